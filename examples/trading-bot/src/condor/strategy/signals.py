"""Entry signals: sell premium when implied volatility is rich and the underlying is quiet."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from loguru import logger

from condor.settings import StrategyParameters

TREND_DAYS = 5
TRADING_DAYS = 252


@dataclass(frozen=True, slots=True)
class MarketView:
    """Inputs of the signal. A field is None when the value could not be obtained."""

    symbol: str
    spot: float | None
    iv_rank: float | None
    implied_vol: float | None
    trend_return: float | None
    term: Mapping[date, float] | None


@dataclass(frozen=True, slots=True)
class Signal:
    """Decision to open a condor on one underlying and expiry."""

    symbol: str
    expiry: date
    spot: float
    implied_vol: float
    iv_rank: float

    def signal_id(self, day: date) -> str:
        """Identify the decision; one per underlying, expiry and day."""
        return f"{self.symbol}:{self.expiry.isoformat()}:{day.isoformat()}"

    def expected_move(self, days: int) -> float:
        """One standard deviation of the underlying over ``days`` calendar days."""
        return self.spot * self.implied_vol * math.sqrt(days / 365)


def iv_rank(history: Sequence[float]) -> float:
    """Return where the last value lies between the lowest and highest, from 0 to 100."""
    low, high = min(history), max(history)
    if high <= low:
        raise ValueError("implied volatility history does not vary")
    return 100 * (history[-1] - low) / (high - low)


def trend_return(closes: Sequence[float]) -> float:
    """Return the simple return over the last week of closes."""
    if len(closes) <= TREND_DAYS:
        raise ValueError("not enough closes for the trend")
    return closes[-1] / closes[-1 - TREND_DAYS] - 1


class SignalEngine:
    """Applies the entry rules to a :class:`MarketView`."""

    def __init__(self, parameters: StrategyParameters) -> None:
        self._parameters = parameters

    def evaluate(self, view: MarketView) -> Signal | None:
        """Return a signal, or None when a rule says no or an input is missing."""
        spot, rank, vol = view.spot, view.iv_rank, view.implied_vol
        trend, term = view.trend_return, view.term
        if spot is None or rank is None or vol is None or trend is None or not term:
            logger.warning("{}: incomplete market view, no signal", view.symbol)
            return None
        if not all(math.isfinite(value) for value in (spot, rank, vol, trend)):
            logger.warning("{}: market view is not finite, no signal", view.symbol)
            return None
        if spot <= 0 or vol <= 0:
            logger.warning("{}: implausible market view, no signal", view.symbol)
            return None
        if rank < self._parameters.min_iv_rank:
            logger.debug("{}: volatility rank {:.0f} is too low", view.symbol, rank)
            return None
        if self._is_trending(trend, vol):
            logger.debug("{}: moved {:.1%} within a week", view.symbol, trend)
            return None
        expiry, expiry_vol = richest_expiry(term)
        return Signal(
            symbol=view.symbol, expiry=expiry, spot=spot, implied_vol=expiry_vol, iv_rank=rank
        )

    def _is_trending(self, trend: float, vol: float) -> bool:
        """Compare the week's move with what the implied volatility would explain."""
        sigma = vol * math.sqrt(TREND_DAYS / TRADING_DAYS)
        return abs(trend) > self._parameters.max_trend_sigmas * sigma


def richest_expiry(term: Mapping[date, float]) -> tuple[date, float]:
    """Return the expiry with the highest implied volatility; the nearer one wins a tie."""
    expiry = max(sorted(term), key=lambda candidate: term[candidate])
    return expiry, term[expiry]
