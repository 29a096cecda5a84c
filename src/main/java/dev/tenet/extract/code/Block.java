package dev.tenet.extract.code;

import org.jspecify.annotations.Nullable;

/** Statements or operands that run together: a branch, a loop's body, the right side of {@code and}. */
public final class Block {
    private static final int NEVER = Integer.MAX_VALUE;

    final @Nullable Block parent;
    /** What is known inside: the test that led here. */
    final @Nullable Guard guard;

    final boolean loop;
    private int passedFrom = NEVER;

    private Block(@Nullable Block parent, @Nullable Guard guard, boolean loop) {
        this.parent = parent;
        this.guard = guard;
        this.loop = loop;
    }

    /** The body of a function. */
    public static Block body() {
        return new Block(null, null, false);
    }

    /** A block that may not run. */
    public Block branch(@Nullable Guard test) {
        return new Block(this, test, false);
    }

    /** A block that may run any number of times. */
    public Block loop(@Nullable Guard test) {
        return new Block(this, test, true);
    }

    /** Says that what comes at {@code order} or later has passed through this block: {@code 0} for one that always runs. */
    public void passedFrom(int order) {
        passedFrom = order;
    }

    boolean inLoop() {
        for (Block block = this; block != null; block = block.parent) {
            if (block.loop) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands in this block has always happened when control stands in {@code later} at {@code order}. */
    boolean precedes(Block later, int order) {
        return precedes(later, order, false);
    }

    /** As above, taking it that a loop over some elements has run: what leaves for one of them has left for none. */
    boolean precedesForEach(Block later, int order) {
        return precedes(later, order, true);
    }

    private boolean precedes(Block later, int order, boolean throughLoops) {
        Block block = this;
        while (!block.encloses(later)) {
            boolean passed = block.passedFrom <= order || (throughLoops && block.loop && block.guard == null);
            if (!passed || block.parent == null) {
                return false;
            }
            block = block.parent;
        }
        return true;
    }

    private boolean encloses(Block inner) {
        for (Block block = inner; block != null; block = block.parent) {
            if (block == this) {
                return true;
            }
        }
        return false;
    }
}
