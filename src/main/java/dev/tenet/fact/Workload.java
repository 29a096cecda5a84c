package dev.tenet.fact;

/**
 * An object of Kubernetes that runs pods: Pod, Deployment, StatefulSet, DaemonSet, ReplicaSet, ReplicationController, Job, CronJob.
 *
 * @param location of the object
 * @param kind {@code Deployment}
 * @param namespace effective
 * @param name as written
 * @param replicas effective: 1 unless written; 0 when it has none by its kind (DaemonSet); -1 when it is filled in later
 * @param strategy of updates: {@code RollingUpdate}, {@code Recreate}, {@code OnDelete}; empty where the kind has none
 * @param pod what its pods are
 * @param object it is
 * @param places of {@code replicas}, {@code strategy}
 */
public record Workload(
        Location location,
        String kind,
        String namespace,
        String name,
        int replicas,
        String strategy,
        PodSpec pod,
        KubernetesObject object,
        Places places)
        implements Placed {
    @Override
    public String subject() {
        return kind + " " + name;
    }
}
