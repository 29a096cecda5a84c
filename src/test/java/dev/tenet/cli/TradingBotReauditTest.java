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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example's sixth and seventh finding are fixed in a copy, and it is audited again. */
class TradingBotReauditTest {
    private static final Path EXAMPLE = Path.of("examples/trading-bot");

    @TempDir
    Path folder;

    private Path example;

    /** Both are copies, since the example itself lies in a work tree of git. */
    @BeforeEach
    void a_copy_in_which_expiry_is_bounded_and_live_trading_is_armed() throws IOException {
        example = copy("example");
        copy("copy");
        patch("src/condor/strategy/builder.py", "MULTIPLIER = 100\n", "MULTIPLIER = 100\nMIN_DTE = 21\nMAX_DTE = 45\n");
        patch("src/condor/strategy/builder.py", "if dte <= 0:", "if not MIN_DTE <= dte <= MAX_DTE:");
        patch(".env.example", "CONDOR_DRY_RUN=false", "CONDOR_DRY_RUN=true");
        patch("src/condor/settings.py", "dry_run: bool = False", "dry_run: bool = True");
        patch("src/condor/settings.py", "        if self.dry_run:\n            logger.warning(\"dry_run is on: orders are recorded but not transmitted\")",
                "        if not self.dry_run:\n            logger.warning(\"orders are sent to the funded account\")");
        patch("src/condor/cli.py", "    settings = _prepare(profile)\n    logger.info(\"condor {} starting",
                "    settings = _prepare(profile)\n    if not settings.dry_run:\n        typer.confirm(\"Trade live?\", abort=True)\n    logger.info(\"condor {} starting");
    }

    private Path copy(String name) throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(name).resolve(EXAMPLE.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return folder.resolve(name);
    }

    @Test
    void two_are_fixed_ten_are_open_and_the_plan_is_shorter() throws IOException {
        Path old = audit(example, "old.json", "2026-01-05");
        Path now = audit(folder.resolve("copy"), "new.json", "2026-01-12");
        JsonNode difference = json("diff", old.toString(), now.toString(), "--format", "json");

        assertThat(difference.get("totals").toString()).isEqualTo("{\"fixed\":2,\"open\":10,\"recommendations\":4}");
        assertThat(places(difference, "fixed")).containsExactlyInAnyOrder(
                ".env.example trading-safety/live-by-default", "config/production.yaml trading-safety/live-without-arming",
                "src/condor/settings.py trading-safety/live-by-default", "src/condor/settings.py trading-safety/live-without-arming",
                "src/condor/strategy/builder.py trading-safety/expiry-unbounded");
        assertThat(places(difference, "new")).isEmpty();
        assertThat(places(difference, "reopened")).isEmpty();
        assertThat(difference.at("/before/planHours").asDouble()).isEqualTo(83);
        assertThat(difference.at("/after/planHours").asDouble()).isEqualTo(79);
        assertThat(difference.at("/after/score").asDouble()).isGreaterThan(difference.at("/before/score").asDouble());
        assertThat(repairs(difference, "DONE")).hasSize(2);
    }

    @Test
    void eight_of_the_eleven_checks_pass() throws IOException {
        String profile = EXAMPLE.resolve("eleven-checks.yaml").toString();
        Path old = audit(example, "old.json", "2026-01-05", "--profile", profile);
        Path now = audit(folder.resolve("copy"), "new.json", "2026-01-12", "--profile", profile);

        assertThat(run("diff", old.toString(), now.toString())).contains("1 fixed, 3 open, 0 recommendations open · 8 of 11 controls pass")
                .containsPattern("Controls passed +7 of 11 +→ +8 of 11 +\\+1");
        assertThat(run("diff", old.toString(), now.toString(), "--format", "markdown")).startsWith("# Re-audit of condor\n")
                .contains("| Controls passed | 7 of 11 | 8 of 11 | \\+1 |");
    }

    @Test
    void what_was_gone_and_comes_back_is_reopened_and_hours_are_compared() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        audit(example, "reports/2026-01-05.json", "2026-01-05");
        Path middle = audit(folder.resolve("copy"), "reports/2026-01-12.json", "2026-01-12");
        Path last = audit(example, "reports/2026-03-30.json", "2026-03-30");
        JsonNode back = json("diff", middle.toString(), last.toString(), "--history", reports.toString(), "--format", "json");

        assertThat(places(back, "reopened")).hasSize(5);
        assertThat(places(back, "new")).isEmpty();
        assertThat(repairs(back, "SLIPPED")).as("six weeks have passed").isNotEmpty();
        assertThat(repairs(back, "OPEN")).isEmpty();

        Path first = reports.resolve("2026-01-05.json");
        String key = repairs(json("diff", first.toString(), middle.toString(), "--format", "json"), "DONE").get(0);
        Path actuals = folder.resolve("actuals.yaml");
        Files.writeString(actuals, key + ": 3\n");
        assertThat(run("diff", first.toString(), middle.toString(), "--actuals", actuals.toString()).replaceAll("\\s+", " ")).contains("what was done took 3 h, 2 h were estimated: 150 %");
        Files.writeString(actuals, "nothing: 3\n");
        assertThat(run("diff", first.toString(), middle.toString(), "--actuals", actuals.toString())).contains("actuals.yaml:1:10: the older plan has no item \"nothing\"");

        Files.writeString(reports.resolve("other.json"), "{}");
        String table = run("trend", reports.toString());
        assertThat(table.lines().toList()).hasSize(6).element(2).asString().startsWith("2026-01-12").contains("    0      5");
        assertThat(table).endsWith("Next audit  by 2026-04-27\n");
        assertThat(json("trend", reports.toString(), "--format", "json").at("/audits/1/fixed").asInt()).isEqualTo(5);
    }

    private static List<String> places(JsonNode difference, String group) {
        List<String> places = new ArrayList<>();
        difference.at("/findings/" + group).forEach(f -> places.add(f.get("path").asText() + " " + f.get("policy").asText()));
        return places;
    }

    private static List<String> repairs(JsonNode difference, String state) {
        List<String> keys = new ArrayList<>();
        difference.get("repairs").forEach(r -> {
            if (r.get("state").asText().equals(state)) {
                keys.add(r.get("key").asText());
            }
        });
        return keys;
    }

    private void patch(String file, String old, String text) throws IOException {
        Path path = folder.resolve("copy").resolve(file);
        String before = Files.readString(path);
        assertThat(before).contains(old);
        Files.writeString(path, before.replace(old, text));
    }

    private Path audit(Path tree, String name, String day, String... more) {
        Path report = folder.resolve(name);
        List<String> args = new ArrayList<>(List.of("audit", tree.toString(), "--as-of", day, "--format", "json=" + report, "--no-fail"));
        args.addAll(List.of(more));
        assertThat(run(args.toArray(String[]::new))).isEmpty();
        return report;
    }

    private static JsonNode json(String... args) throws IOException {
        return new ObjectMapper().readTree(run(args));
    }

    private static String run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Main.run(args, stream, stream);
        return out.toString(StandardCharsets.UTF_8);
    }
}
