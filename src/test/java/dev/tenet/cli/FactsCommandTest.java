package dev.tenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tenet facts}: every type, seen or deduced, as lines and as a table. */
class FactsCommandTest {
    @TempDir
    Path folder;

    private record Said(int code, String out, String err) {}

    @Test
    void every_type_that_is_listed_can_be_printed() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("facts", "examples/trading-bot"));
        Set<String> listed = new TreeSet<>();
        tenet("facts", "--types").out().lines().forEach(line -> listed.add(line.substring(0, line.indexOf('('))));
        listed.remove("Finding");
        listed.forEach(type -> arguments.addAll(List.of("--type", type)));

        Said said = tenet(arguments.toArray(String[]::new));
        Set<String> printed = new TreeSet<>();
        for (String line : said.out().lines().toList()) {
            JsonNode fact = new ObjectMapper().readTree(line);
            printed.add(fact.path("fact").asText());
        }

        assertThat(said.code()).isZero();
        assertThat(listed).containsAll(printed);
        assertThat(printed).contains("Call", "CallEdge", "Setting", "OrderSink", "OrderPath", "ModeFlag", "BrokerConnection", "ComposeService", "HttpCall");
    }

    @Test
    void what_concepts_deduce_is_printed_like_what_was_seen() throws IOException {
        write("bot.py", "from ib_async import IB\nib = IB()\ndef enter(order):\n    ib.placeOrder(None, order)\nenter(1)\n");

        assertThat(facts("--type", "OrderSink").out()).contains("{\"fact\":\"OrderSink\",\"call\":{\"location\":{\"path\":\"bot.py\",\"line\":4,")
                .endsWith("\"library\":\"ib_async\"}\n");
        assertThat(facts().out()).contains("1  OrderSink\n").contains("1  OrderPath\n");
    }

    @Test
    void containers_of_a_kustomize_tree_are_printed_as_the_overlay_makes_them() throws IOException {
        write("base/kustomization.yaml", "resources: [web.yaml]\n");
        write("base/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: { name: web }
                spec:
                  template:
                    spec:
                      containers:
                        - name: web
                          image: ghcr.io/team/web:1.0.0
                """);
        write("live/kustomization.yaml", """
                resources: [../base]
                namePrefix: shop-
                images: [{ name: ghcr.io/team/web, newTag: 1.4.2 }]
                patches:
                  - target: { kind: Deployment }
                    patch: '[{ op: add, path: /spec/template/spec/containers/0/securityContext, value: { privileged: true } }]'
                """);

        List<String> lines = facts("--type", "Container", "--format", "jsonl").out().lines().toList();
        assertThat(lines).hasSize(1);
        JsonNode web = new ObjectMapper().readTree(lines.get(0));
        assertThat(List.of(
                        web.at("/location/path").asText(), web.at("/location/line").asInt(), web.at("/workload/name").asText(), web.at("/image/text").asText(),
                        web.at("/security/privileged").asBoolean()))
                .isEqualTo(List.of("base/web.yaml", 8, "shop-web", "ghcr.io/team/web:1.4.2", true));
    }

    @Test
    void a_table_has_a_line_a_fact_and_leaves_out_what_says_nothing() throws IOException {
        write("a.py", "import os as o\nimport subprocess\n\no.system('ls', flag=True)\nsubprocess.run(command)\n");

        assertThat(facts("--type", "Call", "--format", "table").out()).isEqualTo("""
                Call  2
                  location  callee          name    arguments        function  discarded
                  a.py:4:1  os.system       system  "ls", flag=true  a         yes
                  a.py:5:1  subprocess.run  run     command          a         yes
                """);
    }

    @Test
    void a_table_fits_the_line_and_shows_no_control_characters() throws IOException {
        write("a.py", "send('\\x1b[2J" + "long ".repeat(60) + "')\n");

        String table = facts("--type", "Call", "--format", "table").out();

        assertThat(table).contains("\\u001b[2J").doesNotContain("\u001b").contains("…");
        assertThat(table.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void an_unknown_type_names_its_neighbours() throws IOException {
        write("a.py", "");
        Said declared = facts("--type", "OrderSnk");
        Said nothing = facts("--type", "Xyzzyxyzzy");

        assertThat(declared.code()).isEqualTo(2);
        assertThat(declared.err()).contains("There is no fact type \"OrderSnk\". Maybe \"OrderSink\" is meant.");
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains("There are: ").contains(", Assignment, ").contains(", BrokerConnection, ");
    }

    @Test
    void what_cannot_be_read_is_said_on_standard_error() throws IOException {
        write("a.py", "def f(:\n    pass\nprint('here')\n");

        Said said = facts("--type", "Call");

        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("\"callee\":\"print\"").doesNotContain("syntax");
        assertThat(said.err()).startsWith("a.py:1:");
    }

    @Test
    void concepts_of_further_packs_are_deduced() throws IOException {
        Path pack = folder.resolve("mine/own");
        Files.createDirectories(pack);
        Files.writeString(pack.resolve("pack.yaml"), "title: Own\ncategory: security\nversion: 1.0.0\ncontrols:\n  OWN-1:\n    title: Own\n    severity: LOW\n    hours: 1\n    fix: Do it.\n");
        Files.writeString(pack.resolve("concepts.drl"), """
                declare Shout
                    word : String @key
                    loud : boolean
                end

                rule "shout"
                when
                    Call( callee == "print", $word : argument( 0 ).text() )
                then
                    insertLogical( new Shout( $word, true ) );
                end
                """);
        write("a.py", "print('hey')\n");

        assertThat(facts("--type", "Shout", "--policies", folder.resolve("mine").toString()).out())
                .isEqualTo("{\"fact\":\"Shout\",\"loud\":true,\"word\":\"hey\"}\n");
    }

    private Said facts(String... options) {
        List<String> arguments = new ArrayList<>(List.of("facts", folder.resolve("tree").toString()));
        arguments.addAll(List.of(options));
        return tenet(arguments.toArray(String[]::new));
    }

    private static Said tenet(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(args, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("tree").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
