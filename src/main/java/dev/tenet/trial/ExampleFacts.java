package dev.tenet.trial;

import dev.tenet.audit.Extracted;
import dev.tenet.fact.Fact;
import dev.tenet.policy.PolicyCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The facts of an example: its files are written to a tree of their own, which the real extractors read; facts that it gives are added. */
public final class ExampleFacts {
    private static final String GIT = ".gitignore";

    private ExampleFacts() {}

    /** Throws {@link dev.tenet.policy.PolicyException} for facts that cannot be given, {@link IOException} when there is no room for the tree. */
    public static List<Fact> of(PolicyCase example, String page) throws IOException {
        Path tree = Files.createTempDirectory("tenet-example");
        try {
            List<Fact> given = new ArrayList<>();
            for (PolicyCase.Sample file : example.files()) {
                if (FactsBlock.isFacts(file)) {
                    given.addAll(new FactsBlock(page, example, file).facts());
                    continue;
                }
                Path path = tree.resolve(file.path());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.content());
            }
            if (Files.exists(tree.resolve(GIT))) {
                // An example that says what is ignored is under version control; everything else in it is tracked.
                git(tree, "init", "-q");
                git(tree, "add", "-A");
            }
            List<Fact> facts = new ArrayList<>(Extracted.from(tree, List.of()).facts());
            facts.addAll(given);
            return facts;
        } finally {
            delete(tree);
        }
    }

    private static void git(Path tree, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.autocrlf=false"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command)
                .directory(tree.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (git.waitFor() != 0) {
                throw new IOException("git " + String.join(" ", arguments) + " failed in an example with a " + GIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while preparing an example", e);
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
