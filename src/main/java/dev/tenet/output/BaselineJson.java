package dev.tenet.output;

import dev.tenet.order.By;
import dev.tenet.report.PastFinding;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A baseline: the findings of a day, with as much of each as it takes to know it again. */
public final class BaselineJson {
    private static final Comparator<PastFinding> ORDER = By.key(PastFinding::path)
            .thenComparingInt(PastFinding::line).thenComparing(PastFinding::policy).thenComparing(PastFinding::fingerprint);

    private BaselineJson() {}

    /** Writes it and leaves the writer open. */
    public static void write(String subject, LocalDate date, List<PastFinding> findings, Writer out) throws IOException {
        JsonText.document(out, json -> {
            json.count("schemaVersion", JsonOutput.SCHEMA_VERSION);
            json.string("kind", "baseline");
            json.string("subject", subject);
            json.string("asOf", date.toString());
            json.objects("findings", findings.stream().sorted(ORDER).toList(), finding -> {
                json.string("policy", finding.policy());
                json.string("control", finding.control());
                json.string("title", finding.title());
                json.string("severity", finding.severity().name());
                json.string("path", finding.path());
                json.count("line", finding.line());
                json.string("message", finding.message());
                json.string("fingerprint", finding.fingerprint());
                json.string("symbol", finding.symbol());
                json.string("content", finding.content());
            });
        });
    }
}
