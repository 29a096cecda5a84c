package dev.tenet.extract.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of a Gitleaks file find what they find there, and what cannot be read is said with its place. */
class GitleaksFileTest {
    @Test
    void rules_find_the_group_that_they_name_and_leave_out_what_their_lists_allow() {
        GitleaksFile file = GitleaksFile.read("""
                [extend]
                useDefault = true
                disabledRules = ["gone"]

                [[rules]]
                id = "house-token"
                description = "Token of the house"
                regex = '''(?i)(house|desk)_token\\s*=\\s*"(?P<the_token>[[:alnum:]]{12})"'''
                secretGroup = 2
                entropy = 2.5
                keywords = ["House_Token", "desk_token"]

                [[rules.allowlists]]
                condition = "AND"
                paths = ['''^docs/''']
                stopwords = ["sample"]

                [[rules]]
                id = "gone"
                regex = "never"

                [[rules]]
                id = "number"
                regex = '''^n=([0-9]{4})$'''
                path = '''\\.conf$'''

                [allowlist]
                regexTarget = "line"
                regexes = ['''#\\s*fine$''']
                """);

        assertThat(file.problems()).isEmpty();
        assertThat(file.rules()).extracting(AddedRule::id).containsExactly("house-token", "number");
        String text = "HOUSE_TOKEN = \"a1B2c3D4e5F6\"\nhouse_token = \"aaaaaaaaaaaa\"\ndesk_token = \"a1B2c3D4sample\" \ndesk_token=\"xSAMPLE12345\"\nn=1234\ndesk_token = \"k1B2c3D4e5F6\" # fine\n";
        assertThat(found(file, "src/a.conf", text)).containsExactly("house-token a1B2c3D4e5F6", "house-token xSAMPLE12345", "number 1234");
        assertThat(found(file, "docs/a.txt", text)).containsExactly("house-token a1B2c3D4e5F6");
    }

    @Test
    void what_cannot_be_used_is_said_with_line_and_column() {
        GitleaksFile file = GitleaksFile.read("""
                [extend]
                path = "base.toml"
                [[rules]]
                id = "swap"
                regex = '''(?U)a+b'''
                [[rules]]
                id = "two"
                regex = '''a++'''
                [[rules]]
                id = "beside"
                regex = '''abc'''
                [[rules.required]]
                id = "other"
                [[rules]]
                id = "none"
                [[rules]]
                id = "good"
                regex = '''abc[0-9]'''
                """);

        assertThat(file.rules()).extracting(AddedRule::id).containsExactly("good");
        assertThat(file.problems()).containsExactly(
                "2:8: extend.path is not followed; name that file with --secret-patterns, too",
                "5:9: the expression cannot be used: the flag U, which swaps greedy and lazy, near character 1: write the lazy repetitions out",
                "3:3: rule swap is not used",
                "8:9: the expression cannot be used: a repetition of a repetition near character 3: Go refuses it, and Java means something else by it",
                "6:3: rule two is not used",
                "12:9: rule beside asks for other rules beside it (required), which is not known here; it is not used",
                "14:3: rule none is not used: it has neither regex nor path");
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(delimiter = '~', textBlock = """
            (?P<a_b>x)[[]      ~ (x)[\\[]
            [[:alpha:]_&&]     ~ [\\p{Alpha}_\\&\\&]
            [^][:^digit:]]     ~ [^\\]\\P{Digit}]
            a\\v$              ~ a\\x0B\\z
            (?m)a$             ~ (?m)a$
            (?i:a)\\$          ~ (?i:a)\\$
            \\Qa.b\\E+         ~ \\Qa.b\\E+
            [a\\]b]+           ~ [a\\]b]+
            """)
    void expressions_of_go_are_read_as_go_reads_them(String go, String java) {
        assertThat(GoPattern.compile(go).pattern()).isEqualTo(java);
    }

    @Test
    void a_pattern_that_does_not_end_is_given_up_and_said() {
        GitleaksFile file = GitleaksFile.read("[[rules]]\nid = \"slow\"\nregex = '''(.*a){20}b'''\nkeywords = [\"aaaa\"]\n");
        List<String> troubles = new ArrayList<>();

        List<Match> matches = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () ->
                new Scanner(FormatTable.of(List.of()), file.rules()).scan("a.txt", "a".repeat(60).getBytes(StandardCharsets.UTF_8), troubles::add));

        assertThat(matches).isEmpty();
        assertThat(troubles).contains("could not be searched by the pattern slow, which takes too long here; bound its repetitions");
    }

    private static List<String> found(GitleaksFile file, String path, String text) {
        return new Scanner(FormatTable.of(List.of()), file.rules()).scan(path, text.getBytes(StandardCharsets.UTF_8), problem -> { }).stream()
                .filter(match -> match.kind().equals(Match.ADDED)).map(match -> match.format() + " " + text.substring(match.from(), match.to())).toList();
    }
}
