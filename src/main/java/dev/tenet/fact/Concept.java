package dev.tenet.fact;

/**
 * A fact of a type that rules declare themselves, as the evidence of a finding holds it.
 *
 * @param location where it was seen
 * @param type simple name of the declared type
 * @param text its components, in words
 */
public record Concept(Location location, String type, String text) implements Fact {}
