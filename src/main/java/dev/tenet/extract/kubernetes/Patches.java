package dev.tenet.extract.kubernetes;

import dev.tenet.extract.config.Budget;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The patches of one kustomization. */
final class Patches {
    private static final int DEEPEST = 60;
    private static final int MOST_NODES = 50_000;

    private final ManifestUnit file;
    private final Map<String, ManifestUnit> files;
    private final Set<String> used;
    private final BiConsumer<ManifestUnit, ConfigNode> notThere;

    Patches(ManifestUnit file, Map<String, ManifestUnit> files, Set<String> used, BiConsumer<ManifestUnit, ConfigNode> notThere) {
        this.file = file;
        this.files = files;
        this.used = used;
        this.notThere = notThere;
    }

    List<ConfigNode> apply(List<ConfigNode> objects) {
        ConfigNode root = file.documents().get(0);
        List<ConfigNode> patched = new ArrayList<>(objects);
        ConfigNode strategic = root.get("patchesStrategicMerge");
        for (ConfigNode.Member member : strategic == null || !strategic.isList() ? List.<ConfigNode.Member>of() : strategic.members()) {
            if (member.value().isScalar()) {
                boolean inline = member.value().text().contains("\n");
                apply(inline ? inline(member.value()) : fromFile(member.value()), null, patched);
            }
        }
        for (String key : new String[] {"patches", "patchesJson6902"}) {
            for (ConfigNode entry : RbacReader.maps(root.get(key))) {
                ConfigNode path = entry.get("path");
                ConfigNode text = entry.get("patch");
                List<ConfigNode> documents = path != null ? fromFile(path) : text == null ? List.of() : text.isScalar() ? inline(text) : List.of(text);
                apply(documents, entry.get("target"), patched);
            }
        }
        return patched;
    }

    private List<ConfigNode> fromFile(ConfigNode entry) {
        String path = file.file().location().sibling(entry.text());
        ManifestUnit named = files.get(path);
        if (named == null) {
            notThere.accept(file, entry);
            return List.of();
        }
        used.add(path);
        Budget budget = new Budget(MOST_NODES);
        return named.documents().stream().map(document -> document.copy(path, budget, DEEPEST)).toList();
    }

    private List<ConfigNode> inline(ConfigNode scalar) {
        return new YamlReader().read(scalar.text()).documents().stream().map(document -> document.within(scalar, file.path(), DEEPEST)).toList();
    }

    private void apply(List<ConfigNode> documents, @Nullable ConfigNode target, List<ConfigNode> objects) {
        for (ConfigNode patch : documents) {
            for (int i = 0; i < objects.size(); i++) {
                ConfigNode object = objects.get(i);
                if (target == null ? names(patch, object) : selects(target, object)) {
                    if (patch.isMap() && patch.text("$patch").equals("delete")) {
                        objects.remove(i--);
                    } else {
                        objects.set(i, patch.isList() ? JsonPatch.apply(object, patch) : StrategicMerge.merge(object, renamed(patch, object)));
                    }
                }
            }
        }
    }

    /** With a target, the name in the patch does not matter. */
    private static ConfigNode renamed(ConfigNode patch, ConfigNode object) {
        return patch.with(patch.members().stream().filter(member -> !member.key().equals("kind") && !member.key().equals("apiVersion")).map(member ->
                member.key().equals("metadata")
                        ? new ConfigNode.Member("metadata", member.line(), member.column(), member.value().with(
                                member.value().members().stream().filter(each -> !each.key().equals("name")).toList()))
                        : member).toList());
    }

    private static boolean names(ConfigNode patch, ConfigNode object) {
        return patch.isMap() && patch.text("kind").equals(object.text("kind")) && name(patch).equals(name(object));
    }

    private static boolean selects(ConfigNode target, ConfigNode object) {
        String version = object.text("apiVersion");
        String group = version.indexOf('/') < 0 ? "" : version.substring(0, version.indexOf('/'));
        ConfigNode labels = object.at("metadata", "labels");
        return matches(target.text("kind"), object.text("kind"))
                && matches(target.text("name"), name(object))
                && matches(target.text("group"), group)
                && matches(target.text("version"), version.substring(version.indexOf('/') + 1))
                && hasLabels(target.text("labelSelector"), labels);
    }

    private static boolean hasLabels(String selector, @Nullable ConfigNode labels) {
        for (String part : selector.isEmpty() ? new String[0] : selector.split(",")) {
            int equals = part.indexOf('=');
            String key = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1).replaceFirst("^=", "");
            if (labels == null || labels.get(key.strip()) == null || (equals >= 0 && !labels.text(key.strip()).equals(value.strip()))) {
                return false;
            }
        }
        return true;
    }

    /** A target's fields are regular expressions that match as a whole. */
    private static boolean matches(String pattern, String text) {
        if (pattern.isEmpty() || pattern.equals(text)) {
            return true;
        }
        try {
            return pattern.length() < 200 && text.length() < 300 && Pattern.matches(pattern, text);
        } catch (PatternSyntaxException notAPattern) {
            return false;
        }
    }

    private static String name(ConfigNode object) {
        ConfigNode name = object.at("metadata", "name");
        return name == null ? "" : name.text();
    }
}
