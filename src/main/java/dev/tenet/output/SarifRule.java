package dev.tenet.output;

import dev.tenet.finding.Confidence;
import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Control;
import dev.tenet.policy.Policy;
import dev.tenet.report.ControlResult;
import dev.tenet.report.PolicyResult;
import dev.tenet.report.Report;
import dev.tenet.report.ReportedFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A policy as a rule of the SARIF log: from its page, or from its findings and its control where the report has no page. */
record SarifRule(
        String id,
        String category,
        String title,
        String why,
        String fix,
        Severity severity,
        Confidence confidence,
        List<String> cwe,
        List<String> references) {
    /** One rule for each policy that reported or failed, sorted by id: viewers show no other, and hundreds of silent ones would be most of a log. */
    static List<SarifRule> of(Report report) {
        Map<String, Control> controls = new HashMap<>();
        Map<String, SarifRule> rules = new TreeMap<>();
        for (ControlResult result : report.controls()) {
            controls.put(result.control().id(), result.control());
            for (PolicyResult policy : result.policies()) {
                if (policy.outcome() == Outcome.ERRORED) {
                    rules.put(policy.policy(), of(policy.policy(), result.control()));
                }
            }
        }
        for (ReportedFinding finding : report.findings()) {
            rules.put(finding.policy(), of(finding));
        }
        for (Policy policy : report.policies()) {
            rules.computeIfPresent(policy.id(), (id, rule) -> of(policy, controls.get(policy.control())));
        }
        return new ArrayList<>(rules.values());
    }

    private static SarifRule of(String policy, Control control) {
        return new SarifRule(
                policy,
                control.category(),
                control.title(),
                "Breaks control %s: %s.".formatted(control.id(), control.title()),
                control.remediation().fix(),
                control.severity(),
                Confidence.MEDIUM,
                List.of(),
                control.sources());
    }

    private static SarifRule of(ReportedFinding finding) {
        return new SarifRule(
                finding.policy(),
                finding.category(),
                finding.title(),
                finding.title(),
                finding.remediation(),
                finding.severity(),
                finding.confidence(),
                finding.cwe(),
                finding.references());
    }

    private static SarifRule of(Policy policy, @org.jspecify.annotations.Nullable Control control) {
        String why = policy.why().strip();
        String fix = policy.fix().strip();
        return new SarifRule(
                policy.id(),
                control == null ? policy.pack() : control.category(),
                policy.title(),
                why.isEmpty() ? policy.title() : why,
                fix.isEmpty() && control != null ? control.remediation().fix() : fix,
                policy.severity(),
                policy.confidence(),
                policy.cwe(),
                policy.references());
    }

    /** The name in the spelling of the standard's examples: {@code python/sql-injection} is {@code SqlInjection}. */
    String name() {
        StringBuilder name = new StringBuilder();
        boolean starts = true;
        for (char c : id.substring(id.lastIndexOf('/') + 1).toCharArray()) {
            boolean within = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (within) {
                name.append(starts ? Character.toUpperCase(c) : c);
            }
            starts = !within;
        }
        return name.toString();
    }

    /** The first paragraph of the reason, on one line: viewers show it beside the title. */
    String reason() {
        int end = why.indexOf("\n\n");
        return (end < 0 ? why : why.substring(0, end)).replace('\n', ' ').strip();
    }

    String help() {
        return fix.isBlank() ? why : why + "\n\nFix: " + fix;
    }

    String helpMarkdown() {
        return fix.isBlank() ? "## Why\n\n" + why : "## Why\n\n" + why + "\n\n## Fix\n\n" + fix;
    }

    /** {@code security}, so that code hosts list it as a security alert, the category, and the weaknesses as they write them. */
    List<String> tags() {
        List<String> tags = new ArrayList<>();
        if (category.equals("security") || !cwe.isEmpty()) {
            tags.add("security");
        }
        if (!tags.contains(category)) {
            tags.add(category);
        }
        for (String number : cweNumbers(cwe)) {
            tags.add("external/cwe/cwe-" + "0".repeat(Math.max(0, 3 - number.length())) + number);
        }
        return tags;
    }

    static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFO -> "note";
        };
    }

    /** A figure inside the band that code hosts show under the same name. */
    static String securitySeverity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "9.5";
            case HIGH -> "8.0";
            case MEDIUM -> "5.5";
            case LOW -> "2.0";
            case INFO -> "0.0";
        };
    }

    /** The numbers of {@code CWE-89} and the like; anything else is left out. */
    static List<String> cweNumbers(List<String> cwe) {
        return cwe.stream().filter(SarifRule::isNumbered).map(c -> c.substring(4)).distinct().toList();
    }

    private static boolean isNumbered(String cwe) {
        boolean numbered = cwe.startsWith("CWE-") && cwe.length() > 4 && cwe.length() <= 9;
        for (int i = 4; numbered && i < cwe.length(); i++) {
            numbered = cwe.charAt(i) >= '0' && cwe.charAt(i) <= '9';
        }
        return numbered;
    }
}
