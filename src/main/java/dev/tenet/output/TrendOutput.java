package dev.tenet.output;

import dev.tenet.finding.Severity;
import dev.tenet.output.TextPage.Ink;
import dev.tenet.report.Difference;
import dev.tenet.report.TrendPoint;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** A row of audits, as a table and for programs. */
public final class TrendOutput {
    private static final String ROW = "%-10s  %5s  %-5s  %-8s  %8s  %4s  %6s  %3s  %5s  %5s  %9s  %7s";

    private TrendOutput() {}

    public static void write(List<TrendPoint> points, TextPage page) {
        page.line(page.ink(Ink.DIM, ROW.formatted("Date", "Score", "Grade", "Risk", "Critical", "High", "Medium", "Low", "New", "Fixed", "Controls", "Plan")));
        for (TrendPoint point : points) {
            Difference.Side side = point.figures();
            page.line(ROW.formatted(
                    side.asOf(), Phrase.score(side.overall()), TextCells.plain(side.grade()), TextCells.plain(side.risk()),
                    point.open().get(Severity.CRITICAL), point.open().get(Severity.HIGH), point.open().get(Severity.MEDIUM), point.open().get(Severity.LOW),
                    points.get(0) == point ? "" : point.added(), points.get(0) == point ? "" : point.fixed(),
                    side.passed() + " of " + side.applicable(), Phrase.hours(side.hours())).stripTrailing());
        }
        if (!points.isEmpty()) {
            page.blank();
            page.hang(page.ink(Ink.BOLD, "Next audit") + "  ", "by " + TextCells.plain(points.get(points.size() - 1).nextAudit()));
        }
    }

    /** Writes them and leaves the writer open. */
    public static void write(List<TrendPoint> points, Writer out) throws IOException {
        JsonText.document(out, json -> {
            json.count("schemaVersion", 1);
            json.string("kind", "trend");
            json.objects("audits", points, point -> audit(point, json));
            json.string("nextAudit", points.isEmpty() ? "" : points.get(points.size() - 1).nextAudit());
        });
    }

    private static void audit(TrendPoint point, JsonText json) throws IOException {
        Difference.Side side = point.figures();
        json.string("file", point.file());
        json.string("asOf", side.asOf().toString());
        json.number("score", side.overall());
        json.string("grade", side.grade());
        json.string("risk", side.risk());
        json.object("open", () -> {
            for (Severity severity : Severity.values()) {
                json.count(severity.name().toLowerCase(Locale.ROOT), point.open().getOrDefault(severity, 0));
            }
        });
        json.count("new", point.added());
        json.count("fixed", point.fixed());
        json.count("controlsPassed", side.passed());
        json.count("controlsApplicable", side.applicable());
        json.flag("gatePassed", side.gatePassed());
        json.count("unmetCriteria", side.unmet());
        json.number("planHours", side.hours());
        json.objects("categories", side.categories(), category -> {
            json.string("name", category.name());
            json.number("score", category.score());
            json.string("grade", category.grade());
        });
    }
}
