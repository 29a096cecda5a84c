package dev.tenet.fact;

/**
 * A volume of a pod.
 *
 * @param location of the volume
 * @param workload subject of the workload
 * @param name as written
 * @param type {@code hostPath}, {@code secret}, {@code configMap}, {@code emptyDir}, {@code persistentVolumeClaim}, ...; empty when none is written
 * @param source path on the host, or name of the secret, map or claim; empty where the type has none
 * @param medium of an {@code emptyDir}: {@code Memory}; empty for the node's disk
 * @param sizeLimit of an {@code emptyDir}; empty when it has none
 */
public record PodVolume(
        Location location, String workload, String name, String type, String source, String medium, String sizeLimit) implements Fact {}
