package dev.tenet.extract.code;

import dev.tenet.fact.DelayedCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call and where control stands when it happens. Each is itself: two equal calls are two calls. */
public final class Invocation implements Expression.Called {
    final Expression callee;
    final List<Expression.Part> arguments;
    final Span span;
    final Scope scope;
    final FunctionDecl function;
    final Block block;
    /** Position in the order of evaluation within the function. */
    final int order;
    /** Handlers around it, innermost first. */
    final List<HandlerDecl> handlers;

    private boolean awaited;
    private boolean discarded;
    private boolean creates;
    private DelayedCall.@Nullable When delayed;

    public Invocation(
            Expression callee,
            List<Expression.Part> arguments,
            Span span,
            Scope scope,
            FunctionDecl function,
            Block block,
            int order,
            List<HandlerDecl> handlers) {
        this.callee = callee;
        this.arguments = List.copyOf(arguments);
        this.span = span;
        this.scope = scope;
        this.function = function;
        this.block = block;
        this.order = order;
        this.handlers = handlers;
    }

    public Expression callee() {
        return callee;
    }

    public List<Expression.Part> arguments() {
        return arguments;
    }

    public void await() {
        awaited = true;
    }

    public void discard() {
        discarded = true;
    }

    /** Says that the callee names a class, of which an instance is made. */
    public Invocation creating() {
        creates = true;
        return this;
    }

    /** Says that it does not run where it stands. */
    public void delay(DelayedCall.When until) {
        delayed = until;
    }

    boolean creates() {
        return creates;
    }

    /** When it runs; null when it runs where it stands. */
    DelayedCall.@Nullable When delayed() {
        return delayed;
    }

    boolean awaited() {
        return awaited;
    }

    boolean discarded() {
        return discarded;
    }

    /** The positional argument at {@code position}, or null. */
    @Nullable Expression argument(int position) {
        for (Expression.Part part : arguments) {
            if (part.position() == position) {
                return part.value();
            }
        }
        return null;
    }

    List<Expression> children() {
        List<Expression> children = new ArrayList<>(arguments.size() + 1);
        children.add(callee);
        for (Expression.Part part : arguments) {
            children.add(part.value());
        }
        return children;
    }

    /** The last part of the callee as written; empty when it is not a name. */
    String name() {
        if (callee instanceof Expression.Member member) {
            return member.name();
        }
        if (callee instanceof Expression.Command command) {
            return command.id();
        }
        return callee instanceof Expression.Name name ? name.id() : "";
    }
}
