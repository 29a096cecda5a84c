"""Fixtures shared by the tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest

from condor.orders.models import Leg, Order, Purpose
from condor.risk.limits import OpenStructure, PortfolioState, WorkingOrder
from condor.settings import RiskLimits

NOW = datetime(2025, 3, 3, 15, 30, tzinfo=UTC)
EXPIRY = date(2025, 4, 4)


@dataclass
class FakeBroker:
    """Account in memory; knows what is held and what is working."""

    user: str = "paper-tester"
    password: str = "hunter2-test-only"
    structures: list[OpenStructure] = field(default_factory=list)
    working: list[WorkingOrder] = field(default_factory=list)
    net_delta: float | None = 0.0

    def hold(self, symbol: str, contracts: int, expiry: date = EXPIRY) -> None:
        self.structures.append(OpenStructure(symbol, expiry, contracts))

    def work(self, order: Order) -> None:
        self.working.append(
            WorkingOrder(
                order.symbol, order.expiry, order.quantity, order.purpose, order.position_delta
            )
        )

    def state(self) -> PortfolioState:
        return PortfolioState(tuple(self.structures), tuple(self.working), self.net_delta)


@pytest.fixture
def broker() -> FakeBroker:
    return FakeBroker(password="hunter2-test-only")


@pytest.fixture
def limits() -> RiskLimits:
    return RiskLimits(
        max_contracts=3,
        max_contracts_per_symbol=6,
        max_order_notional=3000,
        max_open_positions=4,
        max_portfolio_delta=150,
        daily_loss_limit=1500,
        price_collar_pct=0.15,
        max_quote_age_seconds=10,
        max_orders_per_minute=6,
        max_repeats_per_signal=3,
    )


LEGS = (
    Leg(con_id=101, right="P", strike=545, action="SELL"),
    Leg(con_id=102, right="P", strike=550, action="BUY"),
    Leg(con_id=103, right="C", strike=610, action="BUY"),
    Leg(con_id=104, right="C", strike=615, action="SELL"),
)


def order_fields(**changes: object) -> dict[str, object]:
    """Fields of a valid entry order, with changes."""
    fields: dict[str, object] = {
        "client_id": "cdr-0123456789abcdef",
        "signal_id": "SPY:2025-04-04:2025-03-03",
        "purpose": Purpose.OPEN,
        "symbol": "SPY",
        "expiry": EXPIRY,
        "side": "SELL",
        "quantity": 2,
        "limit_price": 1.35,
        "width": 5.0,
        "multiplier": 100,
        "delta": 0.02,
        "legs": LEGS,
        "created_at": NOW,
    }
    return fields | changes


def make_order(**changes: object) -> Order:
    """Return a valid entry order, with changes."""
    return Order.model_validate(order_fields(**changes))


def make_close(**changes: object) -> Order:
    """Return a valid closing order, with changes."""
    fields = {"purpose": Purpose.CLOSE, "side": "BUY", "opens": "cdr-0123456789abcdef"}
    return make_order(**{**fields, "client_id": "cdr-fedcba9876543210", **changes})
