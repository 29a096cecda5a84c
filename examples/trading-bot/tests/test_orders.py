"""Order model and intent store."""

from __future__ import annotations

import math
from datetime import date, datetime
from pathlib import Path

import pytest
from pydantic import ValidationError

from condor.orders.intents import IntentStore, client_order_id
from condor.orders.models import HARD_MAX_CONTRACTS, Order, OrderStatus, Purpose
from tests.conftest import EXPIRY, LEGS, make_close, make_order, order_fields


@pytest.mark.parametrize("quantity", [0, -1, HARD_MAX_CONTRACTS + 1])
def test_quantity_must_be_within_bounds(quantity: int) -> None:
    with pytest.raises(ValidationError):
        make_order(quantity=quantity)


@pytest.mark.parametrize("price", [0.0, -1.0, math.nan, math.inf, 5.0])
def test_price_must_be_usable(price: float) -> None:
    with pytest.raises(ValidationError):
        make_order(limit_price=price)


@pytest.mark.parametrize("side", ["BUY", "sell", "", "HOLD"])
def test_side_must_match_the_purpose(side: str) -> None:
    with pytest.raises(ValidationError):
        make_order(side=side)


def test_time_must_carry_a_zone() -> None:
    with pytest.raises(ValidationError):
        Order.model_validate(order_fields(created_at=datetime.fromisoformat("2025-03-03T15:30:00")))


def test_legs_must_differ() -> None:
    with pytest.raises(ValidationError):
        make_order(legs=(LEGS[0], LEGS[0], LEGS[2], LEGS[3]))


def test_notional_and_delta() -> None:
    order = make_order()
    assert order.notional == 1000
    assert order.position_delta == pytest.approx(-4.0)


def test_identifier_depends_on_meaning_only() -> None:
    day = date(2025, 3, 3)
    first = client_order_id(Purpose.OPEN, "SPY", (EXPIRY, 545.0, 550.0), day)
    again = client_order_id(Purpose.OPEN, "SPY", (EXPIRY, 545.0, 550.0), day)
    other = client_order_id(Purpose.OPEN, "SPY", (EXPIRY, 540.0, 550.0), day)
    assert first == again
    assert first != other


def test_an_intent_is_recorded_once(tmp_path: Path) -> None:
    store = IntentStore(tmp_path / "intents.db")
    assert store.record(make_order())
    assert not store.record(make_order())
    assert [record.status for record in store.all()] == [OrderStatus.INTENT]


def test_remaining_contracts_follow_the_fills(tmp_path: Path) -> None:
    store = IntentStore(tmp_path / "intents.db")
    opening, closing = make_order(), make_close(quantity=1)
    store.record(opening)
    store.append(opening.client_id, OrderStatus.FILLED, filled=2, avg_price=1.35)
    (record,) = store.open_structures()
    assert store.remaining(record) == 2
    store.record(closing)
    store.append(closing.client_id, OrderStatus.FILLED, filled=1, avg_price=0.6)
    assert store.remaining(record) == 1
    assert store.unresolved() == []
