package dev.tenet.extract.kubernetes;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.fact.Ingress;
import dev.tenet.fact.KubernetesObject;
import dev.tenet.fact.KubernetesService;
import dev.tenet.fact.Location;
import dev.tenet.fact.NetworkPolicy;
import dev.tenet.fact.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads services, ingresses and network policies. */
final class NetworkReader {
    private NetworkReader() {}

    static void addService(ConfigNode node, KubernetesObject object, String path, Extraction out) {
        ConfigNode spec = node.get("spec");
        if (spec == null || spec.at("template") != null) {
            // Knative has a Service of its own, which runs pods.
            new WorkloadReader(node, object, path, out).read();
            return;
        }
        List<KubernetesService.Port> ports = RbacReader.maps(spec.get("ports")).stream()
                .map(port -> new KubernetesService.Port(
                        port.text("name"), ObjectReader.number(port, "port", -1),
                        port.text("targetPort").isEmpty() ? port.text("port") : port.text("targetPort"), ObjectReader.number(port, "nodePort", 0)))
                .toList();
        Map<String, Location> places = places(spec, path, Map.of(
                "type", "type", "selector", "selector", "ports", "ports", "externalIPs", "externalIps", "loadBalancerSourceRanges", "sourceRanges"));
        out.add(new KubernetesService(
                object.location(), object, spec.text("type").isEmpty() ? "ClusterIP" : spec.text("type"), ObjectReader.texts(spec.get("selector")), ports,
                RbacReader.texts(spec, "externalIPs"), RbacReader.texts(spec, "loadBalancerSourceRanges"), new Places(places)));
    }

    static void addIngress(ConfigNode node, KubernetesObject object, String path, Extraction out) {
        ConfigNode spec = node.get("spec");
        if (spec == null) {
            return;
        }
        List<String> hosts = new ArrayList<>();
        TreeSet<String> services = new TreeSet<>();
        addBackend(spec.get("defaultBackend") == null ? spec.get("backend") : spec.get("defaultBackend"), services);
        for (ConfigNode rule : RbacReader.maps(spec.get("rules"))) {
            hosts.add(rule.text("host"));
            RbacReader.maps(rule.at("http", "paths")).forEach(each -> addBackend(each.get("backend"), services));
        }
        List<ConfigNode> tls = RbacReader.maps(spec.get("tls"));
        List<String> certified = tls.stream().flatMap(entry -> RbacReader.texts(entry, "hosts").stream()).toList();
        String annotated = object.annotations().getOrDefault("kubernetes.io/ingress.class", "");
        Map<String, Location> places = places(spec, path, Map.of("ingressClassName", "ingressClass", "rules", "hosts", "tls", "tls"));
        out.add(new Ingress(
                object.location(), object, spec.text("ingressClassName").isEmpty() ? annotated : spec.text("ingressClassName"), hosts, certified,
                !tls.isEmpty(), List.copyOf(services), new Places(places)));
    }

    private static void addBackend(@Nullable ConfigNode backend, TreeSet<String> services) {
        if (backend != null) {
            ConfigNode service = backend.get("service");
            String name = service == null ? backend.text("serviceName") : service.text("name");
            if (!name.isEmpty()) {
                services.add(name);
            }
        }
    }

    static void addPolicy(ConfigNode node, KubernetesObject object, String path, Extraction out) {
        ConfigNode spec = node.get("spec");
        if (spec == null) {
            return;
        }
        List<ConfigNode> ingress = RbacReader.maps(spec.get("ingress"));
        List<ConfigNode> egress = RbacReader.maps(spec.get("egress"));
        List<String> types = new ArrayList<>(RbacReader.texts(spec, "policyTypes"));
        if (types.isEmpty()) {
            types.add("Ingress");
            if (spec.get("egress") != null) {
                types.add("Egress");
            }
        }
        ConfigNode selector = spec.get("podSelector");
        Map<String, Location> places =
                places(spec, path, Map.of("podSelector", "selector", "policyTypes", "types", "ingress", "ingress", "egress", "egress"));
        out.add(new NetworkPolicy(
                object.location(), object, object.namespace(), ObjectReader.texts(selector == null ? null : selector.get("matchLabels")),
                selector != null && selector.get("matchExpressions") != null, types, ingress.size(), egress.size(),
                ingress.stream().anyMatch(rule -> allowsAll(rule.get("from"))), egress.stream().anyMatch(rule -> allowsAll(rule.get("to"))),
                new Places(places)));
    }

    /** No peers are all peers; so is the block of every address. */
    private static boolean allowsAll(@Nullable ConfigNode peers) {
        if (peers == null || !peers.isList() || peers.members().isEmpty()) {
            return true;
        }
        return RbacReader.maps(peers).stream().anyMatch(peer -> {
            ConfigNode block = peer.get("ipBlock");
            return block != null && (block.text("cidr").equals("0.0.0.0/0") || block.text("cidr").equals("::/0"));
        });
    }

    private static Map<String, Location> places(ConfigNode spec, String path, Map<String, String> components) {
        Map<String, Location> places = new TreeMap<>();
        components.forEach((key, component) -> {
            ConfigNode value = spec.get(key);
            if (value != null) {
                places.put(component, value.location(path));
            }
        });
        return places;
    }
}
