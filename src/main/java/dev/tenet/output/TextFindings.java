package dev.tenet.output;

import dev.tenet.finding.Severity;
import dev.tenet.output.TextPage.Ink;
import dev.tenet.report.Acceptance;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.Witness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Findings as terminal text: the worst first, those of one policy together. */
final class TextFindings {
    /** Places of one policy; the rest is in the report. */
    private static final int PLACES = 5;

    /** More notes than these take a line a policy; what was written has their places. */
    private static final int NOTES = 10;

    private static final int SETTLED = 10;

    private final TextPage page;
    private final List<String> writtenFiles;

    TextFindings(TextPage page, List<String> writtenFiles) {
        this.page = page;
        this.writtenFiles = writtenFiles;
    }

    private record Group(Severity severity, String control, String title, String policy) {
        // Written out: what a record would make of it is put together anew in every process, which a start can do without.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Group group && severity == group.severity && control.equals(group.control)
                    && title.equals(group.title) && policy.equals(group.policy);
        }

        @Override
        public int hashCode() {
            return 31 * control.hashCode() + policy.hashCode();
        }
    }

    /**
     * @param none what to say when nothing was found
     * @param comparing whether findings that were known before are left to the report
     */
    void write(List<ReportedFinding> findings, String none, boolean comparing) {
        List<ReportedFinding> all = findings.stream().filter(ReportedFinding::open).toList();
        List<ReportedFinding> open = comparing ? all.stream().filter(f -> !f.standing().known()).toList() : all;
        page.heading("Findings", summary(all, findings) + (comparing ? "; " + open.size() + " of the open are new" : ""));
        if (all.isEmpty()) {
            page.hang("  ", none);
        } else if (open.isEmpty()) {
            page.hang("  ", "Nothing is new.");
        }
        // The report sorts by severity first, so the groups are sorted by severity, too.
        var groups = new LinkedHashMap<Group, List<ReportedFinding>>();
        for (ReportedFinding f : open) {
            groups.computeIfAbsent(new Group(f.severity(), f.control(), f.title(), f.policy()), g -> new ArrayList<>())
                    .add(f);
        }
        int column = page.column(groups.values().stream()
                .flatMap(group -> group.stream().limit(PLACES))
                .map(f -> TextWords.place(f.location()))
                .toList());
        boolean briefly = !writtenFiles.isEmpty() && open.stream().filter(f -> f.severity() == Severity.INFO).count() > NOTES;
        groups.forEach((group, places) -> {
            if (briefly && group.severity() == Severity.INFO) {
                note(group, places);
            } else {
                write(group, places, column);
            }
        });
        settled(findings.stream().filter(f -> !f.open()).toList());
    }

    /** What does not count stays in sight, with the reason. */
    private void settled(List<ReportedFinding> settled) {
        if (settled.isEmpty()) {
            return;
        }
        List<ReportedFinding> shown = settled.subList(0, Math.min(SETTLED, settled.size()));
        int column = page.column(shown.stream().map(f -> TextWords.place(f.location())).toList());
        page.blank();
        for (ReportedFinding f : shown) {
            Acceptance acceptance = f.standing().acceptance();
            String why = acceptance == null ? "" : ": " + Phrase.acceptance(acceptance);
            page.pair("  " + page.ink(Ink.DIM, TextCells.padded(f.status(), 8)) + "  ", column, TextWords.place(f.location()), Ink.CYAN,
                    TextCells.plain("%s %s%s".formatted(f.severity().name(), f.policy(), why)));
        }
        if (settled.size() > shown.size()) {
            page.hang("    ", TextWords.more(settled.size() - shown.size(), writtenFiles), Ink.DIM);
        }
    }

    private static String summary(List<ReportedFinding> open, List<ReportedFinding> all) {
        var parts = new ArrayList<String>();
        for (Severity severity : Severity.values()) {
            long count = open.stream().filter(f -> f.severity() == severity).count();
            if (count > 0) {
                parts.add(severity == Severity.INFO ? TextWords.count(count, "note") : count + " " + TextWords.name(severity));
            }
        }
        Map<String, Integer> settled = new TreeMap<>();
        all.stream().filter(f -> !f.open()).forEach(f -> settled.merge(f.status(), 1, Integer::sum));
        String counted = parts.isEmpty() ? "" : String.join(", ", parts) + " open";
        var others = new ArrayList<String>();
        settled.forEach((status, count) -> others.add(count + " " + TextCells.plain(status).toLowerCase(Locale.ROOT)));
        return String.join("; ", counted.isEmpty() ? others : concat(counted, others));
    }

    private static List<String> concat(String first, List<String> rest) {
        var all = new ArrayList<String>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private void note(Group group, List<ReportedFinding> findings) {
        String where = findings.size() == 1 ? TextWords.place(findings.get(0).location()) : TextWords.count(findings.size(), "place");
        page.hang(lead(group), TextCells.plain(group.title() + ": " + where), Ink.DIM);
    }

    private String lead(Group group) {
        String badge = page.ink(ink(group.severity()), TextCells.padded(group.severity().name(), 8));
        return "  " + badge + "  " + TextCells.padded(TextCells.plain(group.control()), 6) + " ";
    }

    private void write(Group group, List<ReportedFinding> findings, int column) {
        String lead = lead(group);
        String title = TextCells.plain(group.title());
        String policy = TextCells.plain(group.policy());
        if (TextCells.of(lead) + TextCells.of(title) + 2 + TextCells.of(policy) <= page.width()) {
            page.line(lead + page.ink(Ink.BOLD, title) + "  " + page.ink(Ink.DIM, policy));
        } else {
            page.hang(lead, title, Ink.BOLD);
            page.hang(" ".repeat(TextCells.of(lead)), policy, Ink.DIM);
        }
        List<ReportedFinding> shown = findings.subList(0, Math.min(PLACES, findings.size()));
        for (ReportedFinding finding : shown) {
            page.pair("    ", column, TextWords.place(finding.location()), Ink.CYAN, TextCells.plain(finding.message() + seen(finding)));
        }
        if (findings.size() > shown.size()) {
            page.hang("    ", TextWords.more(findings.size() - shown.size(), writtenFiles), Ink.DIM);
        }
    }

    private static String seen(ReportedFinding finding) {
        return finding.witnesses().isEmpty() ? ""
                : "; also seen by " + String.join(", ", finding.witnesses().stream().map(Witness::words).distinct().toList());
    }

    static Ink ink(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Ink.ALARM;
            case HIGH -> Ink.RED;
            case MEDIUM -> Ink.YELLOW;
            case LOW -> Ink.CYAN;
            case INFO -> Ink.DIM;
        };
    }
}
