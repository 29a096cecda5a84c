package dev.tenet.plan;

import dev.tenet.order.By;
import dev.tenet.policy.ScoringRules;
import dev.tenet.report.ControlResult;
import dev.tenet.report.FixSet;
import dev.tenet.report.Plan;
import dev.tenet.report.ReportedFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The set of remediations with the fewest hours that reaches a goal, with all that must come first. An integer program over the linear conditions of
 * the goal proposes a set; the score's own arithmetic judges it; what fails is cut off together with all its subsets, since a repair never makes
 * anything worse. The first set that is proposed and holds is therefore minimal.
 */
public final class CheapestSet {
    private static final int PROPOSALS = 16;

    private final List<Plan.Item> items;
    private final Requirements necessary;
    private final Requirements sufficient;

    /** Chooses among the items of {@code plan}, which repairs the failed ones of {@code controls}. */
    public CheapestSet(Plan plan, List<ControlResult> controls, List<ReportedFinding> findings, ScoringRules rules) {
        this.items = plan.items();
        this.necessary = new Requirements(controls, findings, rules, Requirements.ROUNDING);
        this.sufficient = new Requirements(controls, findings, rules, -Requirements.ROUNDING);
    }

    /**
     * The cheapest set after which {@code reached} holds; empty when it does not hold after all repairs.
     *
     * @param reached whether the goal is reached once controls with these ids are repaired; what holds for a set holds for all that include it
     */
    public Optional<FixSet> find(Goal goal, Predicate<Set<String>> reached) {
        if (reached.test(Set.of())) {
            return Optional.of(new FixSet(List.of(), 0, 0));
        }
        if (!reached.test(controlsOf(items.stream().map(Plan.Item::key).toList()))) {
            return Optional.empty();
        }
        // The score's own arithmetic costs a thousand times more than a sum, and most sets fall short by more than a rounding.
        List<Requirement> wanted = necessary.of(goal);
        Predicate<Set<String>> enough = keys -> wanted.stream().allMatch(condition -> condition.holds(keys)) && reached.test(controlsOf(keys));
        List<Requirement> edges = new ArrayList<>();
        items.forEach(item -> item.after().forEach(first -> edges.add(Requirement.after(item.key(), first))));
        List<Requirement> conditions = new ArrayList<>(wanted);
        conditions.addAll(edges);
        Map<String, Long> costs = new HashMap<>();
        items.forEach(item -> costs.put(item.key(), Hours.work(item.hours())));
        double atLeast = 0;
        for (int proposal = 0; proposal < PROPOSALS; proposal++) {
            IntegerProgram.Solution solution = IntegerProgram.minimise(keys(), costs, conditions);
            atLeast = Math.max(atLeast, solution.bound());
            Set<String> proposed = solution.chosen();
            if (enough.test(proposed)) {
                return Optional.of(result(solution.proven() ? proposed : pruned(proposed, enough), solution.proven() ? -1 : atLeast));
            }
            if (!solution.proven()) {
                break;
            }
            // Grown as far as it still fails, a set cuts off more.
            Set<String> failing = new HashSet<>(proposed);
            for (Plan.Item item : items) {
                failing.add(item.key());
                if (enough.test(failing)) {
                    failing.remove(item.key());
                }
            }
            conditions.add(Requirement.oneOf(keys().stream().filter(key -> !failing.contains(key)).toList()));
        }
        // Among thousands of sets that miss the goal by a rounding, one that does not hang on it is close to the cheapest.
        edges.addAll(sufficient.of(goal));
        Set<String> safe = IntegerProgram.minimise(keys(), costs, edges).chosen();
        return Optional.of(result(pruned(enough.test(safe) ? safe : new TreeSet<>(keys()), enough), atLeast));
    }

    /** What is left when the dearest that is not needed is dropped again and again: enough, and perhaps not the cheapest. */
    private Set<String> pruned(Set<String> chosen, Predicate<Set<String>> enough) {
        Set<String> left = new TreeSet<>(chosen);
        List<Plan.Item> dearest = items.stream().filter(item -> chosen.contains(item.key()))
                .sorted(By.key((Plan.Item item) -> -item.hours()).thenComparing(Plan.Item::key)).toList();
        for (Plan.Item item : dearest) {
            boolean needed = items.stream().anyMatch(other -> left.contains(other.key()) && other.after().contains(item.key()));
            if (!needed && left.remove(item.key()) && !enough.test(left)) {
                left.add(item.key());
            }
        }
        return left;
    }

    /** @param bound hours in hundredths that no set undercuts; below 0 when the chosen one is proven to be the cheapest */
    private FixSet result(Set<String> chosen, double bound) {
        List<String> ordered = keys().stream().filter(chosen::contains).toList();
        long hours = items.stream().filter(item -> chosen.contains(item.key())).mapToLong(item -> Hours.work(item.hours())).sum();
        return new FixSet(ordered, Hours.of(hours), bound < 0 ? Hours.of(hours) : Math.min(Hours.of(hours), Math.ceil(bound - 1e-6) / 100));
    }

    private List<String> keys() {
        return items.stream().map(Plan.Item::key).toList();
    }

    private Set<String> controlsOf(java.util.Collection<String> chosen) {
        Set<String> controls = new TreeSet<>();
        items.stream().filter(item -> chosen.contains(item.key())).forEach(item -> controls.addAll(item.controls()));
        return controls;
    }
}
