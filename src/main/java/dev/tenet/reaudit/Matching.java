package dev.tenet.reaudit;

import dev.tenet.order.By;
import dev.tenet.report.PastFinding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Knows findings of an earlier audit again, each at most once, by what tells most first: the fingerprint (the line moved), the line's text in the
 * file (equal lines changed their number), the symbol with the message (the line was edited), the symbol alone, the message alone, and then, only
 * for files that are there no longer, the same in another file (the file was renamed).
 */
public final class Matching {
    private final List<PastFinding> before;
    private final List<PastFinding> after;
    /** For each finding after, its place in the list before; -1 when it is new. */
    private final int[] origin;
    private final boolean[] taken;

    /** A finding of both audits. */
    public record Pair(PastFinding before, PastFinding after) {}

    private Matching(List<PastFinding> before, List<PastFinding> after) {
        this.before = before;
        this.after = after;
        this.origin = new int[after.size()];
        this.taken = new boolean[before.size()];
        Arrays.fill(origin, -1);
    }

    public static Matching of(List<PastFinding> before, List<PastFinding> after) {
        Matching matching = new Matching(before, after);
        matching.by(f -> f.fingerprint().isEmpty() ? "" : f.policy() + '\n' + f.fingerprint(), i -> true);
        matching.by(f -> f.content().isEmpty() ? "" : key(f, f.content()), i -> true);
        matching.by(f -> f.symbol().isEmpty() ? "" : key(f, f.symbol() + '\n' + f.message()), i -> true);
        matching.by(f -> f.symbol().isEmpty() ? "" : key(f, f.symbol()), i -> true);
        matching.by(f -> key(f, f.message()), i -> true);
        Set<String> left = after.stream().map(PastFinding::path).collect(Collectors.toSet());
        Function<Integer, Boolean> gone = i -> !left.contains(before.get(i).path());
        matching.by(f -> f.content().isEmpty() ? "" : f.policy() + '\n' + f.content(), gone);
        matching.by(f -> f.symbol().isEmpty() ? "" : f.policy() + '\n' + lastName(f) + '\n' + f.message(), gone);
        return matching;
    }

    /** Whether the finding at this place of the list after was there before. */
    public boolean known(int after) {
        return origin[after] >= 0;
    }

    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < origin.length; i++) {
            if (origin[i] >= 0) {
                pairs.add(new Pair(before.get(origin[i]), after.get(i)));
            }
        }
        return pairs;
    }

    public List<PastFinding> added() {
        List<PastFinding> added = new ArrayList<>();
        for (int i = 0; i < origin.length; i++) {
            if (origin[i] < 0) {
                added.add(after.get(i));
            }
        }
        return added;
    }

    public List<PastFinding> gone() {
        List<PastFinding> gone = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                gone.add(before.get(i));
            }
        }
        return gone;
    }

    /** Pairs what has the same key on both sides, in the order of lines; an empty key pairs nothing. */
    private void by(Function<PastFinding, String> key, Function<Integer, Boolean> eligible) {
        Map<String, Deque<Integer>> waiting = new HashMap<>();
        for (int i : byLine(before)) {
            String name = taken[i] || !eligible.apply(i) ? "" : key.apply(before.get(i));
            if (!name.isEmpty()) {
                waiting.computeIfAbsent(name, n -> new ArrayDeque<>()).add(i);
            }
        }
        if (waiting.isEmpty()) {
            return;
        }
        for (int i : byLine(after)) {
            Deque<Integer> same = origin[i] >= 0 ? null : waiting.get(key.apply(after.get(i)));
            if (same != null && !same.isEmpty()) {
                origin[i] = same.poll();
                taken[origin[i]] = true;
            }
        }
    }

    private static int[] byLine(List<PastFinding> findings) {
        return java.util.stream.IntStream.range(0, findings.size()).boxed()
                .sorted(By.key((Integer i) -> findings.get(i).path()).thenComparingInt(i -> findings.get(i).line()).thenComparingInt(i -> i))
                .mapToInt(i -> i).toArray();
    }

    private static String key(PastFinding finding, String rest) {
        return finding.policy() + '\n' + finding.path() + '\n' + rest;
    }

    /** A module's name changes with its file, a function's does not. */
    private static String lastName(PastFinding finding) {
        return finding.symbol().substring(finding.symbol().lastIndexOf('.') + 1);
    }
}
