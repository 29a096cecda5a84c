package dev.tenet.policy;

import dev.tenet.finding.Confidence;
import dev.tenet.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One fault that breaks a control, as its page describes it and its rule file detects it.
 *
 * @param id pack and name: {@code security/sql-injection}
 * @param pack id of its pack
 * @param control the control that it breaks
 * @param title the fault in a few words
 * @param severity how bad, of rules whose case has no severity of its own
 * @param confidence how sure
 * @param cwe weaknesses: {@code CWE-89}
 * @param references further sources
 * @param lifecycle {@code experimental}, {@code stable} or {@code deprecated}
 * @param subject name of the fact type that it looks at; empty: the type of its rule's first pattern
 * @param effortHours hours that each further place takes after the first, which the control's hours include; 0 when one change repairs all
 * @param parameters what a person may change
 * @param text why, fix and examples
 * @param rules the rule file
 * @param adjustment what a configuration says of it
 * @param signs what shows how far the control is there
 * @param severities how bad what a rule finds is, where it is not as bad or worse, by the rule's case or, without one, the policy's name
 * @param confirms policies whose findings this one only confirms: where they found something, it is a witness and no finding of its own
 */
public record Policy(
        String id,
        String pack,
        String control,
        String title,
        Severity severity,
        Confidence confidence,
        List<String> cwe,
        List<String> references,
        String lifecycle,
        String subject,
        double effortHours,
        List<PolicyParameter> parameters,
        PolicyText text,
        RuleFile rules,
        Adjustment adjustment,
        Signs signs,
        Map<String, Severity> severities,
        List<String> confirms) {
    public Policy {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(control, "control");
        Objects.requireNonNull(rules, "rules");
        cwe = List.copyOf(cwe);
        references = List.copyOf(references);
        parameters = List.copyOf(parameters);
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(adjustment, "adjustment");
        Objects.requireNonNull(signs, "signs");
        severities = Map.copyOf(severities);
        confirms = List.copyOf(confirms);
    }

    /** A policy of which no configuration says anything. */
    public Policy(
            String id, String pack, String control, String title, Severity severity, Confidence confidence, List<String> cwe, List<String> references,
            String lifecycle, String subject, double effortHours, List<PolicyParameter> parameters, String why, String fix, List<PolicyCase> fails,
            List<PolicyCase> passes, RuleFile rules) {
        this(id, pack, control, title, severity, confidence, cwe, references, lifecycle, subject, effortHours, parameters,
                PolicyText.of(why, fix, fails, passes), rules, Adjustment.NONE, Signs.NONE, Map.of(), List.of());
    }

    /** The same policy as a configuration changes it; a severity that it gives, unless null, is that of all rules. */
    public Policy adjusted(@Nullable Severity newSeverity, List<PolicyParameter> newParameters, Adjustment newAdjustment) {
        return new Policy(id, pack, control, title, newSeverity == null ? severity : newSeverity, confidence, cwe, references, lifecycle, subject, effortHours,
                newParameters, text, rules, newAdjustment, signs, newSeverity == null ? severities : Map.of(), confirms);
    }

    /** Why it matters, Markdown. */
    public String why() {
        return text.why();
    }

    /** What to do, Markdown. */
    public String fix() {
        return text.fix();
    }

    /** Examples with the fault. */
    public List<PolicyCase> fails() {
        return text.fails();
    }

    /** Examples that look alike and are right. */
    public List<PolicyCase> passes() {
        return text.passes();
    }

    /** How far the control is there when {@code rule} fires: the policy's id, or {@code id/case}. */
    public Presence shown(String rule) {
        return signs.shown(rule);
    }

    /** How bad it is when {@code rule} fires. */
    public Severity severity(String rule) {
        return severities.getOrDefault(rule.substring(rule.lastIndexOf('/') + 1), severity);
    }

    /** The part of the id behind the pack. */
    public String name() {
        return id.substring(id.indexOf('/') + 1);
    }
}
