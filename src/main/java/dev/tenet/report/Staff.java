package dev.tenet.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who repairs, and from when on.
 *
 * @param capacity hours a week of all together
 * @param start the first day; null when the plan has no dates
 * @param team named people; empty for a pool of {@code capacity} hours a week that knows everything
 */
public record Staff(double capacity, @Nullable LocalDate start, List<Worker> team) {
    public Staff {
        team = List.copyOf(team);
        if (!team.isEmpty()) {
            capacity = team.stream().mapToLong(worker -> Math.round(worker.hours() * 100)).sum() / 100.0;
        }
    }

    /** Nobody in particular, on days that have no date. */
    public static Staff pool(double capacity) {
        return new Staff(capacity, null, List.of());
    }

    public Staff from(LocalDate day) {
        return new Staff(capacity, day, team);
    }

    /** Who works: the team, or the pool as one that has no name. */
    public List<Worker> workers() {
        return team.isEmpty() ? List.of(new Worker("", capacity, List.of(), Worker.USUAL_DAYS, List.of())) : team;
    }
}
