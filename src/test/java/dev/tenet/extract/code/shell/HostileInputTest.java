package dev.tenet.extract.code.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tenet.fact.Call;
import dev.tenet.fact.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
    private static final int MANY = 20_000;
    private static final int ROUNDS = 4000;
    private static final Duration GENEROUS = Duration.ofSeconds(20);
    private static final String[] TOKENS = {
        "(", ")", "{", "}", "[[", "]]", "\"", "'", "`", "$(", "${", "$((", "))", "<<EOF\n", "<(", ">", "|", "||", "&&", "&", ";", ";;", "\n", " ", "\\", "#",
        "if ", "then ", "fi", "do ", "done", "case ", "in ", "esac", "for ", "while ", "function ", "x=", "x=(", "!", "\u0000", "\u00e9", "$'", "EOF\n"
    };
    private static final String SAMPLE = """
            #!/bin/bash
            set -e
            arr=(a "b $c" $(ls | grep x))
            f() { local y=${1:-"$z"}; [ -n "$y" ] && return 1; }
            for i in 1 2; do case $i in 1|2) f "$i" ;; *) break ;; esac; done
            while read -r l; do echo $((l + 1)); done < <(cat <<EOF
            text $x `date`
            EOF
            )
            if [[ $a == b* || ! -f $c ]]; then exit 1; elif true; then :; else ( cd /; ls ) > out 2>&1; fi
            curl "$url" | sudo bash -s -- --yes &
            """;

    /** Reads on a thread with the stack that Java gives by default. */
    private static ShellCode read(String script) {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<ShellCode> read = new AtomicReference<>();
        Thread thread = new Thread(null, () -> read.set(ShellCode.script(script)), "read", 1 << 20);
        thread.setUncaughtExceptionHandler((ignored, e) -> thrown.set(e));
        assertTimeoutPreemptively(GENEROUS, () -> {
            thread.start();
            thread.join();
        });
        assertThat(thrown.get()).isNull();
        return read.get();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", "{ ", "[[ ", "\"", "'", "`", "$(", "${", "${a:-", "$((", "((", "<(", "<<EOF\n", "<<A <<B\n", "\"$(", "\"${a:-\"", "if ", "if a; then ",
                "if a; then b; fi; ", "if a; then b; elif ", "while ", "for x in ", "for x; do ", "case a in ", "case a in a) ", "f() { ", "f() ", "function ",
                "a | ", "a && ", "a; ", "a & ", "! ", "x=(", "x=", "x[", "a\\\n", "#", "\n", ")", "}", "fi ", "done\n", ";;\n", "$", "\\", "a<b ", ">", "2>&1 ",
                "sudo ", "env ", "\u0000", "\u00e9", "+(", "$'", "[ ", "[[ a && "
            })
    void survives_many_of_the_same(String part) {
        read(part.repeat(MANY));
        read("a \"" + part.repeat(MANY));
        read("x=$(" + part.repeat(MANY));
    }

    @Test
    void a_broken_command_costs_only_its_line() {
        ShellCode code = read("one\ntwo )\nthree\nif\nfour\n");

        assertThat(code.callees()).contains("one", "three");
        assertThat(code.issues()).isNotEmpty();
        assertThat(code.issues().get(0).location().line()).isEqualTo(2);
        assertThat(code.all(SourceFile.class)).extracting(SourceFile::complete).containsExactly(false);
    }

    @Test
    void a_nesting_that_is_too_deep_is_an_issue() {
        ShellCode code = read("one\n" + "$(".repeat(5_000) + "\ntwo\n");

        assertThat(code.issues()).isNotEmpty();
        assertThat(code.issues().get(0).message()).contains("nested too deeply");
        assertThat(code.callees()).contains("one");
    }

    @Test
    void many_commands_take_little_time() {
        ShellCode code = read("x=1\nif [ \"$x\" ]; then run \"$x\"; fi\n".repeat(10_000));

        assertThat(code.all(Call.class)).hasSize(10_000);
    }

    @Test
    void survives_what_is_broken_at_random() {
        Random random = new Random(20_240_601);
        assertThat(read(SAMPLE).issues()).isEmpty();
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder broken = new StringBuilder(SAMPLE);
            for (int change = random.nextInt(10); change >= 0; change--) {
                int at = random.nextInt(broken.length());
                int end = Math.min(broken.length(), at + random.nextInt(12));
                switch (random.nextInt(3)) {
                    case 0 -> broken.delete(at, end);
                    case 1 -> broken.insert(at, broken.substring(at, end));
                    default -> broken.insert(at, TOKENS[random.nextInt(TOKENS.length)]);
                }
            }
            try {
                ShellCode.script(broken.toString());
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("round " + round + ": " + broken, e);
            }
        }
    }

    @Test
    void survives_bytes_that_are_no_text() {
        byte[] every = new byte[1 << 18];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) (1 + (i * 7 + i / 256) % 255);
        }
        read(new String(every, StandardCharsets.UTF_8));
    }
}
