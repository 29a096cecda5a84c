package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Facts in their order, and by what they are: a large tree has hundreds of thousands, and an audit asks a dozen times for the few of one type. */
public final class FactsByType {
    /** So many are looked through on two threads. */
    private static final int MANY = 100_000;

    private final List<Fact> all;
    private final Map<Class<?>, PlacedFacts> byType = new LinkedHashMap<>();

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
        later.byType.forEach((type, of) -> byType.computeIfAbsent(type, any -> new PlacedFacts()).addAll(of));
    }

    /** Adds further ones; not once they are judged. */
    public void add(Collection<? extends Fact> further) {
        int before = all.size();
        all.addAll(further);
        sort(before, all.size());
    }

    private void sort(int from, int to) {
        PlacedFacts.sort(all, from, to, byType);
    }

    public List<Fact> all() {
        return Collections.unmodifiableList(all);
    }

    /** Those of one type, in their order. */
    public <T extends Record & Fact> List<T> of(Class<T> type) {
        return ofType(type).stream().map(type::cast).toList();
    }

    private List<Object> ofType(Class<?> type) {
        PlacedFacts known = byType.get(type);
        return known == null ? List.of() : known.facts();
    }

    Map<Class<?>, PlacedFacts> byType() {
        return byType;
    }
}
