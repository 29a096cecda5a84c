package dev.tenet.extract.code.script;

import dev.tenet.extract.code.AssignmentDecl;
import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.ClassDecl;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.FieldDecl;
import dev.tenet.extract.code.FunctionDecl;
import dev.tenet.extract.code.FunctionDecl.Trait;
import dev.tenet.extract.code.HandlerDecl;
import dev.tenet.extract.code.ParameterDecl;
import dev.tenet.extract.code.Returned;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Statement;
import dev.tenet.extract.code.TypeRef;
import dev.tenet.extract.code.script.ScriptTree.Flag;
import dev.tenet.fact.Condition.Exit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads functions and classes. */
final class FunctionReader {
    private final Place place;
    private final ScriptTree tree;
    private final ExpressionReader expressions;
    private final StatementReader statements;
    private final TypeReader types;

    FunctionReader(Place place, ExpressionReader expressions, StatementReader statements) {
        this.place = place;
        this.tree = place.tree;
        this.expressions = expressions;
        this.statements = statements;
        this.types = new TypeReader(place.tree);
    }

    TypeReader types() {
        return types;
    }

    /** A function where a value is expected; {@code name} is what the value is called, or empty. */
    Expression value(int node, String name) {
        int body = tree.child(node, NodeKind.BODY);
        boolean brief = tree.flag(node, Flag.ARROW) && body != 0 && tree.kind(tree.first(body)) != NodeKind.BLOCK;
        if (name.isEmpty() && brief) {
            return expressions.inline(node);
        }
        String own = tree.name(node);
        String called = !own.isEmpty() ? own : name;
        FunctionDecl function = function(node, called.isEmpty() ? place.unnamed() : called, null, node);
        if (!own.isEmpty()) {
            function.scope().bind(own, Binding.function(function, function.scope()));
        }
        return new Expression.FunctionValue(function);
    }

    /** A method of an object that is written out. */
    Expression method(int node, String name) {
        return new Expression.FunctionValue(function(tree.child(node, NodeKind.FUNCTION), name.isEmpty() ? place.unnamed() : name, null, node));
    }

    /** A function that is declared: its name is bound around it. */
    FunctionDecl declared(int node) {
        FunctionDecl function = function(node, tree.name(node), null, node);
        place.scope.bind(tree.name(node), Binding.function(function, place.scope));
        return function;
    }

    private FunctionDecl function(int node, String name, @Nullable ClassDecl owner, int whole) {
        Scope scope = new Scope(Scope.Kind.FUNCTION, place.scope, place.unit, owner != null ? owner : place.receiver);
        FunctionDecl function = new FunctionDecl(name, place.pathOf(name), place.unit, owner, scope, place.span(whole));
        if (tree.flag(node, Flag.ASYNC)) {
            function.mark(Trait.ASYNC);
        }
        if (tree.flag(whole, Flag.DOCUMENTED)) {
            function.mark(Trait.DOCUMENTED);
        }
        function.returns(types.of(node, NodeKind.RETURNS));
        boolean arrow = tree.flag(node, Flag.ARROW);
        if (owner != null) {
            receives(function, owner, tree.flag(whole, Flag.STATIC));
        } else if (!arrow) {
            scope.bind("this", Binding.of(Binding.Kind.UNKNOWN, null, null, place.scope));
        }
        place.unit.add(function);
        inside(function, node, owner, arrow);
        return function;
    }

    private void receives(FunctionDecl function, ClassDecl owner, boolean isStatic) {
        Binding.Kind kind = isStatic ? Binding.Kind.RECEIVER_CLASS : Binding.Kind.RECEIVER;
        function.scope().bind("this", Binding.receiver(kind, owner, place.scope));
        function.scope().bind("super", Binding.receiver(Binding.Kind.RECEIVER_PARENT, owner, place.scope));
        function.receives("this");
        if (isStatic) {
            function.mark(Trait.STATIC);
        }
    }

