package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.core.common.InternalFactHandle;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** A session with what it was told: the next judging by the same rules tells it only which facts came and went. */
final class KeptSession {
    /** Finding out what matters costs as much as inserting this many facts that do not. */
    private static final int FEW = 10_000;

    private final RuleGroup rules;
    private final KieSession session;
    /** By identity; null for a fact that no rule can match, which was left out. Itself null where nothing is taken back. */
    private final @Nullable Map<Object, @Nullable FactHandle> known;
    /** Places of the facts that some rule can match, among those that were told first. */
    private final BitSet told = new BitSet();
    private long last;
    private final Map<Class<?>, Integer> leftOut = new HashMap<>();
    private final @Nullable Demand demand;

    /** One that knows nothing yet, for about {@code facts} facts, to which further ones come and of which some go when it is {@code lasting}. */
    KeptSession(RuleGroup rules, int facts, boolean lasting) {
        // Sieves are put into the rules before there is a session.
        this.known = lasting ? new IdentityHashMap<>(facts) : null;
        this.rules = rules;
        this.demand = lasting && facts > FEW ? new Demand(rules.built()) : null;
        this.session = rules.built().newKieSession();
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

    /** How many facts of each type no rule can match. */
    Map<String, Integer> leftOut() {
        Counts counts = new Counts();
        leftOut.forEach(counts::add);
        Map<String, Integer> byName = new HashMap<>();
        counts.addTo(byName);
        return byName;
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

    /** Tells these facts once and for all: of many, those that cannot be part of a match are left out. */
    void tellOnce(FactTable table) {
        List<?> facts = table.facts();
        if (facts.size() <= FEW) {
            tell(facts);
            return;
        }
        BitSet matching;
        try {
            matching = new Narrowing(rules, table).into(session);
        } catch (RuntimeException thrownByPattern) {
            // The engine must see it, so that its policy is named.
            tell(facts);
            return;
        }
        for (Class<?> type : table.classes()) {
            if (Fact.class.isAssignableFrom(type)) {
                leftOut.put(type, table.of(type).size());
            } else {
                // What rules declare is there to be matched.
                int[] places = table.places(type);
                for (int i = 0; i < table.of(type).size(); i++) {
                    matching.set(places[i]);
                }
            }
        }
        for (int place = matching.nextSetBit(0); place >= 0; place = matching.nextSetBit(place + 1)) {
            Object fact = facts.get(place);
            insert(fact, place);
            leftOut.computeIfPresent(fact.getClass(), (type, count) -> count - 1);
        }
    }

    private FactHandle insert(Object fact, int place) {
        FactHandle handle = session.insert(fact);
        told.set(place);
        last = Math.max(last, ((InternalFactHandle) handle).getId());
        return handle;
    }

    void tell(Collection<?> came) {
        int place = 0;
        for (Object fact : came) {
            if (known != null && known.containsKey(fact)) {
                continue;
            }
            FactHandle handle = demand == null || demand.matters(fact) ? insert(fact, place) : null;
            if (handle == null) {
                leftOut.merge(fact.getClass(), 1, Integer::sum);
            }
            if (known != null) {
                known.put(fact, handle);
            }
            place++;
        }
    }
}
