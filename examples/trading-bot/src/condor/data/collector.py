"""Collects option, position and futures snapshots into Delta tables for research."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import polars as pl
from deltalake import write_deltalake
from deltalake.exceptions import DeltaError
from ib_async import ContFuture, Contract, Option, OptionChain, Ticker
from loguru import logger

from condor.alerts import Alerter, Severity
from condor.broker.connection import REQUEST_TIMEOUT, BrokerConnection
from condor.broker.market import MarketData, QuoteRejected, expiry_of
from condor.data.schemas import TABLES, table_path
from condor.settings import AnySettings

EXPIRIES = 4
STRIKES = 10

Row = dict[str, Any]


class SnapshotCollector:
    """Takes one pass over all instruments each time :meth:`run_once` is called."""

    def __init__(
        self,
        settings: AnySettings,
        connection: BrokerConnection,
        market: MarketData,
        alerter: Alerter,
    ) -> None:
        self._settings = settings
        self._ib = connection.ib
        self._market = market
        self._alerter = alerter

    async def run_once(self) -> dict[str, int]:
        """Collect one pass. Returns the number of rows written per table."""
        written: dict[str, int] = {}
        jobs = {
            "option_snapshots": self._option_rows,
            "position_updates": self._position_rows,
            "futures_snapshots": self._futures_rows,
        }
        for table, job in jobs.items():
            try:
                written[table] = await self._store(table, await job())
            except (QuoteRejected, TimeoutError, DeltaError, OSError) as error:
                self._alerter.publish(
                    Severity.ERROR, "collection failed", f"{table}: {type(error).__name__}"
                )
        logger.debug("collector wrote {}", written)
        return written

    async def _store(self, table: str, rows: Sequence[Row]) -> int:
        if not rows:
            return 0
        frame = pl.DataFrame(rows, schema=TABLES[table])
        path = table_path(self._settings.data_dir, table)
        await asyncio.to_thread(self._append, path, frame)
        return frame.height

    @staticmethod
    def _append(path: Path, frame: pl.DataFrame) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_deltalake(path, frame, mode="append")

    async def _option_rows(self) -> list[Row]:
        rows: list[Row] = []
        for symbol in self._settings.symbols:
            underlying = await self._market.underlying(symbol)
            spot = await self._market.spot(underlying)
            chain = await self._market.chain(underlying)
            contracts = await self._market.qualify(self._near_the_money(symbol, chain, spot.mid))
            at = datetime.now(tz=UTC)
            for ticker in await self._market.tickers(contracts):
                if ticker.contract is not None:
                    rows.append(option_row(at, symbol, ticker, ticker.contract))
        return rows

    def _near_the_money(self, symbol: str, chain: OptionChain, spot: float) -> list[Contract]:
        strikes = sorted(chain.strikes, key=lambda strike: abs(strike - spot))[:STRIKES]
        return [
            Option(symbol, expiry, strike, right, "SMART", tradingClass=chain.tradingClass)
            for expiry in sorted(chain.expirations)[:EXPIRIES]
            for strike in sorted(strikes)
            for right in ("P", "C")
        ]

    async def _position_rows(self) -> list[Row]:
        at = datetime.now(tz=UTC)
        rows: list[Row] = []
        for position in await self._market.positions():
            contract = position.contract
            ticker = self._ib.ticker(contract) or Ticker(contract=contract)
            rows.append(
                {
                    "at": at,
                    "account": position.account,
                    "symbol": contract.symbol,
                    "con_id": contract.conId,
                    "sec_type": contract.secType,
                    "expiry": contract.lastTradeDateOrContractMonth,
                    "strike": contract.strike,
                    "right": contract.right,
                    "quantity": position.position,
                    "average_cost": position.avgCost,
                    "market_price": ticker.marketPrice(),
                }
            )
        return rows

    async def _futures_rows(self) -> list[Row]:
        futures = [ContFuture(symbol, "CME") for symbol in self._settings.futures_symbols]
        if not futures:
            return []
        contracts = await asyncio.wait_for(
            self._ib.qualifyContractsAsync(*futures), timeout=REQUEST_TIMEOUT
        )
        known = [item for item in contracts if isinstance(item, Contract)]
        at = datetime.now(tz=UTC)
        return [
            {
                "at": at,
                "symbol": ticker.contract.symbol,
                "con_id": ticker.contract.conId,
                "expiry": ticker.contract.lastTradeDateOrContractMonth,
                "bid": ticker.bid,
                "ask": ticker.ask,
                "last": ticker.last,
                "volume": ticker.volume,
            }
            for ticker in await self._market.tickers(known)
            if ticker.contract is not None
        ]


def option_row(at: datetime, symbol: str, ticker: Ticker, contract: Contract) -> Row:
    """Return a row of ``option_snapshots``; Greeks are null when the broker sent none."""
    greeks = ticker.modelGreeks
    return {
        "at": at,
        "symbol": symbol,
        "con_id": contract.conId,
        "expiry": expiry_of(contract),
        "strike": contract.strike,
        "right": contract.right[:1],
        "bid": ticker.bid,
        "ask": ticker.ask,
        "last": ticker.last,
        "volume": ticker.volume,
        "iv": greeks.impliedVol if greeks else None,
        "delta": greeks.delta if greeks else None,
        "gamma": greeks.gamma if greeks else None,
        "vega": greeks.vega if greeks else None,
        "theta": greeks.theta if greeks else None,
        "underlying_price": greeks.undPrice if greeks else None,
    }
