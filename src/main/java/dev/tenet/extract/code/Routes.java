package dev.tenet.extract.code;

import dev.tenet.extract.Extraction;
import dev.tenet.fact.Argument;
import dev.tenet.fact.Route;
import dev.tenet.fact.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says which functions answer requests, at which address, and what stands before them. */
final class Routes {
    private static final String SPRING = "org.springframework.web.bind.annotation.";
    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch", "head", "options");
    /** What routes are declared on, by the beginning of its name. */
    private static final Map<String, String> ROUTERS = Map.of(
            "flask.Flask.", "flask", "flask.Blueprint.", "flask", "quart.Quart.", "flask", "quart.Blueprint.", "flask", "fastapi.FastAPI.", "fastapi", "fastapi.APIRouter.", "fastapi",
            "express.Application.", "express", "express.Router.", "express");
    private static final Set<String> DJANGO = Set.of("django.urls.path", "django.urls.re_path", "django.conf.urls.url");

    private final Resolver resolver;
    private final Names names;
    private final Values values;
    private final Extraction out;

    Routes(Resolver resolver, Names names, Values values, Extraction out) {
        this.resolver = resolver;
        this.names = names;
        this.values = values;
        this.out = out;
    }

    void of(CodeUnit unit) {
        for (FunctionDecl function : unit.functions) {
            for (Expression decorator : function.decorators) {
                if (decorator instanceof Invocation call) {
                    decorated(function, call);
                }
            }
            function.calls.forEach(this::called);
        }
        unit.code.calls.forEach(this::called);
    }

    private void decorated(FunctionDecl function, Invocation decorator) {
        String callee = resolver.calleeName(decorator);
        String framework = framework(callee);
        if (framework.isEmpty() || framework.equals("express")) {
            return;
        }
        Set<String> before = new LinkedHashSet<>();
        for (Expression other : function.decorators) {
            mention(other == decorator ? List.copyOf(Expression.children(other).subList(1, Expression.children(other).size())) : List.of(other), around(function), before);
        }
        parameters(function, before);
        String prefix = "";
        if (function.owner() != null) {
            mention(function.owner().decorators, function.owner().outer, before);
            before.addAll(resolver.members.lineage(function.owner()).names());
            for (Expression each : function.owner().decorators) {
                prefix = each instanceof Invocation made && framework(resolver.calleeName(made)).equals("spring") ? path(made) : prefix;
            }
        }
        Invocation router = made(decorator);
        if (router != null) {
            mention(List.of(router), router.scope, before);
            prefix = text(router, "url_prefix") + text(router, "prefix");
        }
        add(decorator, framework, callee, prefix + path(decorator), resolver.project.qualified(function), before);
    }

    private void called(Invocation call) {
        String callee = resolver.calleeName(call);
        boolean django = DJANGO.contains(callee);
        boolean express = framework(callee).equals("express") && call.arguments.size() > 1 && values.of(call.arguments.get(0).value(), call.scope).isString();
        if (!django && !express) {
            return;
        }
        Set<String> before = new LinkedHashSet<>();
        int last = django ? 1 : call.arguments.size() - 1;
        Expression handler = call.argument(last);
        if (handler == null) {
            return;
        }
        for (int i = 1; i < last; i++) {
            mention(List.of(call.arguments.get(i).value()), call.scope, before);
        }
        FunctionDecl function = function(handler, call.scope, before);
        if (function != null && django) {
            mention(function.decorators, around(function), before);
            parameters(function, before);
        }
        add(call, django ? "django" : "express", callee, path(call), function == null ? "" : resolver.project.qualified(function), before);
    }

    /** The function that answers; what is put around it, or above its class, stands before it. */
    private @Nullable FunctionDecl function(Expression handler, Scope scope, Set<String> before) {
        if (handler instanceof Expression.FunctionValue value) {
            return value.function();
        }
        if (handler instanceof Invocation call) {
            mention(List.of(call.callee), scope, before);
            Meaning type = call.callee instanceof Expression.Member member ? resolver.meaning(member.of(), scope) : Meaning.UNKNOWN;
            if (type.type() != null) {
                before.addAll(resolver.members.lineage(type.type()).names());
                mention(type.type().decorators, type.type().outer, before);
            }
            return call.argument(0) == null ? null : function(call.argument(0), scope, before);
        }
        Meaning meaning = resolver.meaning(handler, scope);
        return meaning.is(Meaning.Kind.FUNCTION) ? meaning.function() : null;
    }

