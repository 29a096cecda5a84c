package dev.tenet.extract.code.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Compares nodes and positions with those of acorn over every script below a folder, and with the TypeScript compiler's over every file with types.
 *
 * <p>{@code -Dnode.modules=DIR} names a folder of modules that holds {@code acorn} and {@code typescript}; {@code -Dnode.tree=DIR} what to compare,
 * else the same folder. {@code node} must be found.
 */
@Tag("slow")
class NodeDifferentialTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/script");
    private static final int MOST_SHOWN = 40;
    private static final Set<String> OF_TYPED = Set.of(
            "CALL", "NEW", "IMPORT_CALL", "TAGGED", "MEMBER", "INDEX", "CONDITIONAL", "AWAIT", "YIELD", "FOR", "FOR_OF", "WHILE", "RETURN", "THROW",
            "TRY", "SWITCH", "IF");

    private final ScriptParser parser = new ScriptParser();
    private final List<String> differences = new ArrayList<>();
    private int files;
    private int rejected;
    private long nodes;
    private long bytes;
    private long nanos;

    private boolean typed;

    @Test
    void sees_every_node_where_acorn_sees_it() throws IOException, InterruptedException {
        compare("acorn_positions.js");
    }

    @Test
    void sees_what_the_compiler_sees_among_types() throws IOException, InterruptedException {
        typed = true;
        compare("typescript_positions.js");
    }

    private void compare(String script) throws IOException, InterruptedException {
        String modules = System.getProperty("node.modules", "");
        assumeTrue(!modules.isEmpty(), "no -Dnode.modules=DIR with acorn and typescript in it: nothing to compare with");
        List<String> command = new ArrayList<>(List.of("node", SCRIPTS.resolve(script).toString(), modules));
        if (System.getProperty("node.tree") != null) {
            command.add(System.getProperty("node.tree"));
        }
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader facts = process.inputReader(StandardCharsets.UTF_8)) {
            compare(facts);
            assertThat(process.waitFor()).as("exit value of the script").isZero();
        } finally {
            process.destroy();
        }
        System.out.printf(
                "%d files, %d more that are rejected, %d nodes, %d differences, %.1f MB/s%n", files, rejected, nodes, differences.size(),
                bytes / 1e6 / (nanos / 1e9));
        assertThat(files).isPositive();
        assertThat(differences.stream().limit(MOST_SHOWN)).isEmpty();
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
                parse(Path.of(line.substring("REJECTED ".length())));
            }
        }
    }

    private ScriptTree parse(Path file) throws IOException {
        byte[] source = Files.readAllBytes(file);
        Dialect dialect = typed ? Dialect.of(ModulePaths.extension(file.toString()), source) : new Dialect(false, true);
        long start = System.nanoTime();
        ScriptTree tree = parser.parse(source, dialect);
        nanos += System.nanoTime() - start;
        bytes += source.length;
        return tree;
    }

    /** Of files with types only what both call the same. */
    private boolean isCompared(String fact) {
        String kind = fact.substring(0, fact.indexOf(' '));
        return !typed || OF_TYPED.contains(kind);
    }

    private void compare(Path file, List<String> expected) throws IOException {
        ScriptTree tree = parse(file);
        files++;
                for (int error = 0; error < tree.errors(); error++) {
            differences.add("%s:%d:%d: %s".formatted(file, tree.errorLine(error), tree.errorColumn(error), tree.errorMessage(error)));
        }
        List<String> actual = new ArrayList<>(TreeFacts.of(tree).stream().filter(this::isCompared).toList());
        actual.sort(null);
        expected.removeIf(fact -> !isCompared(fact));
        nodes += expected.size();
        expected.sort(null);
        int ours = 0;
        int theirs = 0;
        int shown = 0;
        while (shown < 3 && (ours < actual.size() || theirs < expected.size())) {
            String mine = ours < actual.size() ? actual.get(ours) : "\uffff";
            String other = theirs < expected.size() ? expected.get(theirs) : "\uffff";
            int order = mine.compareTo(other);
            if (order != 0) {
                differences.add("%s: %s".formatted(file, order < 0 ? "only here: " + mine : "only there: " + other));
                shown++;
            }
            ours += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
    }
}
