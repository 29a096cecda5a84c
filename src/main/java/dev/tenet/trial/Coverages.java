package dev.tenet.trial;

import dev.tenet.engine.Engine;
import dev.tenet.engine.Judgement;
import dev.tenet.engine.RuleBase;
import dev.tenet.engine.RuleReader;
import dev.tenet.fact.Fact;
import dev.tenet.finding.Finding;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Library;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyCase;
import dev.tenet.policy.PolicyException;
import dev.tenet.policy.RuleFile;
import dev.tenet.policy.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds out which conditions decide: each is taken away in turn, and the policy must then report something else in one of its examples. All that is
 * left of a policy's rules is compiled as one file and judged at once, so it costs one session an example.
 */
public final class Coverages {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Library library;
    private final Engine engine;
    private final Trials trials;

    public Coverages(Library library, Engine engine, Trials trials) {
        this.library = library;
        this.engine = engine;
        this.trials = trials;
    }

    /** Coverage of the policies of a run whose examples all hold; the others say nothing before they do. */
    public List<Coverage> of(TrialRun run, Consumer<String> progress) {
        AtomicInteger done = new AtomicInteger();
        return Work.all(run.pages().stream().filter(TrialRun.Page::passed).map(TrialRun.Page::policy).toList(), policy -> {
            progress.accept("taking conditions away, policy " + done.incrementAndGet());
            return of(policy);
        });
    }

    /** Throws {@link PolicyException} when the policy itself does not compile. */
    public Coverage of(Policy policy) {
        List<Cut> cuts = new ArrayList<>(RuleCuts.of(policy.rules()));
        DerivedRules<Cut> left = DerivedRules.compile(engine, library, policy.rules(), cuts, Cut::drl);
        cuts.removeAll(left.broken());
        Set<Cut> shown = new HashSet<>();
        Map<Cut, RuleBase> alone = new HashMap<>();
        for (PolicyCase example : Trials.examples(policy)) {
            Judgement judgement = judged(left.rules(), policy, example);
            if (throwsInPattern(judgement)) {
                // The policy was set aside as a whole, so nothing of it says anything: what throws must not hide the others.
                for (Cut cut : cuts) {
                    RuleBase rules = alone.computeIfAbsent(cut, one -> DerivedRules.compile(engine, library, policy.rules(), List.of(one), Cut::drl).rules());
                    show(policy, List.of(cut), judged(rules, policy, example), shown);
                }
            } else {
                show(policy, cuts, judgement, shown);
            }
        }
        return new Coverage(policy, cuts.stream().filter(shown::contains).toList(), cuts.stream().filter(cut -> !shown.contains(cut)).toList(), left.broken());
    }

    private void show(Policy policy, List<Cut> cuts, Judgement judgement, Set<Cut> shown) {
        Map<String, List<Finding>> byRule = new HashMap<>();
        judgement.findings().forEach(finding -> byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding));
        Set<String> broken = new TreeSet<>();
        judgement.failures().forEach(failure -> broken.add(failure.rule()));
        List<String> whole = names(policy.rules());
        List<String> asIs = said(whole.stream(), rule -> rule, policy, byRule);
        for (Cut cut : cuts) {
            // A rule that throws without the condition needs it, too.
            List<String> without = said(Stream.concat(whole.stream().filter(rule -> !rule.equals(cut.rule())), Stream.of(cut.name())),
                    rule -> rule.equals(cut.name()) ? cut.rule() : rule, policy, byRule);
            if (!without.equals(asIs) || broken.contains(policy.pack() + "/" + cut.name()) || throwsInPattern(judgement)) {
                shown.add(cut);
            }
        }
    }

    private static boolean throwsInPattern(Judgement judgement) {
        return judgement.failures().stream().anyMatch(failure -> failure.rule().isEmpty());
    }

    /**
     * Each place with what is said there, and how bad it is: a report shows the same message at the same place once, as bad as any rule says, and two
     * messages as two findings.
     */
    private static List<String> said(Stream<String> rules, UnaryOperator<String> original, Policy policy, Map<String, List<Finding>> byRule) {
        Map<String, Severity> worst = new TreeMap<>();
        rules.forEach(rule -> byRule.getOrDefault(policy.pack() + "/" + rule, List.of()).forEach(finding -> worst.merge(
                Tried.place(finding.location()) + " " + finding.message(), policy.severity(original.apply(rule)),
                (one, other) -> one.compareTo(other) <= 0 ? one : other)));
        return worst.entrySet().stream().map(said -> said.getKey() + " " + said.getValue()).toList();
    }

    private Judgement judged(RuleBase rules, Policy policy, PolicyCase example) {
        try {
            List<Fact> facts = trials.facts(policy, example);
            return engine.judge(rules, facts, LIMIT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(RuleFile file) {
        return RuleReader.read(file).source().rules().stream().map(Rule::name).toList();
    }
}
