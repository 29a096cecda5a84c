package dev.tenet.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "-0.004, 0", "83.33, 83.33", "83.3, 83.3", "100, 100", "1200, 1200", "-0.5, -0.5", "-12.05, -12.05", "0.05, 0.05", "1.005, 1.01", "99.999, 100", "1e15, 1000000000000000",
        "NaN, NaN", "Infinity, Infinity"})
    void a_number_has_at_most_two_decimals_and_no_trailing_zeros(double number, String said) {
        assertThat(Words.number(number)).isEqualTo(said);
    }

    @Test
    void a_number_is_rounded_as_a_person_rounds_what_is_written() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double number = Math.round(random.nextDouble() * 2e6 - 1e6) / (i % 2 == 0 ? 100.0 : 1000.0);
            String two = String.format(Locale.ROOT, "%.2f", number).replaceAll("\\.?0+$", "");
            assertThat(Words.number(number)).as("%s", number).isEqualTo(two.equals("-0") ? "0" : two);
        }
    }
}
