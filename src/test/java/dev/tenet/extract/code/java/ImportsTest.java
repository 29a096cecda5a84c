package dev.tenet.extract.code.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.ClassDef;
import dev.tenet.fact.Import;
import dev.tenet.fact.SourceFile;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImportsTest {
    private static final String[] PROJECT = {
        "src/main/java/a/b/Tools.java", "package a.b; public class Tools { public static final String NAME = \"x\"; public static Tool make() { return null; }"
                + " public static class Tool { public void use() {} } }",
        "src/main/java/a/b/Helper.java", "package a.b; class Helper { void help() {} }"
    };

    private static JavaCode with(String path, String text) {
        List<String> files = new ArrayList<>(List.of(PROJECT));
        files.add(path);
        files.add(text);
        return JavaCode.of(files.toArray(String[]::new));
    }

    @Test
    void resolves_single_on_demand_and_static_imports() {
        JavaCode code = with("src/main/java/c/App.java", """
                package c;
                import a.b.Tools;
                import a.b.Tools.Tool;
                import static a.b.Tools.make;
                import static java.util.stream.Collectors.*;
                import java.io.*;
                import org.lib.*;
                class App {
                    void f(Tool t) throws Exception {
                        Tools.make().use();
                        t.use();
                        make().use();
                        joining(",");
                        new FileReader("x").read();
                        new Widget().draw();
                        Math.abs(1);
                    }
                }
                """);

        assertThat(code.callees()).containsExactly(
                "a.b.Tools.make", "a.b.Tools.Tool.use", "a.b.Tools.Tool.use", "a.b.Tools.make", "a.b.Tools.Tool.use",
                "java.util.stream.Collectors.joining", "java.io.FileReader", "java.io.FileReader.read", "org.lib.Widget", "org.lib.Widget.draw",
                "java.lang.Math.abs");
        assertThat(code.all(Import.class)).extracting(Import::module, Import::name).containsExactly(
                org.assertj.core.groups.Tuple.tuple("a.b", "Tools"), org.assertj.core.groups.Tuple.tuple("a.b.Tools", "Tool"),
                org.assertj.core.groups.Tuple.tuple("a.b.Tools", "make"), org.assertj.core.groups.Tuple.tuple("java.util.stream.Collectors", "*"),
                org.assertj.core.groups.Tuple.tuple("java.io", "*"), org.assertj.core.groups.Tuple.tuple("org.lib", "*"));
    }

    @Test
    void sees_its_own_package_without_an_import_and_names_written_out() {
        JavaCode code = with("src/main/java/a/b/Other.java", """
                package a.b;
                class Other {
                    void f() { new Helper().help(); a.b.Tools.make(); java.util.List.of(); com.x.Y.z(); }
                }
                """);

        assertThat(code.callees()).containsExactly("a.b.Helper", "a.b.Helper.help", "a.b.Tools.make", "java.util.List.of", "com.x.Y.z");
        assertThat(code.all(SourceFile.class)).extracting(SourceFile::module).containsOnly("a.b");
    }

    @Test
    void of_two_unknown_packages_it_takes_neither() {
        JavaCode code = with("src/main/java/c/App.java", "package c; import x.*; import y.*; class App { Object o = new Widget(); }");

        assertThat(code.callees()).containsExactly("?.Widget");
    }

    @Test
    void of_two_classes_of_one_name_the_nearest_is_meant() {
        JavaCode code = JavaCode.of(
                "one/src/main/java/p/A.java", "package p; class A { void f() { new B().b(); } }",
                "one/src/main/java/p/B.java", "package p; class B { One b() { return null; } }",
                "two/src/main/java/p/B.java", "package p; class B { }");

        assertThat(code.callees()).containsExactly("p.B", "p.B.b");
    }

    @Test
    void the_order_of_the_files_does_not_matter() {
        List<SourceText> files = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            files.add(SourceText.of("src/main/java/p" + i % 3 + "/C" + i + ".java", "package p" + i % 3 + "; import p" + (i + 1) % 3 + ".*; class C" + i
                    + " extends C" + (i + 3) % 30 + " { C" + (i + 1) % 30 + " next() { return new C" + (i + 1) % 30 + "(); } void f() { next().next().f(); g" + i + "(); } void g" + i % 7 + "() {} }"));
        }
        JavaCode straight = JavaCode.of(files);
        List<SourceText> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(straight.all(ClassDef.class)).hasSize(30);
        assertThat(new HashSet<>(strings(JavaCode.of(shuffled)))).isEqualTo(new HashSet<>(strings(straight)));
        assertThat(strings(JavaCode.of(files))).isEqualTo(strings(straight));
    }

    private static List<String> strings(JavaCode code) {
        return code.facts().stream().map(Object::toString).toList();
    }
}
