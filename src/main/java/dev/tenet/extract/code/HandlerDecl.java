package dev.tenet.extract.code;

import dev.tenet.fact.ExceptHandler;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A handler of exceptions, and the calls it guards. */
public final class HandlerDecl {
    final List<Expression> types;
    final Scope scope;
    final Span span;
    final List<Invocation> tries = new ArrayList<>();
    private ExceptHandler.Action action = ExceptHandler.Action.HANDLES;
    private Statement.@Nullable Attempt attempt;
    private @Nullable Invocation instead;
    private boolean explained;

    public HandlerDecl(List<Expression> types, Scope scope, Span span) {
        this.types = List.copyOf(types);
        this.scope = scope;
        this.span = span;
    }

    public void guards(Invocation call) {
        tries.add(call);
    }

    /** Says that a comment in it gives a reason. */
    void explain() {
        explained = true;
    }

    boolean explained() {
        return explained;
    }

    public void acts(ExceptHandler.Action taken) {
        action = taken;
    }

    /** Says which statement it belongs to. */
    public void handles(Statement.Attempt statement) {
        attempt = statement;
    }

    /** The statement that it belongs to; null when it is that of an expression: {@code promise.catch(...)}. */
    Statement.@Nullable Attempt attempt() {
        return attempt;
    }

    /** Says that what {@code call} gives is a value instead of the one that failed. */
    public void gives(Invocation call) {
        instead = call;
    }

    boolean passesOver() {
        return action == ExceptHandler.Action.IGNORES || action == ExceptHandler.Action.CONTINUES;
    }

    ExceptHandler.Action action() {
        return action == ExceptHandler.Action.IGNORES && instead != null && !instead.discarded() ? ExceptHandler.Action.RETURNS : action;
    }
}
