package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Some of the facts of a table, by class and by their places among those of the class. */
final class SomeFacts {
    /** What fewer facts say is looked at as it comes, unless it was asked for before. */
    private static final int MANY = 10_000;

    private final FactTable table;
    private final Map<Class<?>, BitSet> places;
    private final int size;

    private SomeFacts(FactTable table, Map<Class<?>, BitSet> places) {
        this.table = table;
        this.places = places;
        this.size = places.values().stream().mapToInt(BitSet::cardinality).sum();
    }

    /** All of the type and of those below it. */
    static SomeFacts of(FactTable table, Class<?> type) {
        Map<Class<?>, BitSet> all = new LinkedHashMap<>();
        for (Class<?> each : table.classes()) {
            if (type.isAssignableFrom(each)) {
                BitSet facts = new BitSet();
                facts.set(0, table.of(each).size());
                all.put(each, facts);
            }
        }
        return new SomeFacts(table, all);
    }

    SomeFacts none() {
        return new SomeFacts(table, Map.of());
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    Fact first() {
        Map.Entry<Class<?>, BitSet> some = places.entrySet().stream().filter(each -> !each.getValue().isEmpty()).findFirst().orElseThrow();
        return (Fact) table.of(some.getKey()).get(some.getValue().nextSetBit(0));
    }

    void forEach(Consumer<Fact> action) {
        places.forEach((type, some) -> {
            List<Object> all = table.of(type);
            for (int place = some.nextSetBit(0); place >= 0; place = some.nextSetBit(place + 1)) {
                action.accept((Fact) all.get(place));
            }
        });
    }

    /** Sets the places that they have among all facts of the table. */
    void addTo(BitSet told) {
        places.forEach((type, some) -> {
            int[] all = table.places(type);
            for (int place = some.nextSetBit(0); place >= 0; place = some.nextSetBit(place + 1)) {
                told.set(all[place]);
            }
        });
    }

    /** Those that pass. */
    SomeFacts keep(Predicate<Fact> kept) {
        Map<Class<?>, BitSet> passing = new LinkedHashMap<>();
        places.forEach((type, some) -> {
            List<Object> all = table.of(type);
            passing.put(type, passing(some, place -> kept.test((Fact) all.get(place))));
        });
        return new SomeFacts(table, passing);
    }

    /** Those that pass a test that looks at one text alone: it is tried once a text. */
    SomeFacts keep(TextComponent component, Predicate<Fact> kept) {
        Map<Class<?>, BitSet> passing = new LinkedHashMap<>();
        places.forEach((type, some) -> {
            List<Object> all = table.of(type);
            Optional<Column> column = table.column(type, component.name(), some.cardinality() >= MANY);
            passing.put(type, column.isPresent() ? column.get().passing(some, place -> kept.test((Fact) all.get(place))) : perText(component, all, some, kept));
        });
        return new SomeFacts(table, passing);
    }

    private static BitSet perText(TextComponent component, List<Object> all, BitSet some, Predicate<Fact> kept) {
        Map<String, Boolean> known = new HashMap<>();
        return passing(some, place -> {
            Fact fact = (Fact) all.get(place);
            return known.computeIfAbsent(component.of(fact), text -> kept.test(fact));
        });
    }

    static BitSet passing(BitSet some, IntPredicate test) {
        BitSet passing = new BitSet();
        for (int place = some.nextSetBit(0); place >= 0; place = some.nextSetBit(place + 1)) {
            if (test.test(place)) {
                passing.set(place);
            }
        }
        return passing;
    }

    /** Those that say one of these; empty when they have no such component, or one that is neither a text nor a flag. */
    Optional<SomeFacts> saying(Need.Test test) {
        Map<Class<?>, BitSet> passing = new LinkedHashMap<>();
        for (Map.Entry<Class<?>, BitSet> each : places.entrySet()) {
            Optional<Column> column = table.column(each.getKey(), test.component());
            if (column.isEmpty()) {
                return Optional.empty();
            }
            BitSet saying = column.get().saying(test.values());
            saying.and(each.getValue());
            passing.put(each.getKey(), saying);
        }
        return Optional.of(new SomeFacts(table, passing));
    }
}
