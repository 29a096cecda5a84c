package dev.tenet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Call;
import dev.tenet.fact.Import;
import dev.tenet.fact.Location;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that begin alike must be judged whatever other files hold: the engine attaches the files one after another. */
class SharedConditionsTest {
    private static final String PAIR = """
            rule "pair/without"
            when
                $import : Import( module == "a" )
                $call : Call( callee == "a.b" )
                $path : String() from $call.conditions().toString()
                not Call( callee == "c.d" )
            then
                report( drools, $call, "without" );
            end

            rule "pair/with"
            when
                $import : Import( module == "a" )
                $call : Call( callee == "a.b" )
                $path : String() from $call.conditions().toString()
                exists Call( callee == "c.d" )
            then
                report( drools, $call, "with" );
            end
            """;

    @TempDir
    Path folder;

    @Test
    void rules_that_begin_alike_are_judged_beside_a_larger_file() {
        for (int others = 0; others <= 6; others++) {
            Engine engine = Engine.keepingIn(folder);
            Judgement judgement = engine.judge(engine.load(Rules.pack("others", others(others), "pair", PAIR)),
                    List.of(new Import(Location.of("a.py", 1, 1), "a", "", "a", false, false), call("a.b")), Duration.ofMinutes(1));

            assertThat(judgement.findings()).as("beside %d other rules", others).extracting(finding -> finding.message()).containsExactly("without");
        }
    }

    @Test
    void what_a_test_says_of_a_name_bound_before_is_not_kept_for_other_facts_with_the_same_callee() {
        String rule = """
                rule "bound/name"
                when
                    $call : Call( callee in ( "a.b", "a.c" ), $inside : function, callee != "a.b" || $inside == "wanted" )
                then
                    report( drools, $call, "%s", $inside );
                end
                """;
        Engine engine = Engine.keepingIn(folder);
        Judgement judgement = engine.judge(engine.load(Rules.pack("bound", rule)), List.of(within("wanted", 2), within("other", 3)), Duration.ofMinutes(1));

        assertThat(judgement.findings()).extracting(finding -> finding.message()).containsExactly("wanted");
    }

    private static Call within(String function, int line) {
        return new Call(Location.of("a.py", line, 1), "a.b", "b", List.of(), function, List.of(), false, false, false, List.of(), false);
    }

    private static String others(int count) {
        List<String> rules = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            rules.add("""
                    rule "others/%d"
                    when
                        Call( callee == "x.%d" )
                        Import( module == "y" )
                    then
                        report( drools, Location.of( "a.py" ), "never" );
                    end
                    """.formatted(i, i));
        }
        return String.join("\n", rules);
    }

    private static Call call(String callee) {
        return new Call(Location.of("a.py", 2, 1), callee, callee.substring(2), List.of(), "a", List.of(), false, false, false, List.of(), false);
    }
}
