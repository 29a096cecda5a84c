package dev.tenet.lint.regex;

import dev.tenet.order.By;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Optional;

/**
 * Finds exponential ambiguity: a loop that can read the same text in two ways and be where it was. A text that repeats it and then does not match is
 * tried in 2^n ways. The criterion (EDA) is that of Weber and Seidl, On the degree of ambiguity of finite automata, 1991: some position reaches a pair
 * of different positions by one text, and that pair reaches the position twice by another.
 */
public final class Backtracking {
    private final String regex;
    private final Automaton automaton;
    private final int[][] ways;
    private final BitSet[] reach;

    private Backtracking(String regex) {
        this.regex = regex;
        this.automaton = new Automaton(new RegexReader(regex).read());
        this.ways = automaton.tooLarge() ? new int[0][0] : automaton.ways();
        this.reach = closure();
    }

    /** The part of {@code regex} that backtracks without bound; the expression must be one that Java accepts. */
    public static Optional<String> unbounded(String regex) {
        return new Backtracking(regex).find();
    }

    private Optional<String> find() {
        for (int i = 0; i < ways.length; i++) {
            for (int j = 0; j < ways.length; j++) {
                if (ways[i][j] > 1 && reach[j].get(i)) {
                    return Optional.of(loop(i, j, true));
                }
            }
        }
        for (int i = 0; i < ways.length; i++) {
            if (reach[i].get(i)) {
                int other = ambiguousWith(i);
                if (other >= 0) {
                    return Optional.of(loop(i, other, false));
                }
            }
        }
        return Optional.empty();
    }

    /** A position that is reached from {@code start}, beside another and by the same text, when both lead back to it; -1 for none. */
    private int ambiguousWith(int start) {
        int n = ways.length;
        BitSet seen = new BitSet();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(start * n + start);
        while (!open.isEmpty()) {
            int pair = open.poll();
            for (int next : successors(pair / n, pair % n, start)) {
                if (!seen.get(next)) {
                    seen.set(next);
                    open.add(next);
                }
            }
        }
        for (int pair = seen.nextSetBit(0); pair >= 0; pair = seen.nextSetBit(pair + 1)) {
            if (pair / n != pair % n && leadsBack(pair, start)) {
                return pair / n;
            }
        }
        return -1;
    }

    private boolean leadsBack(int from, int start) {
        int n = ways.length;
        BitSet seen = new BitSet();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(from);
        while (!open.isEmpty()) {
            int pair = open.poll();
            for (int next : successors(pair / n, pair % n, start)) {
                if (next == start * n + start) {
                    return true;
                }
                if (!seen.get(next)) {
                    seen.set(next);
                    open.add(next);
                }
            }
        }
        return false;
    }

    /** Pairs that a common character leads to, both still on the way back to {@code start}. */
    private int[] successors(int left, int right, int start) {
        int n = ways.length;
        return java.util.stream.IntStream.range(0, n)
                .filter(i -> ways[left][i] > 0 && reach[i].get(start))
                .flatMap(i -> java.util.stream.IntStream.range(0, n)
                        .filter(j -> ways[right][j] > 0 && reach[j].get(start) && automaton.characters(i).intersects(automaton.characters(j)))
                        .map(j -> i * n + j))
                .toArray();
    }

    /** The smallest repetition around both positions, and around another one when {@code nested}, as it is written. */
    private String loop(int one, int other, boolean nested) {
        return automaton.loops().stream()
                .filter(loop -> loop.holds(one) && loop.holds(other))
                .filter(loop -> nested ? holdsAnother(loop) : loop.last() - loop.first() > 1)
                .min(By.number(loop -> loop.end() - loop.start()))
                .map(loop -> regex.substring(loop.start(), loop.end()))
                .orElse(regex);
    }

    private boolean holdsAnother(Automaton.Loop outer) {
        return automaton.loops().stream().anyMatch(loop -> loop != outer && loop.start() >= outer.start() && loop.end() < outer.end());
    }

    private BitSet[] closure() {
        int n = ways.length;
        BitSet[] reached = new BitSet[n];
        for (int i = 0; i < n; i++) {
            reached[i] = new BitSet(n);
            ArrayDeque<Integer> open = new ArrayDeque<>();
            open.add(i);
            while (!open.isEmpty()) {
                int at = open.poll();
                for (int j = 0; j < n; j++) {
                    if (ways[at][j] > 0 && !reached[i].get(j)) {
                        reached[i].set(j);
                        open.add(j);
                    }
                }
            }
        }
        return reached;
    }
}
