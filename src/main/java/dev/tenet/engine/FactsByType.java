package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Facts in their order, and by what they are: a large tree has hundreds of thousands, and an audit asks a dozen times for the few of one type. */
public final class FactsByType {
    /** So many are looked through on two threads. */
    private static final int MANY = 100_000;

    private final List<Fact> all;
    private final Map<Class<?>, OfType> byType = new LinkedHashMap<>();

    /** The facts of one type, and the place of each among all. */
    private static final class OfType {
        private final List<Object> facts = new ArrayList<>();
        private int[] places = new int[16];

        void add(Object fact, int place) {
            if (facts.size() == places.length) {
                places = Arrays.copyOf(places, 2 * places.length);
            }
            places[facts.size()] = place;
            facts.add(fact);
        }

        void addAll(OfType others) {
            int size = facts.size();
            facts.addAll(others.facts);
            if (facts.size() > places.length) {
                places = Arrays.copyOf(places, facts.size());
            }
            System.arraycopy(others.places, 0, places, size, others.facts.size());
        }
    }

    private FactsByType(List<Fact> all) {
        this.all = all;
    }

    public FactsByType(Collection<? extends Fact> facts) {
        this(new ArrayList<>(facts));
        if (all.size() < MANY) {
            sort(0, all.size());
            return;
        }
        FactsByType later = new FactsByType(all);
        CompletableFuture<Void> sorting = CompletableFuture.runAsync(() -> later.sort(all.size() / 2, all.size()));
        sort(0, all.size() / 2);
        sorting.join();
        later.byType.forEach((type, of) -> byType.computeIfAbsent(type, any -> new OfType()).addAll(of));
    }

    /** Adds further ones; not once they are judged. */
    public void add(Collection<? extends Fact> further) {
        int before = all.size();
        all.addAll(further);
        sort(before, all.size());
    }

    private void sort(int from, int to) {
        OfType last = null;
        Class<?> type = null;
        for (int place = from; place < to; place++) {
            Fact fact = all.get(place);
            // Those of one type mostly follow each other.
            if (last == null || fact.getClass() != type) {
                type = fact.getClass();
                last = byType.computeIfAbsent(type, any -> new OfType());
            }
            last.add(fact, place);
        }
    }

    public List<Fact> all() {
        return Collections.unmodifiableList(all);
    }

    /** Those of one type, in their order. */
    public <T extends Record & Fact> List<T> of(Class<T> type) {
        return ofType(type).stream().map(type::cast).toList();
    }

    Set<Class<?>> types() {
        return byType.keySet();
    }

    List<Object> ofType(Class<?> type) {
        OfType known = byType.get(type);
        return known == null ? List.of() : known.facts;
    }

    /** The places of those of a type among all; there may be room for more. */
    int[] places(Class<?> type) {
        OfType known = byType.get(type);
        return known == null ? new int[0] : known.places;
    }
}
