package dev.tenet.fact;

/**
 * A file that lists dependencies.
 *
 * @param location the whole file
 * @param ecosystem purl type: {@code pypi}, {@code maven}, {@code npm}, {@code golang}, {@code cargo}
 * @param kind {@code pyproject}, {@code requirements}, {@code pipfile}, {@code pom}, {@code gradle}, {@code package}, {@code go}, {@code cargo}; {@code lock} for every lock file
 * @param locked whether it fixes the version of everything it lists
 * @param hashed whether it fixes the content of everything it lists
 * @param test whether the file belongs to tests
 * @param size how many dependencies it lists
 */
public record Manifest(Location location, String ecosystem, String kind, boolean locked, boolean hashed, boolean test, int size)
        implements Fact {}
