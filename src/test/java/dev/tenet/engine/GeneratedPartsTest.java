package dev.tenet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Call;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Import;
import dev.tenet.fact.Location;
import dev.tenet.policy.RuleFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start spends its time on loading classes: those of a rule file must not grow with its conditions. */
class GeneratedPartsTest {
    private static final String MANY_CONDITIONS = """
            rule "p/one"
            when
                $call : Call( callee matches "a[.].*", !test, $name : name )
                Import( module == "a", $line : location.line )
                Import( location.line > $line, module == $name )
            then
                report( drools, $call, "%s after %d", $name, $line );
            end

            rule "p/two"
            when
                $a : Call( callee == "a.b", $name : name )
                not Import( module == $name, location.line > 7 )
            then
                report( drools, $a, "none" );
            end
            """;
    private static final String FIVE_FACTS = """
            rule "p/five"
            when
                $a : Import( module == "a" )
                $b : Import( module == "b" )
                $c : Import( module == "c" )
                $d : Import( module == "d" )
            then
                report( drools, $a, "%d %d %d %d", $a.location().line(), $b.location().line(), $c.location().line(), $d.location().line() );
            end
            """;

    @TempDir
    Path folder;

    @Test
    void the_conditions_of_a_file_are_one_class() {
        assertThat(classes(MANY_CONDITIONS)).containsExactlyInAnyOrder("Parts", "RuleMethods0", "Rules");
    }

    @Test
    void a_consequence_of_many_facts_stays_a_class_of_its_own() {
        assertThat(classes(FIVE_FACTS)).containsExactlyInAnyOrder("LambdaConsequence", "Parts", "RuleMethods0", "Rules");
    }

    @Test
    void joined_conditions_decide_as_they_did() {
        assertThat(messages(MANY_CONDITIONS, call("a.b", "b"), call("x.b", "b"), imported("a", 3), imported("b", 5), imported("b", 2)))
                .containsExactly("b after 3", "none");
        assertThat(messages(FIVE_FACTS, imported("a", 1), imported("b", 2), imported("c", 3), imported("d", 4))).containsExactly("1 2 3 4");
    }

    private List<String> messages(String text, Fact... facts) {
        Engine engine = Engine.keepingIn(folder);
        return engine.judge(engine.load(Rules.pack("p", text)), List.of(facts), Duration.ofMinutes(1)).findings().stream()
                .map(finding -> finding.message()).sorted().toList();
    }

    /** What is left of the names without what is hashed. */
    private static List<String> classes(String text) {
        CompiledClassLoader loader = new CompiledClassLoader(GeneratedPartsTest.class.getClassLoader());
        CompiledRules rules = new RuleCompiler(loader).compile(new RuleFile("p/p", "p", "p/p.drl", text), "abc", "policies.p.kabc", Optional.empty());
        List<String> names = new ArrayList<>();
        for (String name : rules.classes().keySet()) {
            names.add(name.substring(name.lastIndexOf('.') + 1).replaceAll("^Rules[0-9A-F]{32}(?=.)", "").replaceAll("[0-9A-F]{32}", ""));
        }
        return names;
    }

    private static Import imported(String module, int line) {
        return new Import(Location.of("a.py", line, 1), module, "", module, false, false);
    }

    private static Call call(String callee, String name) {
        return new Call(Location.of("a.py", 2, 1), callee, name, List.of(), "a", List.of(), false, false, false, List.of(), false);
    }
}
