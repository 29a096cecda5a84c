package dev.tenet.output;

import dev.tenet.fact.Location;
import dev.tenet.finding.Confidence;
import dev.tenet.finding.Issue;
import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Control;
import dev.tenet.policy.Policy;
import dev.tenet.policy.Remediation;
import dev.tenet.policy.RuleFile;
import dev.tenet.report.CategoryScore;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Evidence;
import dev.tenet.report.Gate;
import dev.tenet.report.Gate.Criterion;
import dev.tenet.report.Inventory;
import dev.tenet.report.PackUsed;
import dev.tenet.report.Plan;
import dev.tenet.report.PolicyResult;
import dev.tenet.report.Report;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.ScoreCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small reports for the tests of the outputs: nothing, one finding, many, and an audit that could not read everything. */
final class Reports {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Reports() {}

    /** A tree in which no policy found anything to look at, and no gate. */
    static Report none() {
        ControlResult control = new ControlResult(
                control("CQ-01", "code-quality", "Types are checked", Severity.MEDIUM, "types", "Check types in CI", 8),
                Outcome.NOT_APPLICABLE,
                null,
                List.of(new PolicyResult(
                        "quality/untyped", "CQ-01", Outcome.NOT_APPLICABLE, "SourceFile", 0, 0, "there is no SourceFile in the tree")),
                0,
                "there is no SourceFile in the tree");
        return new Report(
                "empty", "0.1.0", DAY, List.of(), "", new Inventory(0, List.of(), Map.of(), List.of(), false),
                List.of(control), List.of(),
                new ScoreCard(
                        List.of(category("code-quality", "Code quality", 3, 0.15, null, "N/A", "Not applicable", 0, 0, 1,
                                "none of its controls found anything to look at")),
                        null, "N/A", "N/A", "", "Not applicable", "UNKNOWN", "no category has a score"),
                List.of(), new Plan(0, 20, List.of(), List.of()), DAY.plusDays(28), List.of());
    }

    /** One finding, one failed control, one that passed. */
    static Report one() {
        ReportedFinding finding = finding(
                "quality/swallowed-exception", "CQ-05", "Exception is swallowed", Severity.MEDIUM, "code-quality",
                List.of("CWE-391"), new Location("src/app.py", 12, 5, 13), "the handler of ValueError does nothing", 0.5,
                "Handle the exception, or let it pass.",
                List.of(new Evidence("ExceptHandler", new Location("src/app.py", 12, 5, 13), "except ValueError: pass")),
                List.of("no call in the handler"));
        List<ControlResult> controls = List.of(
                result(control("CQ-05", "code-quality", "Exceptions are handled", Severity.MEDIUM, "CQ-05", "Handle exceptions", 0.5),
                        Severity.MEDIUM, 1, "ExceptHandler", 1, "quality/swallowed-exception"),
                result(control("CQ-07", "code-quality", "No mutable default", Severity.LOW, "CQ-07", "Use None as default", 1),
                        null, 0, "Parameter", 31, "quality/mutable-default"));
        Plan.Item item = new Plan.Item(
                "CQ-05", "Handle exceptions", List.of("CQ-05"), Severity.MEDIUM, 0.5, 0.25, 1, List.of(), 1, "python", 50,
                "Handle the exception, or let it pass.", List.of(finding.location()));
        Plan plan = new Plan(0.5, 20, List.of(item), List.of(new Plan.Week(
                1, 0.5, List.of(new Plan.Slice("CQ-05", 0.5)), 100.0, "A", "LOW", 0, 0)));
        return new Report(
                "app", "0.1.0", DAY, List.of(new PackUsed("quality", "Code quality", "1.0", "3".repeat(64), 2, 2)), "",
                new Inventory(1, List.of("python"), Map.of("ExceptHandler", 1, "Parameter", 31), List.of(), true),
                controls, List.of(finding),
                new ScoreCard(
                        List.of(category("code-quality", "Code quality", 3, 1, 50.0, "F", "Failing", 1, 1, 0, "")),
                        50.0, "F", "F", "", "Failing", "MEDIUM", "a finding of severity MEDIUM is open"),
                List.of(new Gate("launch", "Before launch", false, List.of(new Criterion(
                        "Code quality above 85", Criterion.State.NOT_MET, "50", "pass 1 more control of code quality")))),
                plan, DAY.plusDays(14), List.of(), List.of(page(finding, "An error that nobody sees is found by the customer.")));
    }

