package dev.tenet.cli;

import dev.tenet.output.TextPage;
import dev.tenet.policy.PackChange;
import dev.tenet.reaudit.Effect;
import dev.tenet.report.Report;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.ScoreCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of packs, for people and for programs.
 *
 * @param changes in the packs themselves
 * @param before the audit by the first version; null when nothing was audited
 * @param after the audit by the second
 */
record PolicyDifference(List<PackChange> changes, @Nullable Report before, @Nullable Report after) {
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(changes.isEmpty() ? "Policies  nothing changed" : "Policies  " + counted(changes.size(), "change"));
        changes.forEach(change -> lines.add("  " + words(change)));
        if (before == null || after == null) {
            return lines;
        }
        Effect effect = Effect.of(before, after);
        lines.add("");
        lines.add("Findings  %d gained, %d lost, %d changed, %d the same".formatted(
                effect.gained().size(), effect.lost().size(), effect.changed().size(), effect.same()));
        list("+", effect.gained(), lines);
        list("-", effect.lost(), lines);
        list("~", effect.changed(), lines);
        lines.add("");
        lines.add("Score  %s → %s".formatted(score(before.scores()), score(after.scores())));
        before.gates().stream().findFirst().ifPresent(gate -> lines.add("Gate   %s → %s".formatted(
                verdict(gate.passed()), verdict(after.gates().stream().anyMatch(other -> other.id().equals(gate.id()) && other.passed())))));
        return lines;
    }

    /** For JSON. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("changes", changes.stream().map(PolicyDifference::fields).toList());
        if (before != null && after != null) {
            Effect effect = Effect.of(before, after);
            fields.put("gained", effect.gained().stream().map(PolicyDifference::fields).toList());
            fields.put("lost", effect.lost().stream().map(PolicyDifference::fields).toList());
            fields.put("changed", effect.changed().stream().map(PolicyDifference::fields).toList());
            fields.put("same", effect.same());
            fields.put("before", verdict(before));
            fields.put("after", verdict(after));
        }
        return fields;
    }

    private static Map<String, Object> fields(PackChange change) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", change.kind());
        fields.put("id", change.id());
        fields.put("change", change.part().isEmpty() ? change.before().isEmpty() ? "added" : "removed" : "changed");
        if (!change.part().isEmpty()) {
            fields.put("part", change.part());
        }
        if (!change.part().isEmpty() && !change.isLong()) {
            fields.put("before", change.before());
            fields.put("after", change.after());
        }
        return fields;
    }

    private static Map<String, Object> fields(ReportedFinding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("policy", finding.policy());
        fields.put("control", finding.control());
        fields.put("severity", finding.severity().name());
        fields.put("status", finding.status());
        fields.put("path", finding.location().path());
        fields.put("line", finding.location().line());
        fields.put("message", finding.message());
        fields.put("fingerprint", finding.fingerprint());
        return fields;
    }

    private static Map<String, Object> verdict(Report report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("score", report.scores().overall());
        fields.put("grade", report.scores().grade());
        fields.put("risk", report.scores().risk());
        report.gates().stream().findFirst().ifPresent(gate -> fields.put("gatePassed", gate.passed()));
        return fields;
    }

    private static String words(PackChange change) {
        String what = change.kind() + " " + change.id() + ": ";
        if (change.part().isEmpty()) {
            return what + (change.before().isEmpty() ? "new" : "gone");
        }
        return what + change.part() + (change.isLong() ? " changed" : " " + shown(change.before()) + " → " + shown(change.after()));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : TextPage.plain(value);
    }

    private static void list(String mark, List<ReportedFinding> findings, List<String> lines) {
        String policy = "";
        for (ReportedFinding finding : findings) {
            if (!finding.policy().equals(policy)) {
                policy = finding.policy();
                String id = policy;
                lines.add("  %s %s  %d".formatted(mark, id, findings.stream().filter(other -> other.policy().equals(id)).count()));
            }
            lines.add("      %s  %s  %s".formatted(finding.location().path().isEmpty() ? "." : line(finding), finding.severity(), TextPage.plain(finding.message())));
        }
    }

    private static String line(ReportedFinding finding) {
        return finding.location().line() == 0 ? finding.location().path() : finding.location().path() + ":" + finding.location().line();
    }

    private static String score(ScoreCard scores) {
        return Objects.isNull(scores.overall()) ? "N/A" : String.format(Locale.ROOT, "%.1f %s, risk %s", scores.overall(), scores.grade(), scores.risk());
    }

    private static String verdict(boolean passed) {
        return passed ? "passed" : "not passed";
    }

    private static String counted(int count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
