package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.common.BaseNode;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.ModifyPreviousTuples;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.drools.core.reteoo.ObjectSource;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/**
 * Hands a node's facts on to the tests of constants below it. Most of these look at one text of the fact, its callee or its name, and texts repeat: which
 * tests a text passes is found out once, while the engine tries every test on every fact. What is handed on is the same.
 */
final class Sieve implements ObjectSinkPropagator {
    private static final AlphaNode[] NONE = {};

    private final ObjectSinkPropagator given;
    // Arrays: a large tree has each of them gone through hundreds of thousands of times.
    private final ByText[] byText;
    /** What looks at anything else. */
    private final AlphaNode[] tests;
    /** What tests nothing: joins. */
    private final ObjectSink[] joins;
    private Map<Object, ObjectSink[]> chosen = Map.of();
    private @Nullable KieSession choosing;

    private Sieve(ObjectSinkPropagator given, Class<?> type) {
        this.given = given;
        Map<String, ByText> components = new LinkedHashMap<>();
        List<AlphaNode> others = new ArrayList<>();
        List<ObjectSink> untested = new ArrayList<>();
        for (ObjectSink sink : given.getSinks()) {
            if (sink instanceof AlphaNode test) {
                TextComponent.of(type, test).ifPresentOrElse(
                        component -> components.computeIfAbsent(component.name(), name -> new ByText(component)).add(test),
                        () -> others.add(test));
            } else {
                untested.add(sink);
            }
        }
        this.byText = components.values().toArray(ByText[]::new);
        this.tests = others.toArray(AlphaNode[]::new);
        this.joins = untested.toArray(ObjectSink[]::new);
    }

    /** Puts sieves below {@code node}, which has facts of {@code type}; those of an earlier session forget what they knew. */
    static Sieve below(ObjectSource node, Class<?> type) {
        ObjectSinkPropagator sinks = node.getObjectSinkPropagator();
        Sieve sieve = new Sieve(sinks instanceof Sieve before ? before.given : sinks, type);
        for (ObjectSink sink : sieve.getSinks()) {
            if (sink instanceof AlphaNode test) {
                below(test, type);
            }
        }
        node.setObjectSinkPropagator(sieve);
        return sieve;
    }

    /** Lets each of these facts, when the session is told it, reach its own joins and no others. */
    void choose(Map<Object, ObjectSink[]> own, KieSession session) {
        chosen = own;
        choosing = session;
    }

    /** Whether the fact passes a whole path of constant tests from here to a join. */
    boolean admits(Fact fact, DefaultFactHandle handle) {
        if (joins.length > 0) {
            return true;
        }
        // Whether it is test code decides most.
        for (AlphaNode test : tests) {
            if (passes(test, handle) && below(test).admits(fact, handle)) {
                return true;
            }
        }
        for (ByText each : byText) {
            for (AlphaNode open : each.passed(fact, handle)) {
                if (below(open).admits(fact, handle)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Sieve below(AlphaNode test) {
        return (Sieve) test.getObjectSinkPropagator();
    }

    private static boolean passes(AlphaNode test, DefaultFactHandle handle) {
        return test.getConstraint().isAllowed(handle, null);
    }

    @Override
    public void propagateAssertObject(InternalFactHandle handle, PropagationContext context, ReteEvaluator session) {
        Fact fact = (Fact) handle.getObject();
        ObjectSink[] own = session == choosing ? chosen.get(fact) : null;
        if (own != null) {
            for (ObjectSink join : own) {
                join.assertObject(handle, context, session);
            }
            return;
        }
        for (ByText each : byText) {
            for (AlphaNode open : each.passed(fact, (DefaultFactHandle) handle)) {
                open.getObjectSinkPropagator().propagateAssertObject(handle, context, session);
            }
        }
        for (AlphaNode test : tests) {
            test.assertObject(handle, context, session);
        }
        for (ObjectSink join : joins) {
            join.assertObject(handle, context, session);
        }
    }

    /** Tests of one text component: of most it is looked up which a text passes. */
    private static final class ByText {
        private final TextComponent component;
        private final Map<String, List<AlphaNode>> byLiteral = new HashMap<>();
        private final List<AlphaNode> others = new ArrayList<>();
        private final Map<String, AlphaNode[]> known = new HashMap<>();

        ByText(TextComponent component) {
            this.component = component;
        }

        void add(AlphaNode test) {
            List<String> literals = TextComponent.literalsOf(test);
            if (literals.isEmpty()) {
                others.add(test);
            }
            literals.forEach(literal -> byLiteral.computeIfAbsent(literal, text -> new ArrayList<>(1)).add(test));
        }

        AlphaNode[] passed(Fact fact, DefaultFactHandle handle) {
            String text = component.of(fact);
            AlphaNode[] open = known.get(text);
            if (open == null) {
                open = find(text, handle);
                known.put(text, open);
            }
            return open;
        }

        private AlphaNode[] find(String text, DefaultFactHandle handle) {
            List<AlphaNode> equal = byLiteral.getOrDefault(text, List.of());
            List<AlphaNode> open = null;
            for (AlphaNode other : others) {
                if (passes(other, handle)) {
                    open = open == null ? new ArrayList<>(equal) : open;
                    open.add(other);
                }
            }
            open = open == null ? equal : open;
            return open.isEmpty() ? NONE : open.toArray(AlphaNode[]::new);
        }
    }

    @Override
    public void propagateModifyObject(InternalFactHandle handle, ModifyPreviousTuples tuples, PropagationContext context, ReteEvaluator session) {
        given.propagateModifyObject(handle, tuples, context, session);
    }

    @Override
    public void byPassModifyToBetaNode(InternalFactHandle handle, ModifyPreviousTuples tuples, PropagationContext context, ReteEvaluator session) {
        given.byPassModifyToBetaNode(handle, tuples, context, session);
    }

    @Override
    public ObjectSinkPropagator addObjectSink(ObjectSink sink, int hashingThreshold, int rangeThreshold) {
        return given.addObjectSink(sink, hashingThreshold, rangeThreshold);
    }

    @Override
    public ObjectSinkPropagator removeObjectSink(ObjectSink sink) {
        return given.removeObjectSink(sink);
    }

    @Override
    public BaseNode getMatchingNode(BaseNode candidate) {
        return given.getMatchingNode(candidate);
    }

    @Override
    public ObjectSink[] getSinks() {
        return given.getSinks();
    }

    @Override
    public int size() {
        return given.size();
    }

    @Override
    public boolean isEmpty() {
        return given.isEmpty();
    }

    @Override
    public void doLinkSubnetwork(ReteEvaluator session) {
        given.doLinkSubnetwork(session);
    }

    @Override
    public void doUnlinkSubnetwork(ReteEvaluator session) {
        given.doUnlinkSubnetwork(session);
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("a sieve belongs to one process");
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("a sieve belongs to one process");
    }
}