    /** Criticals that share a remediation, every severity, a waived finding, a gate with every state. */
    static Report many() {
        return ManyFindings.report();
    }

    /** One finding, and files that could not be read, a policy that failed, folders that were skipped. */
    static Report issues() {
        Report one = one();
        List<ControlResult> controls = new ArrayList<>(one.controls());
        controls.add(new ControlResult(
                control("CQ-09", "code-quality", "No dead code", Severity.LOW, "CQ-09", "Remove dead code", 2),
                Outcome.ERRORED, null,
                List.of(new PolicyResult("quality/dead-code", "CQ-09", Outcome.ERRORED, "FunctionDef", 0, 0, "stopped after 10 s")),
                0, "quality/dead-code stopped after 10 s"));
        Inventory inventory = new Inventory(3, List.of("python"), Map.of("ExceptHandler", 1, "Parameter", 31),
                List.of("node_modules: packages of others", "data: ignored by .tenetignore"), true);
        List<Issue> issues = List.of(
                new Issue(new Location("conf/app.toml", 3, 7, 3), "config.toml", "not valid TOML: expected a value; repair the file"),
                new Issue(Location.of("src/big.py"), "code.python", "larger than 2 MB, not read; raise max-file-size to read it"));
        return new Report(
                one.subject(), one.version(), one.asOf(), one.packs(), "house-rules", inventory, controls, one.findings(),
                one.scores(), one.gates(), one.plan(), one.nextAudit(), issues, one.policies());
    }

    static Control control(String id, String category, String title, Severity severity, String key, String remedy, double hours) {
        return new Control(
                id, category, category, title, severity, 1, List.of("https://example.org/" + id),
                new Remediation(key, remedy, remedy + ", and cover it with a test.", hours, hours / 2, hours * 2, List.of(), "python"));
    }

    /** A control with one policy: failed when it has open findings, else passed over what was looked at. */
    static ControlResult result(
            Control control, @Nullable Severity severity, int open, String subject, int looked, String policy) {
        Outcome outcome = open > 0 ? Outcome.FAILED : Outcome.PASSED;
        return new ControlResult(
                control, outcome, severity, List.of(new PolicyResult(policy, control.id(), outcome, subject, looked, open, "")), open, "");
    }

    static ReportedFinding finding(
            String policy, String control, String title, Severity severity, String category, List<String> cwe, Location where,
            String message, double hours, String fix, List<Evidence> evidence, List<String> absences) {
        return new ReportedFinding(
                policy, control, title, severity, Confidence.HIGH, category, cwe, where, message,
                Integer.toHexString((policy + where + message).hashCode()), "open", hours, fix, evidence, absences,
                List.of("https://example.org/" + control));
    }

    static CategoryScore category(
            String id, String title, int phase, double weight, @Nullable Double score, String grade, String status, int passed,
            int failed, int notApplicable, String reason) {
        return new CategoryScore(id, title, phase, weight, score, grade, status, passed, failed, notApplicable, reason);
    }

    static Policy page(ReportedFinding finding, String why) {
        return new Policy(
                finding.policy(), finding.category(), finding.control(), finding.title(), finding.severity(), finding.confidence(),
                finding.cwe(), finding.references(), "stable", "", 0, List.of(), why, finding.remediation(), List.of(), List.of(),
                new RuleFile(finding.policy(), finding.category(), finding.policy() + ".drl", "rule"));
    }
}
