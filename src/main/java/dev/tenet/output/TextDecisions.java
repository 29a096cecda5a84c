package dev.tenet.output;

import dev.tenet.output.TextPage.Ink;
import dev.tenet.report.BaselineUse;
import dev.tenet.report.Decisions;
import dev.tenet.report.Lapse;
import java.time.LocalDate;

/** Waivers that end, and the baseline, as terminal text. */
final class TextDecisions {
    private final TextPage page;

    TextDecisions(TextPage page) {
        this.page = page;
    }

    void write(Decisions decisions, LocalDate asOf) {
        if (!decisions.lapses().isEmpty()) {
            page.heading("Waivers", TextWords.count(decisions.waivers().stream().filter(w -> w.findings() > 0).count(), "waiver") + " in use");
            for (Lapse lapse : decisions.lapses()) {
                String mark = lapse.turnsRed() ? page.ink(Ink.RED, "✗") : page.ink(Ink.YELLOW, "!");
                page.hang("  " + mark + " " + lapse.day() + "  ", sentence(lapse));
            }
        }
        BaselineUse baseline = decisions.baseline();
        if (baseline != null) {
            page.blank();
            page.hang(page.ink(Ink.BOLD, "Baseline") + "  ", TextCells.plain(Phrase.baseline(baseline, asOf)));
        }
    }

    static String sentence(Lapse lapse) {
        String gate = lapse.turnsRed() ? "the gate turns red" : lapse.gatePassed() ? "the gate still passes" : "the gate is not passed";
        String score = Double.isNaN(lapse.overall()) ? "" : "; score %s, grade %s".formatted(TextWords.score(lapse.overall()), lapse.grade());
        return "%s %s, %s %s again, %s%s".formatted(
                TextWords.count(lapse.waivers(), "waiver"), lapse.waivers() == 1 ? "lapses" : "lapse", TextWords.count(lapse.findings(), "finding"),
                lapse.findings() == 1 ? "counts" : "count", gate, score);
    }
}
