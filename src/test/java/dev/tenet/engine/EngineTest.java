package dev.tenet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenet.fact.Argument;
import dev.tenet.fact.Call;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Import;
import dev.tenet.fact.Location;
import dev.tenet.fact.Value;
import dev.tenet.finding.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String SHELL = """
            rule "shell"
            when
                $call : Call( callee == "subprocess.run", keyword["shell"] == true )
            then
                report( drools, $call, "%s starts a shell", $call.callee() );
            end
            """;

    @TempDir
    Path folder;

    @Test
    void reports_what_a_rule_matches_with_the_facts_it_matched() {
        Call unsafe = call("subprocess.run", 3, "shell", Value.TRUE);
        Call safe = call("subprocess.run", 9, "shell", Value.FALSE);

        Judgement judgement = judge(Rules.pack("shell", SHELL), unsafe, safe);

        assertThat(judgement.failures()).isEmpty();
        assertThat(judgement.findings())
                .containsExactly(new Finding("p/shell", "p/shell", unsafe.location(), "subprocess.run starts a shell", List.of(unsafe)));
        assertThat(judgement.counts()).containsEntry("Call", 2);
    }

    @Test
    void a_missing_keyword_is_null_in_a_rule() {
        String rule = """
                rule "untimed"
                when
                    $call : Call( callee == "requests.get", keyword["timeout"] == null )
                then
                    report( drools, $call, "no timeout" );
                end
                """;

        Judgement judgement = judge(Rules.pack("untimed", rule),
                call("requests.get", 1, "timeout", Value.number("5")), call("requests.get", 2, "url", Value.string("x")));

        assertThat(judgement.findings()).extracting(finding -> finding.location().line()).containsExactly(2);
    }

    @Test
    void a_policy_matches_a_type_that_the_concepts_of_its_pack_declare() {
        String concepts = """
                declare Shell
                    location : Location
                end
                rule "shell"
                when
                    Call( callee == "os.system", $where : location )
                then
                    insertLogical( new Shell( $where ) );
                end
                """;
        String rule = """
                rule "shells"
                when
                    Shell( $where : location )
                    not Import( module == "shlex" )
                then
                    report( drools, $where, "a shell" );
                end
                """;

        Judgement without = judge(Rules.packWithConcepts(concepts, "shells", rule), call("os.system", 4, "x", Value.NONE));
        Judgement with = judge(Rules.packWithConcepts(concepts, "shells", rule), call("os.system", 4, "x", Value.NONE),
                new Import(Location.of("a.py", 1, 1), "shlex", "", "shlex", false, false));

        assertThat(without.findings()).extracting(Finding::message).containsExactly("a shell");
        assertThat(with.findings()).isEmpty();
        assertThat(with.counts()).containsEntry("Shell", 1);
    }

    @Test
    void says_in_words_what_a_rule_requires_not_to_be_there() {
        String rule = """
                rule "no-calendar"
                when
                    $call : Call( name == "placeOrder" )
                    not Import( module == "exchange_calendars", test == false )
                then
                    report( drools, $call, "no calendar" );
                end
                """;

        RuleBase base = Engine.keepingIn(folder).load(Rules.pack("no-calendar", rule));

        assertThat(base.absencesOf("p/no-calendar")).containsExactly("no Import with module exchange_calendars and no test");
        assertThat(base.subjectOf("p/no-calendar")).isEqualTo("Call");
    }

    @Test
    void a_consequence_that_throws_is_reported_and_the_rest_is_judged() {
        String broken = """
                rule "broken"
                when
                    $call : Call( callee == "subprocess.run" )
                then
                    report( drools, $call, "%s", $call.callee().substring( 99 ) );
                end
                """;
        Call call = call("subprocess.run", 3, "shell", Value.TRUE);

        Judgement judgement = judge(Rules.pack("broken", broken, "shell", SHELL), call);

        assertThat(judgement.findings()).extracting(Finding::policy).containsExactly("p/shell");
        assertThat(judgement.failures())
                .containsExactly(new RuleFailure("p/broken", "p/broken", "StringIndexOutOfBoundsException: begin 99, end 14, length 14", List.of(call)));
    }

    @Test
    void a_pattern_that_throws_sets_its_policy_aside_and_the_rest_is_judged() {
        String broken = """
                rule "broken"
                when
                    $call : Call( arguments[7].name == "x" )
                then
                    report( drools, $call, "never" );
                end
                """;

        Judgement judgement = judge(Rules.pack("broken", broken, "shell", SHELL), call("subprocess.run", 3, "shell", Value.TRUE));

        assertThat(judgement.findings()).extracting(Finding::policy).containsExactly("p/shell");
        assertThat(judgement.failures()).extracting(RuleFailure::policy).containsExactly("p/broken");
    }

    @Test
    void rules_that_feed_themselves_end_at_the_time_limit_with_their_name() {
        String endless = """
                rule "endless"
                when
                    $import : Import( $line : location )
                then
                    insert( new Import( new Location( "a.py", $line.line() + 1, 1, $line.line() + 1 ), "m", "", "m", false, false ) );
                end
                """;
        RuleBase base = Engine.keepingIn(folder).load(Rules.pack("endless", endless));
        Import first = new Import(Location.of("a.py", 1, 1), "m", "", "m", false, false);

        assertThatThrownBy(() -> Engine.keepingIn(folder).judge(base, List.of(first), Duration.ofMillis(300)))
                .isInstanceOfSatisfying(TimeoutException.class, late -> assertThat(late.policy()).isEqualTo("p/endless"));
    }

    @Test
    void a_loop_inside_a_consequence_ends_at_the_time_limit_with_its_name() {
        String endless = """
                rule "spinning"
                when
                    $import : Import()
                then
                    while (!Thread.currentThread().isInterrupted()) { $import.module(); }
                end
                """;
        RuleBase base = Engine.keepingIn(folder).load(Rules.pack("spinning", endless, "shell", SHELL));
        Import first = new Import(Location.of("a.py", 1, 1), "m", "", "m", false, false);

        assertThatThrownBy(() -> Engine.keepingIn(folder).judge(base, List.of(first), Duration.ofMillis(300)))
                .isInstanceOfSatisfying(TimeoutException.class, late -> assertThat(late.policy()).isEqualTo("p/spinning"));
    }

    @Test
    void a_join_that_runs_away_ends_at_the_time_limit_with_its_name() {
        String runaway = """
                rule "runaway"
                when
                    $a : Import( $line : location.line )
                    Import( location.line > $line, location.line < $line )
                then
                    report( drools, $a, "never" );
                end
                """;
        RuleBase base = Engine.keepingIn(folder).load(Rules.pack("shell", SHELL, "runaway", runaway));
        List<Import> imports = new ArrayList<>();
        // Nothing matches, so that the thread, which cannot be stopped, takes no memory until it ends.
        for (int line = 1; line <= 12_000; line++) {
            imports.add(new Import(Location.of("a.py", line, 1), "m", "", "m", false, false));
        }

        assertThatThrownBy(() -> Engine.keepingIn(folder).judge(base, imports, Duration.ofMillis(300)))
                .isInstanceOfSatisfying(TimeoutException.class, late -> assertThat(late.policy()).isEqualTo("p/runaway"));
    }

    @Test
    void keeps_what_it_compiled_and_compiles_only_the_file_that_changed() throws Exception {
        Engine.keepingIn(folder).load(Rules.pack("shell", SHELL, "other", SHELL.replace("\"shell\"", "\"other\"")));
        List<String> first = names();

        Engine.keepingIn(folder).load(Rules.pack("shell", SHELL.replace("starts", "opens"), "other", SHELL.replace("\"shell\"", "\"other\"")));

        assertThat(first).hasSize(2);
        assertThat(names()).hasSize(3).containsAll(first);
    }

    @Test
    void a_kept_file_that_is_damaged_is_compiled_again() throws Exception {
        Engine.keepingIn(folder).load(Rules.pack("shell", SHELL));
        Files.write(folder.resolve(names().get(0)), new byte[] {1, 2, 3});

        assertThat(judge(Rules.pack("shell", SHELL), call("subprocess.run", 3, "shell", Value.TRUE)).findings()).hasSize(1);
    }

    @Test
    void facts_in_another_order_give_the_same_findings() {
        Call one = call("subprocess.run", 3, "shell", Value.TRUE);
        Call two = call("subprocess.run", 8, "shell", Value.TRUE);

        assertThat(judge(Rules.pack("shell", SHELL), one, two)).isEqualTo(judge(Rules.pack("shell", SHELL), two, one));
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Judgement judge(List<dev.tenet.policy.Pack> packs, Fact... facts) {
        Engine engine = Engine.keepingIn(folder);
        return engine.judge(engine.load(packs), List.of(facts), LONG);
    }

    private static Call call(String callee, int line, String keyword, Value value) {
        String name = callee.substring(callee.lastIndexOf('.') + 1);
        return new Call(Location.of("a.py", line, 1), callee, name, List.of(new Argument(keyword, -1, value)), "a", List.of(), false, false,
                false, List.of(), false);
    }
}
