package dev.tenet.fact;

/**
 * One function of the project calls another.
 *
 * @param location of the call
 * @param caller qualified name of the calling function, or the module
 * @param callee qualified name of the function called
 * @param test whether the call stands in test code
 */
public record CallEdge(Location location, String caller, String callee, boolean test) implements Fact {}
