package dev.tenet.engine;

import dev.tenet.fact.Fact;
import dev.tenet.finding.Finding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Judges many facts by two halves of the rules at a time, which come to what all rules come to together. */
final class HalvedJudging implements Judging {
    /** Two sessions for fewer facts cost more than they gain. From here on a start ends a twentieth sooner by them. */
    static final int FEW = 1_000;

    private final Collection<? extends Fact> facts;
    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private final Beside beside = new Beside();

    HalvedJudging(Collection<? extends Fact> facts) {
        this.facts = facts;
    }

    @Override
    public String firing() {
        return sessions.stream().map(Session::firing).reduce("", (before, last) -> last.isEmpty() ? before : last);
    }

    @Override
    public void halt() {
        sessions.forEach(Session::halt);
    }

    @Override
    public List<Thread> others() {
        return beside.threads();
    }

    Judgement judge(RuleBase rules) {
        RuleGroup group = rules.among(facts, beside);
        boolean many = facts.size() > FEW && Runtime.getRuntime().availableProcessors() > 1;
        Optional<List<RuleGroup>> halves = many ? group.halves() : Optional.empty();
        if (halves.isPresent()) {
            List<RuleGroup> rulesOf = halves.get();
            Session other = session();
            List<Session.Half> both = beside.both(() -> session().half(rulesOf.get(0)), () -> other.half(rulesOf.get(1)));
            // A policy that is set aside goes with all that it said, in either half.
            if (both.stream().allMatch(half -> half.judgement().failures().isEmpty())) {
                return together(both);
            }
        }
        return session().judge(group);
    }

    private Session session() {
        Session session = new Session(facts);
        sessions.add(session);
        return session;
    }

    private Judgement together(List<Session.Half> halves) {
        BitSet told = new BitSet();
        halves.forEach(half -> told.or(half.told()));
        Counts matched = new Counts();
        Map<Class<?>, Integer> leftOut = new HashMap<>();
        int place = 0;
        for (Fact fact : facts) {
            if (told.get(place++)) {
                matched.add(fact);
            } else {
                leftOut.merge(fact.getClass(), 1, Integer::sum);
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        matched.addTo(counts);
        leftOut.forEach((type, count) -> counts.merge(type.getSimpleName(), count, Integer::sum));
        List<Finding> findings = new ArrayList<>();
        for (Session.Half half : halves) {
            half.deduced().forEach((type, count) -> counts.merge(type, count, Integer::sum));
            findings.addAll(half.judgement().findings());
        }
        findings.sort(Session.ORDER);
        return new Judgement(findings, counts, List.of());
    }
}
