package dev.tenet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BesideTest {
    private final Beside beside = new Beside();

    @Test
    void gives_what_both_threads_came_to_in_order() {
        assertThat(beside.both(() -> Thread.currentThread().getName(), () -> Thread.currentThread().getName()))
                .isEqualTo(List.of(Thread.currentThread().getName(), "judge-beside"));
        assertThat(beside.threads()).extracting(Thread::getName).containsExactly("judge-beside");
    }

    @Test
    void throws_what_the_thread_beside_threw() {
        IllegalStateException fault = new IllegalStateException("a rule did");

        assertThatThrownBy(() -> beside.both(() -> 1, () -> {
            throw fault;
        })).isSameAs(fault);
    }

    @Test
    void has_room_beside_for_values_as_deep_as_a_judge_has() {
        assertThat(beside.both(() -> 0, () -> deep(50_000))).isEqualTo(List.of(0, 50_000));
    }

    private static int deep(int levels) {
        return levels == 0 ? 0 : 1 + deep(levels - 1);
    }
}
