package dev.tenet.extract.code.python;

import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Invocation;
import dev.tenet.extract.code.TypeRef;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes types of annotations: what {@code Optional}, {@code |}, {@code Annotated} and quotes say is taken apart. */
final class AnnotationReader {
    private static final Set<String> WRAPPERS = Set.of("Required", "NotRequired", "ReadOnly", "InitVar", "Mapped");
    private static final Set<String> CONSTANTS = Set.of("ClassVar", "Final");
    /** What {@code Annotated} says of where a value comes from. */
    private static final Set<String> DEPENDENCIES = Set.of("Depends", "Security");
    private static final int DEEPEST = 20;

    private final Place place;
    private final ExpressionReader expressions;
    private List<Expression> dependencies = List.of();

    AnnotationReader(Place place, ExpressionReader expressions) {
        this.place = place;
        this.expressions = expressions;
    }

    /** The type that a node holding an annotation declares; null when there is none. */
    @Nullable TypeRef read(int role) {
        dependencies = List.of();
        if (role == 0) {
            return null;
        }
        Expression annotation = expressions.in(role);
        place.function.evaluates(annotation, place.scope);
        return type(annotation, 0);
    }

    /** The calls that fill what was annotated, of the annotation that was read last: {@code Annotated[User, Depends(current_user)]}. */
    List<Expression> dependencies() {
        return dependencies;
    }

    TypeRef type(Expression annotation, int depth) {
        if (depth > DEEPEST) {
            return TypeRef.of(null, List.of());
        }
        if (annotation instanceof Expression.Constant constant) {
            if (constant.kind() == Value.Kind.NONE) {
                return TypeRef.of(new Expression.Name("None"), List.of()).orNone();
            }
            Expression quoted = constant.kind() == Value.Kind.STRING ? QuotedType.parse(constant.text()) : null;
            return quoted == null ? TypeRef.of(null, List.of()) : type(quoted, depth + 1);
        }
        if (annotation instanceof Expression.Operation operation && operation.operator().equals("|")) {
            return union(operation.operands(), depth);
        }
        if (annotation instanceof Expression.Index index) {
            return generic(index, depth);
        }
        if (annotation instanceof Expression.Name name && name.id().equals("Self") && place.receiverType != null) {
            return TypeRef.of(new Expression.Name(place.receiverType.name()), List.of());
        }
        if (annotation instanceof Invocation call) {
            return constrained(call);
        }
        if (!(annotation instanceof Expression.Name || annotation instanceof Expression.Member)) {
            return TypeRef.of(null, List.of());
        }
        return TypeRef.of(annotation, List.of()).with(FieldChecks.ofType(last(annotation)));
    }

    private TypeRef generic(Expression.Index index, int depth) {
        String name = last(index.of());
        List<Expression> arguments = arguments(index.at());
        if (name.equals("Optional")) {
            return type(arguments.get(0), depth + 1).orNone();
        }
        if (name.equals("Union")) {
            return union(arguments, depth);
        }
        if (WRAPPERS.contains(name)) {
            return type(arguments.get(0), depth + 1);
        }
        if (CONSTANTS.contains(name)) {
            return type(arguments.get(0), depth + 1).asConstant();
        }
        if (name.equals("Annotated")) {
            TypeRef type = type(arguments.get(0), depth + 1);
            List<Expression> checks = new ArrayList<>(type.constraints());
            arguments.subList(1, arguments.size()).forEach(each -> checks.addAll(FieldChecks.of(each)));
            dependencies = arguments.stream().filter(each -> each instanceof Invocation call && DEPENDENCIES.contains(last(call.callee()))).toList();
            return type.with(checks);
        }
        if (name.equals("Literal")) {
            return TypeRef.of(index.of(), List.of()).with(List.of(FieldChecks.oneOf(arguments)));
        }
        List<TypeRef> types = new ArrayList<>(arguments.size());
        for (Expression argument : arguments) {
            if (!argument.equals(Expression.OTHER)) {
                types.add(type(argument, depth + 1));
            }
        }
        return TypeRef.of(index.of(), types);
    }

    private static List<Expression> arguments(Expression at) {
        return at instanceof Expression.Display display && !display.parts().isEmpty()
                ? display.parts().stream().map(Expression.Part::value).toList()
                : List.of(at);
    }

    /** What one of several types is: the one beside none, else any of them. */
    private TypeRef union(List<Expression> members, int depth) {
        List<TypeRef> types = new ArrayList<>(members.size());
        boolean optional = false;
        for (Expression member : members) {
            if (member.equals(Expression.NONE)) {
                optional = true;
            } else {
                types.add(type(member, depth + 1));
            }
        }
        optional |= types.stream().anyMatch(TypeRef::optional);
        TypeRef union = types.size() == 1 ? types.get(0) : TypeRef.of(null, types);
        return optional ? union.orNone() : union;
    }

    /** {@code conint(gt=0)}: the type that it constrains. */
    private static TypeRef constrained(Invocation call) {
        String name = last(call.callee());
        String type = name.startsWith("con") ? name.substring(3) : "";
        return TypeRef.of(type.isEmpty() ? null : new Expression.Name(type), List.of()).with(FieldChecks.of(call));
    }

    static String last(Expression name) {
        if (name instanceof Expression.Member member) {
            return member.name();
        }
        return name instanceof Expression.Name plain ? plain.id() : "";
    }
}
