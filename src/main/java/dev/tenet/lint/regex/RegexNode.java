package dev.tenet.lint.regex;

import java.util.BitSet;
import java.util.List;

/** A regular expression as a tree, as far as it decides what is tried: groups, look-around and anchors are gone. */
sealed interface RegexNode {
    /** One character out of a set of {@link Alphabet} indexes. */
    record One(BitSet characters) implements RegexNode {}

    /** One after the other; nothing when there are none. */
    record Sequence(List<RegexNode> parts) implements RegexNode {}

    /** One of several. */
    record Choice(List<RegexNode> branches) implements RegexNode {}

    /**
     * Again and again.
     *
     * @param least how often at least
     * @param most how often at most; {@link #UNBOUNDED} for no limit
     * @param start offset of the repeated part and its quantifier in the expression
     * @param end offset behind the quantifier
     */
    record Repeat(RegexNode part, int least, int most, int start, int end) implements RegexNode {
        static final int UNBOUNDED = -1;
    }

    RegexNode EMPTY = new Sequence(List.of());
}
