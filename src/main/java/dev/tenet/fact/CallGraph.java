package dev.tenet.fact;

import java.util.List;

/** The project's calls among its own functions. One such fact exists when code was parsed; rules ask it for paths with {@code from}. */
public interface CallGraph extends Fact {
    /** How many callers in other files are followed upwards; six callers at most in all. */
    int HOPS = 3;

    /** The ways on which control reaches {@code call} outside tests, at least one, in a stable order; at most 64. */
    List<CallPath> pathsTo(Call call);

    /** Whether code that is not a test calls {@code qualifiedName}, directly or through other functions, from a place that runs. */
    boolean reached(String qualifiedName);

    /** Qualified names of the project's functions that always run before {@code qualifiedName} returns (two levels), itself included. */
    java.util.Set<String> callees(String qualifiedName);

    /** Names by which the project decides something, wherever that is outside tests: resolved where possible, else as written. */
    java.util.Set<String> decisions();

    /** Whether the project decides something by a name that reads as one of {@code words}; see {@link Words#mentions}. */
    default boolean decides(List<String> words) {
        String[] phrases = words.toArray(String[]::new);
        return decisions().stream().anyMatch(name -> Words.mentions(name, phrases));
    }
}
