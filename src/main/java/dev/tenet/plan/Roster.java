package dev.tenet.plan;

import dev.tenet.report.Staff;
import dev.tenet.report.Worker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who works on what on which day. Each takes the first remediation in the order of work that they know how to do and that waits for nothing, and
 * finishes it before the next. What waits for somebody else's work starts a day later.
 */
final class Roster {
    /** Plans without dates have weekdays all the same: they start on a Monday. */
    private static final LocalDate SOME_MONDAY = LocalDate.of(2000, 1, 3);

    private final List<Repair> repairs;
    private final List<Worker> workers;
    private final LocalDate start;
    private final Map<String, Long> left = new HashMap<>();
    private final Map<String, Shift> last = new HashMap<>();
    private final Map<Worker, Repair> current = new HashMap<>();
    private final List<Repair> waiting;
    private final List<Shift> shifts = new ArrayList<>();

    /**
     * Work on one day.
     *
     * @param day from 0, the first of the plan
     * @param worker who works
     * @param repair on what
     * @param hours in hundredths
     */
    record Shift(int day, Worker worker, Repair repair, long hours) {}

    private Roster(List<Repair> repairs, Staff staff) {
        this.repairs = repairs;
        this.workers = staff.workers();
        LocalDate first = staff.start();
        this.start = first == null ? SOME_MONDAY : first;
        this.waiting = new ArrayList<>(repairs);
        repairs.forEach(repair -> left.put(repair.key(), repair.hours()));
    }

    /** All work in the order of days. */
    static List<Shift> of(List<Repair> repairs, Staff staff) {
        Roster roster = new Roster(repairs, staff);
        for (int day = 0; roster.last.size() < repairs.size(); day++) {
            for (Worker worker : roster.workers) {
                roster.work(worker, day);
            }
        }
        return roster.shifts;
    }

    private void work(Worker worker, int day) {
        long free = hours(worker, start.plusDays(day));
        while (free > 0) {
            Repair repair = current.get(worker);
            if (repair == null) {
                repair = next(worker, day);
            }
            if (repair == null) {
                return;
            }
            long now = Math.min(free, left.getOrDefault(repair.key(), 0L));
            Shift shift = new Shift(day, worker, repair, now);
            shifts.add(shift);
            free -= now;
            if (left.merge(repair.key(), -now, Long::sum) == 0) {
                last.put(repair.key(), shift);
                current.remove(worker);
            } else {
                current.put(worker, repair);
            }
        }
    }

    private @Nullable Repair next(Worker worker, int day) {
        for (int i = 0; i < waiting.size(); i++) {
            Repair repair = waiting.get(i);
            if (canDo(worker, repair) && repair.after().stream().allMatch(key -> finished(key, worker, day))) {
                return waiting.remove(i);
            }
        }
        return null;
    }

    private boolean finished(String key, Worker worker, int day) {
        Shift shift = last.get(key);
        return shift != null && (shift.day() < day || shift.worker().equals(worker));
    }

    /** What nobody knows, anybody does. */
    private boolean canDo(Worker worker, Repair repair) {
        return worker.knows(repair.lead().skill()) || !known(repair.lead().skill(), workers);
    }

    static boolean known(String skill, List<Worker> workers) {
        return workers.stream().anyMatch(worker -> worker.knows(skill));
    }

    /** A worker's hours of a week, spread over their days in hundredths; the first days have what does not come out even. */
    private static long hours(Worker worker, LocalDate date) {
        if (!worker.works(date)) {
            return 0;
        }
        List<DayOfWeek> days = worker.days();
        long week = Hours.capacity(worker.hours());
        return week / days.size() + (days.indexOf(date.getDayOfWeek()) < week % days.size() ? 1 : 0);
    }
}
