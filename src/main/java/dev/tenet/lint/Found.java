package dev.tenet.lint;

import dev.tenet.policy.PolicyException;
import dev.tenet.policy.YamlNode;
import dev.tenet.policy.check.Check;
import dev.tenet.policy.check.Fault;
import dev.tenet.policy.rule.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Collects what is found, so that one mistake does not hide the next. */
final class Found {
    private final TreeSet<Fault> faults = new TreeSet<>();

    void add(Fault fault) {
        faults.add(fault);
    }

    void add(Check check, String path, Place place, String message, String hint) {
        faults.add(new Fault(check, path, place.line(), place.column(), message, hint));
    }

    void add(Check check, YamlNode at, String message, String hint) {
        faults.add(new Fault(check, at.path(), at.line(), at.column(), message, hint));
    }

    /** What {@code read} gives; empty when it throws, which is then found. */
    <T> Optional<T> attempt(Check check, Supplier<T> read) {
        return attempt(check, read, "Mend what stands here.");
    }

    /** The same, with what to do where the reader does not say. */
    <T> Optional<T> attempt(Check check, Supplier<T> read, String otherwise) {
        try {
            return Optional.of(read.get());
        } catch (PolicyException e) {
            e.problems().forEach(problem -> faults.add(problem.hint().isBlank()
                    ? new Fault(check, problem.path(), problem.line(), problem.column(), problem.message(), otherwise) : new Fault(check, problem)));
            return Optional.empty();
        }
    }

    /** In the order of paths and lines. */
    List<Fault> all() {
        return new ArrayList<>(faults);
    }
}
