package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Values are followed from one function of the project to another. */
final class FlowsAcrossCallsTest {
    @Test
    void from_a_page_into_a_query() {
        assertThat(Flows.in(
                "dashboard/orders.py", """
                import streamlit as st
                from queries import orders_for

                symbol = st.text_input("Symbol")
                if symbol:
                    st.dataframe(orders_for(symbol))
                """,
                "dashboard/queries.py", """
                def orders_for(symbol):
                    sql = f"SELECT {symbol}"
                    return sink(sql)
                """).steps()).containsExactly(
                        "dashboard/orders.py:4 read from streamlit.text_input", "dashboard/orders.py:4 assigned to symbol",
                        "dashboard/orders.py:6 passed to orders_for as symbol", "dashboard/queries.py:2 put into a string",
                        "dashboard/queries.py:2 assigned to sql", "dashboard/queries.py:3 reaches sink");
    }

    @Test
    void results_come_back_to_the_call_that_asked() {
        assertThat(Flows.in("app.py", """
                import sys

                def same(value):
                    return value

                def run():
                    sink(same(sys.argv[1]))
                    sink(same("constant"))
                    sink(typed())
                    sink(number(sys.argv[1]))

                def typed():
                    return input("name")

                def number(value):
                    return int(value)
                """).into()).containsExactly("arguments sys.argv@7>7", "input input@13>9");
    }

    @Test
    void fields_hold_what_other_methods_put_there() {
        assertThat(Flows.in("app.py", """
                import os

                class Job:
                    limit: int = 0

                    def __init__(self, name, folder):
                        self.name = name
                        self.folder = "/tmp"
                        self.rows = []

                    def load(self):
                        self.home = os.environ["HOME"]
                        self.rows.append(input())

                    def run(self):
                        sink(self.home)
                        sink(self.name)
                        sink(self.folder)
                        sink(self.rows)
                        self.home = "/"
                        sink(self.home)

                Job(input("name"), "x").run()
                """).into()).containsExactly("environment os.environ@12>16", "input input@23>17", "input input@13>19");
    }

    @Test
    void records_hold_what_they_are_made_of() {
        assertThat(Flows.in("app.py", """
                from dataclasses import dataclass
                from pydantic import BaseModel, Field

                @dataclass
                class Order:
                    symbol: str
                    size: int
                    note: str = ""

                class Filter(BaseModel):
                    symbol: str = Field(pattern="^[A-Z]+$")
                    text: str

                order = Order(input(), int(input()))
                sink(order.symbol)
                sink(order.size)
                sink(order.note)
                wanted = Filter(symbol=input(), text=input())
                sink(wanted.symbol)
                sink(wanted.text)
                parsed = Filter.model_validate({"text": input()})
                sink(parsed.text)
                """).into()).containsExactly("input input@14>15", "input input@18>20", "input input@21>20", "input input@18>22", "input input@21>22");
    }

    @Test
    void what_extends_a_class_of_a_library_holds_what_it_is_made_of() {
        Flows flows = Flows.in("app.py", """
                from enum import Enum

                class Row(dict):
                    pass

                class Side(Enum):
                    BUY = "buy"

                class Plain:
                    pass

                sink(Row(input()))
                sink(Side(input()))
                sink(Plain())
                """);
        assertThat(flows.into()).containsExactly("input input@12>12");
        assertThat(flows.settled("any")).containsExactly(13, 14);
    }

    @Test
    void variables_of_modules_and_enclosing_functions_are_shared() {
        assertThat(Flows.in(
                "settings.py", """
                import os
                HOME = os.environ["HOME"]
                NAME = "tenet"
                """,
                "app.py", """
                import settings
                from settings import HOME, NAME

                def run():
                    sink(HOME)
                    sink(NAME)
                    sink(settings.HOME)
                    typed = input()
                    def inner():
                        sink(typed)
                    inner()

                COUNT = ""
                def change():
                    global COUNT
                    COUNT = input()

                def show():
                    sink(COUNT)
                """).into()).containsExactly("environment os.environ@2>5", "environment os.environ@2>7", "input input@8>10", "input input@16>19");
    }

