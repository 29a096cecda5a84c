package dev.tenet.report;

import static dev.tenet.report.SampleResults.control;
import static dev.tenet.report.SampleResults.errored;
import static dev.tenet.report.SampleResults.failed;
import static dev.tenet.report.SampleResults.finding;
import static dev.tenet.report.SampleResults.notApplicable;
import static dev.tenet.report.SampleResults.passed;
import static dev.tenet.report.SampleResults.remediation;

import dev.tenet.fact.Location;
import dev.tenet.finding.Issue;
import dev.tenet.finding.Severity;
import dev.tenet.plan.Forecast;
import dev.tenet.plan.Outlook;
import dev.tenet.plan.Planner;
import dev.tenet.policy.Control;
import dev.tenet.policy.ScoringRules;
import dev.tenet.score.Controls;
import dev.tenet.score.Gains;
import dev.tenet.score.Gates;
import dev.tenet.score.Measures;
import dev.tenet.score.SampleMeasures;
import dev.tenet.score.OpenFindings;
import dev.tenet.score.Repairs;
import dev.tenet.score.Scoring;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plausible reports for tests: a trading bot with findings of every kind, the same without any, and an empty tree. */
public final class SampleReport {
    private static final LocalDate DATE = LocalDate.of(2026, 3, 2);
    private static final double CAPACITY = 16;

    private SampleReport() {}

    /** Every severity and outcome, a waived finding, a note, a category that has no score, an issue, a capped grade. */
    public static Report report() {
        return of(findings(), policies(), CONTROLS, SampleMeasures.of(0.46, "reports/coverage.xml"));
    }

    /** The same tree after all was repaired. */
    public static Report clean() {
        var passed = new ArrayList<PolicyResult>();
        policies().forEach(p -> passed.add(passed(p.control(), p.policy(), p.subject(), Math.max(1, p.looked()))));
        passed.add(passed("DQ-04", "data-quality/not-monitored", "Dataset", 3));
        return of(List.of(), passed, CONTROLS, SampleMeasures.of(0.93, "reports/coverage.xml", "paper-trading"));
    }

    /** A tree in which nothing was looked at. */
    public static Report empty() {
        List<PolicyResult> none = policies().stream()
                .map(p -> notApplicable(p.control(), p.policy(), p.subject()))
                .toList();
        Report report = of(List.of(), none, CONTROLS, SampleMeasures.of(Double.NaN, ""));
        return new Report(
                "empty", report.version(), report.asOf(), report.packs(), report.profile(),
                new Inventory(0, List.of(), Map.of(), List.of(), false),
                report.controls(), report.findings(), report.scores(), report.gates(), report.plan(), report.nextAudit(),
                List.of());
    }

    /** What an audit of the trading bot would say of these results. */
    public static Report of(
            List<ReportedFinding> findings, List<PolicyResult> policies, List<Control> controls, Measures measures) {
        ScoringRules rules = SampleRules.rules();
        List<ControlResult> results = Controls.of(controls, policies, findings);
        ScoreCard scores = Scoring.score(results, findings, rules);
        Plan plan = Planner.plan(results, findings, rules, CAPACITY, forecast(results, findings, measures, rules));
        return new Report(
                "condor",
                "0.1.0",
                DATE,
                SampleRules.CATEGORIES.stream().map(c -> pack(c, controls, policies)).filter(p -> p.controls() > 0).toList(),
                "",
                new Inventory(
                        36,
                        List.of("Python"),
                        Map.of("Call", 812, "ConfigEntry", 164, "Dependency", 48, "Import", 203, "OrderPath", 2),
                        List.of(".venv: vendored", "data: ignored"),
                        true),
                results,
                findings,
                scores,
                Gates.judge(scores, results, OpenFindings.of(findings), measures, rules),
                plan,
                DATE.plusDays(rules.cadence().getOrDefault(scores.grade(), 28)),
                findings.isEmpty() ? List.of() : ISSUES,
                List.of(),
                Decisions.NONE,
                new Prospects(rules, Gains.of(results, findings, scores, rules)));
    }

    /** What the audit would say after repairs, for this package's tests and those of the plan. */
    public static Forecast forecast(
            List<ControlResult> results, List<ReportedFinding> findings, Measures measures, ScoringRules rules) {
        return repaired -> {
            List<ControlResult> then = Repairs.controls(results, repaired);
            OpenFindings left = Repairs.findings(OpenFindings.of(findings), repaired);
            ScoreCard card = Scoring.score(then, left, rules);
            List<Gate> gates = Gates.judge(card, then, left, measures, rules);
            return new Outlook(
                    card.overall(),
                    card.grade(),
                    card.risk(),
                    gates.isEmpty() ? 0 : gates.get(0).unmet().size());
        };
    }

