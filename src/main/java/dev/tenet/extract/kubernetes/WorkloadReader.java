package dev.tenet.extract.kubernetes;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.fact.KubernetesObject;
import dev.tenet.fact.Location;
import dev.tenet.fact.Places;
import dev.tenet.fact.PodSpec;
import dev.tenet.fact.PodVolume;
import dev.tenet.fact.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what runs pods, down to the containers. */
final class WorkloadReader {
    private static final int MOST_CONTAINERS = 1_000;

    private final ConfigNode node;
    private final KubernetesObject object;
    private final String path;
    private final Extraction out;

    WorkloadReader(ConfigNode node, KubernetesObject object, String path, Extraction out) {
        this.node = node;
        this.object = object;
        this.path = path;
        this.out = out;
    }

    /** Adds nothing for an object that runs no pods. */
    void read() {
        ConfigNode template = switch (object.kind()) {
            // A Revision of Knative has its pod's spec for its own.
            case "Pod", "Revision" -> node;
            case "PodTemplate" -> node.get("template");
            case "CronJob" -> node.at("spec", "jobTemplate", "spec", "template");
            // Kinds that others define often have a template as well: Rollout, Knative's Service.
            default -> node.at("spec", "template");
        };
        ConfigNode spec = template == null ? null : template.get("spec");
        if (template == null || spec == null || !hasContainers(spec)) {
            return;
        }
        PodSpec pod = pod(template, spec);
        Workload workload = workload(pod);
        out.add(workload);
        out.add(pod);
        pod.volumes().forEach(out::add);
        References.addPod(spec, object, path, out);
        Map<String, PodVolume> volumes = new HashMap<>();
        pod.volumes().forEach(volume -> volumes.put(volume.name(), volume));
        ContainerReader reader = new ContainerReader(workload, template, volumes, path, out);
        for (String key : new String[] {"containers", "initContainers", "ephemeralContainers"}) {
            ConfigNode list = spec.get(key);
            if (list != null && list.isList()) {
                list.members().stream().filter(member -> member.value().isMap()).limit(MOST_CONTAINERS).forEach(member -> reader.add(member, key));
            }
        }
    }

    private static boolean hasContainers(ConfigNode spec) {
        ConfigNode containers = spec.get("containers");
        return containers != null && containers.isList();
    }

    private Workload workload(PodSpec pod) {
        ConfigNode spec = node.get("spec");
        boolean counted = !List.of("DaemonSet", "Pod", "CronJob", "Job").contains(object.kind());
        ConfigNode strategy = spec == null ? null : spec.get(spec.get("updateStrategy") == null ? "strategy" : "updateStrategy");
        String written = strategy == null ? "" : strategy.text("type");
        boolean updates = List.of("Deployment", "StatefulSet", "DaemonSet").contains(object.kind());
        Map<String, Location> places = new TreeMap<>(object.places().written());
        put(places, "replicas", spec, "replicas");
        if (strategy != null) {
            places.put("strategy", strategy.location(path));
        }
        return new Workload(
                object.location(), object.kind(), object.namespace(), object.name(), counted ? ObjectReader.number(spec, "replicas", 1) : 0,
                written.isEmpty() && updates ? "RollingUpdate" : written, pod, object, new Places(places));
    }

    private PodSpec pod(ConfigNode template, ConfigNode spec) {
        String owner = object.kind() + " " + object.name();
        Map<String, Location> places = new TreeMap<>();
        put(places, "hostNetwork", spec, "hostNetwork");
        put(places, "hostPid", spec, "hostPID");
        put(places, "hostIpc", spec, "hostIPC");
        put(places, "serviceAccount", spec, "serviceAccount");
        put(places, "serviceAccount", spec, "serviceAccountName");
        put(places, "automountToken", spec, "automountServiceAccountToken");
        put(places, "restartPolicy", spec, "restartPolicy");
        put(places, "volumes", spec, "volumes");
        put(places, "securityContext", spec, "securityContext");
        put(places, "nodeName", spec, "nodeName");
        put(places, "priorityClass", spec, "priorityClassName");
        put(places, "affinity", spec, "affinity");
        put(places, "topologySpread", spec, "topologySpreadConstraints");
        put(places, "hostAliases", spec, "hostAliases");
        FieldReader fields = new FieldReader(path, false, places);
        fields.readPod(spec);
        String account = spec.text("serviceAccountName").isEmpty() ? spec.text("serviceAccount") : spec.text("serviceAccountName");
        String restart = spec.text("restartPolicy");
        return new PodSpec(
                spec.location(path), owner, object.namespace(), ObjectReader.texts(template.at("metadata", "labels")), spec.isTrue("hostNetwork"),
                spec.isTrue("hostPID"), spec.isTrue("hostIPC"), account.isEmpty() ? "default" : account,
                !spec.text("automountServiceAccountToken").equalsIgnoreCase("false"), restart.isEmpty() ? "Always" : restart, volumes(spec, owner),
                fields.fields(), size(spec, "containers") + size(spec, "initContainers") + size(spec, "ephemeralContainers"), new Places(places));
    }

    private List<PodVolume> volumes(ConfigNode spec, String owner) {
        List<PodVolume> volumes = new ArrayList<>();
        ConfigNode list = spec.get("volumes");
        for (ConfigNode.Member member : list == null || !list.isList() ? List.<ConfigNode.Member>of() : list.members()) {
            ConfigNode volume = member.value();
            if (!volume.isMap() || volumes.size() == MOST_CONTAINERS) {
                continue;
            }
            ConfigNode.Member type = volume.members().stream().filter(key -> !key.key().equals("name")).findFirst().orElse(null);
            volumes.add(new PodVolume(
                    type == null ? volume.location(path) : type.location(path), owner, volume.text("name"), type == null ? "" : type.key(),
                    type == null ? "" : source(type), type == null ? "" : type.value().text("medium"),
                    type == null ? "" : type.value().text("sizeLimit")));
        }
        return volumes;
    }

    private static String source(ConfigNode.Member type) {
        for (String key : new String[] {"path", "secretName", "name", "claimName", "driver", "server"}) {
            String text = type.value().text(key);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static int size(ConfigNode spec, String key) {
        ConfigNode list = spec.get(key);
        return list == null || !list.isList() ? 0 : list.members().size();
    }

    private void put(Map<String, Location> places, String component, @Nullable ConfigNode map, String key) {
        ConfigNode value = map == null ? null : map.get(key);
        if (value != null) {
            places.put(component, value.location(path));
        }
    }
}
