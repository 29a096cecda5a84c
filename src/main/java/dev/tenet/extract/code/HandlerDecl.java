package dev.tenet.extract.code;

import dev.tenet.fact.ExceptHandler;
import java.util.ArrayList;
import java.util.List;

/** A handler of exceptions, and the calls it guards. */
public final class HandlerDecl {
    final List<Expression> types;
    final Scope scope;
    final Span span;
    final List<Invocation> tries = new ArrayList<>();
    private ExceptHandler.Action action = ExceptHandler.Action.HANDLES;

    public HandlerDecl(List<Expression> types, Scope scope, Span span) {
        this.types = List.copyOf(types);
        this.scope = scope;
        this.span = span;
    }

    public void guards(Invocation call) {
        tries.add(call);
    }

    public void acts(ExceptHandler.Action taken) {
        action = taken;
    }

    ExceptHandler.Action action() {
        return action;
    }
}
