package dev.tenet.extract.code.script;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.HandlerDecl;
import dev.tenet.extract.code.ImportDecl;
import dev.tenet.extract.code.Invocation;
import dev.tenet.extract.code.Statement;
import dev.tenet.fact.ExceptHandler;
import java.util.ArrayList;
import java.util.List;

/** Reads calls, and what is like one: instances that are made, tagged templates, elements that components draw. */
final class CallReader {
    private final Place place;
    private final ScriptTree tree;
    private final ExpressionReader expressions;

    CallReader(Place place, ExpressionReader expressions) {
        this.place = place;
        this.tree = place.tree;
        this.expressions = expressions;
    }

    Expression read(int node) {
        return switch (tree.kind(node)) {
            case NEW -> {
                yield make(node, expressions.read(tree.first(node)), expressions.elements(tree.next(tree.first(node)))).creating();
            }
            case TAGGED -> tagged(node);
            case IMPORT_CALL -> {
                String module = module(node);
                yield module.isEmpty()
                        ? make(node, new Expression.Name("import"), expressions.elements(tree.first(node)))
                        : whole(node, module);
            }
            default -> call(node);
        };
    }

    Expression awaited(Expression expression) {
        if (expression instanceof Invocation call) {
            call.await();
        }
        return expression;
    }

    private Expression call(int node) {
        String module = module(node);
        if (!module.isEmpty()) {
            return whole(node, module);
        }
        int callee = tree.first(node);
        int arguments = tree.next(callee);
        int first = tree.first(arguments);
        if (tree.kind(callee) == NodeKind.MEMBER && tree.name(callee).equals("catch") && first != 0 && tree.next(first) == 0) {
            return rejection(node, callee, arguments);
        }
        Expression called = expressions.read(callee);
        if (tree.kind(callee) == NodeKind.NAME && tree.name(callee).equals("super")) {
            called = new Expression.Member(called, "constructor");
        }
        return make(node, called, expressions.elements(arguments));
    }

    /** {@code promise.catch(handler)}: a handler of what the promise's calls may fail with. */
    private Expression rejection(int node, int callee, int arguments) {
        HandlerDecl handler = new HandlerDecl(List.of(), place.scope, place.span(node));
        List<HandlerDecl> outer = place.handlers;
        place.handlers = place.handlersWith(handler);
        Expression promise = expressions.read(tree.first(callee));
        place.handlers = outer;
        int function = tree.first(arguments);
        handler.acts(action(function));
        place.function.add(handler);
        Invocation made = make(node, new Expression.Member(promise, "catch"), expressions.elements(arguments));
        if (givesValue(function)) {
            handler.gives(made);
        }
        return made;
    }

    /** {@code () => null}: whoever takes the result goes on with that. */
    private boolean givesValue(int handler) {
        int body = tree.kind(handler) == NodeKind.FUNCTION ? tree.child(handler, NodeKind.BODY) : 0;
        int value = body == 0 ? 0 : tree.first(body);
        return value != 0 && switch (tree.kind(value)) {
            case STRING, NULL, TRUE, FALSE, OBJECT, ARRAY, NUMBER -> true;
            default -> false;
        };
    }

    private ExceptHandler.Action action(int handler) {
        if (tree.kind(handler) != NodeKind.FUNCTION) {
            return HandlerActions.called(tree, handler);
        }
        int body = tree.child(handler, NodeKind.BODY);
        return HandlerActions.of(tree, body == 0 ? 0 : tree.first(body));
    }

    private Invocation make(int node, Expression callee, List<Expression.Part> arguments) {
        Invocation call = new Invocation(
                callee, arguments, place.span(node), place.scope, place.function, place.block, place.order++, place.handlers);
        place.function.add(call);
        for (HandlerDecl handler : place.handlers) {
            handler.guards(call);
        }
        return call;
    }

    /** A tag gets the template's pieces as one list, and what fills the holes one by one. */
    private Expression tagged(int node) {
        Expression tag = expressions.read(tree.first(node));
        int template = tree.next(tree.first(node));
        List<Expression.Part> pieces = new ArrayList<>(2);
        List<Expression.Part> arguments = new ArrayList<>(2);
        for (int child = tree.first(template); child != 0; child = tree.next(child)) {
            boolean piece = tree.kind(child) == NodeKind.STRING && tree.flag(child, ScriptTree.Flag.PIECE);
            List<Expression.Part> list = piece ? pieces : arguments;
            list.add(new Expression.Part("", piece ? list.size() : list.size() + 1, expressions.read(child), place.span(child)));
        }
        arguments.add(0, new Expression.Part("", 0, new Expression.Display("Array", pieces), place.span(template)));
        return make(node, tag, arguments);
    }

