package dev.tenet.plan;

import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.policy.ScoringRules;
import dev.tenet.policy.ScoringRules.Band;
import dev.tenet.policy.ScoringRules.CriterionRule;
import dev.tenet.report.ControlResult;
import dev.tenet.report.ReportedFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What every set of repairs that reaches a goal fulfils, as linear conditions. Scores are shares of weights, so they are linear in what is repaired;
 * what rounding to two decimals may add is allowed for. The conditions are necessary, not sufficient: the score's own arithmetic has the last word.
 */
final class Requirements {
    /** Half of the last decimal of a score: what rounding may add to it. */
    static final double ROUNDING = 0.005;
    /** Sums of many fractions may miss by this much what they are exactly. */
    static final double SLACK = 1e-6;

    private final List<ControlResult> controls;
    private final List<ReportedFinding> findings;
    private final ScoringRules rules;
    private final double rounding;
    private final Map<String, String> keys = new HashMap<>();
    private final List<Requirement> requirements = new ArrayList<>();

    /** @param rounding what rounding may add to a score; 0 for conditions that are sufficient instead of necessary */
    Requirements(List<ControlResult> controls, List<ReportedFinding> findings, ScoringRules rules, double rounding) {
        this.rounding = rounding;
        this.controls = controls;
        this.findings = findings;
        this.rules = rules;
        controls.stream()
                .filter(c -> c.outcome() == Outcome.FAILED)
                .forEach(c -> keys.put(c.control().id(), c.control().remediation().key()));
    }

    /** An unknown grade requires nothing; who asks checks the name. */
    List<Requirement> of(Goal goal) {
        requirements.clear();
        if (goal instanceof Goal.Grade grade) {
            grade(grade.grade());
        } else if (goal instanceof Goal.Criteria criteria) {
            criteria.rules().forEach(this::criterion);
        }
        return List.copyOf(requirements);
    }

    private void grade(String wanted) {
        List<String> grades = rules.bands().stream().map(Band::grade).toList();
        int position = grades.indexOf(wanted);
        if (position < 0) {
            return;
        }
        overall(rules.bands().get(position).from());
        rules.caps().forEach((severity, cap) -> {
            if (grades.indexOf(cap) > position) {
                findings.stream().filter(f -> f.counts() && f.severity().atLeast(severity)).map(f -> keys.get(f.control()))
                        .filter(Objects::nonNull).distinct().sorted().forEach(key -> requirements.add(Requirement.oneOf(Set.of(key))));
            }
        });
    }

    private void criterion(CriterionRule rule) {
        switch (rule.kind()) {
            case SCORE -> {
                if (rule.subject().equals("overall")) {
                    overall(rule.bound());
                } else {
                    category(rule.subject(), rule.bound());
                }
            }
            case OPEN_FINDINGS -> atMost(Severity.valueOf(rule.subject()), Double.isNaN(rule.bound()) ? 0 : rule.bound());
            case CONTROL -> {
                String key = keys.get(rule.subject());
                if (key != null) {
                    requirements.add(Requirement.oneOf(Set.of(key)));
                }
            }
            case COVERAGE, ATTESTATION, METRIC -> { }
        }
    }

    private void atMost(Severity severity, double allowed) {
        Map<String, Double> closed = new TreeMap<>();
        double open = 0;
        for (ReportedFinding finding : findings) {
            if (finding.open() && finding.severity() == severity) {
                open++;
                String key = keys.get(finding.control());
                if (key != null) {
                    closed.merge(key, 1.0, Double::sum);
                }
            }
        }
        require(closed, open - allowed);
    }

    private void category(String category, double bound) {
        Share share = share(category);
        if (share.applicable() > 0) {
            require(share.scaled(1), bound - rounding - share.score());
        }
    }

    private void overall(double bound) {
        Map<String, Double> points = new TreeMap<>();
        double score = 0;
        double weights = 0;
        for (ScoringRules.Category category : rules.categories()) {
            Share share = share(category.id());
            if (share.applicable() > 0) {
                weights += category.weight();
                score += category.weight() * share.score();
                share.scaled(category.weight()).forEach((key, amount) -> points.merge(key, amount, Double::sum));
            }
        }
        if (weights > 0) {
            // The categories' scores are rounded before they are averaged, and the average is rounded again.
            require(points, weights * (bound - 2 * rounding) - score);
        }
    }

    private void require(Map<String, Double> amounts, double least) {
        if (least > 0) {
            requirements.add(new Requirement(amounts, least - SLACK));
        }
    }

    private Share share(String category) {
        double passed = 0;
        double applicable = 0;
        Map<String, Double> lost = new TreeMap<>();
        for (ControlResult result : controls) {
            if (result.control().category().equals(category) && result.outcome() != Outcome.NOT_APPLICABLE) {
                double weight = result.control().weight();
                applicable += weight;
                if (result.outcome() == Outcome.PASSED) {
                    passed += weight;
                } else if (result.outcome() == Outcome.FAILED) {
                    lost.merge(result.control().remediation().key(), weight, Double::sum);
                }
            }
        }
        return new Share(passed, applicable, lost);
    }

    /** Weights of a category's controls: those that passed, all that apply, and what each remediation adds. */
    private record Share(double passed, double applicable, Map<String, Double> lost) {
        double score() {
            return 100 * passed / applicable;
        }

        Map<String, Double> scaled(double factor) {
            Map<String, Double> points = new TreeMap<>();
            lost.forEach((key, weight) -> points.put(key, factor * 100 * weight / applicable));
            return points;
        }
    }
}