    private static PackUsed pack(ScoringRules.Category category, List<Control> controls, List<PolicyResult> policies) {
        return new PackUsed(
                category.id(),
                category.title(),
                "1.0.0",
                "0".repeat(64),
                (int) policies.stream().filter(p -> p.policy().startsWith(category.id() + "/")).count(),
                (int) controls.stream().filter(c -> c.pack().equals(category.id())).count());
    }

    public static final List<Control> CONTROLS = List.of(
            control("SE-01", "security", Severity.CRITICAL, "Operator interfaces require a login", 1,
                    remediation("dashboard-login", "Put the dashboard behind a login", 4, "SE-03")),
            control("SE-02", "security", Severity.HIGH, "Ports are bound and published narrowly", 1,
                    remediation("dashboard-login", "Bind the dashboard to localhost", 1)),
            control("SE-03", "security", Severity.CRITICAL, "No secret is in the tree", 8),
            control("SE-04", "security", Severity.CRITICAL, "Secret files are not tracked", 2, "SE-03"),
            control("SE-06", "security", Severity.HIGH, "Traffic is encrypted", 2),
            control("SE-07", "security", Severity.CRITICAL, "Inbound signals are authenticated", 5),
            control("SE-08", "security", Severity.HIGH, "No shell runs composed commands", 2),
            control("SE-09", "security", Severity.CRITICAL, "No query is composed from text", 3),
            control("SE-10", "security", Severity.MEDIUM, "Dependencies are pinned", 2),
            control("SE-11", "security", Severity.HIGH, "Tokens come from a secure source", 1),
            control("SE-12", "security", Severity.MEDIUM, "Certificates are verified", 1),
            control("SE-13", "security", Severity.MEDIUM, "Containers run without root", 1),
            control("TS-01", "trading-safety", Severity.HIGH, "Live trading is opt-in", 2),
            control("TS-02", "trading-safety", Severity.CRITICAL, "A dry-run guard dominates every order", 4, "TS-01"),
            control("TS-05", "trading-safety", Severity.HIGH, "Order fields are validated", 3),
            control("TS-07", "trading-safety", Severity.CRITICAL, "Order size is bounded", 3),
            control("TS-08", "trading-safety", Severity.CRITICAL, "Positions are limited", 6),
            control("TS-09", "trading-safety", Severity.MEDIUM, "Instruments are listed", 1),
            control("TS-12", "trading-safety", Severity.MEDIUM, "The market session is checked", 3, "TS-01"),
            control("TS-15", "trading-safety", Severity.CRITICAL, "A kill switch exists", 6),
            control("CQ-01", "code-quality", Severity.MEDIUM, "Types are checked", 8),
            control("CQ-02", "code-quality", Severity.HIGH, "Order paths are tested", 12, "CQ-03", "SE-09"),
            control("CQ-03", "code-quality", Severity.MEDIUM, "Continuous integration runs", 2),
            control("CQ-07", "code-quality", Severity.LOW, "Modules are short", 6),
            control("CQ-08", "code-quality", Severity.LOW, "Errors are not swallowed", 2),
            control("DQ-01", "data-quality", Severity.HIGH, "Data is complete", 6),
            control("DQ-04", "data-quality", Severity.MEDIUM, "Data quality is monitored", 8),
            control("RL-01", "reliability", Severity.HIGH, "Connections are restored", 4),
            control("RL-02", "reliability", Severity.HIGH, "Calls have a time limit", 2),
            control("RL-03", "reliability", Severity.CRITICAL, "Only idempotent calls are retried", 3),
            control("RL-04", "reliability", Severity.MEDIUM, "Health is reported", 2),
            control("RL-05", "reliability", Severity.HIGH, "Shutdown is orderly", 4),
            control("RL-06", "reliability", Severity.MEDIUM, "Broker errors are handled", 3),
            control("RL-09", "reliability", Severity.LOW, "Recovery is tested", 4, "RL-01"));

