package dev.tenet.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ojalgo.concurrent.Parallelism;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.optimisation.integer.IntegerStrategy.GMICutConfiguration;

/** Chooses among remediations so that linear conditions hold and the sum of costs is least. */
final class IntegerProgram {
    /** Steps of the search before it ends with the best it has: counted, not timed, so that the same question has the same answer. */
    private static final int STEPS = 800;

    /** With Gomory cuts, ojAlgo 57.1.0 calls some feasible programs infeasible: one of CheapestSetTest's. No fraction is as large as this asks for. */
    private static final GMICutConfiguration NO_CUTS = new GMICutConfiguration().withFractionality(1);

    private IntegerProgram() {}

    /**
     * What was chosen.
     *
     * @param chosen keys
     * @param proven whether no choice is cheaper
     * @param bound a cost that no choice undercuts
     */
    record Solution(Set<String> chosen, boolean proven, double bound) {}

    static Solution minimise(List<String> keys, Map<String, Long> costs, List<Requirement> conditions) {
        ExpressionsBasedModel model = model(keys, costs, conditions, true);
        model.options.integer(IntegerStrategy.newConfigurable().withParallelism(Parallelism.ONE).withGMICutConfiguration(NO_CUTS));
        model.options.iterations_abort = STEPS;
        model.options.time_abort = Long.MAX_VALUE;
        Optimisation.Result result = model.minimise();
        Set<String> chosen = new TreeSet<>();
        if (result.getState().isFeasible()) {
            for (int i = 0; i < keys.size(); i++) {
                if (result.doubleValue(i) > 0.5) {
                    chosen.add(keys.get(i));
                }
            }
        } else {
            chosen.addAll(keys);
        }
        boolean proven = result.getState().isOptimal();
        double cost = chosen.stream().mapToLong(costs::get).sum();
        return new Solution(chosen, proven, proven ? cost : relaxed(keys, costs, conditions));
    }

    /** What it would cost if remediations could be done in part. */
    private static double relaxed(List<String> keys, Map<String, Long> costs, List<Requirement> conditions) {
        Optimisation.Result result = model(keys, costs, conditions, false).minimise();
        return result.getState().isOptimal() ? result.getValue() : 0;
    }

    private static ExpressionsBasedModel model(List<String> keys, Map<String, Long> costs, List<Requirement> conditions, boolean whole) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<String, Variable> variables = new HashMap<>();
        for (String key : keys) {
            Variable variable = model.newVariable(key).lower(0).upper(1).weight(costs.get(key));
            variables.put(key, whole ? variable.integer(true) : variable);
        }
        int number = 0;
        for (Requirement condition : conditions) {
            Expression expression = model.newExpression("condition " + number++).lower(condition.least());
            condition.amounts().forEach((key, amount) -> {
                Variable variable = variables.get(key);
                if (variable != null) {
                    expression.set(variable, amount);
                }
            });
        }
        return model;
    }
}
