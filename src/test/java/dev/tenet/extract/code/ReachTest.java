package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.CallEdge;
import dev.tenet.fact.CallGraph;
import org.junit.jupiter.api.Test;

class ReachTest {
    @Test
    void follows_calls_from_the_code_of_modules() {
        CallGraph graph = Code.of("app.py", """
                def main(): step()
                def step(): pass
                def unused(): also()
                def also(): pass
                if __name__ == "__main__":
                    main()
                """).graph();

        assertThat(graph.reached("app.main")).isTrue();
        assertThat(graph.reached("app.step")).isTrue();
        assertThat(graph.reached("app")).isTrue();
        assertThat(graph.reached("app.unused")).isFalse();
        assertThat(graph.reached("app.also")).isFalse();
        assertThat(graph.reached("app.nothing")).isFalse();
    }

    @Test
    void follows_functions_that_are_handed_on() {
        CallGraph graph = Code.of("app.py", """
                import signal, typer
                app = typer.Typer()
                @app.command()
                def command(): Service().start()
                class Service:
                    def start(self):
                        signal.signal(15, self._stop)
                        self.ib.disconnectedEvent += self._lost
                        for job in [self._job]: job()
                        return self.state
                    def _stop(self, *_): pass
                    def _lost(self): pass
                    def _job(self): pass
                    def _never(self): pass
                    @property
                    def state(self): return 1
                    @property
                    def other(self): return 1
                    def __repr__(self): return ""
                """).graph();

        assertThat(new String[] {"command", "Service", "Service.start", "Service._stop", "Service._lost", "Service._job",
            "Service.state", "Service.__repr__"}).allSatisfy(name -> assertThat(graph.reached("app." + name)).isTrue());
        assertThat(graph.reached("app.Service._never")).isFalse();
        assertThat(graph.reached("app.Service.other")).isFalse();
    }

    @Test
    void tests_reach_nothing() {
        CallGraph graph = Code.of(
                "app.py", "def check(): pass\n",
                "tests/test_app.py", "from app import check\ncheck()\n").graph();

        assertThat(graph.reached("app.check")).isFalse();
    }

    @Test
    void reaches_overrides_and_what_a_library_calls() {
        CallGraph graph = Code.of("app.py", """
                from threading import Thread
                from pydantic import BaseModel
                class Base:
                    def go(self): pass
                class Sub(Base):
                    def go(self): pass
                    def more(self): pass
                class Worker(Thread):
                    def run(self): pass
                class Model(BaseModel):
                    def unused(self): pass
                def main(base: Base): base.go()
                main(Sub())
                Worker().start()
                Model()
                """).graph();

        assertThat(graph.reached("app.Sub.go")).isTrue();
        assertThat(graph.reached("app.Worker.run")).isTrue();
        assertThat(graph.reached("app.Sub.more")).isFalse();
        assertThat(graph.reached("app.Model.unused")).isFalse();
    }

    @Test
    void says_which_functions_always_run() {
        Code code = Code.of("app.py", """
                def a():
                    b()
                    if x: c()
                    if y: return
                    d()
                def b(): e()
                def c(): pass
                def d(): pass
                def e(): f()
                def f(): pass
                """);

        assertThat(code.graph().callees("app.a")).containsExactly("app.a", "app.b", "app.e");
        assertThat(code.graph().callees("app.none")).isEmpty();
        assertThat(code.all(CallEdge.class)).extracting(CallEdge::caller, CallEdge::callee).containsExactly(
                org.assertj.core.groups.Tuple.tuple("app.a", "app.b"),
                org.assertj.core.groups.Tuple.tuple("app.a", "app.c"),
                org.assertj.core.groups.Tuple.tuple("app.a", "app.d"),
                org.assertj.core.groups.Tuple.tuple("app.b", "app.e"),
                org.assertj.core.groups.Tuple.tuple("app.e", "app.f"));
    }
}
