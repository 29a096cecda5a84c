package dev.tenet.cli;

import dev.tenet.output.TextPage;
import dev.tenet.report.Report;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.ScoreCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a person sees who watches: what came and went with the last change, and the scores. Findings are known again by their fingerprints. */
final class WatchText {
    private static final int MOST = 30;

    private WatchText() {}

    static List<String> lines(List<String> changed, @Nullable Report before, Report now) {
        List<String> lines = new ArrayList<>();
        if (before == null) {
            lines.add("Watching %s: %d files, %d open findings.  %s".formatted(
                    now.subject(), now.inventory().files(), open(now).size(), scores(now.scores())));
            return lines;
        }
        Set<String> old = prints(before);
        Set<String> left = prints(now);
        List<ReportedFinding> fresh = open(now).stream().filter(finding -> !old.contains(finding.fingerprint())).toList();
        List<ReportedFinding> gone = open(before).stream().filter(finding -> !left.contains(finding.fingerprint())).toList();
        lines.add("%s: %d new, %d gone, %d the same".formatted(what(changed), fresh.size(), gone.size(), left.size() - fresh.size()));
        list("+", fresh, lines);
        list("-", gone, lines);
        now.issues().stream().filter(issue -> !before.issues().contains(issue))
                .forEach(issue -> lines.add("  ! " + TextPage.plain(issue.location().path().isEmpty() ? issue.message() : issue.location() + "  " + issue.message())));
        String scores = scores(now.scores());
        lines.add(scores.equals(scores(before.scores())) ? scores : scores(before.scores()) + " → " + scores);
        return lines;
    }

    private static String what(List<String> changed) {
        return changed.size() <= 3 ? String.join(", ", changed) : "%s and %d others".formatted(String.join(", ", changed.subList(0, 2)), changed.size() - 2);
    }

    private static void list(String mark, List<ReportedFinding> findings, List<String> lines) {
        findings.stream().limit(MOST).forEach(finding -> lines.add("  %s %-8s  %s  %s  %s".formatted(
                mark, finding.severity(), finding.location(), finding.policy(), TextPage.plain(finding.message()))));
        if (findings.size() > MOST) {
            lines.add("  %s and %d others".formatted(mark, findings.size() - MOST));
        }
    }

    private static List<ReportedFinding> open(Report report) {
        return report.findings().stream().filter(ReportedFinding::open).toList();
    }

    private static Set<String> prints(Report report) {
        return open(report).stream().map(ReportedFinding::fingerprint).collect(Collectors.toSet());
    }

    private static String scores(ScoreCard scores) {
        return scores.overall() == null ? "Score N/A" : String.format(Locale.ROOT, "Score %.1f %s", scores.overall(), scores.grade());
    }
}
