package dev.tenet.trial;

import dev.tenet.policy.Library;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyCase;
import java.util.List;
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
        record Task(Policy policy, PolicyCase example) {}
        List<Task> tasks = policies.stream().flatMap(policy -> Trials.examples(policy).stream().map(example -> new Task(policy, example))).toList();
        AtomicInteger done = new AtomicInteger();
        List<Tried> tried = Work.all(tasks, task -> {
            progress.accept("trying example " + done.incrementAndGet() + " of " + tasks.size());
            return trials.of(task.policy(), task.example());
        });
        return new TrialRun(policies.stream()
                .map(policy -> new Page(policy, Trials.faults(policy), tried.stream().filter(one -> one.policy() == policy).toList()))
                .toList());
    }
}
