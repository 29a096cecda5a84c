package dev.tenet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Call;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Import;
import dev.tenet.fact.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two threads end at about the same time when each has its share of the rules. */
class SharesTest {
    @Test
    void rules_about_what_there_is_much_of_are_told_apart_from_each_other_before_the_rest() {
        List<Fact> facts = new ArrayList<>(List.of(new Import(Location.of("a.py", 1, 1), "os", "", "os", false, false)));
        for (int i = 0; i < 5_000; i++) {
            facts.add(new Call(Location.of("a.py", 2 + i, 1), "print", "print", List.of(), "main", List.of(), false, false, false, List.of(), false));
        }

        assertThat(shares(facts, rule("one", "Import"), rule("two", "Call"), rule("three", "Import"), rule("four", "Call")))
                .containsExactly(Set.of("p/two", "p/one"), Set.of("p/four", "p/three"));
    }

    @Test
    void what_is_judged_before_the_second_share_counts_for_it() {
        RuleSelection before = new RuleSelection(TiedRules.compiled(rule("a", "Call"), rule("b", "Call")));

        assertThat(shares(List.of(), before, rule("one", "Call"), rule("two", "Call"), rule("three", "Call"), rule("four", "Call")))
                .containsExactly(Set.of("p/one", "p/two", "p/three"), Set.of("p/four"));
    }

    @Test
    void one_rule_leaves_nothing_for_the_other_share() {
        assertThat(shares(List.of(), rule("one", "Call"))).containsExactly(Set.of("p/one"), Set.of());
    }

    private static String rule(String name, String type) {
        return """
                rule "%s"
                when
                    $fact : %s()
                then
                    report( drools, $fact, "seen" );
                end
                """.formatted(name, type);
    }

    private static List<Set<String>> shares(List<Fact> facts, String... rules) {
        return shares(facts, RuleSelection.NONE, rules);
    }

    private static List<Set<String>> shares(List<Fact> facts, RuleSelection before, String... rules) {
        return Shares.of(new RuleSelection(TiedRules.compiled(rules)), before, new FactTable(facts)).stream().map(RuleSelection::ids).toList();
    }
}
