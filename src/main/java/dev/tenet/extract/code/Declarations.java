package dev.tenet.extract.code;

import dev.tenet.extract.Extraction;
import dev.tenet.fact.ClassDef;
import dev.tenet.fact.Field;
import dev.tenet.fact.FunctionDef;
import dev.tenet.fact.Import;
import dev.tenet.fact.Location;
import dev.tenet.fact.Parameter;
import dev.tenet.fact.SourceFile;
import dev.tenet.fact.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a unit declares: the file itself, imports, classes with their fields, functions. */
final class Declarations {
    private final Resolver resolver;
    private final Values values;
    private final Extraction out;
    private final OldCode oldCode;

    Declarations(Resolver resolver, Values values, Extraction out) {
        this.resolver = resolver;
        this.values = values;
        this.out = out;
        this.oldCode = new OldCode(resolver.project);
    }

    void of(CodeUnit unit) {
        String module = resolver.project.module(unit);
        out.add(new SourceFile(
                Location.of(unit.path()), unit.language.id(), module, unit.lines, unit.test, unit.generated() || oldCode.holds(unit), unit.complete()));
        for (ImportDecl each : unit.imports) {
            String absolute = unit.language.absolute(each.module(), unit.path(), module);
            out.add(new Import(each.span().in(unit), absolute, each.name(), each.alias(), each.guarded(), unit.test));
        }
        for (ClassDecl type : unit.classes) {
            add(type);
        }
        for (FunctionDecl function : unit.functions) {
            add(function);
        }
    }

    private void add(ClassDecl type) {
        Members.Lineage lineage = resolver.members.lineage(type);
        List<String> bases = type.bases.stream().map(base -> dotted(base, type.outer)).filter(base -> !base.isEmpty()).toList();
        String owner = resolver.project.qualified(type);
        List<String> decorators = decorators(type.decorators, type.outer);
        out.add(new ClassDef(
                type.span.in(type.unit), type.name, owner, bases, lineage.names(), decorators, type.documented, type.unit.test));
        boolean settings = lineage.names().stream().anyMatch(type.unit.language::isSettings)
                || decorators.stream().anyMatch(type.unit.language::isSettings);
        for (FieldDecl field : type.fields) {
            out.add(new Field(
                    field.span().in(type.unit),
                    owner,
                    field.name(),
                    resolver.types().text(field.type(), type.scope),
                    field.type() != null && field.type().optional(),
                    value(field.value(), type.scope),
                    settings,
                    type.unit.test));
        }
    }

    private void add(FunctionDecl function) {
        Scope around = function.scope.outer == null ? function.scope : function.scope.outer;
        List<Parameter> parameters = function.parameters.stream()
                .map(each -> new Parameter(
                        each.name(),
                        resolver.types().text(each.type(), around),
                        each.type() != null && each.type().optional(),
                        value(each.value(), around)))
                .toList();
        out.add(new FunctionDef(
                function.span.in(function.unit),
                function.name,
                resolver.project.qualified(function),
                function.owner() == null ? "" : resolver.project.qualified(function.owner()),
                parameters,
                decorators(function.decorators, around),
                resolver.types().text(function.returnType, around),
                function.is(FunctionDecl.Trait.ASYNC),
                function.complexity,
                function.is(FunctionDecl.Trait.DOCUMENTED),
                function.docstringLines,
                function.unit.test));
    }

    private Value value(@Nullable Expression expression, Scope scope) {
        return expression == null ? Value.ABSENT : values.of(expression, scope);
    }

    private List<String> decorators(List<Expression> decorators, Scope scope) {
        return decorators.stream().map(each -> dotted(each, scope)).filter(name -> !name.isEmpty()).toList();
    }

    /** A class or decorator by its resolved name, else as written. */
    private String dotted(Expression expression, Scope scope) {
        if (expression instanceof Invocation call) {
            String callee = resolver.calleeName(call);
            String written = Expression.written(call.callee);
            return callee.startsWith("?.") && !written.isEmpty() ? written : callee;
        }
        if (expression instanceof Expression.Index index) {
            return dotted(index.of(), scope);
        }
        Meaning meaning = resolver.meaning(expression, scope);
        return meaning.isStatic() ? meaning.name() : Expression.written(expression);
    }
}
