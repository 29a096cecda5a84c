package dev.tenet.engine.part;

import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.PredicateInformation;

/** Tests of a rule file as the engine wants them. */
abstract class Tests extends Numbered {
    private final String text;
    private final String[] rules;

    Tests(RuleParts parts, int part, String hash, String text, String[] rules) {
        super(parts, part, hash);
        this.text = text;
        this.rules = rules;
    }

    /** The constraint and where it stands, for the engine's messages. */
    public final PredicateInformation predicateInformation() {
        PredicateInformation information = new PredicateInformation(text);
        information.addRuleNames(rules);
        return information;
    }

    static final class Of1<A> extends Tests implements Predicate1<A> {
        Of1(RuleParts parts, int part, String hash, String text, String[] rules) {
            super(parts, part, hash, text, rules);
        }

        @Override
        public boolean test(A a) throws Exception {
            return parts.test(part, a);
        }
    }

    static final class Of2<A, B> extends Tests implements Predicate2<A, B> {
        Of2(RuleParts parts, int part, String hash, String text, String[] rules) {
            super(parts, part, hash, text, rules);
        }

        @Override
        public boolean test(A a, B b) throws Exception {
            return parts.test(part, a, b);
        }
    }

    static final class Of3<A, B, C> extends Tests implements Predicate3<A, B, C> {
        Of3(RuleParts parts, int part, String hash, String text, String[] rules) {
            super(parts, part, hash, text, rules);
        }

        @Override
        public boolean test(A a, B b, C c) throws Exception {
            return parts.test(part, a, b, c);
        }
    }
}
