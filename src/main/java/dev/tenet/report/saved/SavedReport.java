package dev.tenet.report.saved;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Report;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.ScoreCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier audit said, read from its {@code report.json}, or from a baseline, which has findings alone.
 *
 * @param file as it was named
 * @param baseline whether it is a baseline, which may be rewritten
 * @param report all of it but waivers, lapses and policies' pages; what the file does not say is empty
 */
public record SavedReport(String file, boolean baseline, Report report) {
    private static final int VERSION = 1;

    /** Throws {@link UnreadableReport} when the file is not there or is no report. */
    public static SavedReport read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableReport(file + ": there is no such report\n    Run tenet audit first, or name a report.json that it has written.");
        }
        try {
            return parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnreadableReport(file + ": the file cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /** The same of what stands in a file of that name. */
    public static SavedReport parse(String file, byte[] json) {
        try {
            JsonNode root = JsonMapper.builder().build().readTree(json);
            int version = root.path("schemaVersion").asInt();
            if (version != VERSION || !root.path("findings").isArray()) {
                throw new UnreadableReport(version == 0 || version == VERSION
                        ? file + ": this is not a report of Tenet\n    Name a report.json that tenet audit has written."
                        : "%s: this report has version %d of the schema, not %d\n    Audit again with this Tenet.".formatted(file, version, VERSION));
            }
            return new SavedReport(file, JsonPart.text(root, "kind").equals("baseline"), WholeReport.of(root));
        } catch (JacksonException e) {
            throw new UnreadableReport(file + ": this is not JSON: " + e.getOriginalMessage().replaceFirst(" ?\\(start marker at .*", ""));
        } catch (IOException e) {
            throw new UnreadableReport(file + ": the file cannot be read: " + e.getClass().getSimpleName());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableReport(file + ": this report is damaged: " + e.getMessage() + "\n    Audit again.");
        }
    }

    public List<ReportedFinding> findings() {
        return report.findings();
    }

    public List<ControlResult> controls() {
        return report.controls();
    }

    public ScoreCard scores() {
        return report.scores();
    }

    /** The overall score; null without one. */
    public @Nullable Double overall() {
        return report.scores().overall();
    }

    public String grade() {
        return report.scores().grade();
    }

    /** Weights of the categories in force, by id. */
    public Map<String, Double> weights() {
        return report.scores().categories().stream().collect(Collectors.toMap(c -> c.id(), c -> c.weight(), (a, b) -> b));
    }
}
