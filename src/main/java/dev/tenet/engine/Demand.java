package dev.tenet.engine;

import dev.tenet.fact.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.KieBase;

/**
 * Says which facts the loaded rules can match at all. A fact that passes no whole path of constant tests from its type to a join can influence
 * nothing, neither a pattern nor a {@code not}, {@code exists} or {@code accumulate}, so it need not be inserted. One pattern without a constant
 * makes every fact of its type matter.
 */
final class Demand {
    private final Collection<EntryPointNode> entries;
    private final Map<Class<?>, List<Test>> byType = new HashMap<>();

    Demand(KieBase rules) {
        this.entries = ((InternalKnowledgeBase) rules).getRete().getEntryPointNodes().values();
    }

    boolean matters(Fact fact) {
        List<Test> tests = byType.computeIfAbsent(fact.getClass(), this::testsOf);
        DefaultFactHandle handle = new DefaultFactHandle(fact);
        for (Test test : tests) {
            if (test.admits(fact, handle)) {
                return true;
            }
        }
        return false;
    }

    private List<Test> testsOf(Class<?> type) {
        Map<String, ByText> byComponent = new HashMap<>();
        List<Test> tests = new ArrayList<>();
        for (EntryPointNode entry : entries) {
            for (ObjectTypeNode node : entry.getObjectTypeNodes().values()) {
                if (!node.getObjectType().isAssignableFrom(type)) {
                    continue;
                }
                for (ObjectSink sink : node.getObjectSinkPropagator().getSinks()) {
                    if (!(sink instanceof AlphaNode alpha)) {
                        return List.of((fact, handle) -> true);
                    }
                    ConstantPath path = new ConstantPath(alpha);
                    TextComponent.of(type, alpha).ifPresentOrElse(
                            component -> byComponent.computeIfAbsent(component.name(), name -> new ByText(component)).add(path, alpha),
                            () -> tests.add((fact, handle) -> path.admits(handle)));
                }
            }
        }
        // What is remembered by text comes first: it answers most facts.
        tests.addAll(0, byComponent.values());
        return tests;
    }

    /** Whether a fact may matter by one of its components or by a path of its own. */
    private interface Test {
        boolean admits(Fact fact, DefaultFactHandle handle);
    }

    /** Paths that begin with a test of the same text component: which of them a text passes is found out once, of most by looking them up. */
    private static final class ByText implements Test {
        private static final ConstantPath[] NONE = {};

        private final TextComponent component;
        private final Map<String, List<ConstantPath>> byLiteral = new HashMap<>();
        private final List<ConstantPath> others = new ArrayList<>();
        private final Map<String, ConstantPath[]> passed = new HashMap<>();

        ByText(TextComponent component) {
            this.component = component;
        }

        void add(ConstantPath path, AlphaNode alpha) {
            List<String> literals = TextComponent.literalsOf(alpha);
            if (literals.isEmpty()) {
                others.add(path);
            }
            literals.forEach(literal -> byLiteral.computeIfAbsent(literal, text -> new ArrayList<>()).add(path));
        }

        @Override
        public boolean admits(Fact fact, DefaultFactHandle handle) {
            String text = component.of(fact);
            ConstantPath[] open = passed.get(text);
            if (open == null) {
                open = Stream.concat(byLiteral.getOrDefault(text, List.of()).stream(), others.stream().filter(path -> path.passesFirst(handle)))
                        .toArray(ConstantPath[]::new);
                passed.put(text, open.length == 0 ? NONE : open);
            }
            for (ConstantPath path : open) {
                if (path.admitsAfterFirst(handle)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A test of constants and those below it, as the engine's network holds them. */
    private static final class ConstantPath {
        private final AlphaNode node;
        private final boolean joins;
        private final List<ConstantPath> below = new ArrayList<>();

        ConstantPath(AlphaNode node) {
            this.node = node;
            boolean ends = false;
            for (ObjectSink sink : node.getObjectSinkPropagator().getSinks()) {
                if (sink instanceof AlphaNode further) {
                    below.add(new ConstantPath(further));
                } else {
                    ends = true;
                }
            }
            this.joins = ends;
        }

        boolean admits(DefaultFactHandle handle) {
            return passesFirst(handle) && admitsAfterFirst(handle);
        }

        boolean passesFirst(DefaultFactHandle handle) {
            try {
                return node.getConstraint().isAllowed(handle, null);
            } catch (RuntimeException thrownByPattern) {
                // The engine must see it, so that its policy is named.
                return true;
            }
        }

        boolean admitsAfterFirst(DefaultFactHandle handle) {
            if (joins) {
                return true;
            }
            for (ConstantPath path : below) {
                if (path.admits(handle)) {
                    return true;
                }
            }
            return false;
        }
    }
}
