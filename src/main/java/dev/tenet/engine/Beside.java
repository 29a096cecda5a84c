package dev.tenet.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Work on two threads at a time, the calling one and one beside it, both with room for deep values. */
final class Beside {
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    /** The threads that worked beside the calling one. */
    List<Thread> threads() {
        return threads;
    }

    /** What both come to; throws what the first of them threw. */
    <T> List<T> both(Supplier<T> here, Supplier<T> beside) {
        CompletableFuture<T> second = start(beside);
        T first = here.get();
        return List.of(first, joined(second));
    }

    /** Begins work beside the calling thread. */
    <T> CompletableFuture<T> start(Supplier<T> beside) {
        CompletableFuture<T> begun = new CompletableFuture<>();
        Thread other = new Thread(null, () -> {
            try {
                begun.complete(beside.get());
            } catch (Throwable fault) {
                begun.completeExceptionally(fault);
            }
        }, "judge-beside", Judging.STACK);
        other.setDaemon(true);
        threads.add(other);
        other.start();
        return begun;
    }

    /** What the work came to, once it is done; throws what it threw. */
    static <T> T joined(CompletableFuture<T> begun) {
        try {
            return begun.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }
}
