package dev.tenet.policy.rule;

import java.util.List;
import java.util.Optional;

/** What stands under {@code when}: patterns, and groups of them. */
public sealed interface Condition {
    Place place();

    /**
     * A pattern.
     *
     * @param type simple name of the fact type
     * @param typePlace where the type's name stands
     * @param variable name of the variable it is bound to, with its {@code $}; empty when it is bound to none
     * @param constraints in the order of the text
     * @param source where its facts come from, when not from the facts of the audit
     */
    record Pattern(
            String type, Place typePlace, String variable, List<Constraint> constraints, Optional<Source> source, Place place)
            implements Condition {
        public Pattern {
            constraints = List.copyOf(constraints);
        }
    }

    /** Conditions that are joined. */
    record Group(Kind kind, List<Condition> members, Place place) implements Condition {
        /** How conditions are joined. */
        public enum Kind {
            AND,
            OR,
            NOT,
            EXISTS,
            FORALL
        }

        public Group {
            members = List.copyOf(members);
        }
    }

    /** {@code eval( ... )}, or a form that the model does not know. */
    record Other(String word, String text, Place place) implements Condition {}

    /**
     * What a pattern looks at instead of the facts of the audit.
     *
     * @param kind how
     * @param expression behind {@code from}
     * @param members the conditions inside {@code accumulate} and {@code collect}
     * @param functions of {@code accumulate}
     */
    record Source(Kind kind, Optional<Expression> expression, List<Condition> members, List<Function> functions, Place place) {
        /** How a pattern gets its facts. */
        public enum Kind {
            FROM,
            ACCUMULATE,
            COLLECT,
            OTHER
        }

        public Source {
            members = List.copyOf(members);
            functions = List.copyOf(functions);
        }
    }

    /** A function of {@code accumulate}: {@code $n : count( $call )}; the variable is empty when the result is not bound. */
    record Function(String name, String variable, List<String> arguments) {
        public Function {
            arguments = List.copyOf(arguments);
        }
    }
}
