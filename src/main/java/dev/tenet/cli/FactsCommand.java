package dev.tenet.cli;

import dev.tenet.audit.Facts;
import dev.tenet.engine.Vocabulary;
import dev.tenet.fact.Fact;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenet facts}: what policies can match in a folder. */
@Command(
        name = "facts",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Print the facts that policies can match, one JSON object a line; without --type, how many there are of each type.")
final class FactsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", defaultValue = ".", paramLabel = "PATH", description = "The folder to look at; the current one unless given.")
    private Path root;

    @Option(names = "--type", paramLabel = "TYPE", description = "Only facts of this type: Call, ConfigEntry, ... Repeatable.")
    private List<String> types = new ArrayList<>();

    @Option(names = "--types", description = "List the fact types with their components instead, and look at nothing.")
    private boolean vocabulary;

    @Option(names = {"-v", "--verbose"}, description = "Say more on standard error.")
    private boolean[] verbose = {};

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (vocabulary) {
            Vocabulary.lines().forEach(out::println);
            out.flush();
            return ExitCode.PASSED;
        }
        Facts seen = Facts.of(root, List.of());
        Map<String, Integer> counts = new TreeMap<>();
        seen.facts().forEach(fact -> counts.merge(fact.getClass().getSimpleName(), 1, Integer::sum));
        if (types.isEmpty()) {
            counts.forEach((type, count) -> out.printf(java.util.Locale.ROOT, "%8d  %s%n", count, type));
        } else {
            checkTypes(counts);
            FactLines lines = new FactLines();
            for (Fact fact : seen.facts()) {
                if (types.contains(fact.getClass().getSimpleName())) {
                    out.println(lines.of(fact));
                }
            }
        }
        seen.issues().forEach(issue -> spec.commandLine().getErr().println(issue.location() + ": " + issue.message()));
        out.flush();
        return ExitCode.PASSED;
    }

    private void checkTypes(Map<String, Integer> counts) {
        for (String type : types) {
            if (!counts.containsKey(type) && !FactLines.isType(type)) {
                throw new ParameterException(spec.commandLine(), "There is no fact type \"" + type + "\". "
                        + dev.tenet.policy.Nearest.hint(type, new TreeSet<>(counts.keySet()), "Here are: " + String.join(", ", counts.keySet()) + "."));
            }
        }
    }
}
