package dev.tenet.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who repairs.
 *
 * @param name for people; empty for the pool that nobody is named in
 * @param hours a week
 * @param skills what they know; empty for all that is asked for
 * @param days on which they work, from Monday; their hours are spread over them evenly
 * @param absences when they do not work
 */
public record Worker(String name, double hours, List<String> skills, List<DayOfWeek> days, List<Absence> absences) {
    /** The days that are worked unless somebody says otherwise. */
    public static final List<DayOfWeek> USUAL_DAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /** Days of absence, both included. */
    public record Absence(LocalDate from, LocalDate to) {}

    public Worker {
        skills = List.copyOf(skills);
        days = List.copyOf(new TreeSet<>(days));
        absences = List.copyOf(absences);
        if (days.isEmpty()) {
            throw new IllegalArgumentException(name + " works on no day");
        }
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Worker worker && name.equals(worker.name) && Double.compare(hours, worker.hours) == 0 && skills.equals(worker.skills)
                && days.equals(worker.days) && absences.equals(worker.absences);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    public boolean knows(String skill) {
        return skills.isEmpty() || skills.contains(skill);
    }

    public boolean works(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && absences.stream().noneMatch(away -> !day.isBefore(away.from()) && !day.isAfter(away.to()));
    }
}
