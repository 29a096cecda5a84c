package dev.tenet.fact;

/**
 * A line of source code with characters that change the direction in which it is shown. What is shown is then not what is compiled.
 *
 * @param location of the first such character
 * @param character its name in Unicode's table: {@code U+202E}
 * @param overrides whether one of them turns text around whatever its letters are
 * @param closed whether each is ended on the same line
 */
public record BidiControl(Location location, String character, boolean overrides, boolean closed) implements Fact {}
