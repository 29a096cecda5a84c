package dev.tenet.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.report.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds for every plan, tried on many that a seeded generator makes up. */
class PlannerPropertyTest {
    private static final int TRIES = 400;

    @Test
    void hours_add_up_and_no_week_exceeds_the_capacity() {
        forAll(trial -> {
            Plan plan = trial.plan();
            long total = plan.items().stream().mapToLong(i -> hundredths(i.hours())).sum();
            assertThat(hundredths(plan.totalHours())).isEqualTo(total);
            Map<String, Long> worked = new HashMap<>();
            long left = total;
            for (Plan.Week week : plan.weeks()) {
                week.slices().forEach(s -> worked.merge(s.key(), hundredths(s.hours()), Long::sum));
                assertThat(hundredths(week.hours()))
                        .isEqualTo(week.slices().stream().mapToLong(s -> hundredths(s.hours())).sum());
                assertThat(week.hours()).isPositive().isLessThanOrEqualTo(trial.capacity());
                left -= hundredths(week.hours());
                assertThat(left == 0 || hundredths(week.hours()) == hundredths(trial.capacity())).as("only the last week may have time left").isTrue();
                assertThat(hundredths(week.remainingHours())).isEqualTo(left);
            }
            assertThat(left).isZero();
            Map<String, Long> expected = new HashMap<>();
            plan.items().forEach(i -> expected.put(i.key(), hundredths(i.hours())));
            assertThat(worked).isEqualTo(expected);
        });
    }

    @Test
    void no_item_starts_before_what_it_waits_for_is_finished() {
        forAll(trial -> {
            Plan plan = trial.plan();
            var finished = new HashSet<String>();
            Map<String, Long> left = new HashMap<>();
            plan.items().forEach(i -> left.put(i.key(), hundredths(i.hours())));
            Map<String, Plan.Item> items = new HashMap<>();
            plan.items().forEach(i -> items.put(i.key(), i));
            for (Plan.Week week : plan.weeks()) {
                for (Plan.Slice slice : week.slices()) {
                    Plan.Item item = items.get(slice.key());
                    assertThat(finished).containsAll(item.after());
                    if (left.merge(slice.key(), -hundredths(slice.hours()), Long::sum) == 0) {
                        finished.add(slice.key());
                        assertThat(item.week()).isEqualTo(week.number());
                    }
                }
            }
            assertThat(finished).hasSameSizeAs(plan.items());
        });
    }

    @Test
    void every_failed_control_is_repaired_once() {
        forAll(trial -> {
            List<String> repaired = trial.plan().items().stream().flatMap(i -> i.controls().stream()).sorted().toList();
            assertThat(repaired)
                    .isEqualTo(trial.controls().stream()
                            .filter(c -> c.outcome() == Outcome.FAILED)
                            .map(c -> c.control().id())
                            .sorted()
                            .toList());
        });
    }

    @Test
    void repairs_never_lower_the_score_nor_unmeet_a_criterion() {
        forAll(trial -> {
            Plan plan = trial.plan();
            assertThat(plan.items()).allSatisfy(i -> assertThat(i.gain()).isGreaterThanOrEqualTo(0));
            Outlook before = trial.forecast().after(Set.of());
            for (Plan.Week week : plan.weeks()) {
                assertThat(week.overall()).isGreaterThanOrEqualTo(before.overall());
                assertThat(week.unmetCriteria()).isLessThanOrEqualTo(before.unmetCriteria());
                before = new Outlook(week.overall(), week.grade(), week.risk(), week.unmetCriteria());
            }
        });
    }

    @Test
    void recommendations_that_nothing_waits_for_come_last() {
        forAll(trial -> {
            List<Plan.Item> items = trial.plan().items();
            var needed = new TreeSet<String>();
            for (int i = items.size() - 1; i >= 0; i--) {
                Plan.Item item = items.get(i);
                if (item.severity().atLeast(Severity.MEDIUM) || needed.contains(item.key())) {
                    needed.add(item.key());
                    needed.addAll(item.after());
                }
            }
            List<Boolean> late = items.stream().map(i -> !needed.contains(i.key())).toList();
            assertThat(late).isSorted();
        });
    }

    @Test
    void the_order_of_the_input_does_not_matter() {
        var random = new Random(7);
        forAll(trial -> {
            var controls = new ArrayList<>(trial.controls());
            var findings = new ArrayList<>(trial.findings());
            Collections.shuffle(controls, random);
            Collections.shuffle(findings, random);
            var shuffled = Trial.of(controls, findings, trial.capacity());
            assertThat(shuffled.plan()).isEqualTo(trial.plan());
        });
    }

    private static void forAll(Consumer<Trial> property) {
        for (int seed = 0; seed < TRIES; seed++) {
            Trial trial = Trial.generate(new Random(seed), 25);
            try {
                property.accept(trial);
            } catch (AssertionError e) {
                throw new AssertionError("with seed %d: %s".formatted(seed, e.getMessage()), e);
            }
        }
    }

    private static long hundredths(double hours) {
        return Math.round(hours * 100);
    }
}
