package dev.tenet.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class QuantityTest {
    @Test
    void amounts_are_read_as_the_reference_of_the_api_writes_them() {
        assertThat(List.of("500m", "1Gi", "1.5", "2e3", "128974848", "0.1", "1k").stream().map(Quantity::parse))
                .containsExactly(0.5, 1073741824.0, 1.5, 2000.0, 128974848.0, 0.1, 1000.0);
    }

    @Test
    void what_the_api_refuses_is_no_amount_and_what_is_filled_in_later_may_be_one() {
        assertThat(List.of("512MB", "1 Gi", "1gi", "half", "").stream().map(Quantity::parse)).containsOnly(Double.NaN);
        assertThat(List.of("512MB", "{{ .Values.memory }}", "$(MEMORY)", "1Gi").stream().map(Quantity::isValid)).containsExactly(false, true, true, true);
    }
}
