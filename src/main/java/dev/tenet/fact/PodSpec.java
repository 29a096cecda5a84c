package dev.tenet.fact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a pod of a workload is, its containers apart.
 *
 * @param location of the {@code spec}
 * @param workload subject of the workload: {@code Deployment shop}
 * @param namespace effective
 * @param labels of the pods
 * @param hostNetwork effective: false unless written
 * @param hostPid effective: false unless written
 * @param hostIpc effective: false unless written
 * @param serviceAccount effective: {@code default} unless written
 * @param automountToken effective: true unless written here (a ServiceAccount may say otherwise)
 * @param restartPolicy effective: {@code Always} unless written
 * @param volumes of the pod
 * @param fields scalars outside of its containers and volumes by path: {@code dnsPolicy}, {@code securityContext.fsGroup}
 * @param containers how many containers it has, init and ephemeral ones included
 * @param places of the components above and of every path of {@code fields}
 */
public record PodSpec(
        Location location,
        String workload,
        String namespace,
        Map<String, String> labels,
        boolean hostNetwork,
        boolean hostPid,
        boolean hostIpc,
        String serviceAccount,
        boolean automountToken,
        String restartPolicy,
        List<PodVolume> volumes,
        Map<String, String> fields,
        int containers,
        Places places)
        implements KubernetesFields {
    public PodSpec {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        volumes = List.copyOf(volumes);
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /**
     * Whether the scheduler is told to keep its pods apart: an anti-affinity or a spread constraint selects pods with its own labels. One that selects
     * others alone keeps it apart from those.
     */
    public boolean spreads() {
        return spreads("topologySpreadConstraints", ".labelSelector")
                || spreads("affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution", ".labelSelector")
                || spreads("affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution", ".podAffinityTerm.labelSelector");
    }

    private boolean spreads(String terms, String selector) {
        return items(terms).stream().anyMatch(term -> has(term + selector) && selects(term + selector, labels));
    }

    @Override
    public String subject() {
        return "pod of " + workload;
    }
}
