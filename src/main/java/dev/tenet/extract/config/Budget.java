package dev.tenet.extract.config;

/** Counts down what may still be made of a file, so that a small file cannot become millions of facts. */
public final class Budget {
    private int left;

    public Budget(int most) {
        left = most;
    }

    /** Whether there is one more; false ever after the last. */
    public boolean take() {
        return take(1);
    }

    /** Whether there are {@code amount} more; when there are not, nothing is left. */
    public boolean take(int amount) {
        if (amount <= left) {
            left -= amount;
            return true;
        }
        left = 0;
        return false;
    }

    /** Leaves nothing. */
    public void spend() {
        left = 0;
    }

    public boolean isSpent() {
        return left == 0;
    }
}
