package dev.tenet.trial;

import dev.tenet.policy.Library;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyCase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The trial of many policies.
 *
 * @param pages in the order of the library
 */
public record TrialRun(List<Page> pages) {
    /**
     * What became of one policy.
     *
     * @param faults what its page lacks to be a test
     * @param tried its examples, those that fail first
     */
    public record Page(Policy policy, List<String> faults, List<Tried> tried) {
        public Page {
            faults = List.copyOf(faults);
            tried = List.copyOf(tried);
        }

        public boolean passed() {
            return faults.isEmpty() && tried.stream().allMatch(Tried::passed);
        }
    }

    public TrialRun {
        pages = List.copyOf(pages);
    }

    public boolean passed() {
        return pages.stream().allMatch(Page::passed);
    }

    /** How many examples were tried. */
    public int examples() {
        return pages.stream().mapToInt(page -> page.tried().size()).sum();
    }

    /** Tries all policies that are wanted, several examples at a time. */
    public static TrialRun of(Library library, Trials trials, Predicate<Policy> wanted, Consumer<String> progress) {
        List<Policy> policies = library.policies().stream().filter(wanted).toList();
        AtomicInteger done = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
        try {
            List<List<Future<Tried>>> running = new ArrayList<>();
            for (Policy policy : policies) {
                List<Future<Tried>> examples = new ArrayList<>();
                for (PolicyCase example : Trials.examples(policy)) {
                    examples.add(workers.submit(() -> {
                        progress.accept("trying example " + done.incrementAndGet());
                        return trials.of(policy, example);
                    }));
                }
                running.add(examples);
            }
            List<Page> pages = new ArrayList<>();
            for (int i = 0; i < policies.size(); i++) {
                pages.add(new Page(policies.get(i), Trials.faults(policies.get(i)), join(running.get(i))));
            }
            return new TrialRun(pages);
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<Tried> join(List<Future<Tried>> running) {
        List<Tried> tried = new ArrayList<>();
        for (Future<Tried> example : running) {
            try {
                tried.add(example.get());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while trying policies", e);
            }
        }
        return tried;
    }
}
