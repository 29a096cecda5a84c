package dev.tenet.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts that can be what a rule needs, as far as types, flags and texts tell: of a large tree's hundred thousand calls rules name a few hundred. */
final class Candidates {
    /** What will be asked of so many facts is read several components at a time. */
    private static final int MANY = 10_000;

    private final FactTable facts;
    private final Map<String, List<Class<?>>> classes = new HashMap<>();
    private final Map<Need, Boolean> any = Collections.synchronizedMap(new IdentityHashMap<>());

    /** Of {@code facts}, for the needs of {@code rules}. */
    Candidates(FactTable facts, Collection<RuleInfo> rules) {
        this.facts = facts;
        facts.classes().forEach(type -> name(type, type));
        Map<Class<?>, Set<String>> asked = new HashMap<>();
        for (RuleInfo rule : rules) {
            for (Need need : rule.needs()) {
                for (Class<?> type : classes.getOrDefault(need.type(), List.of())) {
                    if (facts.of(type).size() >= MANY) {
                        need.tests().forEach(test -> asked.computeIfAbsent(type, each -> new HashSet<>()).add(test.component()));
                    }
                }
            }
        }
        asked.forEach((type, components) -> components.parallelStream().forEach(component -> facts.column(type, component)));
    }

    /** Whether one fact passes all tests of constants. Several threads may ask. */
    boolean any(Need need) {
        Boolean known = any.get(need);
        if (known == null) {
            known = find(need);
            any.put(need, known);
        }
        return known;
    }

    /** Whether it was found that no fact passes them. */
    boolean isRefused(Need need) {
        return Boolean.FALSE.equals(any.get(need));
    }

    /** The first {@code most} of the facts that pass all tests of constants. */
    List<Object> of(Need need, int most) {
        List<Object> found = new ArrayList<>();
        for (Class<?> type : classes.getOrDefault(need.type(), List.of())) {
            List<Object> all = facts.of(type);
            BitSet passing = passing(type, need.tests());
            for (int i = next(passing, 0); i >= 0 && i < all.size() && found.size() < most; i = next(passing, i + 1)) {
                found.add(all.get(i));
            }
        }
        return found;
    }

    private static int next(@Nullable BitSet passing, int from) {
        return passing == null ? from : passing.nextSetBit(from);
    }

    private boolean find(Need need) {
        List<Class<?>> types = classes.get(need.type());
        if (types == null) {
            return false;
        }
        for (Class<?> type : types) {
            BitSet passing = passing(type, need.tests());
            if (passing == null || !passing.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Numbers of the type's facts that pass all tests, as far as they can be told; null when no test can. */
    private @Nullable BitSet passing(Class<?> type, List<Need.Test> tests) {
        BitSet passing = null;
        for (Need.Test test : tests) {
            Optional<Column> column = facts.column(type, test.component());
            if (column.isEmpty()) {
                continue;
            }
            BitSet some = column.get().saying(test.values());
            if (passing == null) {
                passing = some;
            } else {
                passing.and(some);
            }
            if (passing.isEmpty()) {
                return passing;
            }
        }
        return passing;
    }

    /** A pattern may name a fact's class or any type above it. */
    private void name(Class<?> type, Class<?> named) {
        classes.computeIfAbsent(named.getSimpleName(), name -> new ArrayList<>()).add(type);
        for (Class<?> above : named.getInterfaces()) {
            name(type, above);
        }
        if (named.getSuperclass() != null) {
            name(type, named.getSuperclass());
        }
    }
}
