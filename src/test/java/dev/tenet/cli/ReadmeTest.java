package dev.tenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README says what the program does: its output is a real run's, its options are all there are. {@code -Dreadme.update=true} renews the output. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern OUTPUT = Pattern.compile("(?s)(<!-- output -->\n).*?(<!-- /output -->)");

    @Test
    void shows_what_a_real_run_prints() throws IOException {
        String text = Files.readString(README);
        String fresh = OUTPUT.matcher(text).replaceFirst(match -> java.util.regex.Matcher.quoteReplacement(match.group(1) + "\n```\n" + run() + "```\n\n" + match.group(2)));
        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(README, fresh);
        }

        assertThat(Files.readString(README)).isEqualTo(fresh);
    }

    @Test
    void lists_every_option_of_an_audit() throws IOException {
        Set<String> options = new TreeSet<>();
        AuditCommand.spec().options().forEach(option -> options.add(option.longestName()));
        options.removeAll(Set.of("--help", "--version"));
        Set<String> listed = new TreeSet<>();
        Pattern.compile("(?m)^\\| (.*?) \\|").matcher(Files.readString(README)).results()
                .flatMap(row -> Pattern.compile("`(--[a-z-]+)").matcher(row.group(1)).results())
                .forEach(option -> listed.add(option.group(1)));

        assertThat(listed).isEqualTo(options);
    }

    /** From the scores on: what fits on a page. */
    private static String run() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(new String[] {"audit", "examples/trading-bot", "--as-of", "2026-01-05", "--format", "text", "--color", "never"},
                new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        String text = out.toString(StandardCharsets.UTF_8);
        return text.substring(text.indexOf("Scores\n"));
    }
}
