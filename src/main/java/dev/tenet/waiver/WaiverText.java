package dev.tenet.waiver;

import dev.tenet.policy.PolicyException;
import dev.tenet.policy.YamlNode;
import java.util.List;
import java.util.Optional;

/** Adds waivers to the text of a {@code waivers.yaml}; whatever people wrote there stays as it is. */
public final class WaiverText {
    private WaiverText() {}

    /**
     * A waiver as a person asks for it.
     *
     * @param subject id of a policy ({@code pack/name}) or a control
     * @param paths that it covers; empty for all
     * @param symbol that it covers; empty for all
     * @param fingerprint that it covers; empty for all
     * @param reason why
     * @param owner who answers for it
     * @param date on which it is given, yyyy-mm-dd
     * @param until its last day, yyyy-mm-dd
     * @param compensating what is done instead; empty for nothing
     */
    public record Entry(
            String subject, List<String> paths, String symbol, String fingerprint, String reason, String owner, String date, String until,
            String compensating) {}

    /** The text with the entry at the end of its list. Throws {@link PolicyException} when the text is no list of waivers that can be added to. */
    public static String with(String path, String text, Entry entry) {
        Optional<YamlNode> yaml = YamlNode.read(path, text);
        Optional<YamlNode> list = yaml.flatMap(node -> node.get("waivers"));
        String body = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        if (yaml.isEmpty()) {
            return body + "waivers:\n" + lines(entry, "  ");
        }
        yaml.get().allow("waivers");
        if (list.isEmpty()) {
            return body.replaceFirst("(?m)^waivers:[ \\t]*(null|~)?[ \\t]*$", "waivers:") + lines(entry, "  ");
        }
        if (!list.get().isList() || text.stripTrailing().endsWith("]")) {
            throw list.get().error("a waiver cannot be added to a list in brackets", "Write one waiver an entry, with a hyphen before it.");
        }
        // The first element's place tells how the list is indented: its keys stand two columns behind the hyphen.
        int indent = list.get().column() - 1;
        return body + lines(entry, " ".repeat(Math.max(0, indent)));
    }

    private static String lines(Entry entry, String indent) {
        StringBuilder lines = new StringBuilder();
        boolean policy = entry.subject().contains("/");
        lines.append(indent).append("- ").append(policy ? "policy: " : "control: ").append(quoted(entry.subject())).append('\n');
        if (!entry.paths().isEmpty()) {
            lines.append(indent).append("  paths: [").append(String.join(", ", entry.paths().stream().map(WaiverText::quoted).toList())).append("]\n");
        }
        add(lines, indent, "symbol", entry.symbol());
        add(lines, indent, "fingerprint", entry.fingerprint());
        add(lines, indent, "reason", entry.reason());
        add(lines, indent, "owner", entry.owner());
        add(lines, indent, "date", entry.date());
        add(lines, indent, "until", entry.until());
        add(lines, indent, "compensating", entry.compensating());
        return lines.toString();
    }

    private static void add(StringBuilder lines, String indent, String key, String value) {
        if (!value.isEmpty()) {
            lines.append(indent).append("  ").append(key).append(": ").append(quoted(value)).append('\n');
        }
    }

    /** Plain where YAML reads it back as it is, else in double quotes. */
    private static String quoted(String text) {
        if (text.matches("[A-Za-z0-9][A-Za-z0-9 ._/-]*[A-Za-z0-9]|[A-Za-z0-9]")) {
            return text;
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ").replace("\t", " ") + '"';
    }
}
