package dev.tenet.extract.code.golang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tenet.fact.Call;
import dev.tenet.fact.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
    private static final int MANY = 100_000;
    private static final Duration GENEROUS = Duration.ofSeconds(20);

    /** Parses on a thread with the stack that Java gives by default. */
    private static GoTree parse(byte[] source) {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<GoTree> parsed = new AtomicReference<>();
        Thread thread = new Thread(null, () -> parsed.set(new GoParser().parse(source)), "parse", 1 << 20);
        thread.setUncaughtExceptionHandler((ignored, e) -> thrown.set(e));
        assertTimeoutPreemptively(GENEROUS, () -> {
            thread.start();
            thread.join();
        });
        assertThat(thrown.get()).isNull();
        return parsed.get();
    }

    private static GoTree parse(String source) {
        return parse(source.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", "[", "{", "[]", "*", "&", "-", "!", "<-", "func(", "func() {", "map[", "chan ", "struct {", "interface {", "a[", "a(", "a.", "a{", "a,",
                "a:", "a:=", "if a {", "if a {} else ", "for {", "switch {", "switch { case a: ", "select {", "select { case a: ", "case a:", "return ",
                "go ", "defer ", "a + ", "a && ", "a * b + ", "\"", "`", "'", "/*", "//\n", "\n", "\r", "\u0000", "\u00e9", "\ud83d\ude00", ")", "]", "}", ";",
                "func f() {\n", "type t[a ", "type a ", "var a ", "const a = ", "import ", "package ", "a.(type)", "1e", "0x", "...", "~", "a: b: ", "x := y {\n"
            })
    void survives_many_of_the_same(String part) {
        parse(part.repeat(MANY));
        parse("package a\nfunc f() {\n" + part.repeat(MANY));
        parse("package a\nvar x = " + part.repeat(MANY));
        parse("package a\ntype x " + part.repeat(MANY));
    }

    @Test
    void says_once_that_something_is_nested_too_deeply() {
        GoTree tree = parse("package a\nvar x = " + "(".repeat(MANY) + "\nvar y = " + "[".repeat(MANY) + "\nfunc found() {}\n");

        assertThat(tree.errors()).isOne();
        assertThat(tree.errorMessage(0)).isEqualTo("nested too deeply");
        assertThat(tree.name(tree.last(GoTree.FILE))).isEqualTo("found");
    }

    @Test
    void reads_long_chains_without_error() {
        assertThat(parse("package a\nvar x = " + "a + ".repeat(MANY) + "a").errors()).isZero();
        assertThat(parse("package a\nvar x = a" + ".b(c)".repeat(MANY)).errors()).isZero();
        assertThat(parse("package a\nfunc f() { if a { b() }" + " else if a { b() }".repeat(MANY) + "}").errors()).isZero();
        assertThat(parse("package a\nvar x = []int{" + "1,".repeat(MANY) + "}").errors()).isZero();
    }

    @Test
    void a_function_that_is_not_closed_does_not_swallow_the_next() {
        GoTree tree = parse("package a\nfunc f() {\n\tif x {\n\t\tg()\n\nfunc h() {}\n");

        assertThat(tree.name(tree.last(GoTree.FILE))).isEqualTo("h");
        assertThat(tree.errors()).isPositive();
    }

    @Test
    void a_broken_statement_costs_only_itself() {
        GoCode code = GoCode.of("a/a.go", "package a\nfunc f() {\n\tone()\n\tx := := 3\n\ttwo()\n\tif { }\n\tthree()\n}\n");

        assertThat(code.all(Call.class)).extracting(Call::name).containsExactly("one", "two", "three");
        assertThat(code.issues()).extracting(issue -> issue.location().line()).containsExactly(4, 6);
        assertThat(code.all(SourceFile.class)).extracting(SourceFile::complete).containsExactly(false);
    }

    @Test
    void stops_reading_what_has_too_many_expressions() {
        GoTree tree = parse("package a\nvar x = []int{" + "-a,".repeat(9 << 18) + "}");

        assertThat(tree.errors()).isOne();
        assertThat(tree.errorMessage(0)).isEqualTo("too many expressions: the rest of the file is not read");
    }

    @Test
    void survives_bytes_that_are_no_text() {
        byte[] every = new byte[1 << 20];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) (i * 7 + i / 256);
        }
        parse(every);
        parse(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }

    @Test
    void hostile_shapes_are_linked_in_little_time() {
        String[] shapes = {
            "package a\nfunc f() {\n" + "x, err := g()\nif err != nil { return }\n".repeat(5_000) + "}\n",
            "package a\nvar x = a" + ".b()".repeat(5_000),
            "package a\nfunc f() { switch {\n" + "case a > b: return\n".repeat(5_000) + "} }\n",
            "package a\nfunc f() {\n" + "go func() { g() }()\n".repeat(3_000) + "}\n",
            "package a\nconst (\n a = iota + (1 << 3)\n" + " b\n".repeat(20_000) + ")\n",
            "package a\n" + "type t struct { t }\nfunc (x t) m() { x.m() }\n".repeat(500),
            "package a\nfunc f() {\n" + "x = x + x\n".repeat(5_000) + "}\n",
            "package a\nfunc f() {\n" + "defer func() { recover() }()\n".repeat(1_000) + "g()\n".repeat(1_000) + "}\n",
            "package a\ntype x = y\ntype y = x\nfunc f(a x) { a.b() }\n",
            "package a\nfunc f() {" + "{ x := 1; ".repeat(200) + "g(x)" + "}".repeat(200) + "}",
        };
        assertTimeoutPreemptively(GENEROUS, () -> {
            for (String shape : shapes) {
                GoCode code = GoCode.of("a/a.go", shape);
                code.all(Call.class).stream().limit(50).forEach(call -> code.graph().pathsTo(call));
            }
        });
    }
}
