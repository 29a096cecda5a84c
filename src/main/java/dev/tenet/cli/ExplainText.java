package dev.tenet.cli;

import dev.tenet.explain.Excerpts;
import dev.tenet.report.saved.SavedReport;
import dev.tenet.explain.Worth;
import dev.tenet.fact.FlowStep;
import dev.tenet.fact.Location;
import dev.tenet.output.TextPage;
import dev.tenet.output.TextPage.Ink;
import dev.tenet.policy.Policy;
import dev.tenet.report.CategoryScore;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Evidence;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.ScoreCard;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An explained finding as text. */
final class ExplainText {
    private final TextPage page;
    private final Excerpts excerpts;
    private final Set<Location> shown = new HashSet<>();

    ExplainText(TextPage page, Excerpts excerpts) {
        this.page = page;
        this.excerpts = excerpts;
    }

    void write(SavedReport report, ReportedFinding finding, Optional<Policy> policy, Optional<Worth> worth) {
        ControlResult control = report.controls().stream().filter(result -> result.control().id().equals(finding.control())).findFirst().orElseThrow();
        page.line(page.ink(Ink.BOLD, finding.title()) + "  " + finding.policy());
        page.hang("  ", "%s, confidence %s, %s, fingerprint %s".formatted(
                finding.severity(), finding.confidence().name().toLowerCase(Locale.ROOT), finding.status(), finding.fingerprint()));
        page.hang("  ", "breaks %s %s".formatted(finding.control(), control.control().title()));
        page.blank();
        page.hang(place(finding.location()) + "  ", TextPage.plain(finding.message()));
        excerpt(finding.location());
        evidence(finding.evidence());
        if (!finding.absences().isEmpty()) {
            page.heading("Looked for and not found", "");
            finding.absences().forEach(absence -> page.hang("  - ", TextPage.plain(absence)));
        }
        flow(finding.flow());
        policy.filter(known -> !known.why().isBlank()).ifPresent(known -> paragraphs("Why it matters", known.why()));
        paragraphs("What to do, " + number(finding.effortHours()) + " h", finding.remediation());
        page.heading("What that does to the score", "");
        worth.ifPresentOrElse(value -> worth(value, finding),
                () -> page.hang("  ", "Not computed: the scoring rules installed here give another score than the report has. Audit again."));
    }

    private void evidence(List<Evidence> facts) {
        page.heading("Rests on", facts.isEmpty() ? "nothing that is there" : "");
        for (Evidence fact : facts) {
            page.hang("  " + place(fact.location()) + "  ", fact.summary().isEmpty() ? fact.type() : fact.type() + ": " + TextPage.plain(fact.summary()));
            excerpt(fact.location());
        }
    }

    private void flow(List<FlowStep> steps) {
        if (steps.isEmpty()) {
            return;
        }
        page.heading("The way of the value", "");
        for (int i = 0; i < steps.size(); i++) {
            page.hang("  %2d  %s  ".formatted(i + 1, place(steps.get(i).location())), TextPage.plain(steps.get(i).what()));
            excerpt(steps.get(i).location());
        }
    }

    /** Each place once. */
    private void excerpt(Location place) {
        if (!shown.add(new Location(place.path(), place.line(), 0, place.endLine()))) {
            return;
        }
        for (Excerpts.Line line : excerpts.at(place)) {
            String text = "    %s %5d │ %s".formatted(line.meant() ? ">" : " ", line.number(), TextPage.plain(line.text()));
            page.line(line.meant() ? text : page.ink(Ink.DIM, text));
        }
    }

    private void paragraphs(String heading, String markdown) {
        page.heading(heading, "");
        for (String paragraph : markdown.strip().split("\n\\s*\n")) {
            if (paragraph.startsWith("```")) {
                paragraph.lines().filter(line -> !line.startsWith("```")).forEach(line -> page.line("    " + TextPage.plain(line)));
            } else {
                // Word by word: a terminal line has a limit, a paragraph none.
                page.hang("  ", Arrays.stream(paragraph.split("\\s+")).map(TextPage::plain).collect(Collectors.joining(" ")));
            }
        }
    }

    private void worth(Worth worth, ReportedFinding finding) {
        if (!finding.counts()) {
            page.hang("  ", "Nothing: it is " + (finding.open() ? "a note" : finding.status()) + ".");
            return;
        }
        if (worth.others() > 0) {
            page.hang("  this alone       ", change(worth.now(), worth.alone(), finding) + "; %s still fails by %d other open %s".formatted(
                    finding.control(), worth.others(), worth.others() == 1 ? "finding" : "findings"));
        }
        page.hang(worth.others() > 0 ? "  all of %-10s".formatted(finding.control()) : "  ", change(worth.now(), worth.control(), finding));
    }

    private static String change(ScoreCard now, ScoreCard then, ReportedFinding finding) {
        String category = category(now, finding).map(CategoryScore::title).orElse(finding.category());
        return "%s %s → %s, overall %s → %s, grade %s → %s, risk %s → %s".formatted(category,
                score(category(now, finding).map(CategoryScore::score).orElse(null)), score(category(then, finding).map(CategoryScore::score).orElse(null)),
                score(now.overall()), score(then.overall()), now.grade(), then.grade(), now.risk(), then.risk());
    }

    private static Optional<CategoryScore> category(ScoreCard card, ReportedFinding finding) {
        return card.categories().stream().filter(category -> category.id().equals(finding.category())).findFirst();
    }

    private static String score(@Nullable Double score) {
        return score == null ? "–" : String.format(Locale.ROOT, "%.2f", score);
    }

    private static String number(double hours) {
        return hours == Math.rint(hours) ? Long.toString((long) hours) : Double.toString(hours);
    }

    private static String place(Location location) {
        String path = location.path().isEmpty() ? "(whole tree)" : TextPage.plain(location.path());
        return location.line() == 0 ? path : path + ":" + location.line();
    }
}
