package dev.tenet.engine;

import dev.tenet.fact.Fact;
import dev.tenet.finding.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges again and again, so that facts and rules that stayed cost little. Rules that conclude what other rules can match judge together, and first. Every
 * other rule only reports: whatever else there is, it finds the same among the facts and the conclusions, so that rules that are new or were edited judge in a
 * group of their own, while those that stayed go on.
 */
final class GroupedJudging implements Judging {
    private @Nullable KeptGroup concluding;
    private final ReportingGroups reporting = new ReportingGroups();
    private List<Object> seen = List.of();
    private List<Object> concluded = List.of();
    private Set<String> owners = Set.of();
    private volatile @Nullable Session running;
    private volatile boolean halted;

    /** The owners of the rule files that were judged by last. */
    Set<String> owners() {
        return owners;
    }

    @Override
    public String firing() {
        Session session = running;
        return session == null ? "" : session.firing();
    }

    @Override
    public void halt() {
        halted = true;
        Session session = running;
        if (session != null) {
            session.halt();
        }
    }

    Judgement judge(RuleBase rules, Collection<? extends Fact> facts) {
        owners = Set.copyOf(rules.files().keySet());
        Map<String, CompiledRules> reports = reports(rules.files());
        Map<String, CompiledRules> concludes = new LinkedHashMap<>(rules.files());
        concludes.keySet().removeAll(reports.keySet());
        List<Object> before = seen;
        List<Object> beforeConcluded = concluded;
        seen = new ArrayList<>(facts);
        FactChange change = FactChange.between(before, seen);
        Session.Concluded first = conclude(rules, new RuleSelection(concludes), change);
        concluded = recalled(first.deduced());

        FactChange further = FactChange.between(beforeConcluded, concluded);
        further.gone().addAll(change.gone());
        further.came().addAll(change.came());
        return reported(rules, new RuleSelection(reports), further, first.judgement());
    }

    void close() {
        if (concluding != null) {
            concluding.close();
        }
        reporting.close();
    }

    /** Files whose rules report and do nothing else; none when a rule sees what others report, since all must then judge together. */
    private static Map<String, CompiledRules> reports(Map<String, CompiledRules> files) {
        Map<String, CompiledRules> reports = new LinkedHashMap<>();
        for (Map.Entry<String, CompiledRules> file : files.entrySet()) {
            if (file.getValue().rules().stream().anyMatch(rule -> rule.types().stream().anyMatch(RuleInfo::isOfFindings))) {
                return Map.of();
            }
            if (file.getValue().rules().stream().allMatch(RuleInfo::onlyReports)) {
                reports.put(file.getKey(), file.getValue());
            }
        }
        return reports;
    }

    private Session.Concluded conclude(RuleBase base, RuleSelection rules, FactChange change) {
        KeptGroup group = concluding;
        if (group == null || !group.marks().equals(rules.marks())) {
            if (group != null) {
                group.close();
            }
            group = new KeptGroup(base, rules);
            concluding = group;
        }
        Session session = group.session(seen, change);
        running = session;
        return group.conclude(session);
    }

    /** What is concluded again, as the object that it was, so that the other rules need not hear of it. */
    private List<Object> recalled(List<Object> now) {
        Set<Object> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(concluded);
        if (same.containsAll(now)) {
            return now;
        }
        Map<Object, Object> before = new HashMap<>();
        // Objects of types that rules declare may be equal and yet not the same: only their keys count.
        concluded.stream().filter(Record.class::isInstance).forEach(object -> before.put(object, object));
        return now.stream().map(object -> before.getOrDefault(object, object)).toList();
    }

    private Judgement reported(RuleBase base, RuleSelection rules, FactChange change, Judgement first) {
        List<Object> all = new ArrayList<>(seen);
        all.addAll(concluded);
        reporting.arrange(base, rules, all, change);
        List<Finding> findings = new ArrayList<>(first.findings());
        List<RuleFailure> failures = new ArrayList<>(first.failures());
        for (int i = 0; i < reporting.size() && !halted; i++) {
            KeptGroup group = reporting.get(i);
            RuleSelection heard = rules.in(group.marks());
            Judgement judgement = judge(group, all, change);
            if (!judgement.failures().isEmpty() && !heard.marks().equals(group.marks())) {
                // What failed may be what is not heard any more, and may have set aside what is.
                judgement = judge(reporting.renewed(i, base, heard), all, change);
            }
            Set<String> ids = heard.ids();
            judgement.findings().stream().filter(finding -> ids.contains(finding.rule())).forEach(findings::add);
            failures.addAll(judgement.failures());
        }
        Map<String, Integer> counts = new HashMap<>(first.counts());
        if (!findings.isEmpty()) {
            counts.put(Finding.class.getSimpleName(), findings.size());
        }
        findings.sort(Session.ORDER);
        failures.sort(Session.FAILURE_ORDER);
        return new Judgement(findings, counts, failures);
    }

    private Judgement judge(KeptGroup group, List<Object> facts, FactChange change) {
        Session session = group.session(facts, change);
        running = session;
        return group.judge(session);
    }
}
