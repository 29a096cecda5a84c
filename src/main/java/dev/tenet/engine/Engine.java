package dev.tenet.engine;

import dev.tenet.fact.Fact;
import dev.tenet.policy.Pack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compiles policies and judges facts by them. */
public final class Engine {
    private final RuleStore store;
    private final @Nullable RuleMemory memory;
    private final @Nullable JudgingMemory judgings;
    private final @Nullable FactMemory facts;

    private Engine(RuleStore store, boolean remembering) {
        this.store = store;
        this.memory = remembering ? new RuleMemory(store) : null;
        this.judgings = remembering ? new JudgingMemory() : null;
        this.facts = remembering ? new FactMemory() : null;
    }

    /** An engine that keeps what it compiles in {@code folder}. */
    public static Engine keepingIn(Path folder) {
        return new Engine(RuleStore.open(folder), false);
    }

    /** The same, for a process that judges again and again: what it has loaded stays, and a judging hears only of facts and rules
     * that came and went. */
    public Engine remembering() {
        return new Engine(store, true);
    }

    /** Equal facts, as the objects that were judged last where they were; an engine that does not remember gives them as they are. */
    public List<Fact> recalled(List<Fact> now) {
        return facts == null ? now : facts.recalled(now);
    }

    /** The same of facts that are sorted. */
    public FactsByType recalled(FactsByType now) {
        return facts == null ? now : new FactsByType(recalled(now.all()));
    }

    /** Makes the packs' policies ready; throws {@link dev.tenet.policy.PolicyException} with every problem of every file. */
    public RuleBase load(List<Pack> packs) {
        if (memory != null) {
            return memory.load(packs);
        }
        RuleLibrary library = new RuleLibrary(store);
        return new RuleBase(library.compiled(packs), library.loader());
    }

    /** Compiles the packs' policies into a jar that a class path can carry, with {@code further} entries, so that a fresh installation compiles nothing. */
    public static void bundle(List<Pack> packs, Path jar, Map<String, byte[]> further) {
        RuleStore empty = RuleStore.unbundled(jar.resolveSibling("rules"));
        BundleJar.write(jar, empty.vocabulary(), new RuleLibrary(empty).compiled(packs).values(), further);
    }

    /** Judges facts that are sorted already; throws {@link TimeoutException} when it takes longer than {@code limit}. */
    public Judgement judge(RuleBase rules, FactsByType facts, Duration limit) {
        return judgings != null ? judge(rules, facts.all(), limit) : judge(rules, new HalvedJudging(new FactTable(facts)), limit);
    }

    /** Judges; throws {@link TimeoutException} when it takes longer than {@code limit}. */
    public Judgement judge(RuleBase rules, Collection<? extends Fact> facts, Duration limit) {
        if (judgings != null) {
            return judgings.judge(rules, judging -> within(limit, rules, judging, () -> judging.judge(rules, facts)));
        }
        return judge(rules, new HalvedJudging(new FactTable(facts)), limit);
    }

    private static Judgement judge(RuleBase rules, HalvedJudging judging, Duration limit) {
        return within(limit, rules, judging, () -> judging.judge(rules));
    }

    /** What rules deduce from facts, sorted, findings apart; throws {@link TimeoutException} when it takes longer than {@code limit}. */
    public List<FactRow> deduce(RuleBase rules, Collection<? extends Fact> facts, Duration limit) {
        FactTable table = new FactTable(facts);
        Session session = new Session(table);
        return within(limit, rules, session, () -> session.deduce(rules.among(table, new Beside())));
    }

    private static <T> T within(Duration limit, RuleBase rules, Judging running, Supplier<T> judging) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread judge = new Thread(null, () -> {
            try {
                result.complete(judging.get());
            } catch (Throwable fault) {
                result.completeExceptionally(fault);
            }
        }, "judge", Judging.STACK);
        judge.setDaemon(true);
        judge.start();
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException late) {
            String policy = slowest(rules, judge, running);
            running.halt();
            judge.interrupt();
            running.others().forEach(Thread::interrupt);
            throw new TimeoutException(policy, limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while judging", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The policy that most of a few samples of the judging threads' stacks show; else the one whose rule fired last. */
    private static String slowest(RuleBase rules, Thread judge, Judging running) {
        Map<String, Integer> seen = new HashMap<>();
        for (int sample = 0; sample < 40; sample++) {
            note(judge, rules, seen);
            running.others().forEach(other -> note(other, rules, seen));
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
        return seen.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> Matches.policyOf(running.firing()));
    }

    /** Counts the policy that the thread is at. */
    private static void note(Thread judge, RuleBase rules, Map<String, Integer> seen) {
        for (StackTraceElement frame : judge.getStackTrace()) {
            var owner = rules.ownerOf(frame.getClassName());
            if (owner.isPresent()) {
                seen.merge(owner.get(), 1, Integer::sum);
                return;
            }
        }
    }
}
