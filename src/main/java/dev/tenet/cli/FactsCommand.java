package dev.tenet.cli;

import dev.tenet.audit.Facts;
import dev.tenet.audit.Recorder;
import dev.tenet.engine.FactRow;
import dev.tenet.engine.Vocabulary;
import dev.tenet.finding.Issue;
import dev.tenet.output.FactTable;
import dev.tenet.policy.Library;
import dev.tenet.policy.Nearest;
import dev.tenet.recording.Hiding;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
        description = "Print the facts that policies can match, those that concepts deduce included; without --type, how many there are of each type.")
final class FactsCommand implements Callable<Integer> {
    /** How facts are printed. */
    enum Format {
        jsonl,
        table
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", defaultValue = ".", paramLabel = "PATH", description = "The folder to look at; the current one unless given.")
    private Path root;

    @Option(names = "--type", paramLabel = "TYPE", description = "Only facts of this type: Call, ConfigEntry, OrderSink, ... Repeatable.")
    private List<String> types = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "jsonl, one object a line, or table; a table on a terminal and lines elsewhere unless given.")
    private @Nullable Format format;

    private final PolicyFolders policies = new PolicyFolders();

    @Mixin
    private final CommandSpec policyFolders = policies.options();

    @Option(names = "--save", paramLabel = "FILE",
            description = "Record all that an audit needs of the folder, to be judged by tenet audit --facts FILE without it; compressed when the name ends in .gz.")
    private @Nullable Path save;

    @Option(names = "--config", paramLabel = "FILE", description = "With --save: use this instead of PATH/tenet.yaml.")
    private @Nullable Path config;

    @Option(names = "--types", description = "List the fact types with their components instead, and look at nothing.")
    private boolean vocabulary;

    @Option(names = {"-v", "--verbose"}, description = "Say more on standard error.")
    private boolean[] verbose = {};

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Library library = policies.library();
        if (vocabulary) {
            Vocabulary.lines(library.packs()).forEach(out::println);
            out.flush();
            return ExitCode.PASSED;
        }
        if (save != null) {
            print(Recorder.record(root, Optional.ofNullable(config), library, Installation.compiled(), Installation.version(), save));
            return ExitCode.PASSED;
        }
        Facts seen = Facts.of(root, library, Installation.compiled());
        Map<String, List<FactRow>> byType = new TreeMap<>();
        seen.rows().forEach(row -> byType.computeIfAbsent(row.type(), type -> new ArrayList<>()).add(row));
        checkTypes(byType.keySet(), library);
        if (types.isEmpty()) {
            byType.forEach((type, rows) -> out.printf(Locale.ROOT, "%8d  %s%n", rows.size(), type));
        } else {
            byType.keySet().retainAll(types);
            print(byType, seen.hiding(), out);
        }
        out.flush();
        print(seen.issues());
        return ExitCode.PASSED;
    }

    private void print(List<Issue> issues) {
        PrintWriter err = spec.commandLine().getErr();
        issues.forEach(issue -> err.println(issue.location().path().isEmpty() ? issue.message() : issue.location() + ": " + issue.message()));
        err.flush();
    }

    private void print(Map<String, List<FactRow>> byType, Hiding hiding, PrintWriter out) {
        Format wanted = format != null ? format : Boolean.getBoolean("tenet.terminal.out") ? Format.table : Format.jsonl;
        switch (wanted) {
            case jsonl -> {
                FactLines lines = new FactLines(hiding);
                byType.values().forEach(rows -> rows.forEach(row -> out.println(lines.of(row))));
            }
            case table -> byType.forEach((type, rows) -> out.print(FactTable.of(type, rows.stream().map(row -> shown(row, hiding)).toList(), Terminal.width())));
        }
    }

    /** The components, without secrets. */
    private static Map<String, Object> shown(FactRow row, Hiding hiding) {
        Map<String, Object> shown = new LinkedHashMap<>();
        row.components().forEach((name, value) -> {
            String text = String.valueOf(value);
            String clear = value instanceof String ? hiding.constant(text) : hiding.text(text);
            shown.put(name, clear.equals(text) ? value : clear);
        });
        return shown;
    }

    private void checkTypes(Set<String> seen, Library library) {
        if (seen.containsAll(types)) {
            return;
        }
        Set<String> known = Vocabulary.types(library.packs());
        for (String type : types) {
            if (!known.contains(type)) {
                throw new ParameterException(spec.commandLine(), "There is no fact type \"" + type + "\". "
                        + Nearest.hint(type, known, "There are: " + String.join(", ", known) + "."));
            }
        }
    }
}
