package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.AssignmentDecl;
import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.FunctionDecl;
import dev.tenet.extract.code.FunctionDecl.Trait;
import dev.tenet.extract.code.ParameterDecl;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Statement;
import dev.tenet.extract.code.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads functions, variables and constants. */
final class DeclarationReader {
    /** Expressions longer than this are not read again for each constant that repeats them. */
    private static final int LONGEST_REPEATED = 400;

    private final Place place;
    private final GoTree tree;
    private final ExpressionReader expressions;
    private final StatementReader statements;
    private final TypeReader types;
    private final TypeDeclarations typeDeclarations;
    /** The constant specification whose type and values later ones of its group repeat. */
    private int repeated;
    /** Names of the results of the function whose signature was read last. */
    private List<String> named = List.of();

    DeclarationReader(Place place, ExpressionReader expressions, StatementReader statements) {
        this.place = place;
        this.tree = place.tree;
        this.expressions = expressions;
        this.statements = statements;
        this.types = expressions.types();
        this.typeDeclarations = new TypeDeclarations(place, types, this);
    }

    void specification(int node) {
        switch (tree.kind(node)) {
            case TYPE_SPEC -> typeDeclarations.read(node);
            case CONST_SPEC -> constants(node);
            default -> variables(node, node);
        }
    }

    private void constants(int node) {
        boolean given = tree.child(node, NodeKind.VALUES) != 0;
        if (given || !tree.flag(node, GoTree.Flag.GROUPED) || tree.number(node) == 0) {
            repeated = node;
        }
        boolean tooLong = !given && tree.end(repeated) - tree.start(repeated) > LONGEST_REPEATED;
        place.iota = tree.number(node);
        variables(node, tooLong ? node : repeated);
        place.iota = -1;
    }

    /** Names of one specification, with type and values of the same or another. */
    private void variables(int node, int source) {
        @Nullable TypeRef type = types.read(tree.child(source, NodeKind.TYPE));
        int list = tree.child(source, NodeKind.VALUES);
        List<Expression> values = list == 0 ? List.of() : statements.evaluated(list);
        int names = 0;
        for (int name = tree.first(node); name != 0 && tree.is(name, NodeKind.NAME); name = tree.next(name)) {
            names++;
        }
        int position = 0;
        for (int name = tree.first(node); position < names; name = tree.next(name)) {
            @Nullable Expression value = values.isEmpty() ? null : Assignments.element(values, position, names);
            Binding.Kind kind = value == null ? Binding.Kind.DECLARED : Binding.Kind.VALUE;
            place.declare(tree.name(name), Binding.of(kind, value, type, place.in.scope));
            if (value != null) {
                place.in.function.add(new AssignmentDecl(
                        tree.name(name), tree.name(name), value, place.in.scope, place.span(name), false, place.in.block, place.in.order));
                place.add(new Statement.Assign(
                        new Expression.Name(tree.name(name)), value, Binding.Kind.VALUE, place.in.scope, place.span(name), type));
            }
            position++;
        }
    }

    /** Reads a function or method; {@code main} says whether its package is a program. */
    void function(int node, boolean main) {
        String name = tree.name(node);
        int receiver = tree.child(node, NodeKind.RECEIVER);
        int received = receiver == 0 ? 0 : tree.first(receiver);
        String owner = types.owner(received);
        String path = owner.isEmpty() ? name : owner + "." + name;
        Scope around = place.in.scope;
        Scope scope = new Scope(Scope.Kind.FUNCTION, around, place.unit, null);
        FunctionDecl function = new FunctionDecl(name, path, place.unit, null, scope, place.span(node));
        function.belongsTo(owner);
        if (tree.isDocumented(node)) {
            function.mark(Trait.DOCUMENTED);
        }
        if (receiver == 0 && (name.equals("init") || main && name.equals("main"))) {
            // The runtime calls it.
            function.mark(Trait.REGISTERED);
        }
        if (received != 0) {
            function.receives(tree.name(received));
            bind(scope, tree.name(received), types.parameter(received), around);
        }
        signature(node, function);
        place.unit.add(function);
        if (receiver == 0 && !name.equals("_") && !name.equals("init")) {
            around.bind(name, Binding.function(function, around));
        }
        inside(function, tree.child(node, NodeKind.BLOCK));
    }

    /** Reads type parameters, parameters and results. */
    void signature(int node, FunctionDecl function) {
        Scope around = place.in.scope;
        typeParameters(tree.child(node, NodeKind.TYPE_PARAMETERS), function.scope());
        int list = tree.child(node, NodeKind.PARAMETERS);
        for (int parameter = list == 0 ? 0 : tree.first(list); parameter != 0; parameter = tree.next(parameter)) {
            TypeRef type = types.parameter(parameter);
            function.add(new ParameterDecl(tree.name(parameter), type, null, place.span(parameter), false));
            bind(function.scope(), tree.name(parameter), type, around);
        }
        int results = tree.child(node, NodeKind.RESULTS);
        function.returns(types.results(results));
        List<String> names = new ArrayList<>(0);
        for (int result = results == 0 ? 0 : tree.first(results); result != 0; result = tree.next(result)) {
            String name = tree.name(result);
            if (!name.isEmpty() && !name.equals("_")) {
                names.add(name);
                function.scope().bind(name, Binding.of(Binding.Kind.DECLARED, null, types.parameter(result), around));
            }
        }
        named = names;
    }

    private static void bind(Scope scope, String name, @Nullable TypeRef type, Scope around) {
        if (!name.isEmpty() && !name.equals("_")) {
            scope.bind(name, Binding.of(Binding.Kind.PARAMETER, null, type, around));
        }
    }

    /** What a type parameter stands for is not known. */
    void typeParameters(int list, Scope scope) {
        for (int parameter = list == 0 ? 0 : tree.first(list); parameter != 0; parameter = tree.next(parameter)) {
            scope.bind(tree.name(parameter), Binding.of(Binding.Kind.UNKNOWN, null, null, scope));
        }
    }

    /** Reads the body of a function; what is around it is as it was when it is done. */
    Inside inside(FunctionDecl function, int body) {
        Inside outer = place.in;
        Inside inner = new Inside(function);
        inner.results = named;
        place.in = inner;
        statements.body(body);
        place.in = outer;
        return inner;
    }

    /** A function that is written out where a value is wanted. */
    FunctionDecl literal(int node, List<Inside> read) {
        place.in.literals++;
        String name = "func" + place.in.literals;
        Scope scope = new Scope(Scope.Kind.FUNCTION, place.in.scope, place.unit, null);
        FunctionDecl function = new FunctionDecl(name, place.pathOf(name), place.unit, null, scope, place.span(node));
        signature(node, function);
        place.unit.add(function);
        read.add(inside(function, tree.child(node, NodeKind.BLOCK)));
        return function;
    }
}
