package dev.tenet.extract.code.python;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Block;
import dev.tenet.extract.code.ClassDecl;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.FieldDecl;
import dev.tenet.extract.code.FunctionDecl;
import dev.tenet.extract.code.FunctionDecl.Trait;
import dev.tenet.extract.code.HandlerDecl;
import dev.tenet.extract.code.Invocation;
import dev.tenet.extract.code.ParameterDecl;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Span;
import dev.tenet.extract.code.Statement;
import dev.tenet.extract.code.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads functions and classes. */
final class DefinitionReader {
    private static final Set<String> PROPERTIES = Set.of("property", "cached_property", "computed_field", "hybrid_property");
    private static final Set<String> CONTEXTS = Set.of("contextmanager", "asynccontextmanager");
    private static final Set<String> VARIANTS = Set.of("overload", "setter", "deleter");
    private static final Set<String> VALIDATORS = Set.of("field_validator", "validator");
    private static final Set<String> MODEL_VALIDATORS = Set.of("model_validator", "root_validator");
    private static final Set<String> CLASS_METHODS = Set.of("classmethod", "field_validator", "validator", "root_validator");
    /** Methods that get the class though nothing marks them. */
    private static final Set<String> CLASS_RECEIVERS = Set.of("__new__", "__init_subclass__", "__class_getitem__");
    /** Methods that check what a new instance is made of. */
    private static final Set<String> CONSTRUCTORS = Set.of("__init__", "__post_init__", "__attrs_post_init__");
    /** Decorators that hand the function to nobody. */
    private static final Set<String> PLAIN = Set.of(
            "property", "cached_property", "computed_field", "staticmethod", "classmethod", "abstractmethod", "override", "overload",
            "setter", "deleter", "lru_cache", "cache", "contextmanager", "asynccontextmanager", "wraps", "final", "retry",
            "dataclass", "total_ordering", "runtime_checkable", "no_type_check", "deprecated");

    private final Place place;
    private final PythonTree tree;
    private final ExpressionReader expressions;
    private final AnnotationReader annotations;
    private final StatementReader statements;

    DefinitionReader(Place place, ExpressionReader expressions, AnnotationReader annotations, StatementReader statements) {
        this.place = place;
        this.tree = place.tree;
        this.expressions = expressions;
        this.annotations = annotations;
        this.statements = statements;
    }

    void function(int node) {
        String name = tree.name(node);
        ClassDecl owner = place.type;
        Scope around = place.scope;
        Scope scope = new Scope(Scope.Kind.FUNCTION, around, place.unit, owner != null ? owner : place.receiverType);
        FunctionDecl function = new FunctionDecl(name, place.pathOf(name), place.unit, owner, scope, place.span(node));
        decorators(node, function);
        if (tree.flag(node, PythonTree.Flag.ASYNC)) {
            function.mark(Trait.ASYNC);
        }
        if (owner != null && CONSTRUCTORS.contains(name)) {
            function.validatesAll();
        }
        int body = tree.child(node, NodeKind.BODY);
        if (body != 0 && tree.hasDocstring(body)) {
            Span said = place.span(tree.first(body));
            function.documented(said.endLine() - said.line() + 1);
        }
        String receiver = parameters(node, function, owner);
        function.receives(receiver);
        validates(function);
        function.returns(annotations.read(tree.child(node, NodeKind.RETURNS)));
        place.unit.add(function);
        if (!function.is(Trait.VARIANT)) {
            around.bind(name, Binding.function(function, around));
        }
        if (owner != null) {
            owner.add(function);
        }
        inside(function, owner, receiver, body);
    }

    private void inside(FunctionDecl function, @Nullable ClassDecl owner, String receiver, int body) {
        FunctionDecl outer = place.function;
        Scope scope = place.scope;
        Block block = place.block;
        Statement.Body statementsAround = place.body;
        ClassDecl type = place.type;
        ClassDecl receiverType = place.receiverType;
        String outerReceiver = place.receiver;
        String path = place.path;
        List<HandlerDecl> handlers = place.handlers;
        int order = place.order;

        place.function = function;
        place.scope = function.scope();
        place.block = function.body();
        place.body = function.statements();
        place.type = null;
        place.path = function.path();
        place.handlers = List.of();
        place.order = 0;
        if (owner != null) {
            place.receiverType = owner;
            place.receiver = receiver;
        }
        statements.body(body);

        place.function = outer;
        place.scope = scope;
        place.block = block;
        place.body = statementsAround;
        place.type = type;
        place.receiverType = receiverType;
        place.receiver = outerReceiver;
        place.path = path;
        place.handlers = handlers;
        place.order = order;
    }