    private void inside(FunctionDecl function, int node, @Nullable ClassDecl owner, boolean arrow) {
        FunctionDecl outer = place.function;
        Scope scope = place.scope;
        Block block = place.block;
        Block around = place.around;
        Statement.Body statements = place.body;
        ClassDecl receiver = place.receiver;
        String path = place.path;
        List<HandlerDecl> handlers = place.handlers;
        boolean guarded = place.importGuarded;
        int order = place.order;

        place.function = function;
        place.scope = function.scope();
        place.block = function.body();
        place.around = function.body();
        place.body = function.statements();
        place.path = function.path();
        place.handlers = List.of();
        place.importGuarded = false;
        place.order = 0;
        place.receiver = owner != null ? owner : arrow ? receiver : null;
        parameters(node, function);
        body(node, function);

        place.function = outer;
        place.scope = scope;
        place.block = block;
        place.around = around;
        place.body = statements;
        place.receiver = receiver;
        place.path = path;
        place.handlers = handlers;
        place.importGuarded = guarded;
        place.order = order;
    }

    private void body(int node, FunctionDecl function) {
        int body = tree.child(node, NodeKind.BODY);
        int inner = body == 0 ? 0 : tree.first(body);
        if (inner == 0) {
            return;
        }
        if (tree.kind(inner) == NodeKind.BLOCK) {
            statements.body(inner);
        } else {
            Expression value = statements.evaluate(inner);
            function.add(new Returned(value, place.scope, place.block, place.span(inner)));
            place.add(new Statement.Leave(Exit.RETURN, value, place.scope, place.span(inner)));
        }
    }

    private void parameters(int node, FunctionDecl function) {
        int list = tree.child(node, NodeKind.PARAMETERS);
        for (int child = list == 0 ? 0 : tree.first(list); child != 0; child = tree.next(child)) {
            List<Expression> decorators = new ArrayList<>(0);
            int target = target(child, decorators);
            TypeRef type = types.of(child, NodeKind.ANNOTATION);
            int given = tree.child(child, NodeKind.VALUE);
            Expression value = given == 0 ? null : expressions.in(given);
            if (value != null) {
                function.evaluates(value, place.scope);
            }
            boolean rest = tree.flag(child, Flag.REST);
            String name = tree.kind(target) == NodeKind.NAME ? tree.name(target) : tree.kind(target) == NodeKind.ARRAY ? "[]" : "{}";
            if (name.equals("this")) {
                continue;
            }
            function.add(new ParameterDecl(name, type, value, place.span(child), rest, decorators));
            expressions.targets().declare(target, Binding.Kind.PARAMETER, null, rest ? null : type, function.scope());
            if (name.equals("{}") || name.equals("[]")) {
                // The parameter goes by a name that no source can spell.
                function.scope().bind(name, Binding.of(Binding.Kind.PARAMETER, null, type, function.scope()));
                place.add(expressions.targets().flow(target, new Expression.Name(name), Binding.Kind.VALUE));
            }
            if (tree.flag(child, Flag.PROPERTY) && place.receiver != null) {
                place.receiver.attribute(name, Binding.of(Binding.Kind.VALUE, new Expression.Name(name), type, place.scope));
                Expression own = new Expression.Member(new Expression.Name("this"), name);
                place.add(new Statement.Assign(own, new Expression.Name(name), Binding.Kind.VALUE, place.scope, place.span(child), null));
                place.receiver.add(new FieldDecl(name, type, value, place.span(child), List.of()));
            }
        }
    }

    /** The target of a parameter, behind its decorators. */
    private int target(int parameter, List<Expression> decorators) {
        int child = tree.first(parameter);
        while (child != 0 && tree.kind(child) == NodeKind.DECORATOR) {
            Expression decorator = expressions.in(child);
            place.function.evaluates(decorator, place.scope);
            decorators.add(decorator);
            child = tree.next(child);
        }
        return child;
    }

