package dev.tenet.engine;

import dev.tenet.finding.Finding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Judges many facts by two halves of the rules at a time, which come to what all rules come to together. */
final class HalvedJudging implements Judging {
    /** Two sessions for fewer facts cost more than they gain. From here on a start ends a twentieth sooner by them. */
    static final int FEW = 1_000;

    /** From here on it costs little to judge in stages, and gains much. */
    static final int MANY = 10_000;

    private final FactTable facts;
    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private final Beside beside = new Beside();

    HalvedJudging(FactTable facts) {
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
        boolean several = Runtime.getRuntime().availableProcessors() > 1;
        Optional<Stages> stages = several && facts.facts().size() > MANY ? Stages.of(rules.files()) : Optional.empty();
        if (stages.isPresent()) {
            List<Session.Concluded> all = inStages(rules, stages.get());
            if (all.stream().allMatch(each -> each.judgement().failures().isEmpty())) {
                return concluded(all);
            }
        }
        return inHalves(rules.among(facts, beside), several && facts.facts().size() > FEW);
    }

    /** What follows values is judged beside the rest. Once nothing is, as in a tree without code, rules that only report are. */
    private List<Session.Concluded> inStages(RuleBase rules, Stages stages) {
        CompletableFuture<Session.Concluded> followed = beside.start(() -> conclude(rules, able(rules, stages.following(), facts), facts));
        // Rules that wait may match, as far as types tell, once others conclude.
        Set<String> open = able(rules, stages.concluding().and(stages.waiting()).and(stages.apart()), facts).ids();
        RuleSelection concluding = stages.concluding().of(open);
        RuleSelection waiting = stages.waiting().of(open);
        RuleSelection apart = stages.apart().of(open);
        boolean free = followed.isDone();
        List<RuleSelection> shares = free ? Shares.of(apart, concluding.and(waiting), facts) : List.of(RuleSelection.NONE, apart);
        CompletableFuture<Session.Concluded> shared = beside.start(() -> conclude(rules, shares.get(0), facts));

        Session.Concluded first = conclude(rules, concluding, facts);
        FactTable all = facts.with(first.deduced());
        RuleSelection rest = able(rules, waiting, all).and(shares.get(1));
        List<Session.Concluded> concluded = new ArrayList<>(List.of(first));
        if (!free && followed.isDone()) {
            List<RuleSelection> both = Shares.of(rest, RuleSelection.NONE, all);
            concluded.addAll(beside.both(() -> conclude(rules, both.get(0), all), () -> conclude(rules, both.get(1), all)));
        } else {
            concluded.add(conclude(rules, rest, all));
        }
        concluded.add(Beside.joined(shared));
        concluded.add(Beside.joined(followed));
        return concluded;
    }

    private static RuleSelection able(RuleBase rules, RuleSelection some, FactTable about) {
        return new RuleSelection(rules.able(some.files(), about));
    }

    private Session.Concluded conclude(RuleBase rules, RuleSelection able, FactTable about) {
        return able.isEmpty() ? Session.Concluded.NOTHING : session(about).conclude(rules.group(able.files()));
    }

    private Judgement concluded(List<Session.Concluded> all) {
        Counts objects = new Counts();
        facts.classes().forEach(type -> objects.add(type, facts.of(type).size()));
        List<Finding> findings = new ArrayList<>();
        for (Session.Concluded each : all) {
            each.deduced().forEach(objects::add);
            findings.addAll(each.judgement().findings());
        }
        findings.forEach(objects::add);
        Map<String, Integer> counts = new HashMap<>();
        objects.addTo(counts);
        findings.sort(Session.ORDER);
        return new Judgement(findings, counts, List.of());
    }

    private Judgement inHalves(RuleGroup group, boolean many) {
        Optional<List<RuleGroup>> halves = many ? group.halves() : Optional.empty();
        if (halves.isPresent()) {
            List<RuleGroup> rulesOf = halves.get();
            Session other = session(facts);
            List<Session.Half> both = beside.both(() -> session(facts).half(rulesOf.get(0)), () -> other.half(rulesOf.get(1)));
            // A policy that is set aside goes with all that it said, in either half.
            if (both.stream().allMatch(half -> half.judgement().failures().isEmpty())) {
                return together(both);
            }
        }
        return session(facts).judge(group);
    }

    private Session session(FactTable about) {
        Session session = new Session(about);
        sessions.add(session);
        return session;
    }

    private Judgement together(List<Session.Half> halves) {
        BitSet told = new BitSet();
        halves.forEach(half -> told.or(half.told()));
        Counts matched = new Counts();
        Map<Class<?>, Integer> leftOut = new HashMap<>();
        int place = 0;
        for (Object fact : facts.facts()) {
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
