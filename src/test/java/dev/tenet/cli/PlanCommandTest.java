package dev.tenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan of the example, through the command. */
class PlanCommandTest {
    @TempDir
    private static Path folder;

    private static String report = "";

    @BeforeAll
    static void audit() {
        report = folder.resolve("report.json").toString();
        run(1, "audit", "examples/trading-bot", "--as-of", "2026-01-05", "--format", "json=" + report);
    }

    @Test
    void says_the_cheapest_way_to_grade_b_with_its_hours() {
        assertThat(run(0, "plan", report, "--target", "grade=B").lines().filter(line -> line.startsWith("The cheapest")))
                .containsExactly("The cheapest way to grade B  22 h of 83 h, 4 of 16 repairs; no other takes less");
    }

    @Test
    void a_report_that_is_there_gives_the_plan_of_an_audit_now() {
        assertThat(run(0, "plan", report)).isEqualTo(run(0, "plan", "examples/trading-bot", "--as-of", "2026-01-05"))
                .contains("Plan  16 repairs, 83 h (63 to 127 h), in 6 weeks of 16 h from 2026-01-05");
    }

    @Test
    void what_no_repair_meets_of_a_gate_stands_apart() {
        String text = run(0, "plan", report, "--gate", "before-production-launch").replaceAll("\\s+", " ");
        assertThat(text).contains("50 h of 83 h, 9 of 16 repairs; no other takes less")
                .contains("beyond repair Test coverage of lines above 80 %")
                .contains("beyond repair Four weeks of paper trading completed");
        assertThat(text.split("beyond repair", -1)).hasSize(3);
    }

    @Test
    void what_fits_until_a_day_is_finished_by_it() throws IOException {
        JsonNode plan = new ObjectMapper().readTree(run(0, "plan", report, "--until", "2026-01-16", "--format", "json")).path("plan");
        assertThat(plan.path("totalHours").asDouble()).isEqualTo(30);
        plan.path("items").forEach(item -> assertThat(item.path("due").asText()).isLessThanOrEqualTo("2026-01-16"));
    }

    @Test
    void repairs_supposed_to_be_done_change_scores_and_gates_as_an_audit_would_say() {
        String text = run(0, "what-if", report, "--fix", "SE-01,SE-02,SE-03,SE-05", "--fix", "validate-inputs,live-mode,TS-10");
        assertThat(text).containsPattern("Security +50\\.0 F +→ 92\\.9 A").contains("5 instead of 8 criteria unmet")
                .containsPattern("Overall +69\\.6 D +→ 88\\.9 B").containsPattern("Risk +CRITICAL +→ HIGH");
        assertThat(run(0, "what-if", report, "--waive", "SE-03")).containsPattern("Security +50\\.0 F +→ 57\\.1 F");
    }

    @Test
    void a_finding_that_is_not_its_controls_last_leaves_the_score() throws IOException {
        JsonNode findings = new ObjectMapper().readTree(Files.readString(Path.of(report))).path("findings");
        List<String> prints = new ArrayList<>();
        findings.forEach(finding -> {
            if (finding.path("control").asText().equals("TS-01")) {
                prints.add(finding.path("fingerprint").asText());
            }
        });
        assertThat(prints).hasSize(2);
        assertThat(run(0, "what-if", report, "--fix", prints.get(0))).contains("Trading safety    78.6 C\n");
        assertThat(run(0, "what-if", report, "--fix", String.join(",", prints))).containsPattern("Trading safety +78\\.6 C +→ 82\\.1 B");
    }

    /** A second export, later, after a repair: the same keys for what is left. */
    @Test
    void exports_have_keys_that_stay() throws IOException {
        String later = Files.readString(Path.of(report)).replace("\"asOf\": \"2026-01-05\"", "\"asOf\": \"2026-02-09\"").replace("\"start\": \"2026-01-05\"", "\"start\": \"2026-02-09\"");
        Path second = Files.writeString(folder.resolve("later.json"), later);
        for (String format : List.of("ics", "github", "gitlab", "jira")) {
            String first = run(0, "plan", report, "--format", format);
            assertThat(keys(first)).hasSize(16).isEqualTo(keys(run(0, "plan", second.toString(), "--format", format)));
            assertThat(run(0, "plan", report, "--format", format)).isEqualTo(first);
        }
        assertThat(run(0, "plan", report, "--format", "csv").lines().map(line -> line.split(",")[0])).hasSize(17).contains("Key", "SE-03", "validate-inputs");
    }

