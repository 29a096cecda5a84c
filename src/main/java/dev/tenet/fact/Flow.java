package dev.tenet.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A way on which what comes from outside reaches an argument of a call, neither converted nor checked on the way.
 *
 * @param location of the call that is reached
 * @param source what it comes from: {@code request}, {@code arguments}, {@code environment}, {@code file}, {@code network}, or {@code input} for
 *     what a person types
 * @param name resolved name of what is read: {@code flask.request.args}, {@code streamlit.text_input}, {@code sys.argv}
 * @param sink resolved callee of the call that is reached
 * @param argument the argument it reaches: its name, or its position from 0; {@code self} for what the method is called on
 * @param steps from the source to the sink, both included, at most {@value #MOST_STEPS}; of a longer way the middle is left out
 * @param test whether the call stands in test code
 */
public record Flow(Location location, String source, String name, String sink, String argument, List<FlowStep> steps, boolean test)
        implements Fact {
    public static final int MOST_STEPS = 20;

    private static final int FEW_CROSSINGS = 2;

    public Flow {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sink, "sink");
        Objects.requireNonNull(argument, "argument");
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a flow into " + sink + " at " + location + " has no steps");
        }
        if (steps.size() > MOST_STEPS) {
            List<FlowStep> ends = new ArrayList<>(steps.subList(0, MOST_STEPS / 2));
            ends.addAll(steps.subList(steps.size() - MOST_STEPS / 2, steps.size()));
            steps = ends;
        }
        steps = List.copyOf(steps);
    }

    /**
     * Whether the value is kept in an object, or in a variable that other files read, on the way: only the class, or the variable's name, then connects
     * its ends.
     */
    public boolean keeps() {
        for (int i = 0; i < steps.size(); i++) {
            FlowStep step = steps.get(i);
            if (step.keeps() || i + 1 < steps.size() && !step.leaves() && steps.get(i + 1).isElsewhereThan(step)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the value comes straight here: through calls alone, and few of them. A longer way mostly leads through what the program made of it. */
    public boolean close() {
        return crossings() <= FEW_CROSSINGS && !keeps();
    }

    /** How often the value goes from one function into another. */
    public int crossings() {
        return (int) steps.stream().filter(FlowStep::leaves).count();
    }

    /** Whether the value is read and used in one function. */
    public boolean direct() {
        return crossings() == 0;
    }

    /** Whether it comes in as one segment of an address, in which no slash stands. */
    public boolean segment() {
        return steps.get(0).what().startsWith("segment ");
    }

    /** Where it comes in. */
    public Location origin() {
        return steps.get(0).location();
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Flow flow && location.equals(flow.location) && source.equals(flow.source) && name.equals(flow.name)
                && sink.equals(flow.sink) && argument.equals(flow.argument) && steps.equals(flow.steps) && test == flow.test;
    }

    @Override
    public int hashCode() {
        return 31 * location.hashCode() + source.hashCode();
    }
}
