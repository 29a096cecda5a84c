package dev.tenet.cli;

import dev.tenet.engine.Engine;
import dev.tenet.lint.Corpus;
import dev.tenet.lint.Linter;
import dev.tenet.output.LintSarif;
import dev.tenet.policy.Library;
import dev.tenet.policy.check.Check;
import dev.tenet.policy.check.Fault;
import dev.tenet.trial.ExampleCorpus;
import dev.tenet.trial.ExampleReasons;
import dev.tenet.trial.Trials;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenet policy lint}: what is wrong with policies, each mistake at its place with its fix. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Check policies: words, types, expressions, metadata, parameters and examples. Exits with 1 when something is wrong.")
final class PolicyLintCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "PACKS", converter = PolicyFolders.Place.class,
            description = "A pack (folder, zip or group:artifact:version), or a folder of packs; the installed ones unless given.")
    private List<Library.Source> places = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT[=FILE]", description = "text or sarif, to FILE or standard output (-). Repeatable.")
    private List<String> formats = new ArrayList<>();

    @Option(names = "--examples", description = "Try the examples of the pages, too: where they fire, and by which rule.")
    private boolean examples;

    @Option(names = {"-v", "--verbose"}, description = "Say more on standard error.")
    private boolean[] verbose = {};

    @Override
    public Integer call() throws IOException {
        formats.forEach(this::checkFormat);
        List<Library.Source> sources = sources();
        List<Fault> faults = Linter.lint(sources, Installation.library(List.of()), Optional.of(corpus(sources)));
        if (examples && faults.stream().noneMatch(fault -> fault.check().level() == Check.Level.ERROR)) {
            faults = java.util.stream.Stream.concat(faults.stream(), reasons().stream()).sorted().toList();
        }
        for (String format : formats.isEmpty() ? List.of("text") : formats) {
            write(format, faults);
        }
        return faults.isEmpty() ? ExitCode.PASSED : ExitCode.FAILED;
    }

    private List<Library.Source> sources() {
        return places.isEmpty() ? List.of(new Library.Source(Installation.policies(), "policies")) : places;
    }

    private List<Fault> reasons() {
        List<Optional<Library.Source>> named = places.isEmpty() ? List.of(Optional.empty()) : places.stream().map(Optional::of).toList();
        List<Fault> reasons = new ArrayList<>();
        for (Optional<Library.Source> place : named) {
            PackFolder packs = PackFolder.of(place);
            Trials trials = new Trials(packs.library(), Engine.keepingIn(Installation.compiled()));
            reasons.addAll(ExampleReasons.of(trials, packs.library().policies(), policy -> packs.tested(policy.pack())));
        }
        return reasons;
    }

    /** What the examples of the packs show. */
    private static Corpus corpus(List<Library.Source> sources) {
        return ExampleCorpus.of(sources);
    }

    private void checkFormat(String format) {
        String name = format.contains("=") ? format.substring(0, format.indexOf('=')) : format;
        if (!List.of("text", "sarif").contains(name) || format.endsWith("=")) {
            throw new ParameterException(spec.commandLine(), "there is no format \"" + format + "\"; known are text and sarif, with =FILE or not");
        }
    }

    private void write(String format, List<Fault> faults) throws IOException {
        String file = format.contains("=") ? format.substring(format.indexOf('=') + 1) : "-";
        if (file.equals("-")) {
            PrintWriter out = spec.commandLine().getOut();
            write(format, faults, out);
            out.flush();
            return;
        }
        try (Writer out = Files.newBufferedWriter(Path.of(file))) {
            write(format, faults, out);
        }
    }

    private static void write(String format, List<Fault> faults, Writer out) throws IOException {
        if (format.startsWith("sarif")) {
            LintSarif.write(faults, Installation.version(), out);
            return;
        }
        for (Fault fault : faults) {
            String[] lines = fault.problem().toString().split("\n", 2);
            out.write(lines[0] + " [" + fault.check().id() + "]\n" + (lines.length > 1 ? lines[1] + "\n" : ""));
        }
        long warnings = faults.stream().filter(fault -> fault.check().level() == Check.Level.WARNING).count();
        long errors = faults.size() - warnings;
        out.write(faults.isEmpty() ? "Nothing is wrong.\n" : "%d %s, %d %s.\n".formatted(errors, errors == 1 ? "error" : "errors", warnings, warnings == 1 ? "warning" : "warnings"));
    }
}
