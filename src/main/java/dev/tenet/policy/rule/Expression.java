package dev.tenet.policy.rule;

import java.util.List;
import java.util.Optional;

/** What stands in a constraint or behind {@code from}: a tree of names, calls, literals and operators, each with its place. */
public sealed interface Expression {
    Place place();

    /** The parts, in the order of the text. */
    List<Expression> parts();

    /** A constant that is written out. */
    record Literal(Kind kind, String value, Place place) implements Expression {
        /** What a literal is; {@code TEXT} has its escapes resolved in {@link Literal#value}. */
        public enum Kind {
            TEXT,
            NUMBER,
            TRUTH,
            NULL
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** A component of the pattern's fact, a variable ({@code $call}), a type ({@code Words}) or {@code this}. */
    record Name(String name, Place place) implements Expression {
        public boolean isVariable() {
            return name.startsWith("$");
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** {@code location.path}; {@code place} is that of the whole, {@code at} that of the last name. */
    record Access(Expression of, String name, Place at, Place place) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(of);
        }
    }

    /** {@code argument( "url", 0 )}; of nothing: a method of the pattern's fact. {@code at} is the place of the method's name. */
    record Call(Optional<Expression> of, String name, List<Expression> arguments, Place at, Place place) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<Expression> parts() {
            return java.util.stream.Stream.concat(of.stream(), arguments.stream()).toList();
        }
    }

    /** {@code list[0]}. */
    record Index(Expression of, Expression index, Place place) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(of, index);
        }
    }

    /** {@code !x} or {@code -x}. */
    record Unary(String operator, Expression operand, Place place) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    /**
     * {@code left operator right}.
     *
     * @param left empty where the left side of the operation before is meant again: {@code line > 5 && < 7}
     * @param operator {@code ==}, {@code &&}, {@code in}, {@code matches}, {@code str[startsWith]}, ... without {@code not}
     * @param negated whether {@code not} stands before the operator
     * @param right one expression; the elements of the list for {@code in}
     */
    record Operation(Optional<Expression> left, String operator, boolean negated, List<Expression> right, Place place) implements Expression {
        public Operation {
            right = List.copyOf(right);
        }

        @Override
        public List<Expression> parts() {
            return java.util.stream.Stream.concat(left.stream(), right.stream()).toList();
        }
    }

    /** {@code $x : name}. */
    record Binding(String variable, Expression expression, Place at, Place place) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(expression);
        }
    }

    /** What has no form of its own here: a cast, a list that is written out, an assignment. */
    record Other(String text, List<Expression> parts, Place place) implements Expression {
        /** Before text that the parser does not understand; what it understood before is the only part. */
        public static final String UNREAD = "unread: ";

        public Other {
            parts = List.copyOf(parts);
        }
    }
}
