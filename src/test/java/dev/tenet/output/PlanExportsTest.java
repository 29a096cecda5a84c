package dev.tenet.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tenet.finding.Severity;
import dev.tenet.report.Plan;
import dev.tenet.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Titles and messages come from the audited tree and from packs of others: no spreadsheet, calendar or tracker may take them for more than text. */
class PlanExportsTest {
    private static final String HOSTILE = "=HYPERLINK(\"http://x\",\"y\"), \"q\"\r\nEND:VEVENT\r\nBEGIN:VEVENT; <script>alert(1)</script> \u2028 \uD83D\uDE80 ";

    private interface Export {
        void write(Report report, Writer out) throws IOException;
    }

    @Test
    void a_spreadsheet_sees_a_text_where_a_formula_is_meant() throws IOException {
        List<List<String>> rows = rows(written(PlanTable::write, plan(HOSTILE)));

        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)));
        assertThat(rows.get(1).subList(0, 9)).containsExactly("CQ-05", "'" + HOSTILE, "MEDIUM", "CQ-05", "0.5", "0.25", "1", "50", "python");
        for (String formula : List.of("=1", "+1", "-1", "@sum(a)", "\t=1", "\r=1")) {
            assertThat(rows(written(PlanTable::write, plan(formula))).get(1).get(1)).as("%s", formula).isEqualTo("'" + formula);
        }
    }

    @Test
    void a_calendar_has_one_event_for_each_item_whatever_its_title() throws IOException {
        String calendar = written(PlanCalendar::write, plan(HOSTILE.repeat(3)));

        assertThat(calendar.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75));
        List<String> unfolded = List.of(calendar.replace("\r\n ", "").split("\r\n"));
        assertThat(unfolded).filteredOn("BEGIN:VEVENT"::equals).hasSize(1);
        assertThat(unfolded).filteredOn("END:VEVENT"::equals).hasSize(1);
        assertThat(unfolded).allMatch(line -> line.matches("(?s)[A-Z-]+(;[A-Z]+=[A-Z]+)?:.*"));
        String title = HOSTILE.replace("\r", "").replace("\n", "\\n").replace(";", "\\;").replace(",", "\\,");
        assertThat(unfolded).contains("SUMMARY:" + title.repeat(3) + " (0.5 h)");
    }

    @Test
    void trackers_get_the_title_as_it_is_and_the_same_key_each_time() throws IOException {
        for (Export export : List.<Export>of((report, out) -> IssuesJson.github(issues(report), out), (report, out) -> IssuesJson.gitlab(issues(report), out))) {
            JsonNode first = new ObjectMapper().readTree(written(export, plan(HOSTILE))).path("issues");
            JsonNode second = new ObjectMapper().readTree(written(export, plan("another title"))).path("issues");

            assertThat(first).hasSize(1);
            assertThat(first.get(0).path("title").asText()).isEqualTo(HOSTILE);
            assertThat(second.get(0).path("title").asText()).isEqualTo("another title");
            assertThat(second.get(0).path("key")).isEqualTo(first.get(0).path("key"));
            assertThat(second.get(0).path("labels")).isEqualTo(first.get(0).path("labels"));
        }
        List<List<String>> rows = rows(written((report, out) -> PlanTable.jira(issues(report), out), plan(HOSTILE)));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).get(3)).isEqualTo("'" + HOSTILE);
    }

    private static List<IssuesJson.Issue> issues(Report report) {
        return IssueView.of(report).stream().map(view -> new IssuesJson.Issue(view, "Handle it.")).toList();
    }

    /** The report of one finding, whose remediation has this title and days. */
    private static Report plan(String title) {
        Report one = Reports.one();
        Plan.Item item = one.plan().items().get(0);
        Plan.Item hostile = new Plan.Item(item.key(), title, item.controls(), Severity.MEDIUM, item.hours(), item.low(), item.high(), item.after(), item.week(),
                item.skill(), item.gain(), item.fix(), item.locations(), new Plan.Turn("", "2026-03-02", "2026-03-02"), List.of());
        return new Report(one.subject(), one.version(), one.asOf(), one.packs(), "", one.inventory(), one.controls(), one.findings(), one.scores(), one.gates(),
                new Plan(0.5, 20, List.of(hostile), one.plan().weeks()), one.nextAudit(), one.issues(), one.policies());
    }

    private static String written(Export export, Report report) throws IOException {
        StringWriter out = new StringWriter();
        export.write(report, out);
        return out.toString();
    }

    /** Cells as a reader of RFC 4180 sees them. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                rows.get(rows.size() - 1).add(cell.toString());
                cell.setLength(0);
                if (c == '\n' && i + 1 < text.length()) {
                    rows.add(new ArrayList<>());
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }
}
