package dev.tenet.audit;

import dev.tenet.engine.FactsByType;
import dev.tenet.engine.Judgement;
import dev.tenet.engine.RuleBase;
import dev.tenet.engine.RuleFailure;
import dev.tenet.fact.ExposedCredential;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Flow;
import dev.tenet.fact.FlowStep;
import dev.tenet.fact.Location;
import dev.tenet.fact.Secret;
import dev.tenet.fact.ToolFinding;
import dev.tenet.finding.Finding;
import dev.tenet.finding.Issue;
import dev.tenet.finding.Outcome;
import dev.tenet.order.By;
import dev.tenet.policy.Control;
import dev.tenet.policy.Library;
import dev.tenet.policy.Policy;
import dev.tenet.report.PolicyResult;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;

/** Joins what the engine says with what the policies' pages say. */
final class Results {
    private static final Comparator<ReportedFinding> ORDER = By.key(ReportedFinding::severity)
            .thenComparing(ReportedFinding::location)
            .thenComparing(ReportedFinding::policy)
            .thenComparing(ReportedFinding::message);

    private final Library library;
    private final RuleBase rules;
    private final Judgement judgement;
    private final Collection<? extends Fact> facts;
    /** What policies found where they judge. */
    private final List<Finding> inScope;
    private final Map<String, Scope> scopes = new HashMap<>();
    private final Witnesses witnesses;
    private final Redaction hiding;

    Results(Library library, RuleBase rules, Judgement judgement, FactsByType facts) {
        this.library = library;
        this.rules = rules;
        this.judgement = judgement;
        this.facts = facts.all();
        library.policies().stream().filter(policy -> policy.adjustment().scoped()).forEach(policy -> scopes.put(policy.id(), new Scope(policy.adjustment())));
        this.inScope = Paths.together(judgement.findings().stream().filter(this::inScope).toList());
        this.witnesses = Witnesses.of(inScope, library, facts.of(ToolFinding.class));
        this.hiding = new Redaction(facts.of(Secret.class), facts.of(ExposedCredential.class));
    }

    private boolean inScope(Finding finding) {
        return !scopes.containsKey(finding.policy()) || scopes.get(finding.policy()).holds(finding.location());
    }

    List<ReportedFinding> findings(Lines lines) {
        // Whoever has time first, this thread or another.
        ForkJoinTask<Symbols> placing = ForkJoinTask.adapt(() -> new Symbols(facts)).fork();
        Map<String, Policy> policies = library.policies().stream().collect(Collectors.toMap(Policy::id, p -> p));
        Map<String, Control> controls = library.controls().stream().collect(Collectors.toMap(Control::id, c -> c));
        List<Finding> taken = new ArrayList<>();
        List<Integer> reported = new ArrayList<>();
        Finding previous = null;
        Set<Finding> kept = witnesses.kept();
        for (Finding finding : inScope) {
            if (!kept.contains(finding)) {
                continue;
            }
            boolean again = previous != null && previous.policy().equals(finding.policy())
                    && previous.location().equals(finding.location()) && previous.message().equals(finding.message());
            previous = finding;
            // The same fault seen through other facts is one finding, as bad as any of them; the way on which something comes in tells most.
            boolean tells = again && !reported.isEmpty() && tellsMore(finding, taken.get(reported.get(reported.size() - 1)), policies.get(finding.policy()));
            if (tells) {
                reported.remove(reported.size() - 1);
            }
            if (policies.containsKey(finding.policy()) && (!again || tells)) {
                reported.add(taken.size());
                taken.add(finding);
            }
        }
        List<Fingerprints.Mark> marks = Fingerprints.of(taken, lines);
        Symbols symbols = placing.join();
        // In a tree of thousands of manifests there are tens of thousands of findings, each with its evidence to say.
        Map<String, Advice> advice = new HashMap<>();
        taken.forEach(finding -> advice.computeIfAbsent(finding.policy(),
                id -> Advice.of(policies.get(id), controls.get(policies.get(id).control()))));
        return Spread.over(reported).map(i -> reported(taken.get(i), advice.get(taken.get(i).policy()), marks.get(i), symbols)).sorted(ORDER).toList();
    }

    private static boolean tellsMore(Finding finding, Finding than, Policy policy) {
        int worse = policy.severity(than.rule()).compareTo(policy.severity(finding.rule()));
        return worse > 0 || worse == 0 && flow(than).isEmpty() && !flow(finding).isEmpty();
    }

    /** Both, in the order of a report. */
    static List<ReportedFinding> inOrder(List<ReportedFinding> some, List<ReportedFinding> others) {
        return java.util.stream.Stream.concat(some.stream(), others.stream()).sorted(ORDER).toList();
    }

