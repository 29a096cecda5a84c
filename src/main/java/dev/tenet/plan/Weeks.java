package dev.tenet.plan;

import dev.tenet.plan.Roster.Shift;
import dev.tenet.report.Plan;
import dev.tenet.report.Staff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Sums up days of work as weeks, each with what holds afterwards. */
final class Weeks {
    private static final int DAYS = 7;

    private final List<Repair> repairs;
    private final List<Shift> shifts;
    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, Shift> last = new HashMap<>();
    private final Staff staff;

    Weeks(List<Repair> repairs, Staff staff) {
        this.repairs = repairs;
        this.staff = staff;
        this.shifts = Roster.of(repairs, staff);
        shifts.forEach(shift -> {
            first.putIfAbsent(shift.repair().key(), shift.day());
            last.put(shift.repair().key(), shift);
        });
    }

    /** The week in which a remediation is finished, from 1. */
    int week(Repair repair) {
        return day(repair) / DAYS + 1;
    }

    /** The day on which a remediation is finished, from 0. */
    int day(Repair repair) {
        return last.get(repair.key()).day();
    }

    Plan.Turn turn(Repair repair) {
        Shift end = last.get(repair.key());
        return new Plan.Turn(end.worker().name(), date(first.get(repair.key())), date(end.day()));
    }

    /** The weeks up to the last one in which something is done. */
    List<Plan.Week> list(Forecast forecast, Themes themes) {
        long remaining = repairs.stream().mapToLong(Repair::hours).sum();
        int risk = repairs.stream().mapToInt(Repair::risk).sum();
        TreeSet<String> repaired = new TreeSet<>();
        Outlook outlook = forecast.after(new TreeSet<>());
        List<Plan.Week> weeks = new ArrayList<>();
        int at = 0;
        while (at < shifts.size()) {
            int number = weeks.size() + 1;
            Map<List<String>, Long> slices = new LinkedHashMap<>();
            boolean finished = false;
            for (; at < shifts.size() && shifts.get(at).day() < number * DAYS; at++) {
                Shift shift = shifts.get(at);
                slices.merge(List.of(shift.repair().key(), shift.worker().name()), shift.hours(), Long::sum);
                if (last.get(shift.repair().key()) == shift) {
                    repaired.addAll(shift.repair().controls());
                    risk -= shift.repair().risk();
                    finished = true;
                }
            }
            if (finished) {
                outlook = forecast.after(new TreeSet<>(repaired));
            }
            long spent = slices.values().stream().mapToLong(Long::longValue).sum();
            remaining -= spent;
            List<Plan.Slice> list = new ArrayList<>();
            slices.forEach((slice, hours) -> list.add(new Plan.Slice(slice.get(0), Hours.of(hours), slice.get(1))));
            weeks.add(new Plan.Week(number, Hours.of(spent), list, outlook.overall(), outlook.grade(), outlook.risk(), outlook.unmetCriteria(),
                    Hours.of(remaining), date((number - 1) * DAYS), themes.of(list), risk));
        }
        return weeks;
    }

    private String date(int day) {
        LocalDate start = staff.start();
        return start == null ? "" : start.plusDays(day).toString();
    }
}
