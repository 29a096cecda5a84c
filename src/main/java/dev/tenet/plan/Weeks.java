package dev.tenet.plan;

import dev.tenet.report.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Spreads ordered remediations over weeks. */
final class Weeks {
    private final long capacity;
    private final Forecast forecast;
    private final List<Plan.Week> weeks = new ArrayList<>();
    private final List<Plan.Slice> slices = new ArrayList<>();
    private final TreeSet<String> repaired = new TreeSet<>();
    private long spent;
    private long remaining;
    private boolean finishedOne;
    private Outlook outlook;

    private Weeks(long capacity, long total, Forecast forecast) {
        this.capacity = capacity;
        this.remaining = total;
        this.forecast = forecast;
        this.outlook = forecast.after(new TreeSet<>());
    }

    /** One item after the other, so that none starts before those it waits for are finished. */
    static Plan fill(List<Repair> repairs, long capacity, Forecast forecast) {
        long total = repairs.stream().mapToLong(Repair::hours).sum();
        var weeks = new Weeks(capacity, total, forecast);
        Map<String, Integer> finished = new HashMap<>();
        for (Repair repair : repairs) {
            finished.put(repair.key(), weeks.work(repair));
        }
        weeks.close();
        return new Plan(
                Hours.of(total),
                Hours.of(capacity),
                repairs.stream().map(r -> item(r, finished.getOrDefault(r.key(), 0))).toList(),
                weeks.weeks);
    }

    /** Works on it until it is finished, and returns the number of the week in which it is. */
    private int work(Repair repair) {
        long left = repair.hours();
        while (left > 0) {
            if (spent == capacity) {
                close();
            }
            long now = Math.min(left, capacity - spent);
            slices.add(new Plan.Slice(repair.key(), Hours.of(now)));
            spent += now;
            remaining -= now;
            left -= now;
        }
        repaired.addAll(repair.controls());
        finishedOne = true;
        return weeks.size() + 1;
    }

    private void close() {
        if (spent == 0) {
            return;
        }
        if (finishedOne) {
            outlook = forecast.after(new TreeSet<>(repaired));
            finishedOne = false;
        }
        weeks.add(new Plan.Week(
                weeks.size() + 1,
                Hours.of(spent),
                slices,
                outlook.overall(),
                outlook.grade(),
                outlook.risk(),
                outlook.unmetCriteria(),
                Hours.of(remaining)));
        slices.clear();
        spent = 0;
    }

    private static Plan.Item item(Repair repair, int week) {
        return new Plan.Item(
                repair.key(),
                repair.lead().title(),
                repair.controls(),
                repair.severity(),
                Hours.of(repair.hours()),
                Hours.of(repair.low()),
                Hours.of(repair.high()),
                repair.after(),
                week,
                repair.lead().skill(),
                repair.gain(),
                repair.lead().fix(),
                repair.locations());
    }
}
