package dev.tenet.extract.code.java;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Guard;
import dev.tenet.fact.Condition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Reads operators, and which operands run only when others came out one way. */
final class OperatorReader {
    /** Operands of {@code &&} and {@code ||} that are told apart; the rest of a longer chain reads as one. */
    private static final int MOST_BLOCKS = 16;

    private static final Map<Tree.Kind, String> COMPARISONS = Map.of(
            Tree.Kind.EQUAL_TO, "==",
            Tree.Kind.NOT_EQUAL_TO, "!=",
            Tree.Kind.LESS_THAN, "<",
            Tree.Kind.LESS_THAN_EQUAL, "<=",
            Tree.Kind.GREATER_THAN, ">",
            Tree.Kind.GREATER_THAN_EQUAL, ">=");
    private static final Map<Tree.Kind, String> ARITHMETIC = Map.of(
            Tree.Kind.PLUS, "+",
            Tree.Kind.MINUS, "-",
            Tree.Kind.MULTIPLY, "*",
            Tree.Kind.DIVIDE, "quotient",
            Tree.Kind.REMAINDER, "%");

    private final Place place;
    private final Readers readers;

    OperatorReader(Readers readers) {
        this.place = readers.place;
        this.readers = readers;
    }

    Expression binary(BinaryTree node) {
        return switch (node.getKind()) {
            case CONDITIONAL_AND -> shortCircuit(node, "and");
            case CONDITIONAL_OR -> shortCircuit(node, "or");
            case EQUAL_TO, NOT_EQUAL_TO, LESS_THAN, LESS_THAN_EQUAL, GREATER_THAN, GREATER_THAN_EQUAL -> new Expression.Relation(
                    List.of(read(node.getLeftOperand()), read(node.getRightOperand())), List.of(COMPARISONS.get(node.getKind())));
            default -> chain(node);
        };
    }

    private Expression read(Tree node) {
        return readers.expressions.read(node);
    }

    /** Operators nest to the left as deep as the chain is long, so the chain is walked, not descended. */
    private Expression chain(BinaryTree node) {
        List<BinaryTree> chain = new ArrayList<>(2);
        ExpressionTree left = node;
        while (left instanceof BinaryTree binary && isChained(binary)) {
            chain.add(binary);
            left = binary.getLeftOperand();
        }
        Expression result = read(left);
        for (int i = chain.size() - 1; i >= 0; i--) {
            Tree.Kind kind = chain.get(i).getKind();
            List<Expression> operands = new ArrayList<>(2);
            operands.add(result);
            operands.add(read(chain.get(i).getRightOperand()));
            while (kind == Tree.Kind.PLUS && i > 0 && chain.get(i - 1).getKind() == Tree.Kind.PLUS) {
                i--;
                operands.add(read(chain.get(i).getRightOperand()));
            }
            result = new Expression.Operation(ARITHMETIC.getOrDefault(kind, "bits"), operands);
        }
        return result;
    }

    private static boolean isChained(BinaryTree binary) {
        return !COMPARISONS.containsKey(binary.getKind())
                && binary.getKind() != Tree.Kind.CONDITIONAL_AND
                && binary.getKind() != Tree.Kind.CONDITIONAL_OR;
    }

    /** Each operand is reached only when those before it came out one way. */
    private Expression shortCircuit(BinaryTree node, String operator) {
        List<ExpressionTree> operands = new ArrayList<>(2);
        ExpressionTree left = node;
        while (left.getKind() == node.getKind() && left instanceof BinaryTree binary) {
            operands.add(binary.getRightOperand());
            left = binary.getLeftOperand();
        }
        operands.add(left);
        Collections.reverse(operands);
        Block outer = place.block;
        List<Expression> read = new ArrayList<>(operands.size());
        for (ExpressionTree operand : operands) {
            read.add(read(operand));
            if (read.size() < Math.min(operands.size(), MOST_BLOCKS)) {
                place.block = place.block.branch(guard(read.get(read.size() - 1), operand, operator.equals("and")));
            }
        }
        place.block = outer;
        place.function.branches(operands.size() - 1);
        return new Expression.Operation(operator, read);
    }

    Guard guard(Expression test, Tree node, boolean holds) {
        return new Guard(test, place.scope, place.function, place.block, place.order, place.span(node), holds, Condition.Exit.NONE);
    }

    Expression choice(ConditionalExpressionTree node) {
        Block outer = place.block;
        Expression test = read(node.getCondition());
        Guard guard = guard(test, node.getCondition(), true);
        place.block = outer.branch(guard);
        Expression yes = read(node.getTrueExpression());
        place.block = outer.branch(guard.otherwise());
        Expression no = read(node.getFalseExpression());
        place.block = outer;
        place.function.branches(1);
        return new Expression.Choice(test, yes, no);
    }

    Expression unary(UnaryTree node) {
        return switch (node.getKind()) {
            case LOGICAL_COMPLEMENT -> new Expression.Operation("not", List.of(read(node.getExpression())));
            case UNARY_MINUS -> new Expression.Operation("-", List.of(read(node.getExpression())));
            case UNARY_PLUS -> new Expression.Operation("+", List.of(read(node.getExpression())));
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> readers.assignments.step(node);
            default -> new Expression.Operation("bits", List.of(read(node.getExpression())));
        };
    }
}
