package dev.tenet.extract.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.audit.SecretFormats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of formats, held to what it says of itself. */
class TokenFormatsTest {
    private static final List<TokenFormat> FORMATS = SecretFormats.read(Path.of("policies/secrets/formats"));
    private static final Scanner SCANNER = new Scanner(FormatTable.of(FORMATS), List.of());

    @Test
    void there_are_at_least_two_hundred() {
        assertThat(FORMATS).hasSizeGreaterThan(200);
    }

    @Test
    void every_format_says_where_its_form_stands_and_most_stand_somewhere() throws IOException {
        int sourced = 0;
        for (String file : List.of("ai", "cloud", "data", "hosting", "identity", "messages", "operations", "payment", "trading", "work")) {
            for (String line : Files.readAllLines(Path.of("policies/secrets/formats", file + ".yaml"))) {
                boolean entry = line.startsWith("- { id: ");
                assertThat(!entry || line.contains(", source: ")).as(line).isTrue();
                sourced += entry && !line.contains(", source: none") ? 1 : 0;
            }
        }

        assertThat(sourced).isGreaterThanOrEqualTo(300);
    }

    @Test
    void every_format_claims_its_example_and_no_other_does_without_saying_so() {
        List<String> wrong = new ArrayList<>();
        for (TokenFormat format : FORMATS) {
            String line = "x\n  " + ExampleTokens.line(format) + "\n";
            TreeSet<String> by = new TreeSet<>();
            for (Match match : SCANNER.candidates("src/client.txt", line.getBytes(StandardCharsets.UTF_8), problem -> { })) {
                if (match.kind().equals(Match.TOKEN)) {
                    by.add(match.format());
                }
            }
            TreeSet<String> said = new TreeSet<>(format.also());
            said.add(format.id());
            if (!by.equals(said)) {
                wrong.add(format.id() + " is claimed by " + by + ", but says " + said);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_example_is_found_whole_and_once() {
        List<String> wrong = new ArrayList<>();
        for (TokenFormat format : FORMATS) {
            String line = ExampleTokens.line(format);
            List<String> found = SCANNER.scan("src/client.txt", line.getBytes(StandardCharsets.UTF_8), problem -> { }).stream()
                    .map(match -> line.substring(match.from(), match.to())).toList();
            Matcher whole = Pattern.compile(format.pattern()).matcher(ExampleTokens.of(format));
            if (!whole.find() || !found.equals(List.of(whole.group()))) {
                wrong.add(format.id() + ": " + found);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_a_character_too_short_or_too_long_is_another_thing() {
        List<String> found = new ArrayList<>();
        int tried = 0;
        for (TokenFormat format : FORMATS) {
            String line = ExampleTokens.line(format);
            int end = line.lastIndexOf('"');
            // What ends in a sign is followed by it in an address, too; what may have several lengths says so itself.
            if (Pattern.compile("[^\\\\][?*+]|\\{[0-9]+,").matcher(format.pattern()).find() || !Character.isLetterOrDigit(line.charAt(end - 1))) {
                continue;
            }
            tried++;
            for (String other : List.of(line.substring(0, end - 1) + line.substring(end), line.substring(0, end) + "a" + line.substring(end))) {
                SCANNER.candidates("src/client.txt", other.getBytes(StandardCharsets.UTF_8), problem -> { }).stream()
                        .filter(match -> match.kind().equals(Match.TOKEN) && match.format().equals(format.id())).forEach(match -> found.add(format.id() + " in " + other));
            }
        }

        assertThat(found).isEmpty();
        assertThat(tried).isGreaterThan(150);
    }

    @Test
    void a_damaged_checksum_is_no_credential() {
        List<String> found = new ArrayList<>();
        for (TokenFormat format : FORMATS) {
            if (!format.checksum().isEmpty()) {
                String token = ExampleTokens.line(format);
                int at = format.checksum().equals("macaroon") ? token.indexOf("AgE") : token.lastIndexOf('"') - 9;
                char other = token.charAt(at) == 'x' ? 'z' : format.pattern().contains("A-Z]{58}") ? 'Q' : token.charAt(at) == 'q' ? 'p' : 'q';
                String damaged = token.substring(0, at) + other + token.substring(at + 1);
                SCANNER.scan("a.txt", damaged.getBytes(StandardCharsets.UTF_8), problem -> { }).stream()
                        .filter(match -> match.kind().equals(Match.TOKEN)).forEach(match -> found.add(format.id()));
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void what_a_build_keeps_reads_as_the_same() {
        FormatTable kept = FormatTable.read(FormatTable.write(FORMATS));
        List<TokenFormat> again = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            again.add(kept.format(i));
        }

        assertThat(again).isEqualTo(FORMATS);
    }
}
