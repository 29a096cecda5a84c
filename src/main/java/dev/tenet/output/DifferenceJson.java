package dev.tenet.output;

import dev.tenet.report.Difference;
import dev.tenet.report.PastFinding;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A difference for programs. */
public final class DifferenceJson {
    private static final int VERSION = 1;

    private final JsonText json;

    private DifferenceJson(JsonText json) {
        this.json = json;
    }

    /** Writes it and leaves the writer open. */
    public static void write(Difference difference, Writer out) throws IOException {
        JsonText.document(out, json -> new DifferenceJson(json).difference(difference));
    }

    private void difference(Difference difference) throws IOException {
        json.count("schemaVersion", VERSION);
        json.string("kind", "difference");
        json.object("before", () -> side(difference.before()));
        json.object("after", () -> side(difference.after()));
        json.object("totals", () -> {
            json.count("fixed", difference.totals().fixed());
            json.count("open", difference.totals().open());
            json.count("recommendations", difference.totals().recommendations());
        });
        json.object("findings", () -> {
            Difference.Findings findings = difference.findings();
            findings("new", findings.added());
            findings("fixed", findings.fixed());
            findings("reopened", findings.reopened());
            findings("waived", findings.waived());
            changes("moved", findings.moved());
            changes("changedSeverity", findings.changed());
            findings("notJudged", findings.notJudged());
        });
        json.objects("repairs", difference.repairs(), repair -> {
            json.string("key", repair.key());
            json.string("title", repair.title());
            json.string("state", repair.state().name());
            json.number("estimatedHours", repair.estimated());
            json.number("actualHours", repair.actual());
        });
    }

    private void side(Difference.Side side) throws IOException {
        json.string("subject", side.subject());
        json.string("asOf", side.asOf().toString());
        json.number("score", side.overall());
        json.string("grade", side.grade());
        json.string("risk", side.risk());
        json.objects("categories", side.categories(), category -> {
            json.string("name", category.name());
            json.number("score", category.score());
            json.string("grade", category.grade());
        });
        json.count("openFindings", side.open());
        json.count("controlsPassed", side.passed());
        json.count("controlsApplicable", side.applicable());
        json.string("gate", side.gate());
        json.flag("gatePassed", side.gatePassed());
        json.count("unmetCriteria", side.unmet());
        json.number("planHours", side.hours());
    }

    private void findings(String name, List<PastFinding> findings) throws IOException {
        json.objects(name, findings, this::finding);
    }

    private void finding(PastFinding finding) throws IOException {
        json.string("policy", finding.policy());
        json.string("control", finding.control());
        json.string("severity", finding.severity().name());
        json.string("path", finding.path());
        json.count("line", finding.line());
        json.string("message", finding.message());
        json.string("fingerprint", finding.fingerprint());
        json.string("status", finding.status());
    }

    private void changes(String name, List<Difference.Change> changes) throws IOException {
        json.objects(name, changes, change -> {
            json.object("before", () -> finding(change.before()));
            json.object("after", () -> finding(change.after()));
        });
    }
}
