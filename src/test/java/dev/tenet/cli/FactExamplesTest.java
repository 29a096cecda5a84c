package dev.tenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.author.FactDoc;
import dev.tenet.policy.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the build writes about fact types. */
class FactExamplesTest {
    @Test
    void every_fact_type_that_a_bundled_policy_matches_has_an_example_of_the_bundled_ones() throws IOException {
        Library library = Library.read(List.of(new Library.Source(Path.of("policies"), "policies")));
        String rules = library.policies().stream().map(policy -> policy.rules().text()).collect(Collectors.joining("\n"));

        List<FactDoc> docs = FactExamples.describe(Path.of(""), library);

        // A call that is delayed is only looked for in order to be left alone.
        assertThat(docs)
                .filteredOn(doc -> doc.fact() && doc.example().isEmpty() && !doc.components().isEmpty() && Pattern.compile("\\b" + doc.name() + "\\(").matcher(rules).find())
                .extracting(FactDoc::name)
                .isSubsetOf("DelayedCall");
        assertThat(docs).filteredOn(doc -> doc.name().equals("Argument")).extracting(FactDoc::example).allSatisfy(example -> assertThat(example).startsWith("{\"name\":"));
    }
}
