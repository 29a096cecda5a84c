package dev.tenet.extract.code;

import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is known of variables when a test has come out one way. */
final class Tests {
    private static final int DEEPEST = 40;
    /** Alternatives that are told apart, and how deep in each other. */
    private static final int MOST_WAYS = 8;

    private static final int MOST_CHOICES = 4;
    private static final Set<String> LOGIC = Set.of("not", "and", "or");

    private final Evaluating values;
    private final int level;

    Tests(Evaluating values, int level) {
        this.values = values;
        this.level = level;
    }

    int level() {
        return level;
    }

    /** How the test always comes out, or null. */
    @Nullable Boolean truth(Expression test, Scope scope, Holding holding) {
        return truth(test, scope, holding, 0);
    }

    private @Nullable Boolean truth(Expression test, Scope scope, Holding holding, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        if (test instanceof Expression.Constant constant) {
            return switch (constant.kind()) {
                case NONE -> false;
                case BOOLEAN -> constant.text().equals("true");
                case STRING -> !constant.text().isEmpty();
                case NUMBER -> !constant.text().equals("0");
                case ABSENT, NAME, CALL, FORMATTED, COLLECTION, OTHER -> null;
            };
        }
        if (test instanceof Expression.Operation operation) {
            List<Expression> operands = operation.operands();
            switch (operation.operator()) {
                case "not" -> {
                    Boolean inner = truth(operands.get(0), scope, holding, depth + 1);
                    return inner == null ? null : !inner;
                }
                case "and", "or" -> {
                    boolean decisive = operation.operator().equals("or");
                    boolean all = true;
                    for (Expression operand : operands) {
                        Boolean one = truth(operand, scope, holding, depth + 1);
                        if (one != null && one == decisive) {
                            return decisive;
                        }
                        all &= one != null;
                    }
                    return all ? !decisive : null;
                }
                default -> {
                    return null;
                }
            }
        }
        if (test instanceof Expression.Relation relation && relation.operators().size() == 1) {
            return truth(relation.operands().get(0), relation.operators().get(0), relation.operands().get(1), scope, holding);
        }
        if (test instanceof Invocation call) {
            Expression.Relation compared = Compared.by(call, values);
            return compared == null || compared.operators().get(0).equals("in")
                    ? null
                    : truth(compared.operands().get(0), "==", compared.operands().get(1), scope, holding);
        }
        Expression.Constant constant = test instanceof Expression.Name ? constant(test, scope, holding, 0) : null;
        if (constant == null) {
            return null;
        }
        return !Set.of("", "0", "false").contains(constant.text());
    }

    private @Nullable Boolean truth(Expression left, String operator, Expression right, Scope scope, Holding holding) {
        Expression.Constant one = constant(left, scope, holding, 0);
        Expression.Constant other = one == null ? null : constant(right, scope, holding, 0);
        return one == null || other == null ? null : Constants.relation(one, operator, other);
    }

    /** The constant that an expression without calls always is here; null when it is none. */
    Expression.@Nullable Constant constant(Expression expression, Scope scope, Holding holding) {
        return constant(expression, scope, holding, 0);
    }

    private Expression.@Nullable Constant constant(Expression expression, Scope scope, Holding holding, int depth) {
        if (expression instanceof Expression.Constant constant) {
            return constant.kind() == Value.Kind.NONE ? null : constant;
        } else if (expression instanceof Expression.Name name) {
            return values.variables().name(name, scope, holding).constant();
        } else if (expression instanceof Expression.Cast cast && depth < DEEPEST) {
            return constant(cast.of(), scope, holding, depth + 1);
        } else if (expression instanceof Expression.Member && values.variables().isPath(expression)) {
            return values.of(expression, scope, holding).constant();
        } else if (expression instanceof Expression.Operation operation && depth < DEEPEST) {
            List<Held> operands = new ArrayList<>(operation.operands().size());
            for (Expression operand : operation.operands()) {
                Expression.Constant one = constant(operand, scope, holding, depth + 1);
                if (one == null) {
                    return null;
                }
                operands.add(Held.constant(one));
            }
            return Constants.operation(operation.operator(), operands);
        }
        return null;
    }

    /** Changes what variables hold to what they hold when the test came out as said. */
    void assume(Expression test, Scope scope, boolean holds, Holding holding) {
        assume(test, scope, holds, holding, 0);
    }

