package dev.tenet.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a plan has some of the remediations and not all.
 *
 * @param goal that they were chosen for: {@code the cheapest way to grade B}
 * @param cheapest whether no smaller sum of hours was sought; otherwise they are what fits
 * @param fixes the choice; null when not even all remediations reach the goal, and the plan has all
 * @param allHours of all remediations
 * @param allItems how many remediations there are
 * @param beyond criteria of the goal that no remediation meets: coverage, attestations, metrics
 */
public record Way(String goal, boolean cheapest, @Nullable FixSet fixes, double allHours, int allItems, List<Gate.Criterion> beyond) {
    public Way {
        beyond = List.copyOf(beyond);
    }
}
