package dev.tenet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Call;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Import;
import dev.tenet.fact.Location;
import dev.tenet.policy.Pack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are judged apart where nothing ties them, and come to the same. */
class HalvesTest {
    private static final String MATCHING = """
            rule "matching"
            when
                $import : Import( module == "archive" )
                accumulate( $each : Import( module == "opened" ), $count : count( $each ) )
            then
                report( drools, $import, "%s archives", $count );
            end
            """;

    @TempDir
    Path folder;

    @Test
    void rules_that_a_fact_ties_together_stay_together() {
        assertThat(halves(TiedRules.CONCLUDING, TiedRules.ALONE, MATCHING)).contains(Set.of(Set.of("p/concluding", "p/matching"), Set.of("p/alone")));
    }

    @Test
    void what_looks_at_findings_hangs_on_every_rule() {
        assertThat(halves(TiedRules.ALONE, TiedRules.OF_FINDINGS, TiedRules.CONCLUDING)).isEmpty();
    }

    @Test
    void one_rule_is_no_two_halves() {
        assertThat(halves(TiedRules.ALONE)).isEmpty();
    }

    @Test
    void many_facts_are_judged_as_they_would_be_at_once() {
        List<Fact> facts = new ArrayList<>(List.of(new Import(Location.of("a.py", 1, 1), "archive", "", "archive", false, false)));
        for (int i = 0; i < 20 * HalvedJudging.FEW; i++) {
            String callee = i % 5_000 == 1 ? "eval" : i % 7_000 == 2 ? "archive.open" : "print";
            facts.add(new Call(Location.of("a.py", 2 + i, 1), callee, callee, List.of(), "main", List.of(), false, false, false, List.of(), false));
        }
        Engine engine = Engine.keepingIn(folder);
        Engine whole = engine.remembering();
        List<Pack> packs = Rules.pack("alone", TiedRules.ALONE, "concluding", TiedRules.CONCLUDING, "matching", MATCHING);

        Judgement judgement = engine.judge(engine.load(packs), facts, Duration.ofMinutes(2));

        assertThat(judgement.findings()).hasSize(5);
        assertThat(judgement.counts()).containsEntry("Call", 20 * HalvedJudging.FEW).containsEntry("Finding", 5);
        assertThat(judgement).isEqualTo(whole.judge(whole.load(packs), facts, Duration.ofMinutes(2)));
    }

    private static Optional<Set<Set<String>>> halves(String... rules) {
        return Halves.of(TiedRules.compiled(rules)).map(halves -> Set.of(halves.get(0).keySet(), halves.get(1).keySet()));
    }
}
