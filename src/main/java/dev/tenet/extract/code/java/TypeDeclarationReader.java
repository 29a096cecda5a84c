package dev.tenet.extract.code.java;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.ClassDecl;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads classes, interfaces, enumerations, records and annotation types. */
final class TypeDeclarationReader {
    private final Place place;
    private final Readers readers;
    private final FieldReader fields;
    private Expression extended = Expression.OTHER;

    TypeDeclarationReader(Readers readers) {
        this.place = readers.place;
        this.readers = readers;
        this.fields = new FieldReader(readers);
    }

    /** What the class around extends, as it is written. */
    Expression extended() {
        return extended;
    }

    void read(ClassTree node) {
        String name = node.getSimpleName().toString();
        ClassDecl type = declare(node, name, place.span(nameOf(node), place.end(node)));
        boolean registered = readers.annotations.decorate(node.getModifiers(), type::decorate);
        Expression base = node.getExtendsClause() == null ? Expression.OTHER : TypeReader.name(node.getExtendsClause());
        if (node.getExtendsClause() != null) {
            extend(type, base);
        }
        for (Tree each : node.getImplementsClause()) {
            extend(type, TypeReader.name(each));
        }
        if (node.getKind() == Tree.Kind.ENUM) {
            type.extend(TypeReader.dotted("java.lang.Enum"));
        } else if (node.getKind() == Tree.Kind.RECORD) {
            type.extend(TypeReader.dotted("java.lang.Record"));
        }
        members(node, type, base, registered);
    }

    /** Reads the body of an anonymous class; the name by which it is known here. */
    Expression anonymous(ClassTree node, Expression base) {
        String name = "$" + ++place.anonymous;
        ClassDecl type = declare(node, name, place.span(node));
        extend(type, base);
        members(node, type, base, false);
        return new Expression.Name(name);
    }

    private ClassDecl declare(ClassTree node, String name, Span span) {
        ClassDecl type = new ClassDecl(name, place.pathOf(name), place.unit, place.scope, span, documented(node));
        place.unit.add(type);
        place.scope.bind(name, Binding.type(type, place.scope));
        return type;
    }

    private void extend(ClassDecl type, Expression base) {
        type.extend(base);
        place.function.evaluates(base, place.scope);
    }

    private void members(ClassTree node, ClassDecl type, Expression base, boolean registered) {
        Scope scope = place.scope;
        ClassDecl outer = place.type;
        String path = place.path;
        Expression outerBase = extended;
        boolean inLambda = place.inLambda;
        place.scope = type.scope();
        place.type = type;
        place.path = type.path();
        place.inLambda = false;
        extended = base;
        type.scope().bind("this", Binding.receiver(Binding.Kind.RECEIVER, type, place.scope));
        type.scope().bind("super", Binding.receiver(Binding.Kind.RECEIVER_PARENT, type, place.scope));
        for (TypeParameterTree parameter : node.getTypeParameters()) {
            place.scope.bind(parameter.getName().toString(), Binding.of(Binding.Kind.UNKNOWN, null, null, place.scope));
        }
        // Methods may stand before the fields that they assign.
        node.getMembers().forEach(member -> fields.declare(member, node, type));
        List<? extends Tree> all = node.getMembers();
        all.stream().filter(VariableTree.class::isInstance).forEach(member -> member(member, node, type, registered));
        all.stream().filter(member -> !(member instanceof VariableTree)).forEach(member -> member(member, node, type, registered));
        fields.accessors(node, type);
        place.scope = scope;
        place.type = outer;
        place.path = path;
        place.inLambda = inLambda;
        extended = outerBase;
    }

    private void member(Tree member, ClassTree node, ClassDecl type, boolean registered) {
        if (!place.enter(member)) {
            return;
        }
        if (member instanceof VariableTree field) {
            fields.read(field, node, type);
        } else if (member instanceof MethodTree method) {
            readers.methods.read(method, node, type, registered);
        } else if (member instanceof ClassTree inner) {
            read(inner);
        } else if (member instanceof BlockTree initializer) {
            readers.statements.block(initializer);
        }
        place.leave();
    }

    /** From the line of its first word that is no annotation. */
    Span span(Tree node, ModifiersTree modifiers) {
        return place.span(behind(node, modifiers), place.end(node));
    }

    private long nameOf(ClassTree node) {
        return behind(node, node.getModifiers());
    }

    private long behind(Tree node, @Nullable ModifiersTree modifiers) {
        List<? extends AnnotationTree> annotations = modifiers == null ? List.of() : modifiers.getAnnotations();
        if (annotations.isEmpty()) {
            return place.start(node);
        }
        String text = place.source.text();
        int at = (int) place.end(annotations.get(annotations.size() - 1));
        while (at >= 0 && at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether a comment for the documentation stands right before it. */
    boolean documented(Tree node) {
        String text = place.source.text();
        int at = (int) Math.min(place.start(node), text.length()) - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        if (at < 1 || text.charAt(at) != '/' || text.charAt(at - 1) != '*') {
            return false;
        }
        int open = text.lastIndexOf("/*", at - 2);
        return open >= 0 && text.startsWith("/**", open) && open + 3 < at;
    }
}
