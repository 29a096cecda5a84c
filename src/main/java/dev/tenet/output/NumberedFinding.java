package dev.tenet.output;

import dev.tenet.output.template.Code;
import dev.tenet.output.template.Line;
import dev.tenet.output.template.Link;
import dev.tenet.output.template.Prose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people read as one finding: everything that one change repairs.
 *
 * @param number {@code F1} in the order of severity, {@code R1} for what is LOW or INFO
 * @param title the fault
 * @param severity the worst of its places
 * @param tone name of the severity's colour
 * @param controls that it breaks
 * @param weaknesses of the common enumeration
 * @param impact why it matters, one text a policy
 * @param places where it is
 * @param remedy how it is repaired
 * @param references sources
 */
public record NumberedFinding(
        String number,
        String title,
        String severity,
        String tone,
        List<Control> controls,
        List<Link> weaknesses,
        List<Prose> impact,
        List<Place> places,
        Remedy remedy,
        List<Link> references) {
    /**
     * A control that is broken.
     *
     * @param id of the control
     * @param title the objective
     * @param gain what its repair is worth; empty where nothing is known
     */
    public record Control(String id, String title, String gain) {}

    /**
     * A place where the fault is.
     *
     * @param where path and line
     * @param message what is wrong there
     * @param severity of this place
     * @param policy that reports it
     * @param confidence of the policy
     * @param evidence facts that it rests on
     * @param absences what was looked for and is not there
     * @param proof how many of both; empty when there are none
     * @param flow the way of a value from outside to here
     * @param witnesses other tools that saw it, with what they say
     */
    public record Place(
            Code where, Line message, String severity, Code policy, String confidence, List<Proof> evidence, List<Line> absences,
            String proof, List<Step> flow, List<Line> witnesses) {}

    /**
     * A place on the way of a value.
     *
     * @param where path and line
     * @param what happens there
     */
    public record Step(Code where, Line what) {}

    /**
     * A fact that was seen.
     *
     * @param where path and line
     * @param type of the fact
     * @param summary what it says; null when it says no more than where it is
     */
    public record Proof(Code where, String type, @Nullable Code summary) {}

    /**
     * A repair.
     *
     * @param title what is done, in a few words
     * @param fix what to do
     * @param hours expected, with the range
     * @param schedule when, after what, and what it gains; empty when no plan has it
     * @param skill what the person needs to know
     */
    public record Remedy(String title, Prose fix, String hours, String schedule, String skill) {}
}
