package dev.tenet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.Credentials;
import dev.tenet.fact.Location;
import dev.tenet.fact.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets stand in no text that is kept; words that somebody took for a secret stay words. */
class RedactionTest {
    private final Redaction redaction = new Redaction(List.of(secret("whatever"), secret("x9-Kq2!vLw")));

    @Test
    void a_secret_is_taken_out_wherever_it_stands() {
        assertThat(redaction.text("echo whatever | docker login")).isEqualTo("echo 8 characters ending in er | docker login");
        assertThat(redaction.text("it says x9-Kq2!vLw in a sentence, and ax9-Kq2!vLwb in a word"))
                .isEqualTo("it says 10 characters ending in Lw in a sentence, and a10 characters ending in Lwb in a word");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "exec runs whatever its text says", "the function runs whatever.", "whatevers", "a whateverish name"
    })
    void a_plain_word_stays_in_a_sentence_and_in_longer_words(String text) {
        assertThat(redaction.sentence(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"place_whatever", "whatever_id", "org.apache.whatever", "org.whatever.client", "whatever.client"})
    void a_plain_word_that_is_a_piece_of_a_name_stays(String text) {
        assertThat(redaction.text(text)).isEqualTo(text);
        assertThat(redaction.sentence("it calls " + text + " twice")).isEqualTo("it calls " + text + " twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a_x9-Kq2!vLw", "a.x9-Kq2!vLw.b", "mysql -pwhatever", "it is whatever. And", "..whatever"})
    void what_is_no_word_and_what_no_name_holds_is_taken_out(String text) {
        assertThat(redaction.text(text)).contains("characters ending in").doesNotContain("whatever", "x9-Kq2!vLw");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "whatever", "password: whatever", "password=whatever", "login(\"whatever\")", "machine example.org login me password whatever", "mysql -p whatever", "--password whatever --host x",
        "user:whatever@host", "Bearer whatever"
    })
    void a_plain_word_is_taken_out_where_it_is_a_value(String text) {
        assertThat(redaction.sentence(text)).doesNotContain("whatever").contains("8 characters ending in er");
        assertThat(redaction.text(text)).isEqualTo(redaction.sentence(text));
    }

    private static Secret secret(String value) {
        return new Secret(Location.of("a.py", 1, 1), "password", "password", Credentials.redact(value), Credentials.fingerprint(value), false, "code", false, false);
    }
}
