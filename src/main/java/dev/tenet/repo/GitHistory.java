package dev.tenet.repo;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines that commits brought, of all branches and tags, the newest commit first: what {@code git log -p} prints, read as it comes. Nothing that the
 * repository configures is run, and neither commits, bytes nor time are without bounds.
 */
public final class GitHistory {
    private static final int LARGEST_FILE = Tree.LARGEST;

    private final Bounds bounds;
    private final Lines lines;
    private int commits;
    private long bytes;
    private int tooLarge;
    private boolean bounded;

    /**
     * How much is read at most.
     *
     * @param commits the newest
     * @param bytes of what git prints
     * @param time from the start of git
     */
    public record Bounds(int commits, long bytes, Duration time) {}

    /** Is told what a commit added to a file. */
    public interface Lines {
        /**
         * Added lines, one below the other, each ending in a line break.
         *
         * @param commit its first 12 digits
         * @param path as of then, relative to the audited root
         * @param text of the lines in UTF-8
         * @param numbers of the lines in the file as of then
         */
        void added(String commit, String path, byte[] text, int[] numbers);
    }

    /**
     * What was read.
     *
     * @param commits how many
     * @param complete whether those are all
     * @param bounded whether a bound of commits or bytes ended the reading
     * @param shallow whether the clone has not all of them itself
     * @param tooLarge how many files of a commit added more than 5 MB, of which the rest was left out
     */
    public record Read(int commits, boolean complete, boolean bounded, boolean shallow, int tooLarge) {}

    private GitHistory(Bounds bounds, Lines lines) {
        this.bounds = bounds;
        this.lines = lines;
    }

    /** Reads the history of the files below {@code root}; empty when git is not there, or there is no repository. */
    public static Optional<Read> read(Path root, Bounds bounds, Lines lines) {
        Optional<String> inside = GitProcess.output(root, List.of("rev-parse", "--is-shallow-repository"));
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>(Changes.withoutFilters(root));
        arguments.addAll(List.of("-c", "log.showSignature=false", "-c", "diff.noprefix=false", "-c", "diff.mnemonicPrefix=false", "-c", "diff.submodule=short",
                "log", "-p", "--all", "--max-count=" + (bounds.commits() + 1), "--no-ext-diff", "--no-textconv", "--no-color", "--no-renames",
                "--unified=0", "--no-notes", "--relative", "--src-prefix=a/", "--dst-prefix=b/", "--format=%x00%H", "--", "."));
        GitHistory history = new GitHistory(bounds, lines);
        boolean ended = GitProcess.stream(root, arguments, bounds.time(), history::read);
        return Optional.of(new Read(history.commits, ended && !history.bounded, history.bounded, inside.get().strip().equals("true"), history.tooLarge));
    }

    /** Whether git runs at all. */
    public static boolean hasGit(Path root) {
        return Files.isDirectory(root) && GitProcess.output(root, List.of("--version")).isPresent();
    }

    private void read(InputStream stream) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        Added added = new Added();
        String commit = "";
        int removed = 0;
        int expected = 0;
        int number = 0;
        while (next(in, line)) {
            byte[] text = line.toByteArray();
            byte first = text.length == 0 ? (byte) '\n' : text[0];
            if (removed > 0 && first == '-') {
                removed--;
            } else if (expected > 0 && first == '+') {
                expected--;
                added.line(text, number++);
            } else if (first == 0) {
                added.tell(commit);
                if (commits == bounds.commits()) {
                    bounded = true;
                    return;
                }
                commit = new String(text, 1, Math.min(12, text.length - 1), StandardCharsets.US_ASCII);
                commits++;
            } else if (starts(text, "diff --git ")) {
                added.tell(commit);
            } else if (starts(text, "+++ ")) {
                added.path = Changes.path(new String(text, 4, text.length - 4, StandardCharsets.UTF_8));
            } else if (starts(text, "@@ -")) {
                String[] parts = new String(text, StandardCharsets.UTF_8).split(" ", 4);
                removed = count(parts[1]);
                expected = count(parts[2]);
                number = Integer.parseInt(parts[2].substring(1).split(",")[0]);
            }
            if (bytes > bounds.bytes()) {
                bounded = true;
                return;
            }
        }
        added.tell(commit);
    }

    /** Reads up to a line break; of a longer line than a file may have the rest is left out. */
    private boolean next(InputStream in, ByteArrayOutputStream line) throws IOException {
        line.reset();
        int b = in.read();
        if (b < 0) {
            return false;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            bytes++;
            if (line.size() < LARGEST_FILE) {
                line.write(b);
            }
        }
        bytes++;
        return true;
    }

    private static int count(String range) {
        int comma = range.indexOf(',');
        return comma < 0 ? 1 : Integer.parseInt(range.substring(comma + 1));
    }

    private static boolean starts(byte[] text, String start) {
        if (text.length < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if (text[i] != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** What a commit added to one file, as far as it was read. */
    private final class Added {
        private String path = "";
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private int[] numbers = new int[64];
        private int count;
        private boolean cut;

        void line(byte[] line, int number) {
            if (text.size() + line.length > LARGEST_FILE) {
                tooLarge += cut ? 0 : 1;
                cut = true;
                return;
            }
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number;
            text.write(line, 1, line.length - 1);
            text.write('\n');
        }

        void tell(String commit) {
            if (count > 0 && !path.isEmpty() && !path.equals("/dev/null")) {
                lines.added(commit, path, text.toByteArray(), Arrays.copyOf(numbers, count));
            }
            path = "";
            count = 0;
            cut = false;
            text.reset();
        }
    }
}
