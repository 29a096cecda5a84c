package dev.tenet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tenet.fact.Call;
import dev.tenet.fact.SourceFile;
import dev.tenet.finding.Issue;
import dev.tenet.repo.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a hostile repository may hold, read as an audit reads it: never a crash, an issue with its place, and what is sound is used. */
class HostileTreeTest {
    private static final int MANY = 100_000;
    private static final Duration GENEROUS = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    /** A language with a call of {@code good}, and what may stand around it. */
    private enum Language {
        PYTHON("a.py", "good()\n%s\ngood()\n", "x = "),
        GO("a.go", "package a\nfunc f() {\ngood()\n%s\ngood()\n}\n", "x := "),
        JAVA("A.java", "class A { void f() {\ngood();\n%s\ngood();\n} void good() {} }\n", "int x = "),
        JAVASCRIPT("a.js", "good();\n%s\ngood();\n", "x = "),
        TYPESCRIPT("a.ts", "good();\n%s\ngood();\n", "let x: y = "),
        SHELL("a.sh", "good\n%s\ngood\n", "x=");

        private final String path;
        private final String program;
        private final String assigned;

        Language(String path, String program, String assigned) {
            this.path = path;
            this.program = program;
            this.assigned = assigned;
        }

        private String around(String text) {
            return program.formatted(text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_hundred_thousand_brackets_are_an_issue_at_their_place(Language language) throws IOException {
        // On lines of their own, as a file of long lines is not read at all where it may be minified.
        String open = (language == Language.SHELL ? "$(" : "(").repeat(1_000) + "\n";
        Collector.Collected read = read(language, language.around(language.assigned + open.repeat(MANY / 1_000)).getBytes(StandardCharsets.UTF_8));

        assertThat(read.issues()).isNotEmpty().allMatch(issue -> issue.location().path().equals(language.path) && issue.location().line() > 0);
        assertThat(read.issues().get(0).message()).contains("deep");
        if (language == Language.JAVA) {
            // javac's parser would overflow the stack: the file is left out as a whole.
            assertThat(goods(read)).isEmpty();
        } else {
            assertThat(goods(read)).isNotEmpty();
            assertThat(read.facts()).filteredOn(SourceFile.class::isInstance).allMatch(file -> !((SourceFile) file).complete());
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_parses_around_an_error_is_used(Language language) throws IOException {
        String broken = language == Language.SHELL ? "if )" : "x = = )";
        Collector.Collected read = read(language, language.around(broken).getBytes(StandardCharsets.UTF_8));

        int line = (int) language.program.substring(0, language.program.indexOf('%')).lines().count() + 1;
        assertThat(read.issues()).isNotEmpty();
        assertThat(read.issues().get(0).location().line()).isEqualTo(line);
        assertThat(goods(read)).hasSizeGreaterThanOrEqualTo(language == Language.JAVA || language == Language.SHELL ? 1 : 2);
    }

    @ParameterizedTest
    @EnumSource
    void a_hundred_megabytes_are_refused_unread(Language language) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(language.path).toFile(), "rw")) {
            file.write(language.around("").getBytes(StandardCharsets.UTF_8));
            file.setLength(100L << 20);
        }

        Collector.Collected read = collect();

        assertThat(goods(read)).isEmpty();
        assertThat(read.issues()).extracting(Issue::toString)
                .allMatch(issue -> issue.contains(language.path) && issue.contains("is larger than 5 MB and was not read"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_nul_byte_makes_a_file_binary_and_is_survived_far_behind(Language language) throws IOException {
        byte[] early = language.around("\0").getBytes(StandardCharsets.UTF_8);
        Collector.Collected refused = read(language, early);
        byte[] late = (language.around("\n".repeat(9_000)) + "\0").getBytes(StandardCharsets.UTF_8);
        Collector.Collected read = read(language, late);

        assertThat(goods(refused)).isEmpty();
        assertThat(refused.issues()).extracting(Issue::message).containsExactly("holds binary data in spite of its name and was not read; rename or exclude it");
        assertThat(goods(read)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void utf_16_is_decoded_and_other_encodings_are_an_issue_at_their_line(Language language) throws IOException {
        String comment = (language == Language.PYTHON || language == Language.SHELL ? "# " : "// ") + "h\u00e9";
        Collector.Collected wide = read(language, ("\uFEFF" + language.around(comment)).getBytes(StandardCharsets.UTF_16LE));
        Collector.Collected latin = read(language, language.around(comment).getBytes(StandardCharsets.ISO_8859_1));

        assertThat(goods(wide)).hasSize(2);
        assertThat(wide.issues()).isEmpty();
        assertThat(goods(latin)).hasSize(2);
        int line = (int) language.program.substring(0, language.program.indexOf('%')).lines().count() + 1;
        assertThat(latin.issues()).extracting(issue -> issue.location() + ": " + issue.message())
                .containsExactly(language.path + ":" + line + ": is not UTF-8: unreadable bytes were replaced; save the file as UTF-8");
    }

    @ParameterizedTest
    @EnumSource
    void lone_surrogates_are_replaced(Language language) throws IOException {
        ByteArrayOutputStream source = new ByteArrayOutputStream();
        String[] halves = language.around((language == Language.PYTHON || language == Language.SHELL ? "# " : "// ") + "?").split("\\?", 2);
        source.writeBytes(halves[0].getBytes(StandardCharsets.UTF_8));
        source.writeBytes(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        source.writeBytes(halves[1].getBytes(StandardCharsets.UTF_8));

        Collector.Collected read = read(language, source.toByteArray());

        assertThat(goods(read)).hasSize(2);
        assertThat(read.issues()).extracting(Issue::message).containsExactly("is not UTF-8: unreadable bytes were replaced; save the file as UTF-8");
    }

    @Test
    void python_is_read_in_the_encoding_that_it_declares() throws IOException {
        String source = "# -*- coding: cp1252 -*-\ngood('\u20ac')\n";
        Collector.Collected read = read(Language.PYTHON, source.getBytes(Charset.forName("windows-1252")));

        assertThat(read.issues()).isEmpty();
        assertThat(goods(read)).extracting(call -> call.argument(0).text()).containsExactly("\u20ac");
    }

    @Test
    void an_encoding_that_python_declares_in_vain_is_an_issue() throws IOException {
        Collector.Collected unknown = read(Language.PYTHON, "# coding: klingon\ngood()\n".getBytes(StandardCharsets.UTF_8));
        Collector.Collected wrong = read(Language.PYTHON, "# coding: ascii\n\ngood('\u20ac')\n".getBytes(StandardCharsets.UTF_8));

        assertThat(unknown.issues()).extracting(issue -> issue.location() + ": " + issue.message())
                .containsExactly("a.py:1: declares the encoding 'klingon', which is not known, and was read as UTF-8; correct the declaration");
        assertThat(wrong.issues()).extracting(issue -> issue.location() + ": " + issue.message())
                .containsExactly("a.py:3: is not US-ASCII: unreadable bytes were replaced; save the file as US-ASCII or correct its declaration");
        assertThat(goods(unknown)).hasSize(1);
        assertThat(goods(wrong)).hasSize(1);
    }

    @Test
    void links_in_circles_are_walked_once() throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("a/b/c.py"), "good()\n");
        Files.createSymbolicLink(folder.resolve("a/b/up"), folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("a/b/self.py"), Path.of("self.py"));
        Files.createSymbolicLink(folder.resolve("one"), folder.resolve("two"));
        Files.createSymbolicLink(folder.resolve("two"), folder.resolve("one"));

        assertThat(goods(collect())).hasSize(1);
    }

    private Collector.Collected read(Language language, byte[] content) throws IOException {
        Files.write(folder.resolve(language.path), content);
        return collect();
    }

    private Collector.Collected collect() {
        return assertTimeoutPreemptively(GENEROUS, () -> new Collector(Installed.extractors(), Installed.linkers()).collect(Tree.walk(folder, List.of())));
    }

    private static List<Call> goods(Collector.Collected read) {
        return read.facts().stream().filter(Call.class::isInstance).map(Call.class::cast).filter(call -> call.name().equals("good")).toList();
    }
}
