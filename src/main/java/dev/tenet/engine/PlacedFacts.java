package dev.tenet.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The facts of one class in their order, and the place of each among all facts. */
final class PlacedFacts {
    private final List<Object> facts = new ArrayList<>();
    private int[] places = new int[16];

    /** Adds those of {@code all} from one place to before another to the facts of their classes. */
    static void sort(List<?> all, int from, int to, Map<Class<?>, PlacedFacts> byClass) {
        PlacedFacts last = null;
        Class<?> type = null;
        for (int place = from; place < to; place++) {
            Object fact = all.get(place);
            // Those of one class mostly follow each other.
            if (last == null || fact.getClass() != type) {
                type = fact.getClass();
                last = byClass.computeIfAbsent(type, any -> new PlacedFacts());
            }
            last.add(fact, place);
        }
    }

    private void add(Object fact, int place) {
        if (facts.size() == places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[facts.size()] = place;
        facts.add(fact);
    }

    void addAll(PlacedFacts others) {
        int size = facts.size();
        facts.addAll(others.facts);
        if (facts.size() > places.length) {
            places = Arrays.copyOf(places, facts.size());
        }
        System.arraycopy(others.places, 0, places, size, others.facts.size());
    }

    List<Object> facts() {
        return facts;
    }

    /** There may be room for more. */
    int[] places() {
        return places;
    }
}
