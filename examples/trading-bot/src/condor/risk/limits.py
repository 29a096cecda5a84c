"""Pre-trade limits and the order throttle."""

from __future__ import annotations

import math
from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from condor.orders.models import Order, OrderRejected, Purpose
from condor.settings import RiskLimits

StructureKey = tuple[str, date]


@dataclass(frozen=True, slots=True)
class OpenStructure:
    """Contracts held of the condors on one underlying and expiry."""

    symbol: str
    expiry: date
    contracts: int

    @property
    def key(self) -> StructureKey:
        return self.symbol, self.expiry


@dataclass(frozen=True, slots=True)
class WorkingOrder:
    """Part of an order that has not been filled yet."""

    symbol: str
    expiry: date
    remaining: int
    purpose: Purpose
    position_delta: float


@dataclass(frozen=True, slots=True)
class PortfolioState:
    """What the account holds and has at work. ``net_delta`` is None when it cannot be computed."""

    structures: tuple[OpenStructure, ...]
    working: tuple[WorkingOrder, ...]
    net_delta: float | None

    def held(self, key: StructureKey) -> int:
        """Contracts held of one structure."""
        return sum(item.contracts for item in self.structures if item.key == key)

    def projected_keys(self) -> set[StructureKey]:
        """Structures held, plus those that exist once the working entries fill."""
        keys = {item.key for item in self.structures if item.contracts > 0}
        return keys | {(w.symbol, w.expiry) for w in self.working if w.purpose is Purpose.OPEN}

    def projected_contracts(self, symbol: str) -> int:
        """Contracts on ``symbol`` once the working entries fill; working exits do not count."""
        held = sum(item.contracts for item in self.structures if item.symbol == symbol)
        return held + sum(
            order.remaining
            for order in self.working
            if order.symbol == symbol and order.purpose is Purpose.OPEN
        )

    def projected_delta(self) -> float | None:
        """Portfolio delta once all working orders fill."""
        if self.net_delta is None:
            return None
        return self.net_delta + sum(order.position_delta for order in self.working)


class LimitChecker:
    """Checks an order against the limits, on the position it would lead to."""

    def __init__(self, limits: RiskLimits) -> None:
        self._limits = limits

    def check(self, order: Order, state: PortfolioState) -> None:
        """Raise :class:`OrderRejected` with the first limit the order would break."""
        self._check_size(order)
        if order.purpose is Purpose.CLOSE:
            self._check_closing(order, state)
            return
        self._check_notional(order)
        self._check_positions(order, state)
        self._check_delta(order, state)

    def _check_size(self, order: Order) -> None:
        if order.quantity > self._limits.max_contracts:
            raise OrderRejected(
                f"quantity {order.quantity} is above max_contracts {self._limits.max_contracts}"
            )

    def _check_notional(self, order: Order) -> None:
        if order.notional > self._limits.max_order_notional:
            raise OrderRejected(
                f"notional {order.notional:.0f} is above {self._limits.max_order_notional:.0f}"
            )

    def _check_closing(self, order: Order, state: PortfolioState) -> None:
        """A closing order may reduce a position but never reverse it."""
        key = (order.symbol, order.expiry)
        closing = sum(
            item.remaining
            for item in state.working
            if (item.symbol, item.expiry) == key and item.purpose is Purpose.CLOSE
        )
        if order.quantity + closing > state.held(key):
            raise OrderRejected("closing order is larger than the position")

    def _check_positions(self, order: Order, state: PortfolioState) -> None:
        keys = state.projected_keys() | {(order.symbol, order.expiry)}
        if len(keys) > self._limits.max_open_positions:
            raise OrderRejected(
                f"{len(keys)} positions would exceed {self._limits.max_open_positions}"
            )
        contracts = state.projected_contracts(order.symbol) + order.quantity
        if contracts > self._limits.max_contracts_per_symbol:
            raise OrderRejected(
                f"{contracts} contracts on {order.symbol} would exceed "
                f"{self._limits.max_contracts_per_symbol}"
            )

    def _check_delta(self, order: Order, state: PortfolioState) -> None:
        current = state.projected_delta()
        if current is None or not math.isfinite(current):
            raise OrderRejected("portfolio delta is not known")
        projected = current + order.position_delta
        if abs(projected) > self._limits.max_portfolio_delta:
            raise OrderRejected(
                f"portfolio delta {projected:.0f} would exceed "
                f"{self._limits.max_portfolio_delta:.0f}"
            )


@dataclass(slots=True)
class OrderThrottle:
    """Bounds orders per minute and orders per signal."""

    max_per_minute: int
    max_repeats: int
    _sent: deque[datetime] = field(default_factory=deque)
    _per_signal: Counter[str] = field(default_factory=Counter)

    def preload(self, signal_ids: Iterable[str]) -> None:
        """Count the orders of earlier runs so that a restart does not reset the bound."""
        self._per_signal.update(signal_ids)

    def require_capacity(self, signal_id: str, now: datetime) -> None:
        """Raise :class:`OrderRejected` when one of the bounds is used up."""
        while self._sent and now - self._sent[0] >= timedelta(minutes=1):
            self._sent.popleft()
        if len(self._sent) >= self.max_per_minute:
            raise OrderRejected(f"more than {self.max_per_minute} orders in one minute")
        if self._per_signal[signal_id] >= self.max_repeats:
            raise OrderRejected(f"signal was already sent {self.max_repeats} times")

    def count(self, signal_id: str, now: datetime) -> None:
        """Count an order that is about to be sent."""
        self._sent.append(now)
        self._per_signal[signal_id] += 1
