package dev.tenet.extract.config;

import dev.tenet.extract.Credentials;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The comments of a file, and which value each is about: the one on whose line it ends, or the one right below its lines. */
public final class Comments {
    private static final int MOST = 20_000;
    private static final int LONGEST = 2_000;

    private final Map<Integer, Block> above = new HashMap<>();
    private final Map<Integer, String> behind = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    /** A comment on lines of its own. */
    private record Block(int firstLine, String text) {}

    /** Adds one with its marks, which stands from {@code from} to {@code to} in {@code text}. */
    public void add(String text, int from, int to, Lines lines) {
        if (above.size() + behind.size() >= MOST || from >= Math.min(to, text.length())) {
            return;
        }
        String content = content(text.substring(from, Math.min(Math.min(to, text.length()), from + LONGEST)));
        if (content.isEmpty()) {
            return;
        }
        int first = lines.line(from);
        if (text.substring(lines.start(from), from).isBlank()) {
            above.put(lines.line(to - 1), new Block(first, content));
        } else {
            behind.put(first, content);
        }
    }

    /** What is said of {@code member}, secrets left out; lines above are said of the first who asks. */
    String of(ConfigNode.Member member) {
        if (above.isEmpty() && behind.isEmpty()) {
            return "";
        }
        String said = taken.add(member.line()) ? above(member.line()) : "";
        String there = behind.get(member.line());
        if (there == null && member.value().isScalar()) {
            there = behind.get(member.value().endLine());
        }
        return there == null ? said : said.isEmpty() ? there : said + "\n" + there;
    }

    private String above(int line) {
        String all = "";
        Block block = above.get(line - 1);
        while (block != null && all.length() < LONGEST) {
            all = all.isEmpty() ? block.text : block.text + "\n" + all;
            block = above.get(block.firstLine - 1);
        }
        return all;
    }

    private static String content(String written) {
        String text = written;
        if (text.startsWith("/*") || text.startsWith("<!--")) {
            text = text.startsWith("/*") ? text.substring(2) : text.substring(4);
            text = text.endsWith("*/") ? text.substring(0, text.length() - 2) : text.endsWith("-->") ? text.substring(0, text.length() - 3) : text;
        } else {
            int marks = 0;
            while (marks < text.length() && "#;!/".indexOf(text.charAt(marks)) >= 0) {
                marks++;
            }
            text = text.substring(marks);
        }
        StringBuilder out = new StringBuilder();
        for (String line : text.strip().split("\\R")) {
            out.append(out.isEmpty() ? "" : "\n").append(cleared(line.strip()));
        }
        return out.toString();
    }

    /** A line without the secrets in it: a setting that was commented out keeps its value no less than one that holds. */
    private static String cleared(String line) {
        int colon = line.indexOf(": ");
        String name = colon < 0 ? "" : line.substring(Math.max(line.lastIndexOf(' ', colon - 1), line.lastIndexOf('"', colon - 2)) + 1, colon).replace("\"", "");
        String value = colon < 0 ? "" : line.substring(colon + 2).strip();
        if (!value.isEmpty() && value.indexOf(' ') < 0 && Credentials.kindOf(name).isPresent()) {
            String bare = value.replaceAll("^[\"']|[\"',]+$", "");
            return line.substring(0, colon + 2) + Clearance.of(name, bare).text();
        }
        return Clearance.of("", line).text();
    }
}
