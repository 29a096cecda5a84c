package dev.tenet.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Location;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Control;
import dev.tenet.report.PolicyResult;
import dev.tenet.report.Report;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.SampleReport;
import dev.tenet.report.SampleResults;
import dev.tenet.score.Measures;
import dev.tenet.score.SampleMeasures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextOutputTest {
    private static final List<String> WRITTEN =
            List.of("tenet-report/plan.md", "tenet-report/report.md", "tenet-report/report.html");
    private static final Control LOGIN = SampleReport.CONTROLS.get(0);
    private static final Measures NO_MEASURES = SampleMeasures.of(Double.NaN, "");

    /** {@code -Dgolden.update=true} rewrites the files. */
    @ParameterizedTest
    @CsvSource({"report, 80", "report, 120", "clean, 100", "empty, 100"})
    void says_what_there_is(String sample, int width) throws IOException {
        Report report =
                switch (sample) {
                    case "report" -> SampleReport.report();
                    case "clean" -> SampleReport.clean();
                    default -> SampleReport.empty();
                };
        String text = TextOutput.render(report, false, width, sample.equals("empty") ? List.of() : WRITTEN);
        Path golden = Path.of("src/test/resources/golden/%s-%d.txt".formatted(sample, width));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 80, 97, 120, 400})
    void colours_change_nothing_but_colours(int width) {
        String plain = TextOutput.render(SampleReport.report(), false, width, WRITTEN);
        String colored = TextOutput.render(SampleReport.report(), true, width, WRITTEN);
        assertThat(plain).doesNotContain("\u001b");
        assertThat(colored).contains("\u001b[1;31mCRITICAL\u001b[0m");
        assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
        assertWithin(plain, Math.min(120, Math.max(80, width)));
    }

    @Test
    void shows_five_places_of_a_policy_and_says_where_the_others_are() {
        assertThat(lines(findings(5), WRITTEN)).contains("    a5.py:5  wrong here").noneMatch(l -> l.contains("more"));
        assertThat(lines(findings(7), WRITTEN))
                .contains("    a5.py:5  wrong here", "    and 2 more in tenet-report/report.md")
                .noneMatch(l -> l.contains("a6.py"));
        assertThat(lines(findings(7), List.of("-")))
                .as("whatever was written").contains("    and 2 more in -");
        assertThat(lines(findings(7), List.of())).contains("    and 2 more");
    }

    @Test
    void more_than_ten_notes_take_a_line_a_policy_where_a_report_has_their_places() {
        assertThat(lines(notes(10), WRITTEN)).contains("    a5.py  wrong here");
        assertThat(lines(notes(11), WRITTEN)).contains("  INFO      %s  A: 10 places".formatted(LOGIN.id()), "  INFO      %s  B: b.py".formatted(LOGIN.id()))
                .noneMatch(l -> l.contains("wrong here"));
        assertThat(lines(notes(11), List.of())).contains("    a5.py  wrong here");
    }

    /** Notes of policy a, and one of policy b behind ten. */
    private static List<ReportedFinding> notes(int count) {
        List<ReportedFinding> notes = new ArrayList<>();
        for (int i = 1; i <= Math.min(10, count); i++) {
            notes.add(SampleResults.finding(LOGIN, "security/a", Severity.INFO, Location.of("a%d.py".formatted(i)), "wrong here", ReportedFinding.OPEN));
        }
        if (count > 10) {
            notes.add(SampleResults.finding(LOGIN, "security/b", Severity.INFO, Location.of("b.py"), "wrong here", ReportedFinding.OPEN));
        }
        return notes;
    }

    @Test
    void waived_findings_stay_in_sight_behind_what_is_open() {
        var waived = SampleResults.finding(LOGIN, "security/a", Severity.HIGH, Location.of("a.py"), "gone", "WAIVED");
        assertThat(lines(List.of(waived), WRITTEN))
                .contains("Findings  1 waived", "  Nothing is open: 1 control passed.", "  WAIVED    a.py  HIGH security/a");
    }

    @Test
    void no_finding_is_no_success_where_nothing_was_judged() {
        var errored = SampleResults.errored("SE-01", "security/a", "Call", "it took too long");
        assertThat(lines(of(List.of(), List.of(errored), LOGIN), WRITTEN))
                .contains(
                        "  Nothing was judged: no control could be judged to the end. This is not a pass.",
                        "Not judged  1 control could not be judged to the end, which counts as not passed",
                        "  SE-01  Operator interfaces require a login: security/a could not be judged: it took too long")
                .noneMatch(l -> l.startsWith("Plan"));
        assertThat(lines(of(List.of(), List.of(), LOGIN), WRITTEN))
                .contains("  Nothing was judged: no control applies to this tree. This is not a pass.");
        assertThat(lines(of(List.of(), List.of()), WRITTEN))
                .contains("  Nothing was judged: no control is installed. This is not a pass.");
    }

    @Test
    void what_could_not_be_judged_is_said_beside_what_passed() {
        var policies = List.of(
                SampleResults.errored("SE-02", "security/b", "Call", "too slow"),
                SampleResults.passed("SE-01", "security/a", "Call", 3));
        assertThat(lines(of(List.of(), policies, LOGIN, SampleReport.CONTROLS.get(1)), WRITTEN))
                .contains("  Nothing is open: 1 control passed, 1 could not be judged.");
    }

    @Test
    void text_of_the_tree_can_neither_steer_the_terminal_nor_leave_the_page() {
        var findings = new ArrayList<ReportedFinding>();
        List.of("a\u001b[2J.py", "b\nc.py", "d\u202egnp.exe", "x".repeat(300) + ".py", "漢字".repeat(40) + ".py", "\u0000\u009b31m")
                .forEach(path -> findings.add(SampleResults.finding(
                        LOGIN, "security/a", Severity.HIGH, new Location(path, 3, 0, 3), path + " " + path.repeat(9), "open")));
        List<String> lines = lines(findings, WRITTEN);
        assertThat(lines).anyMatch(l -> l.contains("a\\u001b[2J.py:3")).anyMatch(l -> l.contains("d\\u202egnp.exe:3"));
        assertThat(String.join("", lines)).doesNotContainPattern("[\\p{Cntrl}\u202e\u009b]");
        assertWithin(String.join("\n", lines), 100);
    }

    @Test
    void words_are_wrapped_at_the_width_and_broken_only_when_they_must_be() {
        assertThat(TextPage.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(TextPage.wrap("a bcdefghij k", 4)).containsExactly("a", "bcde", "fghi", "j k");
        assertThat(TextPage.wrap("漢字漢字", 5)).containsExactly("漢字", "漢字");
        assertThat(TextPage.wrap("", 5)).containsExactly("");
    }

    private static void assertWithin(String text, int width) {
        assertThat(text.lines()).allSatisfy(l -> assertThat(TextCells.of(l)).as(l).isLessThanOrEqualTo(width));
    }

    private static List<ReportedFinding> findings(int count) {
        var findings = new ArrayList<ReportedFinding>();
        for (int i = 1; i <= count; i++) {
            findings.add(SampleResults.open(LOGIN, Severity.HIGH, Location.of("a" + i + ".py", i, 1)));
        }
        return findings;
    }

    private static List<String> lines(List<ReportedFinding> findings, List<String> written) {
        var policy = SampleResults.failed("SE-01", "security/a", "Call", 3, findings.size());
        return lines(of(findings, List.of(policy), LOGIN), written);
    }

    private static List<String> lines(Report report, List<String> written) {
        return TextOutput.render(report, false, 100, written).lines().toList();
    }

    private static Report of(List<ReportedFinding> findings, List<PolicyResult> policies, Control... controls) {
        return SampleReport.of(findings, policies, List.of(controls), NO_MEASURES);
    }
}
