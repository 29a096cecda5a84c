package dev.tenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tenet policy test}, as somebody who writes a policy meets it. */
class PolicyTestCommandTest {
    private static final String RULE = """
            rule "sleep-in-handler"
            when
                $call : Call( callee == "time.sleep", function.endsWith( "on_tick" ) )
            then
                report( drools, $call, "the handler sleeps" );
            end
            """;
    private static final String HEAD = """
            ---
            title: Handler that sleeps
            control: OWN-01
            ---
            ## Why
            Nothing else happens meanwhile.
            ## Fix
            Do not sleep.
            """;
    private static final String FAILS = """
            ## Fails
            ```python bot.py 5
            import time


            def on_tick():
                time.sleep(1)
            ```
            """;
    private static final String PASSES = """
            ## Passes
            ```python bot.py
            import time


            def main():
                time.sleep(1)
            ```
            """;

    @TempDir
    Path folder;

    /** What a command said. */
    private record Said(int code, String out, String err) {}

    @BeforeEach
    void a_pack() throws IOException {
        write("pack.yaml", """
                title: Own
                category: reliability
                version: 1.0.0
                controls:
                  OWN-01:
                    title: Handlers do not wait
                    severity: LOW
                    hours: 1
                    fix: Do not sleep.
                """);
        write("sleep-in-handler.drl", RULE);
        write("sleep-in-handler.md", HEAD + FAILS + PASSES);
    }

    @Test
    void a_page_whose_examples_hold_passes() {
        assertThat(test()).isEqualTo(new Said(0, "1 policy, 2 examples: all pass\n", ""));
    }

