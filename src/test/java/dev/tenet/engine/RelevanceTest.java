package dev.tenet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Call;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Import;
import dev.tenet.fact.Location;
import dev.tenet.policy.RuleFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that no fact can match are not loaded; every other rule is. */
class RelevanceTest {
    private static final String RULES = """
            rule "p/both-on-one-fact"
            when
                $call : Call( callee == "a.b", function == "main" )
            then
                report( drools, $call, "one" );
            end

            rule "p/one-of-two-names"
            when
                $call : Call( callee in ( "a.b", "c.d" ), !test )
            then
                report( drools, $call, "two" );
            end

            rule "p/only-in-tests"
            when
                $call : Call( name == "b", test )
            then
                report( drools, $call, "three" );
            end

            rule "p/what-a-join-decides"
            when
                $call : Call( callee == "a.b", $name : name, name matches "b|x" )
                $other : Call( callee matches ".*[.]b", function == "main" || function == $name )
                not Import( module == "z" )
            then
                report( drools, $call, "four" );
            end

            rule "p/other-tests"
            when
                $call : Call( callee == "a.b", location.line > 2, name matches "b|x" )
            then
                report( drools, $call, "five" );
            end

            rule "p/either"
            when
                $call : Call( location.line > 70 || callee == "c.d" )
            then
                report( drools, $call, "six" );
            end

            rule "p/what-throws"
            when
                $call : Call( callee == "c.d", arguments.get( 0 ) != null )
            then
                report( drools, $call, "seven" );
            end
            """;

    @Test
    void a_rule_is_loaded_when_one_fact_passes_all_its_constants() {
        assertThat(loaded(call("a.b", "main", false, 2))).containsExactly("p/p/both-on-one-fact", "p/p/one-of-two-names", "p/p/what-a-join-decides");
        assertThat(loaded(call("c.d", "main", true, 2), call("a.b", "run", true, 2)))
                .containsExactly("p/p/only-in-tests", "p/p/what-a-join-decides", "p/p/either", "p/p/what-throws");
        assertThat(loaded(call("c.d", "main", false, 2))).containsExactly("p/p/one-of-two-names", "p/p/either", "p/p/what-throws");
    }

    @Test
    void a_rule_is_loaded_when_one_of_these_passes_its_other_tests_too() {
        assertThat(loaded(call("c.d", "run", true, 3), call("a.b", "run", true, 2))).doesNotContain("p/p/other-tests");
        assertThat(loaded(call("a.b", "run", true, 3))).containsExactly("p/p/only-in-tests", "p/p/what-a-join-decides", "p/p/other-tests");
        assertThat(loaded(call("x.y", "run", false, 71))).containsExactly("p/p/either");
    }

    @Test
    void among_more_facts_than_are_tried_a_rule_is_loaded_untold() {
        Fact[] many = Stream.generate(() -> call("a.b", "run", true, 2)).limit(2_001).toArray(Fact[]::new);
        assertThat(loaded(many)).contains("p/p/other-tests");
    }

    @Test
    void facts_of_another_type_or_none_load_nothing() {
        assertThat(loaded()).isEmpty();
        assertThat(loaded(new Import(Location.of("a.py", 1, 1), "a.b", "", "main", false, false))).isEmpty();
    }

    private static List<String> loaded(Fact... facts) {
        CompiledClassLoader loader = new CompiledClassLoader(RelevanceTest.class.getClassLoader());
        CompiledRules rules = new RuleCompiler(loader).compile(new RuleFile("p/p", "p", "p/p.drl", RULES), "abc", "policies.p.kabc", Optional.empty());
        loader.add(rules.classes());
        return Relevance.among(Map.of("p/p", rules), new FactTable(List.of(facts)), loader, new Beside()).values().stream().flatMap(file -> file.rules().stream()).map(RuleInfo::id).toList();
    }

    private static Call call(String callee, String function, boolean test, int line) {
        return new Call(Location.of("a.py", line, 1), callee, callee.substring(2), List.of(), function, List.of(), false, false, false, List.of(), test);
    }
}
