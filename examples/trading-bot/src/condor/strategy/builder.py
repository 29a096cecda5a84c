"""Turns a signal into an iron condor: four legs, one combination order."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from ib_async import ComboLeg, Contract, Option

from condor.orders.intents import client_order_id
from condor.orders.models import Leg, Order, Purpose
from condor.strategy.signals import Signal

NEW_YORK = ZoneInfo("America/New_York")
MULTIPLIER = 100
TICK = 0.05

Right = Literal["P", "C"]
Action = Literal["BUY", "SELL"]


class BuildError(Exception):
    """No valid structure can be built from the signal."""


@dataclass(frozen=True, slots=True)
class LegPlan:
    """A leg before the broker has assigned a contract id."""

    right: Right
    strike: float
    action: Action


@dataclass(frozen=True, slots=True)
class CondorPlan:
    """Strikes and expiry of a condor, written as the long condor."""

    symbol: str
    expiry: date
    dte: int
    width: float
    legs: tuple[LegPlan, LegPlan, LegPlan, LegPlan]

    def options(self, trading_class: str) -> list[Option]:
        """Return the option contracts in the order of the legs."""
        return [
            Option(
                self.symbol,
                f"{self.expiry:%Y%m%d}",
                leg.strike,
                leg.right,
                "SMART",
                str(MULTIPLIER),
                "USD",
                tradingClass=trading_class,
            )
            for leg in self.legs
        ]


class CondorBuilder:
    """Chooses strikes one expected move away from the underlying and adds the wings."""

    def __init__(self, wing_width: float) -> None:
        if wing_width <= 0:
            raise ValueError("wing_width must be above zero")
        self._width = wing_width

    def plan(self, signal: Signal, strikes: Sequence[float], now: datetime) -> CondorPlan:
        """Return the condor for ``signal``; raises :class:`BuildError` if there is none."""
        dte = days_to_expiry(signal.expiry, now)
        if dte <= 0:
            raise BuildError(f"{signal.expiry} has expired or expires today")
        listed = sorted(strikes)
        if len(listed) < 4:
            raise BuildError(f"{signal.symbol} has too few strikes")

        move = signal.expected_move(dte)
        short_put = nearest(listed, signal.spot - move)
        short_call = nearest(listed, signal.spot + move)
        long_put = nearest(listed, short_put - self._width)
        long_call = nearest(listed, short_call + self._width)
        for strike in (long_put, short_put, short_call, long_call):
            if not math.isfinite(strike) or strike <= 0:
                raise BuildError(f"strike {strike} is not above zero")
        if not long_put < short_put < short_call < long_call:
            raise BuildError("the listed strikes leave no room for a condor")

        return CondorPlan(
            symbol=signal.symbol,
            expiry=signal.expiry,
            dte=dte,
            width=max(short_put - long_put, long_call - short_call),
            legs=(
                LegPlan("P", long_put, "SELL"),
                LegPlan("P", short_put, "BUY"),
                LegPlan("C", short_call, "BUY"),
                LegPlan("C", long_call, "SELL"),
            ),
        )

    def order(
        self,
        plan: CondorPlan,
        legs: Sequence[Leg],
        signal: Signal,
        *,
        quantity: int,
        credit: float,
        delta: float,
        now: datetime,
    ) -> Order:
        """Return the entry order: sell the combination for ``credit``."""
        day = now.astimezone(NEW_YORK).date()
        put_long, put_short, call_short, call_long = legs
        return Order(
            client_id=client_order_id(
                Purpose.OPEN, plan.symbol, (plan.expiry, *(leg.strike for leg in legs)), day
            ),
            signal_id=signal.signal_id(day),
            purpose=Purpose.OPEN,
            symbol=plan.symbol,
            expiry=plan.expiry,
            side="SELL",
            quantity=quantity,
            limit_price=round_to_tick(credit),
            width=plan.width,
            multiplier=MULTIPLIER,
            delta=delta,
            legs=(put_long, put_short, call_short, call_long),
            created_at=now.astimezone(UTC),
        )


def days_to_expiry(expiry: date, now: datetime) -> int:
    """Return calendar days from ``now`` in New York to ``expiry``."""
    if now.tzinfo is None:
        raise ValueError("now must carry a time zone")
    return (expiry - now.astimezone(NEW_YORK).date()).days


def nearest(strikes: Sequence[float], target: float) -> float:
    """Return the listed strike closest to ``target``."""
    return min(strikes, key=lambda strike: abs(strike - target))


def round_to_tick(price: float) -> float:
    """Round a combination price to the exchange's increment."""
    return round(round(price / TICK) * TICK, 2)


def qualified_legs(plan: CondorPlan, contracts: Sequence[Contract]) -> tuple[Leg, ...]:
    """Join planned legs with the contracts the broker confirmed for them."""
    legs = []
    for planned, contract in zip(plan.legs, contracts, strict=True):
        if contract.strike != planned.strike or contract.right[:1] != planned.right:
            raise BuildError("the broker returned a different contract")
        legs.append(
            Leg(
                con_id=contract.conId,
                right=planned.right,
                strike=planned.strike,
                action=planned.action,
            )
        )
    return tuple(legs)


def combination(symbol: str, legs: Sequence[Leg]) -> Contract:
    """Return the BAG contract, so that the four legs fill together or not at all."""
    return Contract(
        secType="BAG",
        symbol=symbol,
        exchange="SMART",
        currency="USD",
        comboLegs=[
            ComboLeg(conId=leg.con_id, ratio=leg.ratio, action=leg.action, exchange="SMART")
            for leg in legs
        ],
    )
