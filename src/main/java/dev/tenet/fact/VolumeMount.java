package dev.tenet.fact;

/**
 * A volume or folder that a container or service sees.
 *
 * @param location of the entry
 * @param owner name of the container or service
 * @param type {@code bind}, {@code volume}, {@code tmpfs} for Compose; the volume's type for Kubernetes: {@code hostPath}, {@code secret}
 * @param source path on the host or name of the volume; empty when it has none
 * @param path in the container
 * @param readOnly effective: false unless written
 * @param test whether its file belongs to tests
 */
public record VolumeMount(Location location, String owner, String type, String source, String path, boolean readOnly, boolean test) implements Fact {}