    private void decorators(int node, FunctionDecl function) {
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            if (tree.kind(child) == NodeKind.DECORATOR) {
                Expression decorator = expressions.in(child);
                evaluates(decorator);
                function.decorate(decorator);
                mark(function, decorator);
            }
        }
    }

    private void evaluates(Expression expression) {
        place.function.evaluates(expression, place.scope);
        place.add(new Statement.Evaluate(expression, place.scope));
    }

    private static void mark(FunctionDecl function, Expression decorator) {
        Invocation call = decorator instanceof Invocation made ? made : null;
        Expression named = call == null ? decorator : call.callee();
        String name = AnnotationReader.last(named);
        if (PROPERTIES.contains(name)) {
            function.mark(Trait.PROPERTY);
        }
        if (name.equals("staticmethod")) {
            function.mark(Trait.STATIC);
        }
        if (CONTEXTS.contains(name)) {
            function.mark(Trait.CONTEXT);
        }
        if (VARIANTS.contains(name)) {
            function.mark(Trait.VARIANT);
        }
        if (!PLAIN.contains(name)) {
            function.mark(Trait.REGISTERED);
        }
    }

    /** Notes the fields that decorators of pydantic and attrs make the function check. */
    private static void validates(FunctionDecl function) {
        List<String> parameters = function.parameterNames();
        String first = parameters.isEmpty() ? "" : parameters.get(0);
        String last = parameters.isEmpty() ? "" : parameters.get(parameters.size() - 1);
        for (Expression decorator : function.decorators()) {
            Expression named = decorator instanceof Invocation call ? call.callee() : decorator;
            String name = AnnotationReader.last(named);
            if (MODEL_VALIDATORS.contains(name)) {
                function.validatesAll();
            } else if (decorator instanceof Invocation call && VALIDATORS.contains(name)) {
                for (Expression.Part part : call.arguments()) {
                    if (part.position() >= 0 && part.value() instanceof Expression.Constant constant) {
                        function.validates(constant.text(), first);
                    }
                }
            } else if (name.equals("validator") && named instanceof Expression.Member member) {
                function.validates(AnnotationReader.last(member.of()), last);
            }
        }
    }

    /** Reads the parameters but for the receiver, whose name is the result. */
    private String parameters(int node, FunctionDecl function, @Nullable ClassDecl owner) {
        boolean receives = owner != null && !function.is(Trait.STATIC);
        String receiver = "";
        ClassDecl outerReceiver = place.receiverType;
        place.receiverType = owner != null ? owner : outerReceiver;
        int list = tree.child(node, NodeKind.PARAMETERS);
        for (int child = list == 0 ? 0 : tree.first(list); child != 0; child = tree.next(child)) {
            boolean spread = tree.flag(child, PythonTree.Flag.STAR) || tree.flag(child, PythonTree.Flag.DOUBLE_STAR);
            if (receives && !spread) {
                receives = false;
                receiver = tree.name(child);
                Binding.Kind kind = isClassMethod(node, receiver) ? Binding.Kind.RECEIVER_CLASS : Binding.Kind.RECEIVER;
                function.scope().bind(receiver, Binding.receiver(kind, owner, place.scope));
            } else {
                receives = false;
                parameter(child, function, spread);
            }
        }
        place.receiverType = outerReceiver;
        return receiver;
    }

    private boolean isClassMethod(int node, String receiver) {
        if (receiver.equals("cls") || CLASS_RECEIVERS.contains(tree.name(node))) {
            return true;
        }
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            if (tree.kind(child) == NodeKind.DECORATOR && CLASS_METHODS.contains(tree.name(tree.first(child)))) {
                return true;
            }
        }
        return false;
    }

    private void parameter(int node, FunctionDecl function, boolean spread) {
        TypeRef type = annotations.read(tree.child(node, NodeKind.ANNOTATION));
        List<Expression> dependencies = annotations.dependencies();
        int given = tree.child(node, NodeKind.DEFAULT);
        Expression value = given == 0 ? null : expressions.in(given);
        if (value != null) {
            evaluates(value);
        }
        function.add(new ParameterDecl(tree.name(node), type, value, place.span(node), spread, dependencies));
        Binding binding = Binding.of(Binding.Kind.PARAMETER, null, spread ? null : type, place.scope);
        function.scope().bind(tree.name(node), binding);
    }

    void type(int node) {
        String name = tree.name(node);
        int body = tree.child(node, NodeKind.BODY);
        boolean documented = body != 0 && tree.hasDocstring(body);
        ClassDecl type = new ClassDecl(name, place.pathOf(name), place.unit, place.scope, place.span(node), documented);
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            if (tree.kind(child) == NodeKind.DECORATOR) {
                Expression decorator = expressions.in(child);
                evaluates(decorator);
                type.decorate(decorator);
            }
        }
        for (Expression.Part base : expressions.arguments(tree.child(node, NodeKind.ARGUMENTS))) {
            evaluates(base.value());
            if (base.position() >= 0) {
                type.extend(base.value());
            }
        }
        place.unit.add(type);
        place.scope.bind(name, Binding.type(type, place.scope));

        Scope scope = place.scope;
        ClassDecl outer = place.type;
        String path = place.path;
        place.scope = type.scope();
        place.type = type;
        place.path = type.path();
        statements.body(body);
        place.scope = scope;
        place.type = outer;
        place.path = path;
    }

    /** Notes a field when the reader stands in the body of a class. */
    void field(int target, @Nullable TypeRef type, @Nullable Expression value) {
        if (place.type == null || tree.kind(target) != NodeKind.NAME || tree.name(target).startsWith("__")) {
            return;
        }
        List<Expression> checks = new ArrayList<>(type == null ? List.of() : type.constraints());
        if (value instanceof Invocation) {
            checks.addAll(FieldChecks.of(value));
        }
        place.type.add(new FieldDecl(tree.name(target), type, value, place.span(target), checks));
    }
}