    /** An element: a call of its component with its attributes by name. An element of the page itself is no call. */
    Expression element(int node) {
        String tag = tree.name(node);
        List<Expression.Part> attributes = new ArrayList<>(2);
        List<Expression> children = new ArrayList<>(2);
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            switch (tree.kind(child)) {
                case PROPERTY -> attributes.add(expressions.property(child));
                case SPREAD -> attributes.add(new Expression.Part("", -2, expressions.read(tree.first(child)), place.span(child)));
                default -> children.add(expressions.read(child));
            }
        }
        setHtml(node, tag.isEmpty() ? Expression.OTHER : component(tag), attributes);
        boolean component = !tag.isEmpty() && (Character.isUpperCase(tag.charAt(0)) || tag.indexOf('.') > 0);
        if (component) {
            children.add(0, make(node, component(tag), attributes));
        } else {
            children.add(0, new Expression.Display("", attributes));
        }
        return new Expression.Other(children);
    }

    /** A property of a page's element whose setter reads text as HTML or leads elsewhere: to assign it is a call of {@code innerHTML=}. */
    void set(int node, Expression of, String property, Expression value) {
        List<Expression.Part> arguments = List.of(new Expression.Part("", 0, value, place.span(node)));
        Invocation setter = make(node, new Expression.Member(of, property + "="), arguments);
        place.add(new Statement.Evaluate(setter, place.scope));
    }

    /** What {@code dangerouslySetInnerHTML={{ __html: value }}} sets. */
    private void setHtml(int node, Expression of, List<Expression.Part> attributes) {
        for (Expression.Part attribute : attributes) {
            if (attribute.name().equals("dangerouslySetInnerHTML") && attribute.value() instanceof Expression.Display display) {
                display.parts().stream().filter(part -> part.name().equals("__html")).forEach(part -> set(node, of, attribute.name(), part.value()));
            } else if (attribute.name().equals("dangerouslySetInnerHTML") || attribute.name().equals("srcDoc")) {
                set(node, of, attribute.name(), attribute.value());
            }
        }
    }

    private static Expression component(String tag) {
        String[] parts = tag.split("[.:]");
        Expression expression = new Expression.Name(parts[0]);
        for (int i = 1; i < Math.min(parts.length, 20); i++) {
            expression = new Expression.Member(expression, parts[i]);
        }
        return expression;
    }

    /** The module that {@code require("m")}, {@code import("m")} or an await of it gives; empty for any other node. */
    String module(int node) {
        int at = tree.kind(node) == NodeKind.AWAIT ? tree.first(node) : node;
        int arguments = 0;
        if (tree.kind(at) == NodeKind.IMPORT_CALL) {
            arguments = tree.first(at);
        } else if (tree.kind(at) == NodeKind.CALL && tree.kind(tree.first(at)) == NodeKind.NAME && tree.name(tree.first(at)).equals("require")) {
            arguments = tree.next(tree.first(at));
        }
        int first = arguments == 0 ? 0 : tree.first(arguments);
        if (first == 0) {
            return "";
        }
        boolean constant = tree.kind(first) == NodeKind.STRING
                || (tree.kind(first) == NodeKind.TEMPLATE && tree.next(tree.first(first)) == 0);
        return !constant ? "" : tree.text(tree.kind(first) == NodeKind.TEMPLATE ? tree.first(first) : first);
    }

    /** A module that is used where it is imported, as a name of the file's own. */
    private Expression whole(int node, String module) {
        imports(module, "", "", node);
        String name = "require:" + module;
        place.unit.code().scope().bindIfFree(name, Binding.imported(module, "", place.unit.code().scope()));
        return new Expression.Name(name);
    }

    void imports(String module, String name, String alias, int node) {
        place.unit.add(new ImportDecl(module, name, alias, place.importGuarded, place.function != place.unit.code() || place.block != place.unit.code().body(), place.span(node)));
    }
}
