package dev.tenet.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhraseTest {
    @Test
    void numbers_have_no_more_decimals_than_asked_and_no_trailing_zero() {
        assertThat(Phrase.number(63.636, 1)).isEqualTo("63.6");
        assertThat(Phrase.number(63.65, 1)).isEqualTo("63.7");
        assertThat(Phrase.number(-0.04, 1)).isEqualTo("0");
        assertThat(Phrase.number(-12.5, 0)).isEqualTo("-13");
        assertThat(Phrase.number(100, 2)).isEqualTo("100");
        assertThat(Phrase.number(0.00004, 2)).isEqualTo("0");
        assertThat(Phrase.number(12_345_678_901.0, 1)).isEqualTo("12345678901");
        assertThat(Phrase.number(Double.NaN, 1)).isEqualTo("unknown");
        assertThat(Phrase.number(Double.POSITIVE_INFINITY, 1)).isEqualTo("unlimited");
    }

    @Test
    void numbers_are_rounded_as_their_decimal_digits_are() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            double value = i % 2 == 0 ? random.nextInt(200_000) / 1000.0 - 100 : (random.nextDouble() - 0.5) * 1e6;
            int decimals = random.nextInt(4);
            BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
            assertThat(Phrase.number(value, decimals)).as("%s with %d", value, decimals).isEqualTo(rounded.signum() == 0 ? "0" : rounded.toPlainString());
        }
    }
}
