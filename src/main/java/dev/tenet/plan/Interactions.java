package dev.tenet.plan;

import dev.tenet.finding.Outcome;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Staff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What remediations do to each other, as their packs declare it. */
final class Interactions {
    private final Map<String, List<Repair>> changing = new TreeMap<>();
    private final Map<String, ControlResult> controls = new LinkedHashMap<>();
    private final Map<String, Repair> repairs = new LinkedHashMap<>();
    private final Staff staff;

    Interactions(List<Repair> repairs, List<ControlResult> controls, Staff staff) {
        this.staff = staff;
        controls.forEach(result -> this.controls.put(result.control().id(), result));
        for (Repair repair : repairs) {
            repair.changes().forEach(thing -> changing.computeIfAbsent(thing, t -> new ArrayList<>()).add(repair));
            repair.controls().forEach(id -> this.repairs.put(id, repair));
        }
    }

    /** In sentences without a full stop; empty when there is nothing to say. */
    List<String> of(Repair repair) {
        List<String> notes = new ArrayList<>();
        for (String id : repair.breaks()) {
            ControlResult other = controls.get(id);
            Repair mended = repairs.get(id);
            if (mended != null && mended != repair) {
                notes.add("It may break %s again, which “%s” repairs: do that afterwards, or look at %s once more".formatted(id, mended.lead().title(), id));
            } else if (other != null && other.outcome() == Outcome.PASSED) {
                notes.add("It may break %s (%s), which passes now: audit again before it is merged".formatted(id, other.control().title()));
            }
        }
        for (String thing : repair.changes()) {
            List<String> others = changing.getOrDefault(thing, List.of()).stream().filter(other -> other != repair).map(other -> "“" + other.lead().title() + "”").toList();
            if (!others.isEmpty()) {
                notes.add("It changes %s, and so %s %s".formatted(thing.replace('-', ' '), others.size() == 1 ? "does" : "do", String.join(", ", others)));
            }
        }
        if (!Roster.known(repair.lead().skill(), staff.workers())) {
            notes.add("Nobody in the team knows " + repair.lead().skill());
        }
        return notes;
    }
}
