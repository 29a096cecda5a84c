package dev.tenet.engine.part;

import org.drools.model.functions.Block1;
import org.drools.model.functions.Block2;
import org.drools.model.functions.Block3;
import org.drools.model.functions.Block4;

/** Consequences of rules, as the engine wants them. */
final class Runs {
    private Runs() {}

    static final class Of1<A> extends Numbered implements Block1<A> {
        Of1(RuleParts parts, int part, String hash) {
            super(parts, part, hash);
        }

        @Override
        public void execute(A a) throws Exception {
            parts.run(part, a);
        }
    }

    static final class Of2<A, B> extends Numbered implements Block2<A, B> {
        Of2(RuleParts parts, int part, String hash) {
            super(parts, part, hash);
        }

        @Override
        public void execute(A a, B b) throws Exception {
            parts.run(part, a, b);
        }
    }

    static final class Of3<A, B, C> extends Numbered implements Block3<A, B, C> {
        Of3(RuleParts parts, int part, String hash) {
            super(parts, part, hash);
        }

        @Override
        public void execute(A a, B b, C c) throws Exception {
            parts.run(part, a, b, c);
        }
    }

    static final class Of4<A, B, C, D> extends Numbered implements Block4<A, B, C, D> {
        Of4(RuleParts parts, int part, String hash) {
            super(parts, part, hash);
        }

        @Override
        public void execute(A a, B b, C c, D d) throws Exception {
            parts.run(part, a, b, c, d);
        }
    }
}
