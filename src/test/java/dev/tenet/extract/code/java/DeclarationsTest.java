package dev.tenet.extract.code.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tenet.fact.Call;
import dev.tenet.fact.ClassDef;
import dev.tenet.fact.ExceptHandler;
import dev.tenet.fact.ExceptHandler.Action;
import dev.tenet.fact.Field;
import dev.tenet.fact.FunctionDef;
import dev.tenet.fact.Location;
import dev.tenet.fact.Parameter;
import dev.tenet.fact.SourceFile;
import dev.tenet.fact.Value;
import dev.tenet.finding.Issue;
import dev.tenet.repo.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationsTest {
    @Test
    void reads_classes_of_every_kind() {
        JavaCode code = JavaCode.of("src/main/java/p/A.java", """
                package p;

                /** Documented. */
                @RestController
                @org.x.Mapping("/a")
                public class A extends B implements java.io.Serializable {
                    enum Side { BUY, SELL }
                    interface I extends Comparable<I> {}
                    /* Not documentation. */
                    record R(int a) {}
                    @interface N {}
                }
                class B {}
                """);

        assertThat(code.all(ClassDef.class)).contains(new ClassDef(
                new Location("src/main/java/p/A.java", 6, 1, 12), "A", "p.A", List.of("p.B", "java.io.Serializable"), List.of("p.B", "java.io.Serializable"),
                List.of("RestController", "org.x.Mapping"), true, false));
        assertThat(code.all(ClassDef.class)).extracting(ClassDef::qualifiedName, ClassDef::bases, ClassDef::documented).containsExactly(
                tuple("p.A", List.of("p.B", "java.io.Serializable"), true),
                tuple("p.A.Side", List.of("java.lang.Enum"), false),
                tuple("p.A.I", List.of("java.lang.Comparable"), false),
                tuple("p.A.R", List.of("java.lang.Record"), false),
                tuple("p.A.N", List.of(), false),
                tuple("p.B", List.of(), false));
        assertThat(code.call("Mapping").argument(0)).isEqualTo(Value.string("/a"));
    }

    @Test
    void reads_methods_and_constructors() {
        JavaCode code = JavaCode.of("src/main/java/p/A.java", """
                package p;
                class A {
                    /** Sends. */
                    @Override
                    public int send(final String a, @Nullable java.util.List<String>... more) throws X {
                        if (a == null || more == null && a.isEmpty()) { return 1; }
                        for (;;) { try { g(); } catch (X e) { } finally { } }
                    }
                    A(int[] a) {}
                    void g() { switch (1) { case 1: case 2: break; case 3: default: } int b = true ? 1 : 2; }
                }
                """);

        assertThat(code.all(FunctionDef.class)).contains(new FunctionDef(
                new Location("src/main/java/p/A.java", 5, 5, 8), "send", "p.A.send", "p.A",
                List.of(new Parameter("a", "java.lang.String", false, Value.ABSENT), new Parameter("more", "java.util.List[]", true, Value.ABSENT)),
                List.of("java.lang.Override"), "int", false, 6, true, 0, false));
        assertThat(code.all(FunctionDef.class)).extracting(FunctionDef::qualifiedName, FunctionDef::complexity, FunctionDef::documented)
                .containsExactly(tuple("p.A.send", 6, true), tuple("p.A.<init>", 1, false), tuple("p.A.g", 3, false));
    }

    @Test
    void reads_fields() {
        JavaCode code = JavaCode.of("src/main/java/p/A.java", """
                package p;
                class A {
                    static final int LIMIT = 2 * 5;
                    private final java.util.Map<String, A> byName = new java.util.HashMap<>();
                    @Nullable String a, b = "x";
                }
                """);

        assertThat(code.all(Field.class)).extracting(Field::name, Field::type, each -> JavaCode.note(each.value()), Field::optional).containsExactly(
                tuple("LIMIT", "int", "NUMBER 10", false), tuple("byName", "java.util.Map", "CALL java.util.HashMap", false),
                tuple("a", "java.lang.String", "ABSENT", true), tuple("b", "java.lang.String", "STRING x", true));
    }

    @Test
    void says_what_handlers_do() {
        JavaCode code = JavaCode.body("""
                try { g(); } catch (RuntimeException e) { }
                try { } catch (java.io.IOException | Foo e) { LOG.warn("x", e); }
                try { } catch (Exception e) { throw new X(e); }
                try { } catch (Exception e) { e.printStackTrace(); return; }
                try (var x = open()) { } catch (Exception e) { Thread.currentThread().interrupt(); }
                for (;;) { try { } catch (Exception e) { log.info("x"); continue; } }
                """);

        assertThat(code.all(ExceptHandler.class)).extracting(ExceptHandler::types, ExceptHandler::action, ExceptHandler::tries).containsExactly(
                tuple(List.of("java.lang.RuntimeException"), Action.IGNORES, List.of("?.g")),
                tuple(List.of("java.io.IOException", "Foo"), Action.LOGS, List.of()),
                tuple(List.of("java.lang.Exception"), Action.RAISES, List.of()),
                tuple(List.of("java.lang.Exception"), Action.RETURNS, List.of()),
                tuple(List.of("java.lang.Exception"), Action.HANDLES, List.of("?.open")),
                tuple(List.of("java.lang.Exception"), Action.LOGS, List.of()));
    }

    @Test
    void tells_tests_by_their_path() {
        JavaCode code = JavaCode.of(
                "src/test/java/p/Any.java", "class Any {}", "src/main/java/p/AnyTest.java", "class AnyTest {}",
                "src/main/java/test/Contest.java", "class Contest {}");

        assertThat(code.all(SourceFile.class)).extracting(each -> each.location().path(), SourceFile::test).containsExactly(
                tuple("src/main/java/p/AnyTest.java", true), tuple("src/main/java/test/Contest.java", false), tuple("src/test/java/p/Any.java", true));
    }

    @Test
    void a_syntax_error_is_an_issue_with_its_place_and_the_rest_is_read() {
        JavaCode code = JavaCode.of("A.java", "class A {\n\tvoid f() { g(; }\n\tvoid h() { i(); }\n}\n");

        assertThat(code.issues()).containsExactly(new Issue(
                Location.of("A.java", 2, 15), "java",
                "is not Java that can be read: illegal start of expression; the rest of the file was read, correct the syntax to have all of it audited"));
        assertThat(code.all(Call.class)).extracting(Call::name).contains("i");
        assertThat(code.all(SourceFile.class)).extracting(SourceFile::complete).containsExactly(false);
    }

    @Test
    void without_a_compiler_there_is_one_issue() {
        JavaCode code = JavaCode.of(new JavaExtractor(false), List.of(SourceText.of("A.java", "class A {}"), SourceText.of("B.java", "class B {}")));

        assertThat(code.facts()).isEmpty();
        assertThat(code.issues().stream().distinct()).containsExactly(new Issue(
                Location.of(""), "java", "Java sources were not read: this Java has no compiler; run Tenet with a JDK"));
    }
}
