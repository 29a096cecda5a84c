package dev.tenet.extract.helm;

import dev.tenet.extract.Unit;
import dev.tenet.extract.config.Budget;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.Lines;
import dev.tenet.extract.config.Reading;
import dev.tenet.extract.config.YamlReader;
import dev.tenet.fact.ConfigFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The charts of a tree: what their templates come to with the values that they bring. */
public final class Charts {
    private static final int MOST_VALUES = 100_000;
    private static final int DEEPEST = 60;

    private final Map<String, ChartFile> files = new TreeMap<>();
    private final List<Unit> texts = new ArrayList<>();
    private final Map<String, Chart> known = new HashMap<>();

    /**
     * What became of a template.
     *
     * @param chart its {@code Chart.yaml}; null when it belongs to no chart
     * @param documents that the chart's own values make of it, where the template has them
     * @param leftEmpty whether the template has a place for something that these values leave empty
     * @param unseen what it looks for in a cluster or in files of the chart, which was taken for empty
     * @param unknown what it asks for that is not known here; empty when it was read as a whole
     * @param line of the template that asks for it
     */
    public record Outcome(@Nullable ConfigFile chart, List<ConfigNode> documents, boolean leftEmpty, Set<String> unseen, String unknown, int line) {
        public Outcome {
            documents = List.copyOf(documents);
            unseen = Set.copyOf(unseen);
        }
    }

    private record Chart(ConfigFile file, boolean library, boolean switchedOff, ConfigNode about, Map<String, @Nullable Object> root, Map<String, List<TemplateNode>> definitions, String problem) {}

    public Charts(List<Unit> units) {
        for (Unit unit : units) {
            if (unit instanceof ChartFile file) {
                files.put(file.path(), file);
            } else if (unit instanceof ChartHelpers || unit instanceof ChartTemplate) {
                texts.add(unit);
            }
        }
    }

    /** What the values of its chart make of {@code template}. */
    public Outcome read(ChartTemplate template) {
        int folder = ("/" + template.path()).lastIndexOf("/templates/");
        Chart chart = null;
        // Charts may have templates in folders below: the outermost folder of that name that has a chart beside it counts.
        for (int at = ("/" + template.path()).indexOf("/templates/"); at >= 0 && at <= folder && chart == null; at = ("/" + template.path()).indexOf("/templates/", at + 1)) {
            chart = chart(template.path().substring(0, Math.max(0, at - 1)));
        }
        if (chart == null) {
            return new Outcome(null, List.of(), false, Set.of(), "", 1);
        }
        if (chart.library || chart.switchedOff) {
            return new Outcome(chart.file, List.of(), false, Set.of(), "", 1);
        }
        Map<String, List<TemplateNode>> definitions = new HashMap<>(chart.definitions);
        Lines lines = new Lines(template.text());
        Rendering rendering = new Rendering(definitions, lines);
        try {
            if (!chart.problem.isEmpty()) {
                throw new Undecided(chart.problem);
            }
            rendering.write(TemplateReader.read(template.text(), definitions), chart.root);
            Written written = rendering.written();
            Reading reading = YamlReader.ofRendered().read(written.text());
            if (!reading.problems().isEmpty()) {
                Reading.Problem first = reading.problems().get(0);
                return undecided(chart, "something that " + first.message(), written.lineOf(first.line()));
            }
            List<ConfigNode> documents = reading.documents().stream().map(document -> document.moved(written::lineOf, DEEPEST)).toList();
            return new Outcome(chart.file, documents, rendering.leftEmpty(), rendering.unseen(), "", 1);
        } catch (Undecided unknown) {
            return undecided(chart, String.valueOf(unknown.getMessage()), rendering.line());
        }
    }

    private static Outcome undecided(Chart chart, String what, int line) {
        return new Outcome(chart.file, List.of(), true, Set.of(), what, line);
    }

    private @Nullable Chart chart(String folder) {
        ChartFile file = files.get(inside(folder, "Chart.yaml"));
        if (file == null || file.documents().isEmpty()) {
            return null;
        }
        Chart chart = known.get(folder);
        if (chart == null) {
            chart = chart(folder, file);
            known.put(folder, chart);
        }
        return chart;
    }

    private Chart chart(String folder, ChartFile file) {
        ConfigNode about = file.documents().get(0);
        Map<String, @Nullable Object> root = new HashMap<>();
        Map<String, List<TemplateNode>> definitions = new HashMap<>();
        String problem = "";
        boolean switchedOff = false;
        Chart parent = parent(folder);
        try {
            ChartFile values = files.get(inside(folder, "values.yaml"));
            Budget budget = new Budget(MOST_VALUES);
            Object brought = values == null || values.documents().isEmpty() ? null : Values.of(values.documents().get(0), budget, 0);
            Map<String, @Nullable Object> own = brought instanceof Map<?, ?> ? Values.map(brought) : Map.of();
            if (parent != null) {
                Subchart part = Subchart.of(about.text("name"), parent.about, Values.map(parent.root.get("Values")));
                own = part.values(own);
                switchedOff = parent.switchedOff || !part.enabled();
                problem = parent.problem;
            }
            root.put("Values", own);
            Map<String, @Nullable Object> described = new TreeMap<>();
            Values.map(Values.of(about, budget, 0)).forEach((key, value) -> described.put(key.substring(0, Math.min(1, key.length())).toUpperCase(java.util.Locale.ROOT) + key.substring(Math.min(1, key.length())), value));
            root.put("Chart", described);
            root.put("Capabilities", Cluster.capabilities());
            root.put("Release", new TreeMap<>(Map.of(
                    "Name", "release-name", "Namespace", "release-namespace", "Service", "Helm", "IsInstall", true, "IsUpgrade", false, "Revision", 1L)));
            root.put("Template", new TreeMap<>(Map.of("Name", inside(folder, "templates"), "BasePath", inside(folder, "templates"))));
            if (parent != null) {
                // All charts of an installation share what they define.
                definitions.putAll(parent.definitions);
            }
            for (Unit text : texts) {
                if (text.path().startsWith(folder.isEmpty() ? "" : folder + "/")) {
                    define(text, definitions);
                }
            }
        } catch (Undecided unknown) {
            problem = String.valueOf(unknown.getMessage());
        }
        return new Chart(file.file(), about.text("type").equals("library"), switchedOff, about, root, definitions, problem);
    }

    /** The chart in whose folder {@code charts} this one lies; null when there is none. */
    private @Nullable Chart parent(String folder) {
        int name = folder.lastIndexOf('/');
        String above = folder.substring(0, Math.max(0, name));
        return above.equals("charts") || above.endsWith("/charts") ? chart(above.substring(0, Math.max(0, above.length() - "/charts".length()))) : null;
    }

    /** Takes what a text defines; what is not understood of it is missed by those who include it. */
    private static void define(Unit unit, Map<String, List<TemplateNode>> definitions) {
        String text = unit instanceof ChartHelpers helpers ? helpers.text() : ((ChartTemplate) unit).text();
        // A template is known by its path as well: others put its checksum into an annotation.
        boolean template = unit instanceof ChartTemplate;
        if (template || text.contains("define")) {
            try {
                List<TemplateNode> parts = TemplateReader.read(text, definitions);
                if (template) {
                    definitions.put(unit.path(), parts);
                }
            } catch (Undecided ignoredUntilIncluded) {
                return;
            }
        }
    }

    private static String inside(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
