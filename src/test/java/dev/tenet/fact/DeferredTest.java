package dev.tenet.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeferredTest {
    private final List<String> made = new ArrayList<>();

    private List<String> deferred() {
        return new Deferred<>(this, () -> {
            made.add("made");
            return List.of("a", "b");
        });
    }

    @Test
    void a_fact_leaves_a_deferred_list_unmade_until_somebody_looks() {
        Value value = new Value(Value.Kind.OTHER, "", deferred(), List.of());

        assertThat(made).isEmpty();
        assertThat(value.names()).containsExactly("a", "b");
        assertThat(value.names().get(1)).isEqualTo("b");
        assertThat(made).hasSize(1);
    }

    @Test
    void it_cannot_be_told_from_a_list_that_was_there() {
        Value before = new Value(Value.Kind.OTHER, "", List.of("a", "b"), List.of());
        Value later = new Value(Value.Kind.OTHER, "", deferred(), List.of());

        assertThat(later).isEqualTo(before).hasSameHashCodeAs(before).hasToString(before.toString());
    }
}
