package dev.tenet.fact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A NetworkPolicy of Kubernetes.
 *
 * @param location of the object
 * @param object it is
 * @param namespace effective
 * @param selector labels of the pods that it holds for; empty for every pod of the namespace, unless {@code expressions}
 * @param expressions whether it selects by expressions beside labels
 * @param types effective: {@code Ingress}, and {@code Egress} when it has rules for it, unless written
 * @param ingressRules how many rules let something in; 0 lets nothing in
 * @param egressRules how many rules let something out; 0 lets nothing out
 * @param allowsAllIngress whether one of its rules lets everybody in
 * @param allowsAllEgress whether one of its rules lets out to everybody
 * @param places of {@code selector}, {@code types}, {@code ingress}, {@code egress}
 */
public record NetworkPolicy(
        Location location,
        KubernetesObject object,
        String namespace,
        Map<String, String> selector,
        boolean expressions,
        List<String> types,
        int ingressRules,
        int egressRules,
        boolean allowsAllIngress,
        boolean allowsAllEgress,
        Places places)
        implements Placed {
    public NetworkPolicy {
        selector = Collections.unmodifiableMap(new TreeMap<>(selector));
        types = List.copyOf(types);
    }

    /** Whether it holds for pods with {@code labels}. */
    public boolean selects(Map<String, String> labels) {
        return !expressions && labels.entrySet().containsAll(selector.entrySet());
    }

    @Override
    public String subject() {
        return object.subject();
    }
}
