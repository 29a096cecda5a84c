package dev.tenet.extract.code.script;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Guard;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Statement;
import dev.tenet.extract.code.script.ScriptTree.Flag;
import dev.tenet.fact.Condition;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads expressions, and notes the calls in them with the block they stand in. */
final class ExpressionReader {
    /** Operands of {@code &&} and {@code ||} that are told apart; the rest of a longer chain reads as one. */
    private static final int MOST_BLOCKS = 16;

    private static final Map<String, String> LOGIC = Map.of("&&", "and", "||", "or", "??", "or");
    private static final Map<String, String> RELATIONS = Map.of(
            "===", "==", "!==", "!=", "==", "==", "!=", "!=", "<", "<", "<=", "<=", ">", ">", ">=", ">=", "in", "in", "instanceof", "is");

    private final Place place;
    private final ScriptTree tree;
    private final Targets targets;
    private final CallReader calls;
    private final FunctionReader functions;

    ExpressionReader(Place place, StatementReader statements) {
        this.place = place;
        this.tree = place.tree;
        this.targets = new Targets(place, this);
        this.functions = new FunctionReader(place, this, statements);
        this.calls = new CallReader(place, this);
    }

    Targets targets() {
        return targets;
    }

    FunctionReader functions() {
        return functions;
    }

    CallReader calls() {
        return calls;
    }

    /** The expression, or one that says nothing when there is none. */
    Expression read(int node) {
        return read(node, "");
    }

    /** The expression; a function, class or object in it is called {@code name}. */
    Expression read(int node, String name) {
        if (node == 0 || !place.enter(node)) {
            return Expression.OTHER;
        }
        Expression expression = of(node, name);
        place.leave();
        return expression;
    }

    /** Reads what a node that names a role holds. */
    Expression in(int role) {
        return role == 0 ? Expression.OTHER : read(tree.first(role));
    }

    private Expression of(int node, String name) {
        return switch (tree.kind(node)) {
            case NAME -> tree.name(node).equals("undefined") ? Expression.NONE : new Expression.Name(tree.name(node));
            case MEMBER -> member(node);
            case INDEX -> index(node);
            case CALL, NEW, IMPORT_CALL, TAGGED -> calls.read(node);
            case STRING -> new Expression.Constant(Value.Kind.STRING, tree.text(node));
            case TEMPLATE -> template(node);
            case NUMBER -> new Expression.Constant(Value.Kind.NUMBER, tree.text(node));
            case TRUE -> new Expression.Constant(Value.Kind.BOOLEAN, "true");
            case FALSE -> new Expression.Constant(Value.Kind.BOOLEAN, "false");
            case NULL -> Expression.NONE;
            case ARRAY -> new Expression.Display("Array", elements(node));
            case OBJECT -> object(node, name);
            case FUNCTION -> functions.value(node, name);
            case CLASS -> new Expression.ClassValue(functions.type(node, name));
            case ASSIGN -> targets.assign(node);
            case BINARY -> binary(node);
            case UNARY -> unary(node);
            case UPDATED -> {
                targets.change(tree.first(node));
                yield new Expression.Other(children(node));
            }
            case CONDITIONAL -> choice(node);
            case SEQUENCE -> {
                List<Expression> parts = children(node);
                parts.forEach(part -> place.function.evaluates(part, place.scope));
                parts.subList(0, parts.size() - 1).forEach(part -> place.add(new Statement.Evaluate(part, place.scope)));
                yield parts.get(parts.size() - 1);
            }
            case AWAIT -> calls.awaited(read(tree.first(node)));
            case ELEMENT -> calls.element(node);
            case TEST, BODY, ELSE, VALUE, KEY -> read(tree.first(node));
            case REGEX -> new Expression.Constant(Value.Kind.OTHER, tree.text(node));
            case HOLE -> Expression.OTHER;
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

    private Expression member(int node) {
        Expression of = read(tree.first(node));
        return member(of, node);
    }

    /** The member of something; those of the environment are its entries. */
    private Expression member(Expression of, int node) {
        String written = Expression.written(of);
        if (written.equals("process.env") || written.equals("import.meta.env")) {
            return new Expression.Index(of, new Expression.Constant(Value.Kind.STRING, tree.name(node)), place.span(node));
        }
        return new Expression.Member(of, tree.name(node));
    }

    /** An index that is a plain name reads as a member. */
    private Expression index(int node) {
        Expression of = read(tree.first(node));
        int at = tree.next(tree.first(node));
        String written = Expression.written(of);
        boolean environment = written.equals("process.env") || written.equals("import.meta.env");
        if (!environment && tree.kind(at) == NodeKind.STRING && isName(tree.text(at))) {
            return new Expression.Member(of, tree.text(at));
        }
        return new Expression.Index(of, read(at), place.span(node));
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.length() < 80 && Character.isJavaIdentifierStart(text.charAt(0))
                && text.chars().allMatch(Character::isJavaIdentifierPart);
    }

    private Expression template(int node) {
        List<Expression> parts = new ArrayList<>(4);
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            Expression part = read(child);
            if (!(part instanceof Expression.Constant constant && constant.kind() == Value.Kind.STRING && constant.text().isEmpty())) {
                parts.add(part);
            }
        }
        if (parts.isEmpty()) {
            return new Expression.Constant(Value.Kind.STRING, "");
        }
        boolean plain = parts.size() == 1 && tree.next(tree.first(node)) == 0;
        return plain ? parts.get(0) : new Expression.Template(parts);
    }

    /** Elements of an array or arguments of a call. */
    List<Expression.Part> elements(int list) {
        List<Expression.Part> parts = new ArrayList<>(4);
        int position = 0;
        for (int child = list == 0 ? 0 : tree.first(list); child != 0; child = tree.next(child)) {
            boolean spread = tree.kind(child) == NodeKind.SPREAD;
            int value = spread ? tree.first(child) : child;
            parts.add(new Expression.Part("", spread ? -2 : position++, read(value), place.span(value)));
        }
        return parts;
    }

    private Expression object(int node, String name) {
        String path = place.path;
        if (!name.isEmpty()) {
            place.path = place.pathOf(name);
        }
        List<Expression.Part> parts = new ArrayList<>(4);
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            if (tree.kind(child) == NodeKind.SPREAD) {
                parts.add(new Expression.Part("", -2, read(tree.first(child)), place.span(child)));
            } else {
                parts.add(property(child));
            }
        }
        place.path = path;
        return new Expression.Display("", parts);
    }

