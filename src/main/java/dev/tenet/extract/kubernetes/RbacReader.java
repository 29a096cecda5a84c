package dev.tenet.extract.kubernetes;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.fact.KubernetesObject;
import dev.tenet.fact.Location;
import dev.tenet.fact.Places;
import dev.tenet.fact.RbacRule;
import dev.tenet.fact.RoleBinding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads roles and who has them. */
final class RbacReader {
    private static final int MOST = 2_000;

    private RbacReader() {}

    static void addRules(ConfigNode node, KubernetesObject role, String path, Extraction out) {
        for (ConfigNode rule : maps(node.get("rules"))) {
            Map<String, Location> places = new TreeMap<>();
            Map.of("apiGroups", "groups", "resources", "resources", "verbs", "verbs", "resourceNames", "names", "nonResourceURLs", "urls")
                    .forEach((key, component) -> {
                        ConfigNode value = rule.get(key);
                        if (value != null) {
                            places.put(component, value.location(path));
                        }
                    });
            out.add(new RbacRule(
                    rule.location(path), role, role.kind(), texts(rule, "apiGroups"), texts(rule, "resources"), texts(rule, "resourceNames"),
                    texts(rule, "verbs"), texts(rule, "nonResourceURLs"), new Places(places)));
        }
    }

    static void addSubjects(ConfigNode node, KubernetesObject binding, String path, Extraction out) {
        ConfigNode role = node.get("roleRef");
        for (ConfigNode subject : maps(node.get("subjects"))) {
            String kind = subject.text("kind");
            String namespace = subject.text("namespace").isEmpty() ? binding.namespace() : subject.text("namespace");
            out.add(new RoleBinding(
                    subject.location(path), binding, binding.kind(), role == null ? "" : role.text("kind"), role == null ? "" : role.text("name"), kind,
                    kind.equals("ServiceAccount") ? namespace : "", subject.text("name")));
        }
    }

    static List<ConfigNode> maps(@Nullable ConfigNode list) {
        return list == null || !list.isList()
                ? List.of()
                : list.members().stream().map(ConfigNode.Member::value).filter(ConfigNode::isMap).limit(MOST).toList();
    }

    static List<String> texts(ConfigNode node, String key) {
        ConfigNode list = node.get(key);
        return list == null ? List.of() : list.texts().stream().limit(MOST).toList();
    }
}
