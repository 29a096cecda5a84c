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
        CompletableFuture<T> second = new CompletableFuture<>();
        Thread other = new Thread(null, () -> {
            try {
                second.complete(beside.get());
            } catch (Throwable fault) {
                second.completeExceptionally(fault);
            }
        }, "judge-beside", Judging.STACK);
        other.setDaemon(true);
        threads.add(other);
        other.start();
        T first = here.get();
        try {
            return List.of(first, second.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : e;
        }
    }
}
