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

/** {@code tenet why-not}, on a policy that joins two facts and forbids a third. */
class WhyNotCommandTest {
    private static final String RULE = """
            rule "slow-handler"
            when
                $handler : FunctionDef( test == false, name == "on_tick", $function : qualifiedName )
                $call : Call( callee == "time.sleep", function == $function )
                not Call( callee == "threading.Thread", function == $function )
            then
                report( drools, $call, "the handler sleeps" );
            end
            """;

    @TempDir
    Path folder;

    /** What a command said. */
    private record Said(int code, String out, String err) {}

    @BeforeEach
    void a_pack() throws IOException {
        write("packs/own/pack.yaml", """
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
        write("packs/own/slow-handler.drl", RULE);
        write("packs/own/slow-handler.md", "---\ntitle: Slow handler\ncontrol: OWN-01\n---\n## Why\nIt is.\n## Fix\nDo not.\n");
    }

    @Test
    void a_constraint_that_says_no_is_named_with_what_it_saw() throws IOException {
        write("tree/bot.py", "import asyncio\n\n\ndef on_tick():\n    asyncio.sleep(1)\n");

        assertThat(whyNot()).isEqualTo(new Said(0, """
                own/slow-handler

                rule "slow-handler"  %1$s/own/slow-handler.drl:1
                  ✓      1  $handler : FunctionDef( test == false, name == "on_tick", $function : qualifiedName )
                  ✗      0  $call : Call( callee == "time.sleep", function == $function )
                             4:19 callee == "time.sleep" says no to:
                               bot.py:5:5  Call: asyncio.sleep(1); callee is "asyncio.sleep"
                  ·         not Call( callee == "threading.Thread", function == $function )
                """.formatted(folder.resolve("packs")), ""));
    }

    @Test
    void a_join_that_fails_shows_what_it_would_have_joined() throws IOException {
        write("tree/bot.py", "import time\n\n\ndef on_tick():\n    pass\n\n\ndef main():\n    time.sleep(1)\n");

        assertThat(whyNot().out()).contains("""
                4:43 function == $function says no to:
                               bot.py:9:5  Call: time.sleep(1); function is "bot.main"
                """);
    }

    @Test
    void what_a_not_forbids_is_shown() throws IOException {
        write("tree/bot.py", "import threading\nimport time\n\n\ndef on_tick():\n    threading.Thread(target=print)\n    time.sleep(1)\n");

        assertThat(whyNot().out()).contains("""
                  ✗      0  not Call( callee == "threading.Thread", function == $function )
                             is there, and must not be:
                               bot.py:6:5  Call: threading.Thread(target=print)
                """);
    }

    @Test
    void a_fact_that_is_not_there_at_all_is_said_to_be_missing() throws IOException {
        write("tree/notes.txt", "nothing\n");

        assertThat(whyNot().out()).contains("no FunctionDef is among the facts");
    }

    @Test
    void a_place_is_asked_about_by_itself() throws IOException {
        write("tree/bot.py", "import time\n\n\ndef on_tick():\n    time.sleep(1)\n\n\ndef on_bar():\n    time.sleep(2)\n");

        assertThat(whyNot("--at", "bot.py:5").out()).endsWith("  fires at bot.py:5\n");
        assertThat(whyNot("--at", "bot.py:9").out()).contains("function == $function says no to:\n               bot.py:9:5  Call: time.sleep(2)")
                .doesNotContain("fires");
        assertThat(whyNot("--at", "bot.py:8").out()).contains("name == \"on_tick\" says no to:\n               bot.py:8:1  FunctionDef: def bot.on_bar; name is \"on_bar\"");
    }

    @Test
    void a_condition_behind_one_that_nothing_satisfies_is_not_said_to_find_nothing_at_the_place() throws IOException {
        write("tree/bot.py", "import time\n\n\ndef on_bar():\n    time.sleep(1)\n");

        assertThat(whyNot("--at", "bot.py:5").out()).contains("  ✗      0  $handler : FunctionDef(").contains("  ·         not Call( callee == \"threading.Thread\", function == $function )\n");
    }

    @Test
    void a_place_that_is_not_there_is_said() throws IOException {
        write("tree/bot.py", "import time\n\n\ndef on_tick():\n    time.sleep(1)\n");

        assertThat(whyNot("--at", "bt.py:5")).isEqualTo(new Said(2, "", "--at bt.py:5: nothing was seen in a file of this name\n    Maybe \"bot.py\" is meant.\n"));
        assertThat(whyNot("--at", "bot.py:five").err()).startsWith("--at bot.py:five: nothing was seen in a file of this name\n");
        assertThat(whyNot("--at", "bot.py:3")).isEqualTo(
                new Said(2, "", "--at bot.py:3: nothing that rules can match starts on this line\n    The nearest: 1, 4.\n"));
        assertThat(whyNot("--at", "bot.py:9").err()).endsWith("The nearest: 5.\n");
    }

    @Test
    void an_example_of_a_page_is_looked_at_as_it_is_tried() throws IOException {
        write("packs/own/slow-handler.md", "---\ntitle: Slow handler\ncontrol: OWN-01\n---\n## Why\nIt is.\n## Fix\nDo not.\n## Fails\n```python bot.py 2\ndef on_tick():\n    time.sleep(1)\n```\n");

        assertThat(whyNot("--example", "10", "--at", "bot.py:2").out()).contains("callee == \"time.sleep\" says no to:").contains("callee is \"?.");
        assertThat(whyNot("--example", "3").err()).contains("They start at: 10.");
    }

    @Test
    void a_missing_concept_leads_to_the_rules_that_deduce_it() throws IOException {
        write("tree/bot.py", "print(1)\n");

        assertThat(tenet("why-not", "reliability/recovery-untested", folder.resolve("tree").toString()).out()).containsPattern("rules deduce it: tenet why-not\\s+reliability/concepts");
    }

    @Test
    void a_policy_that_is_not_there_has_a_nearest_name() {
        Said said = tenet("why-not", "security/raw-inputs", folder.toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("there is no such policy").contains("Maybe \"security/raw-input\" is meant.");
    }

    private Said whyNot(String... options) {
        String[] arguments = new String[options.length + 5];
        System.arraycopy(new String[] {"why-not", "own/slow-handler", folder.resolve("tree").toString(), "--policies", folder.resolve("packs").toString()}, 0, arguments, 0, 5);
        System.arraycopy(options, 0, arguments, 5, options.length);
        return tenet(arguments);
    }

    private static Said tenet(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
