package dev.tenet.extract.code;

import dev.tenet.fact.Condition;
import dev.tenet.fact.Condition.Exit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Says what every instance of a class satisfies, because it could not have been made otherwise. */
final class Constraints {
    private final Resolver resolver;
    private final Checks checks;
    private final Map<ClassDecl, List<Condition>> known = new IdentityHashMap<>();

    Constraints(Resolver resolver, Checks checks) {
        this.resolver = resolver;
        this.checks = checks;
    }

    /** Conditions on the fields of {@code type}, which they name {@code Type.field}. */
    List<Condition> of(ClassDecl type) {
        List<Condition> conditions = known.get(type);
        if (conditions == null) {
            List<Condition> found = new ArrayList<>();
            for (ClassDecl declared : resolver.members.lineage(type).project()) {
                for (FieldDecl field : declared.fields) {
                    field(type, declared, field, found);
                }
                for (FunctionDecl method : declared.methods) {
                    validator(type, method, found);
                }
            }
            conditions = List.copyOf(found);
            known.put(type, conditions);
        }
        return conditions;
    }

    private void field(ClassDecl type, ClassDecl declared, FieldDecl field, List<Condition> found) {
        String name = type.name + "." + field.name();
        FunctionDecl code = declared.unit.code;
        Frame frame = new Frame(declared.scope, Map.of(Expression.written(TypeRef.SUBJECT), name));
        boolean typed = checksTypes(declared);
        for (Expression check : field.constraints()) {
            if (!typed && field.type() != null && field.type().constraints().contains(check)) {
                continue;
            }
            Condition condition = checks.condition(check, frame, code, field.span(), true, Exit.RAISE);
            found.add(in(declared, condition));
        }
        Meaning of = field.type() == null ? Meaning.UNKNOWN : resolver.types().instance(field.type(), declared.scope);
        if (typed && of.type() != null && resolver.members.isEnumeration(of.type())) {
            Expression members = members(of.type());
            Expression check = new Expression.Relation(List.of(TypeRef.SUBJECT, members), List.of("in"));
            found.add(in(declared, checks.condition(check, frame, code, field.span(), true, Exit.RAISE)));
        }
    }

    /** Whether making an instance checks that values are of the declared types; most classes only declare them. */
    private boolean checksTypes(ClassDecl type) {
        Language language = type.unit.language;
        return resolver.members.lineage(type).library().stream().anyMatch(language::isModel)
                || type.decorators.stream().anyMatch(each -> language.isModel(decorator(each, type.outer)));
    }

    private String decorator(Expression decorator, Scope scope) {
        return decorator instanceof Invocation call ? resolver.calleeName(call) : resolver.meaning(decorator, scope).name();
    }

    /** The condition stands in the class, not in the module's code. */
    private Condition in(ClassDecl declared, Condition condition) {
        return new Condition(
                condition.location(),
                resolver.project.qualified(declared),
                condition.names(),
                condition.comparisons(),
                condition.holds(),
                condition.exit());
    }

    private static Expression members(ClassDecl enumeration) {
        List<Expression.Part> parts = new ArrayList<>();
        for (FieldDecl member : enumeration.fields) {
            if (member.value() != null && member.type() == null) {
                parts.add(new Expression.Part("", parts.size(), member.value(), member.span()));
            }
        }
        return new Expression.Display("set", parts);
    }

    /** What a method that checks a new instance raises for; its parameters stand for the fields. */
    private void validator(ClassDecl type, FunctionDecl method, List<Condition> found) {
        if (!method.isValidator()) {
            return;
        }
        Map<String, String> renamed = new HashMap<>();
        renamed.put(method.receiver(), type.name);
        if (method.validates.isEmpty()) {
            method.parameters.forEach(parameter -> renamed.put(parameter.name(), type.name + "." + parameter.name()));
            raised(method, renamed, found);
        }
        method.validates.forEach((field, parameter) -> {
            renamed.put(parameter, type.name + "." + field);
            raised(method, Map.copyOf(renamed), found);
        });
    }

    private void raised(FunctionDecl method, Map<String, String> renamed, List<Condition> found) {
        for (Guard guard : method.guards) {
            if (guard.exit() == Exit.RAISE && guard.block().precedesForEach(method.body, Integer.MAX_VALUE - 1)) {
                found.add(checks.condition(guard, new Frame(guard.scope(), renamed)));
            }
        }
    }
}
