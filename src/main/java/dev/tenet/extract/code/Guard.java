package dev.tenet.extract.code;

import dev.tenet.fact.Condition;

/**
 * A test that is known to have come out one way: inside the block it leads to, or from {@code order} on when the other way leaves.
 *
 * @param block where the test stands
 * @param exit how control leaves when it comes out the other way
 */
public record Guard(
        Expression test, Scope scope, FunctionDecl function, Block block, int order, Span span, boolean holds, Condition.Exit exit) {
    /** The same test when it leads into a block, the other way. */
    public Guard otherwise() {
        return new Guard(test, scope, function, block, order, span, !holds, exit);
    }

    /** The same test, known after its statement at {@code later} because the other way left. */
    public Guard left(int later, boolean cameOut, Condition.Exit how) {
        return new Guard(test, scope, function, block, later, span, cameOut, how);
    }
}
