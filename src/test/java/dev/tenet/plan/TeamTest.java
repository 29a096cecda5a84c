package dev.tenet.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.report.Plan;
import dev.tenet.report.Staff;
import dev.tenet.report.Worker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every plan of named people, tried on many that a seeded generator makes up. */
class TeamTest {
    private static final int TRIES = 200;
    private static final LocalDate START = LocalDate.of(2026, 1, 7);

    @Test
    void nobody_works_more_than_their_hours_nor_while_they_are_away() {
        forAll((trial, staff, plan) -> {
            Map<String, Worker> workers = new HashMap<>();
            staff.team().forEach(worker -> workers.put(worker.name(), worker));
            for (Plan.Week week : plan.weeks()) {
                Map<String, Long> worked = new HashMap<>();
                week.slices().forEach(slice -> worked.merge(slice.worker(), hundredths(slice.hours()), Long::sum));
                worked.forEach((name, hours) -> assertThat(hours).isLessThanOrEqualTo(hundredths(workers.get(name).hours())));
                assertThat(worked.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(hundredths(week.hours()));
                assertThat(hundredths(week.hours())).isLessThanOrEqualTo(hundredths(plan.capacityHours()));
                LocalDate monday = LocalDate.parse(week.from());
                for (Map.Entry<String, Long> entry : worked.entrySet()) {
                    Worker worker = workers.get(entry.getKey());
                    boolean anyDay = monday.datesUntil(monday.plusDays(7)).anyMatch(worker::works);
                    assertThat(anyDay).as("%s works in the week from %s", worker.name(), monday).isTrue();
                }
            }
        });
    }

    @Test
    void hours_add_up_and_every_item_is_finished_by_one_person_on_days_that_they_work() {
        forAll((trial, staff, plan) -> {
            Map<String, Long> worked = new HashMap<>();
            Map<String, Set<String>> by = new HashMap<>();
            plan.weeks().forEach(week -> week.slices().forEach(slice -> {
                worked.merge(slice.key(), hundredths(slice.hours()), Long::sum);
                by.computeIfAbsent(slice.key(), key -> new HashSet<>()).add(slice.worker());
            }));
            assertThat(hundredths(plan.totalHours())).isEqualTo(worked.values().stream().mapToLong(Long::longValue).sum());
            for (Plan.Item item : plan.items()) {
                assertThat(worked.get(item.key())).isEqualTo(hundredths(item.hours()));
                assertThat(by.get(item.key())).containsExactly(item.turn().worker());
                Worker worker = staff.team().stream().filter(one -> one.name().equals(item.turn().worker())).findFirst().orElseThrow();
                assertThat(worker.works(LocalDate.parse(item.turn().from()))).isTrue();
                assertThat(worker.works(LocalDate.parse(item.turn().due()))).isTrue();
                assertThat(worker.knows(item.skill()) || staff.team().stream().noneMatch(one -> one.knows(item.skill()))).isTrue();
            }
        });
    }

    @Test
    void nothing_starts_before_the_day_on_which_what_comes_first_is_finished() {
        forAll((trial, staff, plan) -> {
            Map<String, Plan.Item> items = new HashMap<>();
            plan.items().forEach(item -> items.put(item.key(), item));
            for (Plan.Item item : plan.items()) {
                for (String key : item.after()) {
                    Plan.Turn first = items.get(key).turn();
                    boolean same = first.worker().equals(item.turn().worker());
                    LocalDate earliest = LocalDate.parse(first.due()).plusDays(same ? 0 : 1);
                    assertThat(LocalDate.parse(item.turn().from())).isAfterOrEqualTo(earliest);
                }
            }
        });
    }

    @Test
    void the_same_input_gives_the_same_plan_and_the_last_week_leaves_nothing() {
        forAll((trial, staff, plan) -> {
            assertThat(plan(trial, staff)).isEqualTo(plan);
            if (!plan.weeks().isEmpty()) {
                Plan.Week last = plan.weeks().get(plan.weeks().size() - 1);
                assertThat(last.remainingHours()).isZero();
                assertThat(last.remainingRisk()).isZero();
            }
        });
    }

    @Test
    void what_is_chosen_to_fit_is_finished_by_the_day() {
        forAll((trial, staff, plan) -> {
            int days = 9;
            List<String> keys = Planner.within(days, trial.controls(), trial.findings(), Trial.RULES, staff, trial.forecast());
            Plan part = Planner.only(keys, trial.controls(), trial.findings(), Trial.RULES, staff, trial.forecast());
            assertThat(part.items()).extracting(Plan.Item::key).containsExactlyElementsOf(keys);
            assertThat(part.items()).allSatisfy(item -> {
                assertThat(LocalDate.parse(item.turn().due())).isBefore(START.plusDays(days));
                assertThat(keys).containsAll(item.after());
            });
        });
    }

    /** Something that holds for a plan. */
    private interface Property {
        void check(Trial trial, Staff staff, Plan plan);
    }

    private static void forAll(Property property) {
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            Trial trial = Trial.generate(random, 20);
            Staff staff = staff(random);
            try {
                property.check(trial, staff, plan(trial, staff));
            } catch (AssertionError e) {
                throw new AssertionError("with seed %d: %s".formatted(seed, e.getMessage()), e);
            }
        }
    }

    private static Plan plan(Trial trial, Staff staff) {
        return Planner.plan(trial.controls(), trial.findings(), Trial.RULES, staff, trial.forecast());
    }

    private static Staff staff(Random random) {
        List<Worker> team = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            List<DayOfWeek> days = new ArrayList<>(List.of(DayOfWeek.of(1 + random.nextInt(7))));
            for (int more = random.nextInt(5); more > 0; more--) {
                days.add(DayOfWeek.of(1 + random.nextInt(7)));
            }
            LocalDate away = START.plusDays(random.nextInt(30));
            List<Worker.Absence> absences = random.nextBoolean() ? List.of() : List.of(new Worker.Absence(away, away.plusDays(random.nextInt(20))));
            List<String> skills = random.nextBoolean() ? List.of() : List.of(random.nextBoolean() ? "python" : "operations");
            team.add(new Worker("P" + i, (100 + random.nextInt(4000)) / 100.0, skills, days, absences));
        }
        return new Staff(0, START, team);
    }

    private static long hundredths(double hours) {
        return Math.round(hours * 100);
    }
}
