package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Values are followed through Java. */
final class JavaFlowsTest {
    private static final String HEAD = """
            package web;
            import java.util.*;
            import jakarta.servlet.http.*;
            class App extends HttpServlet {
                private static final String MODE = "fast";
                static final Set<String> ALLOWED = Set.of("a", "b");
                String kept;
                void doGet(HttpServletRequest request, HttpServletResponse response, int n) {
                    String x = request.getParameter("x");
            """;

    private static List<String> servlet(String body) {
        return Flows.in("App.java", HEAD + body.indent(8) + "    }\n    String helper(String s) { return s; }\n    static void sink(Object o) { }\n}\n").into();
    }

    private static void reaches(String body) {
        assertThat(servlet(body)).as(body).hasSize(1);
    }

    private static void doesNotReach(String body) {
        assertThat(servlet(body)).as(body).isEmpty();
    }

    @Test
    void names_what_is_read_and_where() {
        assertThat(Flows.in("App.java", """
                class App {
                    void doGet(jakarta.servlet.http.HttpServletRequest request) {
                        String name = request.getParameter("name");
                        String text = "hello " + name;
                        sink(text);
                    }
                    void sink(String text) { }
                }
                """).steps()).containsExactly(
                        "App.java:3 read from jakarta.servlet.http.HttpServletRequest.getParameter", "App.java:3 assigned to name",
                        "App.java:4 put into a string", "App.java:4 assigned to text", "App.java:5 reaches sink");
    }

    @Test
    void follows_every_way_to_build_a_string() {
        for (String built : List.of("x + \"a\"", "\"a\".concat(x)", "String.format(\"%s\", x)", "\"%s\".formatted(x)", "x.trim().toLowerCase()", "x.substring(1)",
                "String.valueOf(x)", "new String(x)", "n > 1 ? x : \"a\"", "(Object) x", "List.of(x)", "new String[] {x}", "x.split(\",\")[0]", "String.join(\",\", x)",
                "new StringBuilder().append(\"a\").append(x).toString()", "new StringBuilder(x).reverse()", "new String(Base64.getDecoder().decode(x))",
                "java.net.URLDecoder.decode(x, \"UTF-8\")", "Optional.of(x).get()", "helper(x)", "this.helper(x)", "\"a\".replace(\"a\", x)",
                "new java.io.File(\"a\", x)", "java.nio.file.Paths.get(\"a\", x)", "Map.of(\"a\", x)", "x.getBytes()", "switch (n) { case 1 -> x; default -> \"a\"; }")) {
            reaches("sink(" + built + ");\n");
        }
    }

    @Test
    void what_is_converted_or_only_measured_does_not_flow() {
        for (String converted : List.of("Integer.parseInt(x)", "Long.valueOf(x)", "x.length()", "x.equals(\"a\")", "x == null", "UUID.fromString(x)", "x.isEmpty()",
                "\"a\" + Integer.parseInt(x)", "x.hashCode()", "(int) x.charAt(0)", "x.indexOf('a')", "MODE", "new java.math.BigDecimal(x)")) {
            doesNotReach("sink(" + converted + ");\n");
        }
    }

    @Test
    void a_later_clean_assignment_cleans() {
        doesNotReach("x = \"SPY\";\nsink(x);\n");
        reaches("String y = \"SPY\";\ny = x;\nsink(y);\n");
        reaches("String y = \"SPY\";\nif (n > 1) {\n    y = x;\n}\nsink(y);\n");
        doesNotReach("if (n > 1) {\n    x = \"a\";\n} else {\n    x = \"b\";\n}\nsink(x);\n");
        reaches("String y = \"a\";\ny += x;\nsink(y);\n");
        reaches("String y;\ntry {\n    y = helper(x);\n} catch (Exception e) {\n    y = \"\";\n}\nsink(y);\n");
        reaches("String y = \"\";\ntry {\n    n++;\n} finally {\n    y = x;\n}\nsink(y);\n");
        doesNotReach("try {\n    n++;\n} finally {\n    x = \"\";\n}\nsink(x);\n");
        reaches("synchronized (this) {\n    sink(x);\n}\n");
    }

