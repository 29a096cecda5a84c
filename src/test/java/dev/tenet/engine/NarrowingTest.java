package dev.tenet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Call;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Import;
import dev.tenet.fact.Location;
import dev.tenet.fact.Setting;
import dev.tenet.policy.Pack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that cannot be part of a match are left out, and what is found stays the same. */
class NarrowingTest {
    private static final String OPENED = "$one : Call( callee == \"open\", test == false, $function : function )";
    private static final String THEN = "then report( drools, $one, \"%s\", $one.function() ); end";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        OPENED + " Call( test == false, function == $function, inLoop )",
        OPENED + " not Call( test == false, function == $function, awaited == true )",
        OPENED + " exists Call( function == $one.function, name.length() > 5 )",
        OPENED + " not( Call( function == $function, inLoop, $name : name ) and Import( module == $name ) )",
        OPENED + " exists( Call( function == $function, $name : name ) and not Import( module == $name ) )",
        OPENED + " forall( Call( function == $function ) Call( this.function == $function, test == false ) )",
        OPENED + " accumulate( Call( function == $function, $at : location.line ); $many : count( $at ), $last : max( $at ); $many > 6 )",
        OPENED + " ( Call( function == $function, callee == \"close\" ) or Import( module == $function ) )",
        OPENED + " Call( location.line == $one.location.line + 1 )",
        OPENED + " Import( name == \"rare\", $module : module ) Call( test == false, function == $function, callee == $module )",
        "$one : Call( test == false, $callee : callee ) Import( name == \"rare\", module == $callee )",
        "$one : Call( inLoop, $callee : callee ) not Import( name == \"rare\", module == $callee ) Call( callee == \"close\", function == $one.function )",
        "Setting( name == \"names\", $names : list ) $one : Call( test == false, name memberOf $names ) not Call( function == $one.function, callee == \"close\" )",
        OPENED + " Import( module == \"concluded\", name == $function )",
        OPENED + " not Import( module == \"concluded\", name == $function )"})
    void the_same_is_found_as_when_all_facts_are_told(String conditions) {
        Both both = judged(conditions);

        assertThat(both.once()).isEqualTo(both.remembered());
        assertThat(both.once().findings()).isNotEmpty();
    }

    @Test
    void a_rule_that_lacks_a_fact_finds_nothing() {
        Both both = judged("Setting( name == \"absent\", $names : list ) $one : Call( test == false, name memberOf $names )");

        assertThat(both.once()).isEqualTo(both.remembered());
    }

    /** Findings of a session that is told what can match, and of one that is told everything. */
    private record Both(Judgement once, Judgement remembered) {}

    private Both judged(String conditions) {
        List<Pack> packs = Rules.packWithConcepts("""
                declare Closed
                    call : Call @key
                end

                rule "concludes"
                when
                    $call : Call( callee == "close", test == false )
                then
                    insertLogical( new Import( $call.location(), "concluded", $call.function(), "", false, false ) );
                    insertLogical( new Closed( $call ) );
                end
                """, "rule", "rule \"rule\" when " + conditions + " " + THEN, "other",
                "rule \"other\" when Closed( $name : call.function ) $one : Call( callee == \"open\", function == $name ) " + THEN);
        List<Fact> facts = facts(conditions.hashCode());
        Engine engine = Engine.keepingIn(folder);
        Engine whole = engine.remembering();

        return new Both(engine.judge(engine.load(packs), facts, Duration.ofMinutes(2)), whole.judge(whole.load(packs), facts, Duration.ofMinutes(2)));
    }

    @Test
    void what_few_facts_are_compared_with_is_all_that_a_session_is_told() {
        List<Pack> packs = Rules.pack("rule", "rule \"rule\" when " + OPENED + " not Call( test == false, function == $function, inLoop ) " + THEN);
        FactTable facts = new FactTable(facts(7));
        RuleGroup rules = Engine.keepingIn(folder).load(packs).among(facts, new Beside());

        BitSet places = new Narrowing(rules, facts).into(rules.built().newKieSession());
        List<Object> told = places.stream().<Object>mapToObj(facts.facts()::get).toList();

        List<String> functions = facts.of(Call.class).stream().map(Call.class::cast)
                .filter(call -> call.callee().equals("open") && !call.test()).map(Call::function).distinct().toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(facts.of(Call.class).stream().map(Call.class::cast)
                .filter(call -> !call.test() && functions.contains(call.function()) && (call.inLoop() || call.callee().equals("open")))
                .map(Object.class::cast).toList());
    }

    private static List<Fact> facts(long seed) {
        Random random = new Random(seed);
        List<Fact> facts = new ArrayList<>();
        List<String> callees = List.of("open", "close", "print", "format", "warn", "rare");
        for (int i = 0; i < HalvedJudging.MANY + 2_000; i++) {
            // One call in twenty opens, closes or is rare.
            String callee = callees.get(random.nextInt(20) == 0 ? random.nextInt(6) : 2 + random.nextInt(3));
            facts.add(new Call(Location.of("a.py", i + 1, 1), callee, callee + random.nextInt(3), List.of(), "f" + random.nextInt(400), List.of(),
                    random.nextInt(20) == 0, random.nextInt(4) == 0, false, List.of(), random.nextInt(5) == 0));
        }
        for (int i = 0; i < 300; i++) {
            String module = random.nextBoolean() ? "f" + random.nextInt(400) : callees.get(random.nextInt(6));
            facts.add(new Import(Location.of("a.py", i + 1, 1), module, random.nextInt(20) == 0 ? "rare" : "", "", false, false));
        }
        facts.add(new Setting(Location.of("tenet.yaml"), "p/rule", "names", 0, "", List.of("open1", "rare2")));
        facts.add(new Setting(Location.of("tenet.yaml"), "p/rule", "others", 0, "", List.of()));
        return facts;
    }
}
