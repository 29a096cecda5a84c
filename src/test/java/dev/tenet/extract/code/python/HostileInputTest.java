package dev.tenet.extract.code.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
    private static final int MANY = 100_000;
    private static final Duration GENEROUS = Duration.ofSeconds(30);

    /** Parses on a thread with the stack that Java gives by default, checks the tree and returns it. */
    private static PythonTree parse(byte[] source) {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<PythonTree> parsed = new AtomicReference<>();
        Thread thread = new Thread(null, () -> parsed.set(parseAndCheck(source)), "parse", 1 << 20);
        thread.setUncaughtExceptionHandler((ignored, e) -> thrown.set(e));
        assertTimeoutPreemptively(GENEROUS, () -> {
            thread.start();
            thread.join();
        });
        assertThat(thrown.get()).isNull();
        return parsed.get();
    }

    private static PythonTree parseAndCheck(byte[] source) {
        PythonTree tree = new PythonParser().parse(source);
        TreeCheck.check(tree, source);
        return tree;
    }

    private static PythonTree parse(String source) {
        return parse(source.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", "[", "{", "{1:", "{**", "f(", "f[", "-", "not ", "await ", "a**", "lambda:", "a if b else ", "f'{", "f'{a:{", "(yield ", "*",
                "(a for b in ",
                "a or b and not c < d | e ^ f & g << h + i * -j ** (", "a.b(c)[d]", "match (", "x = ", "x: ", "@", "from ",
                "import ", "async ", "if x: ", "else: ", "def f(a=", "class A(", "with (", "with a as b, ", "for a in ", "a,", "a;", "a=", "'",
                "\"\"\"", "f\"", "r'\\", "\\", "\\\n", "\u0000", "\n", "\r", "\t", "\f", "#", " #\n", ")", "]", "}", ":=", "!", "...", ".", "0", "0x", "1e",
                "\ud83d\ude00", "\u00e9", "(\ndef ", "f'{\nimport ", "match a:\n case ", "with (\n", "\"\"\"\n", "lambda a=", "try: a\n"
            })
    void survives_many_of_the_same(String part) {
        parse(part.repeat(MANY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "a**", "lambda:", "a if b else ", "f(", "{1:", "[a for b in "})
    void says_once_that_an_expression_is_nested_too_deeply(String part) {
        PythonTree tree = parse((part.repeat(MANY) + "\n").repeat(2) + "import a");
        long nested = 0;
        for (int error = 0; error < tree.errors(); error++) {
            nested += tree.errorMessage(error).equals("nested too deeply") ? 1 : 0;
        }
        assertThat(nested).isOne();
    }

    @Test
    void accepts_what_python_accepts_of_nesting() {
        StringBuilder source = new StringBuilder();
        for (int depth = 0; depth < 99; depth++) {
            source.append(" ".repeat(depth)).append("if a:\n");
        }
        source.append(" ".repeat(99)).append("(a + ".repeat(190)).append("1").append(")".repeat(190));
        source.append("\n").append(" ".repeat(99)).append("[".repeat(200)).append("]".repeat(200));
        assertThat(parse(source.toString()).errors()).isZero();
    }

    @Test
    void reads_long_chains_without_error() {
        for (String part : new String[] {"a + ", "a and ", "a < ", "a . ", "a, ", "a = ", "a | ", "'a' "}) {
            assertThat(parse(part.repeat(MANY) + (part.startsWith("'") ? "" : "a")).errors()).as(part).isZero();
        }
        assertThat(parse("a" + "(b)[c].d".repeat(MANY)).errors()).isZero();
        assertThat(parse("if a: b\n" + "elif a: b\n".repeat(MANY)).errors()).isZero();
        assertThat(parse("try: a\n" + "except a: b\n".repeat(MANY)).errors()).isZero();
        assertThat(parse("@a\n".repeat(MANY) + "def f(): pass").errors()).isZero();
    }

    @Test
    void says_that_a_pattern_is_nested_too_deeply() {
        for (String part : new String[] {"[", "(", "{1:", "A(", "A(b="}) {
            PythonTree tree = parse("match a:\n  case " + part.repeat(MANY) + "\n  case b: found\n");
            assertThat(tree.errors()).as(part).isOne();
            assertThat(tree.errorMessage(0)).isEqualTo("nested too deeply");
        }
    }

    @Test
    void reads_the_statements_of_blocks_that_are_too_deep() {
        StringBuilder source = new StringBuilder();
        for (int depth = 0; depth < 1000; depth++) {
            source.append(" ".repeat(depth)).append("if a").append(depth).append(":\n");
        }
        source.append(" ".repeat(1000)).append("found\nend\n");
        PythonTree tree = parse(source.toString());
        assertThat(tree.errors()).isOne();
        assertThat(tree.errorMessage(0)).isEqualTo("nested too deeply");
        int last = tree.next(tree.first(PythonTree.MODULE));
        assertThat(tree.name(tree.first(last))).isEqualTo("end");
    }

    @Test
    void survives_five_megabytes_of_brackets() {
        parse("[".repeat(5 << 20));
        parse(("[".repeat(300) + "]".repeat(300) + "\n").repeat(8000));
    }

    @Test
    void stops_reading_what_has_too_many_expressions() {
        for (String source : new String[] {"a;".repeat(5 << 19), "[" + "-a,".repeat(9 << 18)}) {
            PythonTree tree = parse(source);
            assertThat(tree.errors()).isOne();
            assertThat(tree.errorMessage(0)).isEqualTo("too many expressions: the rest of the file is not read");
        }
        assertThat(parse("[" + "1,".repeat(5 << 19) + "]").errors()).isZero();
    }

    @Test
    void survives_deep_faults_on_many_lines() {
        PythonTree tree = parse(("(".repeat(230) + "$" + ")".repeat(230) + "\n").repeat(10_000));
        assertThat(tree.errorMessage(tree.errors() - 1)).isEqualTo("more errors follow that are not listed");
    }

    @Test
    void survives_long_lines_beyond_ascii() {
        assertThat(parse("\u00e9(\u00e8);".repeat(MANY * 2)).errors()).isZero();
    }

    @Test
    void survives_bytes_that_are_no_text() {
        byte[] every = new byte[1 << 20];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) (i * 7 + i / 256);
        }
        parse(every);
        parse(new byte[] {'x', '=', '\'', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\''});
        parse(new byte[] {(byte) 0xF0, (byte) 0x9F, '\n', (byte) 0xEF, (byte) 0xBB});
        parse(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }
}
