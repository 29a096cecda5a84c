package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.base.ClassObjectType;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.KieBase;

/**
 * Says which facts the loaded rules can match at all. A fact that passes no whole path of constant tests from its type to a join can influence
 * nothing, neither a pattern nor a {@code not}, {@code exists} or {@code accumulate}, so it need not be inserted. One pattern without a constant
 * makes every fact of its type matter. Facts that are inserted then go through the same {@link Sieve}s, which know most answers already.
 */
final class Demand {
    private final Collection<EntryPointNode> entries;
    private final Map<Class<?>, List<Sieve>> byType = new HashMap<>();
    private final Map<ObjectTypeNode, Sieve> sieves = new HashMap<>();
    private final DefaultFactHandle handle = new DefaultFactHandle();

    Demand(KieBase rules) {
        this.entries = ((InternalKnowledgeBase) rules).getRete().getEntryPointNodes().values();
    }

    /** What is no fact of the fact package matters: it is of a type that rules declare, which they do to match it. */
    boolean matters(Object object) {
        if (!(object instanceof Fact fact)) {
            return true;
        }
        handle.setObject(fact);
        for (Sieve sieve : byType.computeIfAbsent(fact.getClass(), this::sievesOf)) {
            try {
                if (sieve.admits(fact, handle)) {
                    return true;
                }
            } catch (RuntimeException thrownByPattern) {
                // The engine must see it, so that its policy is named.
                return true;
            }
        }
        return false;
    }

    private List<Sieve> sievesOf(Class<?> type) {
        List<Sieve> found = new ArrayList<>();
        for (EntryPointNode entry : entries) {
            for (ObjectTypeNode node : entry.getObjectTypeNodes().values()) {
                Class<?> named = ((ClassObjectType) node.getObjectType()).getClassType();
                if (Fact.class.isAssignableFrom(named) && named.isAssignableFrom(type)) {
                    found.add(sieves.computeIfAbsent(node, any -> Sieve.below(node, named)));
                }
            }
        }
        return found;
    }
}
