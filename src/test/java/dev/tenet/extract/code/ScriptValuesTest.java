package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Secret;
import dev.tenet.fact.SecretReference;
import dev.tenet.fact.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptValuesTest {
    /** The value that {@code f} is called with. */
    private static Value value(String text) {
        return Code.of("a.ts", text).call("f").argument(0);
    }

    @Test
    void constants_are_folded() {
        assertThat(value("const a = 'ls';\nconst b = `${a} -l` + \" /\" + 1;\nf(b);").text()).isEqualTo("ls -l /1");
        assertThat(value("f(1_000 * 2)").number()).isEqualTo(2000);
        assertThat(value("f(0xFFn)").number()).isEqualTo(255);
        assertThat(value("f(null)").isNone()).isTrue();
        assertThat(value("f(undefined)").isNone()).isTrue();
        assertThat(value("f(!0 ? 'a' : 'a')").text()).isEqualTo("a");
        assertThat(value("f('\\x41\\u{1F600}\\n\\\n\\0')").text()).isEqualTo("A\uD83D\uDE00\n\0");
        assertThat(value("enum Side { Buy = 'B' }\nf(Side.Buy)").text()).isEqualTo("B");
        assertThat(value("class A { static cmd = 'ls'; }\nf(A.cmd)").text()).isEqualTo("ls");
    }

    @Test
    void strings_with_holes_say_what_fills_them() {
        Value value = value("function g(x) { f(`select ${x} from ${y.z}` + 'a'); }");

        assertThat(value.isFormatted()).isTrue();
        assertThat(value.text()).isEqualTo("select {} from {}a");
        assertThat(value.parts()).extracting(part -> part.value().text()).containsExactly("x", "y.z");
    }

    @Test
    void constant_text_that_is_repeated_lets_nothing_in() {
        assertThat(value("f(`in (${ids.map(() => '?').join(',')})`)").parts()).isEmpty();
        assertThat(value("f(`in (${ids.map((_, i) => `$${i}`).join(',')})`)").parts()).hasSize(1);
        assertThat(value("f(`in (${'?,'.repeat(n)})`)").parts()).isEmpty();
        assertThat(value("f(`in (${name.repeat(n)})`)").parts()).hasSize(1);
    }

    @Test
    void a_tag_gets_the_pieces_and_what_fills_the_holes() {
        Value pieces = value("f`select ${x} from ${y}`");
        assertThat(pieces.kind()).isEqualTo(Value.Kind.COLLECTION);
        assertThat(pieces.parts()).extracting(part -> part.value().text()).containsExactly("select ", " from ", "");
    }

    @Test
    void objects_are_collections_with_names() {
        Value value = value("f({ shell: true, 'a-b': 1, ...rest, [key]: 2, run() {}, short })");

        assertThat(value.kind()).isEqualTo(Value.Kind.COLLECTION);
        assertThat(value.parts()).extracting(part -> part.name() + ":" + part.position())
                .containsExactly("shell:-1", "a-b:-1", ":-2", ":-1", "run:-1", "short:-1");
        assertThat(value.part("shell").isTrue()).isTrue();
    }

    @Test
    void what_may_change_is_not_constant() {
        assertThat(value("let a = 'ls';\na += x;\nf(a);").isConstant()).isFalse();
        assertThat(value("let a = 'ls';\nif (t) { a = 'rm'; }\nf(a);").isConstant()).isFalse();
        assertThat(value("for (let a = 0; a < 3; a++) f(a);").isConstant()).isFalse();
        assertThat(value("function g(a = 'ls') { f(a); }").isConstant()).isFalse();
        assertThat(value("class A { cmd = 'ls'; set(x) { this.cmd = x; } go() { f(this.cmd); } }").isConstant()).isFalse();
    }

    @Test
    void the_environment_and_what_is_written_out_are_credentials() {
        Code code = Code.of("a.ts", """
                const key = process.env.API_KEY;
                const { DB_PASSWORD } = process.env;
                connect({ token: process.env["AUTH_TOKEN"], port: process.env.PORT });
                const apiKey = "Zk3vR9qLw8Xy2TnB5mHd";
                const options = { password: "hunter2-Xk29f" };
                const placeholder = { password: "changeme" };
                """);

        assertThat(code.all(SecretReference.class)).extracting(each -> each.name() + ":" + each.location().line())
                .containsExactly("API_KEY:1", "DB_PASSWORD:2", "AUTH_TOKEN:3");
        assertThat(code.all(Secret.class)).extracting(each -> each.name() + ":" + each.location().line()).containsExactly("apiKey:4", "password:5");
    }

    @Test
    void assignments_are_facts() {
        Code code = Code.of("a.js", "const a = 1;\nb.c = 2;\nconst [d, { e: g }] = h;\ni['j'] += 3;\n");

        assertThat(code.all(dev.tenet.fact.Assignment.class)).extracting(each -> each.target() + " " + each.name() + " " + each.augmented())
                .isEqualTo(List.of("a a false", "b.c c false", "d d false", "g g false", "i[j] j true"));
    }
}
