package dev.tenet.fact;

/**
 * A configuration that a pipeline of GitLab includes.
 *
 * @param location of the entry
 * @param type {@code local}, {@code remote}, {@code project}, {@code template}, {@code component}
 * @param source path, address, project or name
 * @param ref version of a project or component; empty when none is written
 * @param refKind as in {@link ActionReference}
 * @param integrity hash that a remote file must have; empty when none is written
 */
public record PipelineInclude(Location location, String type, String source, String ref, String refKind, String integrity) implements Fact {}
