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

            rule "p/what-cannot-be-told"
            when
                $call : Call( callee == "a.b", arguments.size() > 3, name.startsWith("x") )
                not Import( module == "z" )
            then
                report( drools, $call, "four" );
            end
            """;

    @Test
    void a_rule_is_loaded_when_one_fact_passes_all_its_constants() {
        assertThat(loaded(call("a.b", "main", false))).containsExactly("p/p/both-on-one-fact", "p/p/one-of-two-names", "p/p/what-cannot-be-told");
        assertThat(loaded(call("c.d", "main", true), call("a.b", "run", true))).containsExactly("p/p/only-in-tests", "p/p/what-cannot-be-told");
        assertThat(loaded(call("c.d", "main", false))).containsExactly("p/p/one-of-two-names");
    }

    @Test
    void facts_of_another_type_or_none_load_nothing() {
        assertThat(loaded()).isEmpty();
        assertThat(loaded(new Import(Location.of("a.py", 1, 1), "a.b", "", "main", false, false))).isEmpty();
    }

    private static List<String> loaded(Fact... facts) {
        CompiledRules rules = new RuleCompiler(new CompiledClassLoader(RelevanceTest.class.getClassLoader()))
                .compile(new RuleFile("p/p", "p", "p/p.drl", RULES), "abc", "policies.p.kabc", Optional.empty());
        return Relevance.among(Map.of("p/p", rules), List.of(facts)).values().stream().flatMap(file -> file.rules().stream()).map(RuleInfo::id).toList();
    }

    private static Call call(String callee, String function, boolean test) {
        return new Call(Location.of("a.py", 2, 1), callee, callee.substring(2), List.of(), function, List.of(), false, false, false, List.of(), test);
    }
}
