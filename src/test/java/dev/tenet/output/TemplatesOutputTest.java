package dev.tenet.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.output.template.Templates;
import dev.tenet.report.Report;
import dev.tenet.report.SampleReport;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The templates that ship: what they say, and that nothing in a report can break out of them. */
class TemplatesOutputTest {
    private static final Path FOLDER = Path.of("templates");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([a-z:-]+)=\"[^\"]*\"");

    private static String render(String template, Report report) throws IOException {
        StringWriter out = new StringWriter();
        new Templates(List.of(FOLDER)).render(template, ReportView.of(report), out);
        return out.toString();
    }

    private static String markdown(Report report) throws IOException {
        return render("report.md.vm", report);
    }

    private static String html(Report report) throws IOException {
        return render("report.html.vm", report);
    }

    private static String plan(Report report) throws IOException {
        return render("plan.md.vm", report);
    }

    @Test
    void read_as_in_the_golden_files() throws IOException {
        Golden.compare("md", TemplatesOutputTest::markdown);
        Golden.compare("html", TemplatesOutputTest::html);
        Golden.compare("plan.md", TemplatesOutputTest::plan);
    }

    @Test
    void every_report_has_a_golden_file_in_every_format_and_no_file_is_left_over() throws IOException {
        TreeSet<String> expected = new TreeSet<>();
        for (String report : Golden.reports().keySet()) {
            for (String format : List.of("json", "sarif", "md", "plan.md", "html")) {
                expected.add(report + "." + format);
            }
        }
        try (Stream<Path> files = Files.list(Golden.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void two_renderings_are_equal_in_every_locale() throws IOException {
        Report report = SampleReport.report();
        String before = markdown(report) + html(report) + plan(report) + JsonOutputTest.json(report) + SarifOutputTest.sarif(report);
        Locale locale = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "de-DE", "ar-EG")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(markdown(report) + html(report) + plan(report) + JsonOutputTest.json(report) + SarifOutputTest.sarif(report))
                        .as(tag)
                        .isEqualTo(before);
            }
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void the_sample_reports_render_in_every_format() throws IOException {
        for (Report report : List.of(SampleReport.report(), SampleReport.clean(), SampleReport.empty())) {
            assertThat(markdown(report)).startsWith("# Audit of " + report.subject() + "\n").doesNotContain("$", "null");
            assertThat(html(report)).startsWith("<!DOCTYPE html>\n").endsWith("</html>\n").doesNotContain("null");
            assertThat(plan(report)).startsWith("# Remediation plan of " + report.subject() + "\n").doesNotContain("$", "null");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        " <script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "--><b>", " ]]>", "</style></title><b>",
        " $!{x} #set($x = 1) #parse(\"report.md.vm\")", " &lt;b&gt;", " a | b", " \u0000\u001b[31m\u202e", " javascript:alert(1)", "*/ } body { }"})
    void no_text_of_a_report_changes_the_elements_of_the_page(String text) throws IOException {
        String hostile = html(Hostile.of(Reports.many(), text));

        assertThat(elements(hostile)).isEqualTo(elements(html(Hostile.of(Reports.many(), " zz"))));
        assertThat(hostile).doesNotContain("<script", "href=\"javascript", "\u202e", "\u001b", "onerror=alert(1)>");
    }

    /** The names of tags with their attributes, in order. */
    private static List<String> elements(String html) {
        List<String> elements = new ArrayList<>();
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            elements.add(ATTRIBUTE.matcher(tags.group()).replaceAll(" $1"));
        }
        return elements;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        " <script>alert(1)</script>", " a | b |", "|\n| c", "` x", "``", "\n\n# Heading\n\n- item", "\r\n---", " $!{x} #set($x = 1)",
        "](javascript:x)", " [a](javascript:x)", " ![a](http://x)", "**", " __a__", "~~~", "&#124;", "<!--", "\\", " -->", "\u2028# x"})
    void no_text_of_a_report_changes_the_blocks_of_the_page(String text) throws IOException {
        for (String template : List.of("report.md.vm", "plan.md.vm")) {
            // The pages' own text is Markdown, of which only paragraphs, lists and code are left: they may add lines.
            String hostile = render(template, Hostile.of(Reports.many(), text));
            String tame = render(template, Hostile.of(Reports.many(), " zz"));

            assertThat(marks(hostile, text.contains("\n"))).isEqualTo(marks(tame, text.contains("\n")));
            String outsideCode = hostile.replaceAll("(?<!\\\\)`[^`\n]+`", "");
            assertThat(outsideCode.replaceAll("</?code>|<https?://[^ >]*>", "")).doesNotContainPattern("<[a-zA-Z/!]");
            assertThat(outsideCode).doesNotContainPattern("(?<!\\\\)]\\((javascript|http)|(?<!\\\\)!\\[");
        }
    }

    /** What a line begins with, and how many cells it has. */
    private static List<String> marks(String markdown, boolean onlyHeadingsAndTables) {
        List<String> marks = new ArrayList<>();
        for (String line : markdown.split("\n", -1)) {
            String mark = line.replaceFirst("^(\\s*(#+|[-+*>](?= )|\\||\\d+\\.(?= )|```+|~~~+|---+|===+)?).*", "$1");
            int cells = mark.equals("|") ? line.replaceAll("\\\\.", "").split("\\|", -1).length : 0;
            if (!onlyHeadingsAndTables || mark.startsWith("#") || mark.startsWith("|")) {
                marks.add(mark + cells);
            }
        }
        return marks;
    }

    @Test
    void findings_that_one_change_repairs_are_one_numbered_finding() {
        Results results = ReportView.of(Reports.many()).results();

        assertThat(results.critical()).extracting(NumberedFinding::number).containsExactly("F1", "F2");
        assertThat(results.critical().get(0).controls()).extracting(NumberedFinding.Control::id).containsExactly("SE-01", "SE-02");
        assertThat(results.critical().get(0).places()).extracting(place -> place.where().text())
                .containsExactly("dashboard/app.py:8", "docker-compose.yml:17");
        assertThat(results.further()).extracting(Results.Section::title).containsExactly("High", "Medium");
        assertThat(results.recommendations()).extracting(NumberedFinding::number).containsExactly("R1");
        assertThat(results.accepted()).extracting(Results.Accepted::status)
                .containsExactly(dev.tenet.output.template.Line.of("WAIVED: replaced in May (Ada, until 2026-06-30; instead: no route from outside), in waivers.yaml:2"));
    }

    @Test
    void advice_follows_from_the_gate_and_the_forecast() {
        Advice advice = ReportView.of(Reports.many()).advice();

        assertThat(advice.before()).hasSize(4).last().hasToString(
                "By the forecast, the repairs up to week 1 (F3 Default to dry run, F1 Put the dashboard behind a login and "
                        + "F2 Pass values as parameters) leave 1 criterion unmet.");
        assertThat(ReportView.of(SampleReport.clean()).advice().before()).isEmpty();
        assertThat(ReportView.of(Reports.none()).advice().gate()).isEmpty();
    }
}
