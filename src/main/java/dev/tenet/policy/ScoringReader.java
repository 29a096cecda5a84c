package dev.tenet.policy;

import dev.tenet.finding.Severity;
import dev.tenet.policy.ScoringRules.Band;
import dev.tenet.policy.ScoringRules.Category;
import dev.tenet.policy.ScoringRules.Risk;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code scoring.yaml}. */
final class ScoringReader {
    private ScoringReader() {}

    static ScoringRules read(YamlNode yaml) {
        yaml.allow("categories", "grades", "caps", "risk", "cadence", "gates");
        List<Category> categories = categories(yaml.required("categories"));
        List<Band> bands = bands(yaml.required("grades"));
        Map<Severity, String> caps = new EnumMap<>(Severity.class);
        yaml.get("caps").ifPresent(node -> node.entries().forEach((name, grade) -> caps.put(severity(grade, name), gradeOf(grade, bands))));
        Map<String, Integer> cadence = new LinkedHashMap<>();
        yaml.required("cadence").entries().forEach((grade, days) -> cadence.put(grade, (int) days.number()));
        return new ScoringRules(categories, bands, caps, risks(yaml.required("risk")), GateReader.read(yaml.required("gates"), categories), cadence);
    }

    private static List<Category> categories(YamlNode yaml) {
        List<Category> categories = new ArrayList<>();
        yaml.entries().forEach((id, node) -> {
            node.allow("title", "phase", "weight");
            double weight = node.required("weight").number();
            if (!(weight >= 0)) {
                throw node.required("weight").error("a weight is 0 or more", "");
            }
            categories.add(new Category(id, node.required("title").text(), (int) node.required("phase").number(), weight));
        });
        return categories;
    }

    private static List<Band> bands(YamlNode yaml) {
        List<Band> bands = new ArrayList<>();
        for (YamlNode node : yaml.items()) {
            node.allow("grade", "from", "status");
            Band band = new Band(node.required("grade").text(), node.required("from").number(), node.required("status").text());
            if (!bands.isEmpty() && band.from() >= bands.get(bands.size() - 1).from()) {
                throw node.required("from").error("grades go from best to worst: %s does not lie below %s".formatted(node.required("from").text(), bands.get(bands.size() - 1).from()), "Sort them.");
            }
            bands.add(band);
        }
        if (bands.get(bands.size() - 1).from() > 0) {
            throw yaml.error("no grade is there for a score of 0", "Let the last grade start from 0.");
        }
        return bands;
    }

    private static List<Risk> risks(YamlNode yaml) {
        List<Risk> risks = new ArrayList<>();
        for (YamlNode node : yaml.items()) {
            node.allow("level", "open", "below");
            risks.add(new Risk(node.required("level").text(), node.get("open").map(open -> open.oneOf(Severity.class)).orElse(null),
                    node.get("below").map(YamlNode::number).orElse(Double.NaN)));
        }
        return risks;
    }

    private static Severity severity(YamlNode at, String name) {
        for (Severity severity : Severity.values()) {
            if (severity.name().equalsIgnoreCase(name)) {
                return severity;
            }
        }
        throw at.error("\"" + name + "\" is not a severity", "");
    }

    private static String gradeOf(YamlNode node, List<Band> bands) {
        List<String> grades = bands.stream().map(Band::grade).toList();
        if (!grades.contains(node.text())) {
            throw node.error("no grade \"" + node.text() + "\"", "Grades are: " + String.join(", ", grades) + ".");
        }
        return node.text();
    }
}
