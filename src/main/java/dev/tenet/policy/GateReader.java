package dev.tenet.policy;

import dev.tenet.finding.Severity;
import dev.tenet.policy.ScoringRules.Category;
import dev.tenet.policy.ScoringRules.Comparison;
import dev.tenet.policy.ScoringRules.CriterionRule;
import dev.tenet.policy.ScoringRules.CriterionRule.Kind;
import dev.tenet.policy.ScoringRules.GateRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads gates: of {@code scoring.yaml}, and of a {@code tenet.yaml} that adds or replaces some. */
public final class GateReader {
    private static final Set<String> COVERAGES = Set.of("lines", "branches");
    private static final List<String> UNITS = List.of("percent", "seconds", "minutes", "hours", "days");

    private GateReader() {}

    /** The gates in the order of the file. */
    public static List<GateRule> read(YamlNode yaml, List<Category> categories) {
        List<GateRule> gates = new ArrayList<>();
        yaml.entries().forEach((id, node) -> {
            node.allow("title", "criteria");
            List<YamlNode> criteria = node.required("criteria").items();
            gates.add(new GateRule(id, node.required("title").text(), criteria.stream().map(criterion -> criterion(criterion, categories)).toList()));
        });
        return gates;
    }

    private static CriterionRule criterion(YamlNode yaml, List<Category> categories) {
        yaml.allow("score", "open", "coverage", "control", "policy", "attestation", "metric", "above", "at-least", "below", "at-most", "unit", "title");
        CriterionRule rule = untitled(yaml, categories);
        return yaml.get("title").map(YamlNode::text)
                .map(title -> new CriterionRule(rule.kind(), rule.subject(), rule.comparison(), rule.bound(), rule.unit(), title))
                .orElse(rule);
    }

    private static CriterionRule untitled(YamlNode yaml, List<Category> categories) {
        Optional<YamlNode> score = yaml.get("score");
        if (score.isPresent()) {
            Bound bound = bound(yaml, true, false);
            return rule(Kind.SCORE, score.get().text(), bound, "", "%s score %s".formatted(category(score.get(), categories), bound.words()));
        }
        Optional<YamlNode> open = yaml.get("open");
        if (open.isPresent()) {
            Severity severity = open.get().oneOf(Severity.class);
            double most = yaml.required("at-most").number();
            String words = most == 0 ? "No open %s finding" : "At most " + plain(most) + " open %s findings";
            return new CriterionRule(Kind.OPEN_FINDINGS, severity.name(), most, words.formatted(severity.name().toLowerCase(Locale.ROOT)));
        }
        Optional<YamlNode> coverage = yaml.get("coverage");
        if (coverage.isPresent()) {
            String of = coverage.get().text();
            if (!COVERAGES.contains(of)) {
                throw coverage.get().error("coverage of \"" + of + "\" is not measured", "Ask for coverage of lines or of branches.");
            }
            Bound bound = bound(yaml, true, false);
            return rule(Kind.COVERAGE, of, bound, "", "Test coverage of %s %s %%".formatted(of, bound.words()));
        }
        Optional<YamlNode> metric = yaml.get("metric");
        if (metric.isPresent()) {
            String unit = yaml.get("unit").map(GateReader::unit).orElse("");
            Bound bound = bound(yaml, true, true);
            String name = metric.get().text();
            String shown = Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' ');
            return rule(Kind.METRIC, name, bound, unit, "%s %s%s".formatted(shown, bound.words(), unit.isEmpty() ? "" : unit.equals("percent") ? " %" : " " + unit));
        }
        Optional<YamlNode> control = yaml.get("control");
        if (control.isPresent()) {
            return new CriterionRule(Kind.CONTROL, control.get().text(), Double.NaN, "Control " + control.get().text() + " passes");
        }
        Optional<YamlNode> policy = yaml.get("policy");
        if (policy.isPresent()) {
            return new CriterionRule(Kind.POLICY, policy.get().text(), Double.NaN, "Policy " + policy.get().text() + " finds nothing");
        }
        String attestation = yaml.get("attestation").map(YamlNode::text)
                .orElseThrow(() -> yaml.error("this criterion asks for nothing", "Name one of score, open, coverage, control, policy, attestation, metric."));
        return new CriterionRule(Kind.ATTESTATION, attestation, Double.NaN, "Attested: " + attestation);
    }

    private record Bound(Comparison comparison, double number) {
        private String words() {
            return comparison.key().replace('-', ' ') + " " + plain(number);
        }
    }

    private static CriterionRule rule(Kind kind, String subject, Bound bound, String unit, String title) {
        return new CriterionRule(kind, subject, bound.comparison(), bound.number(), unit, title);
    }

    /** The one bound that a criterion has. */
    private static Bound bound(YamlNode yaml, boolean upwards, boolean downwards) {
        List<Bound> bounds = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Comparison comparison : Comparison.values()) {
            if (comparison.upwards() ? upwards : downwards) {
                words.add(comparison.key());
                yaml.get(comparison.key()).ifPresent(node -> bounds.add(new Bound(comparison, node.number())));
            }
        }
        if (bounds.size() != 1) {
            throw yaml.error("this criterion has " + (bounds.isEmpty() ? "no bound" : bounds.size() + " bounds"), "Give it one of " + String.join(", ", words) + ".");
        }
        return bounds.get(0);
    }

    private static String category(YamlNode subject, List<Category> categories) {
        if (subject.text().equals("overall")) {
            return "Overall";
        }
        return categories.stream().filter(category -> category.id().equals(subject.text())).findFirst()
                .orElseThrow(() -> subject.error("no category \"" + subject.text() + "\"",
                        Nearest.hint(subject.text(), categories.stream().map(Category::id).toList(), "")))
                .title();
    }

    private static String unit(YamlNode node) {
        if (!UNITS.contains(node.text())) {
            throw node.error("\"" + node.text() + "\" is no unit of a metric", "Known are: " + String.join(", ", UNITS) + ".");
        }
        return node.text();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
