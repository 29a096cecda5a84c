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
 */
public record Plan(double totalHours, double capacityHours, List<Item> items, List<Week> weeks) {
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
            List<Location> locations) {
        public Item {
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
     */
    public record Slice(String key, double hours) {}

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
     */
    public record Week(
            int number,
            double hours,
            List<Slice> slices,
            @Nullable Double overall,
            String grade,
            String risk,
            int unmetCriteria,
            double remainingHours) {
        public Week {
            slices = List.copyOf(slices);
        }
    }

    public Plan {
        items = List.copyOf(items);
        weeks = List.copyOf(weeks);
    }
}
