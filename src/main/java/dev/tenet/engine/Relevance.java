package dev.tenet.engine;

import java.util.ArrayList;
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
    private final Sayings sayings;
    private final Map<String, List<Class<?>>> classes = new HashMap<>();
    private final Map<Need, Boolean> met = new HashMap<>();
    private final Set<String> concluded = new HashSet<>();

    private Relevance(Collection<?> facts, Collection<CompiledRules> files) {
        sayings = new Sayings(facts, files.stream().flatMap(file -> file.rules().stream()).flatMap(rule -> rule.needs().stream()).toList());
        sayings.types().forEach(type -> name(type, type));
    }

    /** What can be asked about {@code facts} for rules of {@code files}. */
    static Relevance of(Collection<?> facts, Map<String, CompiledRules> files) {
        return new Relevance(facts, files.values());
    }

    /** Whether there is one of the facts that one of the needs asks for. */
    boolean meetsOneOf(List<Need> needs) {
        return needs.stream().anyMatch(need -> met.computeIfAbsent(need, this::isMet));
    }

    /** Those of {@code files}, by their owners, that can match among {@code facts}, each with the rules that can; in their order. */
    static Map<String, CompiledRules> among(Map<String, CompiledRules> files, Collection<?> facts) {
        Relevance relevance = new Relevance(facts, files.values());
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
            if (!concluded.contains(need.type()) && !met.computeIfAbsent(need, this::isMet)) {
                return false;
            }
        }
        return true;
    }

    private boolean isMet(Need need) {
        for (Class<?> type : classes.getOrDefault(need.type(), List.of())) {
            if (sayings.anyPasses(type, need.tests())) {
                return true;
            }
        }
        return false;
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
