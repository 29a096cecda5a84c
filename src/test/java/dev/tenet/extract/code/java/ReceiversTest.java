package dev.tenet.extract.code.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.CallEdge;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiversTest {
    private static List<String> callees(String body) {
        return JavaCode.body(body).callees();
    }

    @Test
    void knows_receivers_by_the_declared_types_of_locals_parameters_and_fields() {
        JavaCode code = JavaCode.of("src/main/java/p/A.java", """
                package p;
                import java.sql.Connection;
                import q.Broker;
                class A {
                    private Broker broker;
                    static final Broker SHARED = Broker.make();
                    void f(Connection c) throws Exception {
                        java.sql.Statement s = c.createStatement();
                        s.execute("x");
                        broker.send();
                        this.broker.stop();
                        SHARED.go();
                        A.SHARED.come();
                    }
                }
                """);

        assertThat(code.callees()).containsExactly(
                "q.Broker.make", "java.sql.Connection.createStatement", "java.sql.Statement.execute", "q.Broker.send", "q.Broker.stop", "q.Broker.go",
                "q.Broker.come");
    }

    @Test
    void knows_what_the_library_returns_with_its_type_arguments() {
        assertThat(callees("""
                import java.util.*;
                import java.sql.*;
                ---
                var c = DriverManager.getConnection(b);
                c.prepareStatement("x").executeQuery().next();
                for (String x : xs) x.strip();
                for (var x : xs) x.trim();
                Map<String, List<Thread>> m = new HashMap<>();
                m.get("a").get(0).start();
                m.entrySet().iterator().next().getValue().clear();
                xs.stream().filter(x -> x.isBlank()).forEach(x -> x.isEmpty());
                Runtime.getRuntime().exec(b);
                new ProcessBuilder(b).start().waitFor();
                """)).containsExactly(
                "java.sql.DriverManager.getConnection", "java.sql.Connection.prepareStatement", "java.sql.PreparedStatement.executeQuery",
                "java.sql.ResultSet.next", "java.lang.String.strip", "java.lang.String.trim", "java.util.HashMap", "java.util.Map.get",
                "java.util.List.get", "java.lang.Thread.start", "java.util.Map.entrySet", "java.util.Set.iterator", "java.util.Iterator.next",
                "java.util.Map.Entry.getValue", "java.util.List.clear", "java.util.List.stream", "java.lang.String.isBlank",
                "java.util.stream.Stream.filter", "java.lang.String.isEmpty", "java.util.stream.Stream.forEach", "java.lang.Runtime.getRuntime",
                "java.lang.Runtime.exec", "java.lang.ProcessBuilder", "java.lang.ProcessBuilder.start", "java.lang.Process.waitFor");
    }

    @Test
    void follows_chains_through_methods_of_the_project_and_of_its_records() {
        JavaCode code = JavaCode.of(
                "src/main/java/p/A.java", """
                package p;
                class A extends Base {
                    record Leg(Order order) {}
                    void f(Leg leg) {
                        make().next().send();
                        new Order().send();
                        leg.order().send();
                        super.inherited().send();
                        inherited().send();
                        class Local { Order o() { return null; } }
                        new Local().o().send();
                        ((Order) leg.other()).send();
                    }
                    static Order make() { return new Order(); }
                }
                """,
                "src/main/java/p/Order.java", "package p; public class Order { Order next() { return this; } void send() {} }",
                "src/main/java/p/Base.java", "package p; abstract class Base { Order inherited() { return null; } }");

        assertThat(code.callees()).filteredOn(callee -> callee.endsWith("send")).hasSize(7).containsOnly("p.Order.send");
        assertThat(code.all(CallEdge.class)).extracting(CallEdge::callee).contains("p.A.make", "p.Order.next", "p.Base.inherited", "p.A.Leg.order");
    }

    @Test
    void tells_methods_from_fields_and_overloads_by_their_parameters() {
        JavaCode code = JavaCode.of("src/main/java/p/A.java", """
                package p;
                class A {
                    B name;
                    C name() { return null; }
                    D name(int a) { return null; }
                    B name(String a) { return null; }
                    void f(String s, int... more) {
                        name.b();
                        name().c();
                        name(3).d();
                        name(s).b2();
                        f(s); f(s, 1, 2);
                    }
                    static class B { void b() {} void b2() {} } static class C { void c() {} } static class D { void d() {} }
                }
                """);

        assertThat(code.callees()).containsExactly(
                "p.A.B.b", "p.A.name", "p.A.C.c", "p.A.name", "p.A.D.d", "p.A.name", "p.A.B.b2", "p.A.f", "p.A.f");
    }

    @Test
    void knows_this_outer_classes_and_anonymous_ones() {
        JavaCode code = JavaCode.of("src/main/java/p/A.java", """
                package p;
                class A {
                    int count;
                    void top() {}
                    class Inner {
                        void f() { top(); A.this.top(); this.g(); count++; }
                        void g() {
                            new Thread() {
                                @Override public void run() { g(); own(); interrupt(); }
                                void own() {}
                            }.start();
                        }
                    }
                    A(int a) { this(a, 1); }
                    A(int a, int b) { super(); }
                }
                """);

        assertThat(code.callees()).containsExactlyInAnyOrder(
                "p.A.top", "p.A.top", "p.A.Inner.g", "java.lang.Thread", "java.lang.Thread.start", "p.A.Inner.g", "p.A.Inner.g.$1.own",
                "java.lang.Thread.interrupt", "p.A");
    }

    @Test
    void refuses_to_guess() {
        assertThat(callees("""
                unknown.call();
                made().call();
                Object o = null;
                ((T) o).call();
                for (var x : unknown) x.call();
                """)).containsExactly("?.call", "?.made", "?.call", "?.call", "?.call");
    }

    @Test
    void names_methods_that_are_handed_on() {
        JavaCode code = JavaCode.of("src/main/java/p/A.java", """
                package p;
                class A {
                    public static void main(String[] args) { new Thread(A::work).start(); }
                    static void work() { later(); }
                    static void later() {}
                    static void never() {}
                }
                """);

        var graph = code.all(dev.tenet.fact.CallGraph.class).get(0);
        assertThat(List.of("p.A.main", "p.A.work", "p.A.later", "p.A.never")).filteredOn(graph::reached).containsExactly("p.A.main", "p.A.work", "p.A.later");
    }
}
