package dev.tenet.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.policy.ScoringRules.Band;
import dev.tenet.policy.ScoringRules.CriterionRule;
import dev.tenet.report.FixSet;
import dev.tenet.report.Gate.Criterion;
import dev.tenet.report.Gate.Criterion.State;
import dev.tenet.report.Plan;
import dev.tenet.score.Gates;
import dev.tenet.score.OpenFindings;
import dev.tenet.score.Repairs;
import dev.tenet.score.SampleMeasures;
import dev.tenet.score.Scoring;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The cheapest set against all sets there are, on cases that a seeded generator makes up. */
class CheapestSetTest {
    private static final int TRIES = 150;

    @Test
    void no_set_that_reaches_the_grade_takes_fewer_hours() {
        for (int seed = 0; seed < TRIES; seed++) {
            Trial trial = Trial.generate(new Random(seed), 22);
            String grade = List.of("A", "B", "C", "D").get(seed % 4);
            compare(seed, trial, new Goal.Grade(grade), repaired -> atLeast(trial.forecast().after(repaired).grade(), grade));
        }
    }

    @Test
    void no_set_that_passes_the_gate_as_far_as_repairs_can_takes_fewer_hours() {
        for (int seed = 0; seed < TRIES; seed++) {
            Trial trial = Trial.generate(new Random(1000 + seed), 22);
            Set<String> everything = new TreeSet<>();
            trial.plan().items().forEach(item -> everything.addAll(item.controls()));
            List<CriterionRule> rules = Trial.RULES.gates().get(0).criteria();
            List<Criterion> best = criteria(trial, everything);
            List<Integer> attainable = IntStream.range(0, rules.size()).filter(i -> best.get(i).state() == State.MET).boxed().toList();
            compare(seed, trial, new Goal.Criteria(attainable.stream().map(rules::get).toList()),
                    repaired -> attainable.stream().allMatch(i -> criteria(trial, repaired).get(i).state() == State.MET));
        }
    }

    @Test
    void a_goal_that_is_reached_already_takes_nothing_and_one_out_of_reach_has_no_set() {
        Trial trial = Trial.generate(new Random(5), 22);
        CheapestSet sets = new CheapestSet(trial.plan(), trial.controls(), trial.findings(), Trial.RULES);
        assertThat(sets.find(new Goal.Grade("F"), repaired -> true)).contains(new FixSet(List.of(), 0, 0));
        assertThat(sets.find(new Goal.Grade("A"), repaired -> false)).isEmpty();
    }

    private static void compare(int seed, Trial trial, Goal goal, Predicate<Set<String>> reached) {
        Plan plan = trial.plan();
        if (plan.items().size() > 16) {
            return;
        }
        Optional<FixSet> found = new CheapestSet(plan, trial.controls(), trial.findings(), Trial.RULES).find(goal, reached);
        Optional<Double> least = leastHours(plan, reached);
        assertThat(found.map(FixSet::hours)).as("seed %d, %s", seed, goal).isEqualTo(least);
        found.ifPresent(set -> {
            assertThat(set.proven()).as("seed %d is proven", seed).isTrue();
            assertThat(reached.test(controlsOf(plan, set.keys()))).as("seed %d reaches the goal", seed).isTrue();
            plan.items().stream().filter(item -> set.keys().contains(item.key())).forEach(item -> assertThat(set.keys()).containsAll(item.after()));
        });
    }

    private static Optional<Double> leastHours(Plan plan, Predicate<Set<String>> reached) {
        List<Plan.Item> items = plan.items();
        long least = Long.MAX_VALUE;
        for (int bits = 0; bits < 1 << items.size(); bits++) {
            List<String> keys = new ArrayList<>();
            long hours = 0;
            for (int i = 0; i < items.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    keys.add(items.get(i).key());
                    hours += Math.round(items.get(i).hours() * 100);
                }
            }
            if (hours < least && closed(items, new HashSet<>(keys)) && reached.test(controlsOf(plan, keys))) {
                least = hours;
            }
        }
        return least == Long.MAX_VALUE ? Optional.empty() : Optional.of(least / 100.0);
    }

    private static boolean closed(List<Plan.Item> items, Set<String> keys) {
        return items.stream().filter(item -> keys.contains(item.key())).allMatch(item -> keys.containsAll(item.after()));
    }

    private static Set<String> controlsOf(Plan plan, List<String> keys) {
        Set<String> controls = new TreeSet<>();
        plan.items().stream().filter(item -> keys.contains(item.key())).forEach(item -> controls.addAll(item.controls()));
        return controls;
    }

    private static List<Criterion> criteria(Trial trial, Set<String> repaired) {
        var then = Repairs.controls(trial.controls(), repaired);
        var left = Repairs.findings(OpenFindings.of(trial.findings()), repaired);
        return Gates.judge(Scoring.score(then, left, Trial.RULES), then, left, SampleMeasures.of(0.7, "coverage.xml"), Trial.RULES).get(0).criteria();
    }

    private static boolean atLeast(String grade, String wanted) {
        List<String> grades = Trial.RULES.bands().stream().map(Band::grade).toList();
        return grades.contains(grade) && grades.indexOf(grade) <= grades.indexOf(wanted);
    }
}
