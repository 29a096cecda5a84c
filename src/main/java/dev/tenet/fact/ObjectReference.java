package dev.tenet.fact;

/**
 * What an object of Kubernetes needs by name: a pod its ConfigMaps, Secrets, claims and service account, an Ingress its Services and certificates, an
 * autoscaler what it scales, a binding its role, a StatefulSet its Service.
 *
 * @param location of the name
 * @param object that needs it
 * @param namespace that it is looked for in; empty for what belongs to no namespace
 * @param kind of what is needed: {@code ConfigMap}
 * @param name of what is needed
 * @param use what it is needed for: {@code env}, {@code envFrom}, {@code volume}, {@code serviceAccount}, {@code pull}, {@code backend}, {@code tls},
 *     {@code scale}, {@code role}, {@code service}
 * @param optional whether the object does without it
 */
public record ObjectReference(
        Location location, KubernetesObject object, String namespace, String kind, String name, String use, boolean optional) implements Fact {}
