package dev.tenet.extract.kubernetes;

import dev.tenet.extract.config.ConfigNode;
import dev.tenet.fact.ConfigEntry.Type;
import java.util.List;

/** The maps and secrets that a kustomization generates, by name; what is in them comes from files and is no part of the object here. */
final class Generated {
    private Generated() {}

    static void add(ConfigNode root, String path, List<ConfigNode> objects) {
        add(root, "configMapGenerator", "ConfigMap", path, objects);
        add(root, "secretGenerator", "Secret", path, objects);
    }

    private static void add(ConfigNode root, String key, String kind, String path, List<ConfigNode> objects) {
        for (ConfigNode entry : RbacReader.maps(root.get(key))) {
            ConfigNode metadata = map(entry, path);
            metadata.add(member(entry, "name", entry.text("name"), path));
            if (!entry.text("namespace").isEmpty()) {
                metadata.add(member(entry, "namespace", entry.text("namespace"), path));
            }
            ConfigNode object = map(entry, path);
            object.add(member(entry, "apiVersion", "v1", path));
            object.add(member(entry, "kind", kind, path));
            object.add(new ConfigNode.Member("metadata", entry.line(), entry.column(), metadata));
            objects.add(object);
        }
    }

    private static ConfigNode map(ConfigNode at, String path) {
        return new ConfigNode(Type.MAP, "", at.line(), at.column(), at.endLine()).from(path);
    }

    private static ConfigNode.Member member(ConfigNode at, String key, String text, String path) {
        return new ConfigNode.Member(key, at.line(), at.column(), new ConfigNode(Type.STRING, text, at.line(), at.column(), at.line()).from(path));
    }
}
