package dev.tenet.fact;

/**
 * A concept: an {@link OrderPath} of a program that talks to the broker itself, runs without a person and may reach a funded account. What an engine
 * decides for its algorithms, and what a script does that a person starts, is none.
 *
 * @param sink that is reached
 * @param path everything that is checked and called on the way
 * @param opening whether it may open a position
 */
public record DirectOrderPath(OrderSink sink, CallPath path, boolean opening) implements SinkPath {}
