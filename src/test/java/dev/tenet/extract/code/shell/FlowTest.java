package dev.tenet.extract.code.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Call;
import dev.tenet.fact.Comparison;
import dev.tenet.fact.DelayedCall;
import org.junit.jupiter.api.Test;

/** What is known where a command stands. */
class FlowTest {
    @Test
    void a_test_that_leaves_is_known_behind_it() {
        ShellCode code = ShellCode.script("""
                if [ -z "$a" ]; then exit 1; elif grep -q x y; then one; else two; fi
                [[ $b -gt 3 && -n $c ]] || { echo no; exit 2; }
                three
                """);

        assertThat(ShellCode.notes(code.call("one").conditions())).containsExactly("not [a] else RAISE", "[grep]");
        assertThat(ShellCode.notes(code.call("two").conditions())).containsExactly("not [a] else RAISE", "not [grep]");
        assertThat(ShellCode.notes(code.call("three").conditions())).containsExactly("not [a] else RAISE", "[b, c] else RAISE");
        assertThat(code.call("three").conditions().get(1).comparisons()).extracting(Comparison::operator).containsExactly(">", "!=");
    }

    @Test
    void lists_of_commands_run_as_far_as_they_succeed() {
        ShellCode code = ShellCode.script("one && two || three\nfour || true\n! five\nsix &\n");

        assertThat(ShellCode.notes(code.call("two").conditions())).containsExactly("[one]");
        assertThat(code.call("four").discarded()).isTrue();
        assertThat(code.call("five").discarded()).isFalse();
        assertThat(code.all(DelayedCall.class)).extracting(DelayedCall::callee).containsExactly("six");
    }

    @Test
    void loops_and_cases() {
        ShellCode code = ShellCode.script("""
                for x in a "$b"; do one "$x"; done
                for ((i = 0; i < $((3 * (1 + 2))); i++)); do two; done
                while read -r line; do three "$line"; done < <(four)
                until five; do six; done
                case $1 in
                    start|stop) seven ;;
                    (*) eight ;;
                esac
                nine
                """);

        assertThat(code.all(Call.class)).filteredOn(Call::inLoop).extracting(Call::name)
                .containsExactly("one", "two", "read", "three", "five", "six");
        assertThat(code.call("seven").conditions().get(0).comparisons()).hasSize(2);
        assertThat(code.call("nine").conditions()).isEmpty();
        assertThat(code.issues()).isEmpty();
    }

    @Test
    void reads_what_scripts_are_made_of() {
        ShellCode code = ShellCode.script("""
                #!/bin/bash
                set -euo pipefail
                shopt -s extglob
                arr=(a "b c" $(ls))
                arr+=(d)
                declare -A map=([x]=1)
                map[y]=2
                local_path=${1:-/tmp/x}; name=${path##*/}; len=${#arr[@]}; up=${name^^}; sub=${name/a/b}
                f() ( cd / && ls )
                [[ $x =~ ^[a-z]+(b|c)$ ]] && echo ok
                ls !(*.txt) {a,b}{1..3} ~/x >/dev/null 2>&1
                (( n += 1 )); echo $(( (1 + 2) * 3 ))
                cat <<-END | sed 's/a/b/' && echo "a\\"b$(echo ")")"
                \tindented `date`
                \tEND
                echo 'it'\\''s' "$'no'" $"yes" a#b
                trap 'rm -f "$tmp"' EXIT
                { echo a; echo b; } > out
                if ! command -v x &> /dev/null; then :; fi
                time ls |& less
                x=1 y=2 cmd arg
                exec 3<> file
                echo done; #end
                """);

        assertThat(code.issues()).isEmpty();
        assertThat(code.callees()).contains("set", "shopt", "ls", "sed", "date", "trap", "cmd", "exec", "less");
    }
}
