package dev.tenet.fact;

/**
 * A credential that the project holds or asks for by name, without a value in clear text: a settings field, an environment variable, a key of a
 * configuration.
 *
 * @param location of the name
 * @param name as written
 * @param kind as in {@link Secret}
 * @param source {@code config} or {@code code}
 * @param test whether it belongs to tests
 */
public record SecretReference(Location location, String name, String kind, String source, boolean test) implements Fact {}
