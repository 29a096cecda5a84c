package dev.tenet.extract.code.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Assignment;
import dev.tenet.fact.Call;
import dev.tenet.fact.FunctionDef;
import dev.tenet.fact.Import;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.fact.SecretReference;
import dev.tenet.fact.SourceFile;
import org.junit.jupiter.api.Test;

/** Words, expansions and commands as facts. */
class CommandsTest {
    @Test
    void a_command_is_a_call_with_its_words() {
        ShellCode code = ShellCode.script("cp -r 'a b' \"c\"\\ d e$'\\n'f \"\" # no argument\n");

        assertThat(code.arguments("cp")).containsExactly("0 STRING -r", "1 STRING a b", "2 STRING c d", "3 STRING e\nf", "4 STRING");
        assertThat(code.call("cp").location()).isEqualTo(Location.of("run.sh", 1, 1));
    }

    @Test
    void what_is_expanded_outside_quotes_may_be_any_number_of_arguments() {
        ShellCode code = ShellCode.script("rm -rf $dir \"$dir\" x/$dir/\"$y\" \"${list[@]}\" \"$@\" last\n");

        assertThat(code.arguments("rm")).containsExactly(
                "0 STRING -rf", "-2 NAME dir", "1 NAME dir", "-2 FORMATTED x/{}/{}", "-2 NAME list", "-2 NAME @", "2 STRING last");
    }

    @Test
    void constants_are_folded_where_a_name_has_one_value() {
        ShellCode code = ShellCode.script("a=x\nb=y\nb=z\nc=\"$a/1\"\nrun \"$a\" \"$b\" \"$c\" \"$PATH\"\nexport d=4 e\nrun2 $d\n");

        assertThat(code.arguments("run")).containsExactly("0 STRING x", "1 NAME run.sh.b", "2 STRING x/1", "3 NAME PATH");
        assertThat(code.arguments("run2")).containsExactly("-2 STRING 4");
        assertThat(code.all(Assignment.class)).extracting(Assignment::target).containsExactly("a", "b", "b", "c", "d");
    }

    @Test
    void output_of_commands_is_a_call_and_arithmetic_is_a_number() {
        ShellCode code = ShellCode.script("run \"$(date +%s)\" `whoami` $((1 + n)) \"x-$(id -u)\" \"$(cd /; pwd)\"\n");

        assertThat(code.callees()).containsExactly("date", "whoami", "id", "cd", "pwd", "run");
        assertThat(code.arguments("run")).containsExactly("0 CALL date", "-2 CALL whoami", "-2 OTHER", "1 FORMATTED x-{}", "2 OTHER");
    }

    @Test
    void pipes_and_redirections_are_arguments_by_name() {
        ShellCode code = ShellCode.script("curl x | tee log | sh >out 2>&1\nsort <in\ncat <<EOF >file\nhello $name\nEOF\ncat2 <<'EOF'\n$raw\nEOF\nread2 <<<\"$x\"\n");

        assertThat(code.arguments("sh")).containsExactly("stdin CALL tee", "stdout STRING out", "stderr STRING 1");
        assertThat(code.call("sh").argument("stdin").part("stdin").text()).isEqualTo("curl");
        assertThat(code.arguments("sort")).containsExactly("stdin STRING in");
        assertThat(code.arguments("cat")).containsExactly("stdin FORMATTED hello {}\n", "stdout STRING file");
        assertThat(code.arguments("cat2")).containsExactly("stdin STRING $raw\n");
        assertThat(code.arguments("read2")).containsExactly("stdin NAME x");
    }

    @Test
    void a_command_that_starts_another_is_a_call_of_both() {
        ShellCode code = ShellCode.script("sudo -u root /usr/bin/rm -f \"$x\"\nenv A=b nohup ./deploy.sh now &\n");

        assertThat(code.callees()).containsExactly("sudo", "rm", "env", "nohup", "./deploy.sh");
        assertThat(code.arguments("rm")).containsExactly("0 STRING -f", "1 NAME x");
        assertThat(code.all(Call.class).get(4).name()).isEqualTo("./deploy.sh");
    }

    @Test
    void functions_go_before_programs_and_have_names_of_their_own() {
        ShellCode code = ShellCode.of(
                "bin/run.sh", "source \"$(dirname \"$0\")/lib.sh\"\n. ./more.sh\nusage=1\nusage() {\n  echo \"$usage\"\n  shared\n}\nfunction other { usage; }\nother a\n",
                "bin/lib.sh", "shared() { true; }\n",
                "bin/more.sh", "more=1\n");

        assertThat(code.callees()).containsExactly(
                "true", "dirname", "source", ".", "bin/run.sh.other", "echo", "bin/lib.sh.shared", "bin/run.sh.usage");
        assertThat(code.arguments("echo")).containsExactly("0 STRING 1");
        assertThat(code.all(FunctionDef.class)).extracting(FunctionDef::qualifiedName)
                .containsExactly("bin/lib.sh.shared", "bin/run.sh.usage", "bin/run.sh.other");
        assertThat(code.all(Import.class)).extracting(Import::module).containsExactly("lib.sh", "./more.sh");
        assertThat(code.graph().reached("bin/lib.sh.shared")).isTrue();
    }

    @Test
    void credentials_read_from_the_environment_are_references() {
        ShellCode code = ShellCode.script("API_KEY=$(cat key)\nrun \"$DB_PASSWORD\" \"$API_KEY\" \"${AUTH_TOKEN:?}\"\n");

        assertThat(code.all(SecretReference.class)).extracting(SecretReference::name).containsExactlyInAnyOrder("DB_PASSWORD", "AUTH_TOKEN");
    }

    @Test
    void wants_scripts_by_extension_and_by_first_line() {
        assertThat(new ShellExtractor().wants(file("a.sh", "sh", 10))).isTrue();
        assertThat(new ShellExtractor().wants(file("entrypoint", "", 10))).isTrue();
        assertThat(new ShellExtractor().wants(file("entrypoint", "", 1 << 20))).isFalse();
        assertThat(new ShellExtractor().wants(file("a.py", "py", 10))).isFalse();
        assertThat(ShellCode.of("entry", "#!/usr/bin/env -S bash -eu\nrun\n", "Makefile", "all:\n\t$(CC) x\n", "tool", "#!/usr/bin/python3\nx(\n").all(SourceFile.class))
                .extracting(SourceFile::language).containsExactly("shell");
    }

    private static RepoFile file(String name, String extension, long size) {
        return new RepoFile(Location.of(name), name, name, extension, size, RepoFile.State.UNKNOWN);
    }
}