    @Test
    void branches_that_constants_decide_are_dead() {
        doesNotReach("int num = 106;\nString y = (7 * 18) + num > 200 ? \"always\" : x;\nsink(y);\n");
        reaches("int num = 106;\nString y = (7 * 18) + num > 300 ? \"never\" : x;\nsink(y);\n");
        doesNotReach("String y;\nint num = 86;\nif ((7 * 42) - num > 200) y = \"always\"; else y = x;\nsink(y);\n");
        reaches("String y;\nint num = 196;\nif ((500 / 42) + num > 200) y = x; else y = \"never\";\nsink(y);\n");
        doesNotReach("if (MODE.equals(\"slow\")) {\n    sink(x);\n}\n");
        reaches("int i = 0;\ni++;\nif (i > 0) {\n    sink(x);\n}\n");
        doesNotReach("while (false) {\n    sink(x);\n}\n");
        doesNotReach("String y = \"a\";\nfor (int i = 0; i < 3; i++) {\n    y = \"b\";\n}\nsink(y);\n");
        reaches("String y = \"a\";\nfor (int i = 0; i < 3; i++) {\n    sink(y);\n    y = x;\n}\n");
        reaches("String y = \"a\";\ndo {\n    y = x;\n} while (n > 3);\nsink(y);\n");
    }

    @Test
    void a_switch_on_a_constant_runs_one_case() {
        String choice = """
                String guess = "ABC";
                char target = guess.charAt(%d);
                String y;
                switch (target) {
                    case 'A': y = x; break;
                    case 'B': y = "bob"; break;
                    case 'C':
                    case 'D': y = x; break;
                    default: y = "uncle"; break;
                }
                sink(y);
                """;
        reaches(choice.formatted(0));
        doesNotReach(choice.formatted(1));
        reaches(choice.formatted(2));
        reaches("String y = \"\";\nswitch (n) {\n    case 1: y = x;\n    case 2: sink(y); break;\n    default: break;\n}\n");
        doesNotReach("String y = \"\";\nswitch (n) {\n    case 1: y = x; break;\n    case 2: sink(y); break;\n    default: break;\n}\n");
        doesNotReach("switch (x) {\n    case \"a\", \"b\": sink(x); break;\n    default: break;\n}\n");
        reaches("switch (x) {\n    case \"a\" -> n++;\n    default -> sink(x);\n}\n");
        reaches("for (;;) {\n    switch (n) {\n        case 1: break;\n        default: continue;\n    }\n    sink(x);\n    break;\n}\n");
    }

    @Test
    void parts_of_containers_are_told_apart() {
        String list = "List<String> list = new ArrayList<>();\nlist.add(\"safe\");\nlist.add(x);\nlist.add(\"more\");\n";
        reaches(list + "sink(list.get(1));\n");
        doesNotReach(list + "sink(list.get(0));\n");
        doesNotReach(list + "list.remove(0);\nsink(list.get(1));\n");
        reaches(list + "list.remove(0);\nsink(list.get(0));\n");
        reaches(list + "sink(list.get(n));\n");
        reaches(list + "for (String each : list) {\n    sink(each);\n}\n");
        String map = "Map<String, Object> map = new HashMap<>();\nmap.put(\"a\", \"some\");\nmap.put(\"b\", x);\n";
        reaches(map + "sink(map.get(\"b\"));\n");
        reaches(map + "String y = (String) map.get(\"b\");\nsink(y);\n");
        doesNotReach(map + "sink(map.get(\"a\"));\n");
        doesNotReach(map + "String y = (String) map.get(\"b\");\ny = (String) map.get(\"a\");\nsink(y);\n");
        reaches(map + "sink(map.get(MODE + n));\n");
        reaches("String[] all = {\"a\", x};\nsink(all[1]);\n");
        doesNotReach("String[] all = {\"a\", x};\nsink(all[0]);\n");
        reaches("String[] all = new String[2];\nall[0] = x;\nsink(all);\n");
        reaches("List<String> list = new ArrayList<>();\nfor (int i = 0; i < n; i++) {\n    list.add(x);\n}\nsink(list.get(0));\n");
        reaches("StringBuilder text = new StringBuilder();\ntext.append(\"a\").append(x);\nsink(text.toString());\n");
    }

    @Test
    void a_test_against_what_is_allowed_cleans() {
        doesNotReach("if (!ALLOWED.contains(x)) {\n    return;\n}\nsink(x);\n");
        doesNotReach("if (x.equals(\"a\") || \"b\".equals(x)) {\n    sink(x);\n}\n".replace("||", "&&"));
        doesNotReach("if (\"a\".equals(x)) {\n    sink(x);\n}\n");
        reaches("if (!\"a\".equals(x)) {\n    sink(x);\n}\n");
        doesNotReach("if (!x.matches(\"[a-z]+\")) {\n    throw new IllegalArgumentException();\n}\nsink(x);\n");
        doesNotReach("if (!java.util.regex.Pattern.compile(\"[a-z]+\").matcher(x).matches()) {\n    return;\n}\nsink(x);\n");
        reaches("if (x.isEmpty()) {\n    return;\n}\nsink(x);\n");
    }