    /** A property of an object or an attribute of an element. */
    Expression.Part property(int node) {
        int key = tree.child(node, NodeKind.KEY);
        if (key != 0) {
            place.function.evaluates(in(key), place.scope);
        }
        String name = tree.name(node);
        if (tree.kind(node) == NodeKind.METHOD) {
            boolean accessor = tree.flag(node, Flag.GETTER) || tree.flag(node, Flag.SETTER);
            Expression value = functions.method(node, name);
            return new Expression.Part(accessor ? "" : name, -1, value, place.span(node));
        }
        int holder = tree.child(node, NodeKind.VALUE);
        int value = holder == 0 ? node : tree.first(holder);
        Expression given = holder == 0 ? new Expression.Constant(Value.Kind.BOOLEAN, "true") : read(value, name);
        return new Expression.Part(name, -1, given, place.span(value));
    }

    /** Operators nest to the left as deep as the chain is long, so the chain is walked, not descended. */
    private Expression binary(int node) {
        String operator = tree.name(node);
        if (LOGIC.containsKey(operator)) {
            return shortCircuit(node, operator);
        }
        List<Integer> chain = new ArrayList<>(2);
        int left = node;
        while (tree.kind(left) == NodeKind.BINARY && !LOGIC.containsKey(tree.name(left))) {
            chain.add(left);
            left = tree.first(left);
        }
        Expression result = read(left);
        for (int i = chain.size() - 1; i >= 0; i--) {
            String sign = tree.name(chain.get(i));
            String relation = RELATIONS.get(sign);
            if (relation != null) {
                result = new Expression.Relation(List.of(result, right(chain.get(i))), List.of(relation));
                continue;
            }
            List<Expression> operands = new ArrayList<>(2);
            operands.add(result);
            operands.add(right(chain.get(i)));
            while (sign.equals("+") && i > 0 && tree.name(chain.get(i - 1)).equals("+")) {
                i--;
                operands.add(right(chain.get(i)));
            }
            result = new Expression.Operation(sign, operands);
        }
        return result;
    }

    private Expression right(int operation) {
        return read(tree.next(tree.first(operation)));
    }

    /** Each operand is reached only when those before it came out one way. */
    private Expression shortCircuit(int node, String operator) {
        List<Integer> chain = new ArrayList<>(2);
        int left = node;
        while (tree.kind(left) == NodeKind.BINARY && tree.name(left).equals(operator)) {
            chain.add(tree.next(tree.first(left)));
            left = tree.first(left);
        }
        chain.add(left);
        Block outer = place.block;
        boolean holds = operator.equals("&&");
        List<Expression> operands = new ArrayList<>(chain.size());
        for (int i = chain.size() - 1; i >= 0; i--) {
            operands.add(read(chain.get(i)));
            if (i > 0 && operands.size() < MOST_BLOCKS) {
                place.block = place.block.branch(guard(operands.get(operands.size() - 1), chain.get(i), holds));
            }
        }
        place.block = outer;
        place.function.branches(operands.size() - 1);
        return new Expression.Operation(LOGIC.get(operator), operands);
    }

    Guard guard(Expression test, int node, boolean holds) {
        return new Guard(
                test, place.scope, place.function, place.block, place.order, place.span(node), holds, Condition.Exit.NONE);
    }

    private Expression unary(int node) {
        String operator = tree.name(node);
        List<Expression> operand = children(node);
        return switch (operator) {
            case "!" -> new Expression.Operation("not", operand);
            case "-", "+", "~" -> new Expression.Operation(operator, operand);
            // The value is thrown away, so that what is called is called for what it does.
            case "void" -> operand.get(0);
            default -> new Expression.Other(operand);
        };
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

    /** An arrow function that only gives an expression: it runs later if at all, so nothing that follows can count on it. */
    Expression inline(int node) {
        Block outer = place.block;
        Scope around = place.scope;
        Scope inner = new Scope(Scope.Kind.INNER, around, place.unit, place.receiver);
        place.scope = inner;
        place.block = outer.branch(null);
        List<Expression> parts = new ArrayList<>(1);
        int parameters = tree.child(node, NodeKind.PARAMETERS);
        for (int child = tree.first(parameters); child != 0; child = tree.next(child)) {
            targets.declare(tree.first(child), Binding.Kind.PARAMETER, null, functions.types().of(child, NodeKind.ANNOTATION), inner);
            int value = tree.child(child, NodeKind.VALUE);
            if (value != 0) {
                parts.add(in(value));
            }
        }
        parts.add(in(tree.child(node, NodeKind.BODY)));
        place.block = outer;
        place.scope = around;
        return new Expression.Scoped(inner, parts);
    }
}
