package dev.tenet.extract.code.java;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.ClassDecl;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.FunctionDecl;
import dev.tenet.extract.code.FunctionDecl.Trait;
import dev.tenet.extract.code.HandlerDecl;
import dev.tenet.extract.code.ParameterDecl;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Statement;
import dev.tenet.extract.code.TypeRef;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Reads methods and constructors. */
final class MethodReader {
    private final Place place;
    private final Readers readers;

    MethodReader(Readers readers) {
        this.place = readers.place;
        this.readers = readers;
    }

    void read(MethodTree node, ClassTree around, ClassDecl owner, boolean registered) {
        String name = node.getName().toString();
        boolean constructor = node.getReturnType() == null && name.equals(JavaLanguage.CONSTRUCTOR);
        Scope scope = new Scope(Scope.Kind.FUNCTION, owner.scope(), place.unit, owner);
        FunctionDecl function = new FunctionDecl(name, place.pathOf(name), place.unit, owner, scope, readers.declarations.span(node, node.getModifiers()));
        boolean called = readers.annotations.decorate(node.getModifiers(), function::decorate);
        mark(function, node, called || (constructor && registered));
        if (constructor && isOnlyConstructor(around) && !delegates(node)) {
            function.validatesAll();
        }
        for (TypeParameterTree parameter : node.getTypeParameters()) {
            scope.bind(parameter.getName().toString(), Binding.of(Binding.Kind.UNKNOWN, null, null, scope));
        }
        for (VariableTree parameter : node.getParameters()) {
            parameter(parameter, function);
        }
        if (!constructor) {
            function.returns(readers.types.read(node.getReturnType()));
        }
        place.unit.add(function);
        owner.add(function);
        inside(function, node.getBody());
    }

    private void mark(FunctionDecl function, MethodTree node, boolean called) {
        if (node.getModifiers().getFlags().contains(Modifier.STATIC)) {
            function.mark(Trait.STATIC);
        } else {
            function.receives("this");
        }
        if (called) {
            function.mark(Trait.REGISTERED);
        }
        boolean main = node.getName().contentEquals("main") && function.is(Trait.STATIC);
        if (called || main) {
            function.mark(Trait.ENTRY);
        }
        if (readers.declarations.documented(node)) {
            function.mark(Trait.DOCUMENTED);
        }
        List<? extends VariableTree> parameters = node.getParameters();
        if (!parameters.isEmpty() && isVariadic(parameters.get(parameters.size() - 1))) {
            function.mark(Trait.VARIADIC);
        }
    }

    /** Only its text tells {@code String...} from {@code String[]}. */
    private boolean isVariadic(VariableTree parameter) {
        if (parameter.getType() == null || parameter.getType().getKind() != Tree.Kind.ARRAY_TYPE) {
            return false;
        }
        int from = (int) place.start(parameter);
        int to = (int) Math.min(place.end(parameter), place.source.text().length());
        return from >= 0 && from < to && place.source.text().substring(from, to).contains("...");
    }

    private void parameter(VariableTree node, FunctionDecl function) {
        TypeRef type = readers.types.read(node.getType());
        List<Expression> decorators = new ArrayList<>(0);
        readers.annotations.decorate(node.getModifiers(), decorators::add);
        String name = node.getName().toString();
        boolean nullable = AnnotationReader.has(node.getModifiers(), java.util.Set.of("Nullable", "CheckForNull"));
        TypeRef declared = type != null && nullable ? type.orNone() : type;
        function.add(new ParameterDecl(name, declared, null, place.span(node), false, decorators));
        function.scope().bind(name, Binding.of(Binding.Kind.PARAMETER, null, declared, function.scope()));
        readers.assignments.collects(node, null);
    }

    private static boolean isOnlyConstructor(ClassTree around) {
        return around.getMembers().stream()
                        .filter(member -> member instanceof MethodTree method && method.getName().contentEquals(JavaLanguage.CONSTRUCTOR))
                        .count()
                == 1;
    }

    private static boolean delegates(MethodTree constructor) {
        List<? extends StatementTree> body = constructor.getBody() == null ? List.of() : constructor.getBody().getStatements();
        return !body.isEmpty()
                && body.get(0) instanceof ExpressionStatementTree statement
                && statement.getExpression() instanceof MethodInvocationTree call
                && TypeReader.last(call.getMethodSelect()).equals("this");
    }

    private void inside(FunctionDecl function, @Nullable BlockTree body) {
        FunctionDecl outer = place.function;
        Scope scope = place.scope;
        Block block = place.block;
        Statement.Body statements = place.body;
        String path = place.path;
        List<HandlerDecl> handlers = place.handlers;
        boolean inLambda = place.inLambda;
        int order = place.order;

        place.function = function;
        place.scope = function.scope();
        place.block = function.body();
        place.body = function.statements();
        place.path = function.path();
        place.handlers = List.of();
        place.inLambda = false;
        place.order = 0;
        if (body != null) {
            readers.statements.body(body.getStatements());
        }

        place.function = outer;
        place.scope = scope;
        place.block = block;
        place.body = statements;
        place.path = path;
        place.handlers = handlers;
        place.inLambda = inLambda;
        place.order = order;
    }
}
