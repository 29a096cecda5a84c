package dev.tenet.engine;

import java.util.HashSet;
import java.util.Set;
import org.drools.base.rule.accessor.TupleValueExtractor;

/**
 * Two patterns of a rule that must say the same text: {@code function == $call.function}. Where few facts can stand for one, few can stand for the other.
 *
 * @param left the pattern that comes first
 * @param leftValue what it says
 * @param leftIndex its place among the rule's patterns
 * @param right the pattern that comes later
 * @param rightValue what that says
 */
record Equality(Input left, TupleValueExtractor leftValue, int leftIndex, Input right, TupleValueExtractor rightValue) {
    /** A pattern is looked through when the other has so many times fewer facts. */
    private static final int FEWER = 2;

    /** Lets go of facts of one pattern that say what none of the other's does; whether there were any. */
    boolean narrow() {
        if (left.isComplete() && left.size() * FEWER < right.size()) {
            return narrow(right, rightValue, 0, left, leftValue, leftIndex);
        }
        if (left.isNeeded() && right.isNeeded() && right.isComplete() && right.size() * FEWER < left.size()) {
            return narrow(left, leftValue, leftIndex, right, rightValue, 0);
        }
        return false;
    }

    private static boolean narrow(Input many, TupleValueExtractor value, int index, Input few, TupleValueExtractor fewValue, int fewIndex) {
        Set<Object> said = new HashSet<>();
        Standing one = new Standing(fewIndex + 1);
        few.facts().forEach(fact -> said.add(fewValue.getValue(null, one.with(fewIndex, fact))));
        if (!said.stream().allMatch(String.class::isInstance)) {
            // Of numbers the engine takes more for equal than Java does.
            return false;
        }
        int before = many.size();
        Standing other = new Standing(index + 1);
        many.keep(fact -> !(value.getValue(null, other.with(index, fact)) instanceof String text) || said.contains(text));
        return many.size() < before;
    }
}
