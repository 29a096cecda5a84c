package dev.tenet.decision;

import dev.tenet.plan.CheapestSet;
import dev.tenet.plan.Goal;
import dev.tenet.policy.Nearest;
import dev.tenet.policy.ScoringRules.Band;
import dev.tenet.policy.ScoringRules.CriterionRule;
import dev.tenet.policy.ScoringRules.GateRule;
import dev.tenet.report.FixSet;
import dev.tenet.report.Gate.Criterion;
import dev.tenet.report.Plan;
import dev.tenet.report.Staff;
import dev.tenet.report.Way;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Plans of some of the remediations: the cheapest that reach a goal, or what fits until a day. Names that do not exist are IllegalArgumentException. */
public final class Ways {
    private final Situation situation;
    private final Plan whole;

    /** @param whole the plan of everything that failed */
    public Ways(Situation situation, Plan whole) {
        this.situation = situation;
        this.whole = whole;
    }

    /** The cheapest way to an overall grade. */
    public Plan toGrade(String grade) {
        List<String> grades = situation.rules().bands().stream().map(Band::grade).toList();
        int wanted = grades.indexOf(grade);
        if (wanted < 0) {
            throw new IllegalArgumentException("there is no grade \"%s\"\n    %s".formatted(grade, Nearest.hint(grade, grades, "Grades are " + String.join(", ", grades) + ".")));
        }
        Predicate<Set<String>> reached = repaired -> {
            int position = grades.indexOf(situation.scores(repaired).grade());
            return position >= 0 && position <= wanted;
        };
        return cheapest("the cheapest way to grade " + grade, new Goal.Grade(grade), reached, List.of());
    }

    /** The cheapest way to meet all criteria of a gate that repairs can meet. */
    public Plan throughGate(String name) {
        List<String> names = situation.rules().gates().stream().map(GateRule::id).toList();
        if (!names.contains(name)) {
            throw new IllegalArgumentException("there is no gate \"%s\"\n    %s".formatted(name, Nearest.hint(name, names, "Gates are " + String.join(", ", names) + ".")));
        }
        GateRule gate = situation.rules().gates().get(names.indexOf(name));
        List<Criterion> best = situation.criteria(gate, controls());
        List<Integer> attainable = new ArrayList<>();
        List<Criterion> beyond = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            if (best.get(i).state() == Criterion.State.MET) {
                attainable.add(i);
            } else {
                beyond.add(best.get(i));
            }
        }
        List<CriterionRule> rules = attainable.stream().map(gate.criteria()::get).toList();
        Predicate<Set<String>> reached = repaired -> {
            List<Criterion> then = situation.criteria(gate, repaired);
            return attainable.stream().allMatch(i -> then.get(i).state() == Criterion.State.MET);
        };
        return cheapest("the cheapest way through the gate " + gate.title(), new Goal.Criteria(rules), reached, beyond);
    }

    /** What can be finished until the end of a day, in the order of work. */
    public Plan until(LocalDate day, Staff staff) {
        LocalDate start = staff.start();
        if (start == null || day.isBefore(start)) {
            throw new IllegalArgumentException("%s is before the plan starts%s".formatted(day, start == null ? "" : ", on " + start));
        }
        List<String> keys = situation.within((int) ChronoUnit.DAYS.between(start, day) + 1, staff);
        Plan plan = situation.only(keys, staff);
        FixSet fits = new FixSet(keys, plan.totalHours(), plan.totalHours());
        return plan.with(new Way("what fits until " + day, false, fits, whole.totalHours(), whole.items().size(), List.of()));
    }

    private Plan cheapest(String goal, Goal to, Predicate<Set<String>> reached, List<Criterion> beyond) {
        CheapestSet sets = new CheapestSet(whole, situation.report().controls(), situation.report().findings(), situation.rules());
        Optional<FixSet> found = sets.find(to, reached);
        Plan plan = found.isEmpty() ? whole : situation.only(found.get().keys(), whole.outline().staff());
        return plan.with(new Way(goal, true, found.orElse(null), whole.totalHours(), whole.items().size(), beyond));
    }

    private Set<String> controls() {
        Set<String> controls = new TreeSet<>();
        whole.items().forEach(item -> controls.addAll(item.controls()));
        return controls;
    }
}
