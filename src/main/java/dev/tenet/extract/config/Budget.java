package dev.tenet.extract.config;

/** Counts down what may still be made of a file, so that a small file cannot become millions of facts. */
final class Budget {
    private int left;

    Budget(int most) {
        left = most;
    }

    /** Whether there is one more; false ever after the last. */
    boolean take() {
        if (left > 0) {
            left--;
            return true;
        }
        return false;
    }

    boolean isSpent() {
        return left == 0;
    }
}
