package dev.tenet.engine;

import dev.tenet.fact.Fact;
import dev.tenet.finding.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;

/** Judges many facts by two halves of the rules at a time, which come to what all rules come to together. */
final class HalvedJudging implements Judging {
    /** Two sessions for fewer facts cost more than they gain. */
    static final int FEW = 10_000;

    private final FactTable facts;
    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private final List<Thread> others = new CopyOnWriteArrayList<>();

    HalvedJudging(Collection<? extends Fact> facts) {
        this.facts = new FactTable(facts);
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
        return others;
    }

    Judgement judge(RuleBase rules) {
        boolean many = facts.facts().size() > FEW && Runtime.getRuntime().availableProcessors() > 1;
        Optional<Halves> halves = many ? Halves.of(rules.files()) : Optional.empty();
        if (halves.isPresent()) {
            List<Session.Concluded> all = both(rules, halves.get());
            // A policy that is set aside goes with all that it said, in either half.
            if (all.stream().allMatch(each -> each.judgement().failures().isEmpty())) {
                return together(all);
            }
        }
        return session(facts).judge(rules.among(facts));
    }

    private List<Session.Concluded> both(RuleBase rules, Halves halves) {
        CompletableFuture<Session.Concluded> second = new CompletableFuture<>();
        Thread other = new Thread(null, () -> {
            try {
                second.complete(conclude(rules, halves.following(), facts));
            } catch (Throwable fault) {
                second.completeExceptionally(fault);
            }
        }, "judge-beside", STACK);
        other.setDaemon(true);
        others.add(other);
        other.start();
        Session.Concluded first = conclude(rules, halves.concluding(), facts);
        Session.Concluded after = conclude(rules, halves.reporting(), facts.with(first.deduced()));
        try {
            return List.of(first, after, second.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    private Session.Concluded conclude(RuleBase rules, Map<String, CompiledRules> some, FactTable about) {
        Map<String, CompiledRules> able = rules.able(some, about);
        return able.isEmpty() ? Session.Concluded.NOTHING : session(about).conclude(rules.group(able));
    }

    private Session session(FactTable about) {
        Session session = new Session(about);
        sessions.add(session);
        return session;
    }

    private Judgement together(List<Session.Concluded> all) {
        Map<String, Integer> counts = Counts.of(facts);
        List<Finding> findings = new ArrayList<>();
        for (Session.Concluded each : all) {
            each.deduced().forEach(object -> Counts.add(object, counts));
            findings.addAll(each.judgement().findings());
        }
        if (!findings.isEmpty()) {
            counts.put(Finding.class.getSimpleName(), findings.size());
        }
        findings.sort(Session.ORDER);
        return new Judgement(findings, counts, List.of());
    }
}
