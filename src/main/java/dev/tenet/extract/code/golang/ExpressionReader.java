package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.FunctionDecl;
import dev.tenet.extract.code.Guard;
import dev.tenet.extract.code.TypeRef;
import dev.tenet.fact.Condition;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads expressions, and notes the calls in them with the block they stand in. */
final class ExpressionReader {
    /** Operands of {@code &&} and {@code ||} that are told apart; the rest of a longer chain reads as one. */
    private static final int MOST_BLOCKS = 16;

    private final Place place;
    private final GoTree tree;
    private final TypeReader types;
    private final CallReader calls;
    private @Nullable DeclarationReader declarations;
    /** What was read of the function that was written out last. */
    private @Nullable Inside lastLiteral;

    ExpressionReader(Place place) {
        this.place = place;
        this.tree = place.tree;
        this.types = new TypeReader(place);
        this.calls = new CallReader(place, this, types);
    }

    void use(DeclarationReader shared) {
        declarations = shared;
    }

    TypeReader types() {
        return types;
    }

    @Nullable Inside lastLiteral() {
        return lastLiteral;
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

    private Expression of(int node) {
        return switch (tree.kind(node)) {
            case NAME -> name(tree.name(node));
            case INT, FLOAT -> new Expression.Constant(Value.Kind.NUMBER, LiteralText.number(tree.text(node)));
            case STRING -> new Expression.Constant(Value.Kind.STRING, LiteralText.string(tree.text(node)));
            case PAREN, STAR -> read(tree.first(node));
            case SELECTOR -> new Expression.Member(read(tree.first(node)), tree.name(node));
            case INDEX -> {
                int of = tree.first(node);
                yield new Expression.Index(read(of), read(tree.next(of)), place.span(node));
            }
            case CALL -> calls.call(node);
            case COMPOSITE -> calls.composite(node);
            case FUNCTION_LITERAL -> literal(node);
            case ASSERTION -> {
                TypeRef type = types.read(tree.child(node, NodeKind.TYPE));
                Expression value = read(tree.first(node));
                yield type == null ? value : new Expression.Cast(value, type);
            }
            case UNARY -> unary(node);
            case BINARY -> binary(node);
            case SLICE, KEYED -> new Expression.Other(children(node));
            default -> Expression.OTHER;
        };
    }

    private Expression name(String name) {
        return switch (name) {
            case "nil" -> Expression.NONE;
            case "true", "false" -> new Expression.Constant(Value.Kind.BOOLEAN, name);
            case "iota" -> place.iota < 0 ? new Expression.Name(name) : new Expression.Constant(Value.Kind.NUMBER, Integer.toString(place.iota));
            default -> new Expression.Name(name);
        };
    }

    List<Expression> children(int node) {
        List<Expression> children = new ArrayList<>(3);
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            children.add(read(child));
        }
        return children;
    }

    private Expression unary(int node) {
        int operand = tree.first(node);
        Expression value = read(operand);
        return switch (tree.name(node)) {
            case "!" -> new Expression.Operation("not", List.of(value));
            case "<-" -> new Expression.Index(value, Expression.OTHER, place.span(node));
            case "&" -> {
                if (tree.is(operand, NodeKind.NAME)) {
                    // Whoever gets the address may change the variable.
                    place.in.scope.assign(tree.name(operand), Binding.of(Binding.Kind.CHANGED, null, null, place.in.scope));
                }
                yield value;
            }
            default -> new Expression.Operation(tree.name(node), List.of(value));
        };
    }

    private Expression binary(int node) {
        String operator = tree.name(node);
        return switch (operator) {
            case "&&" -> shortCircuit(node, "and");
            case "||" -> shortCircuit(node, "or");
            case "==", "!=", "<", "<=", ">", ">=" -> {
                List<Expression> operands = children(node);
                yield operands.size() == 2 ? new Expression.Relation(operands, List.of(operator)) : new Expression.Other(operands);
            }
            case "/" -> quotient(node);
            default -> new Expression.Operation(operator, children(node));
        };
    }

    /** Whole numbers are divided to a whole number; what names stand for is not known here. */
    private Expression quotient(int node) {
        boolean whole = true;
        boolean known = false;
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            whole &= tree.is(child, NodeKind.INT);
            known |= tree.is(child, NodeKind.FLOAT);
        }
        return new Expression.Operation(whole ? "//" : known ? "/" : "quotient", children(node));
    }

    /** Each operand is reached only when those before it came out one way. */
    private Expression shortCircuit(int node, String word) {
        Block outer = place.in.block;
        List<Expression> operands = new ArrayList<>(2);
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            operands.add(read(child));
            if (tree.next(child) != 0 && operands.size() < MOST_BLOCKS) {
                place.in.block = place.in.block.branch(guard(operands.get(operands.size() - 1), child, word.equals("and")));
            }
        }
        place.in.block = outer;
        place.in.function.branches(operands.size() - 1);
        return new Expression.Operation(word, operands);
    }

    Guard guard(Expression test, int node, boolean holds) {
        Inside in = place.in;
        return new Guard(test, in.scope, in.function, in.block, in.order, place.span(node), holds, Condition.Exit.NONE);
    }

    /** A function that is written out goes by a name that no source can spell. */
    private Expression literal(int node) {
        if (declarations == null) {
            return Expression.OTHER;
        }
        List<Inside> read = new ArrayList<>(1);
        FunctionDecl function = declarations.literal(node, read);
        lastLiteral = read.get(0);
        String name = "func " + place.in.literals;
        place.in.scope.bind(name, Binding.function(function, place.in.scope));
        return new Expression.Name(name);
    }
}
