package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Argument;
import dev.tenet.fact.Call;
import dev.tenet.fact.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    /** The first argument of {@code sink} after {@code before}. */
    private static Value of(String before, String expression) {
        return Code.of("app.py", before + "\nsink(" + expression + ")\n").call("sink").argument(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "'a' 'b'; STRING; ab",
        "'a' + 'b' + 'c'; STRING; abc",
        "'%s-%d' % ('a', 5); STRING; a-5",
        "'{}-{x}'.format('a', x=5); STRING; a-5",
        "f'a{1}b'; STRING; a1b",
        "'50%%' % (); STRING; 50%",
        "-5; NUMBER; -5",
        "60 * 60 * 24; NUMBER; 86400",
        "1 / 4; NUMBER; 0.25",
        "7 // 2; NUMBER; 3",
        "2 ** 10; NUMBER; 1024",
        "not True; BOOLEAN; false",
        "None; NONE; ''",
        "f'a{x}b'; FORMATTED; a{}b",
        "'a' + x; FORMATTED; a{}",
        "'a %s' % x; FORMATTED; a {}",
        "'a {}'.format(x); FORMATTED; a {}",
        "x + y; OTHER; ''",
        "1 / 0; OTHER; ''",
        "x.y; NAME; x.y",
        "x['k']; NAME; x[k]",
        "f(1); CALL; ?.f",
        "[1, 2]; COLLECTION; ''"
    })
    void folds_what_is_constant(String expression, Value.Kind kind, String text) {
        assertThat(of("", expression)).extracting(Value::kind, Value::text).containsExactly(kind, text);
    }

    @Test
    void follows_constants_that_are_assigned_once() {
        Code code = Code.of(
                "limits.py", "MOST = 5\nclass Limits:\n    WIDTH = 2 * MOST\n    width: int = 3\n",
                "app.py", """
                import limits
                from limits import MOST as M, Limits
                TWICE = 1
                TWICE = 2
                def f():
                    once = M + 1
                    sink(limits.MOST, M, Limits.WIDTH, once, TWICE)
                    other(Limits.width)
                """);

        assertThat(code.call("sink").arguments()).extracting(Argument::value).containsExactly(
                new Value(Value.Kind.NUMBER, "5", List.of("limits.MOST"), List.of()),
                new Value(Value.Kind.NUMBER, "5", List.of("limits.MOST"), List.of()),
                new Value(Value.Kind.NUMBER, "10", List.of("limits.Limits.WIDTH", "limits.MOST"), List.of()),
                new Value(Value.Kind.NUMBER, "6", List.of("once", "limits.MOST"), List.of()),
                new Value(Value.Kind.NAME, "app.TWICE", List.of("app.TWICE"), List.of()));
        assertThat(code.call("other").argument(0).kind()).isEqualTo(Value.Kind.NAME);
    }

    @Test
    void a_built_string_is_seen_where_it_is_used() {
        Code code = Code.of("app.py", "def f(symbol):\n    query = f\"SELECT '{symbol}'\"\n    sink(query)\n");

        assertThat(code.call("sink").argument(0))
                .isEqualTo(new Value(Value.Kind.FORMATTED, "SELECT '{}'", List.of("query", "symbol"), List.of(new Argument("", 0, Value.name("symbol")))));
    }

    @Test
    void constant_text_comes_in_through_no_hole_however_often_it_is_repeated() {
        Code code = Code.of("app.py", """
                def f(ids, word):
                    marks = ",".join("?" for _ in ids)
                    sink(f"IN ({marks})", "?" * len(ids), ",".join(["?"] * len(ids)))
                    near(f"IN ({','.join(ids)})", ",".join(word for _ in ids))
                    for table in ("orders", "fills"):
                        each(f"FROM {table}")
                """);

        assertThat(code.call("sink").arguments()).allMatch(argument -> argument.value().isFormatted() && argument.value().parts().isEmpty());
        assertThat(code.call("each").argument(0).parts()).isEmpty();
        assertThat(code.call("near").argument(0).parts()).extracting(part -> part.value().text()).containsExactly("str.join");
        assertThat(code.call("near").argument(1).kind()).isEqualTo(Value.Kind.CALL);
    }

    @Test
    void joins_constant_paths() {
        assertThat(of("import os", "os.path.join('/etc', 'a', 'b.pem')").text()).isEqualTo("/etc/a/b.pem");
        assertThat(of("import os", "os.path.join('/etc', x)").isCallOf("os.path.join")).isTrue();
    }

    @Test
    void keeps_arguments_by_keyword_position_and_unpacking() {
        Call call = Code.of("app.py", "import subprocess\nsubprocess.run(c, *more, shell=True, env={'A': 1}, **rest)\n").call("run");

        assertThat(call.arguments()).containsExactly(
                new Argument("", 0, Value.name("c")),
                new Argument("", -2, Value.name("more")),
                new Argument("shell", -1, Value.TRUE),
                new Argument("env", -1, new Value(
                        Value.Kind.COLLECTION, "", List.of(), List.of(new Argument("A", -1, Value.number("1"))))),
                new Argument("", -2, Value.name("rest")));
    }

    @Test
    void mentions_what_calls_and_attributes_it_is_made_of() {
        assertThat(of("import os", "min(self._settings.cap, os.getenv('X'), a.b(c))").names())
                .containsExactly("min", "self._settings.cap", "os.getenv", "os[X]", "a", "a.b", "c");
    }

    @Test
    void bounds_the_size_of_what_it_keeps() {
        String many = "[" + "1, ".repeat(1_000) + "]";
        String deep = "[".repeat(50) + "]".repeat(50);

        assertThat(of("", many).parts()).hasSize(64);
        assertThat(of("", "'" + "x".repeat(9_000) + "'").text()).hasSize(4_000);
        int depth = 0;
        for (Value at = of("", deep); !at.parts().isEmpty(); at = at.parts().get(0).value()) {
            depth++;
        }
        assertThat(depth).isLessThanOrEqualTo(7);
    }
}
