package dev.tenet.plan;

import dev.tenet.fact.Location;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Remediation;
import dev.tenet.report.ControlResult;
import dev.tenet.report.ReportedFinding;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A remediation before it has a place in the plan.
 *
 * @param lead remediation of the control with the largest effort
 * @param controls ids of the failed controls that it repairs
 * @param severity the worst of their open findings
 * @param effort in hours
 * @param after keys of remediations that come first, sorted
 * @param gain in points of the overall score
 * @param locations where
 * @param changes what it changes, by the names that packs use
 * @param breaks ids of controls that may fail once it is done
 * @param risk points that it takes away: for each control by its severity
 */
record Repair(
        Remediation lead,
        List<String> controls,
        Severity severity,
        Effort effort,
        List<String> after,
        double gain,
        List<Location> locations,
        List<String> changes,
        List<String> breaks,
        int risk) {
    static Repair of(
            String key,
            List<ControlResult> members,
            List<ReportedFinding> findings,
            Collection<String> after,
            double gain) {
        List<Remediation> remediations =
                members.stream().map(m -> m.control().remediation()).toList();
        // max() would keep the last of equally long ones.
        Remediation lead = remediations.stream()
                .reduce((a, b) -> b.hours() > a.hours() ? b : a)
                .orElseThrow(() -> new IllegalArgumentException("no control needs " + key));
        Severity severity = Stream.concat(
                        findings.stream().map(ReportedFinding::severity),
                        members.stream()
                                .map(ControlResult::severity)
                                .filter(s -> s != null))
                .min(Comparator.naturalOrder())
                .orElse(members.get(0).control().severity());
        return new Repair(
                lead,
                members.stream().map(m -> m.control().id()).toList(),
                severity,
                Effort.of(members, findings),
                List.copyOf(after),
                gain,
                findings.stream().map(ReportedFinding::location).distinct().sorted().toList(),
                remediations.stream().flatMap(r -> r.changes().stream()).distinct().sorted().toList(),
                remediations.stream().flatMap(r -> r.breaks().stream()).distinct().sorted().toList(),
                members.stream().map(m -> m.severity() == null ? m.control().severity() : m.severity()).mapToInt(Planner::risk).sum());
    }

    String key() {
        return lead.key();
    }

    long hours() {
        return effort.expected();
    }

    double riskPerHour() {
        return (Planner.risk(severity) * controls.size() + gain) / Hours.of(hours());
    }
}
