package dev.tenet.extract.kubernetes;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.fact.KubernetesObject;
import dev.tenet.fact.Location;
import dev.tenet.fact.Places;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one object, and hands it to the reader of its kind. */
final class ObjectReader {
    /** Kinds of Kubernetes itself that belong to no namespace. */
    private static final Set<String> CLUSTER = Set.of(
            "APIService", "CertificateSigningRequest", "ClusterRole", "ClusterRoleBinding", "CSIDriver", "CSINode", "CustomResourceDefinition", "FlowSchema",
            "IngressClass", "MutatingWebhookConfiguration", "Namespace", "Node", "PersistentVolume", "PodSecurityPolicy", "PriorityClass",
            "PriorityLevelConfiguration", "RuntimeClass", "StorageClass", "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding",
            "ValidatingWebhookConfiguration", "VolumeAttachment");

    private final ConfigNode node;
    private final ManifestUnit file;
    private final String overlay;
    private final Extraction out;

    ObjectReader(ConfigNode node, ManifestUnit file, String overlay, Extraction out) {
        this.node = node;
        this.file = file;
        this.overlay = overlay;
        this.out = out;
    }

    void read() {
        KubernetesObject object = object();
        out.add(object);
        String path = path();
        References.add(node, object, path, out);
        switch (object.kind()) {
            case "Role", "ClusterRole" -> RbacReader.addRules(node, object, path, out);
            case "RoleBinding", "ClusterRoleBinding" -> RbacReader.addSubjects(node, object, path, out);
            case "Service" -> NetworkReader.addService(node, object, path, out);
            case "Ingress" -> NetworkReader.addIngress(node, object, path, out);
            case "NetworkPolicy" -> NetworkReader.addPolicy(node, object, path, out);
            default -> new WorkloadReader(node, object, path, out).read();
        }
    }

    private String path() {
        return node.origin(file.path());
    }

    private KubernetesObject object() {
        String kind = node.text("kind");
        ConfigNode metadata = node.get("metadata");
        Map<String, Location> places = new TreeMap<>();
        for (String key : new String[] {"name", "namespace", "labels", "annotations"}) {
            ConfigNode value = metadata == null ? null : metadata.get(key);
            if (value != null) {
                places.put(key, value.location(file.path()));
            }
        }
        FieldReader fields = new FieldReader(path(), kind.equals("Secret"), places);
        fields.readObject(node);
        String written = metadata == null ? "" : metadata.text("namespace");
        String name = metadata == null ? "" : metadata.text("name");
        Location start = node.location(file.path());
        return new KubernetesObject(
                new Location(start.path(), start.line(), start.column(), Math.max(start.line(), overlay.isEmpty() ? node.endLine() : start.line())),
                node.text("apiVersion"),
                kind,
                CLUSTER.contains(kind) ? "" : written.isEmpty() ? "default" : written,
                name.isEmpty() && metadata != null ? metadata.text("generateName") : name,
                texts(metadata == null ? null : metadata.get("labels")),
                texts(metadata == null ? null : metadata.get("annotations")),
                fields.fields(),
                overlay,
                file.templated() || file.file().template(),
                file.file().test(),
                new Places(places));
    }

    /** The scalars of a map. */
    static Map<String, String> texts(@Nullable ConfigNode map) {
        Map<String, String> texts = new TreeMap<>();
        if (map != null && map.isMap()) {
            map.members().stream().filter(member -> member.value().isScalar()).limit(500).forEach(member -> texts.put(member.key(), member.value().text()));
        }
        return texts;
    }

    /** A whole number; {@code otherwise} when nothing is written, -1 when it is no number. */
    static int number(@Nullable ConfigNode node, String key, int otherwise) {
        String text = node == null ? "" : node.text(key);
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException filledInLater) {
            return -1;
        }
    }
}
