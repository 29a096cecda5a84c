package dev.tenet.fact;

import java.util.List;
import java.util.Set;

/**
 * One way on which control reaches a call: from a function that no other function of the project calls (or from the hop limit) down to it, with
 * everything that is checked or called on the way, always before the call. Who hands a function by name to a library ({@code Thread(target=f)},
 * {@code signal.signal(s, f)}) calls it.
 *
 * @param call the call that is reached
 * @param entry qualified name of the function in which the path starts
 * @param functions qualified names of the functions on the path, outermost first
 * @param steps the calls on the way, outermost first, the call itself last
 * @param conditions tests known to have come out one way when the call is reached: those around it and before it in each function of the path,
 *     those inside the functions that were called before it, and constraints on the fields of the types that are passed on
 * @param calls resolved callees of all calls that always come before it on this path, including those made by the functions called (two levels)
 * @param sometimes resolved callees of calls in the functions of the path that come before it under a condition of their own
 */
public record CallPath(
        Call call, String entry, List<String> functions, List<Location> steps, List<Condition> conditions, Set<String> calls, Set<String> sometimes)
        implements Fact {
    public CallPath {
        functions = List.copyOf(functions);
        steps = List.copyOf(steps);
        conditions = List.copyOf(conditions);
        calls = java.util.Collections.unmodifiableSortedSet(new java.util.TreeSet<>(calls));
        sometimes = java.util.Collections.unmodifiableSortedSet(new java.util.TreeSet<>(sometimes));
    }

    @Override
    public Location location() {
        return call.location();
    }

    /** The call on the way that stands at most three callers above the call that is reached: where what belongs to one order begins. */
    public Location near() {
        return steps.get(Math.max(0, steps.size() - 1 - CallGraph.HOPS));
    }

    /** Qualified name of the function in which {@link #near} stands. */
    public String nearFunction() {
        return functions.get(Math.max(0, functions.size() - 1 - CallGraph.HOPS));
    }

    /** Whether a test on the way mentions one of {@code words}; see {@link Words#mentions}. */
    public boolean tests(String... words) {
        return conditions.stream().anyMatch(condition -> condition.mentions(words));
    }

    /**
     * Whether a test on the way mentions a switch that reads as one of {@code words}: the last part of a name holds them, and ends in them when it is a single
     * word. {@code self.live} decides by {@code live}, {@code LIVE_MARKET_DATA} does not.
     */
    public boolean decidesBy(List<String> words) {
        return conditions.stream().flatMap(condition -> condition.names().stream())
                .map(name -> Words.snake(name.substring(name.lastIndexOf('.') + 1)))
                .anyMatch(last -> words.stream().anyMatch(word -> word.indexOf('_') > 0 ? Words.mentions(last, word) : last.equals(word) || last.endsWith("_" + word)));
    }

    /** Whether a test, or a call that always comes before, mentions one of {@code words}. */
    public boolean consults(String... words) {
        return tests(words) || calls.stream().anyMatch(callee -> Words.mentions(callee, words));
    }

    /** Whether something that mentions one of {@code words} is compared by order with anything but zero. */
    public boolean bounds(String... words) {
        return comparisons(words).anyMatch(comparison -> comparison.isOrder() && !comparison.isWithZero());
    }

    /** Whether something that mentions one of {@code words} is compared by order, with zero or a bound. */
    public boolean orders(String... words) {
        return comparisons(words).anyMatch(Comparison::isOrder);
    }

    /** Whether something that mentions one of {@code words} is tested for membership. */
    public boolean admits(String... words) {
        return comparisons(words).anyMatch(Comparison::isMembership);
    }

    /** As {@link #consults}, and also when that depends on a condition: {@code if opening: breaker.require_closed()}. */
    public boolean mayConsult(List<String> words) {
        String[] phrases = words.toArray(String[]::new);
        return consults(phrases) || sometimes.stream().anyMatch(callee -> Words.mentions(callee, phrases));
    }

    /** As {@link #tests(String...)}. */
    public boolean tests(List<String> words) {
        return tests(words.toArray(String[]::new));
    }

    /** As {@link #consults(String...)}. */
    public boolean consults(List<String> words) {
        return consults(words.toArray(String[]::new));
    }

    /** As {@link #bounds(String...)}. */
    public boolean bounds(List<String> words) {
        return bounds(words.toArray(String[]::new));
    }

    /** As {@link #orders(String...)}. */
    public boolean orders(List<String> words) {
        return orders(words.toArray(String[]::new));
    }

    /** As {@link #admits(String...)}. */
    public boolean admits(List<String> words) {
        return admits(words.toArray(String[]::new));
    }

    /** Whether a function on the path is named with one of {@code words}. */
    public boolean passesThrough(String... words) {
        return functions.stream().anyMatch(function -> Words.mentions(function, words));
    }

    /** Whether a call on the way, or the call that is reached, has one of these names: the last part of what is called. */
    public boolean makes(String... names) {
        List<String> wanted = List.of(names);
        return wanted.contains(call.name())
                || java.util.stream.Stream.concat(calls.stream(), sometimes.stream()).anyMatch(callee -> wanted.contains(callee.substring(callee.lastIndexOf('.') + 1)));
    }

    /** Whether control passes through the function, or it is called on the way. */
    public boolean visits(String function) {
        return functions.contains(function) || calls.contains(function) || sometimes.contains(function);
    }

    /** Whether the last part of a call that always comes before reads as one of {@code words}. */
    public boolean calls(List<String> words) {
        String[] phrases = words.toArray(String[]::new);
        return calls.stream().anyMatch(callee -> Words.mentions(callee.substring(callee.lastIndexOf('.') + 1), phrases));
    }

    /** Whether something that {@code module} brings is called on the way. */
    public boolean callsInto(String module) {
        String brought = module + ".";
        return calls.stream().anyMatch(callee -> callee.startsWith(brought)) || sometimes.stream().anyMatch(callee -> callee.startsWith(brought));
    }

    /** Whether a function on the path is a method of the class of that qualified name; no function is a method of none. */
    public boolean passesOwner(String owner) {
        return !owner.isEmpty() && functions.stream().anyMatch(function -> function.startsWith(owner) && function.lastIndexOf('.') == owner.length());
    }

    /** Whether a test on the way compares, by order, something that mentions one of {@code words} with something that mentions one of {@code others}. */
    public boolean compares(List<String> words, List<String> others) {
        String[] some = words.toArray(String[]::new);
        String[] rest = others.toArray(String[]::new);
        return comparisons(some)
                .anyMatch(each -> each.isOrder()
                        && (each.left().mentions(some) && each.right().mentions(rest) || each.right().mentions(some) && each.left().mentions(rest)));
    }

    private java.util.stream.Stream<Comparison> comparisons(String... words) {
        return conditions.stream()
                .flatMap(condition -> condition.comparisons().stream())
                .filter(comparison -> comparison.mentions(words));
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public int hashCode() {
        return 31 * call.hashCode() + entry.hashCode();
    }
}
