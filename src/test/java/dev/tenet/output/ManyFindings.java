package dev.tenet.output;

import static dev.tenet.output.Reports.category;
import static dev.tenet.output.Reports.control;
import static dev.tenet.output.Reports.finding;
import static dev.tenet.output.Reports.page;
import static dev.tenet.output.Reports.result;

import dev.tenet.fact.FlowStep;
import dev.tenet.fact.Location;
import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.report.Acceptance;
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
import java.util.List;
import java.util.Map;

/** The report of a small trading program: two controls that one change repairs, every severity, a waiver. */
final class ManyFindings {
    private static final List<ReportedFinding> FINDINGS = List.of(
            finding("security/open-dashboard", "SE-01", "Dashboard has no login", Severity.CRITICAL, "security", List.of("CWE-306"),
                    Location.of("dashboard/app.py", 8, 1), "the Streamlit page renders without a login", 4,
                    "Put the dashboard behind a login.",
                    List.of(new Evidence("Call", Location.of("dashboard/app.py", 8, 1), "streamlit.set_page_config(...)"),
                            new Evidence("ComposeService", new Location("docker-compose.yml", 14, 3, 20), "dashboard publishes 8501:8501")),
                    List.of("no authentication library among the dependencies")),
            finding("security/published-port", "SE-02", "Port is published to the world", Severity.HIGH, "security", List.of("CWE-668"),
                    Location.of("docker-compose.yml", 17, 7), "8501 is published on every interface", 1,
                    "Bind the port to 127.0.0.1.", List.of(), List.of()),
            flowing(finding("security/sql-injection", "SE-09", "SQL is put together from text", Severity.CRITICAL, "security", List.of("CWE-89"),
                    Location.of("src/data/queries.py", 31, 12), "`symbol` reaches execute() inside an f-string", 6,
                    "Pass values as parameters.",
                    List.of(new Evidence("Call", Location.of("src/data/queries.py", 31, 12), "context.execute(f\"...{symbol}\")")),
                    List.of()),
                    new FlowStep(Location.of("dashboard/app.py", 20, 14), "read from streamlit.text_input"),
                    new FlowStep(Location.of("dashboard/app.py", 22, 24), "passed to orders_for as symbol"),
                    new FlowStep(Location.of("src/data/queries.py", 31, 12), "reaches execute")),
            finding("trading-safety/dry-run-off", "TS-01", "Live orders by default", Severity.HIGH, "trading-safety", List.of(),
                    Location.of("src/settings.py", 44, 5), "dry_run is False unless somebody sets it", 2,
                    "Make dry_run true by default.", List.of(), List.of()),
            finding("code-quality/low-coverage", "CQ-02", "Order path is not tested", Severity.MEDIUM, "code-quality", List.of(),
                    Location.of("src/broker/gateway.py"), "0 of 92 lines are covered", 12,
                    "Write tests for:\n\n- the gateway\n- the entry workflow\n\nand set `--cov-fail-under=80`.", List.of(),
                    List.of("no test imports src.broker.gateway")),
            finding("reliability/no-order-id", "RL-09", "Log has no order id", Severity.LOW, "reliability", List.of("CWE-778"),
                    Location.of("src/orchestrator.py", 77, 9), "the log line of an order does not name it", 4,
                    "Bind the order id to the log context.", List.of(), List.of()));

    private ManyFindings() {}

    static Report report() {
        ReportedFinding low = FINDINGS.get(5);
        ReportedFinding waived = new ReportedFinding(
                low.policy(), low.control(), low.title(), Severity.INFO, low.confidence(), low.category(), low.cwe(),
                Location.of("src/orchestrator.py", 99, 9), low.message(), "a1b2", ReportedFinding.OPEN,
                low.effortHours(), low.remediation(), List.of(), List.of(), List.of())
                .waived(new Acceptance("replaced in May", "Ada", "2026-06-30", "no route from outside", Location.of("waivers.yaml", 2, 5)));
        List<ReportedFinding> findings = new java.util.ArrayList<>(FINDINGS);
        findings.add(waived);
        return new Report(
                "condor", "0.1.0", Reports.DAY,
                List.of(new PackUsed("security", "Security", "1.2", "1".repeat(64), 3, 4), new PackUsed("trading-safety", "Trading safety", "1.0", "2".repeat(64), 2, 3)),
                "",
                new Inventory(36, List.of("python"), Map.of("Call", 310, "ComposeService", 3, "Setting", 40), List.of("data: ignored"), true),
                controls(), findings, scores(), gates(), plan(), Reports.DAY.plusDays(28), List.of(),
                List.of(
                        page(FINDINGS.get(0), "Whoever reaches the port can cancel orders.\n\nA login is the least that MiFID II asks for."),
                        page(FINDINGS.get(2), "A symbol of `'; drop table x` runs as SQL. See [CWE-89](https://cwe.mitre.org/data/definitions/89.html).")));
    }

    private static ReportedFinding flowing(ReportedFinding f, FlowStep... steps) {
        return new ReportedFinding(
                f.policy(), f.control(), f.title(), f.severity(), f.confidence(), f.category(), f.cwe(), f.location(), f.message(), f.fingerprint(),
                f.status(), f.effortHours(), f.remediation(), f.evidence(), f.absences(), f.references(), List.of(steps));
    }

