"""Checked market data and portfolio state.

Nothing here returns a value that was not received: a quote that is old, delayed, crossed or
incomplete raises :class:`QuoteRejected`.
"""

from __future__ import annotations

import asyncio
import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from ib_async import Contract, Option, OptionChain, Position, Stock, Ticker

from condor.broker.connection import LIVE_MARKET_DATA, REQUEST_TIMEOUT, BrokerConnection
from condor.orders.intents import IntentStore
from condor.orders.models import Leg
from condor.risk.limits import OpenStructure, PortfolioState, WorkingOrder
from condor.risk.whitelist import SymbolWhitelist

NO_QUOTE = -1.0
EXPIRIES_SCANNED = 12


class QuoteRejected(Exception):
    """Market data is missing, old or implausible."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A two-sided price with the time of its last update."""

    bid: float
    ask: float
    at: datetime

    @property
    def mid(self) -> float:
        return (self.bid + self.ask) / 2


@dataclass(frozen=True, slots=True)
class CondorQuote:
    """Price and delta of one long condor."""

    quote: Quote
    delta: float


def checked_quote(ticker: Ticker, max_age_seconds: float, now: datetime) -> Quote:
    """Turn a ticker into a :class:`Quote` or raise :class:`QuoteRejected`."""
    bid, ask, at = ticker.bid, ticker.ask, ticker.time
    if at is None or (now - at).total_seconds() > max_age_seconds:
        raise QuoteRejected("quote is missing or out of date")
    if ticker.marketDataType != LIVE_MARKET_DATA:
        raise QuoteRejected(f"market data type {ticker.marketDataType} is not live")
    if not (math.isfinite(bid) and math.isfinite(ask)) or NO_QUOTE in (bid, ask):
        raise QuoteRejected("one side of the quote is empty")
    if bid < 0 or ask <= 0 or bid > ask:
        raise QuoteRejected(f"implausible quote {bid} / {ask}")
    return Quote(bid=bid, ask=ask, at=at)


