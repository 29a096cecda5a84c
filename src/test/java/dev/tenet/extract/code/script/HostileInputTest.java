package dev.tenet.extract.code.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tenet.extract.Extraction;
import dev.tenet.repo.SourceText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
    private static final int MANY = 100_000;
    private static final Duration GENEROUS = Duration.ofSeconds(20);

    /** Parses and reads on a thread with the stack that Java gives by default, in both dialects, and checks the tree. */
    private static void survives(byte[] source) {
        for (Dialect dialect : new Dialect[] {new Dialect(false, true), new Dialect(true, false), new Dialect(true, true)}) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread thread = new Thread(null, () -> read(source, dialect), "parse", 1 << 20);
            thread.setUncaughtExceptionHandler((ignored, e) -> thrown.set(e));
            assertTimeoutPreemptively(GENEROUS, () -> {
                thread.start();
                thread.join();
            });
            assertThat(thrown.get()).as("%s", dialect).isNull();
        }
    }

    private static void read(byte[] source, Dialect dialect) {
        ScriptTree tree = new ScriptParser().parse(source, dialect);
        TreeCheck.check(tree, source);
        var unit = new dev.tenet.extract.code.CodeUnit("a.ts", ScriptLanguage.TYPESCRIPT, 1, false);
        new StatementReader(new Place(tree, unit)).module();
    }

    private static void survives(String source) {
        survives(source.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", "[", "{", "{a:", "{a(){", "f(", "f[", "-", "!", "typeof ", "await ", "new ", "a**", "a=>", "(a)=>", "async(a)=>", "a?b:", "a?", "`${", "`",
                "`a", "yield ", "...", "a&&b||", "a.b(c)[d]", "a.", "a?.", "a<", "a<b>", "a<b>(", "<a>", "<a b={", "<a>{", "<T,>(a)=>", "<T>(", "(a):b=>",
                "a?(b):c=>", "(a:", "(a?:b)=>", "function(", "function a(){", "function*(){", "class{", "class a{b(){", "class a extends ", "class{a=", "@a ",
                "if(a)", "if(a){", "else ", "if(a)b;else ", "for(;;)", "for(a of ", "while(", "do ", "switch(a){case b:", "case a:", "default:", "try{", "try{}catch(a){",
                "try{}finally{", "a:", "throw ", "return ", "return;", "import{", "import(", "import a,", "export ", "export{", "export default ", "let ", "let[", "var{a:",
                "const a=", "'", "\"", "'a\\", "/", "/[", "/a\n", "//", "/*", "/**/", "#", "#a", "\\", "\\u{", "\u0000", "\n", "\r", ";", ",", ")", "]", "}", "=>", "${", "<", ">",
                "</", "</a>", "<>", "0x", "1e", "1_", ".", "\u2028", "\ud83d\ude00", "\u00e9", "\ufeff", "type a=", "type a=(", "type a={", "type a=[", "type a=b|",
                "type a=b extends c?", "type a=()=>", "interface a{", "enum a{", "namespace a{", "declare ", "abstract ", "a as ", "a!", "let a:(b:", "let a:`${", "async ", "get ", "static "
            })
    void survives_many_of_the_same(String part) {
        survives(part.repeat(MANY));
    }

    @Test
    void survives_many_lines_of_the_same() {
        for (String line : new String[] {"(".repeat(300), "a = `${", "<a>", "f(function () {", "x = {", "(a?b:(c):d=>", "/[", "'", "class {", "}", "f<a,b<c,d<"}) {
            survives((line + "\n").repeat(20_000));
        }
    }

    @Test
    void survives_five_megabytes() {
        survives("[".repeat(5 << 20));
        survives("`'\"".repeat((5 << 20) / 3));
        survives("a<b,".repeat((5 << 20) / 4));
        survives("(a):".repeat((5 << 20) / 4));
        byte[] random = new byte[5 << 20];
        new Random(7).nextBytes(random);
        survives(random);
    }

    @Test
    void stops_reading_what_has_too_many_expressions() {
        ScriptTree tree = new ScriptParser().parse("a;".repeat(5 << 19).getBytes(StandardCharsets.UTF_8), new Dialect(false, true));

        assertThat(tree.errors()).isOne();
        assertThat(tree.errorMessage(0)).isEqualTo("too many expressions: the rest of the file is not read");
    }

    @Test
    void survives_bytes_that_are_no_text() {
        survives(new byte[] {'x', '=', '\'', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\''});
        survives(new byte[] {(byte) 0xF0, (byte) 0x9F, '\n', (byte) 0xEF, (byte) 0xBB});
        survives(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        survives(new byte[0]);
    }

    @Test
    void a_minified_file_is_an_issue() {
        Extraction out = new Extraction("javascript");
        new ScriptExtractor().extract(SourceText.of("dist/app.js", "/* licence */\n" + "var a=1;".repeat(1_000)), out);

        assertThat(out.units()).isEmpty();
        assertThat(out.issues()).extracting(issue -> issue.message()).containsExactly("is minified and was not read; audit its source, and exclude it in .tenetignore");
    }

    @Test
    void so_is_one_that_says_so_by_its_name() {
        Extraction out = new Extraction("javascript");
        new ScriptExtractor().extract(SourceText.of("js/table.min.js", "var a=1;\n".repeat(9)), out);

        assertThat(out.units()).isEmpty();
        assertThat(out.issues()).hasSize(1);
    }

    @Test
    void one_long_line_among_others_is_read() {
        Extraction out = new Extraction("javascript");
        new ScriptExtractor().extract(SourceText.of("app.js", "var a = '" + "x".repeat(6_000) + "';\n" + "f();\n".repeat(2_000)), out);

        assertThat(out.units()).hasSize(1);
        assertThat(out.issues()).isEmpty();
    }

    @Test
    void a_release_of_a_library_is_an_issue_and_a_licence_on_ones_own_source_is_none() {
        String umd = "(function (f) { if (typeof exports === 'object' && typeof module !== 'undefined') { module.exports = f(); } })(function () {});\n";
        for (String copy : new String[] {"/*!\n * Desk v4.1.0 (https://desk.example/)\n */\nf();\n", "/* desk v1.1.2 | MIT license */\n" + umd}) {
            Extraction out = new Extraction("javascript");
            new ScriptExtractor().extract(SourceText.of("js/desk.js", copy), out);
            assertThat(out.units()).as(copy).isEmpty();
            assertThat(out.issues()).hasSize(1);
        }
        for (String own : new String[] {"/*!\n * Copyright (c) the desk\n */\nf();\n", "/* desk v1.1.2, MIT license */\nf();\n", umd}) {
            Extraction out = new Extraction("javascript");
            new ScriptExtractor().extract(SourceText.of("js/desk.js", own), out);
            assertThat(out.units()).as(own).hasSize(1);
        }
    }
}
