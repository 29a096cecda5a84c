package dev.tenet.output;

import dev.tenet.report.Report;
import java.io.IOException;
import java.io.Writer;

/** The plan alone for programs, in the shape that it has in the report. */
public final class PlanDocument {
    private PlanDocument() {}

    /** Writes the plan and leaves the writer open. */
    public static void write(Report report, Writer out) throws IOException {
        JsonText.document(out, json -> {
            json.count("schemaVersion", JsonOutput.SCHEMA_VERSION);
            json.string("kind", "plan");
            json.string("subject", report.subject());
            json.string("asOf", report.asOf().toString());
            json.object("plan", () -> PlanJson.write(report.plan(), json));
        });
    }
}