    @Test
    void functions_that_are_handed_over_get_what_there_is() {
        reaches("List.of(x).forEach(each -> sink(each));\n");
        reaches("List.of(x).forEach(each -> {\n    sink(each);\n});\n");
        reaches("String y = Optional.of(x).map(each -> each + \"a\").get();\nsink(y);\n");
        doesNotReach("List.of(\"a\").forEach(each -> {\n    if (each.isEmpty()) {\n        return;\n    }\n    sink(each);\n});\n");
        reaches("Runnable later = () -> sink(x);\nlater.run();\n");
        reaches("Object o = x;\nif (o instanceof String s) {\n    sink(s);\n}\n");
    }

    @Test
    void fields_keep_what_is_put_into_them() {
        reaches("kept = x;\nsink(kept);\n");
        reaches("this.kept = x;\nsink(kept);\n");
        doesNotReach("kept = x;\nkept = \"a\";\nsink(this.kept);\n");
        assertThat(Flows.in("App.java", """
                class App {
                    private String kept;
                    private String other = "a";
                    void take(jakarta.servlet.http.HttpServletRequest request) { kept = request.getHeader("a"); }
                    void use() { sink(kept); sink(other); }
                    void sink(String text) { }
                }
                """).into()).containsExactly("request jakarta.servlet.http.HttpServletRequest.getHeader@4>5");
    }

    @Test
    void helpers_and_inner_classes_are_entered() {
        String file = """
                import jakarta.servlet.http.*;
                class App {
                    void doGet(HttpServletRequest request) {
                        String x = request.getParameter("x");
                        sink(new Test().give(request, x));
                        sink(new Test().drop(x));
                        sink(pass(x));
                        Thing thing = Things.make();
                        sink(thing.does(x));
                        sink(new Box(x).value());
                        sink(new Box("a").name());
                    }
                    String pass(String p) { String r = p; if (p != null) r = p.trim(); return r; }
                    void sink(String text) { }
                    private class Test {
                        String give(HttpServletRequest request, String p) { return p; }
                        String drop(String p) { int n = 7; return n * 2 > 10 ? "safe" : p; }
                    }
                }
                interface Thing { String does(String i); }
                class Thing1 implements Thing { public String does(String i) { String r = i; return r; } }
                class Things { static Thing make() { return new Thing1(); } }
                record Box(String value) { String name() { return "a"; } }
                """;
        assertThat(Flows.in("App.java", file).into()).extracting(flow -> flow.substring(flow.indexOf('>') + 1)).containsExactly("5", "7", "9", "10");
    }

    @Test
    void parameters_that_a_framework_fills_come_from_outside() {
        String file = """
                import org.springframework.web.bind.annotation.*;
                import jakarta.ws.rs.GET;
                import jakarta.ws.rs.QueryParam;
                @RestController
                class Orders {
                    @GetMapping("/a") String a(@RequestParam String name) { sink(name); return name; }
                    @GetMapping("/b/{id}") String b(@PathVariable("id") long id) { sink("" + id); return ""; }
                    @PostMapping("/c") void c(@RequestBody Order order) { sink(order.getNote()); sink(order.getCount()); }
                    @GetMapping("/d") String d(String name, java.security.Principal who) { sink(name); sink(who.getName()); return ""; }
                    @GET String e(@QueryParam("q") String q) { sink(q); return q; }
                    void f(String name) { sink(name); }
                    void sink(Object o) { }
                }
                class Order { private String note; private int count; String getNote() { return note; } int getCount() { return count; } }
                """;
        assertThat(Flows.in("Orders.java", file).into()).containsExactly("request name@6>6", "request order@8>8", "request name@9>9", "request q@10>10");
    }

    @Test
    void arguments_and_environment_are_sources() {
        assertThat(Flows.in("App.java", """
                class App {
                    public static void main(String[] args) throws Exception {
                        sink(args[0]);
                        sink(System.getenv("A"));
                        sink(new java.io.BufferedReader(new java.io.InputStreamReader(System.in)).readLine());
                        sink(java.nio.file.Files.readString(java.nio.file.Path.of("a")));
                        sink(args.length);
                    }
                    static void sink(Object o) { }
                }
                """).into()).containsExactly(
                        "arguments args@2>3", "environment java.lang.System.getenv@4>4", "input java.lang.System.in@5>5",
                        "file java.nio.file.Files.readString@6>6");
    }
}
