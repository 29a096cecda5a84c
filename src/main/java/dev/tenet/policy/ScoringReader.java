package dev.tenet.policy;

import dev.tenet.finding.Severity;
import dev.tenet.policy.ScoringRules.Band;
import dev.tenet.policy.ScoringRules.Category;
import dev.tenet.policy.ScoringRules.CriterionRule;
import dev.tenet.policy.ScoringRules.CriterionRule.Kind;
import dev.tenet.policy.ScoringRules.GateRule;
import dev.tenet.policy.ScoringRules.Risk;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
        return new ScoringRules(categories, bands, caps, risks(yaml.required("risk")), gates(yaml.required("gates"), categories), cadence);
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

    private static List<GateRule> gates(YamlNode yaml, List<Category> categories) {
        List<GateRule> gates = new ArrayList<>();
        yaml.entries().forEach((id, node) -> {
            node.allow("title", "criteria");
            gates.add(new GateRule(id, node.required("title").text(), node.required("criteria").items().stream().map(criterion -> criterion(criterion, categories)).toList()));
        });
        return gates;
    }

    private static CriterionRule criterion(YamlNode yaml, List<Category> categories) {
        yaml.allow("score", "above", "open", "at-most", "coverage", "control", "attestation", "title");
        String title = yaml.get("title").map(YamlNode::text).orElse("");
        if (yaml.get("score").isPresent()) {
            YamlNode subject = yaml.required("score");
            double bound = yaml.required("above").number();
            String name = subject.text().equals("overall") ? "Overall" : categories.stream().filter(category -> category.id().equals(subject.text())).findFirst()
                    .orElseThrow(() -> subject.error("no category \"" + subject.text() + "\"", Nearest.hint(subject.text(), categories.stream().map(Category::id).toList(), ""))).title();
            return new CriterionRule(Kind.SCORE, subject.text(), bound, title.isEmpty() ? name + " score above " + plain(bound) : title);
        }
        if (yaml.get("open").isPresent()) {
            Severity severity = yaml.required("open").oneOf(Severity.class);
            double most = yaml.required("at-most").number();
            String words = most == 0 ? "No open %s finding" : "At most " + plain(most) + " open %s findings";
            return new CriterionRule(Kind.OPEN_FINDINGS, severity.name(), most, title.isEmpty() ? words.formatted(severity.name().toLowerCase(Locale.ROOT)) : title);
        }
        if (yaml.get("coverage").isPresent()) {
            double bound = yaml.required("above").number();
            return new CriterionRule(Kind.COVERAGE, yaml.required("coverage").text(), bound, title.isEmpty() ? "Test coverage of " + yaml.required("coverage").text() + " above " + plain(bound) + " %" : title);
        }
        if (yaml.get("control").isPresent()) {
            String control = yaml.required("control").text();
            return new CriterionRule(Kind.CONTROL, control, Double.NaN, title.isEmpty() ? "Control " + control + " passes" : title);
        }
        String attestation = yaml.required("attestation").text();
        return new CriterionRule(Kind.ATTESTATION, attestation, Double.NaN, title.isEmpty() ? "Attested: " + attestation : title);
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

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
