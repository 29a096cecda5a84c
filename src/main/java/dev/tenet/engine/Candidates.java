package dev.tenet.engine;

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
import org.jspecify.annotations.Nullable;

/**
 * The facts that can be what a rule needs, by type, by flags and by those texts that some rule names: a large tree has a hundred thousand calls, of which
 * rules name a few hundred.
 */
final class Candidates {
    /** Stands for a component that is neither a text nor a flag. */
    private static final Map<String, BitSet> UNKNOWN = new HashMap<>();

    /** A handle costs more than it gains where fewer facts are read through it. */
    private static final int MANY = 1_000;

    private static final MethodType READ = MethodType.methodType(Object.class, Object.class);

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
            MethodHandle handle = facts.size() < MANY ? null : MethodHandles.lookup().unreflect(accessor).asType(READ);
            Set<String> asked = named.getOrDefault(component, Set.of());
            Map<String, BitSet> said = new HashMap<>();
            int number = 0;
            for (Object fact : facts) {
                String text = String.valueOf(handle == null ? accessor.invoke(fact) : handle.invokeExact(fact));
                if (asked.contains(text)) {
                    said.computeIfAbsent(text, value -> new BitSet()).set(number);
                }
                number++;
            }
            return said;
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException notAComponent) {
            return UNKNOWN;
        } catch (Throwable thrown) {
            throw new IllegalStateException("component " + component + " of " + type.getSimpleName() + " cannot be read", thrown);
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
