package dev.tenet.report;

import dev.tenet.finding.Issue;
import dev.tenet.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * An audit's result. Outputs say nothing that is not here.
 *
 * @param subject name of the audited tree: the last part of its path, or what {@code tenet.yaml} calls it
 * @param version of Tenet
 * @param asOf the date of the audit
 * @param packs that judged
 * @param profile name of the profile that restricts the controls; empty without one
 * @param inventory what was looked at
 * @param controls sorted by category order, then id
 * @param findings sorted by severity, path, line, policy
 * @param scores with grade and risk
 * @param gates in the order of the rules; the first decides the exit code unless told otherwise
 * @param plan of remediation
 * @param nextAudit date of the next audit by the cadence of the grade
 * @param issues what could not be read or judged
 * @param policies the pages of the policies that judged, for outputs that say why a fault matters; sorted by id
 * @param decisions waivers, baseline and what they did
 * @param prospects the scoring rules, and what repairs are worth
 */
public record Report(
        String subject,
        String version,
        LocalDate asOf,
        List<PackUsed> packs,
        String profile,
        Inventory inventory,
        List<ControlResult> controls,
        List<ReportedFinding> findings,
        ScoreCard scores,
        List<Gate> gates,
        Plan plan,
        LocalDate nextAudit,
        List<Issue> issues,
        List<Policy> policies,
        Decisions decisions,
        Prospects prospects) {
    public Report {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(asOf, "asOf");
        packs = List.copyOf(packs);
        controls = List.copyOf(controls);
        findings = List.copyOf(findings);
        gates = List.copyOf(gates);
        issues = List.copyOf(issues);
        policies = List.copyOf(policies);
    }

    /** A report without the policies' pages: outputs say of a policy what its findings and its control say. */
    public Report(
            String subject,
            String version,
            LocalDate asOf,
            List<PackUsed> packs,
            String profile,
            Inventory inventory,
            List<ControlResult> controls,
            List<ReportedFinding> findings,
            ScoreCard scores,
            List<Gate> gates,
            Plan plan,
            LocalDate nextAudit,
            List<Issue> issues) {
        this(
                subject, version, asOf, packs, profile, inventory, controls, findings, scores, gates, plan, nextAudit, issues,
                List.of(), Decisions.NONE, Prospects.NONE);
    }

    /** A report of which nothing was decided beside the scoring rules. */
    public Report(
            String subject,
            String version,
            LocalDate asOf,
            List<PackUsed> packs,
            String profile,
            Inventory inventory,
            List<ControlResult> controls,
            List<ReportedFinding> findings,
            ScoreCard scores,
            List<Gate> gates,
            Plan plan,
            LocalDate nextAudit,
            List<Issue> issues,
            List<Policy> policies) {
        this(
                subject, version, asOf, packs, profile, inventory, controls, findings, scores, gates, plan, nextAudit, issues,
                policies, Decisions.NONE, Prospects.NONE);
    }

    /** The same audit with another plan. */
    public Report with(Plan other) {
        return new Report(
                subject, version, asOf, packs, profile, inventory, controls, findings, scores, gates, other, nextAudit, issues, policies, decisions,
                prospects);
    }
}
