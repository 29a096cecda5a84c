package dev.tenet.engine.part;

import org.drools.model.functions.Function1;
import org.drools.model.functions.Function2;

/** Values that rules bind and index, as the engine wants them. */
final class Values {
    private Values() {}

    static final class Of1<A, R> extends Numbered implements Function1<A, R> {
        Of1(RuleParts parts, int part, String hash) {
            super(parts, part, hash);
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway"})
        public R apply(A a) {
            return (R) parts.value(part, a);
        }
    }

    static final class Of2<A, B, R> extends Numbered implements Function2<A, B, R> {
        Of2(RuleParts parts, int part, String hash) {
            super(parts, part, hash);
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway"})
        public R apply(A a, B b) {
            return (R) parts.value(part, a, b);
        }
    }
}