    @Test
    void calendars_have_lines_of_at_most_75_octets_and_whole_days() {
        String calendar = run(0, "plan", report, "--format", "ics");
        assertThat(calendar.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n")
                .contains("UID:tenet:condor/validate-inputs\r\nDTSTAMP:20260105T000000Z\r\n")
                .contains("DTSTART;VALUE=DATE:20260105\r\nDTEND;VALUE=DATE:20260107\r\n");
    }

    @Test
    void pages_for_people_say_the_weeks() {
        assertThat(run(0, "plan", report, "--format", "markdown")).contains("### Week 1, from 2026-01-05: 16 h").contains("- When: 2026-01-05 to 2026-01-06");
        assertThat(run(0, "plan", report, "--format", "html")).contains("<h1>condor</h1>").contains("<td>Code quality and Trading safety</td>").doesNotContain("$");
    }

    @Test
    void a_team_shares_the_work_by_skills_and_days() throws IOException {
        Path config = Files.writeString(folder.resolve("tenet.yaml"), Files.readString(Path.of("examples/trading-bot/tenet.yaml")).replaceFirst("capacity: 16.*", """
                start: 2026-01-12
                team:
                  - { name: Ana, hours: 16, skills: [python] }
                  - { name: Ben, hours: 6, days: [tue, thu], absent: [2026-01-20/2026-01-23] }
                """));
        JsonNode plan = new ObjectMapper().readTree(run(0, "plan", "examples/trading-bot", "--as-of", "2026-01-05", "--config", config.toString(), "--format", "json")).path("plan");
        assertThat(plan.path("totalHours").asDouble()).isEqualTo(83);
        assertThat(plan.path("capacityHours").asDouble()).isEqualTo(22);
        assertThat(plan.path("start").asText()).isEqualTo("2026-01-12");
        plan.path("weeks").get(1).path("slices").forEach(slice -> assertThat(slice.path("worker").asText()).isEqualTo("Ana"));
    }

    @Test
    void wrong_names_and_figures_are_said_with_the_next_step() throws IOException {
        assertThat(error(2, "plan", report, "--target", "grade=X")).contains("there is no grade \"X\"");
        assertThat(error(2, "plan", report, "--gate", "launch")).contains("Gates are before-production-launch, after-production-launch.");
        assertThat(error(2, "plan", report, "--until", "2025-12-24")).contains("2025-12-24 is before the plan starts, on 2026-01-05");
        assertThat(error(2, "plan", report, "--until", "2026-02-01", "--target", "grade=B")).contains("give one of them");
        assertThat(error(2, "plan", report, "--as-of", "2026-02-01")).contains("Name the folder to audit it again");
        assertThat(error(2, "what-if", report, "--fix", "SE-99")).contains("has no control, remediation or finding \"SE-99\"");
        assertThat(error(2, "what-if", report)).contains("--fix ID or --waive ID");
        Path twice = Files.writeString(folder.resolve("twice.yaml"), "team:\n  - { name: Ana, hours: 8 }\n  - { name: Ana, hours: 9 }\n");
        assertThat(error(2, "plan", "examples/trading-bot", "--config", twice.toString())).contains("twice.yaml:3").contains("is in the team twice");
        Path day = Files.writeString(folder.resolve("day.yaml"), "team: [ { name: Ana, hours: 8, days: [noday] } ]\n");
        assertThat(error(2, "plan", "examples/trading-bot", "--config", day.toString())).contains("\"noday\" is no day of the week");
    }

    private static TreeSet<String> keys(String export) {
        TreeSet<String> keys = new TreeSet<>();
        Pattern.compile("tenet:condor/[a-zA-Z0-9-]+").matcher(export).results().forEach(match -> keys.add(match.group()));
        return keys;
    }

    private static String run(int code, String... args) {
        return run(code, true, args);
    }

    private static String error(int code, String... args) {
        return run(code, false, args);
    }

    private static String run(int code, boolean output, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int ended = Main.run(args, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(ended).as("%s", err).isEqualTo(code);
        return (output ? out : err).toString(StandardCharsets.UTF_8);
    }
}
