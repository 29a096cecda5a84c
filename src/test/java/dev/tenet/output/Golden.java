package dev.tenet.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compares an output with its golden files, one for each report, which only {@code -Dgolden.update=true} rewrites. */
final class Golden {
    static final Path FOLDER = Path.of("src/test/resources/golden/report");

    /** Makes the text of a report. */
    interface Format {
        String write(Report report) throws IOException;
    }

    private Golden() {}

    /** The reports that every format has a golden file for. */
    static Map<String, Report> reports() {
        Map<String, Report> reports = new LinkedHashMap<>();
        reports.put("none", Reports.none());
        reports.put("one", Reports.one());
        reports.put("many", Reports.many());
        reports.put("issues", Reports.issues());
        return reports;
    }

    static void compare(String format, Format output) throws IOException {
        for (Map.Entry<String, Report> report : reports().entrySet()) {
            String actual = output.write(report.getValue());
            Path file = FOLDER.resolve(report.getKey() + "." + format);
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
            }
            assertThat(file).as("golden file; -Dgolden.update=true writes it").exists();
            assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
        }
    }
}
