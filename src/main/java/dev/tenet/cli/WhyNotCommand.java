package dev.tenet.cli;

import dev.tenet.audit.ConfigException;
import dev.tenet.audit.Sight;
import dev.tenet.engine.Engine;
import dev.tenet.explain.PlaceQuery;
import dev.tenet.explain.Progress;
import dev.tenet.explain.WhyNot;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.output.TextPage;
import dev.tenet.policy.Library;
import dev.tenet.policy.Nearest;
import dev.tenet.policy.Pack;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyCase;
import dev.tenet.policy.RuleFile;
import dev.tenet.trial.Trials;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenet why-not}: how far facts get through a policy's rules, and what stops them. */
@Command(
        name = "why-not",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Say why a policy reports nothing: how far facts get through its rules, and which constraint stops them.")
final class WhyNotCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "POLICY", description = "PACK/NAME, or PACK/concepts for the rules that deduce facts.")
    private String id;

    @Parameters(index = "1", arity = "0..1", defaultValue = ".", paramLabel = "PATH", description = "The folder to look at; the current one unless given.")
    private Path root;

    @Option(names = "--at", paramLabel = "PATH[:LINE]", description = "Only what starts at this place of the tree.")
    private @Nullable String at;

    @Option(names = "--example", paramLabel = "LINE", description = "Look at the example at this line of the policy's page instead of PATH.")
    private @Nullable Integer example;

    private final PolicyFolders policies = new PolicyFolders();

    @Mixin
    private final CommandSpec policyFolders = policies.options();

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto", description = "auto, always or never; NO_COLOR counts with auto.")
    private Terminal.Color color;

    @Option(names = {"-v", "--verbose"}, description = "Say more on standard error.")
    private boolean[] verbose = {};

    @Override
    public Integer call() throws IOException {
        Library installed = policies.library();
        Engine engine = Engine.keepingIn(Installation.compiled());
        RuleFile file = rules(installed);
        Sight sight = example == null ? Sight.of(root, installed) : new Sight(installed, new Trials(installed, engine).facts(policy(installed), example(installed)));
        Optional<PlaceQuery> place = Optional.ofNullable(at).map(PlaceQuery::of);
        place.ifPresent(asked -> checkPlace(asked, sight.facts()));
        List<Progress> rules = new WhyNot(engine, sight.library()).of(file, sight.facts(), place);
        TextPage page = new TextPage(Terminal.colored(color), Terminal.width());
        new WhyNotText(page, id, sight.library()).write(rules, Optional.ofNullable(at));
        spec.commandLine().getOut().print(page);
        spec.commandLine().getOut().flush();
        return ExitCode.PASSED;
    }

    /** A place where nothing was seen would say no to everything, whatever the rules are. */
    private void checkPlace(PlaceQuery place, List<Fact> facts) {
        if (facts.stream().noneMatch(fact -> fact.location().path().equals(place.path()))) {
            TreeSet<String> known = new TreeSet<>(facts.stream().map(fact -> fact.location().path()).toList());
            throw new ConfigException("--at %s: nothing was seen in a file of this name\n    %s".formatted(at,
                    Nearest.hint(place.path(), known, "Write it as it lies in the tree, with the line behind a colon: src/bot.py:12.")));
        }
        if (place.line() > 0 && facts.stream().noneMatch(place::holds)) {
            TreeSet<Integer> lines = new TreeSet<>(facts.stream().map(Fact::location).filter(location -> location.path().equals(place.path()) && location.line() > 0)
                    .map(Location::line).toList());
            throw new ConfigException("--at %s: nothing that rules can match starts on this line\n    %s".formatted(at, lines.isEmpty()
                    ? "Leave the line out."
                    : "The nearest: " + near(lines, place.line()) + "."));
        }
    }

    private static String near(TreeSet<Integer> lines, int line) {
        Integer before = lines.lower(line);
        Integer after = lines.higher(line);
        return before == null ? String.valueOf(after) : after == null ? String.valueOf(before) : before + ", " + after;
    }

    private RuleFile rules(Library library) {
        Optional<RuleFile> concepts = library.packs().stream().map(Pack::concepts).flatMap(Optional::stream).filter(file -> file.owner().equals(id)).findFirst();
        return concepts.orElseGet(() -> policy(library).rules());
    }

    private Policy policy(Library library) {
        return library.policies().stream().filter(policy -> policy.id().equals(id)).findFirst().orElseThrow(() -> {
            TreeSet<String> known = new TreeSet<>(library.policies().stream().map(Policy::id).toList());
            library.packs().forEach(pack -> pack.concepts().ifPresent(concepts -> known.add(concepts.owner())));
            return new ConfigException(id + ": there is no such policy\n    " + Nearest.hint(id, known, "tenet policy list says which there are; --policies DIR brings further packs."));
        });
    }

    private PolicyCase example(Library library) {
        List<PolicyCase> examples = Trials.examples(policy(library));
        return examples.stream().filter(candidate -> candidate.line() == example).findFirst().orElseThrow(() -> new ConfigException(
                "--example %d: no example of %s starts there\n    They start at: %s.".formatted(example, Trials.pageOf(policy(library)),
                        String.join(", ", examples.stream().map(candidate -> Integer.toString(candidate.line())).toList()))));
    }
}
