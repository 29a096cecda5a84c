package dev.tenet.engine;

import dev.tenet.fact.Fact;
import dev.tenet.finding.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Judges a set of facts: many of them by two halves of the rules at a time, which come to what all rules come to together. */
final class Judging {
    /** Consequences of generated code and deep values need a deep stack. */
    private static final long STACK = 16L << 20;

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::location)
            .thenComparing(Finding::policy)
            .thenComparing(Finding::message)
            .thenComparing(Finding::rule)
            .thenComparing(Judging::evidence);

    private final Collection<? extends Fact> facts;
    private final @Nullable KeptSessions kept;
    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    /** Goes on with one of {@code kept}, and leaves it there, when that is not null. */
    Judging(Collection<? extends Fact> facts, @Nullable KeptSessions kept) {
        this.facts = facts;
        this.kept = kept;
    }

    /** Runs {@code judging} in a thread that {@link #threads} gives. */
    <T> CompletableFuture<T> start(Supplier<T> judging) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread judge = new Thread(null, () -> {
            try {
                result.complete(judging.get());
            } catch (Throwable fault) {
                result.completeExceptionally(fault);
            }
        }, "judge", STACK);
        judge.setDaemon(true);
        threads.add(judge);
        judge.start();
        return result;
    }

    /** Those that judge. */
    List<Thread> threads() {
        return threads;
    }

    /** Name of the rule that fired last; empty before any has. */
    String firing() {
        return sessions.stream().map(Session::firing).filter(rule -> !rule.isEmpty()).reduce("", (before, last) -> last);
    }

    /** Ends rules that feed each other. A loop inside a consequence or a join goes on. */
    void halt() {
        sessions.forEach(Session::halt);
    }

    Judgement judge(RuleBase rules) {
        boolean large = kept == null && facts.size() > Session.FEW && Runtime.getRuntime().availableProcessors() > 1;
        Optional<List<RuleBase>> halves = large ? rules.halvesFor(facts) : Optional.empty();
        List<Session.Result> results = halves.isPresent() ? both(halves.get()) : List.of();
        // A policy that is set aside goes with all that it said, in either half.
        if (results.isEmpty() || results.stream().anyMatch(result -> !result.failures().isEmpty())) {
            results = List.of(session().judge(rules));
        }
        Set<Finding> findings = new HashSet<>();
        results.forEach(result -> findings.addAll(result.findings()));
        List<RuleFailure> failures = results.stream()
                .flatMap(result -> result.failures().stream())
                .distinct()
                .sorted(Comparator.comparing(RuleFailure::policy).thenComparing(RuleFailure::rule).thenComparing(RuleFailure::message))
                .toList();
        return new Judgement(findings.stream().sorted(ORDER).toList(), Counts.of(facts, results), failures);
    }

    List<FactRow> deduce(RuleBase rules) {
        return session().deduce(rules);
    }

    private List<Session.Result> both(List<RuleBase> halves) {
        Session second = session();
        CompletableFuture<Session.Result> other = start(() -> second.judge(halves.get(1)));
        Session.Result one = session().judge(halves.get(0));
        try {
            return List.of(one, other.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }

    private Session session() {
        Session session = new Session(facts, kept);
        sessions.add(session);
        return session;
    }

    /** What was matched, in text: findings that say the same at the same place have an order, too. */
    private static String evidence(Finding finding) {
        StringBuilder text = new StringBuilder();
        for (Fact fact : finding.matched()) {
            text.append(fact instanceof Record ? fact.toString() : fact.getClass().getSimpleName()).append('\n');
        }
        return text.toString();
    }
}
