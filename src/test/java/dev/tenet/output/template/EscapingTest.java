package dev.tenet.output.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '\t', quoteCharacter = '"', value = {
        "plain text\tplain text",
        "dry_run is _off_\tdry_run is \\_off\\_",
        "a | b\ta \\| b",
        "# head\t\\# head",
        "C# and F#\tC# and F#",
        "- item\t\\- item",
        "well-known\twell-known",
        "1. first\t1\\. first",
        "1.5 h\t1.5 h",
        "> quote\t&gt; quote",
        "a > b\ta > b",
        "<b>\t&lt;b>",
        "R&D\tR&D",
        "&lt;\t&amp;lt;",
        "[a](b)\t\\[a\\](b)",
        "Stop!\tStop\\!",
        "$x$\t\\$x\\$",
        "back\\slash\tback\\\\slash"})
    void markdown_text_stands_for_itself(String text, String escaped) {
        assertThat(Markdown.text(text)).isEqualTo(escaped);
    }

    @Test
    void code_keeps_its_characters_in_every_place() {
        assertThat(Markdown.of(new Code("src/a_b.py:12"))).isEqualTo("`src/a_b.py:12`");
        assertThat(Markdown.of(new Code("a|b`c"))).isEqualTo("<code>a&#124;b&#96;c</code>");
        assertThat(Markdown.of(new Code("a\n# b"))).isEqualTo("`a # b`");
        assertThat(Html.of(new Code("<a>"))).isEqualTo("<code>&lt;a&gt;</code>");
    }

    @Test
    void only_web_addresses_are_links() {
        assertThat(Html.of(Link.of("https://example.org/a?b=1&c=2")))
                .isEqualTo("<a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a>");
        assertThat(Html.of(Link.of("javascript:alert(1)"))).isEqualTo("javascript:alert(1)");
        assertThat(Markdown.of(Link.of("https://example.org/a_b"))).isEqualTo("<https://example.org/a_b>");
        assertThat(Markdown.of(Link.of("MiFID II, article 17"))).isEqualTo("MiFID II, article 17");
        assertThat(Markdown.of(Link.of("https://example.org/a|b"))).isEqualTo("https://example.org/a\\|b");
    }

    @Test
    void text_of_the_tree_may_hold_code_but_no_links() {
        assertThat(Html.of(Line.of("`a` and [b](https://c.d) **e**"))).isEqualTo("<code>a</code> and [b](https://c.d) **e**");
        assertThat(Html.of(Line.written("`a` and [b](https://c.d) **e**")))
                .isEqualTo("<code>a</code> and <a href=\"https://c.d\">b</a> <strong>e</strong>");
        assertThat(Html.of(Line.written("[b](javascript:c) ** `"))).isEqualTo("[b](javascript:c) ** `");
    }

    @Test
    void what_an_author_wrote_becomes_paragraphs_lists_and_code() {
        Prose prose = Prose.of("""
                # Why
                One
                line.

                - first
                  goes on
                - second

                1. step
                ```python
                <a> ``` |
                ```
                <b>end</b>
                """);

        assertThat(Html.of(prose)).isEqualTo("""
                <p>Why</p>
                <p>One line.</p>
                <ul>
                <li>first goes on</li>
                <li>second</li>
                </ul>
                <ol>
                <li>step</li>
                </ol>
                <pre><code>&lt;a&gt; ``` |</code></pre>
                <p>&lt;b&gt;end&lt;/b&gt;</p>
                """);
        assertThat(Markdown.of(prose)).isEqualTo("""
                Why

                One line.

                - first goes on
                - second

                1. step

                ````
                <a> ``` |
                ````

                &lt;b>end&lt;/b>""");
    }

    @Test
    void characters_that_nobody_sees_are_shown() {
        assertThat(Html.of("a\u202eb\u001b[0m\nc")).isEqualTo("a[U+202E]b[U+001B][0m c");
        assertThat(Markdown.of(new Code("x\u200by"))).isEqualTo("`x[U+200B]y`");
    }
}
