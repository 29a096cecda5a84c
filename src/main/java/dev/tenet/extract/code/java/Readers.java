package dev.tenet.extract.code.java;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import dev.tenet.extract.code.Binding;
import dev.tenet.extract.code.ImportDecl;

/** The readers of one file, which call each other. */
final class Readers {
    final Place place;
    final TypeReader types;
    final ExpressionReader expressions;
    final OperatorReader operators;
    final CallReader calls;
    final AnnotationReader annotations;
    final AssignmentReader assignments;
    final StatementReader statements;
    final BlockReader blocks;
    final SwitchReader switches;
    final TypeDeclarationReader declarations;
    final MethodReader methods;

    Readers(Place place) {
        this.place = place;
        this.types = new TypeReader();
        this.expressions = new ExpressionReader(this);
        this.operators = new OperatorReader(this);
        this.calls = new CallReader(this);
        this.annotations = new AnnotationReader(this);
        this.assignments = new AssignmentReader(this);
        this.statements = new StatementReader(this);
        this.blocks = new BlockReader(this);
        this.switches = new SwitchReader(this);
        this.declarations = new TypeDeclarationReader(this);
        this.methods = new MethodReader(this);
    }

    void unit() {
        place.unit.belongsTo(place.tree.getPackageName() == null ? "" : TypeReader.written(place.tree.getPackageName()));
        for (ImportTree each : place.tree.getImports()) {
            add(each);
        }
        for (Tree declared : place.tree.getTypeDecls()) {
            if (declared instanceof ClassTree type) {
                declarations.read(type);
            }
        }
    }

    private void add(ImportTree each) {
        String dotted = TypeReader.written(each.getQualifiedIdentifier());
        int dot = dotted.lastIndexOf('.');
        if (dot <= 0) {
            return;
        }
        String module = dotted.substring(0, dot);
        String name = dotted.substring(dot + 1);
        Binding binding = Binding.imported(module, name, place.scope);
        if (name.equals("*")) {
            place.scope.bindAll(binding);
        } else {
            place.scope.bind(name, binding);
        }
        place.unit.add(new ImportDecl(module, name, name, false, false, place.span(each)));
    }
}