    /** A class; {@code name} is what it is called when it has no name of its own. */
    ClassDecl type(int node, String name) {
        String called = !tree.name(node).isEmpty() ? tree.name(node) : !name.isEmpty() ? name : place.unnamed();
        ClassDecl type = new ClassDecl(
                called, place.pathOf(called), place.unit, place.scope, place.span(node), tree.flag(node, Flag.DOCUMENTED));
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            if (tree.kind(child) == NodeKind.DECORATOR) {
                Expression decorator = expressions.in(child);
                place.function.evaluates(decorator, place.scope);
                type.decorate(decorator);
            }
        }
        int base = tree.child(node, NodeKind.BASE);
        if (base != 0) {
            Expression extended = expressions.in(base);
            place.function.evaluates(extended, place.scope);
            type.extend(extended);
        }
        place.unit.add(type);
        if (tree.flag(node, Flag.DECLARED) && !tree.name(node).isEmpty()) {
            place.scope.bind(called, Binding.type(type, place.scope));
        }
        String path = place.path;
        place.path = type.path();
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            switch (tree.kind(child)) {
                case METHOD -> method(child, type);
                case FIELD -> field(child, type);
                case STATIC_BLOCK -> statements.block(tree.first(child));
                default -> { }
            }
        }
        place.path = path;
        return type;
    }

    private void method(int node, ClassDecl type) {
        int function = tree.child(node, NodeKind.FUNCTION);
        boolean body = tree.child(function, NodeKind.BODY) != 0;
        if (!body && !tree.flag(node, Flag.ABSTRACT)) {
            // A variant of the method that follows.
            return;
        }
        if (tree.flag(node, Flag.COMPUTED)) {
            place.function.evaluates(expressions.in(tree.child(node, NodeKind.KEY)), place.scope);
        }
        String name = tree.name(node).isEmpty() ? place.unnamed() : tree.name(node);
        FunctionDecl method = function(function, name, type, node);
        if (tree.flag(node, Flag.GETTER)) {
            method.mark(Trait.PROPERTY);
        }
        if (tree.flag(node, Flag.SETTER)) {
            method.mark(Trait.VARIANT);
        }
        if (name.equals("constructor")) {
            method.validatesAll();
        }
        decorate(node, method);
        type.add(method);
    }

    private void decorate(int node, FunctionDecl method) {
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            if (tree.kind(child) == NodeKind.DECORATOR) {
                Expression decorator = expressions.in(child);
                place.function.evaluates(decorator, place.scope);
                method.decorate(decorator);
                method.mark(Trait.REGISTERED);
            }
        }
    }

    private void field(int node, ClassDecl type) {
        TypeRef declared = types.of(node, NodeKind.ANNOTATION);
        int holder = tree.child(node, NodeKind.VALUE);
        int given = holder == 0 ? 0 : tree.first(holder);
        String name = tree.name(node);
        if (given != 0 && tree.kind(given) == NodeKind.FUNCTION && !name.isEmpty()) {
            FunctionDecl method = function(given, name, type, node);
            decorate(node, method);
            type.add(method);
            return;
        }
        Scope inside = place.blockScope();
        inside.bind("this", Binding.receiver(Binding.Kind.RECEIVER, type, place.scope));
        Expression value = given == 0 ? null : initial(given, name, type, inside);
        if (name.isEmpty()) {
            return;
        }
        type.add(new FieldDecl(name, declared, value, place.span(node), List.of()));
        Binding.Kind kind = value == null ? Binding.Kind.DECLARED : Binding.Kind.VALUE;
        type.scope().bind(name, Binding.of(kind, value, declared, inside));
        if (value != null) {
            place.function.add(new AssignmentDecl(name, name, value, inside, place.span(node), false, place.block, place.order));
            Expression target = new Expression.Member(new Expression.Name("this"), name);
            place.add(new Statement.Assign(target, value, Binding.Kind.VALUE, inside, place.span(node), declared));
        }
    }

    /** A field's value, in which {@code this} is the instance and the class's fields are no names. */
    private Expression initial(int node, String name, ClassDecl type, Scope inside) {
        ClassDecl receiver = place.receiver;
        Scope scope = place.scope;
        place.receiver = type;
        place.scope = inside;
        Expression value = expressions.read(node, name);
        place.function.evaluates(value, inside);
        place.scope = scope;
        place.receiver = receiver;
        return value;
    }

    /** An enumeration is a class whose fields are its members. */
    void enumeration(int node) {
        String name = tree.name(node);
        ClassDecl type = new ClassDecl(name, place.pathOf(name), place.unit, place.scope, place.span(node), false);
        type.extend(new Expression.Name("enum"));
        place.unit.add(type);
        place.scope.bind(name, Binding.type(type, place.scope));
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            int holder = tree.child(child, NodeKind.VALUE);
            Expression value = holder == 0 ? Expression.OTHER : expressions.in(holder);
            type.add(new FieldDecl(tree.name(child), null, value, place.span(child), List.of()));
            type.scope().bind(tree.name(child), Binding.of(Binding.Kind.VALUE, value, null, place.scope));
        }
    }
}
