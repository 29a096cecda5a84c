package dev.tenet.output;

import dev.tenet.output.template.Code;
import dev.tenet.output.template.Line;
import dev.tenet.report.Difference;
import dev.tenet.report.Difference.Change;
import dev.tenet.report.Difference.Repair;
import dev.tenet.report.Difference.Side;
import dev.tenet.report.PastFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A difference in the words in which people read it; what the template {@code diff.md.vm} calls {@code $report}.
 *
 * @param subject name of the tree
 * @param before date of the older audit
 * @param after date of the newer one
 * @param summary in sentences
 * @param figures before and after
 * @param groups of findings that are not simply open still
 * @param repairs of the plan
 */
public record DifferenceView(
        String subject, String before, String after, List<Line> summary, List<Figure> figures, List<Group> groups, List<Work> repairs) {
    /** A figure before and after. */
    public record Figure(String name, String before, String after, String change) {}

    /** Findings to which the same happened. */
    public record Group(String title, List<Entry> entries) {}

    /** A finding; {@code note} says what changed, if it is not plain. */
    public record Entry(String severity, Code where, Line what, Code policy, Line note) {}

    /** An item of the plan. */
    public record Work(String state, Code key, Line title, String estimated, String actual) {}

    /** Computes the view. */
    public static DifferenceView of(Difference difference) {
        Side before = difference.before();
        Side after = difference.after();
        Difference.Findings findings = difference.findings();
        List<Group> groups = new ArrayList<>();
        add(groups, "New", findings.added().stream().map(f -> entry(f, "")).toList());
        add(groups, "Reopened", findings.reopened().stream().map(f -> entry(f, "")).toList());
        add(groups, "Fixed", findings.fixed().stream().map(f -> entry(f, "")).toList());
        add(groups, "Waived", findings.waived().stream().map(f -> entry(f, "")).toList());
        add(groups, "Changed severity", findings.changed().stream().map(c -> entry(c.after(), "was " + c.before().severity().name())).toList());
        add(groups, "Moved", findings.moved().stream().map(DifferenceView::moved).toList());
        add(groups, "Not judged this time", findings.notJudged().stream().map(f -> entry(f, "")).toList());
        return new DifferenceView(after.subject(), before.asOf().toString(), after.asOf().toString(),
                summary(difference).stream().map(Line::of).toList(), figures(before, after), groups,
                difference.repairs().stream().map(DifferenceView::work).toList());
    }

    static List<String> summary(Difference difference) {
        Difference.Totals totals = difference.totals();
        Side after = difference.after();
        List<String> lines = new ArrayList<>();
        lines.add("%s fixed, %s open, %s open".formatted(
                totals.fixed(), totals.open(), Phrase.count(totals.recommendations(), "recommendation")));
        lines.add("%s of %s pass".formatted(after.passed(), Phrase.count(after.applicable(), "control")));
        double estimated = 0;
        double actual = 0;
        for (Repair repair : difference.repairs()) {
            if (repair.state() == Repair.State.DONE && repair.actual() != null) {
                estimated += repair.estimated();
                actual += repair.actual();
            }
        }
        if (estimated > 0) {
            lines.add("what was done took %s, %s were estimated: %s %%".formatted(
                    Phrase.hours(actual), Phrase.hours(estimated), Phrase.number(100 * actual / estimated, 0)));
        }
        return lines;
    }

    private static List<Figure> figures(Side before, Side after) {
        List<Figure> figures = new ArrayList<>();
        figures.add(score("Overall score", before.overall(), after.overall()));
        figures.add(new Figure("Grade", before.grade(), after.grade(), before.grade().equals(after.grade()) ? "" : "changed"));
        figures.add(new Figure("Risk", before.risk(), after.risk(), before.risk().equals(after.risk()) ? "" : "changed"));
        for (Difference.Score category : after.categories()) {
            Double then = before.categories().stream().filter(c -> c.name().equals(category.name())).findFirst().map(Difference.Score::score).orElse(null);
            figures.add(score(category.title(), then, category.score()));
        }
        figures.add(new Figure("Controls passed", before.passed() + " of " + before.applicable(), after.passed() + " of " + after.applicable(), signed(after.passed() - before.passed())));
        figures.add(new Figure("Open findings", "" + before.open(), "" + after.open(), signed(after.open() - before.open())));
        figures.add(new Figure("Plan", Phrase.hours(before.hours()), Phrase.hours(after.hours()), signed(after.hours() - before.hours())));
        if (!after.gate().isEmpty()) {
            figures.add(new Figure("Gate: " + after.gate(), verdict(before), verdict(after), signed(after.unmet() - before.unmet())));
        }
        return figures;
    }

    private static String verdict(Side side) {
        return side.gatePassed() ? "passed" : side.unmet() + " unmet";
    }

    private static Figure score(String name, @Nullable Double before, @Nullable Double after) {
        return new Figure(name, Phrase.score(before), Phrase.score(after), before == null || after == null ? "" : signed(after - before));
    }

    private static String signed(double change) {
        String number = Phrase.number(Math.abs(change), 1);
        return number.equals("0") ? "" : (change > 0 ? "+" : "−") + number;
    }

    private static void add(List<Group> groups, String title, List<Entry> entries) {
        if (!entries.isEmpty()) {
            groups.add(new Group(title, entries));
        }
    }

    private static Entry moved(Change change) {
        return entry(change.after(), "was at " + change.before().place());
    }

    private static Entry entry(PastFinding finding, String note) {
        return new Entry(finding.severity().name(), new Code(finding.place()), Line.of(finding.message()), new Code(finding.policy()), Line.of(note));
    }

    private static Work work(Repair repair) {
        return new Work(repair.state().name().toLowerCase(Locale.ROOT), new Code(repair.key()), Line.of(repair.title()),
                Phrase.hours(repair.estimated()), repair.actual() == null ? "" : Phrase.hours(repair.actual()));
    }
}
