package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Assignment;
import dev.tenet.fact.ClassDef;
import dev.tenet.fact.ExceptHandler;
import dev.tenet.fact.ExceptHandler.Action;
import dev.tenet.fact.Field;
import dev.tenet.fact.FunctionDef;
import dev.tenet.fact.Location;
import dev.tenet.fact.Parameter;
import dev.tenet.fact.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationsTest {
    @Test
    void says_what_a_class_declares() {
        Code code = Code.of(
                "base.py", "from pydantic_settings import BaseSettings\nclass Common(BaseSettings):\n    port: int\n",
                "app.py", """
                from typing import ClassVar
                from pydantic import Field, SecretStr
                from base import Common
                class Live(Common):
                    \"\"\"Live.\"\"\"
                    dry_run: bool = False
                    url: str | None = None
                    size: int = Field(5, gt=0)
                    secret_store: SecretStr
                    plain = 1
                    __slots__ = ()
                """);

        assertThat(code.all(ClassDef.class)).contains(new ClassDef(
                new Location("app.py", 4, 1, 11), "Live", "app.Live", List.of("base.Common"),
                List.of("base.Common", "pydantic_settings.BaseSettings"), List.of(), true, false));
        assertThat(code.all(Field.class).stream().filter(field -> field.owner().equals("app.Live")).toList()).containsExactly(
                new Field(Location.of("app.py", 6, 5), "app.Live", "dry_run", "bool", false, Value.FALSE, true, false),
                new Field(Location.of("app.py", 7, 5), "app.Live", "url", "str", true, Value.NONE, true, false),
                new Field(
                        Location.of("app.py", 8, 5), "app.Live", "size", "int", false,
                        new Value(Value.Kind.CALL, "pydantic.Field", List.of("pydantic.Field"), List.of(
                                new dev.tenet.fact.Argument("", 0, Value.number("5")),
                                new dev.tenet.fact.Argument("gt", -1, Value.number("0")))),
                        true, false),
                new Field(
                        Location.of("app.py", 9, 5), "app.Live", "secret_store", "pydantic.SecretStr", false, Value.ABSENT, true, false),
                new Field(Location.of("app.py", 10, 5), "app.Live", "plain", "", false, Value.number("1"), true, false));
    }

    @Test
    void a_plain_class_is_no_settings_model() {
        Code code = Code.of("app.py", "from dataclasses import dataclass\n@dataclass(frozen=True)\nclass A:\n    x: int = 0\n");

        assertThat(code.all(Field.class)).extracting(Field::settings).containsExactly(false);
        assertThat(code.all(ClassDef.class)).extracting(ClassDef::decorators).containsExactly(List.of("dataclasses.dataclass"));
    }

    @Test
    void says_what_a_function_declares() {
        Code code = Code.of("app.py", """
                import typer
                app = typer.Typer()
                class C:
                    @app.command()
                    async def run(self, size: int, *, ib: "IB | None" = None, **rest) -> bool:
                        \"\"\"Runs.\"\"\"
                        if size and ib:
                            for x in rest: pass
                        elif size > 1:
                            return True
                        return [y for y in rest if y]
                """);

        assertThat(code.all(FunctionDef.class)).containsExactly(new FunctionDef(
                new Location("app.py", 5, 5, 11), "run", "app.C.run", "app.C",
                List.of(
                        new Parameter("size", "int", false, Value.ABSENT),
                        new Parameter("ib", "IB", true, Value.NONE),
                        new Parameter("rest", "", false, Value.ABSENT)),
                List.of("typer.Typer.command"), "bool", true, 7, true, 1, false));
    }

    @Test
    void counts_lines_without_the_docstring() {
        Code code = Code.of("app.py", "def run():\n    \"\"\"Runs.\n\n    Twice.\n    \"\"\"\n    return 1\n");

        assertThat(code.all(FunctionDef.class)).extracting(FunctionDef::docstringLines, FunctionDef::lines).containsExactly(org.assertj.core.groups.Tuple.tuple(4, 2));
    }

    @Test
    void notes_assignments_as_they_are_written() {
        Code code = Code.of("app.py", """
                LIMIT = 5
                class C:
                    def f(self, config):
                        self._ib, a = 1, config
                        config["x"] = "y"
                        a += 2
                """);

        assertThat(code.all(Assignment.class)).extracting(Assignment::target, Assignment::name, each -> each.value().text(),
                Assignment::function, Assignment::augmented).containsExactly(
                org.assertj.core.groups.Tuple.tuple("LIMIT", "LIMIT", "5", "app", false),
                org.assertj.core.groups.Tuple.tuple("self._ib", "_ib", "1", "app.C.f", false),
                org.assertj.core.groups.Tuple.tuple("a", "a", "config", "app.C.f", false),
                org.assertj.core.groups.Tuple.tuple("config[x]", "x", "y", "app.C.f", false),
                org.assertj.core.groups.Tuple.tuple("a", "a", "2", "app.C.f", true));
    }

    @Test
    void says_what_handlers_do() {
        Code code = Code.of("app.py", """
                import logging
                log = logging.getLogger(__name__)
                ERRORS = (OSError, KeyError)
                def f():
                    try: go()
                    except ValueError: pass
                    except ERRORS as e: log.warning("x")
                    except (TypeError, IOError):
                        log.error("x")
                        raise
                    except A: return None
                    except B:
                        print("x")
                        continue
                    except C:
                        alert()
                        return
                    except: ...
                """);

        assertThat(code.all(ExceptHandler.class)).extracting(ExceptHandler::types, ExceptHandler::action).containsExactly(
                org.assertj.core.groups.Tuple.tuple(List.of("ValueError"), Action.IGNORES),
                org.assertj.core.groups.Tuple.tuple(List.of("OSError", "KeyError"), Action.LOGS),
                org.assertj.core.groups.Tuple.tuple(List.of("TypeError", "IOError"), Action.RAISES),
                org.assertj.core.groups.Tuple.tuple(List.of("A"), Action.RETURNS),
                org.assertj.core.groups.Tuple.tuple(List.of("B"), Action.LOGS),
                org.assertj.core.groups.Tuple.tuple(List.of("C"), Action.HANDLES),
                org.assertj.core.groups.Tuple.tuple(List.of(), Action.IGNORES));
        assertThat(code.all(ExceptHandler.class)).allSatisfy(handler -> assertThat(handler.tries()).containsExactly("?.go"));
    }
}
