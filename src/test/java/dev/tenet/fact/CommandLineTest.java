package dev.tenet.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void names_the_module_that_an_interpreter_runs() {
        assertThat(CommandLine.module("/opt/bot/.venv/bin/python -m bot.cli run --profile live")).isEqualTo("bot.cli");
        assertThat(CommandLine.module("[\"python3.11\", \"-u\", \"-m\", \"bot\"]")).isEqualTo("bot");
        assertThat(CommandLine.module("poetry run python -m bot.main")).isEqualTo("bot.main");
    }

    @Test
    void names_no_module_where_another_program_takes_the_option() {
        assertThat(CommandLine.module("pytest -m slow")).isEmpty();
        assertThat(CommandLine.module("python main.py -m fast")).isEmpty();
        assertThat(CommandLine.module("python -c 'import bot' -m x")).isEmpty();
        assertThat(CommandLine.module("")).isEmpty();
    }

    @Test
    void names_the_script_that_a_command_runs() {
        assertThat(CommandLine.script("./deploy/rollback.sh v1")).isEqualTo("deploy/rollback.sh");
        assertThat(CommandLine.script("bash -eu scripts/check.sh")).isEqualTo("scripts/check.sh");
        assertThat(CommandLine.script("python tools/build.py --all")).isEqualTo("tools/build.py");
        assertThat(CommandLine.script("bash ./.github/scripts/a.b.sh")).isEqualTo(".github/scripts/a.b.sh");
    }

    @Test
    void names_no_script_that_it_cannot_tell() {
        assertThat(CommandLine.script("bash $HOME/x.sh")).isEmpty();
        assertThat(CommandLine.script("bash \"$DIR\"/x/y.sh")).isEmpty();
        assertThat(CommandLine.script("../other/x.sh")).isEmpty();
        assertThat(CommandLine.script("/usr/local/bin/x.sh")).isEmpty();
        assertThat(CommandLine.script("./configure.sh")).isEmpty();
        assertThat(CommandLine.script("echo scripts/check.sh")).isEmpty();
        assertThat(CommandLine.script("")).isEmpty();
    }
}
