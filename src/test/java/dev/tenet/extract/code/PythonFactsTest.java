package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Unit;
import dev.tenet.extract.code.python.PythonExtractor;
import dev.tenet.extract.deps.PyprojectExtractor;
import dev.tenet.fact.Assignment;
import dev.tenet.fact.Call;
import dev.tenet.fact.CallEdge;
import dev.tenet.fact.CallGraph;
import dev.tenet.fact.CallPath;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Field;
import dev.tenet.fact.FunctionDef;
import dev.tenet.fact.Import;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A fixture for each thing that rules about trading code ask of the facts. */
class PythonFactsTest {
    private static String notes(Class<? extends Fact> type, String source) {
        return FactNotes.of(Code.of("app.py", source).all(type).stream().map(Fact.class::cast).toList());
    }

    @Test
    void edges_from_callers() {
        assertThat(notes(CallEdge.class, """
                class Bot:
                    def run(self):
                        self.step()
                        def inner(): self.step()
                        inner()
                    def step(self): pass
                Bot().run()
                """)).isEqualTo("""
                CallEdge(7:1; caller app; callee app.Bot.run)
                CallEdge(3:9; caller app.Bot.run; callee app.Bot.step)
                CallEdge(5:9; caller app.Bot.run; callee app.Bot.run.inner)
                CallEdge(4:22; caller app.Bot.run.inner; callee app.Bot.step)
                """);
    }

    @Test
    void types_of_attributes() {
        assertThat(Code.of("app.py", """
                from ib_async import IB
                class Bot:
                    def __init__(self): self.ib = IB()
                    def go(self): self.ib.placeOrder(1, 2)
                class Other:
                    def __init__(self, bot: Bot): self.bot = bot
                    def go(self): self.bot.ib.cancelOrder(1)
                """).callees()).containsExactly("ib_async.IB", "ib_async.IB.placeOrder", "ib_async.IB.cancelOrder");
    }

    @Test
    void augmented_assignments_on_events() {
        assertThat(notes(Assignment.class, "def f(ib, bot):\n    ib.disconnectedEvent += bot.lost\n    ib.count -= 1\n")).isEqualTo("""
                Assignment(2:5; target ib.disconnectedEvent; name disconnectedEvent; value bot.lost; function app.f; augmented)
                Assignment(3:5; target ib.count; name count; value 1; function app.f; augmented)
                """);
    }

    @Test
    void defaults_of_get() {
        assertThat(notes(Call.class, "def f(config):\n    if config.get('dry_run', True): return\n    sink()\n")).isEqualTo("""
                Call(2:8; callee ?.get; name get; arguments ['dry_run', true]; function app.f)
                Call(3:5; callee ?.sink; name sink; function app.f; conditions [Condition(2:8; function app.f; names [config, config.get, \
                config[dry_run]]; exit RETURN)]; discarded)
                """);
    }

    @Test
    void parameters_that_may_be_none_and_the_test_of_them() {
        Code code = Code.of("app.py", """
                class Bot:
                    def __init__(self, risk: "Risk | None" = None): self.risk = risk
                    def go(self):
                        if self.risk: self.risk.check()
                """);

        assertThat(FactNotes.of(List.of(code.all(FunctionDef.class).get(0)))).isEqualTo(
                "FunctionDef(2:5; name __init__; qualifiedName app.Bot.__init__; owner app.Bot; parameters [Parameter(name risk; type Risk; optional; value None)]; complexity 1; docstringLines 0)\n");
        assertThat(Code.notes(code.call("check").conditions())).containsExactly("[self.risk]");
    }

    @Test
    void tries_around_imports() {
        assertThat(notes(Import.class, "try:\n    import guard\nexcept ImportError:\n    guard = None\nimport os\n")).isEqualTo("""
                Import(2:12; module guard; alias guard; guarded)
                Import(5:8; module os; alias os)
                """);
    }

    @Test
    void decorators_with_their_arguments() {
        Code code = Code.of("app.py", "from tenacity import retry, stop_after_attempt\n@retry(stop=stop_after_attempt(3), reraise=True)\ndef f(): pass\n");

        assertThat(code.all(FunctionDef.class).get(0).decorators()).containsExactly("tenacity.retry");
        assertThat(FactNotes.of(List.of(code.call("retry")))).isEqualTo(
                "Call(2:2; callee tenacity.retry; name retry; arguments [stop=tenacity.stop_after_attempt(3), reraise=true]; function app)\n");
    }

