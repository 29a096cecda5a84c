package dev.tenet.fact;

/**
 * A port that a container of Kubernetes names.
 *
 * @param location of the entry
 * @param name as written; empty when it has none
 * @param port number in the container; -1 when it is filled in later
 * @param hostPort number on the host; 0 when it takes none
 * @param protocol effective: {@code TCP} unless written
 */
public record ContainerPort(Location location, String name, int port, int hostPort, String protocol) implements Fact {}
