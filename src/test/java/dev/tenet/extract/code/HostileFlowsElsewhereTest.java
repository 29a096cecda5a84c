package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Code of other languages than Python that is made to be expensive is followed in bounded time. */
@Timeout(20)
final class HostileFlowsElsewhereTest {
    private static void ends(String path, String text) {
        assertThat(Flows.in(path, text).into()).hasSizeLessThan(50);
    }

    private static String java(String body) {
        return "import java.util.*;\nclass App {\n void f(jakarta.servlet.http.HttpServletRequest r, int n) {\n String x = r.getParameter(\"x\");\n" + body
                + "\n}\n void sink(Object o) { }\n}\n";
    }

    private static String script(String body) {
        return "require('express')().get('/', (req, res) => {\nlet x = req.query.x;\n" + body + "\n});\n";
    }

    private static String go(String body) {
        return "package a\nimport \"net/http\"\nfunc f(w http.ResponseWriter, r *http.Request, n int) {\nx := r.FormValue(\"x\")\n" + body + "\n}\n";
    }

    @Test
    void loops_in_loops() {
        String open = "while (n > 1) {\n x = x + 1;\n";
        ends("App.java", java(open.repeat(40) + "sink(x);\n" + "}\n".repeat(40)));
        ends("app.js", script(open.repeat(40) + "sink(x);\n" + "}\n".repeat(40)));
        ends("a.go", go("for n > 1 {\n x = x + \"1\"\n".repeat(40) + "sink(x)\n" + "}\n".repeat(40)));
    }

    @Test
    void switches_in_switches_and_in_loops() {
        String open = "for (;;) {\nswitch (n) {\ncase 1: x = x + 'a'; break;\ncase 2: continue;\ndefault:\n";
        ends("App.java", java(open.repeat(12) + "sink(x);\n" + "}\nbreak;\n}\n".repeat(12)));
        ends("app.js", script(open.repeat(12) + "sink(x);\n" + "}\nbreak;\n}\n".repeat(12)));
        ends("App.java", java("switch (n) {\n" + "case 1: x = x + 1;\n".repeat(2_000) + "default: sink(x);\n}"));
    }

    @Test
    void functions_handed_over_within_each_other() {
        ends("App.java", java("List.of(x).forEach(a -> {\n".repeat(25) + "sink(x);\n" + "});\n".repeat(25)));
        ends("App.java", java("sink(Optional.of(x)" + ".map(y -> y + 1)".repeat(200) + ");"));
        ends("App.java", java("sink(Optional.of(x)" + ".map(y -> { return y + 1; })".repeat(60) + ");"));
        ends("app.js", script("sink([x]" + ".map((y) => y + 1)".repeat(200) + ");"));
        ends("app.js", script("[x].forEach((y) => {\n".repeat(40) + "sink(x);\n" + "});\n".repeat(40)));
        ends("a.go", go("func() {\n".repeat(40) + "sink(x)\n" + "}()\n".repeat(40)));
    }

    @Test
    void many_statements_and_branches() {
        ends("App.java", java("if (n > 1) { x = x + n; }\n".repeat(3_000) + "sink(x);\n"));
        ends("app.js", script("if (n > 1) { x = x + n; }\n".repeat(3_000) + "sink(x);\n"));
        ends("a.go", go("if n > 1 { x = x + \"a\" }\n".repeat(3_000) + "sink(x)\n"));
        ends("App.java", java("List<String> l = new ArrayList<>();\n" + "l.add(x);\n".repeat(3_000) + "sink(l.get(1));\n"));
        ends("app.js", script("const l = [];\n" + "l.push(x);\n".repeat(3_000) + "sink(l[1]);\n"));
    }
}
