package dev.tenet.extract.code;

import dev.tenet.fact.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as written, before its names are resolved; it is read together with the {@link Scope} it stands in. */
public sealed interface Expression {
    /** A string, number, boolean or none. */
    record Constant(Value.Kind kind, String text) implements Expression {
        // Written out: what a record would make of it is put together anew in every process, which a start can do without.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Constant constant && kind == constant.kind && text.equals(constant.text);
        }

        @Override
        public int hashCode() {
            return 31 * kind.ordinal() + text.hashCode();
        }
    }

    /** A variable, or the first name of a dotted one. */
    record Name(String id) implements Expression {
        // Written out: what a record would make of it is put together anew in every process, which a start can do without.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Name name && id.equals(name.id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    /** A function or program by name, in a language where variables have other names. */
    record Command(String id) implements Expression {
        /** What a scope knows the function by. */
        public static String key(String id) {
            return id + "()";
        }
    }

    record Member(Expression of, String name) implements Expression {
        // Written out: what a record would make of it is put together anew in every process, which a start can do without.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Member member && of.equals(member.of) && name.equals(member.name);
        }

        @Override
        public int hashCode() {
            return 31 * of.hashCode() + name.hashCode();
        }
    }

    record Index(Expression of, Expression at, Span span) implements Expression {
        // Written out: what a record would make of it is put together anew in every process, which a start can do without.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Index index && of.equals(index.of) && at.equals(index.at) && span.equals(index.span);
        }

        @Override
        public int hashCode() {
            return 31 * of.hashCode() + at.hashCode();
        }
    }

    /** An operator over its operands; {@code a + b + c} is one operation. The words {@code and or not} are operators too. */
    record Operation(String operator, List<Expression> operands) implements Expression {}

    /** A chain of comparisons: one operator fewer than operands. */
    record Relation(List<Expression> operands, List<String> operators) implements Expression {}

    record Choice(Expression test, Expression yes, Expression no) implements Expression {}

    /** A list, tuple, set or dictionary that is written out; {@code type} is the name of its class. */
    record Display(String type, List<Part> parts) implements Expression {}

    /** A string with holes: constants and what fills the holes, in order. */
    record Template(List<Expression> parts) implements Expression {}

    /** Expressions with names of their own: a comprehension, an anonymous function. */
    record Scoped(Scope scope, List<Expression> parts) implements Expression {}

    /** A function that is written where an expression stands. */
    record FunctionValue(FunctionDecl function) implements Expression {}

    /** A class that is written where an expression stands. */
    record ClassValue(ClassDecl type) implements Expression {}

    /** A value that is taken to be of a type. */
    record Cast(Expression of, TypeRef type) implements Expression {}

    /** A method that is named, not called. */
    record Reference(Expression of, String name) implements Expression {}

    /** Anything else, for the names in it. */
    record Other(List<Expression> parts) implements Expression {
        // Written out: what a record would make of it is put together anew in every process, which a start can do without.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Other another && parts.equals(another.parts);
        }

        @Override
        public int hashCode() {
            return parts.hashCode();
        }
    }

    /** A call, see {@link Invocation}. */
    sealed interface Called extends Expression permits Invocation {}

    /**
     * An argument or element.
     *
     * @param name keyword or constant key, else empty
     * @param position as in {@link dev.tenet.fact.Argument}
     */
    record Part(String name, int position, Expression value, Span span) {}

    Expression NONE = new Constant(Value.Kind.NONE, "");
    Expression OTHER = new Other(List.of());

    /** {@code a.b.c} as written, or empty when it is not a name with members. */
    static String written(Expression expression) {
        if (expression instanceof Name name) {
            return name.id();
        }
        if (expression instanceof Command command) {
            return command.id();
        }
        if (expression instanceof Member member) {
            String of = written(member.of());
            return of.isEmpty() ? "" : of + "." + member.name();
        }
        return "";
    }

    /** The expressions directly inside, in source order; those of a {@link Scoped} are read in its own scope. */
    static List<Expression> children(Expression expression) {
        if (expression instanceof Member member) {
            return List.of(member.of());
        } else if (expression instanceof Index index) {
            return List.of(index.of(), index.at());
        } else if (expression instanceof Operation operation) {
            return operation.operands();
        } else if (expression instanceof Relation relation) {
            return relation.operands();
        } else if (expression instanceof Choice choice) {
            return List.of(choice.test(), choice.yes(), choice.no());
        } else if (expression instanceof Display display) {
            return display.parts().stream().map(Part::value).toList();
        } else if (expression instanceof Template template) {
            return template.parts();
        } else if (expression instanceof Scoped scoped) {
            return scoped.parts();
        } else if (expression instanceof Cast cast) {
            return List.of(cast.of());
        } else if (expression instanceof Reference reference) {
            return List.of(reference.of());
        } else if (expression instanceof Other other) {
            return other.parts();
        } else if (expression instanceof Invocation call) {
            return call.children();
        }
        return List.of();
    }
}
