package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.ClassDecl;
import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.FieldDecl;
import dev.tenet.extract.code.FunctionDecl;
import dev.tenet.extract.code.Scope;
import dev.tenet.extract.code.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads declared types: what is embedded in a struct or interface is what it inherits from. */
final class TypeDeclarations {
    private final Place place;
    private final GoTree tree;
    private final TypeReader types;
    private final DeclarationReader declarations;

    TypeDeclarations(Place place, TypeReader types, DeclarationReader declarations) {
        this.place = place;
        this.tree = place.tree;
        this.types = types;
        this.declarations = declarations;
    }

    void read(int node) {
        String name = tree.name(node);
        int type = tree.first(tree.child(node, NodeKind.TYPE));
        if (tree.flag(node, GoTree.Flag.ALIAS)) {
            TypeRef meant = types.read(type);
            Expression value = meant == null || meant.name() == null ? Expression.OTHER : meant.name();
            place.declare(name, Binding.of(Binding.Kind.VALUE, value, null, place.in.scope));
            return;
        }
        Scope around = place.in.scope;
        ClassDecl declared = new ClassDecl(name, place.pathOf(name), place.unit, around, place.span(node), tree.isDocumented(node));
        declarations.typeParameters(tree.child(node, NodeKind.TYPE_PARAMETERS), declared.scope());
        place.unit.add(declared);
        place.declare(name, Binding.type(declared, around));
        switch (tree.kind(type)) {
            case STRUCT -> struct(type, declared);
            case INTERFACE -> methods(type, declared);
            default -> { }
        }
    }

    private void struct(int node, ClassDecl declared) {
        for (int field = tree.first(node); field != 0; field = tree.next(field)) {
            TypeRef type = types.read(tree.child(field, NodeKind.TYPE));
            if (tree.flag(field, GoTree.Flag.EMBEDDED)) {
                embed(type, declared);
            }
            @Nullable Expression tag = tree.text(field).isEmpty() ? null : StructTags.of(tree.text(field), place.span(field));
            for (int name = tree.first(field); name != 0 && tree.is(name, NodeKind.NAME); name = tree.next(name)) {
                declared.attribute(tree.name(name), Binding.of(Binding.Kind.DECLARED, null, type, declared.scope()));
                declared.add(new FieldDecl(tree.name(name), type, tag, place.span(name), List.of()));
            }
        }
    }

    /** An embedded type is also a field that goes by its name. */
    private void embed(@Nullable TypeRef type, ClassDecl declared) {
        if (type == null || type.name() == null) {
            return;
        }
        declared.extend(type.name());
        String name = type.name() instanceof Expression.Member member ? member.name() : Expression.written(type.name());
        declared.attribute(name, Binding.of(Binding.Kind.DECLARED, null, type, declared.scope()));
    }

    private void methods(int node, ClassDecl declared) {
        for (int member = tree.first(node); member != 0; member = tree.next(member)) {
            if (!tree.is(member, NodeKind.METHOD)) {
                embed(types.read(member), declared);
                continue;
            }
            Scope scope = new Scope(Scope.Kind.FUNCTION, place.in.scope, place.unit, null);
            String name = tree.name(member);
            FunctionDecl method = new FunctionDecl(name, declared.path() + "." + name, place.unit, declared, scope, place.span(member));
            declarations.signature(member, method);
            place.unit.add(method);
            declared.add(method);
        }
    }
}