    @Test
    void functions_that_check_are_believed() {
        assertThat(Flows.in("app.py", """
                import re
                import sys

                def check(name):
                    if name not in ("a", "b"):
                        raise ValueError(name)

                def known(name):
                    return name in ("a", "b")

                def look(name):
                    print(name)
                    return len(name) > 3

                def run():
                    name = sys.argv[1]
                    look(name)
                    sink(name)
                    check(name)
                    sink(name)

                def ask():
                    name = sys.argv[1]
                    if look(name):
                        sink(name)
                    if known(name):
                        sink(name)
                """).into()).containsExactly("arguments sys.argv@16>18", "arguments sys.argv@23>25");
    }

    @Test
    void frameworks_hand_requests_to_functions() {
        assertThat(Flows.in(
                "flaskapp.py", """
                from flask import Flask
                app = Flask(__name__)

                @app.route("/<name>/<int:count>")
                def page(name, count):
                    sink(name)
                    sink(count)
                """,
                "fast.py", """
                from fastapi import Depends, FastAPI, Request
                from pydantic import BaseModel
                app = FastAPI()

                class Item(BaseModel):
                    name: str
                    price: float

                def user(): return "u"

                @app.post("/items/{key}")
                async def create(key: str, count: int, item: Item, request: Request, who: str = Depends(user)):
                    sink(key)
                    sink(count)
                    sink(item.name)
                    sink(item.price)
                    sink(request.method)
                    sink(await request.json())
                    sink(who)
                """,
                "web/views.py", """
                from django.http import HttpResponse
                from django.views import View

                def page(request, pk):
                    sink(request.GET.get("q"))
                    sink(request.method)
                    sink(request.user)

                class Page(View):
                    def get(self, request):
                        sink(self.request.POST["x"])
                """,
                "aio.py", """
                from aiohttp import web

                async def handle(request):
                    sink(request.match_info["name"])
                    data = await request.post()
                    sink(data["a"])
                """,
                "cli.py", """
                import argparse
                import typer
                app = typer.Typer()

                @app.command()
                def run(name: str, count: int = 1):
                    sink(name)
                    sink(count)

                args = argparse.ArgumentParser().parse_args()
                sink(args.name)
                """).into()).containsExactlyInAnyOrder(
                        "request name@5>6", "request key@12>13", "request item@12>15", "request fastapi.Request.json@18>18",
                        "request django.http.HttpRequest.GET@5>5", "request django.http.HttpRequest.POST@11>11", "request aiohttp.web.Request.match_info@4>4",
                        "request aiohttp.web.Request.post@5>6", "arguments name@6>7", "arguments argparse.ArgumentParser.parse_args@10>11");
    }

    @Test
    void methods_that_stand_in_for_others_get_what_those_get() {
        assertThat(Flows.in("app.py", """
                class Base:
                    def send(self, text): ...

                class Real(Base):
                    def send(self, text):
                        sink(text)

                def run(channel: Base):
                    channel.send(input())
                """).into()).containsExactly("input input@9>6");
    }

    @Test
    void properties_defaults_and_spread_arguments() {
        assertThat(Flows.in("app.py", """
                import sys

                class Config:
                    @property
                    def name(self):
                        return sys.argv[1]

                def take(first, *rest, key="k", **others):
                    sink(first)
                    sink(rest)
                    sink(key)
                    sink(others)

                sink(Config().name)
                take("a", "b", input(), key="c")
                take("a", other=input())
                """).into()).containsExactlyInAnyOrder("arguments sys.argv@6>14", "input input@15>10", "input input@16>12");
    }

    @Test
    void recursion_ends() {
        assertThat(Flows.in("app.py", """
                def even(n, x):
                    return x if n == 0 else odd(n - 1, x)

                def odd(n, x):
                    return even(n - 1, x)

                sink(even(3, input()))
                sink(odd(3, "a"))
                """).into()).containsExactly("input input@7>7");
    }

    @Test
    void at_most_twenty_steps_are_kept() {
        StringBuilder chain = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            chain.append("def f%d(a):\n    b = a\n    f%d(b)\n".formatted(i, i + 1));
        }
        chain.append("def f12(a):\n    sink(a)\nf0(input())\n");
        List<String> steps = Flows.in("app.py", chain.toString()).steps();
        assertThat(steps).hasSize(20);
        assertThat(steps.get(0)).isEqualTo("app.py:39 read from input");
        assertThat(steps.get(19)).isEqualTo("app.py:38 reaches sink");
    }
}
