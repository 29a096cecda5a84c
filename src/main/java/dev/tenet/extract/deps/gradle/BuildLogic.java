package dev.tenet.extract.deps.gradle;

import dev.tenet.fact.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What builds are made with: {@code buildSrc} and the builds that settings include, their constants and the plugins that stand in them as scripts. */
final class BuildLogic {
    /** {@code src/main/kotlin/desk/java-conventions.gradle.kts} is the plugin {@code java-conventions} or, where it says its package, {@code desk.java-conventions}. */
    private static final Pattern PLUGIN = Pattern.compile("(?:.*/)?src/main/(?:kotlin|groovy)/(.+)\\.gradle(?:\\.kts)?");

    /** Folders of builds, each with the folder of those that see it, and whether it is there for plugins alone. */
    private record Part(String folder, String seenFrom, boolean pluginsOnly) {}

    private final List<Part> parts = new ArrayList<>();
    private final Map<String, List<GradleScript>> plugins = new TreeMap<>();
    private final Map<String, Map<String, String>> constants = new HashMap<>();

    BuildLogic(List<GradleScript> scripts, List<BuildConstants> allConstants) {
        for (GradleScript script : scripts) {
            String folder = script.path().substring(0, script.path().lastIndexOf('/') + 1);
            script.reach().included().forEach((path, pluginsOnly) -> {
                if (!path.contains("${")) {
                    parts.add(new Part(Location.of(script.path()).sibling(path) + "/", folder, pluginsOnly));
                }
            });
            Matcher plugin = PLUGIN.matcher(script.path());
            if (plugin.matches()) {
                String id = plugin.group(1).replace('/', '.');
                plugins.computeIfAbsent(id, any -> new ArrayList<>()).add(script);
                String name = plugin.group(1).substring(plugin.group(1).lastIndexOf('/') + 1);
                if (!name.equals(id)) {
                    plugins.computeIfAbsent(name, any -> new ArrayList<>()).add(script);
                }
            }
        }
        allConstants.forEach(this::add);
    }

    private void add(BuildConstants file) {
        for (String folder : seenFrom(file.path())) {
            Map<String, String> all = constants.computeIfAbsent(folder, any -> new HashMap<>());
            file.values().forEach((name, value) -> all.merge(name, value, (one, other) -> one.equals(other) ? one : ""));
        }
    }

    /** The folders whose scripts see what stands in the file. */
    private List<String> seenFrom(String path) {
        List<String> all = new ArrayList<>();
        int own = path.startsWith("buildSrc/") ? 0 : path.indexOf("/buildSrc/") + 1;
        if (own > 0 || path.startsWith("buildSrc/")) {
            all.add(path.substring(0, own));
        }
        parts.stream().filter(part -> path.startsWith(part.folder())).map(Part::seenFrom).filter(folder -> !all.contains(folder)).forEach(all::add);
        return all;
    }

    /** The constant of that qualified name that scripts in {@code folder} see; empty when there is none, or more than one. */
    String constant(String name, String folder) {
        return constants.getOrDefault(folder, Map.of()).getOrDefault(name, "");
    }

    /** The script that is the plugin of that id; null when none is, or several are. */
    @Nullable GradleScript plugin(String id) {
        List<GradleScript> found = plugins.getOrDefault(id, List.of());
        return found.size() == 1 ? found.get(0) : null;
    }

    /** Whether the script says what the build itself needs: what it depends on is part of no product. A plugin speaks for the projects that apply it. */
    boolean buildsTheBuild(String path) {
        boolean within = path.startsWith("buildSrc/") || path.contains("/buildSrc/") || parts.stream().anyMatch(part -> part.pluginsOnly() && path.startsWith(part.folder()));
        return within && !PLUGIN.matcher(path).matches();
    }
}
