package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Call;
import dev.tenet.fact.CallGraph;
import dev.tenet.fact.DataFlow;
import dev.tenet.fact.Fact;
import dev.tenet.fact.FunctionDef;
import dev.tenet.fact.Location;
import dev.tenet.fact.SourceFile;
import dev.tenet.finding.Issue;
import dev.tenet.repo.SourceText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RobustnessTest {
    @Test
    void an_empty_file_is_a_source_file_without_lines() {
        assertThat(Code.of("a/empty.py", "").all(SourceFile.class))
                .containsExactly(new SourceFile(Location.of("a/empty.py"), "python", "a.empty", 0, false, false, true));
    }

    @Test
    void no_code_has_no_call_graph() {
        assertThat(Code.of(List.of()).facts()).isEmpty();
    }

    @Test
    void a_syntax_error_is_an_issue_and_the_rest_is_read() {
        Code code = Code.of("bad.py", "before()\ndef f(:\n    pass\nafter()\n");

        assertThat(code.issues()).extracting(Issue::location).extracting(Location::line).containsExactly(2);
        assertThat(code.issues().get(0).message()).contains("the rest of the file was read");
        assertThat(code.callees()).contains("?.before", "?.after");
        assertThat(code.all(SourceFile.class)).extracting(SourceFile::complete).containsExactly(false);
    }

    @Test
    void what_is_not_text_is_an_issue() {
        Code code = Code.of(List.of(new SourceText("x.py", new byte[] {'a', 0, 'b'})));

        assertThat(code.facts()).isEmpty();
        assertThat(code.issues()).hasSize(1);
    }

    @Test
    void the_order_of_units_changes_nothing() {
        List<SourceText> files = new ArrayList<>(List.of(
                SourceText.of("a.py", "from b import f, C\nf()\nC().go()\n"),
                SourceText.of("b.py", "from c import D\nclass C(D): pass\ndef f(): return C()\n"),
                SourceText.of("c.py", "import a\nclass D:\n    def go(self):\n        if a.f(): return\n        self.go()\n"),
                SourceText.of("tests/test_a.py", "import a\na.f()\n")));
        Code first = Code.of(files);
        Collections.reverse(files);
        Code second = Code.of(files);

        assertThat(plain(second)).isEqualTo(plain(first));
        assertThat(second.graph().pathsTo(second.all(Call.class).get(0)))
                .isEqualTo(first.graph().pathsTo(first.all(Call.class).get(0)));
    }

    private static List<Fact> plain(Code code) {
        return code.facts().stream().filter(fact -> !(fact instanceof CallGraph) && !(fact instanceof DataFlow)).toList();
    }

    @Test
    void many_functions_in_one_file_take_little_time() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            text.append("def f%d(a, b):\n    if a > %d: return b\n    x = f%d(a, b)\n    return x\n".formatted(i, i, (i + 1) % 1_000));
        }

        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            Code code = Code.of("big.py", text.toString());
            assertThat(code.all(FunctionDef.class)).hasSize(1_000);
            code.all(Call.class).forEach(call -> code.graph().pathsTo(call));
        });
    }

    @Test
    void hostile_shapes_take_little_time() {
        List<String> shapes = List.of(
                "x = " + "a + ".repeat(20_000) + "b\n",
                "x = a" + ".b".repeat(20_000) + "\n",
                "x = a" + ".b()".repeat(5_000) + "\n",
                "x = " + "f() and ".repeat(5_000) + "g()\n",
                "if a: pass\n" + "elif b: pass\n".repeat(3_000),
                "def f():\n" + "    if a: return\n    g(a)\n".repeat(5_000),
                "x = 1\n" + "x = x + x\n".repeat(5_000),
                "class C:\n  def f(self):\n" + "    self.a = self.b\n    self.b = self.a\n".repeat(2_000) + "    self.a.go()\n",
                "def f(a):\n" + "  ".repeat(1) + "return " + "(".repeat(3_000) + "\n",
                "from a import *\n".repeat(3_000) + "go()\n",
                "try:\n  go()\n" + "except X: pass\n".repeat(3_000));

        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(30), () -> shapes.forEach(shape -> Code.of("a.py", shape)));
    }

    @Test
    void too_deep_a_nesting_is_an_issue() {
        Code code = Code.of("a.py", "x = a" + ".b()".repeat(5_000) + "\n");

        assertThat(code.issues()).hasSize(1);
        assertThat(code.all(SourceFile.class)).extracting(SourceFile::complete).containsExactly(false);
    }

    @Test
    void text_that_is_made_of_itself_is_followed_once() {
        Code code = Code.of("app.py", "def f(y):\n    x = 'a'\n    x = 'b' + x.join(x)\n    sink(x, 'c'.join(x))\n");

        assertThat(code.call("sink").arguments()).hasSize(2);
    }
}
