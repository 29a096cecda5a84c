package dev.tenet.report;

import dev.tenet.fact.Location;
import dev.tenet.finding.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which failed controls are repaired.
 *
 * @param totalHours sum of the items' hours
 * @param capacityHours hours a week
 * @param items in the order of work
 * @param weeks with what is done in each and what the scores are afterwards
 * @param outline of all of it
 */
public record Plan(double totalHours, double capacityHours, List<Item> items, List<Week> weeks, Outline outline) {
    /** A plan of which nothing more is said. */
    public Plan(double totalHours, double capacityHours, List<Item> items, List<Week> weeks) {
        this(totalHours, capacityHours, items, weeks, new Outline(Staff.pool(capacityHours), 0, 0, 0, List.of(), 0, null));
    }

    /**
     * The plan in figures.
     *
     * @param staff who repairs, and from when on
     * @param low least hours of all items together
     * @param high most hours of all items together
     * @param risk points before the first week: what {@link Week#remainingRisk} starts from
     * @param longestChain keys of the items that wait for each other longest, by hours, in the order of work
     * @param chainHours of the longest chain: more people do not make the plan shorter than this
     * @param way why it has some of the remediations; null when it has all that are wanted
     */
    public record Outline(Staff staff, double low, double high, int risk, List<String> longestChain, double chainHours, @Nullable Way way) {
        public Outline {
            longestChain = List.copyOf(longestChain);
        }
    }

    /**
     * When an item is worked on, and by whom.
     *
     * @param worker name; empty in a pool
     * @param from the first day, yyyy-mm-dd; empty in a plan without dates
     * @param due the last day
     */
    public record Turn(String worker, String from, String due) {
        public static final Turn UNKNOWN = new Turn("", "", "");
    }

    /**
     * A remediation.
     *
     * @param key of the remediation
     * @param title what is done
     * @param controls ids of the failed controls that it repairs
     * @param severity the worst of them
     * @param hours expected
     * @param low least
     * @param high most
     * @param after keys of items that come first
     * @param week in which it is finished, from 1
     * @param skill what the person needs to know
     * @param gain points that it adds to the overall score
     * @param fix what to do
     * @param locations where
     * @param turn when, and by whom
     * @param notes what to know of other controls before it is done
     */
    public record Item(
            String key,
            String title,
            List<String> controls,
            Severity severity,
            double hours,
            double low,
            double high,
            List<String> after,
            int week,
            String skill,
            double gain,
            String fix,
            List<Location> locations,
            Turn turn,
            List<String> notes) {
        /** An item that nobody has taken. */
        public Item(
                String key, String title, List<String> controls, Severity severity, double hours, double low, double high, List<String> after, int week,
                String skill, double gain, String fix, List<Location> locations) {
            this(key, title, controls, severity, hours, low, high, after, week, skill, gain, fix, locations, Turn.UNKNOWN, List.of());
        }

        public Item {
            notes = List.copyOf(notes);
            controls = List.copyOf(controls);
            after = List.copyOf(after);
            locations = List.copyOf(locations);
        }

        public double gainPerHour() {
            return gain / hours;
        }
    }

    /**
     * A share of an item that is done in one week.
     *
     * @param key of the item
     * @param hours of it
     * @param worker who does it; empty in a pool
     */
    public record Slice(String key, double hours, String worker) {
        public Slice(String key, double hours) {
            this(key, hours, "");
        }
    }

    /**
     * A week of work.
     *
     * @param number from 1
     * @param hours spent, at most the capacity
     * @param slices what they are spent on
     * @param overall score afterwards; null when there is none
     * @param grade afterwards
     * @param risk afterwards
     * @param unmetCriteria how many criteria of the first gate are still unmet
     * @param remainingHours of the plan
     * @param from its first day, yyyy-mm-dd; empty in a plan without dates
     * @param theme what most of it is about; empty when nothing is done
     * @param remainingRisk points: 10, 5, 2 or 1 for each control that still fails, by its severity
     */
    public record Week(
            int number,
            double hours,
            List<Slice> slices,
            @Nullable Double overall,
            String grade,
            String risk,
            int unmetCriteria,
            double remainingHours,
            String from,
            String theme,
            int remainingRisk) {
        /** A week without dates, of which only figures are known. */
        public Week(
                int number, double hours, List<Slice> slices, @Nullable Double overall, String grade, String risk, int unmetCriteria,
                double remainingHours) {
            this(number, hours, slices, overall, grade, risk, unmetCriteria, remainingHours, "", "", 0);
        }

        public Week {
            slices = List.copyOf(slices);
        }
    }

    /** The same plan, and why it has what it has. */
    public Plan with(Way way) {
        Outline said = new Outline(outline.staff(), outline.low(), outline.high(), outline.risk(), outline.longestChain(), outline.chainHours(), way);
        return new Plan(totalHours, capacityHours, items, weeks, said);
    }

    public Plan {
        items = List.copyOf(items);
        weeks = List.copyOf(weeks);
    }
}