    @Test
    void what_is_reported_and_what_is_not_is_said_with_its_line_and_the_way_to_look_further() throws IOException {
        write("sleep-in-handler.md", HEAD + FAILS.replace("bot.py 5", "bot.py 1") + PASSES);

        Said said = test();

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).isEqualTo("""
                FAILED  own/sleep-in-handler  %s/own/sleep-in-handler.md:10  fails
                    expected, not reported  bot.py:1  │ import time
                    reported, not expected  bot.py:5  │ time.sleep(1)
                    tenet why-not own/sleep-in-handler --example 10 --at bot.py:1

                1 policy, 2 examples: 1 failed
                """.formatted(folder));
    }

    @Test
    void a_page_without_an_example_that_stays_silent_fails() throws IOException {
        write("sleep-in-handler.md", HEAD + FAILS);

        assertThat(test().out()).contains("no example stays silent").endsWith("1 policy, 1 example: 1 failed\n");
    }

    @Test
    void an_example_that_asserts_nothing_fails() throws IOException {
        write("sleep-in-handler.md", HEAD + FAILS.replace("bot.py 5", "bot.py") + PASSES);

        assertThat(test().out()).contains("line 10: \"fails\" asserts nothing");
    }

    @Test
    void a_page_of_a_policy_that_is_not_there_fails() throws IOException {
        write("sleep-in-hanlder.md", HEAD + FAILS + PASSES);

        assertThat(test().out()).contains("own/sleep-in-hanlder").contains("there is no sleep-in-hanlder.drl beside it");
    }

    @Test
    void facts_are_given_where_no_file_can_show_them() throws IOException {
        write("sleep-in-handler.md", HEAD + """
                ## Fails
                ```yaml ticks.facts 2
                - Call: { callee: time.time, function: bot.on_tick }
                - Call: { callee: time.sleep, function: bot.on_tick }
                - Call: { callee: time.sleep, function: bot.main, at: bot.py:7 }
                ```
                """ + PASSES);

        assertThat(test()).isEqualTo(new Said(0, "1 policy, 2 examples: all pass\n", ""));
    }

    @Test
    void a_given_fact_may_stand_in_another_file() throws IOException {
        write("sleep-in-handler.md", HEAD + """
                ## Fails
                ```yaml ticks.facts src/bot.py:7
                - Call: { callee: time.sleep, function: bot.on_tick, at: src/bot.py:7 }
                ```
                """ + PASSES);

        assertThat(test()).isEqualTo(new Said(0, "1 policy, 2 examples: all pass\n", ""));
    }

    @Test
    void what_is_saved_is_noticed_by_name() throws IOException {
        SavedFiles saved = new SavedFiles(folder);
        assertThat(saved.changed()).isEmpty();

        write("other.md", "new");
        Files.delete(folder.resolve("own/sleep-in-handler.md"));

        assertThat(saved.changed()).containsExactly("other.md", "sleep-in-handler.md");
        assertThat(saved.changed()).isEmpty();
    }

    @Test
    void a_component_that_a_fact_does_not_have_is_named_with_its_place() throws IOException {
        write("sleep-in-handler.md", HEAD + FAILS + "## Passes\n```yaml ticks.facts\n- Call: { calle: time.sleep }\n```\n");

        assertThat(test().out().replace("\n    ", " "))
                .contains("sleep-in-handler.md:18: ticks.facts:1:18: Call has no component \"calle\" Maybe \"callee\" is meant.");
    }

    @Test
    void a_condition_that_no_example_shows_deciding_is_named() throws IOException {
        write("sleep-in-handler.drl", RULE.replace("callee ==", "test == false, callee =="));

        Said said = test("--coverage");

        assertThat(said.code()).isZero();
        assertThat(said.out()).isEqualTo("""
                1 policy, 2 examples: all pass

                own/sleep-in-handler  1 of 3 shown; no example changes without:
                  %1$s/own/sleep-in-handler.drl:3:19  test == false
                  %1$s/own/sleep-in-handler.drl:3:34  callee == "time.sleep"

                1 of 3 conditions are shown deciding (33.3 %%)
                """.formatted(folder));
        assertThat(test("--min", "90").code()).isEqualTo(1);
    }

    @Test
    void a_not_and_a_join_are_shown_by_examples_that_change_without_them() throws IOException {
        write("sleep-in-handler.drl", RULE.replace("then", """
                    not Call( callee == "bot.guard", function == $call.function )
                then"""));
        write("sleep-in-handler.md", HEAD + FAILS + """
                ### Another handler is guarded
                ```python bot.py 5
                import time


                def on_tick():
                    time.sleep(1)
                    print(1)


                def on_bar():
                    guard()


                def guard():
                    pass
                ```
                ## Passes
                ```python bot.py
                import time


                def on_tick():
                    guard()
                    time.sleep(1)


                def main():
                    time.sleep(1)


                def guard():
                    pass
                ```
                """);

        assertThat(test("--coverage").out()).endsWith("5 of 5 conditions are shown deciding (100.0 %)\n");
    }

    @Test
    void a_rule_that_throws_without_a_condition_needs_it_and_hides_no_other_condition() throws IOException {
        write("sleep-in-handler.drl", """
                rule "sleep-in-handler"
                when
                    $call : Call( callee == "time.sleep", name == "sleep", argument( 0 ).text() matches "\\\\d+", Integer.parseInt( argument( 0 ).text() ) > 0 )
                then
                    report( drools, $call, "sleeps" );
                end
                """);
        write("sleep-in-handler.md", HEAD + FAILS + """

                ## Passes
                ```python bot.py
                import time

                time.sleep("soon")
                time.sleep(0)
                print(1)
                ```
                """);

        assertThat(test("--coverage").out()).contains("""
                own/sleep-in-handler  2 of 4 shown; no example changes without:
                  %1$s/own/sleep-in-handler.drl:3:19  callee == "time.sleep"
                  %1$s/own/sleep-in-handler.drl:3:43  name == "sleep"
                """.formatted(folder));
    }

    @Test
    void results_are_written_for_ci_servers() throws IOException {
        write("sleep-in-handler.md", HEAD + FAILS.replace("bot.py 5", "bot.py 4") + PASSES);

        test("--format", "junit=" + folder.resolve("tests.xml"));

        assertThat(Files.readString(folder.resolve("tests.xml")))
                .contains("<testsuite name=\"own/sleep-in-handler\" tests=\"3\" failures=\"1\"")
                .contains("<failure message=\"expected bot.py:4, reported bot.py:5\">");
    }

    @Test
    void a_word_that_no_policy_has_is_a_mistake_of_usage() {
        Said said = test("--only", "sql");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("--only sql: no policy to try");
    }

    @Test
    void a_share_that_is_none_is_a_mistake_of_usage() {
        assertThat(test("--min", "200")).isEqualTo(new Said(2, "", "--min 200.0: this is no share\n    Write a percentage from 0 to 100: --min 90\n"));
    }

    @Test
    void a_rule_that_does_not_compile_ends_the_trial_with_its_place() throws IOException {
        write("sleep-in-handler.drl", RULE.replace("callee", "calle"));

        Said said = test();

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("sleep-in-handler.drl:3:19: Call has no component \"calle\"");
    }

    private Said test(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "policy";
        arguments[1] = "test";
        arguments[2] = folder.resolve("own").toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("own").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
