package dev.tenet.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However an identifier puts its words together, they are the same words. */
class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "max_notional, max_notional", "maxNotional, max_notional", "MAX-NOTIONAL, max_notional", "MaxNotional2, max_notional2", "HTTPServer, http_server",
        "_max__notional_, max_notional", "max_notional_, max_notional", "_max, max", "max.notional, max_notional", "a, a", "x9_y, x9_y", "Größe, größe", "'', ''", "__, ''"
    })
    void an_identifier_in_snake_case_has_small_words_with_one_underscore_between(String identifier, String snake) {
        assertThat(Words.snake(identifier)).isEqualTo(snake);
    }

    /** A table's blank cell and an empty parameter of {@code tenet.yaml} are such a phrase. */
    @Test
    void nothing_mentions_a_phrase_without_words() {
        assertThat(Words.mentions("max_notional", "")).isFalse();
        assertThat(Value.string("redis://cache/0?timeout=5").queries("")).isFalse();
        assertThat(Value.string("redis://cache/0?timeout=5").queries("", "timeout")).isTrue();
    }
}
