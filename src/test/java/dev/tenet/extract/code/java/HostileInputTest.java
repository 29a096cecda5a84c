package dev.tenet.extract.code.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tenet.fact.Call;
import dev.tenet.fact.ClassDef;
import dev.tenet.fact.SourceFile;
import dev.tenet.finding.Issue;
import dev.tenet.repo.SourceText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class HostileInputTest {
    private static final int MANY = 100_000;

    /** On a stack as deep as the collector's. */
    private static JavaCode read(SourceText... files) {
        AtomicReference<JavaCode> read = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(null, () -> {
            try {
                read.set(JavaCode.of(List.of(files)));
            } catch (Throwable fault) {
                thrown.set(fault);
            }
        }, "deep", 64L << 20);
        thread.start();
        try {
            thread.join(Duration.ofSeconds(100).toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(thread.isAlive()).as("still running").isFalse();
        assertThat(thrown.get()).isNull();
        return read.get();
    }

    static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String piece : List.of(
                "(", ")", "[", "]", "{", "}", "<", "a<", "a<b,", "!", "-", "~", "++", "(int)", "x->", "()->", "a?", "a?b:", "a=", "a+", "a.", "a.b().",
                "a::b", "new A(){", "if(a)", "else ", "if(a);else ", "for(;;)", "while(a)", "do ", "a:", "try{", "@A(", "@A ", "\"", "\"\"\"", "'", "/*", "//",
                "\\u0028", "\\u", "case 1:", "switch(a){", "int[]", "[]", "a[0]", "a,", "a;", ";", "class A{", "enum A{a,", "record R(", "import a;",
                "throws ", "<T extends ", "&", "&&a", "||a", "instanceof A ", "?", ".", "...", "0x", "1e", "\0", "\uD800", "\u001A", "yield ", "sealed ",
                "permits ", "synchronized(a)", "assert a:")) {
            texts.add("class A { void f() { x = " + piece.repeat(MANY / piece.length()));
            texts.add(piece.repeat(MANY / piece.length()));
        }
        texts.add("class A { String s = \"a\"" + " + \"a\"".repeat(MANY) + "; }");
        texts.add("class A { String s = b" + " + b".repeat(MANY) + "; }");
        texts.add("class A { boolean s = b" + " && b".repeat(MANY) + "; }");
        texts.add("class A { Object s = b" + ".b()".repeat(MANY) + "; }");
        texts.add("class A { int s = " + "(".repeat(MANY) + "1" + ")".repeat(MANY) + "; }");
        texts.add("class A { void f() { " + "if (a) b(); else ".repeat(MANY / 10) + "c(); } }");
        texts.add("class A { int " + "a, ".repeat(MANY) + "b; }");
        texts.add("class A { " + "void f() { g(); } ".repeat(MANY / 10) + "}");
        texts.add("class A { void f() { switch (a) { " + "case 1: ".repeat(MANY / 8) + " g(); } } }");
        texts.add("class A { void f() { switch (a) { case 1: " + "g(); ".repeat(MANY / 8) + " } } }");
        texts.add("enum A { " + "B, ".repeat(MANY / 3) + "C }");
        texts.add("record A(" + "int b, ".repeat(MANY / 8) + "int c) {}");
        return texts;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void answers_in_time_and_says_what_it_could_not_read(String text) {
        JavaCode code = read(SourceText.of("src/main/java/A.java", text), SourceText.of("src/main/java/B.java", "class B { void g() { h(); } void h() {} }"));

        assertThat(code.callees()).contains("B.h");
        assertThat(code.all(SourceFile.class).stream().allMatch(SourceFile::complete) || !code.issues().isEmpty()).isTrue();
    }

    @Test
    void reads_the_other_files_of_a_batch_when_some_make_javac_fail() {
        List<SourceText> files = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String text = i % 13 == 5 ? "class Bad" + i + " { int x = " + "!".repeat(2_000_000) + "a; }" : "class Good" + i + " { void f() { g" + i + "(); } void g" + i + "() {} }";
            files.add(SourceText.of("src/main/java/F" + i + ".java", text));
        }
        JavaCode code = read(files.toArray(SourceText[]::new));

        assertThat(code.all(ClassDef.class)).filteredOn(type -> type.name().startsWith("Good")).hasSize(37);
        assertThat(code.all(Call.class)).hasSize(37).allMatch(Call::resolved);
        assertThat(code.issues()).extracting(issue -> issue.location().path())
                .containsExactly("src/main/java/F5.java", "src/main/java/F18.java", "src/main/java/F31.java");
        assertThat(code.issues()).extracting(Issue::message).allMatch(message -> message.startsWith("makes javac's parser fail (StackOverflowError)"));
    }

    @Test
    void survives_random_bytes_and_mutated_code() {
        Random random = new Random(7);
        byte[] noise = new byte[200_000];
        random.nextBytes(noise);
        String sample = "package a.b; import java.util.*; /** d */ class A<T> extends B { @C(\"x\") int a = 1 + 2; void f(int x) { if (x > a && g(x)) { for (var y : h(x)) "
                + "{ try (var z = k()) { y.m(\"s\" + z, n -> n.o()); } catch (E | F e) { throw e; } } } else switch (x) { case 1 -> p(); default -> { q(); } } } }\n";
        List<SourceText> files = new ArrayList<>(List.of(new SourceText("N.java", noise)));
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder(sample);
            for (int j = 0; j < 4; j++) {
                int at = random.nextInt(text.length());
                text.replace(at, Math.min(text.length(), at + random.nextInt(6)), sample.substring(at % sample.length(), Math.min(sample.length(), at % sample.length() + random.nextInt(9))));
            }
            files.add(SourceText.of("M" + i + ".java", text.toString()));
        }

        assertThatCode(() -> read(files.toArray(SourceText[]::new))).doesNotThrowAnyException();
    }
}
