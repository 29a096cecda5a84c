package dev.tenet.extract.code;

import dev.tenet.fact.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a function does, in order, for those who follow values through it. */
public sealed interface Statement {
    /** Statements that run one after the other. */
    record Body(List<Statement> statements) {
        public static Body empty() {
            return new Body(new ArrayList<>());
        }
    }

    record Evaluate(Expression value, Scope scope) implements Statement {}

    /** {@code how} is one of VALUE, ELEMENT, CONTEXT and CHANGED; {@code type} is the annotation. */
    record Assign(Expression target, Expression value, Binding.Kind how, Scope scope, Span span, @Nullable TypeRef type)
            implements Statement {}

    record Leave(Condition.Exit exit, @Nullable Expression value, Scope scope, Span span) implements Statement {}

    record Branch(Guard guard, Body yes, Body no) implements Statement {}

    /** What is known afterwards: an assertion. */
    record Require(Guard guard) implements Statement {}

    /** A loop over elements or while a test holds; {@code always} when only leaving ends it. */
    record Loop(@Nullable Assign each, @Nullable Guard guard, boolean always, Body body, Body otherwise) implements Statement {}

    record Attempt(Body body, List<Body> handlers, Body otherwise, Body last) implements Statement {}

    /** One of several bodies runs, the first whose tests hold; none may when it is not {@code complete}. */
    record Choose(List<Case> cases, boolean complete) implements Statement {}

    /** The option that has the subject's value runs, or else the standard one; leaving it ends all. */
    record Switch(Expression subject, Scope scope, Span span, List<Option> options) implements Statement {}

    /**
     * @param labels values for which it runs; empty when they are not constants
     * @param standard whether it runs when no other does
     * @param falls whether control goes on into the next
     */
    record Option(List<Expression> labels, boolean standard, Body body, boolean falls) {}

    /** @param targets names that take a part of what is matched */
    record Case(Guard guard, @Nullable Guard condition, List<Assign> targets, Body body) {}
}
