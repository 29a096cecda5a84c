package dev.tenet.extract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.config.Extracted;
import dev.tenet.fact.Attestation;
import org.junit.jupiter.api.Test;

class AttestationExtractorTest {
    @Test
    void reads_what_people_attest() {
        Extracted read = read("""
                attestations:
                  - what: paper-trading
                    who: Ada
                    date: 2026-01-02
                    expires: 2026-06-30
                    evidence: https://example.org/runs/7
                """);

        assertThat(read.issues()).isEmpty();
        assertThat(read.facts(Attestation.class)).hasSize(1).first().satisfies(a -> {
            assertThat(a.location().line()).isEqualTo(2);
            assertThat(a.what() + " " + a.who() + " " + a.date() + " " + a.expires() + " " + a.evidence())
                    .isEqualTo("paper-trading Ada 2026-01-02 2026-06-30 https://example.org/runs/7");
            assertThat(a.holdsOn("2026-01-01")).isFalse();
            assertThat(a.holdsOn("2026-06-30")).isTrue();
            assertThat(a.holdsOn("2026-07-01")).isFalse();
        });
    }

    @Test
    void what_is_incomplete_or_misspelt_does_not_count_and_is_said() {
        String entry = "attestations:\n- {what: a, who: b, date: 2026-01-02, expires: 2026-06-30, evidence: c}\n";
        assertThat(read(entry.replace(", who: b", "")).issues()).singleElement().asString().startsWith("2:3 the attestation has no who");
        assertThat(read(entry.replace("2026-06-30", "soon")).issues()).singleElement().asString().contains("\"soon\" is no date");
        assertThat(read(entry.replace("expires:", "expire:")).issues()).singleElement().asString().contains("\"expire\" is not known");
        assertThat(read("attestation: []\n").issues()).singleElement().asString().contains("\"attestation\" is not known here");
        assertThat(read("attestations: yes\n").issues()).singleElement().asString().contains("is no list");
        for (String broken : new String[] {entry.replace(", who: b", ""), entry.replace("2026-06-30", "soon"), "", "[", "- a\n- b\n"}) {
            assertThat(read(broken).facts(Attestation.class)).isEmpty();
        }
    }

    private static Extracted read(String text) {
        return Extracted.by(new AttestationExtractor(), "attestations.yaml", text);
    }
}
