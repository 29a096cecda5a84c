package dev.tenet.extract.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the calls whose results a test looks at. */
final class Tested {
    private static final int DEEPEST = 20;
    private static final int STEPS = 2;

    private static final Set<String> LOGIC = Set.of("not", "and", "or", ":=");
    /** Functions that answer what their arguments answer. */
    private static final Set<String> PASSING = Set.of("any", "all", "bool");

    private Tested() {}

    /** Calls in the test, and those that local variables in it were assigned. */
    static List<Invocation> calls(Expression test, Scope scope) {
        List<Invocation> calls = new ArrayList<>(1);
        collect(test, scope, calls, STEPS, 0);
        return calls;
    }

    static boolean mentions(Expression test, Scope scope, Invocation call) {
        for (Invocation each : calls(test, scope)) {
            if (each == call) {
                return true;
            }
        }
        return false;
    }

    private static void collect(Expression test, Scope scope, List<Invocation> calls, int steps, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (test instanceof Expression.Name name) {
            Binding only = steps == 0 ? null : Names.local(name.id(), scope);
            if (only != null && only.value() != null) {
                collect(only.value(), only.scope(), calls, steps - 1, depth + 1);
            }
        } else if (test instanceof Invocation call) {
            calls.add(call);
            if (call.callee instanceof Expression.Member member && member.of() instanceof Invocation) {
                collect(member.of(), scope, calls, steps, depth + 1);
            }
            if (PASSING.contains(call.name())) {
                call.arguments.forEach(part -> collect(part.value(), scope, calls, steps, depth + 1));
            }
        } else if (isTruth(test)) {
            Scope inner = test instanceof Expression.Scoped scoped ? scoped.scope() : scope;
            for (Expression child : Expression.children(test)) {
                collect(child, inner, calls, steps, depth + 1);
            }
        }
    }

    /** Whether the outcome of the expression hangs on what its parts answer, not on how much they are. */
    private static boolean isTruth(Expression expression) {
        if (expression instanceof Expression.Operation operation) {
            return LOGIC.contains(operation.operator());
        }
        if (expression instanceof Expression.Relation relation) {
            return relation.operators().stream().noneMatch(operator -> operator.startsWith("<") || operator.startsWith(">"));
        }
        return expression instanceof Expression.Index
                || expression instanceof Expression.Member
                || expression instanceof Expression.Scoped;
    }

    /** Whether a returned expression is itself a test. */
    static boolean isAnswer(Expression expression) {
        if (expression instanceof Expression.Display display) {
            return !display.parts().isEmpty() && isAnswer(display.parts().get(0).value());
        }
        boolean logic = expression instanceof Expression.Operation operation && LOGIC.contains(operation.operator());
        boolean predicate = expression instanceof Invocation call
                && !call.name().isEmpty()
                && !Character.isUpperCase(call.name().charAt(0));
        return logic || predicate || expression instanceof Expression.Relation;
    }

    /** Calls that were made when the test came out as it did: all of {@code and} when it holds, all of {@code or} when it does not. */
    static List<Invocation> made(Expression test, boolean holds) {
        List<Invocation> calls = new ArrayList<>(1);
        made(test, holds, calls, 0);
        return calls;
    }

    private static void made(Expression test, boolean holds, List<Invocation> calls, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (test instanceof Expression.Operation operation) {
            switch (operation.operator()) {
                case "not" -> made(operation.operands().get(0), !holds, calls, depth + 1);
                case "and", "or" -> {
                    boolean all = operation.operator().equals("and") == holds;
                    for (Expression operand : all ? operation.operands() : operation.operands().subList(0, 1)) {
                        made(operand, holds, calls, depth + 1);
                    }
                }
                default -> operation.operands().forEach(operand -> made(operand, true, calls, depth + 1));
            }
        } else if (!(test instanceof Expression.Scoped) && !(test instanceof Expression.Choice)) {
            if (test instanceof Invocation call) {
                calls.add(call);
            }
            for (Expression child : Expression.children(test)) {
                made(child, true, calls, depth + 1);
            }
        }
    }
}
