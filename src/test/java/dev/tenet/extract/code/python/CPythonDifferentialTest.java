package dev.tenet.extract.code.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenet.repo.SourceText;
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
 * Compares nodes and positions with those of Python's own parser, over a whole tree of files.
 *
 * <p>{@code -Dpython=PATH} names the interpreter, {@code -Dpython.tree=DIR} the tree; the default is the standard library of the {@code python3} that
 * is found first.
 */
@Tag("slow")
class CPythonDifferentialTest {
    private static final Path SCRIPT = Path.of("src/test/resources/python/ast_positions.py");
    private static final int MOST_SHOWN = 40;

    private final PythonParser parser = new PythonParser();
    private final List<String> differences = new ArrayList<>();
    private boolean withinFormatted;
    private int files;
    private int rejected;
    private long nodes;

    @Test
    void sees_every_node_where_python_sees_it() throws IOException, InterruptedException {
        String python = System.getProperty("python", "python3");
        int version = minorVersion(python);
        assumeTrue(version >= 11, python + " is older than 3.11, which does not say where every node is");
        withinFormatted = version >= 12;
        List<String> command = new ArrayList<>(List.of(python, "-X", "utf8", SCRIPT.toString()));
        if (System.getProperty("python.tree") != null) {
            command.add(System.getProperty("python.tree"));
        }
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader facts = process.inputReader(StandardCharsets.UTF_8)) {
            compare(facts);
            assertThat(process.waitFor()).as("exit value of the script").isZero();
        } finally {
            process.destroy();
        }
        System.out.printf("%d files, %d more that Python rejects, %d nodes, %d differences%n", files, rejected, nodes, differences.size());
        assertThat(files).isPositive();
        assertThat(differences.stream().limit(MOST_SHOWN)).isEmpty();
    }

    private static int minorVersion(String python) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(python, "-c", "import sys; sys.exit(sys.version_info[1])").start();
            assumeTrue(process.waitFor(30, TimeUnit.SECONDS), python + " does not start");
            return process.exitValue();
        } catch (IOException e) {
            assumeTrue(false, "there is no " + python + " to compare with: " + e.getMessage());
            return 0;
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
        PythonTree tree = parser.parse(SourceText.of(file.toString(), Files.readAllBytes(file)).bytes());
        files++;
        nodes += expected.size();
        for (int error = 0; error < tree.errors(); error++) {
            differences.add("%s:%d:%d: %s".formatted(file, tree.errorLine(error), tree.errorColumn(error), tree.errorMessage(error)));
        }
        List<String> actual = new ArrayList<>(TreeFacts.of(tree, withinFormatted));
        actual.sort(null);
        expected.sort(null);
        int ours = 0;
        int theirs = 0;
        while (ours < actual.size() || theirs < expected.size()) {
            String mine = ours < actual.size() ? actual.get(ours) : "\uffff";
            String other = theirs < expected.size() ? expected.get(theirs) : "\uffff";
            boolean anyDetail = mine.endsWith(" *") && other.startsWith(mine.substring(0, mine.length() - 1));
            int order = anyDetail ? 0 : mine.compareTo(other);
            if (order != 0) {
                differences.add("%s: %s".formatted(file, order < 0 ? "only here: " + mine : "only in Python: " + other));
            }
            ours += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
    }
}
