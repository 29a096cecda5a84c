package dev.tenet.extract.code.golang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Assignment;
import dev.tenet.fact.Call;
import dev.tenet.fact.DelayedCall;
import dev.tenet.fact.ExceptHandler;
import org.junit.jupiter.api.Test;

/** What is known where a call stands: tests, loops, what becomes of its result, what handles its panic. */
class FlowTest {
    private static GoCode function(String body) {
        return GoCode.of("a/a.go", "package a\nimport (\"os\"; \"log\"; \"sync\")\nfunc f(a, b int, err error) {\n" + body + "\n}\n");
    }

    @Test
    void a_test_that_leaves_is_known_behind_it() {
        GoCode code = function("""
                if err != nil { return }
                one()
                if x := two(); x > a { log.Fatal("no") } else { three() }
                four()
                """);

        assertThat(GoCode.notes(code.call("one").conditions())).containsExactly("not [err] else RETURN");
        assertThat(GoCode.notes(code.call("three").conditions())).containsExactly("not [err] else RETURN", "not [x, two, a]");
        assertThat(GoCode.notes(code.call("four").conditions())).containsExactly("not [err] else RETURN", "not [x, two, a] else RAISE");
    }

    @Test
    void only_the_newest_error_is_tested() {
        GoCode code = function("""
                p, err := first()
                if err != nil { return }
                q, err := second()
                if err != nil { return }
                use(p, q)
                """);

        assertThat(GoCode.notes(code.call("use").conditions()))
                .containsExactly("not [err, first] else RETURN", "not [err, second] else RETURN");
    }

    @Test
    void a_switch_without_a_value_is_a_chain_of_tests() {
        GoCode code = function("""
                switch {
                case a > 1: return
                case b > 2: one()
                default: two()
                }
                three()
                switch a {
                case 1, 2: four()
                case 3: break
                }
                """);

        assertThat(GoCode.notes(code.call("one").conditions())).containsExactly("not [a] else RETURN", "[b]");
        assertThat(GoCode.notes(code.call("two").conditions())).containsExactly("not [a] else RETURN", "not [b]");
        assertThat(GoCode.notes(code.call("three").conditions())).containsExactly("not [a] else RETURN");
        assertThat(code.call("four").conditions().get(1).comparisons()).hasSize(2);
    }

    @Test
    void knows_loops_and_thrown_away_results() {
        GoCode code = function("""
                for i := 0; i < a; i++ { one() }
                for range b { two(three()) }
                _ = four()
                x, _ := five()
                _, _ = six(), x
                for { seven(); break }
                eight()
                """);

        assertThat(code.all(Call.class)).filteredOn(Call::inLoop).extracting(Call::name).containsExactly("one", "three", "two", "seven");
        assertThat(code.all(Call.class)).filteredOn(Call::discarded).extracting(Call::name)
                .containsExactly("one", "two", "four", "six", "seven", "eight");
        assertThat(code.all(Assignment.class)).filteredOn(each -> each.target().equals("_")).hasSize(4);
        assertThat(code.call("eight").conditions()).isEmpty();
    }

    @Test
    void what_is_deferred_or_started_runs_elsewhere() {
        GoCode code = function("""
                var mu sync.Mutex
                defer mu.Unlock()
                go one(two())
                go func() { three() }()
                """);

        assertThat(code.all(DelayedCall.class)).extracting(each -> each.callee() + " " + each.when()).containsExactly(
                "sync.Mutex.Unlock AT_RETURN", "?.one CONCURRENTLY", "a.f.func1 CONCURRENTLY");
        assertThat(code.call("three").function()).isEqualTo("a.f.func1");
        assertThat(code.graph().pathsTo(code.call("three")).get(0).entry()).isEqualTo("a.f");
    }

    @Test
    void a_deferred_recover_handles_what_follows() {
        GoCode code = function("""
                one()
                defer func() {
                    if r := recover(); r != nil { log.Println("panic", r) }
                }()
                two()
                """);

        assertThat(code.all(ExceptHandler.class)).extracting(ExceptHandler::action).containsExactly(ExceptHandler.Action.LOGS);
        assertThat(code.call("one").caught()).isEmpty();
        assertThat(code.call("two").caught()).containsExactly("*");
        assertThat(function("defer func() { recover() }()").all(ExceptHandler.class)).extracting(ExceptHandler::action)
                .containsExactly(ExceptHandler.Action.IGNORES);
        assertThat(function("defer func() { one() }()").all(ExceptHandler.class)).isEmpty();
    }

    @Test
    void conditions_of_callers_are_on_the_path() {
        GoCode code = GoCode.of("a/a.go", """
                package a
                type gate struct{ dryRun bool }
                func (g *gate) submit(n int) {
                    if g.dryRun { return }
                    g.send(n)
                }
                func (g *gate) send(n int) { place(n) }
                func place(n int) { wire(n) }
                """);

        assertThat(code.graph().pathsTo(code.call("wire"))).singleElement()
                .satisfies(path -> assertThat(GoCode.notes(path.conditions())).containsExactly("not [g.dryRun] else RETURN"))
                .satisfies(path -> assertThat(path.entry()).isEqualTo("a.gate.submit"));
    }

    @Test
    void an_endless_loop_that_breaks_does_not_leave_the_function() {
        GoCode code = function("""
                for {
                    if a > 1 { break }
                    return
                }
                one()
                select {
                case x := <-two(): three(x)
                default: return
                }
                """);

        assertThat(code.call("one").conditions()).isEmpty();
        assertThat(code.callees()).contains("?.two", "?.three");
    }
}
