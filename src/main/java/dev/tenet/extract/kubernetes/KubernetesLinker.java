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
    /** Fewer objects are read by one thread. */
    private static final int MANY = 200;

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
        List<Written> written = new ArrayList<>();
        for (ManifestUnit file : files.values()) {
            if (!file.isKustomization() && !used.contains(file.path())) {
                objects(file).forEach(object -> written.add(new Written(object, file, "")));
            }
        }
        for (Overlay overlay : overlays) {
            overlay.objects().forEach(object -> written.add(new Written(object, overlay.file(), overlay.file().path())));
        }
        List<Written> some = written.subList(0, Math.min(written.size(), MOST_OBJECTS));
        // Each object says what it is by itself, so that many are read several at a time.
        (some.size() < MANY ? some.stream() : some.parallelStream()).map(this::read).toList().forEach(read -> {
            read.facts().forEach(out::add);
            read.issues().forEach(issue -> out.issue(issue.location(), issue.message()));
        });
        if (written.size() > MOST_OBJECTS) {
            out.issue(Location.of(""), "has more than %d objects of Kubernetes, and the rest were not looked at; audit parts of the tree".formatted(MOST_OBJECTS));
        }
    }

    /**
     * An object as it counts.
     *
     * @param overlay path of the kustomization that makes it; empty where it is as it is written
     */
    private record Written(ConfigNode object, ManifestUnit file, String overlay) {}

    private Extraction read(Written written) {
        Extraction read = new Extraction(id());
        new ObjectReader(written.object(), written.file(), written.overlay(), read).read();
        return read;
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