    private void add(Invocation at, String framework, String callee, String path, String function, Set<String> before) {
        CodeUnit unit = at.function.unit;
        out.add(new Route(at.span.in(unit), framework, methods(at, callee), path, function, List.copyOf(before), unit.test));
    }

    private static String framework(String callee) {
        if (callee.startsWith(SPRING) && callee.endsWith("Mapping")) {
            return "spring";
        }
        int dot = callee.lastIndexOf('.') + 1;
        String verb = callee.substring(dot);
        String framework = ROUTERS.getOrDefault(callee.substring(0, dot), "");
        boolean routes = VERBS.contains(verb) || verb.equals("api_route") || (framework.equals("express") ? verb.equals("all") : verb.equals("route"));
        return routes ? framework : "";
    }

    private List<String> methods(Invocation call, String callee) {
        String verb = callee.substring(callee.lastIndexOf('.') + 1).replace("Mapping", "").toLowerCase(Locale.ROOT);
        if (VERBS.contains(verb)) {
            return List.of(verb.toUpperCase(Locale.ROOT));
        }
        Set<String> methods = new TreeSet<>();
        for (Argument argument : values.arguments(call)) {
            if (argument.name().equals("methods") || argument.name().equals("method")) {
                texts(argument.value(), methods);
            }
        }
        // Without a word Flask answers to GET alone.
        return methods.isEmpty() && verb.equals("route") ? List.of("GET") : List.copyOf(methods);
    }

    private static void texts(Value value, Set<String> into) {
        if (value.isString() || value.kind() == Value.Kind.NAME) {
            into.add(value.text().substring(value.text().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
        }
        value.parts().forEach(part -> texts(part.value(), into));
    }

    private String path(Invocation call) {
        for (Argument argument : values.arguments(call)) {
            boolean named = argument.name().equals("path") || argument.name().equals("value") || argument.name().equals("rule");
            if (named || argument.position() == 0) {
                Value value = argument.value().first().isAbsent() ? argument.value() : argument.value().first();
                return value.isString() ? value.text().startsWith("/") ? value.text() : "/" + value.text() : "";
            }
        }
        return "";
    }

    private String text(Invocation call, String argument) {
        return values.arguments(call).stream().filter(each -> each.name().equals(argument) && each.value().isString()).map(each -> each.value().text()).findFirst().orElse("");
    }

    /** The call that made what the route is declared on. */
    private @Nullable Invocation made(Invocation route) {
        Expression router = route.callee instanceof Expression.Member member ? member.of() : null;
        Scope binder = router instanceof Expression.Name name ? route.scope.binder(name.id()) : null;
        List<Binding> bindings = binder == null ? List.of() : binder.bindings(((Expression.Name) router).id());
        return bindings.size() == 1 && bindings.get(0).value() instanceof Invocation call ? call : null;
    }

    private void parameters(FunctionDecl function, Set<String> before) {
        Scope around = around(function);
        for (ParameterDecl parameter : function.parameters) {
            before.add(parameter.name());
            String type = resolver.types().text(parameter.type(), around);
            if (!type.isEmpty()) {
                before.add(type);
            }
            if (parameter.type() != null) {
                mention(parameter.type().constraints(), around, before);
            }
            if (parameter.value() != null) {
                mention(List.of(parameter.value()), around, before);
            }
            mention(parameter.decorators(), around, before);
        }
    }

    private static Scope around(FunctionDecl function) {
        return function.scope.outer == null ? function.scope : function.scope.outer;
    }

    private void mention(List<Expression> expressions, Scope scope, Set<String> into) {
        expressions.forEach(each -> into.addAll(names.of(each, Frame.of(scope))));
    }
}
