package dev.tenet.cli;

/** What the process says to who started it; the same for every command. */
final class ExitCode {
    /** Done, and the gate passed. */
    static final int PASSED = 0;
    /** The gate failed. */
    static final int FAILED = 1;
    /** The command line or the configuration cannot be used. */
    static final int USAGE = 2;
    /** A policy does not compile, or judging does not end. */
    static final int POLICY = 3;
    /** A fault of Tenet itself. */
    static final int INTERNAL = 4;

    private ExitCode() {}
}
