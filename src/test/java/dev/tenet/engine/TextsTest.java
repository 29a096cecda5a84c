package dev.tenet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void numbers_texts_in_the_order_in_which_they_come_first() {
        Texts texts = new Texts();
        Map<String, Integer> expected = new HashMap<>();
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            // "Aa" and "BB" have one hash, and so have all words of them.
            StringBuilder text = new StringBuilder();
            for (int letter = random.nextInt(10); letter >= 0; letter--) {
                text.append(random.nextBoolean() ? "Aa" : "BB");
            }
            text.append(random.nextInt(50));
            Integer known = expected.putIfAbsent(text.toString(), expected.size());

            assertThat(texts.add(text.toString())).isEqualTo(known == null ? expected.size() - 1 : known);
        }

        assertThat(texts.size()).isEqualTo(expected.size());
        expected.forEach((text, number) -> assertThat(texts.of(text)).isEqualTo(number));
        assertThat(texts.of("never given")).isNegative();
    }
}
