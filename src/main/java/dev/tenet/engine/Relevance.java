package dev.tenet.engine;

import dev.tenet.engine.part.RuleParts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Which rule files can match anything in a set of facts. A rule of which one pattern has no fact cannot fire, whatever else is there, so it need not be
 * loaded: hundreds of policies cost a small tree nothing. Concepts count by type once a rule that concludes them can match.
 */
final class Relevance {
    /** So many facts are tried by a rule's own tests; where there are more, the engine finds out. */
    private static final int TRIED = 2_000;

    private final Candidates candidates;
    private final ClassLoader loader;
    private final Set<String> concluded = new HashSet<>();
    private final Map<Need, Boolean> met = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<String, Optional<RuleParts>> parts = new ConcurrentHashMap<>();

    private Relevance(FactTable facts, Collection<RuleInfo> rules, ClassLoader loader) {
        this.candidates = new Candidates(facts, rules);
        this.loader = loader;
    }

    /** Those of {@code files}, by their owners, that can match among {@code facts}, each with the rules that can; in their order. */
    static Map<String, CompiledRules> among(Map<String, CompiledRules> files, FactTable facts, ClassLoader loader, Beside beside) {
        RuleSelection all = new RuleSelection(files);
        List<RuleInfo> waiting = new ArrayList<>(all.rules());
        Relevance relevance = new Relevance(facts, waiting, loader);
        Set<RuleInfo> able = Collections.newSetFromMap(new IdentityHashMap<>());
        // What one rule concludes may be what another waits for: what nobody concludes makes no tests, and what opens in one round is tried in the next.
        do {
            relevance.tryAhead(waiting, beside);
        } while (waiting.removeIf(rule -> !relevance.isUntried(rule) && relevance.isOpen(rule) && relevance.takes(rule) && able.add(rule)));
        return all.where(able::contains).files();
    }

    /** Whether constants and types leave something for each need of the rule, as far as is known. */
    private boolean isOpen(RuleInfo rule) {
        for (Need need : rule.needs()) {
            if (!concluded.contains(need.type()) && !candidates.any(need)) {
                return false;
            }
        }
        return true;
    }

    /** Tries on two threads what open rules need of facts that are there. */
    private void tryAhead(List<RuleInfo> waiting, Beside beside) {
        List<RuleInfo> untried = waiting.stream().filter(this::isUntried).toList();
        if (untried.isEmpty()) {
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Supplier<Boolean> trying = () -> {
            for (int i = next.getAndIncrement(); i < untried.size(); i = next.getAndIncrement()) {
                if (isOpen(untried.get(i))) {
                    isSatisfied(untried.get(i));
                }
            }
            return true;
        };
        beside.both(trying, trying);
    }

    /** Whether nothing is known yet that the rule fails by, and something is unknown. */
    private boolean isUntried(RuleInfo rule) {
        boolean unknown = false;
        for (Need need : rule.needs()) {
            if (concluded.contains(need.type())) {
                continue;
            }
            if (candidates.isRefused(need) || Boolean.FALSE.equals(met.get(need))) {
                return false;
            }
            unknown |= !met.containsKey(need);
        }
        return unknown;
    }

    private boolean isSatisfied(RuleInfo rule) {
        for (Need need : rule.needs()) {
            if (!concluded.contains(need.type()) && !isMet(rule, need)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the open rule can match; what it concludes then is there. */
    private boolean takes(RuleInfo rule) {
        if (!isSatisfied(rule)) {
            return false;
        }
        concluded.addAll(rule.concludes());
        return true;
    }

    private boolean isMet(RuleInfo rule, Need need) {
        Boolean known = met.get(need);
        if (known == null) {
            known = find(rule, need);
            met.put(need, known);
        }
        return known;
    }

    /** Whether one of the facts that constants leave passes the other tests of the rule that look at it alone. */
    private boolean find(RuleInfo rule, Need need) {
        if (need.parts().isEmpty()) {
            return true;
        }
        Optional<RuleParts> tests = parts.computeIfAbsent(RuleBuilders.packageOf(rule), name -> Optional.ofNullable(GeneratedParts.loaded(name, loader)));
        if (tests.isEmpty()) {
            return true;
        }
        List<Object> tried = candidates.of(need, TRIED + 1);
        return tried.size() > TRIED || tried.stream().anyMatch(fact -> passes(tests.get(), need.parts(), fact));
    }

    private static boolean passes(RuleParts tests, List<Integer> numbers, Object fact) {
        for (int number : numbers) {
            if (!tests.admits(number, fact)) {
                return false;
            }
        }
        return true;
    }
}
