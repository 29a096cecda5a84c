package dev.tenet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.author.FactDoc;
import dev.tenet.policy.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the build writes about fact types. */
class FactExamplesTest {
    @Test
    void nearly_every_fact_type_has_an_example_of_the_bundled_ones() throws IOException {
        Library library = Library.read(List.of(new Library.Source(Path.of("policies"), "policies")));

        List<FactDoc> docs = FactExamples.describe(Path.of(""), library);

        // Types that no bundled example holds: what a person attests or measures, and what only stands for a declared type.
        assertThat(docs).filteredOn(doc -> doc.fact() && doc.example().isEmpty() && !doc.components().isEmpty()).extracting(FactDoc::name)
                .isSubsetOf("Attestation", "Concept", "DelayedCall", "Metric");
        assertThat(docs).filteredOn(doc -> doc.name().equals("Argument")).extracting(FactDoc::example).allSatisfy(example -> assertThat(example).startsWith("{\"name\":"));
    }
}
