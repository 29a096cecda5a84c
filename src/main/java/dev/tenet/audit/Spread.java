package dev.tenet.audit;

import java.util.List;
import java.util.stream.Stream;

/** Goes through many things on all processors, and through few on one: for these, threads cost more than they gain. */
final class Spread {
    private static final int FEW = 1_000;

    private Spread() {}

    static <T> Stream<T> over(List<T> things) {
        return things.size() < FEW ? things.stream() : things.parallelStream();
    }
}
