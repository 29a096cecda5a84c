package dev.tenet.output;

import dev.tenet.policy.Remediation;
import dev.tenet.report.CategoryScore;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Gain;
import dev.tenet.report.Gate;
import dev.tenet.report.Inventory;
import dev.tenet.report.Report;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.ScoreCard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/** The report for programs: everything that {@link Report} holds, in the shape of {@code report.schema.json}. */
public final class JsonOutput {
    /** Raised when a field is removed or changes its meaning; additions do not raise it. */
    static final int SCHEMA_VERSION = 1;

    private final JsonText json;
    private final RulesJson rules;
    private final Map<String, Gain> gains = new HashMap<>();

    private JsonOutput(Report report, JsonText json) {
        this.json = json;
        this.rules = new RulesJson(report.prospects(), json);
        report.prospects().gains().forEach(gain -> gains.put(gain.control(), gain));
    }

    /** Writes the report and leaves the writer open. */
    public static void write(Report report, Writer out) throws IOException {
        JsonText.document(out, json -> new JsonOutput(report, json).report(report));
    }

    /** The JSON schema (2020-12) of what {@link #write} writes. */
    public static byte[] schema() {
        try (InputStream in = JsonOutput.class.getResourceAsStream("report.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("report.schema.json is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(Report report) throws IOException {
        json.count("schemaVersion", SCHEMA_VERSION);
        json.object("tool", () -> {
            json.string("name", "Tenet");
            json.string("version", report.version());
        });
        json.string("subject", report.subject());
        json.string("asOf", report.asOf().toString());
        json.objects("packs", report.packs(), pack -> {
            json.string("id", pack.id());
            json.string("title", pack.title());
            json.string("version", pack.version());
            json.string("sha256", pack.sha256());
            json.count("policies", pack.policies());
            json.count("controls", pack.controls());
        });
        json.string("profile", report.profile());
        json.object("inventory", () -> inventory(report.inventory()));
        json.many("findings", report.findings(), part -> new JsonOutput(report, part)::finding);
        json.objects("controls", report.controls(), this::control);
        json.objects("categories", report.scores().categories(), this::category);
        json.object("overall", () -> overall(report.scores()));
        rules.scoring();
        if (report.gates().isEmpty()) {
            json.nothing("gate");
        } else {
            json.object("gate", () -> gate(report.gates().get(0)));
        }
        json.objects("gates", report.gates(), this::gate);
        json.object("plan", () -> PlanJson.write(report.plan(), json));
        json.string("nextAudit", report.nextAudit().toString());
        DecisionsJson.write(report.decisions(), json);
        json.objects("issues", report.issues(), issue -> {
            json.place(issue.location());
            json.string("source", issue.source());
            json.string("message", issue.message());
        });
    }

    private void inventory(Inventory inventory) throws IOException {
        json.count("files", inventory.files());
        json.strings("languages", inventory.languages());
        json.object("facts", () -> {
            for (Map.Entry<String, Integer> type : inventory.facts().entrySet()) {
                json.count(type.getKey(), type.getValue());
            }
        });
        json.strings("skipped", inventory.skipped());
        json.flag("versioned", inventory.versioned());
        json.objects("tools", inventory.tools(), tool -> {
            json.string("tool", tool.tool());
            json.string("kind", tool.kind());
            json.string("version", tool.version());
            json.string("date", tool.date());
            json.string("path", tool.path());
            json.string("how", tool.how());
            json.flag("complete", tool.complete());
            json.count("results", tool.results());
        });
        json.strings("attested", inventory.attested());
    }

    private void finding(ReportedFinding finding) throws IOException {
        json.string("policy", finding.policy());
        json.string("control", finding.control());
        json.string("title", finding.title());
        json.string("severity", finding.severity().name());
        json.string("confidence", finding.confidence().name());
        json.string("category", finding.category());
        json.strings("cwe", finding.cwe());
        json.place(finding.location());
        json.string("message", finding.message());
        json.string("fingerprint", finding.fingerprint());
        json.string("status", finding.status());
        json.string("symbol", finding.standing().symbol());
        json.string("content", finding.standing().content());
        json.flag("known", finding.standing().known());
        DecisionsJson.acceptance(finding.standing().acceptance(), json);
        json.number("effortHours", finding.effortHours());
        json.string("remediation", finding.remediation());
        rules.gain(finding.counts() ? gains.get(finding.control()) : null);
        json.objects("evidence", finding.evidence(), evidence -> {
            json.string("type", evidence.type());
            json.place(evidence.location());
            json.string("summary", evidence.summary());
        });
        json.strings("absences", finding.absences());
        json.strings("references", finding.references());
        json.objects("flow", finding.flow(), step -> {
            json.place(step.location());
            json.string("what", step.what());
        });
        json.objects("witnesses", finding.witnesses(), witness -> {
            json.string("tool", witness.tool());
            json.string("rule", witness.rule());
            json.string("severity", witness.severity());
            json.string("message", witness.message());
            json.place(witness.location());
            json.flag("suppressed", witness.suppressed());
            json.string("why", witness.why());
        });
    }

    private void control(ControlResult result) throws IOException {
        json.string("id", result.control().id());
        json.string("title", result.control().title());
        json.string("category", result.control().category());
        json.string("pack", result.control().pack());
        json.string("severity", (result.severity() == null ? result.control().severity() : result.severity()).name());
        json.number("weight", result.control().weight(), 4);
        json.string("outcome", result.outcome().name());
        json.string("state", result.state());
        if (!result.extent().isEmpty()) {
            json.string("extent", result.extent());
        }
        json.count("looked", result.looked());
        json.count("openFindings", result.openFindings());
        json.string("reason", result.reason());
        json.objects("policies", result.policies(), policy -> {
            json.string("policy", policy.policy());
            json.string("outcome", policy.outcome().name());
            json.string("subject", policy.subject());
            json.count("looked", policy.looked());
            json.count("findings", policy.findings());
            json.string("reason", policy.reason());
            if (policy.presence() != null) {
                json.string("state", policy.presence().name());
            }
            if (!policy.extent().isEmpty()) {
                json.string("extent", policy.extent());
            }
            if (!policy.overridden().isEmpty()) {
                json.string("overridden", policy.overridden());
            }
        });
        json.strings("sources", result.control().sources());
        json.object("remediation", () -> remediation(result.control().remediation()));
        rules.gain(gains.get(result.control().id()));
    }

    private void remediation(Remediation remediation) throws IOException {
        json.string("key", remediation.key());
        json.string("title", remediation.title());
        json.string("fix", remediation.fix());
        json.number("hours", remediation.hours());
        json.number("low", remediation.low());
        json.number("high", remediation.high());
        json.strings("after", remediation.after());
        json.string("skill", remediation.skill());
        if (!remediation.changes().isEmpty()) {
            json.strings("changes", remediation.changes());
        }
        if (!remediation.breaks().isEmpty()) {
            json.strings("breaks", remediation.breaks());
        }
    }

    private void category(CategoryScore category) throws IOException {
        json.string("name", category.id());
        json.string("title", category.title());
        json.count("phase", category.phase());
        json.number("score", category.score());
        json.string("grade", category.grade());
        json.string("status", category.status());
        json.number("weight", category.weight(), 4);
        json.count("passed", category.passed());
        json.count("failed", category.failed());
        json.count("notApplicable", category.notApplicable());
        json.string("reason", category.reason());
    }

    private void overall(ScoreCard scores) throws IOException {
        json.number("score", scores.overall());
        json.string("grade", scores.grade());
        json.string("uncapped", scores.uncapped());
        json.string("cap", scores.cap());
        json.string("status", scores.status());
        json.string("risk", scores.risk());
        json.string("riskReason", scores.riskReason());
    }

    private void gate(Gate gate) throws IOException {
        json.string("name", gate.id());
        json.string("title", gate.title());
        json.flag("passed", gate.passed());
        int[] number = {0};
        json.objects("criteria", gate.criteria(), criterion -> {
            json.string("title", criterion.title());
            json.string("state", criterion.state().name());
            json.string("evidence", criterion.evidence());
            json.string("remedy", criterion.remedy());
            rules.criterion(gate, number[0]++);
        });
    }
}
