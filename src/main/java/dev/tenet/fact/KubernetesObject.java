package dev.tenet.fact;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An object of Kubernetes, from a manifest, a list, a Kustomize overlay or a rendered chart.
 *
 * @param location of the object's first key
 * @param apiVersion as written: {@code apps/v1}
 * @param kind as written: {@code Deployment}
 * @param namespace effective: {@code default} unless written; empty for what belongs to no namespace
 * @param name as written
 * @param labels of the object
 * @param annotations of the object
 * @param fields scalars outside of its metadata and its pods by path: {@code spec.minAvailable}
 * @param overlay path of the kustomization that makes it what it is; empty for what stands in a manifest
 * @param template whether it stands in a chart and values may be missing: it was not rendered, or the chart's own values leave a place in it empty
 * @param test whether it belongs to tests
 * @param places of {@code namespace}, {@code name}, {@code labels}, {@code annotations}, and of every path of {@code fields}
 */
public record KubernetesObject(
        Location location,
        String apiVersion,
        String kind,
        String namespace,
        String name,
        Map<String, String> labels,
        Map<String, String> annotations,
        Map<String, String> fields,
        String overlay,
        boolean template,
        boolean test,
        Places places)
        implements KubernetesFields {
    public KubernetesObject {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** The group of its API: {@code apps}; empty for the core. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** Version and kind as the API knows them together: {@code apps/v1 Deployment}. */
    public String type() {
        return apiVersion + " " + kind;
    }

    @Override
    public String subject() {
        return name.isEmpty() ? kind : kind + " " + name;
    }
}
