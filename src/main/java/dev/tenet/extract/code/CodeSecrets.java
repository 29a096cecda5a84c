package dev.tenet.extract.code;

import dev.tenet.extract.Catalogues;
import dev.tenet.extract.ConnectionText;
import dev.tenet.extract.Credentials;
import dev.tenet.extract.Extraction;
import dev.tenet.fact.Location;
import dev.tenet.fact.Secret;
import dev.tenet.fact.SecretReference;
import dev.tenet.fact.Value;
import dev.tenet.fact.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds credentials in code: values written out under a name that says so, and names by which the project asks for one. */
final class CodeSecrets {
    private static final int DEEPEST = 20;
    private static final String[] SETTINGS = {
        "config", "configuration", "conf", "settings", "setting", "properties", "options", "parameters", "environment", "env", "credentials", "secrets"
    };

    private final Resolver resolver;
    private final Extraction out;
    private final Set<Location> seen = new HashSet<>();

    CodeSecrets(Resolver resolver, Extraction out) {
        this.resolver = resolver;
        this.out = out;
    }

    void of(CodeUnit unit) {
        if (Catalogues.hold(unit.path())) {
            return;
        }
        for (ClassDecl type : unit.classes) {
            for (FieldDecl field : type.fields) {
                field(field, type);
            }
        }
        in(unit.code);
        unit.functions.forEach(this::in);
    }

    private void field(FieldDecl field, ClassDecl type) {
        Optional<String> kind = Credentials.kindOf(field.name());
        if (kind.isEmpty() || field.type() == null || !type.unit.language.mayHoldText(resolver.types().text(field.type(), type.scope))) {
            return;
        }
        Expression given = field.value() instanceof Invocation call && !type.unit.language.flows().isTyped() ? initial(call) : field.value();
        // A constant that holds no credential holds the name of one.
        boolean names = field.type().constant() && isMadeOfText(given);
        // What a class of an account or a session has is no credential of the program.
        boolean settings = !type.unit.language.flows().isTyped() || Words.mentions(type.name, SETTINGS);
        if (!value(field.name(), given, field.span(), type.unit) && !names && settings) {
            out.add(new SecretReference(field.span().in(type.unit), field.name(), kind.get(), "code", type.unit.test));
        }
    }

    /** The default that {@code Field("x")} or {@code field(default="x")} gives. */
    private static @Nullable Expression initial(Invocation call) {
        for (Expression.Part part : call.arguments) {
            if (part.name().equals("default") || part.position() == 0) {
                return part.value();
            }
        }
        return null;
    }

    private void in(FunctionDecl function) {
        CodeUnit unit = function.unit;
        for (AssignmentDecl each : function.assignments) {
            value(each.name(), each.value(), each.span(), unit);
        }
        for (ParameterDecl each : function.parameters) {
            value(each.name(), each.value(), each.span(), unit);
        }
        for (Invocation call : function.calls) {
            call(call, unit);
        }
        for (Guard test : function.tests) {
            compared(test.test(), test.span(), unit, 0);
        }
        for (FunctionDecl.Root root : function.roots) {
            walk(root.expression(), root.scope(), unit, 0);
        }
    }

    private void call(Invocation call, CodeUnit unit) {
        for (Expression.Part part : call.arguments) {
            if (!part.name().isEmpty()) {
                value(part.name(), part.value(), part.span(), unit);
            }
        }
        assigned(call, unit);
        String written = text(call.argument(0));
        int hole = written.startsWith("${") && written.endsWith("}") ? 2 : 0;
        int colon = hole == 0 ? -1 : written.indexOf(':');
        String name = hole == 0 ? written : written.substring(hole, colon < 0 ? written.length() - 1 : colon);
        if (!name.isEmpty() && unit.language.readsEnvironment(resolver.calleeName(call))) {
            Expression.Part fallback = call.arguments.size() > 1 ? call.arguments.get(1) : null;
            Expression.Part first = call.arguments.get(0);
            String otherwise = colon < 0 ? "" : written.substring(colon + 1, written.length() - 1);
            boolean given = !otherwise.isEmpty() && value(name, new Expression.Constant(Value.Kind.STRING, otherwise), first.span(), unit);
            if (given) {
                return;
            }
            if (fallback == null || !value(name, fallback.value(), fallback.span(), unit)) {
                reference(name, call.arguments.get(0).span(), unit);
            }
        }
    }

