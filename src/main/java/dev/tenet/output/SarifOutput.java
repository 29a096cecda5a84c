package dev.tenet.output;

import dev.tenet.fact.Location;
import dev.tenet.finding.Issue;
import dev.tenet.finding.Outcome;
import dev.tenet.order.By;
import dev.tenet.output.template.Link;
import dev.tenet.report.Acceptance;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Evidence;
import dev.tenet.report.PolicyResult;
import dev.tenet.report.Report;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.Witness;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The findings as SARIF 2.1.0, for code hosts and editors. */
public final class SarifOutput {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final JsonText json;
    private final Report report;
    private final List<SarifRule> rules;
    private final Map<String, Integer> ruleIndex = new HashMap<>();
    private final List<String> weaknesses;

    private SarifOutput(JsonText json, Report report) {
        this.json = json;
        this.report = report;
        this.rules = SarifRule.of(report);
        TreeSet<String> numbers = new TreeSet<>(By.number(Integer::parseInt));
        for (SarifRule rule : rules) {
            ruleIndex.put(rule.id(), ruleIndex.size());
            numbers.addAll(SarifRule.cweNumbers(rule.cwe()));
        }
        report.findings().forEach(finding -> numbers.addAll(SarifRule.cweNumbers(finding.cwe())));
        this.weaknesses = new ArrayList<>(numbers);
    }

    /** Writes the log and leaves the writer open. */
    public static void write(Report report, Writer out) throws IOException {
        JsonText.document(out, json -> new SarifOutput(json, report).log());
    }

    private void log() throws IOException {
        json.string("$schema", SCHEMA);
        json.string("version", "2.1.0");
        json.objects("runs", List.of(report), run -> run());
    }

    private void run() throws IOException {
        json.object("tool", () -> json.object("driver", this::driver));
        json.objects("taxonomies", weaknesses.isEmpty() ? List.of() : List.of(weaknesses), taxa -> taxonomy());
        json.objects("invocations", List.of(report), invocation -> invocation());
        // No address: a log must not tell where the tree was, and viewers ask for the root.
        json.object("originalUriBaseIds", () -> json.object("SRCROOT", () -> text("description", "The root of the audited tree.")));
        json.string("columnKind", "utf16CodeUnits");
        json.objects("results", report.findings(), this::result);
        json.object("properties", () -> {
            json.string("subject", report.subject());
            json.string("asOf", report.asOf().toString());
        });
    }

    private void driver() throws IOException {
        json.string("name", "Tenet");
        json.string("version", report.version());
        if (!weaknesses.isEmpty()) {
            json.objects("supportedTaxonomies", List.of("CWE"), this::taxonomyReference);
        }
        json.objects("rules", rules, this::rule);
    }

    private void rule(SarifRule rule) throws IOException {
        json.string("id", rule.id());
        json.string("name", rule.name());
        text("shortDescription", rule.title());
        text("fullDescription", rule.reason());
        json.object("help", () -> {
            json.string("text", rule.help());
            json.string("markdown", rule.helpMarkdown());
        });
        Optional<String> page = rule.references().stream().filter(r -> !Link.address(r).isEmpty()).findFirst();
        if (page.isPresent()) {
            json.string("helpUri", page.get());
        }
        json.object("defaultConfiguration", () -> json.string("level", SarifRule.level(rule.severity())));
        List<String> cwe = SarifRule.cweNumbers(rule.cwe());
        if (!cwe.isEmpty()) {
            json.objects("relationships", cwe, number -> {
                json.object("target", () -> weakness(number));
                json.strings("kinds", List.of("superset"));
            });
        }
        json.object("properties", () -> {
            json.strings("tags", rule.tags());
            json.string("precision", rule.confidence().name().toLowerCase(java.util.Locale.ROOT));
            json.string("security-severity", SarifRule.securitySeverity(rule.severity()));
            json.strings("cwe", rule.cwe());
        });
    }

