package dev.tenet.reaudit;

import dev.tenet.finding.Severity;
import dev.tenet.report.PastFinding;
import dev.tenet.report.TrendPoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How figures went over many audits. */
public final class Trend {
    private Trend() {}

    /** A point an audit, in the order given. */
    public static List<TrendPoint> of(List<PastReport> reports) {
        List<TrendPoint> points = new ArrayList<>();
        PastReport previous = null;
        for (PastReport report : reports) {
            points.add(point(previous, report));
            previous = report;
        }
        return points;
    }

    private static TrendPoint point(@Nullable PastReport previous, PastReport report) {
        Map<Severity, Integer> open = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            open.put(severity, (int) report.findings().stream().filter(f -> f.open() && f.severity() == severity).count());
        }
        int added = 0;
        int fixed = 0;
        if (previous != null) {
            Matching matching = Matching.of(previous.findings(), report.findings());
            added = (int) matching.added().stream().filter(PastFinding::open).count();
            fixed = (int) matching.gone().stream().filter(PastFinding::open).count();
        }
        return new TrendPoint(String.valueOf(Path.of(report.file()).getFileName()), Comparison.side(report), open, added, fixed, report.nextAudit());
    }
}
