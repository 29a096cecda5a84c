package dev.tenet.extract.kubernetes;

import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.ConfigNode.Member;
import dev.tenet.fact.ConfigEntry.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a kustomization says of all its objects: namespace, prefix and suffix of names, labels, annotations, images, replicas. */
final class Transformation {
    private static final Set<String> CONTAINERS = Set.of("containers", "initContainers", "ephemeralContainers");
    private static final int DEEPEST = 30;

    private final ConfigNode root;
    private final String path;

    Transformation(ConfigNode root, String path) {
        this.root = root;
        this.path = path;
    }

    List<ConfigNode> of(List<ConfigNode> objects) {
        return objects.stream().map(this::of).toList();
    }

    private ConfigNode of(ConfigNode object) {
        ConfigNode result = object;
        ConfigNode name = object.at("metadata", "name");
        for (ConfigNode entry : RbacReader.maps(root.get("replicas"))) {
            ConfigNode count = entry.get("count");
            if (count != null && name != null && entry.text("name").equals(name.text()) && object.at("spec") != null) {
                result = set(result, count, "spec", "replicas");
            }
        }
        ConfigNode namespace = root.get("namespace");
        if (namespace != null && !namespace.text().isEmpty()) {
            result = set(result, namespace, "metadata", "namespace");
        }
        String prefix = root.text("namePrefix");
        String suffix = root.text("nameSuffix");
        if (name != null && (!prefix.isEmpty() || !suffix.isEmpty()) && !object.text("kind").equals("Namespace")) {
            result = set(result, new ConfigNode(name.type(), prefix + name.text() + suffix, name.line(), name.column(), name.endLine()).from(name.origin(path)),
                    "metadata", "name");
        }
        result = labelled(result, root.get("commonLabels"), true, true);
        for (ConfigNode entry : RbacReader.maps(root.get("labels"))) {
            result = labelled(result, entry.get("pairs"), entry.isTrue("includeSelectors"), entry.isTrue("includeSelectors") || entry.isTrue("includeTemplates"));
        }
        result = merged(result, root.get("commonAnnotations"), "metadata", "annotations");
        return images(result, RbacReader.maps(root.get("images")), 0);
    }

    private ConfigNode labelled(ConfigNode object, @Nullable ConfigNode labels, boolean selectors, boolean templates) {
        ConfigNode result = merged(object, labels, "metadata", "labels");
        if (templates && object.at("spec", "template") != null) {
            result = merged(result, labels, "spec", "template", "metadata", "labels");
        }
        if (selectors && object.at("spec", "selector", "matchLabels") != null) {
            result = merged(result, labels, "spec", "selector", "matchLabels");
        } else if (selectors && object.text("kind").equals("Service") && object.at("spec", "selector") != null) {
            result = merged(result, labels, "spec", "selector");
        }
        return result;
    }

    private ConfigNode merged(ConfigNode object, @Nullable ConfigNode pairs, String... keys) {
        ConfigNode result = object;
        if (pairs != null && pairs.isMap()) {
            for (Member pair : pairs.members()) {
                String[] all = java.util.Arrays.copyOf(keys, keys.length + 1);
                all[keys.length] = pair.key();
                result = set(result, pair.value(), all);
            }
        }
        return result;
    }

    /** The node with {@code value} under {@code keys}; maps that are missing are made. */
    private ConfigNode set(ConfigNode node, ConfigNode value, String... keys) {
        return set(node, value.from(value.origin(path)), keys, 0);
    }

    private static ConfigNode set(ConfigNode node, ConfigNode value, String[] keys, int depth) {
        if (depth == keys.length) {
            return value;
        }
        ConfigNode map = node.isMap() ? node : new ConfigNode(Type.MAP, "", value.line(), value.column(), value.endLine()).from(value.origin(""));
        List<Member> members = new ArrayList<>();
        boolean found = false;
        for (Member member : map.members()) {
            boolean here = member.key().equals(keys[depth]);
            found |= here;
            members.add(here ? new Member(member.key(), member.line(), member.column(), set(member.value(), value, keys, depth + 1)) : member);
        }
        if (!found) {
            ConfigNode empty = new ConfigNode(Type.NULL, "", value.line(), value.column(), value.endLine()).from(value.origin(""));
            members.add(new Member(keys[depth], value.line(), value.column(), set(empty, value, keys, depth + 1)));
        }
        return map.with(members);
    }

    private ConfigNode images(ConfigNode node, List<ConfigNode> images, int depth) {
        if (images.isEmpty() || node.isScalar() || depth > DEEPEST) {
            return node;
        }
        List<Member> members = new ArrayList<>();
        for (Member member : node.members()) {
            ConfigNode value = images(member.value(), images, depth + 1);
            if (CONTAINERS.contains(member.key()) && value.isList()) {
                value = value.with(value.members().stream().map(container -> new Member("", container.line(), container.column(), image(container.value(), images))).toList());
            }
            members.add(new Member(member.key(), member.line(), member.column(), value));
        }
        return node.with(members);
    }

    private ConfigNode image(ConfigNode container, List<ConfigNode> images) {
        ConfigNode image = container.get("image");
        for (ConfigNode entry : images) {
            String name = entry.text("name");
            boolean named = image != null && !name.isEmpty()
                    && (image.text().equals(name) || image.text().startsWith(name + ":") || image.text().startsWith(name + "@"));
            if (named) {
                String rest = image.text().substring(name.length());
                String tag = entry.text("newTag");
                String digest = entry.text("digest");
                String text = (entry.text("newName").isEmpty() ? name : entry.text("newName"))
                        + (!digest.isEmpty() ? "@" + digest : !tag.isEmpty() ? ":" + tag : rest);
                return set(container, new ConfigNode(Type.STRING, text, entry.line(), entry.column(), entry.line()).from(path), "image");
            }
        }
        return container;
    }
}
