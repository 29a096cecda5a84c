package dev.tenet.extract.kubernetes;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Linker;
import dev.tenet.extract.Unit;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.fact.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says what the objects of Kubernetes are. A manifest that a kustomization uses is judged as the kustomization makes it, every other one as it is
 * written; of kustomizations those count that no other one uses.
 */
public final class KubernetesLinker implements Linker {
    private static final int MOST_OBJECTS = 50_000;
    private static final int DEEPEST_LIST = 5;

    @Override
    public String id() {
        return "kubernetes";
    }

    @Override
    public void link(List<Unit> units, Extraction out) {
        Map<String, ManifestUnit> files = new LinkedHashMap<>();
        for (Unit unit : units) {
            if (unit instanceof ManifestUnit manifest) {
                files.put(manifest.path(), manifest);
            }
        }
        new ChartManifests(units, out).putInto(files);
        if (files.isEmpty()) {
            return;
        }
        Kustomize kustomize = new Kustomize(files, out);
        List<Overlay> overlays = kustomize.overlays();
        Set<String> used = kustomize.used();
        int count = 0;
        for (ManifestUnit file : files.values()) {
            if (!file.isKustomization() && !used.contains(file.path())) {
                for (ConfigNode object : objects(file)) {
                    if (count++ < MOST_OBJECTS) {
                        new ObjectReader(object, file, "", out).read();
                    }
                }
            }
        }
        for (Overlay overlay : overlays) {
            for (ConfigNode object : overlay.objects()) {
                if (count++ < MOST_OBJECTS) {
                    new ObjectReader(object, overlay.file(), overlay.file().path(), out).read();
                }
            }
        }
        if (count > MOST_OBJECTS) {
            out.issue(Location.of(""), "has more than %d objects of Kubernetes, and the rest were not looked at; audit parts of the tree".formatted(MOST_OBJECTS));
        }
    }

    /** The objects in a file, those in lists one by one. */
    static List<ConfigNode> objects(ManifestUnit file) {
        List<ConfigNode> objects = new ArrayList<>();
        file.documents().forEach(document -> addObjects(document, objects, 0));
        return objects;
    }

    private static void addObjects(ConfigNode document, List<ConfigNode> objects, int depth) {
        if (!document.isMap() || document.text("kind").isEmpty() || document.text("apiVersion").isEmpty()) {
            return;
        }
        ConfigNode items = document.get("items");
        if (document.text("kind").endsWith("List") && items != null && depth < DEEPEST_LIST) {
            items.members().stream().limit(MOST_OBJECTS).forEach(item -> addObjects(item.value(), objects, depth + 1));
        } else {
            objects.add(document);
        }
    }
}
