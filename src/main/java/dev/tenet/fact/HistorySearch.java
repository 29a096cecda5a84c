package dev.tenet.fact;

/**
 * The history of a tree was searched for credentials.
 *
 * @param location the tree as a whole
 * @param commits how many were searched
 * @param complete whether all were, so that finding nothing says something
 */
public record HistorySearch(Location location, int commits, boolean complete) implements Fact {}
