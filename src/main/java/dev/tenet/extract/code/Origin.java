package dev.tenet.extract.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a value comes from, as its function sees it. */
sealed interface Origin {
    /** From outside. */
    record Source(String kind, String name, CodeUnit unit, Span span) implements Origin {
        /** Whether who runs the program decides on it, not who uses it. */
        boolean isOperators() {
            return kind.equals("file") || kind.equals("environment") || kind.equals("arguments");
        }

        // Written out: what a record would make of it is put together anew in every process, which a start can do without.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Source source && kind.equals(source.kind) && name.equals(source.name) && unit.equals(source.unit) && span.equals(source.span);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + span.hashCode();
        }
    }

    record Parameter(FunctionDecl function, int index) implements Origin {
        // Written out: what a record would make of it is put together anew in every process, which a start can do without.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Parameter parameter && function.equals(parameter.function) && index == parameter.index;
        }

        @Override
        public int hashCode() {
            return 31 * function.hashCode() + index;
        }
    }

    /** What a function of the project returns, at a call, or where a property is read. */
    record Result(FunctionDecl function, @Nullable Invocation call) implements Origin {
        // Written out: what a record would make of it is put together anew in every process, which a start can do without.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Result result && function.equals(result.function) && Objects.equals(call, result.call);
        }

        @Override
        public int hashCode() {
            return function.hashCode();
        }
    }

    /** What is kept in a variable of a module or of an enclosing function ({@code owner} is its {@link Scope}), or in a field of a class. */
    record Kept(Object owner, String name) implements Origin {
        // Written out: what a record would make of it is put together anew in every process, which a start can do without.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Kept kept && owner.equals(kept.owner) && name.equals(kept.name);
        }

        @Override
        public int hashCode() {
            return 31 * owner.hashCode() + name.hashCode();
        }
    }

    /** From somewhere that is not known. */
    enum Unknown implements Origin {
        UNKNOWN
    }

    Origin UNKNOWN = Unknown.UNKNOWN;
}
