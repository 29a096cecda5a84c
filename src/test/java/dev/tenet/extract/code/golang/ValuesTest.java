package dev.tenet.extract.code.golang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Argument;
import dev.tenet.fact.ClassDef;
import dev.tenet.fact.Field;
import dev.tenet.fact.FunctionDef;
import dev.tenet.fact.Secret;
import dev.tenet.fact.SecretReference;
import dev.tenet.fact.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Constants folded, strings with holes, fields and functions as declared. */
class ValuesTest {
    private static Value argument(String body) {
        GoCode code = GoCode.of("a/a.go", "package a\nimport \"fmt\"\nimport \"path/filepath\"\n" + body + "\n");
        return code.call("sink").argument(0);
    }

    private static String in(String statements) {
        return GoCode.note(argument("func f(a string, n int) {\n" + statements + "\n}"));
    }

    @Test
    void folds_constants() {
        assertThat(in("sink(\"a\" + `b\\n` + \"\\x63\\u00e9\\t\")")).isEqualTo("STRING ab\\ncé\t");
        assertThat(in("const x = 2 * 3\nsink(x)")).isEqualTo("NUMBER 6");
        assertThat(in("sink(7 / 2)")).isEqualTo("NUMBER 3");
        assertThat(in("sink(0o17)")).isEqualTo("NUMBER 15");
        assertThat(in("sink(nil)")).isEqualTo("NONE");
        assertThat(in("sink(!false)")).isEqualTo("BOOLEAN true");
        assertThat(in("sink(filepath.Join(\"a\", \"b\"))")).isEqualTo("STRING a/b");
        assertThat(in("sink([]byte(\"key\"))")).isEqualTo("STRING key");
        assertThat(in("sink(fmt.Sprintf(\"%s-%d\", \"x\", 1))")).isEqualTo("STRING x-1");
    }

    @Test
    void a_name_stands_for_its_value_only_when_it_has_one() {
        assertThat(in("x := \"a\"\nsink(x)")).isEqualTo("STRING a");
        assertThat(in("x := \"a\"\nif n > 1 { x = a }\nsink(x)")).isEqualTo("NAME x");
        assertThat(in("x := \"a\"\nset(&x)\nsink(x)")).isEqualTo("NAME x");
        assertThat(in("x := 1\nx++\nsink(x)")).isEqualTo("NAME x");
        assertThat(in("x := \"a\"\nif n > 1 { x := a; _ = x }\nsink(x)")).isEqualTo("STRING a");
    }

    @Test
    void a_package_variable_set_in_another_file_is_no_constant() {
        GoCode code = GoCode.of(
                "a/a.go", "package a\nfunc f() { mode = \"y\" }\n",
                "a/b.go", "package a\nvar mode = \"x\"\nvar fixed = \"z\"\nfunc g() { sink(mode, fixed) }\n");

        assertThat(code.call("sink").arguments()).extracting(each -> GoCode.note(each.value())).containsExactly("NAME a.mode", "STRING z");
    }

    @Test
    void strings_with_holes_say_what_fills_them() {
        Value value = argument("func f(a string, n int) { sink(fmt.Sprintf(\"%s = %d %%\", a, n)) }");

        assertThat(GoCode.note(value)).isEqualTo("FORMATTED {} = {} %");
        assertThat(value.parts()).extracting(Argument::value).extracting(GoCode::note).containsExactly("NAME a");
        assertThat(in("sink(\"a\" + a + \"b\")")).isEqualTo("FORMATTED a{}b");
        assertThat(in("sink(fmt.Sprint(\"a\", a))")).isEqualTo("FORMATTED a{}");
    }

    @Test
    void constants_count_with_iota() {
        GoCode code = GoCode.of("a/a.go", """
                package a
                const (
                    zero = iota
                    one
                    _
                    three
                )
                func f() { sink(zero, one, three) }
                """);

        assertThat(code.call("sink").arguments()).extracting(each -> GoCode.note(each.value())).containsExactly("NUMBER 0", "NUMBER 1", "NUMBER 3");
    }

    @Test
    void fields_have_their_types_and_tags() {
        GoCode code = GoCode.of("a/a.go", """
                package a
                import "time"
                // Config is documented.
                type Config struct {
                    Limit, Size float64
                    Wait  *time.Duration `json:"wait,omitempty" env:"WAIT"`
                    Names []string
                }
                """);

        assertThat(code.all(Field.class)).extracting(each -> each.name() + " " + each.type() + " " + each.optional()).containsExactly(
                "Limit float64 false", "Size float64 false", "Wait time.Duration true", "Names [] false");
        assertThat(code.all(Field.class).get(2).value().part("json").text()).isEqualTo("wait,omitempty");
        assertThat(code.all(ClassDef.class)).extracting(ClassDef::documented).containsExactly(true);
    }

    @Test
    void functions_have_parameters_and_results() {
        GoCode code = GoCode.of("a/a.go", """
                package a
                import "context"
                // Do does it.
                func Do(ctx context.Context, a, b int, rest ...string) (n int, err error) {
                    if a > 1 && b > 2 { return 1, nil }
                    return
                }
                """);

        FunctionDef function = code.all(FunctionDef.class).get(0);
        assertThat(function.parameters()).extracting(each -> each.name() + " " + each.type())
                .containsExactly("ctx context.Context", "a int", "b int", "rest []");
        assertThat(List.of(function.returns(), function.complexity(), function.documented(), function.lines())).containsExactly("(int, error)", 3, true, 4);
    }

    @Test
    void credentials_are_found() {
        GoCode code = GoCode.of("a/a.go", """
                package a
                import "os"
                var apiKey = "9f8a7b6c5d4e3f2a1b0c"
                func f() { os.Getenv("DB_PASSWORD") }
                """);

        assertThat(code.all(Secret.class)).extracting(Secret::name).containsExactly("apiKey");
        assertThat(code.all(SecretReference.class)).extracting(SecretReference::name).containsExactly("DB_PASSWORD");
    }
}
