package dev.tenet.extract.code.java;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import dev.tenet.extract.code.AssignmentDecl;
import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Invocation;
import dev.tenet.extract.code.Statement;
import dev.tenet.extract.code.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads assignments, declarations of variables, and what is appended to a variable that collects text. */
final class AssignmentReader {
    private static final Set<String> COLLECTORS = Set.of("StringBuilder", "StringBuffer");
    private static final int DEEPEST = 40;

    private final Place place;
    private final Readers readers;

    AssignmentReader(Readers readers) {
        this.place = readers.place;
        this.readers = readers;
    }

    Expression assign(AssignmentTree node) {
        Expression value = readers.expressions.read(node.getExpression());
        Expression target = readers.expressions.read(node.getVariable());
        bind(node.getVariable(), Binding.of(Binding.Kind.VALUE, value, null, place.scope));
        note(node.getVariable(), value, false);
        return new Expression.Operation(":=", List.of(target, value));
    }

    Expression change(CompoundAssignmentTree node) {
        Expression value = readers.expressions.read(node.getExpression());
        Expression target = readers.expressions.read(node.getVariable());
        bind(node.getVariable(), Binding.of(Binding.Kind.CHANGED, value, null, place.scope));
        note(node.getVariable(), value, true);
        return new Expression.Operation(node.getKind() == Tree.Kind.PLUS_ASSIGNMENT ? "+=" : "-=", List.of(target, value));
    }

    /** {@code ++} and {@code --}. */
    Expression step(UnaryTree node) {
        Expression target = readers.expressions.read(node.getExpression());
        bind(node.getExpression(), Binding.of(Binding.Kind.CHANGED, Expression.OTHER, null, place.scope));
        return new Expression.Operation("++", List.of(target));
    }

    private void bind(Tree target, Binding binding) {
        if (target instanceof IdentifierTree name) {
            place.scope.rebind(name.getName().toString(), binding);
        } else if (target instanceof MemberSelectTree member
                && place.type != null
                && member.getExpression() instanceof IdentifierTree of
                && of.getName().contentEquals("this")) {
            place.type.scope().rebind(member.getIdentifier().toString(), binding);
        }
    }

    private void note(ExpressionTree target, Expression value, boolean augmented) {
        place.function.add(new AssignmentDecl(written(target, 0), name(target), value, place.scope, place.span(target), augmented, place.block, place.order));
    }

    /** The target as facts write it: {@code config[0]}. */
    private static String written(Tree target, int depth) {
        if (depth > DEEPEST) {
            return "";
        } else if (target instanceof IdentifierTree name) {
            return name.getName().toString();
        } else if (target instanceof MemberSelectTree member) {
            String of = written(member.getExpression(), depth + 1);
            return of.isEmpty() ? member.getIdentifier().toString() : of + "." + member.getIdentifier();
        } else if (target instanceof ArrayAccessTree access) {
            return written(access.getExpression(), depth + 1) + "[" + written(access.getIndex(), depth + 1) + "]";
        } else if (target instanceof MethodInvocationTree call) {
            return written(call.getMethodSelect(), depth + 1) + "()";
        } else if (target instanceof ParenthesizedTree inner) {
            return written(inner.getExpression(), depth + 1);
        }
        return target instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : "";
    }

    /** The last part of the target: the variable, the field, the array. */
    private static String name(Tree target) {
        Tree at = target;
        while (at instanceof ArrayAccessTree access) {
            at = access.getExpression();
        }
        return TypeReader.last(at);
    }

    /** Declares a local variable, and gives it its value. */
    void declare(VariableTree node) {
        String name = node.getName().toString();
        TypeRef type = readers.types.read(node.getType());
        readers.annotations.evaluate(node.getModifiers());
        Expression value = node.getInitializer() == null ? null : readers.statements.evaluate(node.getInitializer());
        collects(node, value);
        place.scope.bind(name, Binding.of(value == null ? Binding.Kind.DECLARED : Binding.Kind.VALUE, value, type, place.scope));
        if (value != null) {
            place.add(new Statement.Assign(
                    new Expression.Name(name), value, Binding.Kind.VALUE, place.scope, place.span(nameOf(node), nameOf(node)), type));
            place.function.add(new AssignmentDecl(name, name, value, place.scope, place.span(nameOf(node), nameOf(node)), false, place.block, place.order));
        }
    }

    /** Where the name of a variable stands, as far as its text tells. */
    long nameOf(VariableTree node) {
        String name = node.getName().toString();
        long from = node.getType() == null ? place.start(node) : Math.max(place.start(node), place.end(node.getType()));
        int at = name.isEmpty() ? -1 : place.source.text().indexOf(name, (int) Math.max(0, from));
        return at < 0 || at > place.end(node) ? place.start(node) : at;
    }

    /** Remembers a variable that collects text. */
    void collects(VariableTree node, @Nullable Expression value) {
        boolean declared = node.getType() != null && COLLECTORS.contains(TypeReader.last(node.getType()));
        boolean made = value instanceof Invocation call
                && call.callee() instanceof Expression.Name type
                && COLLECTORS.contains(type.id());
        if (declared || (node.getType() == null && made)) {
            place.collectors.add(node.getName().toString());
        } else {
            place.collectors.remove(node.getName().toString());
        }
    }

    /** {@code text.append(a).append(b)} as a statement changes {@code text} as {@code text += a + b} would. */
    void appended(MethodInvocationTree node, Expression expression) {
        List<Expression> parts = new ArrayList<>(2);
        Expression at = expression;
        while (at instanceof Invocation call
                && call.callee() instanceof Expression.Member member
                && member.name().equals("append")
                && call.arguments().size() == 1) {
            parts.add(call.arguments().get(0).value());
            at = member.of();
        }
        if (!parts.isEmpty() && at instanceof Expression.Name name && place.collectors.contains(name.id())) {
            Collections.reverse(parts);
            place.function.add(new AssignmentDecl(name.id(), name.id(), new Expression.Template(parts), place.scope, place.span(node), true, place.block, place.order));
        }
    }
}
