package dev.tenet.fact;

import java.util.List;

/**
 * An Ingress of Kubernetes.
 *
 * @param location of the object
 * @param object it is
 * @param ingressClass by its field or its annotation; empty when the cluster decides
 * @param hosts of its rules; an empty text for a rule without one, {@code *} included
 * @param tlsHosts that have a certificate
 * @param tls whether it has certificates at all
 * @param services that it leads to
 * @param places of {@code ingressClass}, {@code hosts}, {@code tls}
 */
public record Ingress(
        Location location,
        KubernetesObject object,
        String ingressClass,
        List<String> hosts,
        List<String> tlsHosts,
        boolean tls,
        List<String> services,
        Places places)
        implements Placed {
    public Ingress {
        hosts = List.copyOf(hosts);
        tlsHosts = List.copyOf(tlsHosts);
        services = List.copyOf(services);
    }

    @Override
    public String subject() {
        return object.subject();
    }
}
