package dev.tenet.extract.code.java;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.tenet.extract.code.AssignmentDecl;
import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.ClassDecl;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.FieldDecl;
import dev.tenet.extract.code.FunctionDecl;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.Span;
import dev.tenet.extract.code.Statement;
import dev.tenet.extract.code.TypeRef;
import dev.tenet.fact.Condition.Exit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Reads fields, components of records and constants of enumerations. */
final class FieldReader {
    private static final Set<String> GETTERS = Set.of("Getter", "Data", "Value");

    private final Place place;
    private final Readers readers;

    FieldReader(Readers readers) {
        this.place = readers.place;
        this.readers = readers;
    }

    /** Makes the name of a field known, so that methods before it can be read. */
    void declare(Tree member, ClassTree around, ClassDecl type) {
        if (!(member instanceof VariableTree field)) {
            return;
        }
        String name = field.getName().toString();
        type.scope().bind(name, Binding.of(Binding.Kind.DECLARED, null, typeOf(field, around), place.scope));
        if (!isStatic(field, around)) {
            type.own(name);
        }
        readers.assignments.collects(field, null);
    }

    void read(VariableTree field, ClassTree around, ClassDecl type) {
        String name = field.getName().toString();
        TypeRef declared = typeOf(field, around);
        long start = readers.assignments.nameOf(field);
        Span span = isConstant(field, around) ? place.span(field) : place.span(start, start);
        readers.annotations.evaluate(field.getModifiers());
        Expression value = field.getInitializer() == null ? null : readers.statements.evaluate(field.getInitializer());
        if (isConstant(field, around)) {
            // What stands for a constant of an enumeration is the constant itself, not how it was made.
            type.add(new FieldDecl(name, declared, null, span, List.of()));
            return;
        }
        type.add(new FieldDecl(name, declared, value, span, List.of()));
        if (value == null) {
            return;
        }
        type.scope().replace(name, Binding.of(Binding.Kind.VALUE, value, declared, place.scope));
        Set<Modifier> flags = field.getModifiers().getFlags();
        if (!flags.contains(Modifier.FINAL) && !flags.contains(Modifier.PRIVATE) && around.getKind() != Tree.Kind.INTERFACE) {
            // Another class may assign it.
            type.scope().bind(name, Binding.of(Binding.Kind.CHANGED, null, null, place.scope));
        }
        place.add(new Statement.Assign(new Expression.Name(name), value, Binding.Kind.VALUE, place.scope, span, declared));
        place.function.add(new AssignmentDecl(name, name, value, place.scope, span, false, place.block, place.order));
    }

    private @Nullable TypeRef typeOf(VariableTree field, ClassTree around) {
        TypeRef type = readers.types.read(field.getType());
        if (type == null) {
            return null;
        }
        ModifiersTree modifiers = field.getModifiers();
        boolean constant = isStatic(field, around) && modifiers.getFlags().contains(Modifier.FINAL) || around.getKind() == Tree.Kind.INTERFACE;
        boolean kept = modifiers.getFlags().contains(Modifier.FINAL) && field.getInitializer() != null;
        boolean nullable = AnnotationReader.has(modifiers, Set.of("Nullable", "CheckForNull"));
        TypeRef declared = constant || kept ? type.asConstant() : type;
        return nullable ? declared.orNone() : declared;
    }

    private static boolean isStatic(VariableTree field, ClassTree around) {
        return field.getModifiers().getFlags().contains(Modifier.STATIC)
                || around.getKind() == Tree.Kind.INTERFACE
                || around.getKind() == Tree.Kind.ANNOTATION_TYPE;
    }

    /** Whether it is a constant of an enumeration: javac gives it the type that nobody wrote. */
    private boolean isConstant(VariableTree field, ClassTree around) {
        return around.getKind() == Tree.Kind.ENUM
                && field.getInitializer() instanceof NewClassTree
                && field.getType() != null
                && TypeReader.last(field.getType()).equals(around.getSimpleName().toString())
                && place.source.text().startsWith(field.getName().toString(), (int) Math.max(0, place.start(field.getType())));
    }

    /** Adds the methods that nobody writes: a record's, and those of annotations that generate them. */
    void accessors(ClassTree node, ClassDecl type) {
        boolean generated = AnnotationReader.has(node.getModifiers(), GETTERS);
        Set<String> written = new HashSet<>();
        for (Tree member : node.getMembers()) {
            if (member instanceof MethodTree method && method.getParameters().isEmpty()) {
                written.add(method.getName().toString());
            }
        }
        for (Tree member : node.getMembers()) {
            if (!(member instanceof VariableTree field) || isStatic(field, node)) {
                continue;
            }
            String name = field.getName().toString();
            if (node.getKind() == Tree.Kind.RECORD) {
                accessor(name, field, written, type);
            } else if (!name.isEmpty() && (generated || AnnotationReader.has(field.getModifiers(), GETTERS))) {
                boolean flag = field.getType() != null && field.getType().toString().equals("boolean");
                accessor((flag ? "is" : "get") + Character.toUpperCase(name.charAt(0)) + name.substring(1), field, written, type);
            }
        }
    }

    private void accessor(String name, VariableTree field, Set<String> written, ClassDecl type) {
        if (written.contains(name)) {
            return;
        }
        Scope scope = new Scope(Scope.Kind.FUNCTION, type.scope(), place.unit, type);
        FunctionDecl accessor = new FunctionDecl(name, type.path() + "." + name, place.unit, type, scope, place.span(field));
        accessor.receives("this");
        accessor.returns(readers.types.read(field.getType()));
        Expression value = new Expression.Member(new Expression.Name("this"), field.getName().toString());
        accessor.statements().statements().add(new Statement.Leave(Exit.RETURN, value, scope, place.span(field)));
        type.add(accessor);
    }
}
