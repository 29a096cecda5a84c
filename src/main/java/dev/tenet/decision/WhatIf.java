package dev.tenet.decision;

import dev.tenet.decision.Deciding.Verdict;
import dev.tenet.fact.Location;
import dev.tenet.policy.Nearest;
import dev.tenet.report.Acceptance;
import dev.tenet.report.Change;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Plan;
import dev.tenet.report.ReportedFinding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes findings away and waives others, and decides again. */
public final class WhatIf {
    private static final int SHORTEST = 4;
    private static final Acceptance SUPPOSED = new Acceptance("what if", "", "", "", Location.of(""));

    private final Situation situation;
    private final List<String> done = new ArrayList<>();
    private final Set<ReportedFinding> fixed = new LinkedHashSet<>();
    private final Set<ReportedFinding> waived = new LinkedHashSet<>();

    public WhatIf(Situation situation) {
        this.situation = situation;
    }

    /**
     * Supposes that it is repaired.
     *
     * @param id of a control, key of a remediation, or the start of a finding's fingerprint
     * @throws IllegalArgumentException when nothing has that name
     */
    public WhatIf fix(String id) {
        fixed.addAll(find(id, "fixed"));
        return this;
    }

    /** Supposes that it is waived. */
    public WhatIf waive(String id) {
        waived.addAll(find(id, "waived"));
        return this;
    }

    /** What that changes. */
    public Change change() {
        List<ReportedFinding> left = situation.report().findings().stream()
                .filter(finding -> !fixed.contains(finding))
                .map(finding -> waived.contains(finding) && finding.open() ? finding.waived(SUPPOSED) : finding)
                .toList();
        Verdict now = situation.now();
        Verdict then = situation.with(left);
        Set<String> touched = fixed.stream().filter(ReportedFinding::counts).map(ReportedFinding::control).collect(Collectors.toSet());
        double hours = 0;
        double low = 0;
        double high = 0;
        List<String> notes = new ArrayList<>();
        Set<String> keys = new LinkedHashSet<>();
        Plan plan = situation.report().plan();
        for (Plan.Item item : plan.items()) {
            if (item.controls().stream().anyMatch(touched::contains)) {
                keys.add(item.key());
                hours += item.hours();
                low += item.low();
                high += item.high();
                item.notes().forEach(note -> notes.add("%s: %s".formatted(item.title(), note)));
                partly(item, then, notes);
            }
        }
        for (Plan.Item item : plan.items()) {
            item.after().stream().filter(first -> keys.contains(item.key()) && !keys.contains(first) && plan.items().stream().anyMatch(other -> other.key().equals(first)))
                    .forEach(first -> notes.add("%s waits for %s, which is not fixed here".formatted(item.key(), first)));
        }
        return new Change(done, now.scores(), then.scores(), now.gates(), then.gates(), hours, low, high, notes);
    }

    /** Hours are of whole remediations. */
    private static void partly(Plan.Item item, Verdict then, List<String> notes) {
        List<String> failing = then.controls().stream()
                .filter(result -> result.openFindings() > 0 && item.controls().contains(result.control().id()))
                .map(result -> result.control().id())
                .toList();
        if (!failing.isEmpty()) {
            notes.add("%s: %s still %s, so the hours are more than what is fixed here takes".formatted(
                    item.title(), String.join(", ", failing), failing.size() == 1 ? "fails" : "fail"));
        }
    }

    private List<ReportedFinding> find(String id, String verb) {
        List<ControlResult> controls = situation.report().controls().stream()
                .filter(result -> result.control().id().equals(id) || result.control().remediation().key().equals(id))
                .toList();
        if (!controls.isEmpty()) {
            Set<String> ids = controls.stream().map(result -> result.control().id()).collect(Collectors.toSet());
            List<ReportedFinding> of = situation.report().findings().stream().filter(finding -> ids.contains(finding.control())).toList();
            done.add(of.stream().anyMatch(ReportedFinding::counts) ? id + " " + verb : id + " has no open finding");
            return of;
        }
        List<ReportedFinding> named = id.length() < SHORTEST
                ? List.of()
                : situation.report().findings().stream().filter(finding -> finding.fingerprint().startsWith(id)).toList();
        if (named.stream().map(ReportedFinding::fingerprint).distinct().count() > 1) {
            throw new IllegalArgumentException("%s begins the fingerprints of %d findings\n    Write more of it.".formatted(id, named.size()));
        }
        if (named.isEmpty()) {
            List<String> known = situation.report().controls().stream().flatMap(c -> java.util.stream.Stream.of(c.control().id(), c.control().remediation().key())).distinct().toList();
            throw new IllegalArgumentException("the report has no control, remediation or finding \"%s\"\n    %s".formatted(
                    id, Nearest.hint(id, known, "Name a control, a key of the plan, or the start of a fingerprint.")));
        }
        done.add("%s at %s %s".formatted(named.get(0).policy(), named.get(0).location(), verb));
        return named;
    }
}
