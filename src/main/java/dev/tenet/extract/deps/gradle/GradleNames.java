package dev.tenet.extract.deps.gradle;

import dev.tenet.fact.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What names of a build stand for: values of scripts and properties, and entries of catalogs, as each script sees them. */
final class GradleNames {
    private static final Pattern FILLED = Pattern.compile("\\$\\{([^${}]{1,200})}");
    private static final int DEEPEST = 12;
    private static final int MOST_FILLED = 500;
    private static final int MOST_PROJECTS = 500;

    private final Map<String, GradleScript> scripts = new TreeMap<>();
    private final Map<String, GradleProperties> properties = new HashMap<>();
    private final Map<String, Catalog> catalogs = new TreeMap<>();
    private final BuildLogic logic;
    private final Map<String, List<GradleScript>> seen = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> constraints = new HashMap<>();

    GradleNames(List<GradleScript> allScripts, List<GradleProperties> allProperties, List<Catalog> allCatalogs, BuildLogic logic) {
        this.logic = logic;
        allScripts.forEach(script -> scripts.put(script.path(), script));
        allProperties.forEach(file -> properties.put(file.path(), file));
        allCatalogs.forEach(catalog -> catalogs.put(catalog.path(), catalog));
    }

    /** The folder of {@code path} and those above it, the nearest first; the root is empty. */
    private static List<String> folders(String path) {
        List<String> all = new ArrayList<>();
        for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
            all.add(path.substring(0, slash + 1));
        }
        all.add("");
        return all;
    }

    /** The script, and those whose values it sees: what it applies, what stands above it and what that applies. */
    private List<GradleScript> seenBy(GradleScript script) {
        return seen.computeIfAbsent(script.path(), any -> {
            Set<GradleScript> all = new LinkedHashSet<>();
            addWithApplied(script, all, 0);
            for (String folder : folders(script.path())) {
                for (String name : List.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts")) {
                    addWithApplied(scripts.get(folder + name), all, 0);
                }
            }
            return List.copyOf(all);
        });
    }

    private void addWithApplied(@Nullable GradleScript script, Set<GradleScript> all, int depth) {
        if (script == null || depth > DEEPEST || !all.add(script)) {
            return;
        }
        for (String applied : script.reach().applied()) {
            // "$rootDir/gradle/x.gradle" and "../x.gradle": the path that ends alike in a folder above.
            String plain = applied.replaceAll("^(\\$\\{[^}]*}|\\.\\.?)?/+", "").replaceAll("^(\\.\\./)+", "");
            for (String folder : folders(script.path())) {
                GradleScript found = scripts.get(folder + plain);
                if (found != null) {
                    addWithApplied(found, all, depth + 1);
                    break;
                }
            }
        }
        script.reach().plugins().forEach(id -> addWithApplied(logic.plugin(id), all, depth + 1));
    }

    /** {@code text} with what {@code script} knows filled in. */
    String filled(String text, GradleScript script) {
        return text.contains("${") ? filled(text, script, new HashSet<>(), new int[1]) : text;
    }

    /** {@code open} are the names that are being filled in, {@code taken} how many were. */
    private String filled(String text, GradleScript script, Set<String> open, int[] taken) {
        Matcher name = FILLED.matcher(text);
        StringBuilder out = new StringBuilder();
        while (name.find()) {
            String plain = Notations.plain(name.group(1));
            boolean fresh = taken[0]++ < MOST_FILLED && open.size() < DEEPEST && open.add(plain);
            String value = fresh ? value(plain, script) : "";
            String whole = value.isEmpty() ? name.group() : filled(value, script, open, taken);
            name.appendReplacement(out, Matcher.quoteReplacement(out.length() > 2_000 ? "" : whole));
            if (fresh) {
                open.remove(plain);
            }
        }
        return name.appendTail(out).toString();
    }

    /** The value of a name, not filled in; empty when nobody says, or more than one is said. */
    String value(String name, GradleScript script) {
        int dot = name.indexOf('.');
        Catalog catalog = dot < 0 ? null : catalog(name.substring(0, dot), script);
        String listed = catalog == null ? null : catalog.versions().get(Catalog.words(name.substring(dot + 1)));
        if (listed != null) {
            return listed;
        }
        for (GradleScript each : seenBy(script)) {
            String value = each.values().get(name);
            if (value != null) {
                return value;
            }
        }
        for (String folder : folders(script.path())) {
            GradleProperties file = properties.get(folder + "gradle.properties");
            if (file != null && file.values().containsKey(name)) {
                return file.values().get(name);
            }
        }
        for (String folder : folders(script.path())) {
            String value = logic.constant(name, folder);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** The item that {@code libs.spring.boot} or {@code libs.plugins.spring} stands for. */
    Catalog.@Nullable Item item(String words, GradleScript script) {
        int dot = words.indexOf('.');
        Catalog catalog = dot < 0 ? null : catalog(words.substring(0, dot), script);
        return catalog == null ? null : catalog.find(words.substring(dot + 1));
    }

    /** The items of {@code libs.bundles.x}. */
    List<Catalog.Item> bundle(String words, GradleScript script) {
        int dot = words.indexOf('.');
        Catalog catalog = dot < 0 ? null : catalog(words.substring(0, dot), script);
        List<String> aliases = catalog == null ? List.of() : catalog.bundles().getOrDefault(Catalog.words(words.substring(dot + 1)), List.of());
        List<Catalog.Item> items = new ArrayList<>();
        for (String alias : aliases) {
            Catalog.Item item = catalog.find(alias);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private @Nullable Catalog catalog(String name, GradleScript script) {
        for (String folder : folders(script.path())) {
            for (String settings : List.of("settings.gradle", "settings.gradle.kts")) {
                GradleScript declared = scripts.get(folder + settings);
                String file = declared == null ? null : declared.catalogs().get(name);
                if (file != null) {
                    return catalogs.get(Location.of(declared.path()).sibling(file));
                }
            }
            Catalog found = catalogs.get(folder + "gradle/" + name + ".versions.toml");
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The versions that constraints of the script, and of the projects that it depends on and the plugins that it applies, give to {@code module}; properties filled in. */
    Set<String> constraintsOf(String module, GradleScript script) {
        return constraints.computeIfAbsent(script.path(), any -> {
            Map<String, Set<String>> all = new HashMap<>();
            Set<GradleScript> reached = new LinkedHashSet<>();
            addProjects(script, reached);
            for (GradleScript each : reached) {
                each.constraints().forEach(use -> addConstraint(use, each, all));
            }
            return all;
        }).getOrDefault(module, Set.of());
    }

    private void addConstraint(GradleScript.Use use, GradleScript script, Map<String, Set<String>> all) {
        String words = Notations.plain(use.text());
        boolean listed = use.kind() == GradleScript.Use.Kind.CATALOG;
        Catalog.Item item = listed ? item(words, script) : null;
        List<Catalog.Item> items = item != null ? List.of(item) : listed ? bundle(words, script) : List.of();
        items.stream().filter(each -> !each.version().isEmpty()).forEach(each -> put(each.group() + ":" + each.name(), each.version(), all));
        String[] parts = listed ? new String[0] : filled(use.text(), script).split(":", 3);
        String version = use.version().isEmpty() && parts.length > 2 ? parts[2] : filled(use.version(), script);
        if (parts.length > 1 && !version.isEmpty() && !version.contains("${")) {
            put(parts[0] + ":" + parts[1], version, all);
        }
    }

    private static void put(String module, String version, Map<String, Set<String>> all) {
        all.computeIfAbsent(module, any -> new HashSet<>()).add(version);
    }

    private void addProjects(@Nullable GradleScript script, Set<GradleScript> reached) {
        if (script == null || reached.size() > MOST_PROJECTS || !reached.add(script)) {
            return;
        }
        script.reach().plugins().forEach(id -> addProjects(logic.plugin(id), reached));
        for (String project : script.reach().projects()) {
            String folder = project.substring(1).replace(':', '/') + "/";
            for (String above : folders(script.path())) {
                GradleScript groovy = scripts.get(above + folder + "build.gradle");
                GradleScript found = groovy == null ? scripts.get(above + folder + "build.gradle.kts") : groovy;
                if (found != null) {
                    addProjects(found, reached);
                    break;
                }
            }
        }
    }
}
