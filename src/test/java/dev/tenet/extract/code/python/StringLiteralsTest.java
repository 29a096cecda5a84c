package dev.tenet.extract.code.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StringLiteralsTest {
    private static String text(String literal) {
        PythonTree tree = new PythonParser().parse(literal.getBytes(StandardCharsets.UTF_8));
        assertThat(tree.errors()).isZero();
        int string = tree.first(tree.first(PythonTree.MODULE));
        assertThat(tree.kind(string)).isEqualTo(NodeKind.STRING);
        return tree.text(string);
    }

    @Test
    void resolves_escapes() {
        assertThat(text("'a\\n\\t\\x41\\101\\u00e9\\U0001F600\\'\\\"\\\\\\q'")).isEqualTo("a\n\tAA\u00e9\uD83D\uDE00'\"\\\\q");
        assertThat(text("'a\\\nb'")).isEqualTo("ab");
    }

    @Test
    void keeps_raw_strings_and_names_of_characters_as_written() {
        assertThat(text("r'\\n\\''")).isEqualTo("\\n\\'");
        assertThat(text("'\\N{BULLET}'")).isEqualTo("\\N{BULLET}");
    }

    @Test
    void keeps_malformed_escapes_as_written() {
        assertThat(text("'\\xZ \\u12 \\UFFFFFFFF'")).isEqualTo("\\xZ \\u12 \\UFFFFFFFF");
    }

    @Test
    void reads_bytes_as_latin_1() {
        assertThat(text("b'\\xff\\u0041'")).isEqualTo("\u00ff\\u0041");
        assertThat(TreeText.of("Rb'a'")).isEqualTo("EXPR(STRING 'a' BYTES)");
    }

    @Test
    void joins_neighbours() {
        assertThat(text("('a' r'\\b'\n  \"\"\"c\"d\"\"\")")).isEqualTo("a\\bc\"d");
    }

    @Test
    void reads_every_line_break_as_a_line_feed() {
        assertThat(text("'''a\r\nb\rc'''")).isEqualTo("a\nb\nc");
    }

    @Test
    void takes_formatted_strings_apart() {
        assertThat(TreeText.of("f'a{{{b!r:>{w}.{p}}}}c' 'd' rf'\\{e}'"))
                .isEqualTo("EXPR(FSTRING(STRING 'a{', FIELD(NAME b, FIELD(NAME w), FIELD(NAME p)), STRING '}cd\\', FIELD(NAME e)))");
    }

    @Test
    void reads_nested_quotes_and_the_equal_sign() {
        assertThat(TreeText.of("f'{x['a'] = !s}{f'{y!=1}'}'"))
                .isEqualTo("EXPR(FSTRING(FIELD(SUBSCRIPT(NAME x, STRING 'a')), FIELD(FSTRING(FIELD(COMPARE(NAME y, COMPARE_OP !=, NUMBER '1'))))))");
    }

    @Test
    void reads_braces_and_colons_within_a_field() {
        assertThat(TreeText.of("f'{ {1: 2}[1] }{(lambda: 1)():d}{x:=5}{a[1:2]}'"))
                .isEqualTo("EXPR(FSTRING(FIELD(SUBSCRIPT(DICT(DICT_ITEM(NUMBER '1', NUMBER '2')), NUMBER '1')), "
                        + "FIELD(CALL(LAMBDA(PARAMETERS, BODY(NUMBER '1')), ARGUMENTS)), FIELD(NAME x), "
                        + "FIELD(SUBSCRIPT(NAME a, SLICE(VALUE(NUMBER '1'), VALUE(NUMBER '2'))))))");
    }

    @Test
    void reads_fields_over_several_lines() {
        assertThat(TreeText.of("f'''{\n  a # comment }\n}'''\nb")).isEqualTo("EXPR(FSTRING(FIELD(NAME a))), EXPR(NAME b)");
    }

    @Test
    void marks_template_strings() {
        assertThat(TreeText.of("t'{a}b'")).isEqualTo("EXPR(FSTRING TEMPLATE(FIELD(NAME a), STRING 'b'))");
    }

    @Test
    void takes_no_other_word_for_a_prefix() {
        assertThat(TreeText.of("bf'a'")).isEqualTo("ERROR");
        assertThat(TreeText.of("ur'a'")).isEqualTo("EXPR(STRING 'a')");
    }
}
