package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceiversTest {
    @Test
    void types_variables_by_what_makes_them() {
        Code code = Code.of("app.py", """
                from ib_async import IB
                import polars as pl, requests
                ib = IB()
                ib.placeOrder(1)
                pl.SQLContext(frames).execute("x")
                requests.Session().get("u")
                pl.read_csv("f").lazy()
                """);

        assertThat(code.callees()).containsExactly(
                "ib_async.IB", "ib_async.IB.placeOrder", "polars.SQLContext", "polars.SQLContext.execute", "requests.Session",
                "requests.Session.get", "polars.read_csv", "?.lazy");
    }

    @Test
    void types_parameters_by_annotations() {
        Code code = Code.of("app.py", """
                from __future__ import annotations
                from typing import Annotated, Any, Optional
                from ib_async import IB
                def a(ib: IB): ib.one()
                def b(ib: Optional[IB]): ib.two()
                def c(ib: IB | None = None): ib.three()
                def d(ib: "IB | None"): ib.four()
                def e(ib: "Optional['IB']"): ib.five()
                def f(ib: Annotated[IB, "x"]): ib.six()
                def g(ib): ib.seven()
                def h(ib: IB | str): ib.eight()
                def i(ib: Any): ib.nine()
                """);

        assertThat(code.callees()).containsExactly(
                "ib_async.IB.one", "ib_async.IB.two", "ib_async.IB.three", "ib_async.IB.four", "ib_async.IB.five", "ib_async.IB.six",
                "?.seven", "?.eight", "?.nine");
    }

    @Test
    void types_attributes_by_all_that_is_assigned_to_them() {
        Code code = Code.of("app.py", """
                from ib_async import IB
                from dataclasses import dataclass
                class A:
                    def __init__(self, ib: IB, other):
                        self._ib = ib
                        self.other = other
                        self.both = IB()
                        self.later = None
                    def go(self):
                        self._ib.one()
                        self.other.two()
                        self.both.three()
                        self.later.four()
                    def set(self):
                        self.both = dict()
                        self.later = IB()
                @dataclass
                class B:
                    ib: IB
                    def go(self):
                        self.ib.five()
                """);

        assertThat(code.callees()).contains("ib_async.IB.one", "?.two", "?.three", "ib_async.IB.four", "ib_async.IB.five");
    }

    @Test
    void follows_attributes_properties_and_results_of_other_classes() {
        Code code = Code.of(
                "broker.py", """
                from ib_async import IB
                class Base:
                    def __init__(self): self._ib = IB()
                    @property
                    def ib(self) -> IB: return self._ib
                    def inferred(self):
                        return self._ib
                    @classmethod
                    def default(cls) -> "Base":
                        return cls()
                class Connection(Base):
                    @property
                    def same(self):
                        return self.ib
                """,
                "gateway.py", """
                from broker import Connection
                def connection() -> Connection: ...
                class Gateway:
                    def __init__(self, connection: Connection):
                        self._ib = connection.ib
                        self.connection = connection
                    def go(self):
                        self._ib.one()
                        self.connection.same.two()
                        self.connection.inferred().three()
                        connection().ib.four()
                        Connection.default().ib.five()
                        self.connection.missing.six()
                """);

        assertThat(code.callees()).contains(
                "ib_async.IB.one", "ib_async.IB.two", "broker.Base.inferred", "ib_async.IB.three", "gateway.connection",
                "ib_async.IB.four", "broker.Base.default", "ib_async.IB.five", "?.six", "broker.Base");
    }

    @Test
    void resolves_methods_of_the_class_and_its_bases() {
        Code code = Code.of("app.py", """
                from threading import Thread
                class Base:
                    def check(self): pass
                class Sub(Base):
                    def check(self):
                        super().check()
                        self.check()
                        self.unknown()
                    def own(self): Sub.check(self)
                class Worker(Thread):
                    def go(self):
                        self.start()
                class Two(Thread, Other):
                    def go(self):
                        self.join()
                """);

        assertThat(code.callees()).containsExactly(
                "super", "app.Base.check", "app.Sub.check", "?.unknown", "app.Sub.check", "threading.Thread.start", "?.join");
    }

    @Test
    void enters_contexts_and_iterates_over_typed_collections() {
        Code code = Code.of("app.py", """
                import aiohttp
                from contextlib import contextmanager
                from collections.abc import Iterator
                from ib_async import IB
                class Lock:
                    def __enter__(self) -> "Token": return Token()
                class Token:
                    def renew(self): pass
                class Conn:
                    def __enter__(self): return self
                    def close(self): pass
                @contextmanager
                def opened() -> Iterator[Token]: yield Token()
                async def go(ibs: list[IB], by: dict[str, IB], pair: tuple[IB, Token]):
                    with Lock() as token: token.renew()
                    with opened() as t: t.renew()
                    with Conn() as c: c.close()
                    async with aiohttp.ClientSession() as s: s.get("u")
                    for ib in ibs: ib.one()
                    by["x"].two()
                    pair[0].three()
                    [ib.four() for ib in ibs]
                    for x in unknown: x.five()
                """);

        assertThat(code.callees()).containsSubsequence(
                "app.Lock", "app.Token.renew", "app.opened", "app.Token.renew", "app.Conn", "app.Conn.close", "aiohttp.ClientSession",
                "aiohttp.ClientSession.get", "ib_async.IB.one", "ib_async.IB.two", "ib_async.IB.three", "ib_async.IB.four", "?.five");
    }

    @Test
    void follows_names_that_stand_for_functions() {
        Code code = Code.of("app.py", """
                import subprocess, requests
                from functools import partial
                run = subprocess.run
                again = run
                class Alerts:
                    send = requests.post
                    def __init__(self): self._sleep = print
                    def go(self):
                        self.send("u")
                        self._sleep(1)
                again("ls")
                def twice(): pass
                twice = print
                twice()
                """);

        assertThat(code.callees()).containsExactly("subprocess.run", "?.twice", "requests.post", "print");
    }

    @Test
    void does_not_see_names_of_the_class_body_from_its_methods() {
        Code code = Code.of("app.py", """
                import a
                class C:
                    from b import f
                    f()
                    def go(self):
                        f()
                        self.f()
                """);

        assertThat(code.callees()).containsExactly("b.f", "?.f", "b.f");
    }

    @Test
    void instances_of_literals_and_known_results_have_types() {
        Code code = Code.of("app.py", """
                import logging, os
                log = logging.getLogger(__name__)
                log.warning("x")
                "a {}".format(1)
                os.environ.get("X")
                {}.get("x")
                """);

        assertThat(code.callees()).containsExactly(
                "logging.getLogger", "logging.Logger.warning", "str.format", "os.environ.get", "dict.get");
    }

    @Test
    void looks_through_functions_that_give_what_they_get() {
        Code code = Code.of("app.py", """
                import asyncio, sqlite3
                from contextlib import closing, suppress
                from pydantic import BaseModel
                class Order(BaseModel):
                    def check(self): pass
                async def make() -> Order: ...
                async def go():
                    with closing(sqlite3.connect("f")) as db: db.execute("x")
                    order = await asyncio.wait_for(make(), 5)
                    order.check()
                    Order.model_validate({}).check()
                    other(make()).check()
                """);

        assertThat(code.callees()).contains("sqlite3.Connection.execute", "?.check")
                .filteredOn("app.Order.check"::equals).hasSize(2);
    }

    @Test
    void gives_up_on_names_that_are_defined_by_themselves() {
        Code code = Code.of("app.py", """
                a = b
                b = a
                a.go()
                class C(C): pass
                class D(E): pass
                class E(D):
                    def f(self): self.g()
                def rec(): return rec()
                rec().go()
                """);

        assertThat(code.callees()).containsExactlyInAnyOrder("?.go", "app.rec", "app.rec", "?.go", "?.g");
    }
}
