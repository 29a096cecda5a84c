package dev.tenet.extract.deps.maven;

import dev.tenet.extract.config.ConfigNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A project with what its parents say: its properties, and the versions that are managed for it. */
final class Effective {
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^${}]{1,200})}");
    private static final int DEEPEST = 16;
    private static final int LONGEST = 2_000;
    private static final int MOST = 500;

    private final Pom pom;
    private final Poms poms;
    /** The project and its ancestors, the nearest first; each behind the profiles of it that count when nobody names one. */
    private final List<ConfigNode> layers = new ArrayList<>();
    private final Map<String, ConfigNode> properties = new HashMap<>();
    private final Map<String, Managed> managed = new HashMap<>();
    /** Parents that are not in the tree: at most one, as nobody knows what is above it. */
    private String missingParent = "";
    private final Set<String> missingBoms = new TreeSet<>();
    private boolean isManaging;

    /**
     * An entry of a dependency management.
     *
     * @param entry as written
     * @param owner whose properties fill it in
     * @param imported whether it came by a bill of materials
     */
    record Managed(ConfigNode entry, Effective owner, boolean imported) {
        String version() {
            return owner.filled(entry.text("version"));
        }

        String scope() {
            return owner.filled(entry.text("scope"));
        }
    }

    Effective(Pom pom, Poms poms) {
        this.pom = pom;
        this.poms = poms;
        Set<String> ancestors = new HashSet<>();
        for (Pom at = pom; at != null && ancestors.add(at.path()); at = poms.parentOf(at)) {
            at.profiles().stream().filter(Pom::isDefault).forEach(layers::add);
            layers.add(at.project());
            ConfigNode parent = at.parent();
            if (parent != null && poms.parentOf(at) == null) {
                missingParent = parent.text("groupId") + ":" + parent.text("artifactId") + ":" + parent.text("version");
            }
        }
        for (ConfigNode layer : layers) {
            ConfigNode own = layer.get("properties");
            if (own != null && own.isMap()) {
                own.members().forEach(member -> properties.putIfAbsent(member.key(), member.value()));
            }
        }
    }

    /** What is managed, by key; what is known of it so far while a bill of materials asks for itself. */
    Map<String, Managed> managed() {
        if (isManaging) {
            return managed;
        }
        isManaging = true;
        List<ConfigNode> imports = new ArrayList<>();
        for (ConfigNode layer : layers) {
            for (ConfigNode entry : Pom.managed(layer)) {
                if (isImport(entry)) {
                    imports.add(entry);
                } else {
                    managed.putIfAbsent(key(entry), new Managed(entry, this, false));
                }
            }
        }
        // What is declared comes before what is imported, and what is imported first before the rest.
        for (ConfigNode entry : imports) {
            String version = filled(entry.text("version"));
            Pom bom = poms.find(filled(entry.text("groupId")), filled(entry.text("artifactId")), version);
            if (bom == null) {
                missingBoms.add(filled(entry.text("groupId")) + ":" + filled(entry.text("artifactId")) + ":" + version);
                continue;
            }
            Effective found = poms.effective(bom);
            List.copyOf(found.managed().entrySet()).forEach(one ->
                    managed.putIfAbsent(one.getKey(), new Managed(one.getValue().entry, one.getValue().owner, true)));
            missingBoms.addAll(found.missing());
        }
        return managed;
    }

    boolean isImport(ConfigNode entry) {
        return entry.text("type").equals("pom") && filled(entry.text("scope")).equals("import");
    }

    /** What a dependency and what manages it have in common. */
    String key(ConfigNode entry) {
        String type = filled(entry.text("type"));
        return filled(entry.text("groupId")) + ":" + filled(entry.text("artifactId")) + ":" + (type.isEmpty() ? "jar" : type) + ":" + filled(entry.text("classifier"));
    }

    Pom pom() {
        return pom;
    }

    /** Parents and bills of materials that are not in the tree, as far as {@link #managed} asked for them. */
    List<String> missing() {
        List<String> all = new ArrayList<>(missingBoms);
        if (!missingParent.isEmpty()) {
            all.add(0, missingParent);
        }
        return all;
    }

    String missingParent() {
        return missingParent;
    }

    /** {@code text} with the properties that are known filled in. */
    String filled(String text) {
        return text.contains("${") ? filled(text, properties, new HashSet<>(), new int[1]) : text;
    }

    /** The same, where a profile has properties of its own. */
    String filled(String text, ConfigNode profile) {
        ConfigNode own = profile.get("properties");
        if (own == null || !own.isMap() || !text.contains("${")) {
            return filled(text);
        }
        Map<String, ConfigNode> all = new HashMap<>(properties);
        own.members().forEach(member -> all.put(member.key(), member.value()));
        return filled(text, all, new HashSet<>(), new int[1]);
    }

    /** {@code open} are the properties that are being filled in, {@code taken} how many were. */
    private String filled(String text, Map<String, ConfigNode> known, Set<String> open, int[] taken) {
        if (open.size() > DEEPEST || text.length() > LONGEST) {
            return text;
        }
        Matcher property = PROPERTY.matcher(text);
        StringBuilder out = new StringBuilder();
        while (property.find()) {
            String name = property.group(1);
            boolean fresh = taken[0]++ < MOST && open.add(name);
            String value = fresh ? valueOf(name, known) : "";
            String whole = value.isEmpty() ? property.group() : filled(value, known, open, taken);
            property.appendReplacement(out, Matcher.quoteReplacement(out.length() + whole.length() > LONGEST ? property.group() : whole));
            if (fresh) {
                open.remove(name);
            }
        }
        return property.appendTail(out).toString();
    }

    /** The value of a property, not filled in; empty when the tree does not say. */
    private String valueOf(String name, Map<String, ConfigNode> known) {
        String part = name.startsWith("project.") ? name.substring(8) : name.startsWith("pom.") ? name.substring(4) : name;
        ConfigNode parent = pom.parent();
        String own = switch (part) {
            case "groupId", "version" -> pom.inherited(part);
            case "artifactId" -> pom.project().text(part);
            case "parent.groupId", "parent.artifactId", "parent.version" -> parent == null ? "" : parent.text(part.substring(7));
            default -> "";
        };
        ConfigNode property = known.get(name);
        return !own.isEmpty() && (property == null || !part.equals(name)) ? own : property == null || !property.isScalar() ? "" : property.text();
    }

    /** Names of properties that {@code text} still asks for. */
    static List<String> open(String text) {
        List<String> names = new ArrayList<>();
        Matcher property = PROPERTY.matcher(text);
        while (property.find()) {
            names.add(property.group(1));
        }
        return names;
    }
}
