package dev.tenet.extract.code.java;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.HandlerDecl;
import dev.tenet.extract.code.Invocation;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Span;
import dev.tenet.extract.code.Statement;
import dev.tenet.extract.code.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads calls, creations and lambdas, and notes where control stands when a call happens. */
final class CallReader {
    /** Methods that hand what they are called on, piece by piece, to the function that they get. */
    private static final Set<String> PIECEWISE = Set.of(
            "forEach", "forEachOrdered", "map", "mapToInt", "mapToLong", "mapToDouble", "mapToObj", "flatMap", "filter", "peek", "anyMatch",
            "allMatch", "noneMatch", "removeIf", "ifPresent", "ifPresentOrElse", "takeWhile", "dropWhile");

    private final Place place;
    private final Readers readers;

    CallReader(Readers readers) {
        this.place = readers.place;
        this.readers = readers;
    }

    Expression call(MethodInvocationTree node) {
        ExpressionTree select = node.getMethodSelect();
        Expression of = null;
        Expression callee;
        if (select instanceof MemberSelectTree member) {
            of = readers.expressions.read(member.getExpression());
            callee = new Expression.Member(of, member.getIdentifier().toString());
        } else {
            callee = readers.expressions.read(select);
        }
        boolean makes = false;
        if (select instanceof IdentifierTree name && place.type != null) {
            // The constructor of the same class, or of the one that it extends.
            if (name.getName().contentEquals("this")) {
                callee = new Expression.Name(place.type.name());
                makes = true;
            } else if (name.getName().contentEquals("super")) {
                callee = readers.declarations.extended();
                makes = true;
            }
        }
        List<Expression.Part> arguments = arguments(node.getArguments(), of, callee);
        Invocation call = invocation(callee, arguments, span(node, select));
        if (makes && callee == Expression.OTHER) {
            // The constructor that every class has from the language.
            return call;
        }
        if (makes) {
            call.creating();
        }
        note(call);
        return call;
    }

    /** A chain of calls spans lines and starts at one place; each call stands where its own name does. */
    private Span span(MethodInvocationTree node, ExpressionTree select) {
        long end = place.end(node);
        if (select instanceof MemberSelectTree member) {
            long name = place.end(select) - member.getIdentifier().length();
            return place.span(Math.max(0, name), Math.max(name, end));
        }
        return place.span(place.start(node), end);
    }

    Expression creation(NewClassTree node) {
        if (node.getEnclosingExpression() != null) {
            place.function.evaluates(readers.expressions.read(node.getEnclosingExpression()), place.scope);
        }
        Expression type = TypeReader.name(node.getIdentifier());
        Invocation call = invocation(type, arguments(node.getArguments(), null, type), place.span(node));
        call.creating();
        note(call);
        if (node.getClassBody() == null) {
            return call;
        }
        Expression made = readers.declarations.anonymous(node.getClassBody(), type);
        return new Expression.Cast(call, TypeRef.of(made, List.of()));
    }

    Invocation invocation(Expression callee, List<Expression.Part> arguments, Span span) {
        return new Invocation(callee, arguments, span, place.scope, place.function, place.block, place.order++, place.handlers);
    }

    void note(Invocation call) {
        place.function.add(call);
        for (HandlerDecl handler : place.handlers) {
            handler.guards(call);
        }
    }

    private List<Expression.Part> arguments(List<? extends ExpressionTree> given, @Nullable Expression of, Expression callee) {
        List<Expression.Part> arguments = new ArrayList<>(given.size());
        boolean piecewise = of != null && callee instanceof Expression.Member member && PIECEWISE.contains(member.name());
        for (ExpressionTree each : given) {
            Span span = place.span(each);
            Expression value = each instanceof LambdaExpressionTree lambda ? lambda(lambda, piecewise ? of : null) : readers.expressions.read(each);
            arguments.add(new Expression.Part("", arguments.size(), value, span));
        }
        return arguments;
    }

    /** Names that take a piece, as statements see them. */
    private void pieces(LambdaExpressionTree node, @Nullable Expression pieces, Scope inner) {
        if (pieces == null || node.getParameters().size() != 1) {
            return;
        }
        VariableTree parameter = node.getParameters().get(0);
        Expression name = new Expression.Name(parameter.getName().toString());
        place.add(new Statement.Assign(name, pieces, Binding.Kind.VALUE, inner, place.span(parameter), null));
    }

    /** The body runs later if at all, so nothing that follows can count on it; {@code pieces} is what holds what it gets. */
    Expression lambda(LambdaExpressionTree node, @Nullable Expression pieces) {
        if (!place.enter(node)) {
            return Expression.OTHER;
        }
        Block outer = place.block;
        Scope around = place.scope;
        boolean inLambda = place.inLambda;
        Scope inner = new Scope(Scope.Kind.INNER, around, place.unit, place.type);
        for (VariableTree parameter : node.getParameters()) {
            TypeRef type = readers.types.read(parameter.getType());
            boolean piece = pieces != null && node.getParameters().size() == 1;
            Binding.Kind kind = piece ? Binding.Kind.ELEMENT : Binding.Kind.PARAMETER;
            inner.bind(parameter.getName().toString(), Binding.of(kind, piece ? pieces : null, type, around));
        }
        place.scope = inner;
        place.block = outer.branch(null);
        place.inLambda = true;
        List<Expression> parts = new ArrayList<>(1);
        Tree body = node.getBody();
        if (body instanceof BlockTree block) {
            // It runs any number of times, and what returns ends one of them.
            Statement.Loop loop = new Statement.Loop(null, null, false, Statement.Body.empty(), Statement.Body.empty());
            place.add(loop);
            Statement.Body statements = place.body;
            place.body = loop.body();
            pieces(node, pieces, inner);
            readers.statements.body(block.getStatements());
            place.body = statements;
        } else {
            parts.add(readers.expressions.read(body));
        }
        place.block = outer;
        place.scope = around;
        place.inLambda = inLambda;
        place.leave();
        return new Expression.Scoped(inner, parts);
    }
}
