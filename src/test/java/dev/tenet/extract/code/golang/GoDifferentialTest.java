package dev.tenet.extract.code.golang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Compares nodes and positions with those of Go's own parser, over a whole tree of files: {@code -Dgo.tree=DIR}, or the standard library of the
 * {@code go} that is found first.
 */
@Tag("slow")
class GoDifferentialTest {
    private static final Path SCRIPT = Path.of("src/test/resources/golang/positions.go");
    private static final int MOST_SHOWN = 40;

    private final GoParser parser = new GoParser();
    private final List<String> differences = new ArrayList<>();
    private int files;
    private int rejected;
    private long nodes;
    private long bytes;
    private long nanoseconds;

    @Test
    void sees_every_node_where_go_sees_it() throws IOException, InterruptedException {
        String tree = System.getProperty("go.tree", goRoot() + "/src");
        Process process = new ProcessBuilder("go", "run", SCRIPT.toString(), tree)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader facts = process.inputReader(StandardCharsets.UTF_8)) {
            compare(facts);
            assertThat(process.waitFor()).as("exit value of the program").isZero();
        } finally {
            process.destroy();
        }
        System.out.printf("%d files, %d more that Go rejects, %d nodes, %d differences, %.0f MB/s%n",
                files, rejected, nodes, differences.size(), bytes * 1e3 / nanoseconds);
        assertThat(files).isPositive();
        assertThat(differences.stream().limit(MOST_SHOWN)).isEmpty();
    }

    private static String goRoot() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("go", "env", "GOROOT").start();
            assumeTrue(process.waitFor(60, TimeUnit.SECONDS), "go does not answer");
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            assumeTrue(false, "there is no go to compare with: " + e.getMessage());
            return "";
        }
    }

    private void compare(BufferedReader reader) throws IOException {
        Path file = null;
        List<String> expected = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            boolean begins = line.startsWith("FILE ") || line.startsWith("REJECTED ") || line.equals("END");
            if (!begins) {
                expected.add(line);
                continue;
            }
            if (file != null) {
                compare(file, expected);
            }
            expected.clear();
            file = line.startsWith("FILE ") ? Path.of(line.substring("FILE ".length())) : null;
            if (line.startsWith("REJECTED ")) {
                rejected++;
                parser.parse(Files.readAllBytes(Path.of(line.substring("REJECTED ".length()))));
            }
        }
    }

    private void compare(Path file, List<String> expected) throws IOException {
        byte[] source = Files.readAllBytes(file);
        long before = System.nanoTime();
        GoTree tree = parser.parse(source);
        nanoseconds += System.nanoTime() - before;
        bytes += source.length;
        files++;
        nodes += expected.size();
        for (int error = 0; error < tree.errors(); error++) {
            differences.add("%s:%d:%d: %s".formatted(file, tree.errorLine(error), tree.errorColumn(error), tree.errorMessage(error)));
        }
        List<String> actual = TreeFacts.of(tree);
        actual.sort(null);
        expected.sort(null);
        int ours = 0;
        int theirs = 0;
        while (ours < actual.size() || theirs < expected.size()) {
            String mine = ours < actual.size() ? actual.get(ours) : "\uffff";
            String other = theirs < expected.size() ? expected.get(theirs) : "\uffff";
            int order = mine.compareTo(other);
            if (order != 0) {
                differences.add("%s: %s".formatted(file, order < 0 ? "only here: " + mine : "only in Go: " + other));
            }
            ours += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
    }
}
