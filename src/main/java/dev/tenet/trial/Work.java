package dev.tenet.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work that is done for several things at a time. */
final class Work {
    private Work() {}

    /** What {@code what} gives for each, in their order; the first of them that throws ends the work. */
    static <T, R> List<R> all(List<T> things, Function<T, R> what) {
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
        try {
            List<Future<R>> running = things.stream().map(thing -> workers.submit(() -> what.apply(thing))).toList();
            List<R> done = new ArrayList<>();
            for (Future<R> one : running) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            workers.shutdownNow();
        }
    }
}
