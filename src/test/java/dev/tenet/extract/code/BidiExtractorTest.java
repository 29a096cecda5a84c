package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.Extraction;
import dev.tenet.fact.BidiControl;
import dev.tenet.fact.Location;
import dev.tenet.repo.SourceText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BidiExtractorTest {
    @Test
    void says_where_direction_changes_and_whether_it_ends_there() {
        assertThat(in("a = 1\nb = '\u202e' # x\nc = '\u2068x\u2069'\n\u00fc = '\u202bx").facts()).containsExactly(
                new BidiControl(Location.of("a.py", 2, 6), "U+202E", true, false),
                new BidiControl(Location.of("a.py", 3, 6), "U+2068", false, true),
                new BidiControl(Location.of("a.py", 4, 6), "U+202B", false, false));
    }

    @Test
    void is_silent_on_other_characters_of_three_bytes() {
        assertThat(in("a = '\u2026 \u20ac \u200b \u2070 \u05d0'").facts()).isEmpty();
    }

    @Test
    void reads_any_bytes() {
        Extraction out = new Extraction("direction");
        new BidiExtractor().extract(new SourceText("a.py", new byte[] {(byte) 0xE2, (byte) 0x80, (byte) 0xAE, (byte) 0xE2, (byte) 0x80}), out);
        new BidiExtractor().extract(new SourceText("b.py", "a\u202e".getBytes(StandardCharsets.UTF_16LE)), out);

        assertThat(out.facts()).containsExactly(new BidiControl(Location.of("a.py", 1, 1), "U+202E", true, false));
    }

    private static Extraction in(String text) {
        Extraction out = new Extraction("direction");
        new BidiExtractor().extract(SourceText.of("a.py", text), out);
        return out;
    }
}