    private void result(ReportedFinding finding) throws IOException {
        json.string("ruleId", finding.policy());
        json.count("ruleIndex", ruleIndex.getOrDefault(finding.policy(), -1));
        json.string("kind", "fail");
        json.string("level", SarifRule.level(finding.severity()));
        text("message", unlinked(finding.message()));
        json.objects("locations", List.of(finding.location()), this::physicalLocation);
        List<Evidence> evidence = finding.evidence().stream().filter(e -> !e.location().equals(finding.location())).toList();
        if (!evidence.isEmpty()) {
            json.objects("relatedLocations", evidence, e -> {
                physicalLocation(e.location());
                text("message", unlinked(e.summary().isEmpty() ? e.type() : e.type() + ": " + e.summary()));
            });
        }
        if (!finding.flow().isEmpty()) {
            json.objects("codeFlows", List.of(finding), flow -> json.objects("threadFlows", List.of(finding), thread -> thread(finding)));
        }
        json.object("partialFingerprints", () -> json.string("tenet/v1", finding.fingerprint()));
        json.objects("taxa", SarifRule.cweNumbers(finding.cwe()), this::weakness);
        if (!finding.open()) {
            json.objects("suppressions", List.of(finding), this::suppression);
        }
        if (report.decisions().comparing()) {
            json.string("baselineState", finding.standing().known() ? "unchanged" : "new");
        }
        json.object("properties", () -> {
            json.string("control", finding.control());
            json.string("category", finding.category());
            json.string("severity", finding.severity().name());
            json.string("confidence", finding.confidence().name());
            json.string("status", finding.status());
            json.number("effortHours", finding.effortHours());
            json.string("remediation", finding.remediation());
            json.strings("absences", finding.absences());
            json.strings("alsoSeenBy", finding.witnesses().stream().map(Witness::words).distinct().toList());
        });
    }

    /** In the source when a comment waives it, else outside of it. */
    private void suppression(ReportedFinding finding) throws IOException {
        Acceptance acceptance = finding.standing().acceptance();
        boolean inline = acceptance != null && report.decisions().waivers().stream()
                .anyMatch(waiver -> waiver.inline() && waiver.location().equals(acceptance.waiver()));
        json.string("kind", inline ? "inSource" : "external");
        json.string("status", "accepted");
        json.string("justification", acceptance == null ? finding.status() : Phrase.acceptance(acceptance));
        if (acceptance != null) {
            json.object("location", () -> physicalLocation(acceptance.waiver()));
        }
    }

    private void thread(ReportedFinding finding) throws IOException {
        json.objects("locations", finding.flow(), step -> json.object("location", () -> {
            physicalLocation(step.location());
            text("message", unlinked(step.what()));
        }));
    }

    private void physicalLocation(Location location) throws IOException {
        json.object("physicalLocation", () -> {
            json.object("artifactLocation", () -> {
                json.string("uri", Web.relative(location.path()));
                json.string("uriBaseId", "SRCROOT");
            });
            if (location.line() > 0) {
                json.object("region", () -> {
                    json.count("startLine", location.line());
                    if (location.column() > 0) {
                        json.count("startColumn", location.column());
                    }
                    if (location.endLine() > location.line()) {
                        json.count("endLine", location.endLine());
                    }
                });
            }
        });
    }

    private void taxonomy() throws IOException {
        json.string("name", "CWE");
        json.string("organization", "MITRE");
        json.string("informationUri", "https://cwe.mitre.org/");
        text("shortDescription", "The MITRE Common Weakness Enumeration");
        json.flag("isComprehensive", false);
        json.objects("taxa", weaknesses, number -> {
            json.string("id", number);
            json.string("helpUri", Web.weakness(number));
        });
    }

    private void taxonomyReference(String name) throws IOException {
        json.string("name", name);
        json.count("index", 0);
    }

    private void weakness(String number) throws IOException {
        json.string("id", number);
        json.count("index", weaknesses.indexOf(number));
        json.object("toolComponent", () -> taxonomyReference("CWE"));
    }

    /** The run succeeded when every policy could be judged; what could not be read is told as a warning. */
    private void invocation() throws IOException {
        List<PolicyResult> errors = report.controls().stream()
                .map(ControlResult::policies)
                .flatMap(List::stream)
                .filter(policy -> policy.outcome() == Outcome.ERRORED)
                .toList();
        json.flag("executionSuccessful", errors.isEmpty());
        List<JsonText.Part> notifications = new ArrayList<>();
        errors.forEach(error -> notifications.add(() -> error(error)));
        report.issues().forEach(issue -> notifications.add(() -> issue(issue)));
        json.objects("toolExecutionNotifications", notifications, JsonText.Part::write);
    }

    private void error(PolicyResult policy) throws IOException {
        json.object("associatedRule", () -> {
            json.string("id", policy.policy());
            json.count("index", ruleIndex.getOrDefault(policy.policy(), -1));
        });
        json.string("level", "error");
        text("message", unlinked(policy.reason().isBlank() ? policy.policy() + " could not be judged" : policy.reason()));
    }

    private void issue(Issue issue) throws IOException {
        json.object("descriptor", () -> json.string("id", issue.source()));
        json.string("level", "warning");
        text("message", unlinked(issue.message()));
        json.objects("locations", List.of(issue.location()), this::physicalLocation);
    }

    private void text(String name, String text) throws IOException {
        json.object(name, () -> json.string("text", text));
    }

    /** SARIF reads {@code [a](b)} in plain text as a link: code such as {@code handlers[0](order)} must not become one. */
    private static String unlinked(String text) {
        return text.replaceAll("\\[([^\\[\\]]*)]\\(", "\\\\[$1\\\\](");
    }
}
