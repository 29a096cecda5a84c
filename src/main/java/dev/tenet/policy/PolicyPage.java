package dev.tenet.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A policy's Markdown page taken apart: front matter, sections, and the examples in fenced blocks. */
final class PolicyPage {
    private static final String RULE = "---";
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** A place in another file: of a fact that an example gives as it is. */
    private static final Pattern PLACE = Pattern.compile("[^:]+:[1-9]\\d{0,5}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final String path;
    private final List<String> lines;
    private final Optional<YamlNode> frontMatter;
    private final Map<String, int[]> sections = new LinkedHashMap<>();
    private final Map<String, List<PolicyCase>> cases = new HashMap<>();

    /** Throws {@link PolicyException} when the front matter is not YAML or does not end. */
    PolicyPage(String path, String text) {
        this(path, text, true);
    }

    private PolicyPage(String path, String text, boolean whole) {
        this.path = path;
        this.lines = List.of(text.split("\n", -1));
        int end = endOfFrontMatter();
        this.frontMatter = whole ? YamlNode.read(path, metadata(lines, end), 1) : Optional.empty();
        findSections(end + 1);
    }

    /** A page of which only what stands below the front matter is asked. */
    static PolicyPage below(String path, String text) {
        return new PolicyPage(path, text, false);
    }

    /** The front matter of a page; empty when it has none. */
    static String metadataOf(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        int end = endOfFrontMatter(lines);
        return end < 0 ? "" : metadata(lines, end);
    }

    YamlNode frontMatter() {
        return frontMatter.orElseThrow(() -> new PolicyException(path, 2, 1, "the front matter is empty", "Give at least: title, control."));
    }

    /** The text of a section, without its heading; empty when the page has no such section. */
    String section(String title) {
        int[] span = sections.get(title);
        return span == null ? "" : String.join("\n", lines.subList(span[0], span[1])).strip();
    }

    /** The examples of a section: a {@code ###} heading starts a new one, each fenced block is a file of it. */
    synchronized List<PolicyCase> cases(String section) {
        List<PolicyCase> read = cases.get(section);
        if (read == null) {
            read = List.copyOf(readCases(section));
            cases.put(section, read);
        }
        return read;
    }

    private List<PolicyCase> readCases(String section) {
        int[] span = sections.get(section);
        if (span == null) {
            return List.of();
        }
        List<PolicyCase> cases = new ArrayList<>();
        String title = section.toLowerCase(java.util.Locale.ROOT);
        int start = span[0];
        List<PolicyCase.Sample> files = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = span[0]; i < span[1]; i++) {
            String line = lines.get(i);
            if (line.startsWith("### ")) {
                addCase(cases, title, start, files, expected);
                title = line.substring(4).strip();
                start = i;
            } else if (line.startsWith("```")) {
                int end = endOfFence(i, span[1]);
                addFile(i, end, files, expected);
                i = end;
            }
        }
        addCase(cases, title, start, files, expected);
        return cases;
    }

    private void addFile(int start, int end, List<PolicyCase.Sample> files, List<String> expected) {
        String line = lines.get(start);
        String[] words = SPACE.split(line.substring(fenceOf(line).length()).strip());
        if (words.length < 2) {
            throw new PolicyException(path, start + 1, 1, "this example does not name its file",
                    "Write the language, the path and the lines where the policy must report: ```python src/bot.py 3 7");
        }
        String file = words[1];
        if (file.startsWith("/") || List.of(file.split("/")).contains("..")) {
            throw new PolicyException(path, start + 1, 1, "an example's file lies in its own tree: " + file, "Write a relative path.");
        }
        for (int i = 2; i < words.length; i++) {
            if (PLACE.matcher(words[i]).matches()) {
                expected.add(words[i]);
                continue;
            }
            if (!NUMBER.matcher(words[i]).matches()) {
                throw new PolicyException(path, start + 1, 1, "\"" + words[i] + "\" is not a line number",
                        "Behind the path stand the lines where the policy must report; 0 stands for the file as a whole.");
            }
            expected.add(words[i].equals("0") ? file : file + ":" + words[i]);
        }
        files.add(new PolicyCase.Sample(file, String.join("\n", lines.subList(start + 1, end)) + "\n"));
    }

    private static void addCase(List<PolicyCase> cases, String title, int line, List<PolicyCase.Sample> files, List<String> expected) {
        if (!files.isEmpty()) {
            cases.add(new PolicyCase(title, line + 1, files, expected.stream().sorted().toList()));
            files.clear();
            expected.clear();
        }
    }

    /** The back ticks that open a block. */
    private static String fenceOf(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) == '`') {
            end++;
        }
        return line.substring(0, end);
    }

    private int endOfFence(int start, int limit) {
        String fence = fenceOf(lines.get(start));
        for (int i = start + 1; i < limit; i++) {
            if (lines.get(i).strip().equals(fence)) {
                return i;
            }
        }
        throw new PolicyException(path, start + 1, 1, "this example does not end", "Close it with a line: " + fence);
    }

    private static String metadata(List<String> lines, int end) {
        return String.join("\n", lines.subList(1, end));
    }

    private int endOfFrontMatter() {
        if (!lines.get(0).strip().equals(RULE)) {
            throw new PolicyException(path, 1, 1, "the page does not start with front matter", "Put the metadata first, between two lines of ---.");
        }
        int end = endOfFrontMatter(lines);
        if (end < 0) {
            throw new PolicyException(path, 1, 1, "the front matter does not end", "Close it with a line of ---.");
        }
        return end;
    }

    /** The line of the second rule; -1 when there are not two, or when the first does not stand at the top. */
    private static int endOfFrontMatter(List<String> lines) {
        if (lines.get(0).strip().equals(RULE)) {
            for (int i = 1; i < lines.size(); i++) {
                if (lines.get(i).strip().equals(RULE)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private void findSections(int from) {
        String open = "";
        int start = from;
        String fence = "";
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!fence.isEmpty()) {
                fence = line.strip().equals(fence) ? "" : fence;
            } else if (line.startsWith("```")) {
                fence = fenceOf(line);
            } else if (line.startsWith("## ")) {
                sections.put(open, new int[] {start, i});
                open = line.substring(3).strip();
                start = i + 1;
            }
        }
        sections.put(open, new int[] {start, lines.size()});
    }
}
