package dev.tenet.extract.kubernetes;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.fact.KubernetesObject;
import dev.tenet.fact.ObjectReference;
import org.jspecify.annotations.Nullable;

/** Says which objects an object needs by name. */
final class References {
    private final KubernetesObject object;
    private final String path;
    private final Extraction out;

    private References(KubernetesObject object, String path, Extraction out) {
        this.object = object;
        this.path = path;
        this.out = out;
    }

    /** Adds what an object needs, its pods apart. */
    static void add(ConfigNode node, KubernetesObject object, String path, Extraction out) {
        References references = new References(object, path, out);
        ConfigNode spec = node.get("spec");
        switch (object.kind()) {
            case "StatefulSet" -> references.add(spec, "serviceName", "Service", "service", false);
            case "HorizontalPodAutoscaler" -> {
                ConfigNode target = node.at("spec", "scaleTargetRef");
                references.add(target, "name", target == null ? "" : target.text("kind"), "scale", false);
            }
            case "RoleBinding", "ClusterRoleBinding" -> {
                ConfigNode role = node.get("roleRef");
                references.add(role, "name", role == null ? "" : role.text("kind"), "role", false);
            }
            case "Ingress" -> references.addIngress(spec);
            default -> { }
        }
    }

    /** Adds what pods need. */
    static void addPod(ConfigNode spec, KubernetesObject object, String path, Extraction out) {
        References references = new References(object, path, out);
        references.add(spec, "serviceAccountName", "ServiceAccount", "serviceAccount", false);
        RbacReader.maps(spec.get("imagePullSecrets")).forEach(pull -> references.add(pull, "name", "Secret", "pull", false));
        for (ConfigNode volume : RbacReader.maps(spec.get("volumes"))) {
            references.addVolume(volume, false);
        }
        for (String list : new String[] {"containers", "initContainers"}) {
            for (ConfigNode container : RbacReader.maps(spec.get(list))) {
                RbacReader.maps(container.get("env")).forEach(variable -> {
                    references.addOptional(variable.at("valueFrom", "secretKeyRef"), "name", "Secret", "env");
                    references.addOptional(variable.at("valueFrom", "configMapKeyRef"), "name", "ConfigMap", "env");
                });
                RbacReader.maps(container.get("envFrom")).forEach(source -> {
                    references.addOptional(source.get("secretRef"), "name", "Secret", "envFrom");
                    references.addOptional(source.get("configMapRef"), "name", "ConfigMap", "envFrom");
                });
            }
        }
    }

    private void addVolume(ConfigNode volume, boolean projected) {
        addOptional(volume.get("secret"), projected ? "name" : "secretName", "Secret", "volume");
        addOptional(volume.get("configMap"), "name", "ConfigMap", "volume");
        add(volume.get("persistentVolumeClaim"), "claimName", "PersistentVolumeClaim", "volume", false);
        ConfigNode sources = volume.at("projected", "sources");
        if (!projected && sources != null) {
            RbacReader.maps(sources).forEach(source -> addVolume(source, true));
        }
    }

    private void addIngress(@Nullable ConfigNode spec) {
        if (spec == null) {
            return;
        }
        addBackend(spec.get("defaultBackend"));
        addBackend(spec.get("backend"));
        for (ConfigNode rule : RbacReader.maps(spec.get("rules"))) {
            RbacReader.maps(rule.at("http", "paths")).forEach(each -> addBackend(each.get("backend")));
        }
        RbacReader.maps(spec.get("tls")).forEach(tls -> add(tls, "secretName", "Secret", "tls", false));
    }

    private void addBackend(@Nullable ConfigNode backend) {
        if (backend != null) {
            add(backend.get("service"), "name", "Service", "backend", false);
            add(backend, "serviceName", "Service", "backend", false);
        }
    }

    private void addOptional(@Nullable ConfigNode source, String key, String kind, String use) {
        add(source, key, kind, use, source != null && source.isTrue("optional"));
    }

    private void add(@Nullable ConfigNode source, String key, String kind, String use, boolean optional) {
        ConfigNode name = source == null ? null : source.get(key);
        if (name != null && name.isScalar() && !name.text().isEmpty() && !kind.isEmpty()) {
            String namespace = kind.equals("ClusterRole") ? "" : object.namespace();
            out.add(new ObjectReference(name.location(path), object, namespace, kind, name.text(), use, optional));
        }
    }
}
