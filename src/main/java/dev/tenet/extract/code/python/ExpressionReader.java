package dev.tenet.extract.code.python;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Guard;
import dev.tenet.extract.code.HandlerDecl;
import dev.tenet.extract.code.Invocation;
import dev.tenet.extract.code.Scope;
import dev.tenet.fact.Condition;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;

/** Reads expressions, and notes the calls in them with the block they stand in. */
final class ExpressionReader {
    /** Operands of {@code and} and {@code or} that are told apart; the rest of a longer chain reads as one. */
    private static final int MOST_BLOCKS = 16;

    private final Place place;
    private final PythonTree tree;
    private final Targets targets;

    ExpressionReader(Place place) {
        this.place = place;
        this.tree = place.tree;
        this.targets = new Targets(place, this);
    }

    Targets targets() {
        return targets;
    }

    /** The expression, or one that says nothing when there is none. */
    Expression read(int node) {
        if (node == 0 || !place.enter(node)) {
            return Expression.OTHER;
        }
        Expression expression = of(node);
        place.leave();
        return expression;
    }

    /** Reads what a node that names a role holds. */
    Expression in(int role) {
        return role == 0 ? Expression.OTHER : read(tree.first(role));
    }

    private Expression of(int node) {
        return switch (tree.kind(node)) {
            case NAME -> new Expression.Name(tree.name(node));
            case ATTRIBUTE -> new Expression.Member(read(tree.first(node)), tree.name(node));
            case CALL -> call(node);
            case SUBSCRIPT -> {
                int of = tree.first(node);
                yield new Expression.Index(read(of), read(tree.next(of)), place.span(node));
            }
            case STRING -> new Expression.Constant(Value.Kind.STRING, tree.text(node));
            // A t-string is no text: whoever gets it sees what fills the holes apart from what was written (PEP 750).
            case FSTRING -> tree.flag(node, PythonTree.Flag.TEMPLATE) ? new Expression.Other(children(node)) : new Expression.Template(children(node));
            case NUMBER -> new Expression.Constant(Value.Kind.NUMBER, tree.text(node));
            case TRUE -> new Expression.Constant(Value.Kind.BOOLEAN, "true");
            case FALSE -> new Expression.Constant(Value.Kind.BOOLEAN, "false");
            case NONE -> Expression.NONE;
            case BIN_OP -> operation(node);
            case BOOL_OP -> shortCircuit(node);
            case UNARY_OP -> new Expression.Operation(tree.name(node), children(node));
            case COMPARE -> comparison(node);
            case IF_EXP -> choice(node);
            case LAMBDA -> lambda(node);
            case TUPLE -> display("tuple", node);
            case LIST -> display("list", node);
            case SET -> display("set", node);
            case DICT -> display("dict", node);
            case LIST_COMP, SET_COMP, DICT_COMP, GENERATOR -> comprehension(node);
            case AWAIT -> {
                Expression awaited = read(tree.first(node));
                if (awaited instanceof Invocation call) {
                    call.await();
                }
                yield awaited;
            }
            case NAMED_EXPR -> {
                Expression value = in(tree.child(node, NodeKind.VALUE));
                int target = tree.first(tree.child(node, NodeKind.TARGET));
                targets.bind(target, Binding.Kind.VALUE, value, null);
                yield new Expression.Operation(":=", List.of(read(target), value));
            }
            case FIELD -> {
                List<Expression> parts = children(node);
                yield parts.size() == 1 ? parts.get(0) : new Expression.Other(parts);
            }
            case VALUE, TARGET, DEFAULT, BODY, TEST, ANNOTATION -> read(tree.first(node));
            case YIELD, YIELD_FROM -> new Expression.Operation("yield", children(node));
            case ELLIPSIS, ERROR -> Expression.OTHER;
            default -> new Expression.Other(children(node));
        };
    }

