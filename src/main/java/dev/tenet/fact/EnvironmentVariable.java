package dev.tenet.fact;

/**
 * An environment variable that a configuration gives to a program.
 *
 * @param location of the variable
 * @param owner name of the container, service, job or step; empty for all of a file
 * @param name as written; empty when all keys of {@code source} become variables
 * @param value as written, secrets redacted; empty when it comes from elsewhere
 * @param from {@code literal}, {@code secret}, {@code configMap}, {@code field}, {@code resource}, {@code expression}
 * @param source name of the secret or map, path of the field; empty for a literal
 */
public record EnvironmentVariable(Location location, String owner, String name, String value, String from, String source) implements Fact {}
