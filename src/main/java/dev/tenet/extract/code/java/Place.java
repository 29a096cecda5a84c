package dev.tenet.extract.code.java;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.ClassDecl;
import dev.tenet.extract.code.CodeUnit;
import dev.tenet.extract.code.FunctionDecl;
import dev.tenet.extract.code.HandlerDecl;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Span;
import dev.tenet.extract.code.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the readers of a tree stand: in which function, class, block and order of evaluation. */
final class Place {
    private static final int DEEPEST = 500;

    final JavaSource source;
    final CompilationUnitTree tree;
    final CodeUnit unit;
    private final SourcePositions positions;
    FunctionDecl function;
    Scope scope;
    Block block;
    /** Where the statements go that are read. */
    Statement.Body body;
    /** The class around. */
    @Nullable ClassDecl type;
    /** Classes and functions around, with dots. */
    String path = "";

    List<HandlerDecl> handlers = List.of();
    /** Whether the reader stands in a lambda, whose results are not those of the function. */
    boolean inLambda;

    int order;
    /** Anonymous classes so far. */
    int anonymous;

    /** Names of variables that collect text, as far as their declarations say so. */
    final Set<String> collectors = new HashSet<>();

    private int depth;
    private int tooDeep;

    Place(JavaSource source, CompilationUnitTree tree, SourcePositions positions, CodeUnit unit) {
        this.source = source;
        this.tree = tree;
        this.positions = positions;
        this.unit = unit;
        this.function = unit.code();
        this.scope = function.scope();
        this.block = function.body();
        this.body = function.statements();
    }

    /** Goes one level into the tree, unless that is too deep; {@link #leave} goes back. */
    boolean enter(Tree node) {
        if (depth >= DEEPEST) {
            tooDeep = tooDeep == 0 ? Math.max(1, source.line(start(node))) : tooDeep;
            return false;
        }
        depth++;
        return true;
    }

    void leave() {
        depth--;
    }

    void add(Statement statement) {
        body.statements().add(statement);
    }

    /** The line where something was left out because it nests too deeply, or 0. */
    int tooDeep() {
        return tooDeep;
    }

    /** Where the tree starts. Operators and calls nest to the left as deep as a chain is long, so the way down is walked, not descended. */
    long start(Tree node) {
        Tree at = node;
        while (true) {
            if (at instanceof BinaryTree binary) {
                at = binary.getLeftOperand();
            } else if (at instanceof MethodInvocationTree call) {
                at = call.getMethodSelect();
            } else if (at instanceof MemberSelectTree member) {
                at = member.getExpression();
            } else if (at instanceof ArrayAccessTree access) {
                at = access.getExpression();
            } else if (at instanceof AssignmentTree assignment) {
                at = assignment.getVariable();
            } else if (at instanceof CompoundAssignmentTree assignment) {
                at = assignment.getVariable();
            } else if (at instanceof ConditionalExpressionTree choice) {
                at = choice.getCondition();
            } else if (at instanceof InstanceOfTree instance) {
                at = instance.getExpression();
            } else {
                return positions.getStartPosition(tree, at);
            }
        }
    }

    /** Where the tree ends, as far as javac noted it; else where it starts. */
    long end(Tree node) {
        long end = node instanceof BinaryTree binary
                ? positions.getEndPosition(tree, binary.getRightOperand())
                : positions.getEndPosition(tree, node);
        return end < 0 ? start(node) : end;
    }

    Span span(Tree node) {
        return span(start(node), end(node));
    }

    Span span(long start, long end) {
        return new Span(source.line(start), source.column(start), source.line(Math.max(start, end - 1)));
    }

    /** The dotted name of what is declared here as {@code name}. */
    String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Handlers around the reader when {@code more} stand inside of the others. */
    List<HandlerDecl> handlersWith(List<HandlerDecl> more) {
        List<HandlerDecl> all = new ArrayList<>(more);
        all.addAll(handlers);
        return List.copyOf(all);
    }

    /** A scope for names that are known only in a block here. */
    Scope inner() {
        return new Scope(Scope.Kind.FUNCTION, scope, unit, type);
    }
}
