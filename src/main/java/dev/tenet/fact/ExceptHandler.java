package dev.tenet.fact;

import java.util.List;

/**
 * A handler of exceptions, or what lets them pass: {@code with suppress(OSError)}.
 *
 * @param location of the handler
 * @param types resolved names of what it catches; empty for a bare handler
 * @param action what it does with the exception
 * @param function qualified name of the enclosing function
 * @param tries resolved callees of the calls in the guarded block
 * @param fallback whether what follows has something else to go by: the guarded block only gives a variable another value than it had, or returns
 *     where another way follows, or is one of several things that a loop tries until one does; or an {@code else} holds what depends on it
 * @param handling whether it stands in another handler: what fails here comes after an error that is known already
 * @param explained whether a comment in it says in a few words why nothing is done
 * @param test whether it is test code
 */
public record ExceptHandler(
        Location location, List<String> types, Action action, String function, List<String> tries, boolean fallback, boolean handling, boolean explained, boolean test)
        implements Fact {
    /** What a handler does, judged by its own statements. */
    public enum Action {
        /** Only {@code pass}, {@code ...} or a comment: the exception vanishes. */
        IGNORES,
        RAISES,
        /** Calls a logger or prints, and goes on, also with the next round of a loop. */
        LOGS,
        RETURNS,
        CONTINUES,
        /** Anything else: it does something about it. */
        HANDLES
    }

    /** Whether all calls in the guarded block, of which there is at least one, have one of these names. */
    public boolean onlyTries(String... names) {
        return !tries.isEmpty() && tries.stream().allMatch(callee -> List.of(names).contains(callee.substring(callee.lastIndexOf('.') + 1)));
    }

    public ExceptHandler {
        types = List.copyOf(types);
        tries = Deferred.keep(tries);
    }
}
