package dev.tenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyLintCommandTest {
    private static final String RULE = """
            rule "shell/system"
            when
                $call : Call( callee == "os.system", test == false )
            then
                report( drools, $call, "a shell" );
            end

            rule "shell/popen"
            when
                $call : Call( callee in ( "os.popen", "os.system" ), test == false )
            then
                report( drools, $call, "a pipe" );
            end
            """;
    private static final String PAGE = """
            ---
            title: Shell
            control: P-01
            ---
            ## Why
            Because.
            ## Fix
            Do not.
            ## Fails
            ```python bot.py 2
            import os
            os.system("ls")
            ```
            ## Passes
            ```python bot.py
            print("ls")
            ```
            """;

    @TempDir
    Path folder;

    private String out = "";

    @BeforeEach
    void a_pack() throws IOException {
        Files.createDirectories(folder.resolve("p"));
        Files.writeString(folder.resolve("p/pack.yaml"), "title: P\ncategory: security\nversion: 1.0.0\ncontrols:\n  P-01:\n    title: No shell\n    severity: HIGH\n    hours: 2\n    fix: Call functions.\n");
        Files.writeString(folder.resolve("p/shell.drl"), RULE);
        Files.writeString(folder.resolve("p/shell.md"), PAGE);
    }

    @Test
    void a_sound_pack_passes() {
        assertThat(lint()).isZero();
        assertThat(out).isEqualTo("Nothing is wrong.\n");
    }

    @Test
    void what_policy_new_writes_is_sound_and_every_condition_of_it_is_shown_deciding() {
        String packs = folder.resolve("packs").toString();
        run("policy", "new", "own/debug-in-production", "--in", packs);
        run("policy", "new", "own/second", "--in", packs);

        assertThat(run("policy", "lint", "--examples", packs)).as(out).isZero();
        assertThat(out).isEqualTo("Nothing is wrong.\n");
        int tested = run("policy", "test", packs, "--min", "100");
        assertThat(out).contains("all pass");
        assertThat(tested).as(out).isZero();
    }

    @Test
    void a_mistake_is_said_at_its_place_with_its_fix() throws IOException {
        Files.writeString(folder.resolve("p/shell.drl"), RULE.replace("callee ==", "calee =="));

        assertThat(lint()).isEqualTo(1);
        assertThat(out).isEqualTo(folder + "/p/shell.drl:3:19: Call has no component \"calee\" [unknown-component]\n    Maybe \"callee\" is meant.\n1 error, 0 warnings.\n");
    }

    @Test
    void sarif_is_valid_and_goes_where_it_is_told() throws IOException {
        Files.writeString(folder.resolve("p/shell.drl"), RULE.replace("\"os.popen\", \"os.system\"", "\"os.sytem\""));
        Path file = folder.resolve("lint.sarif");

        assertThat(lint("--format", "sarif=" + file, "--format", "text")).isEqualTo(1);
        assertThat(out).contains("no extractor has produced the text \"os.sytem\" for Call.callee [unknown-literal]").endsWith("0 errors, 1 warning.\n");
        try (InputStream schema = PolicyLintCommandTest.class.getResourceAsStream("/sarif-schema-2.1.0.json")) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(schema, InputFormat.JSON).validate(Files.readString(file), InputFormat.JSON)).isEmpty();
        }
        assertThat(Files.readString(file)).contains("\"ruleId\": \"unknown-literal\"", "\"level\": \"warning\"", "\"startLine\": 10", "\"startColumn\": 31");
    }

    @Test
    void an_example_that_fires_for_another_reason_is_found() throws IOException {
        Files.writeString(folder.resolve("p/shell.drl"), RULE.replace("\"os.system\", test", "\"os.spawn\", test"));
        Files.writeString(folder.resolve("p/shell.md"), PAGE.replace("os.system(\"ls\")\n", "os.system(\"ls\")\nos.popen(\"ls\")\n"));

        assertThat(lint("--examples")).isEqualTo(1);
        assertThat(out).isEqualTo("""
                %1$s/p/shell.drl:1:1: no example of the page fires rule "shell/system" [another-reason]
                    Write one under ## Fails, or take the rule out: what fires there is another rule.
                %1$s/p/shell.drl:3:29: no extractor has produced the text "os.spawn" for Call.callee [unknown-literal]
                    If it is right, write an example that has it.
                %1$s/p/shell.md:10:1: "fails": bot.py:3 is reported, and the page does not expect it [another-reason]
                    If the example fires for another reason than it shows, take that reason out of it; else write the line behind its path.
                2 errors, 1 warning.
                """.formatted(folder));
    }

    @Test
    void a_folder_that_is_not_there_and_a_format_that_is_not_known_are_mistakes_of_usage() {
        assertThat(lint("--format", "xml")).isEqualTo(2);
        assertThat(run("policy", "lint", folder.resolve("nowhere").toString())).isEqualTo(2);
    }

    private int lint(String... options) {
        List<String> arguments = new ArrayList<>(List.of("policy", "lint", folder.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = Main.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8), new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        out = said.toString(StandardCharsets.UTF_8);
        return code;
    }
}
