package dev.tenet.output;

import dev.tenet.finding.Severity;
import dev.tenet.output.TextPage.Ink;
import dev.tenet.report.CategoryScore;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Gate;
import dev.tenet.report.Gate.Criterion;
import dev.tenet.report.Reach;
import dev.tenet.report.ScoreCard;
import java.util.Arrays;
import java.util.List;

/** Scores, risk and gates as terminal text. */
final class TextScores {
    private final TextPage page;

    TextScores(TextPage page) {
        this.page = page;
    }

    void write(ScoreCard card, List<ControlResult> results) {
        page.heading("Scores", "");
        int title = widest(card.categories().stream().map(CategoryScore::title).toList(), "Category", 28);
        int status = widest(card.categories().stream().map(CategoryScore::status).toList(), "Status", 14);
        double weights = card.categories().stream().mapToDouble(CategoryScore::weight).sum();
        String head = row(title, status, "Category", "Weight", "Score", "Grade", "Status") + "Controls";
        page.line(page.ink(Ink.DIM, head));
        for (CategoryScore c : card.categories()) {
            Double score = c.score();
            String weight = weights == 0 ? "" : TextWords.number(100 * c.weight() / weights) + " %";
            int applicable = c.passed() + c.failed();
            String controls = applicable == 0
                    ? ""
                    : "%d of %d passed".formatted(c.passed(), applicable)
                            + (c.notApplicable() == 0 ? "" : ", %d not applicable".formatted(c.notApplicable()));
            String shown = score == null ? "–" : TextWords.score(score);
            page.hang(row(title, status, c.title(), weight, shown, c.grade(), c.status()), controls);
            String reach = Reach.of(results, c.id()).words();
            if (!reach.isEmpty()) {
                page.hang("    ", reach, Ink.DIM);
            }
            if (!c.reason().isEmpty()) {
                page.hang("    ", TextCells.plain(c.reason()), Ink.DIM);
            }
        }
        page.line("  " + "─".repeat(TextCells.of(head) - 2));
        overall(card, title, status);
    }

    private void overall(ScoreCard card, int title, int status) {
        Double score = card.overall();
        String shown = score == null ? "–" : TextWords.score(score);
        String row = row(title, status, "Overall", "", shown, card.grade(), card.status());
        page.line(page.ink(Ink.BOLD, row.stripTrailing()));
        if (!card.cap().isEmpty()) {
            page.hang("    ", "the score alone gives %s; %s".formatted(card.uncapped(), TextCells.plain(card.cap())), Ink.DIM);
        }
        String risk = page.ink(riskInk(card.risk()), card.risk());
        page.hang("  Risk  " + risk + "  ", TextCells.plain(card.riskReason()));
    }

    private static String row(
            int titleCells, int statusCells, String title, String weight, String score, String grade, String status) {
        return "  "
                + TextCells.fitted(title, titleCells)
                + "  "
                + TextCells.right(weight, 7)
                + "  "
                + TextCells.right(score, 5)
                + "  "
                + TextCells.fitted(grade, 5)
                + "  "
                + TextCells.fitted(status, statusCells)
                + "  ";
    }

    private static int widest(List<String> cells, String head, int most) {
        return Math.min(most, cells.stream().mapToInt(TextCells::of).reduce(TextCells.of(head), Math::max));
    }

    /** Levels are named in the scoring rules; those that are called like a severity look like it. */
    private static Ink riskInk(String risk) {
        return Arrays.stream(Severity.values())
                .filter(s -> s.name().equals(risk))
                .findFirst()
                .map(TextFindings::ink)
                .orElse(Ink.BOLD);
    }

    /** The first gate in full, since it decides; of the others what they lack. */
    void write(List<Gate> gates) {
        for (int i = 0; i < gates.size(); i++) {
            Gate gate = gates.get(i);
            int all = gate.criteria().size();
            int unmet = gate.unmet().size();
            String verdict = gate.passed() ? page.ink(Ink.GREEN, "passed") : page.ink(Ink.ALARM, "not passed");
            String figures = all == 0
                    ? ", it has no criteria"
                    : unmet == 0
                            ? ", %s met".formatted(all == 1 ? "its criterion is" : "all %d criteria are".formatted(all))
                            : ", %d of %s unmet".formatted(unmet, TextWords.count(all, "criterion"));
            page.heading("Gate", TextCells.plain(gate.title()) + ": " + verdict + figures);
            int column =
                    page.column(gate.unmet().stream().map(c -> TextCells.plain(c.title())).toList());
            for (Criterion criterion : gate.unmet()) {
                write(criterion, column, i == 0);
            }
        }
    }

    private void write(Criterion criterion, int column, boolean remedy) {
        String mark =
                switch (criterion.state()) {
                    case MET -> page.ink(Ink.GREEN, "✓");
                    case NOT_MET -> page.ink(Ink.RED, "✗");
                    case UNKNOWN -> page.ink(Ink.YELLOW, "?");
                };
        int indent = page.pair(
                "  " + mark + " ", column, TextCells.plain(criterion.title()), null, TextCells.plain(criterion.evidence()));
        if (remedy && !criterion.remedy().isEmpty()) {
            page.hang(" ".repeat(indent) + "→ ", TextCells.plain(criterion.remedy()), Ink.DIM);
        }
    }
}