    /** Finds passwords that a test compares with: {@code password == "..."}. Tokens and keys are compared with words of a language, too. */
    private void compared(Expression test, Span span, CodeUnit unit, int depth) {
        if (test instanceof Expression.Relation relation && relation.operands().size() == 2 && relation.operators().get(0).matches("[!=]=")) {
            String left = Expression.written(relation.operands().get(0));
            String name = left.substring(left.lastIndexOf('.') + 1);
            if (Credentials.kindOf(name).filter("password"::equals).isPresent()) {
                value(name, relation.operands().get(1), span, unit);
            }
        } else if (depth < DEEPEST) {
            Expression.children(test).forEach(part -> compared(part, span, unit, depth + 1));
        }
    }

    /** Finds values handed to what stores them under a name. */
    private void assigned(Invocation call, CodeUnit unit) {
        List<Expression.Part> arguments = call.arguments;
        String field = arguments.size() == 1 ? unit.language.setter(call.name()) : "";
        if (!field.isEmpty()) {
            value(field, arguments.get(0).value(), arguments.get(0).span(), unit);
        } else if (arguments.size() == 2 && unit.language.setsEntry(call.name())) {
            value(text(arguments.get(0).value()), arguments.get(1).value(), arguments.get(1).span(), unit);
        }
    }

    /** Finds dictionary entries, and reads of the environment by index. */
    private void walk(Expression expression, Scope scope, CodeUnit unit, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (expression instanceof Expression.Display display) {
            for (Expression.Part part : display.parts()) {
                if (!part.name().isEmpty()) {
                    value(part.name(), part.value(), part.span(), unit);
                }
            }
        }
        if (expression instanceof Expression.Index index && !text(index.at()).isEmpty()) {
            Meaning of = resolver.meaning(index.of(), scope);
            if (of.isStatic() && unit.language.readsEnvironment(of.name())) {
                reference(text(index.at()), index.span(), unit);
            }
        }
        Scope inner = expression instanceof Expression.Scoped scoped ? scoped.scope() : scope;
        for (Expression child : Expression.children(expression)) {
            walk(child, inner, unit, depth + 1);
        }
    }

    private void reference(String name, Span span, CodeUnit unit) {
        Location location = span.in(unit);
        Credentials.kindOf(name)
                .filter(kind -> seen.add(location))
                .ifPresent(kind -> out.add(new SecretReference(location, name, kind, "code", unit.test)));
    }

    /** Reports {@code value} when it is a credential written out, and says whether it is one. */
    private boolean value(String name, @Nullable Expression value, Span span, CodeUnit unit) {
        String text = text(value);
        if (text.isEmpty()) {
            return false;
        }
        Optional<String> kind = Credentials.kindOf(name);
        String credential = kind.filter("connection-string"::equals).isPresent() ? ConnectionText.password(text) : text;
        if (kind.isEmpty() || credential.isEmpty() || Credentials.isPlaceholder(name, credential)) {
            return false;
        }
        Location location = span.in(unit);
        if (seen.add(location)) {
            out.add(new Secret(
                    location, name, kind.get(), Credentials.redact(credential), Credentials.fingerprint(credential),
                    Credentials.isGuessable(credential), "code", false, unit.test));
        }
        return true;
    }

    /** Whether it is text, or put together from text and names of other constants. */
    private static boolean isMadeOfText(@Nullable Expression expression) {
        return !text(expression).isEmpty()
                || expression instanceof Expression.Operation sum
                        && sum.operands().stream().anyMatch(CodeSecrets::isMadeOfText)
                        && sum.operands().stream().noneMatch(Invocation.class::isInstance);
    }

    private static String text(@Nullable Expression expression) {
        return expression instanceof Expression.Constant constant && constant.kind() == Value.Kind.STRING ? constant.text() : "";
    }
}
