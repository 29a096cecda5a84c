package dev.tenet.fact;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A test that is known to have come out one way where control has reached: an enclosing {@code if}, an earlier {@code if} that leaves, a check
 * inside a function that was called before, or a constraint on a field of a parameter's type.
 *
 * @param location of the test
 * @param function qualified name of the function that holds it
 * @param names identifiers and callees that the test mentions, resolved where possible
 * @param comparisons the comparisons in it
 * @param holds whether the test was true (an enclosing {@code if}) or false (an earlier {@code if} that left)
 * @param exit how control leaves when the test comes out the other way
 */
public record Condition(
        Location location, String function, List<String> names, List<Comparison> comparisons, boolean holds, Exit exit)
        implements Fact {

    /** How control leaves. */
    public enum Exit {
        /** Nothing leaves: the call stands inside the {@code if}. */
        NONE,
        RETURN,
        RAISE,
        CONTINUE,
        BREAK
    }

    public Condition {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(function, "function");
        names = List.copyOf(names);
        comparisons = List.copyOf(comparisons);
        Objects.requireNonNull(exit, "exit");
    }

    /** Whether the test mentions an identifier that reads as one of {@code words}; see {@link Words#mentions}. */
    public boolean mentions(String... words) {
        return names.stream().anyMatch(name -> Words.mentions(name, words));
    }

    /**
     * Whether the test looks at what is in {@code variable}, not only whether something is: it compares the variable with anything but none, an empty
     * string or zero, or hands it to a function. {@code origins} are callees that gave the variable its value.
     */
    public boolean examines(String variable, List<String> origins) {
        String member = variable + ".";
        boolean mentioned = names.stream().anyMatch(name -> isVariable(name, variable) || name.startsWith(member) || name.contains("." + member));
        return mentioned
                && (comparisons.stream().anyMatch(comparison -> !comparison.isWithNothing())
                        || comparisons.isEmpty() && names.stream().anyMatch(name -> !isVariable(name, variable) && !origins.contains(name)));
    }

    /**
     * Whether control goes on when what the test looks at is missing: its only comparison is of an entry with a default ({@code quote.get("spread", 0)}),
     * and comes out the harmless way for the default. What it is compared with is taken to be above zero and no astronomical number.
     */
    public boolean passesWithoutData() {
        return comparisons.size() == 1 && comparisons.get(0).forDefault().filter(outcome -> outcome == holds).isPresent();
    }

    private static boolean isVariable(String name, String variable) {
        return name.equals(variable) || name.endsWith("." + variable);
    }

    /** Whether something that mentions one of {@code words} is compared by order, with zero or a bound. */
    public boolean orders(List<String> words) {
        String[] phrases = words.toArray(String[]::new);
        return comparisons.stream().anyMatch(comparison -> comparison.isOrder() && comparison.mentions(phrases));
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Condition condition && location.equals(condition.location) && function.equals(condition.function) && names.equals(condition.names)
                && comparisons.equals(condition.comparisons) && holds == condition.holds && exit == condition.exit;
    }

    @Override
    public int hashCode() {
        return 31 * location.hashCode() + function.hashCode();
    }
}