    private static List<PolicyResult> policies() {
        return List.of(
                failed("SE-01", "security/dashboard-without-login", "Dashboard", 4, 2),
                failed("SE-02", "security/port-published-widely", "PublishedPort", 3, 1),
                failed("SE-03", "security/secret-in-file", "Secret", 2, 1),
                passed("SE-04", "security/tracked-secret-file", "RepoFile", 36),
                passed("SE-06", "security/plain-http", "ConfigEntry", 164),
                notApplicable("SE-07", "security/unauthenticated-webhook", "HttpEndpoint"),
                failed("SE-08", "security/composed-command", "Call", 812, 1),
                failed("SE-09", "security/sql-injection", "Call", 812, 1),
                passed("SE-10", "security/unpinned-version", "Dependency", 48),
                passed("SE-11", "security/weak-random", "Call", 812),
                passed("SE-12", "security/unverified-certificate", "Call", 812),
                passed("SE-13", "security/root-container", "DockerInstruction", 14),
                failed("TS-01", "trading-safety/live-by-default", "Setting", 12, 2),
                passed("TS-02", "trading-safety/unguarded-order", "OrderPath", 2),
                passed("TS-05", "trading-safety/unvalidated-order", "OrderPath", 2),
                passed("TS-07", "trading-safety/unbounded-order", "OrderPath", 2),
                passed("TS-08", "trading-safety/unlimited-position", "OrderPath", 2),
                passed("TS-09", "trading-safety/unlisted-instrument", "OrderPath", 2),
                failed("TS-12", "trading-safety/session-not-checked", "OrderPath", 2, 1),
                passed("TS-15", "trading-safety/no-kill-switch", "OrderPath", 2),
                errored("CQ-01", "code-quality/type-check-optional", "WorkflowStep", "it took longer than 10 s"),
                failed("CQ-02", "code-quality/order-path-untested", "OrderPath", 2, 1),
                passed("CQ-03", "code-quality/no-continuous-integration", "Repository", 1),
                failed("CQ-07", "code-quality/long-module", "SourceFile", 28, 1),
                passed("CQ-08", "code-quality/swallowed-error", "ExceptHandler", 19),
                notApplicable("DQ-01", "data-quality/missing-values", "Dataset"),
                passed("RL-01", "reliability/no-reconnect", "Call", 812),
                passed("RL-02", "reliability/no-time-limit", "Call", 812),
                passed("RL-03", "reliability/unsafe-retry", "Call", 812),
                passed("RL-04", "reliability/no-health-check", "ComposeService", 3),
                passed("RL-05", "reliability/no-signal-handler", "Repository", 1),
                passed("RL-06", "reliability/ignored-broker-error", "Call", 812),
                failed("RL-09", "reliability/recovery-untested", "Repository", 1, 1));
    }

    private static List<ReportedFinding> findings() {
        return SampleResults.sorted(List.of(
                of("SE-01", "security/dashboard-without-login", Severity.CRITICAL, at("dashboard/app.py", 12, 1),
                        "Streamlit serves this page to anybody who reaches port 8501"),
                of("SE-01", "security/dashboard-without-login", Severity.CRITICAL, at("dashboard/pages/2_orders.py", 31, 4),
                        "the button \"Cancel all\" works without a login"),
                of("SE-02", "security/port-published-widely", Severity.HIGH, at("docker-compose.yml", 24, 9),
                        "port 8501 is published on every interface"),
                of("SE-03", "security/secret-in-file", Severity.CRITICAL, at(".env.example", 7, 20),
                        "CONDOR_IB_PASSWORD has the value \"hu****2!\""),
                of("SE-09", "security/sql-injection", Severity.CRITICAL, at("src/condor/data/queries.py", 41, 12),
                        "text from the symbol box becomes part of this query"),
                finding(byId("SE-08"), "security/composed-command", Severity.MEDIUM, at("src/condor/cli.py", 77, 5),
                        "this command line is composed from variables", "WAIVED"),
                of("TS-01", "trading-safety/live-by-default", Severity.HIGH, at("src/condor/settings.py", 58, 5),
                        "dry_run is False unless somebody sets it"),
                of("TS-01", "trading-safety/live-by-default", Severity.HIGH, at("config/production.yaml", 3, 1),
                        "dry_run is false in this profile"),
                of("TS-12", "trading-safety/session-not-checked", Severity.MEDIUM, at("src/condor/workflow/entry.py", 88, 9),
                        "no calendar is asked before this order"),
                of("CQ-02", "code-quality/order-path-untested", Severity.HIGH, at("src/condor/broker/gateway.py", 58, 5),
                        "no test covers a line of OrderGateway.submit"),
                of("CQ-07", "code-quality/long-module", Severity.INFO, Location.of("src/condor/orders/intents.py"),
                        "the module has 612 lines"),
                of("RL-09", "reliability/recovery-untested", Severity.LOW, Location.of(""),
                        "no test restarts the bot with working orders")));
    }

    private static final List<Issue> ISSUES = List.of(
            new Issue(Location.of("config/legacy.yaml", 14, 3), "yaml", "not valid YAML: a key without a value; fix it or ignore the file"),
            new Issue(Location.of("reports/trivy.json"), "trivy", "larger than 64 MiB: not read; write a smaller report"));

    private static ReportedFinding of(String control, String policy, Severity severity, Location location, String message) {
        return finding(byId(control), policy, severity, location, message, "open");
    }

    private static Control byId(String id) {
        return CONTROLS.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private static Location at(String path, int line, int column) {
        return Location.of(path, line, column);
    }
}
