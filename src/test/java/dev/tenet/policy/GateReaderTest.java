package dev.tenet.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenet.policy.ScoringRules.Category;
import dev.tenet.policy.ScoringRules.GateRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateReaderTest {
    @Test
    void every_criterion_says_what_it_asks() {
        assertThat(titles("""
                - {score: security, above: 80}
                - {score: overall, at-least: 90.5}
                - {open: HIGH, at-most: 0}
                - {open: LOW, at-most: 3}
                - {coverage: branches, at-least: 60}
                - {control: SE-01}
                - {policy: own/few-failures}
                - {attestation: paper-trading, title: Paper trading done}
                - {metric: uptime, above: 99, unit: percent}
                - {metric: security_incidents, at-most: 0}
                """))
                .containsExactly("Security score above 80", "Overall score at least 90.5", "No open high finding", "At most 3 open low findings",
                        "Test coverage of branches at least 60 %", "Control SE-01 passes", "Policy own/few-failures finds nothing", "Paper trading done", "Uptime above 99 %",
                        "Security incidents at most 0");
    }

    @Test
    void a_criterion_that_cannot_be_judged_is_refused_where_it_stands() {
        refuses("- {score: security}", "gates.yaml:4:5: this criterion has no bound\n    Give it one of above, at-least.");
        refuses("- {metric: x, above: 1, below: 2}", "gates.yaml:4:5: this criterion has 2 bounds\n    Give it one of above, at-least, below, at-most.");
        refuses("- {metric: x, above: 1, unit: weeks}", "gates.yaml:4:33: \"weeks\" is no unit of a metric\n    Known are: percent, seconds, minutes, hours, days.");
        refuses("- {coverage: paths, above: 1}", "gates.yaml:4:16: coverage of \"paths\" is not measured\n    Ask for coverage of lines or of branches.");
        refuses("- {score: securty, above: 1}", "gates.yaml:4:13: no category \"securty\"\n    Maybe \"security\" is meant.");
        refuses("- {title: x}", "gates.yaml:4:5: this criterion asks for nothing\n    Name one of score, open, coverage, control, policy, attestation, metric.");
    }

    private static void refuses(String criterion, String message) {
        assertThatThrownBy(() -> titles(criterion)).isInstanceOf(PolicyException.class).hasMessage(message);
    }

    private static List<String> titles(String criteria) {
        String text = "gate:\n  title: A gate\n  criteria:\n  " + criteria.strip().replace("\n", "\n  ") + "\n";
        List<GateRule> gates = GateReader.read(YamlNode.read("gates.yaml", text).orElseThrow(), List.of(new Category("security", "Security", 1, 1)));
        return gates.get(0).criteria().stream().map(ScoringRules.CriterionRule::title).toList();
    }
}
