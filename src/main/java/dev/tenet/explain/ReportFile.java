package dev.tenet.explain;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tenet.audit.ConfigException;
import dev.tenet.report.ControlResult;
import dev.tenet.report.ReportedFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code report.json} says of findings, controls and scores.
 *
 * @param findings in the order of the report
 * @param controls in the order of the report
 * @param weights of the categories in force, by id
 * @param overall score; null when there is none
 * @param grade in force
 */
public record ReportFile(
        List<ReportedFinding> findings, List<ControlResult> controls, Map<String, Double> weights, @Nullable Double overall, String grade) {
    private static final int VERSION = 1;

    public ReportFile {
        findings = List.copyOf(findings);
        controls = List.copyOf(controls);
        weights = Map.copyOf(weights);
    }

    /** Throws {@link ConfigException} when the file is not there or is no report. */
    public static ReportFile read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ConfigException(file + ": there is no such report\n    Run tenet audit first, or name one with --report FILE.");
        }
        try {
            JsonNode root = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
            int version = root.path("schemaVersion").asInt();
            if (version != VERSION) {
                throw new ConfigException(version == 0
                        ? file + ": this is not a report of Tenet\n    Name a report.json that tenet audit has written."
                        : "%s: this report has version %d of the schema, not %d\n    Audit again with this Tenet.".formatted(file, version, VERSION));
            }
            return of(root);
        } catch (JacksonException e) {
            throw new ConfigException(file + ": this is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new ConfigException(file + ": the file cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new ConfigException(file + ": this report is damaged: " + e.getMessage() + "\n    Audit again.");
        }
    }

    private static ReportFile of(JsonNode root) {
        Map<String, Double> weights = new LinkedHashMap<>();
        root.path("categories").forEach(category -> weights.put(category.path("name").asText(), category.path("weight").asDouble()));
        JsonNode overall = root.path("overall");
        JsonNode score = overall.path("score");
        return new ReportFile(ReportParts.each(root, "findings", ReportParts::finding), ReportParts.each(root, "controls", ReportParts::control),
                weights, score.isNumber() ? (Double) score.asDouble() : null, overall.path("grade").asText());
    }
}
