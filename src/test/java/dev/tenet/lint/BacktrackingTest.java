package dev.tenet.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.lint.regex.Backtracking;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exponential ambiguity is told from what only looks like it. */
class BacktrackingTest {
    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            (a+)+                          ~ (a+)+
            (a*)*b                         ~ (a*)*
            x(a|a)*y                       ~ (a|a)*
            (a|ab|b)*c                     ~ (a|ab|b)*
            (\\w+\\s?)*!                   ~ (\\w+\\s?)*
            ^(([a-z])+.)+[A-Z]([a-z])+$    ~ (([a-z])+.)+
            (.*/)*(.*)x                    ~ (.*/)*
            (\\d|[0-9a-f])*z               ~ (\\d|[0-9a-f])*
            ([\\w.]+\\.?)+@                ~ ([\\w.]+\\.?)+
            (?i)(key|KEY)*x                ~ (key|KEY)*
            (a{0,2})*b                     ~ (a{0,2})*
            (a+){12,40}b                   ~ (a+){12,40}
            ((x|y)*|z)*q                   ~ ((x|y)*|z)*
            (\\p{L}|\\w)*;                 ~ (\\p{L}|\\w)*
            (?:\\s*,?)*x                   ~ (?:\\s*,?)*
            """)
    void names_the_part_that_is_tried_without_bound(String regex, String part) {
        assertThat(Pattern.compile(regex)).isNotNull();
        assertThat(Backtracking.unbounded(regex)).contains(part);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(strings = {
        "a*b*c*", "(ab*)*c", "(a|b)*", "(a|b|cd)*e", "(\\w+\\.)*\\w+", "(.*/)?(tests?|testdata)/.*", "(a++)*b", "(?>a+)*b", "(a*+b?)*", "(\\d{1,3}\\.){3}\\d{1,3}",
        "([a-z]+-)*[a-z]+", "(?s).*\\b(gosu|su-exec)\\b.*", "[^,]*(,[^,]*)*", "(?:[^\"\\\\]|\\\\.)*", ".*(x|y).*(x|y).*", "", "a?b?c?", "(\\[[^\\]]*\\]|[^\\[])*", "\\Q(a+)+\\E",
        "[(a+)+]*", "(?i:a|b)*", "(a|(?=a)b)*", "\\u0041+\\x41*\\cA", "(a+)?(b+)?", "([\\w&&[^a]]|a)*", "(k(?<n>e)y\\k<n>)*", "(a+){1,4}b", "(?x) ( a b ) * # c"
    })
    void leaves_near_misses_alone(String regex) {
        assertThat(Pattern.compile(regex)).isNotNull();
        assertThat(Backtracking.unbounded(regex)).isEmpty();
    }
}
