package dev.tenet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Call;
import dev.tenet.fact.DataFlow;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Flow;
import dev.tenet.fact.Import;
import dev.tenet.fact.Location;
import dev.tenet.policy.Pack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are judged apart where nothing ties them, and come to the same. */
class StagesTest {
    private static final String MATCHING = """
            rule "matching"
            when
                $import : Import( module == "archive" )
                accumulate( $each : Import( module == "opened" ), $count : count( $each ) )
                DataFlow()
            then
                report( drools, $import, "%s archives", $count );
            end
            """;
    private static final String OPENED = """
            rule "opened"
            when
                $import : Import( module == "opened" )
            then
                report( drools, $import, "archive opened" );
            end
            """;
    private static final String FOLLOWING = """
            rule "following"
            when
                $call : Call( callee == "archive.open" )
                DataFlow()
            then
                report( drools, $call, "followed" );
            end
            """;

    @TempDir
    Path folder;

    @Test
    void what_follows_values_is_judged_beside_the_rest_unless_it_matches_what_others_conclude() {
        assertThat(stages(TiedRules.CONCLUDING, TiedRules.ALONE, MATCHING, FOLLOWING))
                .contains(List.of(Set.of("p/concluding"), Set.of("p/matching"), Set.of("p/alone"), Set.of("p/following")));
    }

    @Test
    void what_looks_at_findings_hangs_on_every_rule() {
        assertThat(stages(TiedRules.ALONE, TiedRules.OF_FINDINGS, FOLLOWING)).isEmpty();
    }

    @Test
    void what_leaves_nothing_for_the_other_half_is_not_divided() {
        assertThat(stages(TiedRules.ALONE, TiedRules.CONCLUDING)).isEmpty();
        assertThat(stages(FOLLOWING)).isEmpty();
    }

    @Test
    void many_facts_are_judged_as_they_would_be_at_once() {
        assertThat(judgedAsAtOnce(11, new NoFlow())).containsEntry("Call", 2 * HalvedJudging.MANY).containsEntry("Finding", 11);
    }

    @Test
    void where_nothing_follows_values_what_only_reports_is_shared() {
        assertThat(judgedAsAtOnce(7)).containsEntry("Call", 2 * HalvedJudging.MANY).containsEntry("Finding", 7);
    }

    /** Counts of what was judged, which is what all rules come to together: so many findings. */
    private Map<String, Integer> judgedAsAtOnce(int findings, Fact... further) {
        List<Fact> facts = new ArrayList<>(List.of(new Import(Location.of("a.py", 1, 1), "archive", "", "archive", false, false)));
        facts.addAll(List.of(further));
        for (int i = 0; i < 2 * HalvedJudging.MANY; i++) {
            String callee = i % 5_000 == 1 ? "eval" : i % 7_000 == 2 ? "archive.open" : "print";
            facts.add(new Call(Location.of("a.py", 2 + i, 1), callee, callee, List.of(), "main", List.of(), false, false, false, List.of(), false));
        }
        Engine engine = Engine.keepingIn(folder);
        Engine whole = engine.remembering();
        List<Pack> packs = Rules.pack("alone", TiedRules.ALONE, "concluding", TiedRules.CONCLUDING, "matching", MATCHING, "following", FOLLOWING,
                "opened", OPENED);

        Judgement judgement = engine.judge(engine.load(packs), facts, Duration.ofMinutes(2));

        assertThat(judgement.findings()).hasSize(findings);
        assertThat(judgement).isEqualTo(whole.judge(whole.load(packs), facts, Duration.ofMinutes(2)));
        return judgement.counts();
    }

    /** Knows of no flow. */
    private static final class NoFlow implements DataFlow {
        @Override
        public Location location() {
            return Location.of("");
        }

        @Override
        public List<Flow> into(Call call, String sink, String argument, int position) {
            return List.of();
        }

        @Override
        public List<Flow> into(Call call, String sink) {
            return List.of();
        }

        @Override
        public boolean settled(Call call, String sink, String argument, int position) {
            return true;
        }

        @Override
        public boolean handedIn(Call call, String sink, String argument, int position) {
            return false;
        }
    }

    private static Optional<List<Set<String>>> stages(String... rules) {
        return Stages.of(TiedRules.compiled(rules)).map(
                stages -> List.of(stages.concluding().ids(), stages.waiting().ids(), stages.apart().ids(), stages.following().ids()));
    }
}