    private static List<ControlResult> controls() {
        return List.of(
                result(control("SE-01", "security", "Every way in asks who it is", Severity.CRITICAL, "dashboard-login",
                        "Put the dashboard behind a login", 4), Severity.CRITICAL, 1, "Call", 310, "security/open-dashboard"),
                result(control("SE-02", "security", "Only needed ports are open", Severity.HIGH, "dashboard-login",
                        "Put the dashboard behind a login", 4), Severity.HIGH, 1, "ComposeService", 3, "security/published-port"),
                result(control("SE-09", "security", "No injection", Severity.HIGH, "SE-09", "Pass values as parameters", 6),
                        Severity.CRITICAL, 1, "Call", 310, "security/sql-injection"),
                result(control("SE-10", "security", "Dependencies are pinned", Severity.MEDIUM, "SE-10", "Pin dependencies", 2), null, 0,
                        "Dependency", 14, "security/unpinned-version"),
                result(control("TS-01", "trading-safety", "Live trading is a decision", Severity.HIGH, "TS-01", "Default to dry run", 2),
                        Severity.HIGH, 1, "Setting", 40, "trading-safety/dry-run-off"),
                result(control("TS-03", "trading-safety", "Orders pass one gateway", Severity.CRITICAL, "TS-03", "Route orders", 8), null, 0,
                        "Call", 310, "trading-safety/order-outside-gateway"),
                result(control("CQ-02", "code-quality", "The order path is tested", Severity.MEDIUM, "CQ-02", "Test the order path", 12),
                        Severity.MEDIUM, 1, "Coverage", 1, "code-quality/low-coverage"),
                new ControlResult(
                        control("DQ-04", "data-quality", "Data quality is monitored", Severity.MEDIUM, "DQ-04", "Monitor data", 8),
                        Outcome.NOT_APPLICABLE, null,
                        List.of(new PolicyResult("data-quality/no-monitor", "DQ-04", Outcome.NOT_APPLICABLE, "Dataset", 0, 0, "there is no Dataset in the tree")),
                        0, "there is no Dataset in the tree"),
                result(control("RL-09", "reliability", "Logs name the order", Severity.LOW, "RL-09", "Log the order id", 4), Severity.LOW, 1,
                        "Call", 310, "reliability/no-order-id"));
    }

    private static ScoreCard scores() {
        return new ScoreCard(
                List.of(category("security", "Security", 1, 0.25, 25.0, "F", "Failing", 1, 3, 0, ""),
                        category("trading-safety", "Trading safety", 2, 0.25, 50.0, "F", "Failing", 1, 1, 0, ""),
                        category("code-quality", "Code quality", 3, 0.15, 0.0, "F", "Failing", 0, 1, 0, ""),
                        category("data-quality", "Data quality", 4, 0.10, null, "N/A", "Not applicable", 0, 0, 1, "no control found anything to look at"),
                        category("reliability", "Reliability", 5, 0.15, 0.0, "F", "Failing", 0, 1, 0, ""),
                        category("architecture", "Architecture", 6, 0.10, 100.0, "A", "Excellent", 2, 0, 0, "")),
                31.944444, "F", "F", "", "Failing", "CRITICAL", "2 findings of severity CRITICAL are open");
    }

    private static List<Gate> gates() {
        return List.of(
                new Gate("before-production-launch", "Before production launch", false, List.of(
                        new Criterion("Security above 80", Criterion.State.NOT_MET, "25", "pass 3 more controls of Security"),
                        new Criterion("No open CRITICAL finding", Criterion.State.NOT_MET, "2 are open", "repair SE-01 and SE-09"),
                        new Criterion("Architecture above 80", Criterion.State.MET, "100", ""),
                        new Criterion("Four weeks of paper trading completed", Criterion.State.UNKNOWN, "nobody attests it",
                                "add the attestation paper-trading to tenet.yaml"))),
                new Gate("after-launch", "After launch", true,
                        List.of(new Criterion("Architecture above 70", Criterion.State.MET, "100", ""))));
    }

    private static Plan plan() {
        List<Plan.Item> items = List.of(
                item("TS-01", "Default to dry run", List.of("TS-01"), Severity.HIGH, 2, 1, 13.9, List.of(), List.of(FINDINGS.get(3).location())),
                item("dashboard-login", "Put the dashboard behind a login", List.of("SE-01", "SE-02"), Severity.CRITICAL, 4, 1, 13.9,
                        List.of(), List.of(FINDINGS.get(0).location(), FINDINGS.get(1).location())),
                item("SE-09", "Pass values as parameters", List.of("SE-09"), Severity.CRITICAL, 6, 1, 6.9, List.of(),
                        List.of(FINDINGS.get(2).location())),
                item("CQ-02", "Test the order path", List.of("CQ-02"), Severity.MEDIUM, 12, 2, 16.7, List.of("SE-09", "TS-01"),
                        List.of(FINDINGS.get(4).location())),
                item("RL-09", "Log the order id", List.of("RL-09"), Severity.LOW, 4, 2, 16.7, List.of(), List.of(FINDINGS.get(5).location())));
        return new Plan(28, 16, items, List.of(
                new Plan.Week(1, 16, List.of(new Plan.Slice("TS-01", 2), new Plan.Slice("dashboard-login", 4), new Plan.Slice("SE-09", 6),
                        new Plan.Slice("CQ-02", 4)), 66.67, "D", "MEDIUM", 1, 12),
                new Plan.Week(2, 12, List.of(new Plan.Slice("CQ-02", 8), new Plan.Slice("RL-09", 4)), 100.0, "A", "LOW", 1, 0)));
    }

    private static Plan.Item item(
            String key, String title, List<String> controls, Severity severity, double hours, int week, double gain, List<String> after,
            List<Location> where) {
        return new Plan.Item(
                key, title, controls, severity, hours, hours / 2, hours * 2, after, week, "python", gain,
                title + ", and cover it with a test.", where);
    }
}
