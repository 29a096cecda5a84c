package dev.tenet.output;

import dev.tenet.output.TextPage.Ink;
import dev.tenet.report.Difference;

/** A difference as terminal text. */
public final class DifferenceText {
    /** Findings of one group; the JSON has all. */
    private static final int LISTED = 15;

    private DifferenceText() {}

    public static void write(Difference difference, TextPage page) {
        DifferenceView view = DifferenceView.of(difference);
        page.line("%s  %s to %s".formatted(page.ink(Ink.BOLD, TextCells.plain(view.subject())), view.before(), view.after()));
        page.hang("", String.join(" · ", DifferenceView.summary(difference)));
        page.heading("Figures", "");
        int name = page.column(view.figures().stream().map(f -> TextCells.plain(f.name())).toList());
        for (DifferenceView.Figure figure : view.figures()) {
            page.line(("  " + TextCells.fitted(figure.name(), name) + "  " + TextCells.right(figure.before(), 10) + "  →  "
                    + TextCells.right(figure.after(), 10) + "  " + figure.change()).stripTrailing());
        }
        for (DifferenceView.Group group : view.groups()) {
            page.heading(group.title(), Phrase.count(group.entries().size(), "finding"));
            for (DifferenceView.Entry entry : group.entries().subList(0, Math.min(LISTED, group.entries().size()))) {
                String note = entry.note().isEmpty() ? "" : " (" + entry.note() + ")";
                page.hang("  " + TextCells.padded(entry.severity(), 8) + "  ", TextCells.plain(entry.where().text() + "  " + entry.what() + note));
            }
            if (group.entries().size() > LISTED) {
                page.hang("  ", "and %d more in the JSON".formatted(group.entries().size() - LISTED), Ink.DIM);
            }
        }
        if (!view.repairs().isEmpty()) {
            page.heading("Plan", "");
            for (DifferenceView.Work work : view.repairs()) {
                String actual = work.actual().isEmpty() ? "" : ", took " + work.actual();
                page.hang("  " + TextCells.padded(work.state(), 7) + "  ", TextCells.plain("%s (%s, estimated %s%s)".formatted(work.title(), work.key().text(), work.estimated(), actual)));
            }
        }
    }
}
