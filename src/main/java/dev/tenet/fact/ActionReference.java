package dev.tenet.fact;

import java.util.regex.Pattern;

/**
 * What {@code uses:} names.
 *
 * @param type {@code action}, {@code workflow} (of another repository), {@code local} (of this one), {@code docker}; {@code none} when nothing is used
 * @param owner of the repository: {@code actions}; empty for {@code local} and {@code docker}
 * @param name of the repository: {@code checkout}; the path of a {@code local} one, the image of {@code docker}
 * @param path in the repository; empty for its root
 * @param ref behind the {@code @}; empty when there is none
 * @param refKind {@code sha}, {@code tag} (reads as a version), {@code branch} (any other name), {@code expression}, {@code none}
 */
public record ActionReference(String type, String owner, String name, String path, String ref, String refKind) {
    public static final ActionReference NONE = new ActionReference("none", "", "", "", "", "none");

    private static final Pattern SHA = Pattern.compile("[0-9a-fA-F]{40}|[0-9a-fA-F]{64}");
    private static final Pattern VERSION = Pattern.compile("(.*[/@-])?[vV]?[0-9]+(\\.[0-9]+)*([-+.].*)?");

    /** Reads {@code owner/name[/path]@ref}, {@code ./path} or {@code docker://image}. */
    public static ActionReference of(String uses) {
        String text = uses.strip();
        if (text.isEmpty()) {
            return NONE;
        }
        if (text.startsWith("docker://")) {
            String image = text.substring("docker://".length());
            int at = image.indexOf('@');
            return new ActionReference("docker", "", at < 0 ? image : image.substring(0, at), "", at < 0 ? "" : image.substring(at + 1), at < 0 ? "none" : "sha");
        }
        if (text.startsWith("./") || text.startsWith("../")) {
            return new ActionReference("local", "", text, "", "", "none");
        }
        int at = text.lastIndexOf('@');
        String ref = at < 0 ? "" : text.substring(at + 1);
        String[] parts = (at < 0 ? text : text.substring(0, at)).split("/", 3);
        String path = parts.length > 2 ? parts[2] : "";
        String type = path.startsWith(".github/workflows/") ? "workflow" : "action";
        return new ActionReference(type, parts[0], parts.length > 1 ? parts[1] : "", path, ref, kindOf(ref));
    }

    private static String kindOf(String ref) {
        if (ref.isEmpty()) {
            return "none";
        }
        if (ref.contains("${{")) {
            return "expression";
        }
        return SHA.matcher(ref).matches() ? "sha" : VERSION.matcher(ref).matches() ? "tag" : "branch";
    }

    /** {@code owner/name}: {@code actions/checkout}; the name alone where there is no owner. */
    public String repository() {
        return owner.isEmpty() ? name : owner + "/" + name;
    }
}
