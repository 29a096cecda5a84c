package dev.tenet.extract.code.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Call;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    /** What is known where {@code sink()} stands. */
    private static List<String> at(String body) {
        return JavaCode.conditions(JavaCode.body(body).call("sink"));
    }

    @Test
    void knows_the_tests_around_a_call() {
        assertThat(at("if (a > 1) { if (ok) { } else { while (xs.isEmpty()) { sink(); } } }"))
                .containsExactly("[a] (a > 1)", "not [ok]", "[xs, java.util.List.isEmpty]");
        assertThat(at("if (a > 1) g(); else if (b == null) sink();")).containsExactly("not [a] (a > 1)", "[b] (b == NONE)");
        assertThat(at("boolean r = ok && sink();")).containsExactly("[ok]");
        assertThat(at("boolean r = ok || more || sink();")).containsExactly("not [ok]", "not [more]");
        assertThat(at("int r = a > 1 ? sink() : 0;")).containsExactly("[a] (a > 1)");
        assertThat(at("for (int i = 0; i < a; i++) sink();")).containsExactly("[i, a] (i < a)");
    }

    @Test
    void knows_earlier_tests_that_leave() {
        assertThat(at("""
                if (dryRun) { log(); return; }
                for (String x : xs) {
                    if (x == null) continue;
                    if (!x.isEmpty()) throw new IllegalStateException();
                    sink();
                }
                """)).containsExactly(
                "not [dryRun] else RETURN", "not [x] (x == NONE) else CONTINUE", "[x, java.lang.String.isEmpty] else RAISE");
        assertThat(at("if (ok) { g(); } else { System.exit(1); } sink();")).containsExactly("[ok] else RAISE");
        assertThat(at("Preconditions.checkArgument(a > 0, \"a\"); sink();")).containsExactly("[a] (a > 0) else RAISE");
        assertThat(at("try { if (ok) throw new X(); } catch (X e) { return; } sink();")).containsExactly("not [ok] else RAISE");
    }

    @Test
    void knows_nothing_of_tests_that_may_not_leave() {
        assertThat(at("if (a > 1) { g(); } assert a > 0; xs.forEach(x -> { if (ok) return; }); sink();")).isEmpty();
        assertThat(at("try { if (ok) throw new X(); } catch (X e) { } sink();")).isEmpty();
        assertThat(at("Runnable r = () -> { if (ok) throw new X(); }; sink();")).isEmpty();
        assertThat(at("switch (a) { case 1: if (ok) break; g(); default: } sink();")).isEmpty();
    }

    @Test
    void reads_cases() {
        assertThat(at("switch (a) { case 1: g(); break; case 2: sink(); }")).containsExactly("[a] (a == 2)");
        assertThat(at("switch (a) { case 1: g(); case 2: sink(); }")).isEmpty();
        assertThat(at("switch (a) { case 1: case 2: sink(); }")).containsExactly("[a] (a in COLLECTION)");
        assertThat(at("switch (b) { case \"x\", \"y\" -> sink(); default -> g(); }")).containsExactly("[b] (b in COLLECTION)");
        assertThat(at("int r = switch (a) { case 1 -> sink(); default -> { yield 2; } };")).containsExactly("[a] (a == 1)");
        assertThat(at("switch (a) { case 1 -> { return; } default -> throw new X(); } sink();")).isEmpty();
    }

    @Test
    void code_of_a_lambda_or_an_anonymous_class_runs_later() {
        assertThat(at("Runnable r = new Runnable() { public void run() { sink(); } };")).isEmpty();
        assertThat(JavaCode.body("if (a > 1) { new Thread(() -> sink()).start(); }").call("sink").conditions()).hasSize(1);
    }

    @Test
    void notes_how_a_call_stands() {
        JavaCode code = JavaCode.body("""
                one();
                var x = two();
                do {
                    try { three(); } catch (IllegalStateException | java.io.IOException e) { } catch (RuntimeException e) { throw e; }
                } while (true);
                """);

        assertThat(code.call("one").discarded()).isTrue();
        assertThat(code.call("two").discarded()).isFalse();
        Call three = code.call("three");
        assertThat(three.inLoop()).isTrue();
        assertThat(three.caught()).containsExactly("java.lang.IllegalStateException", "java.io.IOException", "java.lang.RuntimeException");
        assertThat(three.function()).isEqualTo("p.App.f");
        assertThat(three.location().toString()).isEqualTo("src/main/java/p/App.java:6:11");
    }

    @Test
    void a_call_in_a_chain_stands_where_its_name_does() {
        Call call = JavaCode.body("xs.stream()\n  .map(x -> x)\n  .sink();").call("sink");

        assertThat(call.location().toString()).isEqualTo("src/main/java/p/App.java:5:4");
    }
}
