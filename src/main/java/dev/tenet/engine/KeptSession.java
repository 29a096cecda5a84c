package dev.tenet.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
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
    private final @Nullable Demand demand;

    /** One that knows nothing yet, for about {@code facts} facts. */
    KeptSession(KieBase rules, int facts) {
        // Sieves are put into the rules before there is a session.
        this.known = new IdentityHashMap<>(facts);
        this.demand = facts > FEW ? new Demand(rules) : null;
        this.session = rules.newKieSession();
    }

    KieSession session() {
        return session;
    }

    boolean knows(Object fact) {
        return known.containsKey(fact);
    }

    /** Whether the fact is one that some rule can match. */
    boolean holds(Object fact) {
        return known.get(fact) != null;
    }

    /** How many facts of each type no rule can match; by simple name. */
    Map<String, Integer> leftOut() {
        Map<String, Integer> counts = new HashMap<>();
        leftOut.forEach((type, count) -> counts.merge(type.getSimpleName(), count, Integer::sum));
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