    @Test
    void fields_with_defaults_and_constraints() {
        assertThat(notes(Field.class, """
                from dataclasses import dataclass, field
                from typing import Annotated, NotRequired, TypedDict
                import attrs
                from pydantic import BaseModel, Field
                @dataclass
                class A:
                    size: int = 5
                    legs: list[str] = field(default_factory=list)
                @attrs.define
                class B:
                    size: int = attrs.field(default=1, validator=attrs.validators.lt(10))
                class C(BaseModel):
                    size: int = Field(1, gt=0, le=10)
                    price: Annotated[float, Field(gt=0)]
                class D(TypedDict):
                    size: int
                    price: NotRequired[float]
                """)).isEqualTo("""
                Field(7:5; owner app.A; name size; type int; value 5)
                Field(8:5; owner app.A; name legs; type list; value dataclasses.field(default_factory=list))
                Field(11:5; owner app.B; name size; type int; value attrs.field(default=1, validator=attrs.validators.lt(10)))
                Field(13:5; owner app.C; name size; type int; value pydantic.Field(1, gt=0, le=10))
                Field(14:5; owner app.C; name price; type float)
                Field(16:5; owner app.D; name size; type int)
                Field(17:5; owner app.D; name price; type float)
                """);
    }

    @Test
    void constraints_of_fields_hold_where_they_are_passed_on() {
        Code code = Code.of("app.py", """
                from typing import Annotated
                from pydantic import BaseModel, Field
                class Order(BaseModel):
                    size: int = Field(gt=0, le=10)
                    price: Annotated[float, Field(gt=0)]
                def f(order: Order): sink(order)
                """);

        assertThat(code.pathsTo("sink").get(0).bounds("size")).isTrue();
        assertThat(code.pathsTo("sink").get(0).orders("price")).isTrue();
    }

    @Test
    void how_a_call_stands() {
        assertThat(notes(Call.class, """
                async def f(xs):
                    for x in xs: one(x)
                    async with open_it() as it: await it.go()
                    kept = two()
                """)).isEqualTo("""
                Call(2:18; callee ?.one; name one; arguments [x]; function app.f; inLoop; discarded)
                Call(3:16; callee ?.open_it; name open_it; function app.f)
                Call(3:39; callee ?.go; name go; function app.f; awaited; discarded)
                Call(4:12; callee ?.two; name two; function app.f)
                """);
        assertThat(Code.of("app.py", "async def f(): pass\n").all(FunctionDef.class).get(0).async()).isTrue();
    }

    @Test
    void size_complexity_docstrings_and_the_share_of_annotations() {
        FunctionDef function = Code.of("app.py", """
                def f(self, a: int, b, *rest: str) -> bool:
                    \"\"\"Says it.\"\"\"
                    if a and b:
                        return True
                    return False
                def g(): pass
                """).all(FunctionDef.class).get(0);

        assertThat(function.lines()).isEqualTo(4);
        assertThat(function.complexity()).isEqualTo(3);
        assertThat(function.documented()).isTrue();
        assertThat(function.annotatedShare()).isEqualTo(0.6);
    }

    @Test
    void entry_points() {
        List<Unit> units = new ArrayList<>();
        for (SourceText file : List.of(
                SourceText.of("app/__init__.py", "from app.cli import exported\n"),
                SourceText.of("app/cli.py", """
                        import click, flask
                        web = flask.Flask("web")
                        def console(): by_console()
                        def exported(): pass
                        def by_console(): pass
                        @click.command()
                        def command(): by_command()
                        def by_command(): pass
                        @web.route("/x")
                        def route(): by_route()
                        def by_route(): pass
                        def main(): pass
                        def nobody(): by_nobody()
                        def by_nobody(): pass
                        def tested(): pass
                        class Plugin:
                            def __init__(self): pass
                        if __name__ == "__main__": main()
                        """),
                SourceText.of("tests/test_app.py", "from app.cli import tested\ndef test_it(): tested()\n"))) {
            Extraction read = new Extraction("python");
            new PythonExtractor().extract(file, read);
            units.addAll(read.units());
        }
        Extraction manifest = new Extraction("pyproject");
        new PyprojectExtractor().extract(SourceText.of("pyproject.toml", """
                [project.scripts]
                bot = "app.cli:console"
                other = "app:exported [extra]"
                gone = "nowhere:nothing"
                [project.entry-points."bot.plugins"]
                plugin = "app.cli:Plugin"
                """), manifest);
        units.addAll(manifest.units());
        Extraction linked = new Extraction("code");
        new CodeLinker().link(units, linked);
        CallGraph graph = linked.facts().stream().filter(CallGraph.class::isInstance).map(CallGraph.class::cast).findFirst().orElseThrow();

        assertThat(List.of("console", "by_console", "exported", "command", "by_command", "route", "by_route", "main", "Plugin", "Plugin.__init__"))
                .allMatch(name -> graph.reached("app.cli." + name));
        assertThat(List.of("nobody", "by_nobody", "tested")).noneMatch(name -> graph.reached("app.cli." + name));
    }

    @Test
    void a_path_that_skips_the_gate_and_a_route_that_reaches_the_sink() {
        List<CallPath> paths = Code.of("app.py", """
                import flask
                web = flask.Flask("web")
                @web.post("/order")
                def route(): checked()
                def checked():
                    require_open()
                    send()
                def direct(): send()
                def send(): sink()
                """).pathsTo("sink");

        assertThat(paths).extracting(CallPath::entry).containsExactly("app.route", "app.direct");
        assertThat(paths).extracting(path -> path.consults("require_open")).containsExactly(true, false);
    }
}
