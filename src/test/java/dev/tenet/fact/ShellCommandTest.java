package dev.tenet.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellCommandTest {
    @Test
    void counts_how_often_an_option_is_given() {
        assertThat(of("apt-get", "-qqy", "--quiet", "install", "q").times("-q", "--quiet")).isEqualTo(3);
        assertThat(of("apt-get", "-q", "-y", "-q", "install").times("-q", "--quiet")).isEqualTo(2);
        assertThat(of("apt-get", "-q=2", "--quiet=1", "--quieter", "-", "install").times("-q", "--quiet")).isZero();
        assertThat(of("-q").times("-q")).isZero();
    }

    private static ShellCommand of(String... words) {
        Location place = Location.of("Dockerfile", 2, 1);
        return new ShellCommand(place, "dockerfile", "RUN", place, words[0], "", List.of(words), false, "", "", "", false);
    }
}
