package dev.tenet.repo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a tree that changed since a revision: in the commits after it, and in files that are not committed yet. */
public final class Changes {
    private static final Pattern HUNK = Pattern.compile("@@ -\\d+(?:,\\d+)? \\+(\\d+)(?:,(\\d+))? @@.*");

    private final Map<String, TreeMap<Integer, Integer>> ranges;
    private final Set<String> wholeFiles;

    private Changes(Map<String, TreeMap<Integer, Integer>> ranges, Set<String> wholeFiles) {
        this.ranges = ranges;
        this.wholeFiles = wholeFiles;
    }

    /** Throws {@link IllegalArgumentException}, with what is wrong in words, when git does not know the revision or is not there. */
    public static Changes since(String revision, Path root) {
        if (revision.isBlank() || revision.startsWith("-")) {
            throw new IllegalArgumentException("\"" + revision + "\" is no revision");
        }
        if (GitProcess.output(root, List.of("rev-parse", "--is-inside-work-tree")).isEmpty()) {
            throw new IllegalArgumentException("git does not answer for " + root + ", which must lie in a work tree");
        }
        Optional<String> commit = GitProcess.output(root, List.of("rev-parse", "--verify", "--quiet", revision + "^{commit}"));
        if (commit.isEmpty() || !commit.get().strip().matches("[0-9a-f]{40,64}")) {
            throw new IllegalArgumentException("git knows no revision \"" + revision + "\" here; a shallow clone may lack it");
        }
        List<String> compare = new ArrayList<>(withoutFilters(root));
        compare.addAll(List.of("diff", "--no-ext-diff", "--no-textconv", "--no-color", "--no-renames", "--unified=0",
                "--relative", "--src-prefix=a/", "--dst-prefix=b/", commit.get().strip(), "--", "."));
        String diff = GitProcess.output(root, compare)
                .orElseThrow(() -> new IllegalArgumentException("git could not compare with \"" + revision + "\" in time"));
        String added = GitProcess.output(root, List.of("ls-files", "--others", "--exclude-standard", "-z"))
                .orElseThrow(() -> new IllegalArgumentException("git could not list new files"));
        Set<String> files = new HashSet<>();
        for (String file : added.split("\0")) {
            files.add(file);
        }
        return new Changes(ranges(diff), files);
    }

    /** Filters are commands of the repository's configuration, which git would run on files of the tree. */
    static List<String> withoutFilters(Path root) {
        List<String> options = new ArrayList<>();
        GitProcess.output(root, List.of("config", "--name-only", "--get-regexp", "^filter\\.")).ifPresent(names -> names.lines().distinct().forEach(name -> {
            options.add("-c");
            options.add(name.endsWith(".required") ? name + "=false" : name + "=");
        }));
        return options;
    }

    /** Whether the line, or for 0 any line of the file, was added or edited. */
    public boolean touch(String path, int line) {
        if (wholeFiles.contains(path)) {
            return true;
        }
        TreeMap<Integer, Integer> changed = ranges.get(path);
        if (changed == null) {
            return false;
        }
        Map.Entry<Integer, Integer> range = changed.floorEntry(line);
        return line == 0 || range != null && line <= range.getValue();
    }

    private static Map<String, TreeMap<Integer, Integer>> ranges(String diff) {
        Map<String, TreeMap<Integer, Integer>> ranges = new HashMap<>();
        TreeMap<Integer, Integer> current = new TreeMap<>();
        int body = 0;
        for (String line : diff.lines().toList()) {
            Matcher hunk = HUNK.matcher(line);
            if (body > 0 && (line.startsWith("+") || line.startsWith("\\"))) {
                // Text of the tree, which may look like a header.
                body -= line.startsWith("+") ? 1 : 0;
            } else if (line.startsWith("+++ ")) {
                current = ranges.computeIfAbsent(path(line.substring(4)), path -> new TreeMap<>());
            } else if (hunk.matches()) {
                int from = Integer.parseInt(hunk.group(1));
                int length = hunk.group(2) == null ? 1 : Integer.parseInt(hunk.group(2));
                body = length;
                if (length > 0) {
                    current.put(from, from + length - 1);
                }
            }
        }
        return ranges;
    }

    /** Git quotes names with quotes, backslashes or control characters. */
    static String path(String written) {
        String name = written.endsWith("\t") ? written.substring(0, written.length() - 1) : written;
        if (name.startsWith("\"") && name.endsWith("\"") && name.length() > 1) {
            name = name.substring(1, name.length() - 1).replace("\\t", "\t").replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
        }
        return name.startsWith("b/") ? name.substring(2) : name;
    }
}
