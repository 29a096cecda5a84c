package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    /** What is known where {@code sink()} stands. */
    private static List<String> at(String body) {
        return Code.notes(Code.of("app.py", "def f(self, a, b, xs):\n" + body.indent(4)).call("sink").conditions());
    }

    @Test
    void knows_the_tests_around_a_call() {
        assertThat(at("""
                if a > 1:
                    if b:
                        pass
                    else:
                        while xs:
                            sink()
                """)).containsExactly("[a] (a > 1)", "not [b]", "[xs]");
    }

    @Test
    void knows_branches_that_were_not_taken() {
        assertThat(at("""
                if a: pass
                elif b: sink()
                """)).containsExactly("not [a]", "[b]");
    }

    @Test
    void knows_earlier_tests_that_leave() {
        assertThat(at("""
                if self.dry_run:
                    log()
                    return
                for x in xs:
                    if x is None:
                        continue
                    if not a.allows(x):
                        raise ValueError("x")
                    sink()
                """)).containsExactly("not [self.dry_run] else RETURN", "not [x] (x is NONE) else CONTINUE", "[a, a.allows, x] else RAISE");
    }

    @Test
    void knows_nothing_of_tests_that_may_not_leave() {
        assertThat(at("""
                if a:
                    log()
                if b:
                    if a: return
                if xs:
                    return
                    log()
                sink()
                """)).containsExactly("not [xs] else RETURN");
    }

    @Test
    void knows_how_a_test_came_out_when_its_other_branch_leaves() {
        assertThat(at("""
                if a:
                    if b: raise X
                else:
                    sys.exit(1)
                sink()
                """)).containsExactly("[a] else RAISE", "not [b] else RAISE");
    }

    @Test
    void knows_all_tests_of_a_chain_that_leaves() {
        assertThat(at("""
                if a: return
                elif b: raise X
                sink()
                """)).containsExactly("not [a] else RETURN", "not [b] else RAISE");
    }

    @Test
    void counts_tests_in_with_and_in_try_whose_handlers_leave() {
        assertThat(at("""
                with lock:
                    if a: return
                try:
                    if b: raise X
                except X:
                    return
                try:
                    if xs: raise Y
                except Y:
                    pass
                sink()
                """)).containsExactly("not [a] else RETURN", "not [b] else RAISE");
    }

    @Test
    void knows_nothing_in_a_handler_of_what_may_have_failed() {
        assertThat(at("""
                try:
                    if a: raise X
                except X:
                    sink()
                    raise
                """)).isEmpty();
    }

    @Test
    void reads_assertions_short_circuits_and_choices() {
        assertThat(at("assert a > 0\nsink()")).containsExactly("[a] (a > 0) else RAISE");
        assertThat(at("a and sink()")).containsExactly("[a]");
        assertThat(at("a or sink()")).containsExactly("not [a]");
        assertThat(at("x = sink() if a else None")).containsExactly("[a]");
        assertThat(at("x = [sink() for y in xs if y > a]")).containsExactly("[y, a] (y > a)");
    }

    @Test
    void reads_cases() {
        assertThat(at("""
                match a:
                    case "x" | "y": pass
                    case 1 if b: sink()
                """)).containsExactly("[a] (a == 1)", "[b]");
    }

    @Test
    void splits_chained_comparisons_and_resolves_names() {
        Code code = Code.of(
                "limits.py", "LOW = 21\nHIGH = 2 * LOW + 3\n",
                "app.py", "import limits\ndef f(dte):\n    if not limits.LOW <= dte <= limits.HIGH: return\n    sink()\n");

        assertThat(Code.notes(code.call("sink").conditions()))
                .containsExactly("[limits.LOW, dte, limits.HIGH] (21 <= dte) (dte <= 45) else RETURN");
    }

    @Test
    void mentions_entries_read_by_name_and_what_variables_were_assigned() {
        assertThat(at("if a.get('dry_run'): return\nsink()")).containsExactly("not [a, a.get, a[dry_run]] else RETURN");
        assertThat(at("if a['dry_run']: return\nsink()")).containsExactly("not [a[dry_run]] else RETURN");
        assertThat(at("if getattr(a, 'dry_run', 1): return\nsink()")).containsExactly("not [getattr, dry_run, a] else RETURN");
        assertThat(at("ok, why = a.check(b)\nif not ok: return\nsink()")).containsExactly("[ok, a, a.check, b] else RETURN");
    }

    @Test
    void code_of_a_nested_function_or_lambda_runs_later() {
        assertThat(at("""
                if a: return
                def g():
                    sink()
                """)).isEmpty();
    }

    @Test
    void notes_how_a_call_stands() {
        Code code = Code.of("app.py", """
                async def f(xs):
                    await one()
                    x = two()
                    for y in xs:
                        try:
                            three()
                        except (OSError, ValueError):
                            pass
                        except:
                            raise
                """);

        assertThat(code.call("one")).satisfies(call -> {
            assertThat(call.awaited()).isTrue();
            assertThat(call.discarded()).isTrue();
            assertThat(call.inLoop()).isFalse();
            assertThat(call.caught()).isEmpty();
            assertThat(call.function()).isEqualTo("app.f");
        });
        assertThat(code.call("two").discarded()).isFalse();
        assertThat(code.call("three")).satisfies(call -> {
            assertThat(call.inLoop()).isTrue();
            assertThat(call.caught()).containsExactly("OSError", "ValueError", "*");
        });
    }
}
