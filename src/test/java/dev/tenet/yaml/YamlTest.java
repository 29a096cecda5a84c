package dev.tenet.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class YamlTest {
    @Test
    void says_where_everything_stands() {
        String text = "--- # one\n&m\na: !!str 'b'  # two\nc: [d, {e: f}]\n...\n";
        YamlEvents events = Yaml.read(text, ShownEvents.LIMITS);
        assertThat(ShownEvents.of(events)).containsExactly(
                "+STR", "+DOC ---", "+MAP &m", "=VAL :a", "=VAL <tag:yaml.org,2002:str> 'b", "=VAL :c", "+SEQ []", "=VAL :d", "+MAP {}", "=VAL :e", "=VAL :f",
                "-MAP", "-SEQ", "-MAP", "-DOC ...", "-STR");
        assertThat(events.start(1)).isEqualTo(text.indexOf("&m"));
        assertThat(events.from(1)).isEqualTo(text.indexOf("a:"));
        assertThat(events.start(3)).isEqualTo(text.indexOf("!!str"));
        assertThat(events.raw(3)).isEqualTo("'b'");
        assertThat(events.comments()).containsExactly(4, 9, text.indexOf("# two"), text.indexOf("# two") + 5);
    }

    @Test
    void ends_with_what_is_deeper_than_its_limits() {
        YamlEvents deep = Yaml.read("a: [[1, [2]], 3]\nb: 4\n", new YamlLimits(3, 100, 5));
        assertThat(ShownEvents.of(deep)).containsExactly(
                "+STR", "+DOC", "+MAP", "=VAL :a", "+SEQ []", "+SEQ []", "=VAL :1", "-SEQ", "-SEQ", "=VAL :b", "=VAL :4", "-MAP", "-DOC", "-STR");
        assertThat(deep.problems()).containsExactly(
                new YamlProblem(8, "it is nested more than 3 levels deep; split it", YamlProblem.Lost.ENTRY));
        assertThat(Yaml.read("[1, 2, 3, 4, 5]", new YamlLimits(3, 5, 5)).problems()).containsExactly(
                new YamlProblem(10, "is past the part of a file that is read; exclude it if it holds data", YamlProblem.Lost.REST));
        assertThat(Yaml.read("a: @\n".repeat(9), new YamlLimits(3, 100, 5)).problems()).hasSize(5);
    }

    /** Every prefix and many mutations of a text with everything in it are read to balanced events, and soon. */
    @Test
    void reads_broken_texts_to_balanced_events() {
        String all = "%TAG !e! tag:e,2000:\n--- !e!a &a\nb: |2-\n   c\n\nd: >+\n e\n f\n\n? [g, {h: 'i''j', \"k\": \"l\\u0041\\\n  m\"}]\n: - *a\n  - n\n    o # p\n- \nq: !<r> {s, ? t : u}\n...\n--- v\n";
        for (int end = 0; end <= all.length(); end++) {
            assertBalanced(all.substring(0, end));
        }
        Random random = new Random(7);
        String alphabet = "[]{}<>\"'`\\:=#&*|!%@,-.?~ \n\t\r\0a1\uD83D\uFEFF\u2028";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(all);
            for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    default -> text.insert(at, text.substring(random.nextInt(at + 1), at));
                }
            }
            assertBalanced(text.toString());
        }
    }

    private static void assertBalanced(String text) {
        YamlEvents events = Yaml.read(text, ShownEvents.LIMITS);
        List<String> shown = ShownEvents.of(events);
        int depth = 0;
        for (String event : shown) {
            depth += event.charAt(0) == '+' ? 1 : event.charAt(0) == '-' ? -1 : 0;
            assertThat(depth).as(text).isGreaterThanOrEqualTo(0);
        }
        assertThat(depth).as(text).isZero();
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.start(i)).as(text).isBetween(0, text.length());
            assertThat(events.to(i)).as(text).isBetween(events.from(i), text.length());
        }
        assertThat(events.problems()).as(text).allMatch(problem -> problem.offset() >= 0 && problem.offset() <= text.length());
    }
}
