package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Code that is made to be expensive is followed in bounded time; what is given up is never said to be settled. */
@Timeout(20)
final class HostileFlowsTest {
    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Flows function(String body) {
        return Flows.in("app.py", "def run(unknown):\n    x = input()\n" + body.indent(4));
    }

    @Test
    void a_function_of_two_thousand_statements() {
        assertThat(function(lines(2_000, i -> "v%d = %s + 'a'".formatted(i, i == 0 ? "x" : "v" + (i - 1))) + "sink(v1999)\n").into()).hasSize(1);
        assertThat(function(lines(2_000, i -> "if ok():\n    v%d = x\nelse:\n    w%d = v%d".formatted(i, i, Math.max(0, i - 1))) + "sink(w7)\n").into()).hasSize(1);
        assertThat(function("q = ''\n" + lines(2_000, i -> "q += unknown.get('%d', x)".formatted(i)) + "sink(q)\n").into()).hasSize(1);
        assertThat(function("q = []\n" + lines(2_000, i -> "q.append(input())") + "sink(q)\n").into()).hasSizeBetween(1, 8);
        assertThat(function("d = {}\n" + lines(2_000, i -> "d['%d'] = x".formatted(i)) + "sink(d)\n").into()).hasSize(1);
    }

    @Test
    void functions_that_call_each_other() {
        String ring = lines(1_000, i -> "def f%d(x):\n    return f%d(x) or f%d(x)\n".formatted(i, (i + 1) % 1_000, (i * 7 + 3) % 1_000));
        assertThat(Flows.in("app.py", ring + "sink(f0(input()))\n").settled("any")).isEmpty();
        String chain = lines(1_000, i -> "def f%d(x):\n    f%d(x)\n".formatted(i, i + 1));
        assertThat(Flows.in("app.py", chain + "def f1000(x):\n    sink(x)\nf0('a')\n").settled("any")).isEmpty();
        String all = lines(60, i -> "def f%d(x):\n".formatted(i) + lines(60, j -> "    f%d(x + '%d')".formatted(j, i)));
        assertThat(Flows.in("app.py", all + "def g(x):\n    sink(x)\n    f1(x)\nf0(input())\ng(input())\n").into()).hasSize(1);
        String checks = lines(500, i -> "def f%d(x):\n    f%d(x)\n    f%d(x)\n    sink(x)\n".formatted(i, (i + 1) % 500, (i + 2) % 500));
        assertThat(Flows.in("app.py", checks + "f0(input())\n").into()).isNotEmpty();
    }

    @Test
    void deep_nesting() {
        for (String opening : List.of("if ok():", "for i in x:", "while ok():", "with a() as b:", "try:")) {
            StringBuilder nested = new StringBuilder("def run():\n    x = input()\n    y = ''\n");
            for (int i = 0; i < 80; i++) {
                nested.append("    ".repeat(i + 1)).append(opening).append('\n').append("    ".repeat(i + 2)).append("y = x\n");
            }
            if (opening.equals("try:")) {
                for (int i = 79; i >= 0; i--) {
                    nested.append("    ".repeat(i + 1)).append("finally:\n").append("    ".repeat(i + 2)).append("y = y + x\n");
                }
            }
            assertThat(Flows.in("app.py", nested + "    sink(y)\n").into()).as(opening).hasSize(1);
        }
        assertThat(function("sink(" + "(".repeat(150) + "x" + ")".repeat(150) + ")\n").into()).hasSize(1);
        assertThat(function("sink(" + "f(".repeat(150) + "x" + ")".repeat(150) + ")\n").settled("any")).isEmpty();
        assertThat(function("sink(x" + ".a".repeat(300) + ")\n").settled("any")).isEmpty();
        assertThat(function("sink(" + "[".repeat(150) + "x" + "]".repeat(150) + ")\n").into()).hasSize(1);
        assertThat(function("sink(x" + " + x".repeat(3_000) + ")\n").into()).hasSize(1);
        assertThat(function("sink(x" + " if ok() else x".repeat(300) + ")\n").settled("any")).isEmpty();
        assertThat(function("sink(" + "x and ".repeat(500) + "x)\n").into()).hasSize(1);
        assertThat(function("sink(" + "[y for y in ".repeat(60) + "x" + "]".repeat(60) + ")\n").into()).hasSize(1);
    }

    @Test
    void containers_in_containers() {
        assertThat(function("d = x\n" + lines(500, i -> "d = {'a': d, 'b': d}") + "sink(d)\n").into()).hasSize(1);
        assertThat(function("d = {}\n" + lines(500, i -> "d['a'] = d\nd['b'] = x") + "sink(d)\n").into()).hasSize(1);
        assertThat(function("d = x\nd.a" + ".a".repeat(100) + " = x\nsink(d)\n").settled("any")).isEmpty();
    }

    @Test
    void many_callers_and_many_fields() {
        String callers = lines(2_000, i -> "def f%d():\n    g('%d')\n".formatted(i, i));
        assertThat(Flows.in("app.py", "def g(x):\n    sink(x)\n" + callers).settled("any")).isEmpty();
        String fields = "class C:\n" + lines(500, i -> "    def m%d(self):\n        self.f%d = self.f%d\n".formatted(i, i, (i + 1) % 500));
        assertThat(Flows.in("app.py", fields + "    def n(self):\n        self.f9 = input()\n        sink(self.f0)\n").into()).hasSizeLessThan(2);
    }

    @Test
    void broken_code_is_followed_as_far_as_it_can_be_read() {
        assertThat(function("for in x:\n    sink(x)\nsink(x)\n").into()).isNotEmpty();
        assertThat(Flows.in("app.py", "break\ncontinue\nyield input()\nsink(input())\n").settled("any")).isEmpty();
        assertThat(Flows.in("app.py", "x = x\ndef f(a=f): return f(f)\nclass C(C): c = C()\nsink(f(C.c))\n").settled("any")).isEmpty();
    }
}
