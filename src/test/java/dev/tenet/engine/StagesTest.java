package dev.tenet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Call;
import dev.tenet.fact.DataFlow;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Flow;
import dev.tenet.fact.Import;
import dev.tenet.fact.Location;
import dev.tenet.policy.Pack;
import dev.tenet.policy.RuleFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are judged apart where nothing ties them, and come to the same. */
class StagesTest {
    private static final String CONCLUDING = """
            rule "concluding"
            when
                $call : Call( callee == "archive.open" )
            then
                insertLogical( new Import( $call.location(), "opened", "", "", false, false ) );
            end
            """;
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
    private static final String ALONE = """
            rule "alone"
            when
                $call : Call( callee == "eval" )
                not Call( callee == "checked" )
            then
                report( drools, $call, "code from elsewhere" );
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
    private static final String OF_FINDINGS = """
            rule "of-findings"
            when
                $finding : Finding( policy == "p/alone" )
            then
                report( drools, $finding, "found" );
            end
            """;

    @TempDir
    Path folder;

    @Test
    void what_follows_values_is_judged_beside_the_rest_unless_it_matches_what_others_conclude() {
        assertThat(stages(CONCLUDING, ALONE, MATCHING, FOLLOWING))
                .contains(List.of(Set.of("p/concluding"), Set.of("p/alone", "p/matching"), Set.of("p/following")));
    }

    @Test
    void what_looks_at_findings_hangs_on_every_rule() {
        assertThat(stages(ALONE, OF_FINDINGS, FOLLOWING)).isEmpty();
    }

    @Test
    void what_leaves_nothing_for_the_other_half_is_not_divided() {
        assertThat(stages(ALONE, CONCLUDING)).isEmpty();
        assertThat(stages(FOLLOWING)).isEmpty();
    }

    @Test
    void many_facts_are_judged_as_they_would_be_at_once() {
        List<Fact> facts = new ArrayList<>(List.of(new Import(Location.of("a.py", 1, 1), "archive", "", "archive", false, false), new NoFlow()));
        for (int i = 0; i < 2 * HalvedJudging.MANY; i++) {
            String callee = i % 5_000 == 1 ? "eval" : i % 7_000 == 2 ? "archive.open" : "print";
            facts.add(new Call(Location.of("a.py", 2 + i, 1), callee, callee, List.of(), "main", List.of(), false, false, false, List.of(), false));
        }
        Engine engine = Engine.keepingIn(folder);
        Engine whole = engine.remembering();
        List<Pack> packs = Rules.pack("alone", ALONE, "concluding", CONCLUDING, "matching", MATCHING, "following", FOLLOWING);

        Judgement judgement = engine.judge(engine.load(packs), facts, Duration.ofMinutes(2));

        assertThat(judgement.findings()).hasSize(8);
        assertThat(judgement.counts()).containsEntry("Call", 2 * HalvedJudging.MANY).containsEntry("Finding", 8);
        assertThat(judgement).isEqualTo(whole.judge(whole.load(packs), facts, Duration.ofMinutes(2)));
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
    }

    private static Optional<List<Set<String>>> stages(String... rules) {
        Map<String, CompiledRules> files = new LinkedHashMap<>();
        for (String rule : rules) {
            String owner = "p/" + rule.substring(rule.indexOf('"') + 1, rule.indexOf('"', rule.indexOf('"') + 1));
            files.put(owner, new RuleCompiler(new CompiledClassLoader(StagesTest.class.getClassLoader()))
                    .compile(new RuleFile(owner, "p", owner + ".drl", rule), "abc", "policies.p.k" + files.size(), Optional.empty()));
        }
        return Stages.of(files).map(stages -> List.of(stages.concluding().keySet(), stages.reporting().keySet(), stages.following().keySet()));
    }
}
