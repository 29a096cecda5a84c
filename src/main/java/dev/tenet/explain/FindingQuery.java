package dev.tenet.explain;

import dev.tenet.audit.ConfigException;
import dev.tenet.policy.Nearest;
import dev.tenet.report.ReportedFinding;
import java.util.List;
import java.util.TreeSet;

/** Finds the one finding that a person names: by the start of its fingerprint, or as {@code policy@path:line}. */
public final class FindingQuery {
    private static final int SHORTEST = 4;
    private static final int SHOWN = 8;

    private final List<ReportedFinding> findings;

    public FindingQuery(List<ReportedFinding> findings) {
        this.findings = findings;
    }

    /** Throws {@link ConfigException}, with what there is, when none or more than one answers to {@code id}. */
    public ReportedFinding one(String id) {
        List<ReportedFinding> found = findings.stream().filter(finding -> answers(finding, id)).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new ConfigException("%s: the report has no such finding\n    %s".formatted(id, hint(id)));
        }
        throw new ConfigException("%s: %d findings answer to this\n%s".formatted(id, found.size(), list(found)));
    }

    private static boolean answers(ReportedFinding finding, String id) {
        int at = id.indexOf('@');
        if (at < 0) {
            return id.length() >= SHORTEST && finding.fingerprint().startsWith(id) || finding.policy().equals(id);
        }
        String place = id.substring(at + 1);
        return finding.policy().equals(id.substring(0, at))
                && (place.equals(finding.location().path()) || place.equals(place(finding)) || place.equals(finding.location().toString()));
    }

    private static String place(ReportedFinding finding) {
        return finding.location().line() == 0 ? finding.location().path() : finding.location().path() + ":" + finding.location().line();
    }

    private String hint(String id) {
        int at = id.indexOf('@');
        String policy = at < 0 ? id : id.substring(0, at);
        List<ReportedFinding> same = findings.stream().filter(finding -> finding.policy().equals(policy)).toList();
        if (!same.isEmpty()) {
            return "This policy has %d:\n%s\n    Why it says nothing there: tenet why-not %s --at %s".formatted(same.size(), list(same), policy, id.substring(at + 1));
        }
        TreeSet<String> policies = new TreeSet<>(findings.stream().map(ReportedFinding::policy).toList());
        return Nearest.hint(policy, policies, at < 0 && policy.indexOf('/') < 0
                ? "Name a finding by the start of its fingerprint, or as policy@path:line."
                : "Why it says nothing: tenet why-not " + policy + (at < 0 ? "" : " --at " + id.substring(at + 1)));
    }

    private static String list(List<ReportedFinding> findings) {
        StringBuilder list = new StringBuilder();
        for (ReportedFinding finding : findings.subList(0, Math.min(SHOWN, findings.size()))) {
            list.append("    %s  %s@%s\n".formatted(finding.fingerprint(), finding.policy(), place(finding)));
        }
        if (findings.size() > SHOWN) {
            list.append("    and %d more\n".formatted(findings.size() - SHOWN));
        }
        return list.toString().stripTrailing();
    }
}