    /**
     * What all findings of a policy say alike.
     *
     * @param hours of its remediation
     * @param fix what to do
     * @param references its own, and the control's
     */
    private record Advice(Policy policy, Control control, double hours, String fix, List<String> references) {
        static Advice of(Policy policy, Control control) {
            List<String> references = new ArrayList<>(policy.references());
            references.addAll(control.sources());
            return new Advice(policy, control, policy.effortHours() > 0 ? policy.effortHours() : control.remediation().hours(),
                    policy.fix().isEmpty() ? control.remediation().fix() : policy.fix(), references.stream().distinct().toList());
        }
    }

    private ReportedFinding reported(Finding finding, Advice advice, Fingerprints.Mark mark, Symbols symbols) {
        Policy policy = advice.policy();
        Control control = advice.control();
        return new ReportedFinding(policy.id(), control.id(), policy.title(), policy.severity(finding.rule()), Sureness.of(finding, policy.confidence()), control.category(),
                policy.cwe(), finding.location(), hiding.sentence(finding.message()), mark.fingerprint(), ReportedFinding.OPEN, advice.hours(), advice.fix(), Summaries.evidence(finding, hiding),
                rules.absencesOf(finding.rule()), advice.references(), flow(finding),
                new Standing(symbols.at(finding.location()), mark.content(), false, null), witnesses.of(finding));
    }

    /** The steps of the first flow that the finding rests on. */
    private static List<FlowStep> flow(Finding finding) {
        for (Fact fact : finding.matched()) {
            if (fact instanceof Flow flow) {
                return flow.steps();
            }
        }
        return List.of();
    }

    List<PolicyResult> policies() {
        Map<String, Integer> found = new HashMap<>();
        for (Finding finding : inScope) {
            if (!witnesses.confirming().contains(finding)) {
                found.merge(finding.policy(), 1, Integer::sum);
            }
        }
        Map<String, List<Finding>> each = judgement.findings().stream().filter(this::inScope).collect(Collectors.groupingBy(Finding::policy));
        Map<String, String> failed = new HashMap<>();
        judgement.failures().forEach(failure -> failed.putIfAbsent(failure.policy(), failure.message()));
        return library.policies().stream().map(policy -> result(policy, found.getOrDefault(policy.id(), 0), each, failed.get(policy.id()))).toList();
    }

    private PolicyResult result(Policy policy, int found, Map<String, List<Finding>> each, @org.jspecify.annotations.Nullable String failure) {
        String subject = policy.subject().isEmpty() ? rules.subjectOf(policy.id()) : policy.subject();
        if (!policy.adjustment().enabled()) {
            String where = String.join(", ", policy.adjustment().places());
            return result(policy, Outcome.NOT_APPLICABLE, "", 0, 0, "%s is switched off in %s".formatted(policy.id(), where));
        }
        int all = judgement.counts().getOrDefault(subject, 0);
        Scope scope = scopes.get(policy.id());
        int looked = scope == null ? all : scope.looked(subject, all, facts);
        if (failure != null && found == 0) {
            return result(policy, Outcome.ERRORED, subject, looked, found, failure);
        }
        if (found > 0) {
            Shown shown = Shown.by(policy, each.getOrDefault(policy.id(), List.of()), judgement.counts(), facts);
            return new PolicyResult(policy.id(), policy.control(), Outcome.FAILED, subject, Math.max(looked, found), found, "",
                    shown.presence(), shown.extent(), policy.adjustment().words());
        }
        if (looked > 0) {
            return result(policy, Outcome.PASSED, subject, looked, 0, "");
        }
        return all == 0
                ? result(policy, Outcome.NOT_APPLICABLE, subject, 0, 0, without(policy, subject))
                : result(policy, Outcome.NOT_APPLICABLE, "", 0, 0, "no %s lies where %s judges".formatted(subject, policy.id()));
    }

    private static String without(Policy policy, String subject) {
        String found = "no " + subject + " was found";
        return policy.signs().inapplicable().isEmpty() ? found : found + ": " + policy.signs().inapplicable();
    }

    private static PolicyResult result(Policy policy, Outcome outcome, String subject, int looked, int found, String reason) {
        return new PolicyResult(policy.id(), policy.control(), outcome, subject, looked, found, reason, PolicyResult.usual(outcome), "", policy.adjustment().words());
    }

    /** Rules that threw, as issues. */
    List<Issue> issues() {
        return judgement.failures().stream().map(Results::issue).distinct().toList();
    }

    private static Issue issue(RuleFailure failure) {
        Location where = failure.facts().isEmpty() ? Location.of("") : failure.facts().get(0).location();
        String facts = failure.facts().isEmpty() ? "" : " on " + failure.facts().stream()
                .map(fact -> fact.getClass().getSimpleName() + " at " + fact.location()).collect(Collectors.joining(", "));
        String rule = failure.rule().isEmpty() ? failure.policy() : failure.rule();
        return new Issue(where, failure.policy(), "rule \"" + rule + "\" threw " + failure.message() + facts
                + "; everything else was judged. Correct the rule, then audit again.");
    }
}
