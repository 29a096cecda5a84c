package dev.tenet.extract.code.java;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.WildcardTree;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes types of what is written where a type is expected. */
final class TypeReader {
    private static final int DEEPEST = 40;
    private static final int LONGEST = 1_000;
    private static final TypeRef UNKNOWN = TypeRef.of(null, List.of());

    /** The declared type; null when none is written, as after {@code var}. */
    @Nullable TypeRef read(@Nullable Tree type) {
        return type == null ? null : read(type, 0);
    }

    private TypeRef read(Tree type, int depth) {
        if (depth > DEEPEST) {
            return UNKNOWN;
        }
        if (type instanceof ParameterizedTypeTree generic) {
            List<TypeRef> arguments = new ArrayList<>(2);
            generic.getTypeArguments().forEach(each -> arguments.add(read(each, depth + 1)));
            return TypeRef.of(name(generic.getType()), arguments);
        } else if (type instanceof ArrayTypeTree array) {
            return TypeRef.of(TypeRef.ARRAY, List.of(read(array.getType(), depth + 1)));
        } else if (type instanceof AnnotatedTypeTree annotated) {
            TypeRef plain = read(annotated.getUnderlyingType(), depth + 1);
            boolean nullable = annotated.getAnnotations().stream().anyMatch(each -> last(each.getAnnotationType()).equals("Nullable"));
            return nullable ? plain.orNone() : plain;
        } else if (type instanceof WildcardTree wildcard) {
            return wildcard.getKind() == Tree.Kind.EXTENDS_WILDCARD ? read(wildcard.getBound(), depth + 1) : UNKNOWN;
        } else if (type instanceof UnionTypeTree union) {
            return TypeRef.of(null, union.getTypeAlternatives().stream().map(each -> read(each, depth + 1)).toList());
        } else if (type instanceof IntersectionTypeTree intersection) {
            return intersection.getBounds().isEmpty() ? UNKNOWN : read(intersection.getBounds().get(0), depth + 1);
        }
        Expression name = name(type);
        return name == Expression.OTHER ? UNKNOWN : TypeRef.of(name, List.of());
    }

    /** The class that a type names, without its arguments. */
    static Expression name(@Nullable Tree type) {
        if (type instanceof IdentifierTree identifier) {
            return new Expression.Name(identifier.getName().toString());
        } else if (type instanceof MemberSelectTree) {
            return dotted(written(type));
        } else if (type instanceof ParameterizedTypeTree generic) {
            return name(generic.getType());
        } else if (type instanceof AnnotatedTypeTree annotated) {
            return name(annotated.getUnderlyingType());
        } else if (type instanceof PrimitiveTypeTree primitive) {
            return new Expression.Name(primitive.getPrimitiveTypeKind().name().toLowerCase(Locale.ROOT));
        } else if (type instanceof ArrayTypeTree) {
            return TypeRef.ARRAY;
        }
        return Expression.OTHER;
    }

    static Expression dotted(String name) {
        String[] parts = name.split("\\.");
        Expression expression = new Expression.Name(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            expression = new Expression.Member(expression, parts[i]);
        }
        return expression;
    }

    /** {@code a.b.c} as written, type arguments apart; empty for anything else. */
    static String written(Tree tree) {
        StringBuilder written = new StringBuilder();
        Tree at = tree;
        while (written.length() < LONGEST) {
            if (at instanceof MemberSelectTree member) {
                written.insert(0, "." + member.getIdentifier());
                at = member.getExpression();
            } else if (at instanceof ParameterizedTypeTree generic) {
                at = generic.getType();
            } else if (at instanceof AnnotatedTypeTree annotated) {
                at = annotated.getUnderlyingType();
            } else {
                return at instanceof IdentifierTree identifier ? identifier.getName() + written.toString() : "";
            }
        }
        return "";
    }

    /** The last part of a name. */
    static String last(Tree name) {
        if (name instanceof MemberSelectTree member) {
            return member.getIdentifier().toString();
        }
        return name instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
    }
}
