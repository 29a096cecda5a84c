package dev.tenet.extract.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.Extractor;
import dev.tenet.extract.terraform.TerraformExtractor;
import dev.tenet.fact.ConfigEntry;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of values, and how they are written, in every format that has it. */
final class CommentsTest {
    @Test
    void yaml_has_comments_behind_values_and_above_keys_and_many_ways_to_write() {
        assertThat(said(new YamlExtractor(), "a.yaml", """
                # one
                # two
                a: 'it''s'  # three

                # apart

                b:  # four
                  - "x\\u0041"  # five
                  # six
                  - c: ~
                    d: |  # seven
                      e # none
                    f: g
                      h
                """)).containsExactly(
                "a = <it's> <'it''s'> <one / two / three>", "b = <> <> <four>", "b[0] = <xA> <\"x\\u0041\"> <five>", "b[1] = <> <> <six>", "b[1].c = <> <~> <>",
                "b[1].d = <e # none / > <|  # seven /       e # none> <seven>", "b[1].f = <g h> <g /       h> <>");
    }

    @Test
    void other_formats_have_theirs() {
        assertThat(said(new TomlExtractor(), "a.toml", "# one\n[a] # two\nb = 'c' # three\nd = 1_0\n"))
                .containsExactly("a = <> <> <one / two>", "a.b = <c> <'c'> <three>", "a.d = <1_0> <1_0> <>");
        assertThat(said(new EnvExtractor(), ".env", "# one\nA=\"b\\n\" # two\nC=d#e\n")).containsExactly("A = <b / > <\"b\\n\"> <one / two>", "C = <d#e> <d#e> <>");
        assertThat(said(new IniExtractor(), "a.ini", "; one\n[a]\n# two\nb = c\n")).containsExactly("a = <> <> <one>", "a.b = <c> <c> <two>");
        assertThat(said(new JsonExtractor(), "tsconfig.json", "{\n  // one\n  \"a\": \"b\\\"//\", /* two */\n  \"c\": 1\n}\n"))
                .containsExactly("a = <b\"//> <\"b\\\"//\"> <one / two>", "c = <1> <1> <>");
        assertThat(said(new XmlExtractor(), "a.xml", "<a>\n  <!-- one -->\n  <b>c</b>\n</a>\n")).containsExactly("a = <> <> <>", "a.b = <c> <c> <one>");
        assertThat(said(new NginxExtractor(), "nginx.conf", "# one\nlisten 80; # two\n")).containsExactly("listen = <80> <80> <one / two>");
        assertThat(said(new TerraformExtractor(), "a.tf", "# one\nlocals {\n  a = \"b\" // two\n}\n")).containsExactly("locals = <> <> <one>", "locals.a = <b> <\"b\"> <two>");
    }

    @Test
    void comments_and_texts_as_written_hold_no_secrets() {
        List<String> said = said(new YamlExtractor(), "a.yaml", """
                # password: Tr4de-Winds88
                # API_TOKEN=Tr4de-Winds88 see https://me:Tr4de-Winds88@host/
                password: "Tr4de-Winds88"  # was "secret": "Tr4de-Winds88",
                url: 'https://me:Tr4de-Winds88@host/'
                """);
        assertThat(said).hasSize(2).allSatisfy(line -> assertThat(line).doesNotContain("Winds88"));
        assertThat(said.get(1)).isEqualTo("url = <https://me:***@host/> <https://me:***@host/> <>");
    }

    /** {@code key = <value> <as written> <comment>}, a slash for a line break. */
    private static List<String> said(Extractor extractor, String path, String text) {
        return Extracted.by(extractor, path, text).facts(ConfigEntry.class).stream()
                .map(entry -> "%s = <%s> <%s> <%s>".formatted(entry.key(), entry.value(), entry.raw(), entry.comment()).replace("\n", " / "))
                .toList();
    }
}
