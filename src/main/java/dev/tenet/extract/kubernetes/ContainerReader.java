package dev.tenet.extract.kubernetes;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.Clearance;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.ConfigPaths;
import dev.tenet.extract.config.ShellText;
import dev.tenet.fact.Container;
import dev.tenet.fact.ContainerPort;
import dev.tenet.fact.EnvironmentVariable;
import dev.tenet.fact.ImageReference;
import dev.tenet.fact.Location;
import dev.tenet.fact.Places;
import dev.tenet.fact.PodVolume;
import dev.tenet.fact.Probe;
import dev.tenet.fact.VolumeMount;
import dev.tenet.fact.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the containers of a pod. */
final class ContainerReader {
    private static final int MOST_ENTRIES = 2_000;

    private final Workload workload;
    private final ConfigNode pod;
    private final Map<String, String> annotations;
    private final Map<String, PodVolume> volumes;
    private final String path;
    private final Extraction out;

    ContainerReader(Workload workload, ConfigNode template, Map<String, PodVolume> volumes, String path, Extraction out) {
        this.workload = workload;
        this.pod = Objects.requireNonNull(template.get("spec"));
        this.annotations = ObjectReader.texts(template.at("metadata", "annotations"));
        this.volumes = volumes;
        this.path = path;
        this.out = out;
    }

    void add(ConfigNode.Member member, String list) {
        ConfigNode node = member.value();
        String name = node.text("name");
        Location start = node.location(path);
        Map<String, Location> places = new TreeMap<>();
        SecurityReader security = new SecurityReader(pod, node, name, annotations, path, places);
        ConfigNode imageNode = node.get("image");
        Location imageAt = imageNode == null ? start : imageNode.location(path);
        ImageReference image = ImageReference.of(imageAt, "kubernetes", name, node.text("image"), ConfigPaths.isTest(path));
        Map<String, String> limits = ObjectReader.texts(node.at("resources", "limits"));
        Map<String, String> requests = new TreeMap<>(limits);
        requests.putAll(ObjectReader.texts(node.at("resources", "requests")));
        String pull = node.text("imagePullPolicy");
        Container container = new Container(
                start, role(list, node), name, workload, image, !pull.isEmpty() ? pull : image.tag().equals("latest") ? "Always" : "IfNotPresent",
                words(node, "command"), words(node, "args"), security.read(), requests, limits, probe(node, "livenessProbe"),
                probe(node, "readinessProbe"), probe(node, "startupProbe"), probedHosts(node, places), ports(node), environment(node, name), mounts(node, name),
                new Places(places(node, places)));
        out.add(container);
        if (!image.text().isEmpty()) {
            out.add(image);
        }
        container.ports().forEach(out::add);
        container.environment().forEach(out::add);
        container.mounts().forEach(out::add);
        addCommand(container);
    }

    private void addCommand(Container container) {
        List<String> words = new ArrayList<>(container.command());
        words.addAll(container.arguments());
        if (container.command().isEmpty()) {
            return;
        }
        ShellText shell = new ShellText("kubernetes", container.location());
        boolean script = words.size() > 2 && words.get(0).matches("(.*/)?(ba|da|a|z)?sh") && words.get(1).matches("-[a-z]*c");
        if (script) {
            Location at = container.at("command");
            shell.commands(words.get(2), offset -> at).forEach(out::add);
        } else {
            out.add(shell.command(words));
        }
    }

    private static String role(String list, ConfigNode node) {
        return switch (list) {
            case "initContainers" -> node.text("restartPolicy").equals("Always") ? "sidecar" : "init";
            case "ephemeralContainers" -> "ephemeral";
            default -> "main";
        };
    }

    private static List<String> words(ConfigNode node, String key) {
        ConfigNode list = node.get(key);
        return list == null ? List.of() : list.texts().stream().limit(MOST_ENTRIES).map(word -> Clearance.of("", word).text()).toList();
    }

    private static Probe probe(ConfigNode container, String key) {
        ConfigNode probe = container.get(key);
        if (probe == null || !probe.isMap() || probe.members().isEmpty()) {
            return Probe.NONE;
        }
        for (String type : new String[] {"httpGet", "tcpSocket", "exec", "grpc"}) {
            ConfigNode node = probe.get(type);
            if (node != null) {
                ConfigNode command = node.get("command");
                String path = command == null ? node.text("path") : String.join(" ", command.texts());
                return new Probe(
                        type, path, node.text("port"), ObjectReader.number(probe, "initialDelaySeconds", 0), ObjectReader.number(probe, "periodSeconds", 10),
                        ObjectReader.number(probe, "timeoutSeconds", 1), ObjectReader.number(probe, "failureThreshold", 3));
            }
        }
        return new Probe("unknown", "", "", 0, 10, 1, 3);
    }

