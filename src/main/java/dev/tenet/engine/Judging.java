package dev.tenet.engine;

import java.util.List;

/** A judging that another thread can ask about and end. */
interface Judging {
    /** Room for the stack of a thread that judges, in bytes: rules look into deep values. */
    long STACK = 16L << 20;

    /** Name of the rule that fired last; empty before any has. */
    String firing();

    /** Ends rules that feed each other. A loop inside a consequence or a join goes on. */
    void halt();

    /** Threads that judge beside the one that was told to. */
    default List<Thread> others() {
        return List.of();
    }
}
