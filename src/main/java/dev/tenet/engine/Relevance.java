package dev.tenet.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rule files can match anything in a set of facts. A rule whose types or constants no fact has cannot fire, whatever else is there, so its
 * classes need not be loaded: hundreds of policies cost a small tree nothing. Concepts count by type once a rule that concludes them can match.
 */
final class Relevance {
    /** Stands for a component that is neither a text nor a flag. */
    private static final Map<String, BitSet> UNKNOWN = new HashMap<>();

    private final Map<Class<?>, List<Object>> byClass = new HashMap<>();
    private final Map<String, List<Class<?>>> classes = new HashMap<>();
    private final Map<String, Map<String, BitSet>> saying = new HashMap<>();
    private final Set<String> concluded = new HashSet<>();

    private Relevance(Collection<?> facts) {
        for (Object fact : facts) {
            byClass.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
        }
        byClass.keySet().forEach(type -> name(type, type));
    }

    static Relevance of(Collection<?> facts) {
        return new Relevance(facts);
    }

    /** Whether there is one of the facts that one of the needs asks for. */
    boolean meetsOneOf(List<Need> needs) {
        return needs.stream().anyMatch(this::isMet);
    }

    /** Those of {@code files}, by their owners, that can match among {@code facts}, each with the rules that can; in their order. */
    static Map<String, CompiledRules> among(Map<String, CompiledRules> files, Collection<?> facts) {
        Relevance relevance = new Relevance(facts);
        Map<String, List<RuleInfo>> waiting = new LinkedHashMap<>();
        files.forEach((owner, file) -> waiting.put(owner, new ArrayList<>(file.rules())));
        boolean more = true;
        while (more) {
            // What one rule concludes may be what another waits for.
            more = false;
            for (List<RuleInfo> rules : waiting.values()) {
                more |= rules.removeIf(relevance::takes);
            }
        }
        Map<String, CompiledRules> relevant = new LinkedHashMap<>();
        files.forEach((owner, file) -> {
            List<RuleInfo> able = new ArrayList<>(file.rules());
            able.removeAll(waiting.get(owner));
            if (!able.isEmpty()) {
                relevant.put(owner, file.only(able));
            }
        });
        return relevant;
    }

    /** Whether the rule can match; what it concludes then is there. */
    private boolean takes(RuleInfo rule) {
        if (!admits(rule)) {
            return false;
        }
        concluded.addAll(rule.concludes());
        return true;
    }

    private boolean admits(RuleInfo rule) {
        for (Need need : rule.needs()) {
            if (!concluded.contains(need.type()) && !isMet(need)) {
                return false;
            }
        }
        return true;
    }

    private boolean isMet(Need need) {
        List<Class<?>> types = classes.get(need.type());
        if (types == null) {
            return false;
        }
        for (Class<?> type : types) {
            if (need.tests().isEmpty() || passesAll(type, need.tests())) {
                return true;
            }
        }
        return false;
    }

    /** Whether one fact of the type passes all tests, as far as they can be told. */
    private boolean passesAll(Class<?> type, List<Need.Test> tests) {
        BitSet passing = null;
        for (Need.Test test : tests) {
            Map<String, BitSet> facts = saying.computeIfAbsent(type.getName() + "." + test.component(), key -> saying(type, test.component()));
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
                return false;
            }
        }
        return true;
    }

    /** Which facts of the type say what in the component, by their numbers; unknown when it is neither a text nor a flag. */
    private Map<String, BitSet> saying(Class<?> type, String component) {
        try {
            Method accessor = type.getMethod(component);
            if (accessor.getReturnType() != String.class && accessor.getReturnType() != boolean.class) {
                return UNKNOWN;
            }
            Map<String, BitSet> said = new HashMap<>();
            int number = 0;
            for (Object fact : byClass.get(type)) {
                said.computeIfAbsent(String.valueOf(accessor.invoke(fact)), value -> new BitSet()).set(number++);
            }
            return said;
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException notAComponent) {
            return UNKNOWN;
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
