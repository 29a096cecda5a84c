package dev.tenet.engine;

/** A judging that another thread can ask about and end. */
interface Judging {
    /** Name of the rule that fired last; empty before any has. */
    String firing();

    /** Ends rules that feed each other. A loop inside a consequence or a join goes on. */
    void halt();
}