    private void assume(Expression test, Scope scope, boolean holds, Holding holding, int depth) {
        if (depth > DEEPEST || holding.isDead()) {
            return;
        }
        if (test instanceof Expression.Operation operation) {
            List<Expression> operands = operation.operands();
            switch (operation.operator()) {
                case "not" -> assume(operands.get(0), scope, !holds, holding, depth + 1);
                case "and", "or" -> {
                    if (holds == operation.operator().equals("and")) {
                        operands.forEach(operand -> assume(operand, scope, holds, holding, depth + 1));
                    } else if (operands.size() <= MOST_WAYS && depth < MOST_CHOICES) {
                        eitherWay(operands, scope, holds, holding, depth);
                    }
                }
                case ":=" -> assume(operands.get(1), scope, holds, holding, depth + 1);
                default -> { }
            }
        } else if (test instanceof Expression.Relation relation) {
            related(relation, scope, holds, holding, depth);
        } else if (test instanceof Invocation call) {
            Expression.Relation compared = Compared.by(call, values);
            if (compared != null) {
                related(compared, scope, holds, holding, depth);
            }
            if (holds) {
                new Checked(values, level).whenTrue(call, holding);
            } else {
                new Checked(values, level).whenFalse(call, holding);
            }
        } else if (test instanceof Expression.Index index && holds) {
            member(index.at(), index.of(), scope, true, holding, new Checked(values, level));
        } else if (test instanceof Expression.Name name) {
            // A test that was made before.
            Binding made = Names.local(name.id(), scope);
            Expression value = made == null ? null : made.value();
            boolean answer = value instanceof Expression.Relation || value instanceof Invocation
                    || (value instanceof Expression.Operation logic && LOGIC.contains(logic.operator()));
            if (answer) {
                assume(value, made.scope(), holds, holding, depth + 1);
            }
        } else if (test instanceof Expression.Cast cast) {
            assume(cast.of(), scope, holds, holding, depth + 1);
        }
    }

    /** One of the operands has come out as said, those before it have not: what each of these ways knows is known. */
    private void eitherWay(List<Expression> operands, Scope scope, boolean holds, Holding holding, int depth) {
        List<Holding> ways = new ArrayList<>(operands.size());
        Holding rest = holding.branch();
        for (Expression operand : operands) {
            Holding way = rest.branch();
            assume(operand, scope, holds, way, depth + 1);
            ways.add(way);
            // What a way knows stands on what was known before it.
            rest = rest.branch();
            assume(operand, scope, !holds, rest, depth + 1);
        }
        holding.become(ways);
    }

    private void related(Expression.Relation relation, Scope scope, boolean holds, Holding holding, int depth) {
        List<Expression> operands = relation.operands();
        if (holds || relation.operators().size() == 1) {
            for (int i = 0; i < relation.operators().size(); i++) {
                related(named(operands.get(i)), relation.operators().get(i), named(operands.get(i + 1)), scope, holds, holding, depth);
            }
        }
    }

    private void related(Expression left, String operator, Expression right, Scope scope, boolean holds, Holding holding, int depth) {
        Checked checked = new Checked(values, level);
        switch (operator) {
            case "in" -> member(left, right, scope, holds, holding, checked);
            case "not-in", "not in" -> member(left, right, scope, !holds, holding, checked);
            case "==", "===", "is" -> {
                equal(left, right, scope, holds, holding, checked);
                // A match that is not none.
                if (!holds && isNone(right)) {
                    assume(left, scope, true, holding, depth + 1);
                }
            }
            case "!=", "is-not", "is not" -> {
                equal(left, right, scope, !holds, holding, checked);
                if (holds && isNone(right)) {
                    assume(left, scope, true, holding, depth + 1);
                }
            }
            default -> {
                // What is ordered against a number is one.
                if (isNumber(left) || isNumber(right)) {
                    checked.clean(isNumber(left) ? right : left, Trace.ALL, scope, holding);
                }
            }
        }
    }

    /** The variable that the expression is assigned to on the way. */
    private static Expression named(Expression expression) {
        return expression instanceof Expression.Operation operation && operation.operator().equals(":=") ? operation.operands().get(0) : expression;
    }

    private void member(Expression left, Expression right, Scope scope, boolean holds, Holding holding, Checked checked) {
        if (!holds || left instanceof Expression.Constant) {
            return;
        }
        Held allowed = values.seen(right, scope, holding);
        // What lies in a folder, or who starts the program gave, is the operator's choice.
        boolean chosen = allowed != null && allowed.all().stream().anyMatch(trace -> trace.origin() instanceof Origin.Source source && !source.isOperators());
        if (!chosen) {
            checked.found(left, scope, holding);
        }
    }

    private void equal(Expression left, Expression right, Scope scope, boolean holds, Holding holding, Checked checked) {
        if (!holds || isNone(left) || isNone(right)) {
            return;
        }
        if (right instanceof Expression.Constant || isHarmless(right, scope, holding)) {
            checked.found(left, scope, holding);
        } else if (left instanceof Expression.Constant || isHarmless(left, scope, holding)) {
            checked.found(right, scope, holding);
        }
    }

    private boolean isHarmless(Expression expression, Scope scope, Holding holding) {
        Held held = values.seen(expression, scope, holding);
        return held != null && held.all().stream().noneMatch(trace -> trace.origin() instanceof Origin.Source || trace.origin() instanceof Origin.Parameter);
    }

    private static boolean isNone(Expression expression) {
        return expression instanceof Expression.Constant constant && constant.kind() == Value.Kind.NONE;
    }

    private static boolean isNumber(Expression expression) {
        return expression instanceof Expression.Constant constant && constant.kind() == Value.Kind.NUMBER;
    }
}
