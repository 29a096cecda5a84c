package dev.tenet.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.drools.base.reteoo.NodeTypeEnums;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleNode;
import org.drools.core.reteoo.LeftTupleSink;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.KieBase;

/** Where the rules of a network end, and what within them is looked at as a whole: {@code not( A() and B() )}. */
final class RuleEnds {
    private final List<ObjectTypeNode> types = new ArrayList<>();
    private final List<LeftTupleNode> ends = new ArrayList<>();
    private final Set<LeftTupleSource> needed = Collections.newSetFromMap(new IdentityHashMap<>());

    RuleEnds(KieBase rules) {
        ((InternalKnowledgeBase) rules).getRete().getEntryPointNodes().values().forEach(entry -> types.addAll(entry.getObjectTypeNodes().values()));
        types.forEach(this::collect);
        Set<LeftTupleSource> shared = Collections.newSetFromMap(new IdentityHashMap<>());
        for (LeftTupleNode end : ends) {
            if (NodeTypeEnums.isTerminalNode(end)) {
                RulePath.upTo(end.getLeftTupleSource()).stream().filter(node -> !needed.add(node)).forEach(shared::add);
            }
        }
        needed.removeAll(shared);
    }

    /** Where facts of each type come in. */
    List<ObjectTypeNode> types() {
        return types;
    }

    List<LeftTupleNode> all() {
        return ends;
    }

    /** Whether every match of one rule, and of no other, goes through the node. */
    boolean needs(LeftTupleSource node) {
        return needed.contains(node);
    }

    private void collect(ObjectSource source) {
        for (ObjectSink sink : source.getObjectSinkPropagator().getSinks()) {
            if (sink instanceof AlphaNode test) {
                collect(test);
            } else if (sink instanceof LeftInputAdapterNode first) {
                collect(first);
            }
        }
    }

    private void collect(LeftTupleSource node) {
        for (LeftTupleSink sink : node.getSinkPropagator().getSinks()) {
            if (sink instanceof LeftTupleSource next) {
                collect(next);
            } else {
                ends.add((LeftTupleNode) sink);
            }
        }
    }
}
