package dev.tenet.fact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A Service of Kubernetes.
 *
 * @param location of the object
 * @param object it is
 * @param type effective: {@code ClusterIP} unless written
 * @param selector labels of the pods that it leads to; empty when it has none
 * @param ports as written
 * @param externalIps addresses beside the cluster's
 * @param sourceRanges that a load balancer lets in; empty for all
 * @param places of the components above
 */
public record KubernetesService(
        Location location,
        KubernetesObject object,
        String type,
        Map<String, String> selector,
        List<Port> ports,
        List<String> externalIps,
        List<String> sourceRanges,
        Places places)
        implements Placed {
    /**
     * A port of a service.
     *
     * @param name as written; empty when it has none
     * @param port of the service; -1 when it is filled in later
     * @param target number or name of the port of the pod; the service's own unless written
     * @param nodePort on every node; 0 unless written
     */
    public record Port(String name, int port, String target, int nodePort) {}

    /** Labels that controllers give each pod, which no template has. */
    private static final Set<String> GIVEN =
            Set.of("statefulset.kubernetes.io/pod-name", "apps.kubernetes.io/pod-index", "batch.kubernetes.io/job-completion-index", "controller-revision-hash");

    public KubernetesService {
        selector = Collections.unmodifiableMap(new TreeMap<>(selector));
        ports = List.copyOf(ports);
        externalIps = List.copyOf(externalIps);
        sourceRanges = List.copyOf(sourceRanges);
    }

    /** Whether it leads to pods with {@code labels}. */
    public boolean selects(Map<String, String> labels) {
        for (Map.Entry<String, String> label : selector.entrySet()) {
            if (!label.getValue().equals(labels.get(label.getKey())) && !GIVEN.contains(label.getKey())) {
                return false;
            }
        }
        return !selector.isEmpty();
    }

    @Override
    public String subject() {
        return object.subject();
    }
}
