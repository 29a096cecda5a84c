package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts that were judged last. A fact that is there again is given as the object that it was, so that whoever keeps sessions sees at once what an
 * edit has changed: most of a tree's facts are the same after it.
 */
final class FactMemory {
    private List<Fact> last = List.of();
    private Set<Fact> lastSet = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Equal facts in the same order, each as the object that was judged before where there was one; they are what is remembered from now on. */
    synchronized List<Fact> recalled(List<Fact> facts) {
        Map<String, List<Integer>> fresh = new HashMap<>();
        Set<Fact> same = Collections.newSetFromMap(new IdentityHashMap<>(facts.size()));
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            if (lastSet.contains(fact)) {
                same.add(fact);
            } else {
                fresh.computeIfAbsent(fact.location().path(), path -> new ArrayList<>()).add(i);
            }
        }
        List<Fact> recalled = new ArrayList<>(facts);
        if (!fresh.isEmpty()) {
            Map<String, List<Fact>> before = new HashMap<>();
            for (Fact fact : last) {
                if (!same.contains(fact)) {
                    before.computeIfAbsent(fact.location().path(), path -> new ArrayList<>()).add(fact);
                }
            }
            fresh.forEach((path, at) -> recall(before.getOrDefault(path, List.of()), at, recalled));
            fresh.values().forEach(at -> at.forEach(i -> same.add(recalled.get(i))));
        }
        last = recalled;
        lastSet = same;
        return recalled;
    }

    /** Facts of one path come in the same order, so that what is equal from both ends needs no looking up. */
    private static void recall(List<Fact> before, List<Integer> at, List<Fact> facts) {
        int start = 0;
        while (start < at.size() && start < before.size() && take(before.get(start), at.get(start), facts)) {
            start++;
        }
        int end = 0;
        while (end < at.size() - start && end < before.size() - start
                && take(before.get(before.size() - 1 - end), at.get(at.size() - 1 - end), facts)) {
            end++;
        }
        Map<Fact, Deque<Fact>> left = new HashMap<>();
        before.subList(start, before.size() - end).forEach(fact -> left.computeIfAbsent(fact, equal -> new ArrayDeque<>()).add(fact));
        for (int i : at.subList(start, at.size() - end)) {
            Deque<Fact> equal = left.getOrDefault(facts.get(i), new ArrayDeque<>());
            if (!equal.isEmpty()) {
                facts.set(i, equal.poll());
            }
        }
    }

    private static boolean take(Fact before, int at, List<Fact> facts) {
        if (!before.equals(facts.get(at))) {
            return false;
        }
        facts.set(at, before);
        return true;
    }
}
