package dev.tenet.engine;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.drools.core.common.InternalFactHandle;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** A session with what it was told: the next judging by the same rules tells it only which facts came and went. */
final class KeptSession {
    /** Finding out what matters costs as much as inserting this many facts that do not. */
    private static final int FEW = 10_000;

    private final KieSession session;
    /** By identity; null for a fact that no rule can match, which was left out. Itself null where nothing is taken back. */
    private final @Nullable Map<Object, @Nullable FactHandle> known;
    /** Places of the facts that some rule can match, among those that were told first. */
    private final BitSet told = new BitSet();
    private long last;
    private final Map<Class<?>, Integer> leftOut = new HashMap<>();
    private final @Nullable Demand demand;

    /** One that knows nothing yet, for about {@code facts} facts, to which further ones come and of which some go when it is {@code lasting}. */
    KeptSession(KieBase rules, int facts, boolean lasting) {
        // Sieves are put into the rules before there is a session.
        this.known = lasting ? new IdentityHashMap<>(facts) : null;
        this.demand = facts > FEW ? new Demand(rules) : null;
        this.session = rules.newKieSession();
    }

    KieSession session() {
        return session;
    }

    /** Whether the session was told it, rather than having deduced it. */
    boolean knows(InternalFactHandle handle) {
        return known == null ? handle.getId() <= last : known.containsKey(handle.getObject());
    }

    /** Places of the facts that some rule can match, among those that were told first. */
    BitSet told() {
        return told;
    }

    /** How many facts of each type no rule can match; by simple name. */
    Map<String, Integer> leftOut() {
        Map<String, Integer> counts = new HashMap<>();
        leftOut.forEach((type, count) -> counts.merge(type.getSimpleName(), count, Integer::sum));
        return counts;
    }

    void takeBack(Collection<?> gone) {
        Map<Object, @Nullable FactHandle> before = Objects.requireNonNull(known, "a session that does not last");
        for (Object fact : gone) {
            if (!before.containsKey(fact)) {
                continue;
            }
            FactHandle handle = before.remove(fact);
            if (handle != null) {
                session.delete(handle);
            } else {
                leftOut.merge(fact.getClass(), -1, Integer::sum);
            }
        }
    }

    void tell(Collection<?> came) {
        int place = 0;
        for (Object fact : came) {
            if (known != null && known.containsKey(fact)) {
                continue;
            }
            FactHandle handle = demand == null || demand.matters(fact) ? session.insert(fact) : null;
            if (handle == null) {
                leftOut.merge(fact.getClass(), 1, Integer::sum);
            } else {
                told.set(place);
                last = Math.max(last, ((InternalFactHandle) handle).getId());
            }
            if (known != null) {
                known.put(fact, handle);
            }
            place++;
        }
    }
}
