package dev.tenet.engine;

import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Declaration;
import org.drools.core.common.DefaultFactHandle;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/** Facts that stand for patterns of a rule, as a match would hold them, so that the rule's own tests and values can be asked before there is a match. */
@SuppressWarnings("NullAway") // The engine's interface gives null for what is not there.
final class Standing implements BaseTuple {
    private final @Nullable DefaultFactHandle[] handles;

    /** For {@code patterns} patterns, for none of which a fact stands yet. */
    Standing(int patterns) {
        handles = new DefaultFactHandle[patterns];
    }

    /** Lets the fact stand for the pattern at {@code index}. */
    Standing with(int index, Object fact) {
        DefaultFactHandle handle = handles[index];
        if (handle == null) {
            handle = new DefaultFactHandle();
            handles[index] = handle;
        }
        handle.setObject(fact);
        return this;
    }

    @Override
    public FactHandle get(int index) {
        return handles[index];
    }

    @Override
    public FactHandle get(Declaration declaration) {
        return get(declaration.getTupleIndex());
    }

    /** That of the last pattern. */
    @Override
    public FactHandle getFactHandle() {
        return handles[handles.length - 1];
    }

    @Override
    public Object getObject(int index) {
        return handles[index].getObject();
    }

    @Override
    public Object getObject(Declaration declaration) {
        return getObject(declaration.getTupleIndex());
    }

    @Override
    public int size() {
        return handles.length;
    }

    @Override
    public FactHandle[] toFactHandles() {
        return handles.clone();
    }

    @Override
    public int getIndex() {
        return handles.length - 1;
    }

    @Override
    public Object[] toObjects() {
        throw new UnsupportedOperationException("no test asks for all facts");
    }

    @Override
    public Object[] toObjects(boolean reverse) {
        return toObjects();
    }

    @Override
    public BaseTuple getParent() {
        throw new UnsupportedOperationException("what stands here did not grow from a match");
    }

    @Override
    public BaseTuple getTuple(int index) {
        return getParent();
    }

    @Override
    public BaseTuple skipEmptyHandles() {
        return getParent();
    }

    @Override
    public Object getContextObject() {
        return getParent();
    }
}