class MarketData:
    """Requests to the broker that only read."""

    def __init__(
        self,
        connection: BrokerConnection,
        whitelist: SymbolWhitelist,
        intents: IntentStore,
        max_quote_age_seconds: float,
    ) -> None:
        self._ib = connection.ib
        self._whitelist = whitelist
        self._intents = intents
        self._max_age = max_quote_age_seconds

    async def qualify(self, contracts: Sequence[Contract]) -> list[Contract]:
        """Fill in contract ids; every contract must be known to the broker."""
        found = await asyncio.wait_for(
            self._ib.qualifyContractsAsync(*contracts), timeout=REQUEST_TIMEOUT
        )
        qualified = [item for item in found if isinstance(item, Contract) and item.conId]
        if len(qualified) != len(contracts):
            raise QuoteRejected(f"{len(contracts) - len(qualified)} contracts are not listed")
        return qualified

    async def underlying(self, symbol: str) -> Contract:
        """Return the qualified underlying."""
        return (await self.qualify([Stock(symbol, "SMART", "USD")]))[0]

    async def tickers(self, contracts: Sequence[Contract]) -> list[Ticker]:
        """Request one snapshot per contract."""
        return await asyncio.wait_for(self._ib.reqTickersAsync(*contracts), timeout=REQUEST_TIMEOUT)

    async def spot(self, underlying: Contract) -> Quote:
        """Return a checked quote of the underlying."""
        (ticker,) = await self.tickers([underlying])
        return checked_quote(ticker, self._max_age, datetime.now(tz=UTC))

    async def chain(self, underlying: Contract) -> OptionChain:
        """Return the listed expiries and strikes of the underlying's main option class."""
        chains = await asyncio.wait_for(
            self._ib.reqSecDefOptParamsAsync(
                underlying.symbol, "", underlying.secType, underlying.conId
            ),
            timeout=REQUEST_TIMEOUT,
        )
        for chain in chains:
            if chain.exchange == "SMART" and chain.tradingClass == underlying.symbol:
                return chain
        raise QuoteRejected(f"no option chain for {underlying.symbol}")

    async def daily_history(self, underlying: Contract, what: str) -> list[float]:
        """Return one year of daily closes of ``what``, oldest first."""
        bars = await self._ib.reqHistoricalDataAsync(
            underlying, "", "1 Y", "1 day", what, useRTH=True, timeout=REQUEST_TIMEOUT
        )
        closes = [bar.close for bar in bars if math.isfinite(bar.close) and bar.close > 0]
        if len(closes) < 200:
            raise QuoteRejected(f"only {len(closes)} daily values of {what}")
        return closes

    async def term_structure(
        self, underlying: Contract, chain: OptionChain, spot: float
    ) -> dict[date, float]:
        """Return the at-the-money implied volatility of the nearest expiries that have one."""
        strike = min(chain.strikes, key=lambda listed: abs(listed - spot))
        wanted = [
            Option(underlying.symbol, expiry, strike, "C", "SMART", tradingClass=chain.tradingClass)
            for expiry in sorted(chain.expirations)[:EXPIRIES_SCANNED]
        ]
        term: dict[date, float] = {}
        for ticker in await self.tickers(await self.qualify(wanted)):
            greeks = ticker.modelGreeks
            if ticker.contract is None or greeks is None or not greeks.impliedVol:
                continue
            if math.isfinite(greeks.impliedVol) and greeks.impliedVol > 0:
                term[expiry_of(ticker.contract)] = greeks.impliedVol
        if not term:
            raise QuoteRejected(f"no implied volatility for {underlying.symbol}")
        return term

    async def condor(self, legs: Sequence[Leg]) -> CondorQuote:
        """Price a long condor from its four legs."""
        contracts = await self.qualify(
            [Contract(conId=leg.con_id, exchange="SMART") for leg in legs]
        )
        tickers = {
            ticker.contract.conId: ticker
            for ticker in await self.tickers(contracts)
            if ticker.contract is not None
        }
        now = datetime.now(tz=UTC)
        bid = ask = delta = 0.0
        oldest = now
        for leg in legs:
            ticker = tickers.get(leg.con_id)
            if ticker is None or ticker.modelGreeks is None or ticker.modelGreeks.delta is None:
                raise QuoteRejected("a leg has no quote or no delta")
            if not -1.01 <= ticker.modelGreeks.delta <= 1.01:
                raise QuoteRejected("a leg has an implausible delta")
            quote = checked_quote(ticker, self._max_age, now)
            sign = 1 if leg.action == "BUY" else -1
            bid += quote.bid if sign > 0 else -quote.ask
            ask += quote.ask if sign > 0 else -quote.bid
            delta += sign * ticker.modelGreeks.delta
            oldest = min(oldest, quote.at)
        return CondorQuote(quote=Quote(bid=bid, ask=ask, at=oldest), delta=delta)

    async def positions(self) -> list[Position]:
        """Return the account's positions as the broker reports them now."""
        positions = await asyncio.wait_for(self._ib.reqPositionsAsync(), timeout=REQUEST_TIMEOUT)
        return [position for position in positions if position.position != 0]

    async def portfolio_state(self) -> PortfolioState:
        """Return structures, working orders and net delta for the limit checks."""
        positions = await self.positions()
        return PortfolioState(
            structures=group_structures(positions, self._whitelist),
            working=tuple(self._working_orders()),
            net_delta=await self._net_delta(positions),
        )

    def _working_orders(self) -> list[WorkingOrder]:
        """Count every order that is not settled, also those whose fate is unknown."""
        return [
            WorkingOrder(
                symbol=record.order.symbol,
                expiry=record.order.expiry,
                remaining=record.order.quantity - round(record.filled),
                purpose=record.order.purpose,
                position_delta=record.order.position_delta
                * (1 - record.filled / record.order.quantity),
            )
            for record in self._intents.unresolved()
        ]

    async def _net_delta(self, positions: Sequence[Position]) -> float | None:
        """Return the delta of the account in shares, None when a part of it is unknown."""
        total = sum(p.position for p in positions if p.contract.secType == "STK")
        options = {p.contract.conId: p for p in positions if p.contract.secType == "OPT"}
        if not options:
            return total
        contracts = await self.qualify(
            [Contract(conId=con_id, exchange="SMART") for con_id in options]
        )
        for ticker in await self.tickers(contracts):
            greeks = ticker.modelGreeks
            if ticker.contract is None or greeks is None or greeks.delta is None:
                return None
            held = options[ticker.contract.conId]
            total += greeks.delta * held.position * float(held.contract.multiplier)
        return total


def expiry_of(contract: Contract) -> date:
    """Return the expiry of an option contract."""
    return date.fromisoformat(contract.lastTradeDateOrContractMonth[:8])


def group_structures(
    positions: Sequence[Position], whitelist: SymbolWhitelist
) -> tuple[OpenStructure, ...]:
    """Group short option positions into condors: the short puts or calls give the count."""
    shorts: dict[tuple[str, date], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for position in positions:
        contract = position.contract
        if contract.secType == "OPT" and contract.symbol in whitelist and position.position < 0:
            key = (contract.symbol, expiry_of(contract))
            shorts[key][contract.right[:1]] += -position.position
    return tuple(
        OpenStructure(symbol=symbol, expiry=expiry, contracts=round(max(rights.values())))
        for (symbol, expiry), rights in sorted(shorts.items())
    )
