package dev.tenet.extract.code.java;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ModifiersTree;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Reads annotations: names, or calls when they have arguments. */
final class AnnotationReader {
    /** Annotations that tell compilers and readers something, and have nobody call what they stand on. */
    private static final Set<String> PLAIN = Set.of(
            "Override", "Deprecated", "SuppressWarnings", "SafeVarargs", "FunctionalInterface", "Nullable", "NonNull", "Nonnull", "NotNull",
            "NullMarked", "CheckForNull", "VisibleForTesting", "Generated", "Getter", "Setter", "Data", "Value", "Builder", "ToString",
            "EqualsAndHashCode", "NoArgsConstructor", "AllArgsConstructor", "RequiredArgsConstructor", "Slf4j", "Log4j2", "Log", "SneakyThrows",
            "With", "Immutable", "ThreadSafe", "NotThreadSafe", "GuardedBy", "CanIgnoreReturnValue", "CheckReturnValue", "Contract", "Beta",
            "Experimental", "SuppressFBWarnings", "Pure", "Documented", "Retention", "Target", "Inherited", "Repeatable");

    private final Place place;
    private final Readers readers;

    AnnotationReader(Readers readers) {
        this.place = readers.place;
        this.readers = readers;
    }

    Expression read(AnnotationTree node) {
        Expression name = TypeReader.name(node.getAnnotationType());
        if (node.getArguments().isEmpty()) {
            return name;
        }
        List<Expression.Part> arguments = new ArrayList<>(node.getArguments().size());
        int position = 0;
        for (ExpressionTree argument : node.getArguments()) {
            if (argument instanceof AssignmentTree named) {
                String key = TypeReader.last(named.getVariable());
                arguments.add(new Expression.Part(key, -1, readers.expressions.read(named.getExpression()), place.span(named.getExpression())));
            } else {
                arguments.add(new Expression.Part("", position++, readers.expressions.read(argument), place.span(argument)));
            }
        }
        Invocation call = readers.calls.invocation(name, arguments, place.span(node));
        call.creating();
        if (!PLAIN.contains(TypeReader.last(node.getAnnotationType())) || TypeReader.last(node.getAnnotationType()).equals("Value")) {
            readers.calls.note(call);
        }
        return call;
    }

    /** Reads the annotations for what happens in them, and hands each on; says whether one may have somebody call what it stands on. */
    boolean decorate(ModifiersTree modifiers, Consumer<Expression> decorated) {
        boolean registers = false;
        for (AnnotationTree each : modifiers.getAnnotations()) {
            Expression decorator = readers.expressions.read(each);
            place.function.evaluates(decorator, place.scope);
            decorated.accept(decorator);
            registers |= !PLAIN.contains(TypeReader.last(each.getAnnotationType()));
        }
        return registers;
    }

    void evaluate(ModifiersTree modifiers) {
        decorate(modifiers, each -> { });
    }

    static boolean has(ModifiersTree modifiers, Set<String> names) {
        return modifiers.getAnnotations().stream().anyMatch(each -> names.contains(TypeReader.last(each.getAnnotationType())));
    }
}
