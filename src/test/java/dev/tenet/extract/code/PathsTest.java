package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.CallPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathsTest {
    private static final String SINK = """
            from ib_async import IB
            class Gateway:
                def __init__(self, ib: IB): self._ib = ib
                def _send(self, order):
                    self._ib.placeOrder(order)
            """;

    @Test
    void collects_conditions_of_all_callers() {
        Code code = Code.of(
                "gateway.py", SINK + """
                    def submit(self, order):
                        if self.dry_run: return None
                        return self._send(order)
                """,
                "entry.py", """
                from gateway import Gateway
                def enter(gateway: Gateway, order):
                    if order.quantity > 5: return
                    gateway.submit(order)
                def leave(gateway: Gateway, order):
                    gateway.submit(order)
                """,
                "tests/test_gateway.py", """
                from gateway import Gateway
                def test_it(gateway: Gateway): gateway.submit(1)
                """);

        List<CallPath> paths = code.pathsTo("placeOrder");

        assertThat(paths).extracting(CallPath::entry).containsExactly("entry.enter", "entry.leave");
        assertThat(Code.notes(paths.get(0).conditions()))
                .containsExactly("not [order.quantity] (order.quantity > 5) else RETURN", "not [self.dry_run] else RETURN");
        assertThat(Code.notes(paths.get(1).conditions())).containsExactly("not [self.dry_run] else RETURN");
        assertThat(paths.get(0).steps()).extracting(Object::toString)
                .containsExactly("entry.py:4:5", "gateway.py:8:16", "gateway.py:5:9");
        assertThat(paths.get(0).bounds("quantity")).isTrue();
        assertThat(paths.get(1).bounds("quantity")).isFalse();
    }

    @Test
    void looks_two_levels_into_calls_that_always_come_before() {
        Code code = Code.of("app.py", """
                def enter(order):
                    check(order)
                    if order.big: maybe(order)
                    sink(order)
                    after(order)
                def check(order):
                    deeper(order)
                    if order.price <= 0: raise ValueError
                    if order.odd: log(order)
                def deeper(order):
                    if order.size > 10: raise ValueError
                    deepest(order)
                def deepest(order):
                    if order.never: raise ValueError
                def maybe(order):
                    if order.unsure: raise ValueError
                def after(order):
                    if order.late: raise ValueError
                def sink(order): place(order)
                """);

        CallPath path = code.pathsTo("place").get(0);

        assertThat(Code.notes(path.conditions())).containsExactly(
                "not [order.price] (order.price <= 0) else RAISE", "not [order.size] (order.size > 10) else RAISE");
        assertThat(path.calls()).containsExactly("app.check", "app.deeper", "app.deepest");
    }

    @Test
    void looks_into_what_a_tested_call_answers() {
        Code code = Code.of("app.py", """
                def enter(order):
                    if not allowed(order): return
                    ok, reason = within(order)
                    if not ok: return
                    looked(order)
                    sink(order)
                def allowed(order):
                    return order.size <= 5
                def within(order):
                    if order.price > 100:
                        return False, "price"
                    return True, ""
                def looked(order):
                    return order.colour < 7
                """);

        CallPath path = code.pathsTo("sink").get(0);

        assertThat(path.bounds("size")).isTrue();
        assertThat(path.bounds("price")).isTrue();
        assertThat(path.bounds("colour")).isFalse();
        assertThat(path.calls()).containsExactly("app.allowed", "app.looked", "app.within");
    }

    @Test
    void knows_what_the_types_that_are_passed_on_promise() {
        Code code = Code.of("orders.py", """
                from enum import Enum
                from typing import Annotated, Literal
                from pydantic import BaseModel, Field, PositiveInt, field_validator, model_validator
                MOST = 10
                class Side(Enum):
                    BUY = "B"
                    SELL = "S"
                class Order(BaseModel):
                    quantity: int = Field(gt=0, le=MOST)
                    ratio: PositiveInt
                    width: Annotated[float, Field(lt=50)]
                    kind: Literal["LMT", "MKT"]
                    side: Side
                    price: float
                    note: str
                    @field_validator("price")
                    @classmethod
                    def _usable(cls, value):
                        if value <= 0: raise ValueError
                        return value
                    @model_validator(mode="after")
                    def _coherent(self):
                        if self.price >= self.width: raise ValueError
                        return self
                def submit(order: Order):
                    sink(order)
                """);

        CallPath path = code.pathsTo("sink").get(0);

        assertThat(Code.notes(path.conditions())).containsExactly(
                "[Order.quantity] (Order.quantity > 0) else RAISE",
                "[Order.quantity, orders.MOST] (Order.quantity <= 10) else RAISE",
                "[Order.ratio] (Order.ratio > 0) else RAISE",
                "[Order.width] (Order.width < 50) else RAISE",
                "[Order.kind] (Order.kind in COLLECTION) else RAISE",
                "[Order.side] (Order.side in COLLECTION) else RAISE",
                "not [Order.price] (Order.price <= 0) else RAISE",
                "not [Order.price, Order.width] (Order.price >= Order.width) else RAISE");
        assertThat(path.admits("side")).isTrue();
        assertThat(path.bounds("note")).isFalse();
    }

    @Test
    void types_that_are_only_declared_promise_nothing() {
        Code code = Code.of("app.py", """
                from dataclasses import dataclass
                from typing import Literal
                from pydantic.dataclasses import dataclass as checked
                @dataclass
                class Order:
                    side: Literal["BUY", "SELL"]
                @checked
                class Checked:
                    side: Literal["BUY", "SELL"]
                def submit(order: Order, other: Checked):
                    sink(order)
                """);

        assertThat(Code.notes(code.pathsTo("sink").get(0).conditions())).containsExactly("[Checked.side] (Checked.side in COLLECTION) else RAISE");
    }

    @Test
    void making_an_instance_runs_its_checks() {
        Code code = Code.of("app.py", """
                from dataclasses import dataclass
                @dataclass
                class Order:
                    size: int
                    def __post_init__(self):
                        if self.size > 5: raise ValueError
                class Limit:
                    def __init__(self, most):
                        if most <= 0: raise ValueError
                def enter(n):
                    Order(n)
                    Limit(n)
                    sink(n)
                """);

        assertThat(Code.notes(code.pathsTo("sink").get(0).conditions())).containsExactly(
                "not [Order.size] (Order.size > 5) else RAISE",
                "not [Limit.most] (Limit.most <= 0) else RAISE",
                "not [most] (most <= 0) else RAISE");
    }

    @Test
    void reaches_methods_through_the_base_class_they_override() {
        Code code = Code.of("app.py", """
                class Broker:
                    def send(self, order): ...
                class Live(Broker):
                    def send(self, order): place(order)
                def enter(broker: Broker, order):
                    if order.paper: return
                    broker.send(order)
                """);

        assertThat(code.pathsTo("place")).extracting(CallPath::entry).containsExactly("app.enter");
    }

    @Test
    void stops_at_recursion_and_after_three_hops_to_other_files() {
        Code code = Code.of(
                "d.py", """
                def helper(): d()
                def d():
                    d()
                    sink()
                """,
                "c.py", "from d import helper\ndef c(): helper()\n",
                "b.py", "from c import c\ndef b(): c()\n",
                "a.py", "from b import b\ndef a(): b()\ndef above(): a()\n",
                "z.py", "from a import a\ndef z(): a()\n");

        assertThat(code.pathsTo("sink")).extracting(CallPath::entry).containsExactly("a.a");
    }

    @Test
    void stops_after_six_callers_of_one_file() {
        Code code = Code.of("app.py", """
                def a(): b()
                def b(): c()
                def c(): d()
                def d(): e()
                def e(): f()
                def f(): g()
                def g(): h()
                def h(): sink()
                """);

        assertThat(code.pathsTo("sink")).extracting(CallPath::entry).containsExactly("app.b");
    }

    @Test
    void a_method_that_nobody_is_known_to_call_is_called_by_its_name_on_something_unknown() {
        Code code = Code.of(
                "adapter.py", """
                class Adapter:
                    def send_out(self, order):
                        place(order)
                    def retry(self, other):
                        other.send_out(1)
                """,
                "bot.py", """
                def run(broker, order):
                    if order.size > 5: return
                    broker.send_out(order)
                """,
                "tests/test_bot.py", """
                def test_sends(broker): broker.send_out(1)
                """);

        assertThat(code.pathsTo("place")).extracting(CallPath::entry).containsExactly("bot.run");
        assertThat(code.pathsTo("place").get(0).bounds("size")).isTrue();
    }

    @Test
    void a_method_of_a_protocol_is_called_on_every_class_that_has_all_of_its_methods() {
        Code code = Code.of(
                "adapter.py", """
                from typing import Protocol
                class Exchange(Protocol):
                    def send_out(self, order): ...
                    def take_back(self, order): ...
                class Live:
                    def send_out(self, order):
                        place(order)
                    def take_back(self, order): pass
                class Half:
                    def send_out(self, order):
                        put_in(order)
                """,
                "bot.py", """
                from adapter import Exchange
                def run(exchange: Exchange, order):
                    exchange.send_out(order)
                """);

        assertThat(code.pathsTo("place")).extracting(CallPath::entry).containsExactly("bot.run");
        assertThat(code.pathsTo("put_in")).extracting(CallPath::entry).containsExactly("adapter.Half.send_out");
    }

    @Test
    void a_function_that_nobody_is_known_to_call_is_called_by_its_name_on_something_unknown_in_another_file() {
        Code code = Code.of(
                "engine.py", """
                def send_out(order):
                    place(order)
                def again(other):
                    other.send_out(1)
                """,
                "bot.py", """
                def run(engine, order):
                    engine.send_out(order)
                    type(order)()
                """);

        assertThat(code.pathsTo("place")).extracting(CallPath::entry).containsExactly("bot.run");
    }

    @Test
    void a_method_of_an_interface_of_the_project_is_called_on_the_class_that_has_it() {
        Code code = Code.of(
                "src/ports.ts", "export interface Broker { sendOut(order: string): void }\n",
                "src/live.adapter.ts", """
                export class Live {
                    sendOut(order: string) { place(order); }
                    putIn(order: string) { put(order); }
                }
                """,
                "src/bot.service.ts", """
                import { Broker } from "./ports";
                import { IStore } from "@desk/stores";
                import { Store } from "@desk/stores";
                export function run(broker: Broker) { broker.sendOut("x"); }
                export function keep(store: IStore) { store.putIn("x"); }
                export function hold(store: Store) { store.putIn("x"); }
                """);

        assertThat(code.pathsTo("place")).extracting(CallPath::entry).containsExactly("src.bot.service.run");
        assertThat(code.pathsTo("put")).extracting(CallPath::entry).containsExactly("src.bot.service.keep");
    }

    @Test
    void a_name_that_many_methods_share_leads_to_no_callers() {
        StringBuilder others = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            others.append("class C").append(i).append(":\n    def send_out(self, order): pass\n");
        }
        Code code = Code.of(
                "adapter.py", "class A:\n    def send_out(self, order): place(order)\n" + others,
                "bot.py", "def run(broker, order): broker.send_out(order)\n");

        assertThat(code.pathsTo("place")).extracting(CallPath::entry).containsExactly("adapter.A.send_out");
    }

    @Test
    void a_name_that_everything_has_and_a_call_of_another_program_lead_to_no_callers() {
        Code code = Code.of(
                "one/src/desk/__init__.py", "",
                "one/src/desk/adapter.py", "class A:\n    def run(self): place(1)\n    def send_out(self): put_in(2)\n",
                "one/src/desk/bot.py", "def go(window): window.run()\n",
                "two/src/other/__init__.py", "",
                "two/src/other/bot.py", "def go(broker): broker.send_out()\n");

        assertThat(code.pathsTo("place")).extracting(CallPath::entry).allMatch(entry -> entry.endsWith("adapter.A.run"));
        assertThat(code.pathsTo("put_in")).extracting(CallPath::entry).allMatch(entry -> entry.endsWith("adapter.A.send_out"));
    }

    @Test
    void looks_into_the_only_method_of_a_name_where_the_receiver_is_unknown() {
        Code code = Code.of(
                "risk.py", """
                class Risk:
                    def require(self, order):
                        if order.size > 10: raise ValueError
                """,
                "bot.py", """
                def run(risk, order):
                    risk.require(order)
                    place(order)
                """);

        assertThat(code.pathsTo("place").get(0).bounds("size")).isTrue();
    }

    @Test
    void a_call_in_a_test_has_a_path_of_its_own() {
        Code code = Code.of("tests/test_x.py", "def test(): place(1)\n");

        assertThat(code.pathsTo("place")).extracting(CallPath::entry).containsExactly("tests.test_x.test");
    }

    @Test
    void bounds_the_number_of_paths() {
        StringBuilder text = new StringBuilder("def z(): sink()\n");
        for (int i = 0; i < 100; i++) {
            text.append("def f").append(i).append("(): z()\n");
        }

        assertThat(Code.of("app.py", text.toString()).pathsTo("sink")).hasSize(64);
    }
}
