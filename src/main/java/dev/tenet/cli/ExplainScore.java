package dev.tenet.cli;

import dev.tenet.audit.ConfigException;
import dev.tenet.report.saved.SavedReport;
import dev.tenet.finding.Outcome;
import dev.tenet.order.By;
import dev.tenet.output.TextPage;
import dev.tenet.output.TextPage.Ink;
import dev.tenet.policy.Nearest;
import dev.tenet.reaudit.PastReport;
import dev.tenet.reaudit.PastReport.PastCategory;
import dev.tenet.report.ControlResult;
import dev.tenet.report.PolicyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code tenet explain score}: which controls passed, failed or did not apply and why, and the arithmetic, so that anyone can check it. */
final class ExplainScore {
    private final SavedReport report;
    private final PastReport figures;
    private final TextPage page;

    ExplainScore(SavedReport report, PastReport figures, TextPage page) {
        this.report = report;
        this.figures = figures;
        this.page = page;
    }

    /** @param subject {@code overall}, a category or a control */
    void write(String subject) {
        List<String> known = new ArrayList<>(List.of("overall"));
        figures.categories().forEach(category -> known.add(category.name()));
        report.controls().forEach(control -> known.add(control.control().id()));
        if (!known.contains(subject)) {
            throw new ConfigException("explain score " + subject + ": the report has no such category or control\n    "
                    + Nearest.hint(subject, known, "Name overall, a category or a control."));
        }
        if (subject.equals("overall")) {
            overall();
            return;
        }
        figures.categories().stream().filter(category -> category.name().equals(subject)).forEach(this::category);
        report.controls().stream().filter(control -> control.control().id().equals(subject)).forEach(this::control);
    }

    private void overall() {
        Double overall = figures.overall();
        page.line(page.ink(Ink.BOLD, "Overall score") + "  " + (overall == null ? "none" : number(overall) + ", grade " + figures.grade()));
        double sum = 0;
        double weights = 0;
        for (PastCategory category : figures.categories()) {
            double weight = report.weights().getOrDefault(category.name(), 0.0);
            Double score = category.score();
            if (score == null) {
                page.hang("  ", "%s has no score, so its weight %s is spread over the others".formatted(category.title(), number(weight)), Ink.DIM);
            } else {
                sum += weight * score;
                weights += weight;
                page.hang("  ", "%s: weight %s × score %s = %s (%s)".formatted(
                        category.title(), number(weight), number(score), number(weight * score), passed(of(category))));
            }
        }
        if (weights > 0) {
            page.hang("  ", "sum %s / weights %s = %s".formatted(number(sum), number(weights), number(sum / weights)));
        }
        if (!figures.cap().isEmpty()) {
            page.hang("  ", "grade: " + TextPage.plain(figures.cap()));
        }
        page.hang("  ", "risk " + figures.risk() + ": " + TextPage.plain(figures.riskReason()));
    }

    private void category(PastCategory category) {
        List<ControlResult> members = of(category);
        Double score = category.score();
        page.line(page.ink(Ink.BOLD, category.title()) + "  " + (score == null ? "no score" : number(score) + ", grade " + category.grade()));
        double passed = weight(members, Outcome.PASSED);
        double applicable = passed + weight(members, Outcome.FAILED) + weight(members, Outcome.ERRORED);
        page.hang("  ", applicable == 0
                ? "no control applies"
                : "100 × weight passed %s / weight that applies %s = %s".formatted(number(passed), number(applicable), number(100 * passed / applicable)));
        members.stream().sorted(By.key(ControlResult::outcome).thenComparing(c -> c.control().id())).forEach(result -> {
            String weight = result.control().weight() == 1 ? "" : ", weight " + number(result.control().weight());
            page.hang("  %-8s  %-6s ".formatted(words(result.outcome()), result.control().id()), TextPage.plain(result.control().title() + weight + ": " + why(result)));
        });
    }

    private void control(ControlResult result) {
        page.line(page.ink(Ink.BOLD, result.control().id() + " " + TextPage.plain(result.control().title())) + "  " + words(result.outcome()));
        page.hang("  ", TextPage.plain(why(result)));
        for (PolicyResult policy : result.policies()) {
            String seen = policy.outcome() == Outcome.NOT_APPLICABLE || policy.outcome() == Outcome.ERRORED
                    ? policy.reason()
                    : "looked at %d %s, found %d".formatted(policy.looked(), policy.subject(), policy.findings());
            page.hang("  %-8s  ".formatted(words(policy.outcome())), TextPage.plain(policy.policy() + ": " + seen));
        }
        figures.categories().stream().filter(category -> category.name().equals(result.control().category())).forEach(category -> {
            List<ControlResult> members = of(category);
            double applicable = members.stream().filter(member -> member.outcome() != Outcome.NOT_APPLICABLE).mapToDouble(member -> member.control().weight()).sum();
            if (result.outcome() != Outcome.NOT_APPLICABLE) {
                page.hang("  ", "it is weight %s of %s in %s: %s points of its score".formatted(number(result.control().weight()), number(applicable),
                        category.title(), number(100 * result.control().weight() / applicable)));
            }
        });
    }

    private static String why(ControlResult result) {
        return switch (result.outcome()) {
            case PASSED -> {
                long judged = result.policies().stream().filter(policy -> policy.outcome() != Outcome.NOT_APPLICABLE).count();
                yield "%s looked at %d facts and nothing is open".formatted(judged == 1 ? "1 policy" : judged + " policies", result.looked());
            }
            case FAILED -> result.openFindings() + (result.openFindings() == 1 ? " finding is open: " : " findings are open: ")
                    + String.join(", ", result.policies().stream().filter(policy -> policy.outcome() == Outcome.FAILED).map(PolicyResult::policy).toList());
            case NOT_APPLICABLE, ERRORED -> result.reason();
        };
    }

    private List<ControlResult> of(PastCategory category) {
        return report.controls().stream().filter(result -> result.control().category().equals(category.name())).toList();
    }

    private static String passed(List<ControlResult> members) {
        long passed = members.stream().filter(member -> member.outcome() == Outcome.PASSED).count();
        long applicable = members.stream().filter(member -> member.outcome() != Outcome.NOT_APPLICABLE).count();
        return passed + " of " + applicable + (applicable == 1 ? " control passed" : " controls passed");
    }

    private static double weight(List<ControlResult> members, Outcome outcome) {
        return members.stream().filter(member -> member.outcome() == outcome).mapToDouble(member -> member.control().weight()).sum();
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case NOT_APPLICABLE -> "n/a";
            case ERRORED -> "error";
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", Math.floor(value * 100 + 0.5 + 1e-7) / 100).replaceAll("\\.?0+$", "");
    }
}
