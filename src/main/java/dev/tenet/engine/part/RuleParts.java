package dev.tenet.engine.part;

import org.drools.model.functions.Block1;
import org.drools.model.functions.Block2;
import org.drools.model.functions.Block3;
import org.drools.model.functions.Block4;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Function2;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.jspecify.annotations.Nullable;

/**
 * The tests, values and consequences of a rule file, by number. The engine wants an object for each; were each a class, as the engine generates them, a
 * start would spend more time on loading classes of rules than on anything else. A generated subclass overrides what its rules need.
 */
public abstract class RuleParts {
    protected boolean test(int part, Object a) throws Exception {
        throw missing(part);
    }

    protected boolean test(int part, Object a, Object b) throws Exception {
        throw missing(part);
    }

    protected boolean test(int part, Object a, Object b, Object c) throws Exception {
        throw missing(part);
    }

    protected @Nullable Object value(int part, Object a) {
        throw missing(part);
    }

    protected @Nullable Object value(int part, Object a, Object b) {
        throw missing(part);
    }

    protected void run(int part, Object a) throws Exception {
        throw missing(part);
    }

    protected void run(int part, Object a, Object b) throws Exception {
        throw missing(part);
    }

    protected void run(int part, Object a, Object b, Object c) throws Exception {
        throw missing(part);
    }

    protected void run(int part, Object a, Object b, Object c, Object d) throws Exception {
        throw missing(part);
    }

    /** Whether the fact passes a test, or whether that cannot be told: the engine says what a test throws. */
    public final boolean admits(int part, Object fact) {
        try {
            return test(part, fact);
        } catch (Exception untold) {
            return true;
        }
    }

    private static IllegalStateException missing(int part) {
        return new IllegalStateException("no part " + part + " in these rules");
    }

    /** A test as the engine wants it; {@code hash} is equal where the test is, {@code text} is the constraint, {@code rules} those that it stands in. */
    public final <A> Predicate1<A> test1(int part, String hash, String text, String... rules) {
        return new Tests.Of1<>(this, part, hash, text, rules);
    }

    /** As {@link #test1}, of two facts. */
    public final <A, B> Predicate2<A, B> test2(int part, String hash, String text, String... rules) {
        return new Tests.Of2<>(this, part, hash, text, rules);
    }

    /** As {@link #test1}, of three facts. */
    public final <A, B, C> Predicate3<A, B, C> test3(int part, String hash, String text, String... rules) {
        return new Tests.Of3<>(this, part, hash, text, rules);
    }

    /** A value as the engine wants it; {@code hash} is equal where its expression is. */
    public final <A, R> Function1<A, R> value1(int part, String hash) {
        return new Values.Of1<>(this, part, hash);
    }

    /** As {@link #value1}, of two facts. */
    public final <A, B, R> Function2<A, B, R> value2(int part, String hash) {
        return new Values.Of2<>(this, part, hash);
    }

    /** A consequence as the engine wants it. */
    public final <A> Block1<A> run1(int part, String hash) {
        return new Runs.Of1<>(this, part, hash);
    }

    /** As {@link #run1}, with two arguments. */
    public final <A, B> Block2<A, B> run2(int part, String hash) {
        return new Runs.Of2<>(this, part, hash);
    }

    /** As {@link #run1}, with three arguments. */
    public final <A, B, C> Block3<A, B, C> run3(int part, String hash) {
        return new Runs.Of3<>(this, part, hash);
    }

    /** As {@link #run1}, with four arguments. */
    public final <A, B, C, D> Block4<A, B, C, D> run4(int part, String hash) {
        return new Runs.Of4<>(this, part, hash);
    }
}
