package dev.tenet.extract.kubernetes;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.Budget;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.fact.ConfigEntry.Type;
import dev.tenet.fact.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Builds kustomizations from the files of the tree: resources, patches, then what they say of all objects. */
final class Kustomize {
    private static final int DEEPEST = 20;
    private static final int MOST_NODES = 500_000;
    private static final int DEEPEST_NODE = 60;
    private static final int MOST_ENTRIES = 1_000;

    private final Map<String, ManifestUnit> files;
    private final Extraction out;
    private final Set<String> used = new TreeSet<>();
    private final Set<String> usedKustomizations = new HashSet<>();
    private final Budget budget = new Budget(MOST_NODES);
    private final Set<String> said = new HashSet<>();

    Kustomize(Map<String, ManifestUnit> files, Extraction out) {
        this.files = files;
        this.out = out;
    }

    /** Paths of the files that kustomizations use. */
    Set<String> used() {
        return used;
    }

    /** What the kustomizations come to that no other one uses, in the order of their paths. */
    List<Overlay> overlays() {
        List<ManifestUnit> all = files.values().stream().filter(ManifestUnit::isKustomization).toList();
        for (ManifestUnit file : all) {
            for (String key : new String[] {"resources", "bases", "components"}) {
                entries(file, key).forEach(entry -> {
                    ManifestUnit inner = kustomization(file.file().location().sibling(entry.text()));
                    if (inner != null && inner != file) {
                        usedKustomizations.add(inner.path());
                    }
                });
            }
        }
        List<Overlay> overlays = new ArrayList<>();
        for (ManifestUnit file : all) {
            boolean component = !file.documents().isEmpty() && file.documents().get(0).text("kind").equals("Component");
            if (!usedKustomizations.contains(file.path()) && !component) {
                overlays.add(new Overlay(file, build(file, List.of(), new HashSet<>())));
            }
        }
        if (budget.isSpent()) {
            out.issue(Location.of(""), "has kustomizations that unfold to more values than are looked at; audit parts of the tree");
        }
        return overlays;
    }

    /** The objects of {@code file}; a component changes those that are there {@code before}. */
    private List<ConfigNode> build(ManifestUnit file, List<ConfigNode> before, Set<String> open) {
        if (file.documents().isEmpty() || !file.documents().get(0).isMap() || open.size() > DEEPEST || !open.add(file.path())) {
            return before;
        }
        ConfigNode root = file.documents().get(0);
        List<ConfigNode> objects = new ArrayList<>(before);
        for (String key : new String[] {"resources", "bases"}) {
            entries(file, key).forEach(entry -> objects.addAll(resource(file, entry, open)));
        }
        Generated.add(root, file.path(), objects);
        for (ConfigNode entry : entries(file, "components")) {
            ManifestUnit component = kustomization(file.file().location().sibling(entry.text()));
            if (component != null) {
                List<ConfigNode> changed = build(component, List.copyOf(objects), open);
                objects.clear();
                objects.addAll(changed);
            } else {
                notThere(file, entry);
            }
        }
        Patches patches = new Patches(file, files, used, this::notThere);
        List<ConfigNode> patched = patches.apply(objects);
        open.remove(file.path());
        for (String key : new String[] {"helmCharts", "helmChartInflationGenerator", "transformers", "generators", "replacements", "vars"}) {
            ConfigNode node = root.get(key);
            if (node != null && said.add(file.path() + key)) {
                out.issue(node.location(file.path()), "uses '%s', which was not carried out; audit what 'kustomize build' gives as well".formatted(key));
            }
        }
        return new Transformation(root, file.path()).of(patched);
    }

    private List<ConfigNode> resource(ManifestUnit file, ConfigNode entry, Set<String> open) {
        String text = entry.text();
        if (text.contains("://") || text.startsWith("git@") || text.startsWith("github.com/") || text.contains("?ref=")) {
            if (said.add(file.path() + text)) {
                out.issue(entry.location(file.path()), "uses '%s', which is elsewhere and was not read; audit what 'kustomize build' gives as well".formatted(text));
            }
            return List.of();
        }
        String path = file.file().location().sibling(text);
        ManifestUnit named = files.get(path);
        if (named != null && !named.isKustomization()) {
            used.add(path);
            return KubernetesLinker.objects(named).stream().map(object -> object.copy(path, budget, DEEPEST_NODE)).filter(ConfigNode::isMap).toList();
        }
        ManifestUnit inner = kustomization(path);
        if (inner != null && inner != file) {
            return build(inner, List.of(), open);
        }
        notThere(file, entry);
        return List.of();
    }

    private void notThere(ManifestUnit file, ConfigNode entry) {
        if (said.add(file.path() + entry.line())) {
            out.issue(entry.location(file.path()), "names '%s', which is no manifest of this tree; correct the path".formatted(entry.text()));
        }
    }

    private @Nullable ManifestUnit kustomization(String folder) {
        for (String name : new String[] {"kustomization.yaml", "kustomization.yml", "Kustomization"}) {
            ManifestUnit unit = files.get(folder.isEmpty() ? name : folder + "/" + name);
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }

    private static List<ConfigNode> entries(ManifestUnit file, String key) {
        ConfigNode list = file.documents().isEmpty() ? null : file.documents().get(0).get(key);
        return list == null || !list.isList()
                ? List.of()
                : list.members().stream().map(ConfigNode.Member::value).filter(node -> node.type() == Type.STRING).limit(MOST_ENTRIES).toList();
    }
}
