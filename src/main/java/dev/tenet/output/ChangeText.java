package dev.tenet.output;

import dev.tenet.output.TextPage.Ink;
import dev.tenet.report.CategoryScore;
import dev.tenet.report.Change;
import dev.tenet.report.Gate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What repairs and waivers would change, as terminal text. */
public final class ChangeText {
    private ChangeText() {}

    /** Writes it: what stays the same is left out, but for the scores. */
    public static void write(Change change, TextPage page) {
        String hours = change.hours() == 0 ? "" : ": %s (%s to %s)".formatted(TextWords.hours(change.hours()), TextWords.number(change.low()), TextWords.hours(change.high()));
        page.hang(page.ink(Ink.BOLD, "If") + "  ", TextPage.plain(String.join(", ", change.done()) + hours));
        page.heading("Scores", "");
        for (int i = 0; i < change.before().categories().size(); i++) {
            CategoryScore before = change.before().categories().get(i);
            CategoryScore after = change.after().categories().get(i);
            if (before.score() != null || after.score() != null) {
                row(page, before.title(), score(before.score(), before.grade()), score(after.score(), after.grade()));
            }
        }
        row(page, "Overall", score(change.before().overall(), change.before().grade()), score(change.after().overall(), change.after().grade()));
        row(page, "Risk", change.before().risk(), change.after().risk());
        if (!change.after().cap().isEmpty()) {
            page.hang("  ", TextPage.plain(change.after().cap()), Ink.DIM);
        }
        for (int i = 0; i < change.gatesAfter().size(); i++) {
            gate(page, change.gatesBefore().get(i), change.gatesAfter().get(i));
        }
        if (!change.notes().isEmpty()) {
            page.heading("Mind", "");
            change.notes().forEach(note -> page.hang("  ", TextPage.plain(Phrase.sentence(note))));
        }
    }

    private static void gate(TextPage page, Gate before, Gate after) {
        page.heading("Gate", "%s: %s, %s".formatted(TextPage.plain(after.title()), after.passed() ? "passed" : "not passed",
                before.unmet().size() == after.unmet().size()
                        ? TextWords.count(after.unmet().size(), "criterion") + " unmet as before"
                        : "%d instead of %s unmet".formatted(after.unmet().size(), TextWords.count(before.unmet().size(), "criterion"))));
        Set<String> unmet = new HashSet<>();
        before.unmet().forEach(criterion -> unmet.add(criterion.title()));
        for (Gate.Criterion criterion : after.criteria()) {
            boolean met = criterion.state() == Gate.Criterion.State.MET;
            if (met == unmet.contains(criterion.title())) {
                page.hang(met ? "  ✓ " : "  ✗ ", TextPage.plain("%s: %s".formatted(criterion.title(), criterion.evidence())), met ? Ink.GREEN : Ink.RED);
            }
        }
    }

    private static void row(TextPage page, String title, String before, String after) {
        String line = "  %s  %s".formatted(TextCells.padded(TextPage.plain(title), 16), TextCells.padded(before, 10));
        page.line(line + (before.equals(after) ? "" : " → " + page.ink(Ink.BOLD, after)));
    }

    private static String score(@Nullable Double score, String grade) {
        return score == null ? "none" : TextWords.score(score) + " " + grade;
    }
}
