package dev.tenet.extract.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tenet.extract.Extraction;
import dev.tenet.extract.reports.ToolReports.Trust;
import dev.tenet.fact.Advisory;
import dev.tenet.fact.ToolFinding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files of tool-reports-open.zip in the folder that {@code -Dcorpora} names, with the number of results that another reader of them expects. */
@Tag("slow")
class ToolReportCorpusTest {
    private static final Set<String> READ = Set.of(
            "checkov", "cyclonedx", "detect_secrets", "gitlab_dep_scan", "gitlab_sast", "gitlab_secret_detection_report", "hadolint", "kics", "osv_scanner",
            "semgrep", "sonarqube");

    @Test
    void counts_what_is_expected() throws IOException {
        String folder = System.getProperty("corpora", "");
        assumeTrue(!folder.isEmpty(), "no -Dcorpora=DIR, so the reports of other tools are not read");
        Map<String, Integer> expected = new TreeMap<>();
        Map<String, Integer> read = new TreeMap<>();
        try (ZipFile zip = new ZipFile(Path.of(folder, "tool-reports-open.zip").toFile())) {
            for (Map.Entry<String, JsonNode> label : labels(zip).entrySet()) {
                expected.put(label.getKey(), label.getValue().path("count").asInt());
                byte[] content = zip.getInputStream(zip.getEntry("files/" + label.getKey())).readAllBytes();
                Extraction out = new Extraction("reports");
                ToolReports.read(label.getKey(), () -> new ByteArrayInputStream(content), Trust.GIVEN, out);
                read.put(label.getKey(), (int) out.facts().stream().filter(fact -> fact instanceof ToolFinding || fact instanceof Advisory).count());
            }
        }
        assertThat(read).isEqualTo(expected);
    }

    /** Pages for people and archives are not read. */
    private static Map<String, JsonNode> labels(ZipFile zip) throws IOException {
        Map<String, JsonNode> labels = new LinkedHashMap<>();
        String lines = new String(zip.getInputStream(zip.getEntry("labels.jsonl")).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        for (String line : lines.lines().toList()) {
            JsonNode label = new ObjectMapper().readTree(line);
            String file = label.path("file").asText();
            if (READ.contains(label.path("tool").asText()) && !file.endsWith(".html") && !file.endsWith(".zip")) {
                labels.put(file, label);
            }
        }
        return labels;
    }
}
