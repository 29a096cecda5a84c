package dev.tenet.extract.kubernetes;

import dev.tenet.extract.config.Budget;
import dev.tenet.extract.config.Clearance;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.fact.ConfigEntry.Type;
import dev.tenet.fact.Location;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the scalars of an object by path, as far as no other reader knows what they are. */
final class FieldReader {
    // A resource definition has thousands of them and nobody judges those.
    private static final int MOST_FIELDS = 500;
    private static final int DEEPEST = 12;
    private static final int LONGEST = 500;

    /** What other facts say, and what is written on the object by name. */
    private static final Set<String> NOT_OF_OBJECTS = Set.of("apiVersion", "kind", "metadata", "spec.template", "spec.jobTemplate.spec.template", "template");

    private static final Set<String> NOT_OF_PODS = Set.of("containers", "initContainers", "ephemeralContainers", "volumes");

    private final String path;
    private final boolean secret;
    private final Map<String, Location> places;
    private final Map<String, String> fields = new TreeMap<>();
    private final Budget budget = new Budget(MOST_FIELDS);

    FieldReader(String path, boolean secret, Map<String, Location> places) {
        this.path = path;
        this.secret = secret;
        this.places = places;
    }

    void readObject(ConfigNode object) {
        boolean pod = object.text("kind").equals("Pod");
        for (ConfigNode.Member member : object.members()) {
            if (!NOT_OF_OBJECTS.contains(member.key()) && !(pod && member.key().equals("spec"))) {
                add(member.key(), member, NOT_OF_OBJECTS, 0);
            }
        }
    }

    void readPod(ConfigNode spec) {
        for (ConfigNode.Member member : spec.members()) {
            if (!NOT_OF_PODS.contains(member.key())) {
                add(member.key(), member, NOT_OF_PODS, 0);
            }
        }
    }

    /** Scalars by path. */
    Map<String, String> fields() {
        return fields;
    }

    private void add(String key, ConfigNode.Member member, Set<String> left, int depth) {
        if (depth > DEEPEST || !budget.take()) {
            return;
        }
        ConfigNode value = member.value();
        places.putIfAbsent(key, value.location(path));
        if (value.isScalar()) {
            fields.put(key, shown(key, member));
            return;
        }
        int index = 0;
        for (ConfigNode.Member each : value.members()) {
            String below = value.isMap() ? key + "." + each.key() : key + "[" + index++ + "]";
            if (!left.contains(below)) {
                add(below, each, left, depth + 1);
            }
        }
    }

    private String shown(String key, ConfigNode.Member member) {
        ConfigNode value = member.value();
        boolean hidden = secret && (key.startsWith("data.") || key.startsWith("stringData."));
        if (hidden || value.text().length() > LONGEST) {
            return "";
        }
        return value.type() == Type.STRING ? Clearance.of(member.key(), value.text()).text() : value.text();
    }
}
