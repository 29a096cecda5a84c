package dev.tenet.output;

import dev.tenet.finding.Outcome;
import dev.tenet.output.template.Line;
import dev.tenet.report.CategoryScore;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Reach;
import dev.tenet.report.Report;
import dev.tenet.report.ToolUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Phases, categories and how the overall score comes from them.
 *
 * @param phases of the audit
 * @param categories of the assessment
 * @param formula of the overall score with its actual numbers; empty without a score
 */
public record Assessment(List<Phase> phases, List<Category> categories, String formula) {
    /**
     * A phase of the audit.
     *
     * @param number from 1
     * @param title for people
     * @param status what became of it
     * @param tone name of the status' colour
     * @param method what was done
     */
    public record Phase(int number, String title, String status, String tone, Line method) {}

    /**
     * A row of the assessment.
     *
     * @param title for people
     * @param weight as a share of all weights
     * @param score 0 to 100, or {@code none}
     * @param bar its length from 0 to 100
     * @param hue of its colour in degrees: red up to 40, green for 100
     * @param grade of the score
     * @param status what the grade means
     * @param controls how many passed
     * @param reason why there is no score; empty otherwise
     */
    public record Category(
            String title, String weight, String score, String bar, String hue, String grade, String status, String controls,
            String reason) {}

    static Assessment of(Report report) {
        List<CategoryScore> categories = report.scores().categories();
        double total = categories.stream().mapToDouble(CategoryScore::weight).sum();
        List<Phase> phases = new ArrayList<>();
        categories.forEach(category -> phases.add(phase(category, report)));
        sources(report).ifPresent(phases::add);
        phases.add(lastPhase(report));
        return new Assessment(phases, categories.stream().map(category -> row(category, total, Reach.of(report.controls(), category.id()))).toList(), formula(report));
    }

    private static Phase phase(CategoryScore category, Report report) {
        List<ControlResult> controls =
                report.controls().stream().filter(c -> c.control().category().equals(category.id())).toList();
        long errors = controls.stream().filter(c -> c.outcome() == Outcome.ERRORED).count();
        boolean judged = category.passed() + category.failed() > 0;
        String status = errors > 0
                ? "Complete but for " + Phrase.count((int) errors, "control")
                : judged ? "Complete" : "Nothing to judge";
        String tone = errors > 0 ? "bad" : judged ? "good" : "unknown";
        return new Phase(category.phase(), category.title(), status, tone, Line.of(Phrase.sentence(Looked.at(controls))));
    }

    /** What else spoke: tools that ran, reports that were read, people who looked. Nothing is said where nothing was. */
    private static Optional<Phase> sources(Report report) {
        List<String> done = new ArrayList<>();
        for (String how : List.of(ToolUse.RAN, ToolUse.READ, ToolUse.NOT_RUN)) {
            List<String> tools = report.inventory().tools().stream().filter(tool -> tool.how().equals(how)).map(Assessment::said).distinct().toList();
            if (!tools.isEmpty()) {
                done.add(how + ": " + Phrase.list(tools));
            }
        }
        if (!report.inventory().attested().isEmpty()) {
            done.add("attested: " + Phrase.list(report.inventory().attested()));
        }
        if (done.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = report.inventory().tools().stream().allMatch(ToolUse::complete);
        int number = report.scores().categories().stream().mapToInt(CategoryScore::phase).max().orElse(0) + 1;
        return Optional.of(new Phase(number, "Other tools and people", whole ? "Complete" : "Incomplete", whole ? "good" : "unknown",
                Line.of(Phrase.sentence(String.join("; ", done)))));
    }

    private static String said(ToolUse tool) {
        String name = tool.version().isEmpty() ? tool.tool() : tool.tool() + " " + tool.version();
        if (tool.how().equals(ToolUse.NOT_RUN)) {
            return name;
        }
        return "%s (%s, %s%s)".formatted(name, tool.path(), Phrase.count(tool.results(), "result"), tool.complete() ? "" : ", not complete");
    }

    /** What comes after the categories: scores, gates and the plan, which this report shows. */
    private static Phase lastPhase(Report report) {
        int number = report.scores().categories().stream().mapToInt(CategoryScore::phase).max().orElse(0) + (sources(report).isPresent() ? 2 : 1);
        int scored = (int) report.scores().categories().stream().filter(c -> c.score() != null).count();
        int criteria = report.gates().stream().mapToInt(gate -> gate.criteria().size()).sum();
        List<String> done = new ArrayList<>();
        done.add("%s scored from %s".formatted(
                Phrase.count(scored, "category"), Phrase.count(report.controls().size(), "control")));
        if (!report.gates().isEmpty()) {
            done.add("%s judged by %s".formatted(
                    Phrase.count(report.gates().size(), "gate"), Phrase.count(criteria, "criterion")));
        }
        if (!report.plan().items().isEmpty()) {
            done.add("%s planned over %s".formatted(
                    Phrase.count(report.plan().items().size(), "repair"), Phrase.count(report.plan().weeks().size(), "week")));
        }
        if (!report.issues().isEmpty()) {
            done.add(Phrase.count(report.issues().size(), "issue") + " noted");
        }
        return new Phase(number, "Reporting and planning", "Complete", "good", Line.of(Phrase.sentence(Phrase.list(done))));
    }

    private static Category row(CategoryScore category, double total, Reach reach) {
        Double score = category.score();
        String bar = Phrase.number(score == null ? 0 : score, 1);
        String hue = Phrase.number(score == null ? 0 : Math.max(0, score - 40) * 2, 0);
        String controls = "%s of %s passed".formatted(category.passed(), category.passed() + category.failed());
        if (category.passed() + category.failed() == 0) {
            controls = "none applicable";
        } else if (category.notApplicable() > 0) {
            controls += ", %s not applicable".formatted(category.notApplicable());
        }
        if (!reach.words().isEmpty()) {
            controls += "; " + reach.words();
        }
        return new Category(
                category.title(), Phrase.percent(total == 0 ? 0 : category.weight() / total), Phrase.score(score), bar, hue,
                category.grade(), category.status(), controls, category.reason());
    }

    private static String formula(Report report) {
        Double overall = report.scores().overall();
        List<String> terms = new ArrayList<>();
        double weights = 0;
        for (CategoryScore category : report.scores().categories()) {
            if (category.score() != null) {
                terms.add("%s × %s".formatted(Phrase.number(category.weight(), 4), Phrase.score(category.score())));
                weights += category.weight();
            }
        }
        return overall == null || terms.isEmpty()
                ? ""
                : "(%s) / %s = %s".formatted(String.join(" + ", terms), Phrase.number(weights, 4), Phrase.score(overall));
    }
}
