package dev.tenet.engine.part;

import org.drools.model.functions.Function1;
import org.drools.model.functions.Function2;
import org.drools.model.functions.HashedExpression;

/** Values that rules bind and index, as the engine wants them. */
abstract class Values implements HashedExpression {
    final RuleParts parts;
    final int part;
    private final String hash;

    Values(RuleParts parts, int part, String hash) {
        this.parts = parts;
        this.part = part;
        this.hash = hash;
    }

    @Override
    public final String getExpressionHash() {
        return hash;
    }

    static final class Of1<A, R> extends Values implements Function1<A, R> {
        Of1(RuleParts parts, int part, String hash) {
            super(parts, part, hash);
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway"})
        public R apply(A a) {
            return (R) parts.value(part, a);
        }
    }

    static final class Of2<A, B, R> extends Values implements Function2<A, B, R> {
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