    private List<String> probedHosts(ConfigNode container, Map<String, Location> places) {
        List<String> hosts = new ArrayList<>();
        for (String asker : new String[] {"livenessProbe", "readinessProbe", "startupProbe", "postStart", "preStop"}) {
            ConfigNode handler = asker.endsWith("Probe") ? container.get(asker) : container.at("lifecycle", asker);
            for (String type : new String[] {"httpGet", "tcpSocket"}) {
                ConfigNode host = handler == null ? null : handler.at(type, "host");
                if (host != null && !host.text().isEmpty()) {
                    places.putIfAbsent("probedHosts", host.location(path));
                    hosts.add(host.text());
                }
            }
        }
        return hosts;
    }

    private List<ContainerPort> ports(ConfigNode node) {
        return entries(node, "ports").stream()
                .map(port -> new ContainerPort(
                        port.location(path), port.text("name"), ObjectReader.number(port, "containerPort", -1), ObjectReader.number(port, "hostPort", 0),
                        port.text("protocol").isEmpty() ? "TCP" : port.text("protocol")))
                .toList();
    }

    private List<EnvironmentVariable> environment(ConfigNode node, String owner) {
        List<EnvironmentVariable> variables = new ArrayList<>();
        for (ConfigNode entry : entries(node, "env")) {
            String name = entry.text("name");
            ConfigNode from = entry.get("valueFrom");
            if (from == null || !from.isMap() || from.members().isEmpty()) {
                variables.add(new EnvironmentVariable(entry.location(path), owner, name, Clearance.of(name, entry.text("value")).text(), "literal", ""));
                continue;
            }
            ConfigNode.Member source = from.members().get(0);
            String kind = switch (source.key()) {
                case "secretKeyRef" -> "secret";
                case "configMapKeyRef" -> "configMap";
                case "fieldRef" -> "field";
                default -> "resource";
            };
            String text = source.value().text("name").isEmpty() ? source.value().text("fieldPath") : source.value().text("name");
            variables.add(new EnvironmentVariable(entry.location(path), owner, name, "", kind, text));
        }
        for (ConfigNode entry : entries(node, "envFrom")) {
            ConfigNode secret = entry.get("secretRef");
            ConfigNode source = secret == null ? entry.get("configMapRef") : secret;
            if (source != null) {
                variables.add(new EnvironmentVariable(entry.location(path), owner, "", "", secret == null ? "configMap" : "secret", source.text("name")));
            }
        }
        return variables;
    }

    private List<VolumeMount> mounts(ConfigNode node, String owner) {
        List<VolumeMount> mounts = new ArrayList<>();
        for (ConfigNode entry : entries(node, "volumeMounts")) {
            PodVolume volume = volumes.get(entry.text("name"));
            mounts.add(new VolumeMount(
                    entry.location(path), owner, volume == null ? "" : volume.type(), volume == null ? entry.text("name") : volume.source(),
                    entry.text("mountPath"), entry.isTrue("readOnly"), ConfigPaths.isTest(path)));
        }
        return mounts;
    }

    private static List<ConfigNode> entries(ConfigNode node, String key) {
        ConfigNode list = node.get(key);
        return list == null || !list.isList()
                ? List.of()
                : list.members().stream().map(ConfigNode.Member::value).filter(ConfigNode::isMap).limit(MOST_ENTRIES).toList();
    }

    private Map<String, Location> places(ConfigNode node, Map<String, Location> security) {
        Map<String, Location> places = new TreeMap<>(security);
        Map<String, String> keys = Map.of(
                "image", "image", "imagePullPolicy", "pullPolicy", "command", "command", "args", "arguments", "livenessProbe", "liveness",
                "readinessProbe", "readiness", "startupProbe", "startup", "resources", "resources", "securityContext", "securityContext");
        keys.forEach((key, component) -> put(places, component, node.get(key)));
        put(places, "limits", node.at("resources", "limits"));
        put(places, "requests", node.at("resources", "requests"));
        put(places, "ports", node.get("ports"));
        put(places, "environment", node.get("env"));
        return places;
    }

    private void put(Map<String, Location> places, String component, @Nullable ConfigNode node) {
        if (node != null) {
            places.put(component, node.location(path));
        }
    }
}
