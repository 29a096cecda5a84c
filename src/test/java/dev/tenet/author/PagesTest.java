package dev.tenet.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.engine.FactRow;
import dev.tenet.fact.Coverage;
import dev.tenet.fact.Location;
import dev.tenet.policy.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages that describe policies and facts. {@code -Dcatalogue.update=true} renews the bundled catalogue. */
class PagesTest {
    private static final Path CATALOGUE = Path.of("policies/CATALOGUE.md");
    private static final Library LIBRARY = Library.read(List.of(new Library.Source(Path.of("policies"), "policies")));

    @Test
    void the_bundled_catalogue_lists_what_is_installed() throws IOException {
        String fresh = new Pages(LIBRARY, List.of(), PageFormat.MARKDOWN, "").index();
        if (Boolean.getBoolean("catalogue.update")) {
            Files.writeString(CATALOGUE, fresh);
        }

        assertThat(CATALOGUE).as("renew it with: mvn test -Dtest=PagesTest -Dcatalogue.update=true").hasContent(fresh);
    }

    @Test
    void every_component_of_a_fact_says_what_it_is() throws IOException {
        List<String> silent = new ArrayList<>();
        for (FactDoc doc : facts()) {
            if (doc.text().isBlank()) {
                silent.add(doc.name());
            }
            doc.components().stream().filter(component -> component.text().isBlank()).forEach(component -> silent.add(doc.name() + "." + component.name()));
        }

        assertThat(silent).isEmpty();
    }

    @Test
    void a_fact_s_page_gives_types_units_and_an_example() throws IOException {
        List<FactDoc> docs = FactReference.illustrated(facts(), List.of(
                FactRow.of(new Coverage(Location.of("reports/coverage.xml"), "", Double.NaN, Double.NaN)),
                FactRow.of(new Coverage(Location.of("reports/coverage.xml"), "src/a.py", 0.46, 0.125))));

        assertThat(new Pages(LIBRARY, docs, PageFormat.MARKDOWN, "").all().get("facts/Coverage.md")).isEqualTo("""
                # Coverage

                Test coverage of a file or of everything, as a coverage report says.

                ## Components

                | Component | Type | What it says | Example |
                | --- | --- | --- | --- |
                | `location` | `Location` | of the statement in the report | `reports/coverage.xml` |
                | `path` | `String` | the covered file, relative to the audited root; empty for the total | `"src/a.py"` |
                | `lines` | `double` | share of lines covered, 0 to 1 | `0.46` |
                | `branches` | `double` | share of branches covered, 0 to 1; NaN when the report has none | `0.125` |

                ## Example

                ```json
                {"location":{"path":"reports/coverage.xml","line":0,"column":0,"endLine":0},"path":"src/a.py","lines":0.46,"branches":0.125}
                ```
                """);
    }

    @Test
    void what_is_installed_is_what_was_written() throws IOException {
        List<FactDoc> docs = facts();

        assertThat(FactReference.read(FactReference.write(docs))).isEqualTo(docs);
    }

    @Test
    void a_policy_s_page_says_what_its_own_page_and_its_rule_say() throws IOException {
        String page = new Pages(LIBRARY, List.of(), PageFormat.MARKDOWN, "").all().get("security/unsafe-yaml-load.md");

        assertThat(page).startsWith("# YAML loaded with an unsafe loader\n\n`security/unsafe-yaml-load` breaks SE-09: ")
                .contains("| Property | Value |\n| --- | --- |\n| Severity | HIGH |\n")
                .contains("## Why\n\n`!!python/object/apply").contains("Reported: `src/config.py:5`, `src/config.py:6`, `src/config.py:7`\n")
                .contains("```drl\nrule \"unsafe-yaml-load\"\n");
    }

    @Test
    void every_link_leads_to_a_page() throws IOException {
        for (PageFormat format : PageFormat.values()) {
            Map<String, String> pages = new Pages(LIBRARY, facts(), format, "").all();
            Pattern link = Pattern.compile(format == PageFormat.HTML ? "href=\"([^:\"]+)\"" : "]\\(([\\w./-]+\\.md)\\)");
            int links = 0;
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Matcher found = link.matcher(page.getValue());
                while (found.find()) {
                    links++;
                    assertThat(pages).containsKey(Path.of(page.getKey()).resolveSibling(found.group(1)).normalize().toString().replace('\\', '/'));
                }
            }
            assertThat(links).isGreaterThan(LIBRARY.policies().size());
        }
    }

    @Test
    void a_page_in_html_escapes_what_it_shows() throws IOException {
        String page = new Pages(LIBRARY, facts(), PageFormat.HTML, "main {}\n").all().get("facts/Call.html");

        assertThat(page).startsWith("<!DOCTYPE html>\n").contains("<style>\nmain {}\nh2, h3 {").contains("<td><code>List&lt;Argument&gt;</code></td>").endsWith("</html>\n");
    }

    private static List<FactDoc> facts() throws IOException {
        return FactSources.read(Path.of("src/main/java/dev/tenet/fact"));
    }
}
