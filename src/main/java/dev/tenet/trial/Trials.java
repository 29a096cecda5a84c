package dev.tenet.trial;

import dev.tenet.audit.Settings;
import dev.tenet.engine.Engine;
import dev.tenet.engine.Judgement;
import dev.tenet.engine.RuleBase;
import dev.tenet.engine.TimeoutException;
import dev.tenet.fact.Fact;
import dev.tenet.policy.Library;
import dev.tenet.policy.Pack;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyCase;
import dev.tenet.policy.PolicyException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Tries policies on the examples of their pages: the real extractors see the files, the real engine judges, all places are compared. */
public final class Trials {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Library library;
    private final Engine engine;
    private final Map<String, RuleBase> rules = new ConcurrentHashMap<>();

    /** Tries policies of {@code library}, whose concepts are deduced throughout. */
    public Trials(Library library, Engine engine) {
        this.library = library;
        this.engine = engine;
    }

    /** All examples of a page, those that fail first. */
    public static List<PolicyCase> examples(Policy policy) {
        return Stream.concat(policy.fails().stream(), policy.passes().stream()).toList();
    }

    /** What the page lacks to be a test, one sentence each. */
    public static List<String> faults(Policy policy) {
        return PageFaults.of(policy);
    }

    /** Throws {@link PolicyException} when the pack's policies do not compile. */
    public Tried of(Policy policy, PolicyCase example) {
        RuleBase base = rules.computeIfAbsent(policy.pack(), pack -> engine.load(library.judgingOnly(List.of(pack)).packs()));
        try {
            Judgement judgement = engine.judge(base, facts(policy, example), LIMIT);
            List<String> problems = new ArrayList<>();
            judgement.failures().forEach(failure -> problems.add("rule \"" + failure.rule() + "\" threw " + failure.message()));
            return new Tried(policy, example, Tried.places(judgement.findings().stream().filter(found -> found.policy().equals(policy.id())).toList()), problems);
        } catch (PolicyException | IOException | TimeoutException e) {
            return new Tried(policy, example, List.of(), List.of(String.valueOf(e.getMessage())));
        }
    }

    /** What the engine says of an example; empty when it cannot be judged, which {@link #of} says. */
    Optional<Judgement> judge(Policy policy, PolicyCase example) {
        RuleBase base = rules.computeIfAbsent(policy.pack(), pack -> engine.load(library.judgingOnly(List.of(pack)).packs()));
        try {
            return Optional.of(engine.judge(base, facts(policy, example), LIMIT));
        } catch (PolicyException | IOException | TimeoutException saidByOf) {
            return Optional.empty();
        }
    }

    /** What the engine judges in an example: the facts of its files and the parameters of the policy's pack. */
    public List<Fact> facts(Policy policy, PolicyCase example) throws IOException {
        List<Fact> facts = new ArrayList<>(ExampleFacts.of(example, pageOf(policy)));
        Pack pack = library.packs().stream().filter(candidate -> candidate.id().equals(policy.pack())).findFirst().orElseThrow();
        facts.addAll(Settings.of(new Library(List.of(pack), library.scoring())));
        return facts;
    }

    /** Path of the page of a policy, as a person would open it. */
    public static String pageOf(Policy policy) {
        return policy.rules().path().replaceFirst("\\.drl$", ".md");
    }
}
