package dev.tenet.extract.code.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Assignment;
import dev.tenet.fact.Secret;
import dev.tenet.fact.SecretReference;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static List<String> sink(String body) {
        return JavaCode.notes(JavaCode.body(body).call("sink"));
    }

    @Test
    void folds_constants_of_this_class_and_of_others() {
        JavaCode code = JavaCode.of(
                "src/main/java/p/A.java", """
                package p;
                import static p.Limits.HOUR;
                class A {
                    static final String TABLE = "orders";
                    private String prefix = "x";
                    private String changed = "x";
                    String open = "x";
                    void f() {
                        sink("from " + TABLE, Limits.HOUR / 7, HOUR, prefix, changed, open, 'c', -1L, null, true, Limits.Side.BUY);
                        changed = "y";
                    }
                }
                """,
                "src/main/java/p/Limits.java", "package p; interface Limits { int MINUTE = 60; int HOUR = MINUTE * 60; enum Side { BUY, SELL } }");

        assertThat(JavaCode.notes(code.call("sink"))).containsExactly(
                "STRING from orders", "NUMBER 514", "NUMBER 3600", "STRING x", "NAME this.changed", "NAME this.open", "STRING c", "NUMBER -1", "NONE",
                "BOOLEAN true", "NAME p.Limits.Side.BUY");
    }

    @Test
    void bytes_and_characters_of_a_text_stand_for_it() {
        assertThat(sink("sink(\"key\".getBytes(), \"key\".getBytes(UTF_8), \"key\".toCharArray(), b.getBytes());"))
                .containsExactly("STRING key", "STRING key", "STRING key", "NAME b");
    }

    @Test
    void says_what_fills_the_holes_of_a_string_numbers_apart() {
        assertThat(sink("sink(\"a \" + b + \" c \" + a);")).containsExactly("FORMATTED a {} c {} [NAME b]");
        assertThat(sink("sink(String.format(\"%d %5s%n\", a, b));")).containsExactly("FORMATTED {} {}\n [NAME b]");
        assertThat(sink("sink(\"%2$s-%1$s\".formatted(\"x\", \"y\"));")).containsExactly("STRING y-x");
        assertThat(sink("sink(String.format(java.util.Locale.ROOT, \"%s\", b));")).containsExactly("FORMATTED {} [NAME b]");
        assertThat(sink("sink(\"a\".concat(b).trim());")).containsExactly("FORMATTED a{} [NAME b]");
        assertThat(sink("sink(\"a\" + xs.size() + java.time.LocalDate.now());")).containsExactly("FORMATTED a{}{}");
        assertThat(sink("sink(new StringBuilder(\"a\").append(b).append(1).toString());")).containsExactly("FORMATTED a{}1 [NAME b]");
        assertThat(sink("sink(\"\"\"\n  a\n  %s\"\"\".formatted(b));")).containsExactly("FORMATTED a\n{} [NAME b]");
        assertThat(sink("sink(a + 1, a > 1 ? \"x\" : \"x\", new String[] {\"a\", b}, (Object) \"z\");"))
                .containsExactly("OTHER", "STRING x", "COLLECTION [STRING a NAME b]", "STRING z");
    }

    @Test
    void what_is_appended_to_a_builder_reads_as_an_assignment() {
        JavaCode code = JavaCode.body("StringBuilder q = new StringBuilder(\"a\"); q.append(b).append(\"c\"); b.append(b); sink(q.toString());");

        assertThat(code.all(Assignment.class)).extracting(Assignment::target, each -> JavaCode.note(each.value()), Assignment::augmented).containsExactly(
                org.assertj.core.groups.Tuple.tuple("q", "STRING a", false),
                org.assertj.core.groups.Tuple.tuple("q", "FORMATTED {}c [NAME b]", true));
        assertThat(JavaCode.notes(code.call("sink"))).containsExactly("NAME q");
    }

    @Test
    void local_variables_are_followed_in_their_own_block() {
        assertThat(sink("if (a > 1) { String s = \"x\"; g(s); } else { String s = \"y\"; sink(s); }")).containsExactly("STRING y");
        assertThat(sink("String s = \"x\"; if (a > 1) s = b; sink(s);")).containsExactly("NAME s");
        assertThat(sink("String s = \"x\"; s += b; sink(s);")).containsExactly("NAME s");
    }

    @Test
    void notes_assignments_to_variables_fields_and_elements() {
        JavaCode code = JavaCode.of("A.java", "class A { int n; void f(int[] xs, A o) { this.n = 1; n = 2; o.n += 3; xs[0] = 4; int k = 5; } }");

        assertThat(code.all(Assignment.class)).extracting(Assignment::target, Assignment::name, each -> each.value().text(), Assignment::augmented)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("this.n", "n", "1", false),
                        org.assertj.core.groups.Tuple.tuple("n", "n", "2", false),
                        org.assertj.core.groups.Tuple.tuple("o.n", "n", "3", true),
                        org.assertj.core.groups.Tuple.tuple("xs[0]", "xs", "4", false),
                        org.assertj.core.groups.Tuple.tuple("k", "k", "5", false));
    }

    @Test
    void finds_credentials_written_out_and_those_asked_for_by_name() {
        JavaCode code = JavaCode.of("src/main/java/p/A.java", """
                package p;
                import org.springframework.beans.factory.annotation.Value;
                class A {
                    private static final String API_KEY = "Tr4ding-Floor-77";
                    @Value("${broker.password}") private String one;
                    @Value("${db.password:hunter2!}") private String two;
                    @Value("${server.port:8080}") private int port;
                    private String token;
                    static class BrokerSettings { private String secret; }
                    static final String PASSWORD = "db.password";
                    private JsonToken nextToken;
                    void f(javax.sql.DataSource ds, java.util.Properties props) {
                        ds.setPassword("letmein99");
                        props.put("secret", "9f8a7b6c5d4e");
                        ds.setPassword("changeme");
                        ds.setUser("letmein99");
                        System.getenv("SLACK_TOKEN");
                    }
                }
                """);

        assertThat(code.all(Secret.class)).extracting(Secret::name, each -> each.location().line()).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple("API_KEY", 4), org.assertj.core.groups.Tuple.tuple("db.password", 6),
                org.assertj.core.groups.Tuple.tuple("password", 13), org.assertj.core.groups.Tuple.tuple("secret", 14));
        assertThat(code.all(SecretReference.class)).extracting(SecretReference::name).containsExactlyInAnyOrder("broker.password", "secret", "SLACK_TOKEN");
    }
}
