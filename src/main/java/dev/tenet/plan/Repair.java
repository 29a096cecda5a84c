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
 * @param hours in hundredths, the largest of its controls; the same change repairs them all
 * @param low in hundredths
 * @param high in hundredths
 * @param after keys of remediations that come first, sorted
 * @param gain in points of the overall score
 * @param locations where
 */
record Repair(
        Remediation lead,
        List<String> controls,
        Severity severity,
        long hours,
        long low,
        long high,
        List<String> after,
        double gain,
        List<Location> locations) {
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
                Hours.work(lead.hours()),
                Hours.work(remediations.stream().mapToDouble(Remediation::low).max().orElseThrow()),
                Hours.work(remediations.stream().mapToDouble(Remediation::high).max().orElseThrow()),
                List.copyOf(after),
                gain,
                findings.stream().map(ReportedFinding::location).distinct().sorted().toList());
    }

    String key() {
        return lead.key();
    }

    double riskPerHour() {
        return (Planner.risk(severity) * controls.size() + gain) / Hours.of(hours);
    }
}
