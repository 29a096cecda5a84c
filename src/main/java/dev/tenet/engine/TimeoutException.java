package dev.tenet.engine;

import java.time.Duration;

/** Judging took longer than allowed. The thread that judges cannot be stopped: the process must end. */
public final class TimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String policy;

    TimeoutException(String policy, Duration limit) {
        super("%s did not come to an end within %d s".formatted(policy.isEmpty() ? "judging" : "policy " + policy, limit.toSeconds()));
        this.policy = policy;
    }

    /** The policy that ran when time was up; empty when it cannot be told. */
    public String policy() {
        return policy;
    }
}
