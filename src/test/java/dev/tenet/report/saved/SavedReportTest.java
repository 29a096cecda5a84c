package dev.tenet.report.saved;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.output.JsonOutput;
import dev.tenet.plan.Planner;
import dev.tenet.plan.Outlook;
import dev.tenet.report.Plan;
import dev.tenet.report.Report;
import dev.tenet.report.SampleReport;
import dev.tenet.report.Staff;
import dev.tenet.report.Worker;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedReportTest {
    @TempDir
    private Path folder;

    @Test
    void a_report_that_is_read_and_written_again_is_the_same() throws IOException {
        for (Report report : List.of(SampleReport.report(), SampleReport.clean(), SampleReport.empty(), withTeam(SampleReport.report()))) {
            String written = json(report);
            Path file = Files.writeString(folder.resolve("report.json"), written);
            SavedReport saved = SavedReport.read(file);
            assertThat(json(saved.report())).isEqualTo(written);
            assertThat(saved.report().prospects()).isEqualTo(report.prospects());
            assertThat(saved.report().plan()).isEqualTo(report.plan());
        }
    }

    /** What older reports do not say. */
    @Test
    void a_report_without_rules_has_none() throws IOException {
        Path file = Files.writeString(folder.resolve("old.json"), """
                { "schemaVersion": 1, "subject": "old", "asOf": "2026-01-05", "findings": [] }
                """);
        assertThat(SavedReport.read(file).report().prospects().rules()).isNull();
        assertThat(SavedReport.read(file).overall()).isNull();
    }

    private static Report withTeam(Report report) {
        Worker worker = new Worker("Ana", 12.5, List.of("python"), List.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                List.of(new Worker.Absence(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 15))));
        Plan plan = Planner.plan(report.controls(), report.findings(), report.prospects().rules(),
                new Staff(1, LocalDate.of(2026, 3, 4), List.of(worker)), repaired -> new Outlook(50.0, "F", "HIGH", 3));
        return report.with(plan);
    }

    private static String json(Report report) throws IOException {
        StringWriter out = new StringWriter();
        JsonOutput.write(report, out);
        return out.toString();
    }
}
