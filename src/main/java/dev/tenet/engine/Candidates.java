package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts that can be what a rule needs, by type, by flags and by those texts that some rule names: a large tree has a hundred thousand calls, of which
 * rules name a few hundred.
 */
final class Candidates {
    /** Stands for a component that is neither a text nor a flag. */
    private static final Map<String, BitSet> UNKNOWN = new HashMap<>();

    /** A handle costs more than it gains where fewer facts are read through it. */
    private static final int MANY = 5_000;

    private static final int VERY_MANY = 10_000;
    private static final MethodType FLAG = MethodType.methodType(boolean.class, Object.class);

    private final Map<Class<?>, List<Object>> byClass = new HashMap<>();
    private final Map<String, List<Class<?>>> classes = new HashMap<>();
    private final Map<Class<?>, Map<String, Map<String, BitSet>>> saying = new HashMap<>();
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<Need, Boolean> any = new IdentityHashMap<>();

    /** Of {@code facts}, for the needs of {@code rules}. */
    Candidates(Collection<?> facts, Collection<RuleInfo> rules) {
        for (Object fact : facts) {
            byClass.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
        }
        for (RuleInfo rule : rules) {
            for (Need need : rule.needs()) {
                for (Need.Test test : need.tests()) {
                    named.computeIfAbsent(test.component(), any -> new HashSet<>()).addAll(test.values());
                }
            }
        }
        byClass.keySet().forEach(type -> name(type, type));
        readAhead(rules);
    }

    /** Reads what will be asked of types of which there are very many facts, several components at a time. */
    private void readAhead(Collection<RuleInfo> rules) {
        Map<Class<?>, Set<String>> asked = new HashMap<>();
        for (RuleInfo rule : rules) {
            for (Need need : rule.needs()) {
                for (Class<?> type : classes.getOrDefault(need.type(), List.of())) {
                    if (byClass.get(type).size() >= VERY_MANY) {
                        need.tests().forEach(test -> asked.computeIfAbsent(type, any -> new HashSet<>()).add(test.component()));
                    }
                }
            }
        }
        asked.forEach((type, components) -> saying.put(type, new HashMap<>(
                components.parallelStream().collect(Collectors.toMap(component -> component, component -> read(type, component))))));
    }

    /** Whether one fact passes all tests of constants. */
    boolean any(Need need) {
        return any.computeIfAbsent(need, this::find);
    }

    /** The first {@code most} of the facts that pass all tests of constants. */
    List<Object> of(Need need, int most) {
        List<Object> facts = new ArrayList<>();
        for (Class<?> type : classes.getOrDefault(need.type(), List.of())) {
            List<Object> all = byClass.get(type);
            BitSet passing = passing(type, need.tests());
            for (int i = next(passing, 0); i >= 0 && i < all.size() && facts.size() < most; i = next(passing, i + 1)) {
                facts.add(all.get(i));
            }
        }
        return facts;
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
            Map<String, BitSet> facts = saying(type, test.component());
            if (facts == UNKNOWN) {
                continue;
            }
            BitSet some = new BitSet();
            for (String value : test.values()) {
                BitSet of = facts.get(value);
                if (of != null) {
                    some.or(of);
                }
            }
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

    /** Which facts of the type say what in the component, by their numbers; unknown when it is neither a text nor a flag. */
    private Map<String, BitSet> saying(Class<?> type, String component) {
        return saying.computeIfAbsent(type, each -> new HashMap<>()).computeIfAbsent(component, each -> read(type, each));
    }

    private Map<String, BitSet> read(Class<?> type, String component) {
        try {
            Method accessor = type.getMethod(component);
            if (accessor.getReturnType() != String.class && accessor.getReturnType() != boolean.class) {
                return UNKNOWN;
            }
            List<Object> facts = byClass.get(type);
            Set<String> asked = named.getOrDefault(component, Set.of());
            Map<String, BitSet> said = new HashMap<>();
            if (facts.size() < MANY || !Fact.class.isAssignableFrom(type)) {
                for (int i = 0; i < facts.size(); i++) {
                    note(String.valueOf(accessor.invoke(facts.get(i))), i, asked, said);
                }
            } else if (accessor.getReturnType() == String.class) {
                TextComponent text = TextComponent.accessor(type, component).orElseThrow();
                for (int i = 0; i < facts.size(); i++) {
                    note(text.of((Fact) facts.get(i)), i, asked, said);
                }
            } else {
                MethodHandle handle = MethodHandles.lookup().unreflect(accessor).asType(FLAG);
                for (int i = 0; i < facts.size(); i++) {
                    note((boolean) handle.invokeExact(facts.get(i)) ? "true" : "false", i, asked, said);
                }
            }
            return said;
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException notAComponent) {
            return UNKNOWN;
        } catch (Throwable thrown) {
            throw new IllegalStateException("component " + component + " of " + type.getSimpleName() + " cannot be read", thrown);
        }
    }

    private static void note(String text, int number, Set<String> asked, Map<String, BitSet> said) {
        if (asked.contains(text)) {
            said.computeIfAbsent(text, value -> new BitSet()).set(number);
        }
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
