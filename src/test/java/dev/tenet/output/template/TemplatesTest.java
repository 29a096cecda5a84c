package dev.tenet.output.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    /** A report as small as a template needs. */
    public record Small(String title, List<String> words) {}

    private static final Small SMALL = new Small("a<b", List.of("x", "y"));

    @TempDir
    Path folder;

    private Path templates;

    @BeforeEach
    void a_folder_of_templates_in_another() throws IOException {
        templates = Files.createDirectory(folder.resolve("templates"));
        Files.writeString(folder.resolve("secret.txt"), "secret");
    }

    private String render(String name, String template) throws IOException {
        Files.writeString(templates.resolve(name), template);
        StringWriter out = new StringWriter();
        new Templates(List.of(templates)).render(name, SMALL, out);
        return out.toString();
    }

    private TemplateException failure(String template) {
        StringWriter out = new StringWriter();
        try {
            Files.writeString(templates.resolve("t.html.vm"), template);
            new Templates(List.of(templates)).render("t.html.vm", SMALL, out);
        } catch (TemplateException e) {
            assertThat(out.toString()).isEmpty();
            assertThat(e.path()).isEqualTo(templates.resolve("t.html.vm").toString());
            return e;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        throw new AssertionError("rendered: " + out);
    }

    @Test
    void the_name_of_a_template_decides_how_values_are_escaped() throws IOException {
        assertThat(render("t.html.vm", "$report.title")).isEqualTo("a&lt;b");
        assertThat(render("t.md.vm", "$h2 $report.title")).isEqualTo("## a&lt;b");
        assertThatThrownBy(() -> render("t.csv.vm", "$report.title")).hasMessageContaining("t.csv.vm: the name does not say");
    }

    @Test
    void a_value_is_escaped_once_however_it_travels() throws IOException {
        assertThat(render("t.html.vm", "#set($t = $report.title)$t")).isEqualTo("a&lt;b");
        assertThat(render("t.html.vm", "#macro(m $x)$x#end#m($report.title)")).isEqualTo("a&lt;b");
        assertThat(render("t.html.vm", "#define($d)$report.title#end$d")).isEqualTo("a&lt;b");
        assertThat(render("t.html.vm", "#set($t = \"$report.title\")$t")).isEqualTo("$report.title");
    }

    @Test
    void an_undefined_reference_is_an_error_with_its_place() {
        TemplateException e = failure("one\ntwo $nothing\n");

        assertThat(e.line()).isEqualTo(2);
        assertThat(e.column()).isEqualTo(5);
        assertThat(e.getMessage()).startsWith(e.path() + ":2:5: ").contains("$nothing").contains("\n    Maybe");
    }

    @Test
    void an_unknown_part_is_an_error_that_names_the_parts() {
        TemplateException e = failure("one\n\n  $report.titel\n");

        assertThat(e.line()).isEqualTo(3);
        assertThat(e.problem()).isEqualTo("Small has no part titel");
        assertThat(e.hint()).isEqualTo("Maybe one of these is meant: title, words.");
    }

    @Test
    void a_missing_end_is_an_error_with_its_place() {
        TemplateException e = failure("one\n#if($report.title)\ntwo\n");

        assertThat(e.line()).isGreaterThan(0);
        assertThat(e.hint()).contains("#end");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "$report.getClass()", "$report.class", "$report.title.getClass()", "$report.title.class.forName('java.lang.Runtime')",
        "$report.words.getClass().getClassLoader()", "$report.words.stream().toArray()", "$report.title.chars().count()"})
    void nothing_leads_to_a_class(String reference) {
        assertThat(failure("\n" + reference).line()).isEqualTo(2);
    }

    @Test
    void text_is_never_run_as_a_template() {
        assertThat(failure("#evaluate($report.title)").problem()).isEqualTo("Macro '#evaluate' is not defined");
    }

    @ParameterizedTest
    @CsvSource({
        "../secret.txt, leaves the templates", "x/../../secret.txt, leaves the templates", "/etc/hostname, not relative",
        "..\\secret.txt, not relative", "link.txt, symbolic link", "linked/secret.txt, symbolic link", "missing.txt, no such template"})
    void nothing_is_read_from_outside(String path, String reason) throws IOException {
        Files.createSymbolicLink(templates.resolve("link.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(templates.resolve("linked"), folder);

        for (String directive : List.of("parse", "include")) {
            TemplateException e = failure("one\n#" + directive + "('" + path + "')\n");

            assertThat(e.line()).isEqualTo(2);
            assertThat(e.problem()).contains(reason).contains("#" + directive).doesNotContain("secret\n");
        }
        StringWriter out = new StringWriter();
        assertThatThrownBy(() -> new Templates(List.of(templates)).render(path + ".md.vm", SMALL, out))
                .isInstanceOf(TemplateException.class);
    }

    @Test
    void templates_may_share_parts_and_the_first_folder_wins() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("part.vm"), "own $report.title");
        Files.writeString(templates.resolve("part.vm"), "shipped");
        Files.writeString(templates.resolve("t.md.vm"), "#parse('part.vm') #foreach($w in $report.words)$w#if($foreach.hasNext),#end#end");
        StringWriter out = new StringWriter();

        new Templates(List.of(own, templates)).render("t.md.vm", SMALL, out);

        assertThat(out.toString()).isEqualTo("own a&lt;b x,y");
    }

    @Test
    void an_error_in_a_part_names_the_part() throws IOException {
        Files.writeString(templates.resolve("part.vm"), "\n\n$nothing");

        assertThatThrownBy(() -> render("t.md.vm", "#parse('part.vm')"))
                .isInstanceOfSatisfying(TemplateException.class, e -> {
                    assertThat(e.path()).endsWith("part.vm");
                    assertThat(e.line()).isEqualTo(3);
                });
    }

    @Test
    void a_template_is_utf_8() throws IOException {
        Files.write(templates.resolve("t.html.vm"), "gr\u00fcn".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new Templates(List.of(templates)).render("t.html.vm", SMALL, new StringWriter()))
                .hasMessageContaining("not UTF-8");
    }
}
