package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** A session with what it was told: the next judging by the same rules tells it only which facts came and went. */
final class KeptSession {
    /** Finding out what matters costs as much as inserting this many facts that do not. */
    private static final int FEW = 10_000;

    private final KieSession session;
    /** By identity; null for a fact that no rule can match, which was left out. */
    private final Map<Object, @Nullable FactHandle> known;
    private final Map<Class<?>, Integer> leftOut = new HashMap<>();
    private final RuleGroup rules;
    private final @Nullable Demand demand;

    /** One that knows nothing yet, for about {@code facts} facts now; {@code once} says that it will be told nothing further. */
    KeptSession(RuleGroup rules, int facts, boolean once) {
        // Sieves are put into the rules before there is a session.
        this.rules = rules;
        this.known = new IdentityHashMap<>(once ? FEW : facts);
        this.demand = !once && facts > FEW ? new Demand(rules.built()) : null;
        this.session = rules.built().newKieSession();
    }

    KieSession session() {
        return session;
    }

    boolean knows(Object fact) {
        return known.containsKey(fact);
    }

    /** How many facts of each type no rule can match. */
    Map<String, Integer> leftOut() {
        Map<String, Integer> counts = new HashMap<>();
        leftOut.forEach((type, count) -> Counts.add(type, count, counts));
        return counts;
    }

    void takeBack(Collection<?> gone) {
        for (Object fact : gone) {
            if (!known.containsKey(fact)) {
                continue;
            }
            FactHandle handle = known.remove(fact);
            if (handle != null) {
                session.delete(handle);
            } else {
                leftOut.merge(fact.getClass(), -1, Integer::sum);
            }
        }
    }

    /** Tells these facts once and for all: those that cannot be part of a match are left out. */
    void tellOnce(FactTable table) {
        Collection<?> facts = table.facts();
        if (facts.size() <= FEW) {
            tell(facts);
            return;
        }
        Set<Object> matching;
        try {
            matching = new Narrowing(rules, table).into(session);
        } catch (RuntimeException thrownByPattern) {
            // The engine must see it, so that its policy is named.
            tell(facts);
            return;
        }
        for (Object fact : facts) {
            // What rules declare is there to be matched.
            if (fact instanceof Fact && !matching.contains(fact)) {
                leftOut.merge(fact.getClass(), 1, Integer::sum);
            } else if (!known.containsKey(fact)) {
                known.put(fact, session.insert(fact));
            }
        }
    }

    void tell(Collection<?> came) {
        for (Object fact : came) {
            if (known.containsKey(fact)) {
                continue;
            }
            boolean matters = demand == null || demand.matters(fact);
            known.put(fact, matters ? session.insert(fact) : null);
            if (!matters) {
                leftOut.merge(fact.getClass(), 1, Integer::sum);
            }
        }
    }
}
