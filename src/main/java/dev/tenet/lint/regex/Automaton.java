package dev.tenet.lint.regex;

import dev.tenet.lint.regex.RegexNode.Choice;
import dev.tenet.lint.regex.RegexNode.One;
import dev.tenet.lint.regex.RegexNode.Repeat;
import dev.tenet.lint.regex.RegexNode.Sequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The nondeterministic automaton of an expression (Thompson). Its positions are the characters of the expression; from one position to the next lead
 * no, one or several ways that read nothing: several are already an ambiguity.
 */
final class Automaton {
    /** Copies of a part that is repeated at most this often; beyond, it counts as unbounded. */
    private static final int UNROLLED = 9;
    private static final int MOST_POSITIONS = 600;

    private final List<List<Integer>> empty = new ArrayList<>();
    private final List<BitSet> characters = new ArrayList<>();
    private final List<Integer> before = new ArrayList<>();
    private final List<Integer> behind = new ArrayList<>();
    private final List<Loop> loops = new ArrayList<>();

    /** A repetition without bound, with the positions inside it. */
    record Loop(int start, int end, int first, int last) {
        boolean holds(int position) {
            return first <= position && position < last;
        }
    }

    private record Part(int in, int out) {}

    Automaton(RegexNode root) {
        build(root);
    }

    int positions() {
        return characters.size();
    }

    /** Whether the expression is too large to be looked at. */
    boolean tooLarge() {
        return positions() > MOST_POSITIONS;
    }

    BitSet characters(int position) {
        return characters.get(position);
    }

    List<Loop> loops() {
        return loops;
    }

    /** How many ways without a character lead from behind each position to before each other: 0, 1 or 2 for more. */
    int[][] ways() {
        int[] positionBefore = new int[empty.size()];
        java.util.Arrays.fill(positionBefore, -1);
        for (int i = 0; i < before.size(); i++) {
            positionBefore[before.get(i)] = i;
        }
        int[][] ways = new int[positions()][positions()];
        for (int from = 0; from < positions(); from++) {
            walk(behind.get(from), new BitSet(), positionBefore, ways[from], new int[] {20_000});
        }
        return ways;
    }

    private void walk(int state, BitSet path, int[] positionBefore, int[] ways, int[] budget) {
        if (path.get(state) || budget[0]-- <= 0) {
            return;
        }
        if (positionBefore[state] >= 0) {
            ways[positionBefore[state]] = Math.min(2, ways[positionBefore[state]] + 1);
        }
        path.set(state);
        for (int next : empty.get(state)) {
            walk(next, path, positionBefore, ways, budget);
        }
        path.clear(state);
    }

    private Part build(RegexNode node) {
        if (node instanceof One one) {
            Part part = new Part(state(), state());
            if (positions() <= MOST_POSITIONS) {
                characters.add(one.characters());
                before.add(part.in());
                behind.add(part.out());
            }
            return part;
        }
        if (node instanceof Choice choice) {
            Part whole = new Part(state(), state());
            for (RegexNode branch : choice.branches()) {
                Part part = build(branch);
                join(whole.in(), part.in());
                join(part.out(), whole.out());
            }
            return whole;
        }
        if (node instanceof Sequence sequence) {
            int in = state();
            int out = in;
            for (RegexNode part : sequence.parts()) {
                Part next = build(part);
                join(out, next.in());
                out = next.out();
            }
            int end = state();
            join(out, end);
            return new Part(in, end);
        }
        return repeat((Repeat) node);
    }

    private Part repeat(Repeat repeat) {
        boolean unbounded = repeat.most() == Repeat.UNBOUNDED || repeat.most() > UNROLLED;
        Part whole = new Part(state(), state());
        if (unbounded) {
            int first = positions();
            Part part = build(repeat.part());
            loops.add(new Loop(repeat.start(), repeat.end(), first, positions()));
            join(whole.in(), part.in());
            join(part.out(), part.in());
            join(part.out(), whole.out());
            if (repeat.least() == 0) {
                join(whole.in(), whole.out());
            }
            return whole;
        }
        int at = whole.in();
        for (int i = 0; i < repeat.most(); i++) {
            Part part = build(repeat.part());
            join(at, part.in());
            if (i >= repeat.least()) {
                join(at, whole.out());
            }
            at = part.out();
        }
        join(at, whole.out());
        return whole;
    }

    private int state() {
        empty.add(new ArrayList<>(2));
        return empty.size() - 1;
    }

    private void join(int from, int to) {
        empty.get(from).add(to);
    }
}
