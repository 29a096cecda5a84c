package dev.tenet.plan;

import dev.tenet.policy.ScoringRules.CriterionRule;
import java.util.List;
import java.util.Objects;

/** What a set of repairs is to reach. */
public sealed interface Goal {
    /** An overall grade at least as good as this one. */
    record Grade(String grade) implements Goal {
        public Grade {
            Objects.requireNonNull(grade, "grade");
        }
    }

    /** Criteria of a gate, those that repairs can meet: no repair makes four weeks of paper trading. */
    record Criteria(List<CriterionRule> rules) implements Goal {
        public Criteria {
            rules = List.copyOf(rules);
        }
    }
}