    List<Expression> children(int node) {
        List<Expression> children = new ArrayList<>(4);
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            children.add(read(child));
        }
        return children;
    }

    private Expression call(int node) {
        int callee = tree.first(node);
        Expression called = read(callee);
        List<Expression.Part> arguments = arguments(tree.next(callee));
        Invocation call = new Invocation(
                called, arguments, place.span(node), place.scope, place.function, place.block, place.order++, place.handlers);
        place.function.add(call);
        for (HandlerDecl handler : place.handlers) {
            handler.guards(call);
        }
        return call;
    }

    List<Expression.Part> arguments(int list) {
        List<Expression.Part> arguments = new ArrayList<>(4);
        int position = 0;
        for (int child = list == 0 ? 0 : tree.first(list); child != 0; child = tree.next(child)) {
            switch (tree.kind(child)) {
                case KEYWORD -> {
                    String name = tree.name(child);
                    int value = tree.first(tree.child(child, NodeKind.VALUE));
                    arguments.add(part(name, name.isEmpty() ? -2 : -1, value));
                }
                case STARRED -> arguments.add(part("", -2, tree.first(child)));
                default -> arguments.add(part("", position++, child));
            }
        }
        return arguments;
    }

    private Expression.Part part(String name, int position, int value) {
        return new Expression.Part(name, position, read(value), place.span(value));
    }

    private Expression display(String type, int node) {
        List<Expression.Part> parts = new ArrayList<>();
        int position = 0;
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            switch (tree.kind(child)) {
                case STARRED -> parts.add(part("", -2, tree.first(child)));
                case DICT_ITEM -> {
                    int key = tree.first(child);
                    boolean constant = tree.kind(key) == NodeKind.STRING || tree.kind(key) == NodeKind.NUMBER;
                    if (!constant) {
                        read(key);
                    }
                    parts.add(part(constant ? tree.text(key) : "", -1, tree.next(key)));
                }
                default -> parts.add(part("", position++, child));
            }
        }
        return new Expression.Display(type, parts);
    }

    /** Operators nest to the left as deep as the chain is long, so the chain is walked, not descended. */
    private Expression operation(int node) {
        List<Integer> chain = new ArrayList<>(2);
        int left = node;
        while (tree.kind(left) == NodeKind.BIN_OP) {
            chain.add(left);
            left = tree.first(left);
        }
        Expression result = read(left);
        for (int i = chain.size() - 1; i >= 0; i--) {
            String operator = tree.name(chain.get(i));
            List<Expression> operands = new ArrayList<>(2);
            operands.add(result);
            operands.add(right(chain.get(i)));
            while (operator.equals("+") && i > 0 && tree.name(chain.get(i - 1)).equals("+")) {
                i--;
                operands.add(right(chain.get(i)));
            }
            result = new Expression.Operation(operator, operands);
        }
        return result;
    }

    private Expression right(int operation) {
        return read(tree.next(tree.first(operation)));
    }

    /** Each operand is reached only when those before it came out one way. */
    private Expression shortCircuit(int node) {
        Block outer = place.block;
        boolean holds = tree.name(node).equals("and");
        List<Expression> operands = new ArrayList<>(2);
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            operands.add(read(child));
            if (tree.next(child) != 0 && operands.size() < MOST_BLOCKS) {
                place.block = place.block.branch(guard(operands.get(operands.size() - 1), child, holds));
            }
        }
        place.block = outer;
        place.function.branches(operands.size() - 1);
        return new Expression.Operation(tree.name(node), operands);
    }

    Guard guard(Expression test, int node, boolean holds) {
        return place.function.tests(new Guard(
                test, place.scope, place.function, place.block, place.order, place.span(node), holds, Condition.Exit.NONE));
    }

    private Expression comparison(int node) {
        List<Expression> operands = new ArrayList<>(2);
        List<String> operators = new ArrayList<>(1);
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            if (tree.kind(child) == NodeKind.COMPARE_OP) {
                operators.add(tree.name(child));
            } else {
                operands.add(read(child));
            }
        }
        return operators.size() + 1 == operands.size()
                ? new Expression.Relation(operands, operators)
                : new Expression.Other(operands);
    }

    private Expression choice(int node) {
        Block outer = place.block;
        int test = tree.first(tree.child(node, NodeKind.TEST));
        Expression tested = read(test);
        Guard guard = guard(tested, test, true);
        place.block = outer.branch(guard);
        Expression yes = in(tree.child(node, NodeKind.BODY));
        place.block = outer.branch(guard.otherwise());
        Expression no = in(tree.child(node, NodeKind.ELSE));
        place.block = outer;
        place.function.branches(1);
        return new Expression.Choice(tested, yes, no);
    }

    /** The body runs later if at all, so nothing that follows can count on it. */
    private Expression lambda(int node) {
        Block outer = place.block;
        Scope around = place.scope;
        Scope inner = new Scope(Scope.Kind.INNER, around, place.unit, place.type);
        List<Expression> parts = new ArrayList<>(1);
        int parameters = tree.child(node, NodeKind.PARAMETERS);
        for (int child = parameters == 0 ? 0 : tree.first(parameters); child != 0; child = tree.next(child)) {
            inner.bind(tree.name(child), Binding.of(Binding.Kind.PARAMETER, null, null, around));
            int value = tree.child(child, NodeKind.DEFAULT);
            if (value != 0) {
                parts.add(in(value));
            }
        }
        place.scope = inner;
        place.block = outer.branch(null);
        parts.add(in(tree.child(node, NodeKind.BODY)));
        place.block = outer;
        place.scope = around;
        return new Expression.Scoped(inner, parts);
    }

    private Expression comprehension(int node) {
        Block outer = place.block;
        Scope around = place.scope;
        Scope inner = new Scope(Scope.Kind.INNER, around, place.unit, place.type);
        place.scope = inner;
        List<Expression> parts = new ArrayList<>(3);
        int element = tree.first(node);
        for (int child = tree.next(element); child != 0; child = tree.next(child)) {
            generator(child, inner, parts);
        }
        if (tree.kind(element) == NodeKind.DICT_ITEM) {
            parts.addAll(children(element));
        } else {
            parts.add(read(element));
        }
        place.block = outer;
        place.scope = around;
        return new Expression.Scoped(inner, parts);
    }

    private void generator(int node, Scope inner, List<Expression> parts) {
        Expression iterated = in(tree.child(node, NodeKind.ITER));
        parts.add(iterated);
        targets.bind(tree.first(tree.child(node, NodeKind.TARGET)), Binding.Kind.ELEMENT, iterated, null);
        place.block = place.block.loop(null);
        place.function.branches(1);
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            if (tree.kind(child) == NodeKind.TEST) {
                Expression test = in(child);
                parts.add(test);
                place.block = place.block.branch(guard(test, tree.first(child), true));
                place.function.branches(1);
            }
        }
    }
}
