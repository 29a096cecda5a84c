"""Exits, emergency flattening, and the comparison of our books with the broker's."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta

from ib_async import IB
from loguru import logger

from condor.alerts import Alerter, Severity
from condor.broker.connection import REQUEST_TIMEOUT, BrokerConnection
from condor.broker.gateway import OrderGateway
from condor.broker.market import MarketData, Quote, QuoteRejected
from condor.orders.intents import IntentRecord, IntentStore, client_order_id
from condor.orders.models import Order, OrderRejected, OrderStatus, Purpose
from condor.risk.whitelist import SymbolWhitelist
from condor.settings import StrategyParameters
from condor.strategy.builder import NEW_YORK, TICK, combination, round_to_tick

REPRICE_AFTER = timedelta(minutes=5)
EXIT_ERRORS = (QuoteRejected, OrderRejected, ValueError, ConnectionError, TimeoutError)


class ReconciliationError(Exception):
    """Our records and the broker's disagree; trading must not go on."""


class ExitWorkflow:
    """Watches open condors and closes them."""

    def __init__(
        self,
        parameters: StrategyParameters,
        connection: BrokerConnection,
        market: MarketData,
        intents: IntentStore,
        whitelist: SymbolWhitelist,
        gateway: OrderGateway,
        alerter: Alerter,
    ) -> None:
        self._parameters = parameters
        self._ib: IB = connection.ib
        self._market = market
        self._intents = intents
        self._whitelist = whitelist
        self._gateway = gateway
        self._alerter = alerter

    async def reconcile(self) -> None:
        """Compare orders, executions and positions with the broker.

        Orders that the broker settled while we were away are brought up to date. Anything that
        cannot be explained raises :class:`ReconciliationError`.
        """
        trades = await asyncio.wait_for(self._ib.reqAllOpenOrdersAsync(), timeout=REQUEST_TIMEOUT)
        fills = await asyncio.wait_for(self._ib.reqExecutionsAsync(), timeout=REQUEST_TIMEOUT)
        working = {trade.order.orderRef for trade in trades if not trade.isDone()}
        foreign = [ref for ref in working if self._intents.find(ref) is None]
        if foreign:
            raise ReconciliationError(f"{len(foreign)} working orders are not ours")

        filled: defaultdict[str, float] = defaultdict(float)
        value: defaultdict[str, float] = defaultdict(float)
        for fill in fills:
            if fill.contract.secType == "BAG":
                filled[fill.execution.orderRef] += fill.execution.shares
                value[fill.execution.orderRef] += fill.execution.shares * fill.execution.price
        for record in self._intents.unresolved():
            ref = record.order.client_id
            if ref in working:
                continue
            quantity = max(filled[ref], record.filled)
            price = value[ref] / filled[ref] if filled[ref] else record.avg_price
            done = quantity >= record.order.quantity
            status = OrderStatus.FILLED if done else OrderStatus.CANCELLED
            self._intents.append(ref, status, filled=quantity, avg_price=price, detail="reconciled")
        await self._compare_positions()
        logger.info("reconciled with the broker")

    async def _compare_positions(self) -> None:
        expected: Counter[int] = Counter()
        for record in self._intents.open_structures():
            held = self._intents.remaining(record)
            for leg in record.order.legs:
                # An entry sells the combination, so a bought leg ends up short.
                expected[leg.con_id] += -held if leg.action == "BUY" else held
        actual: Counter[int] = Counter()
        for position in await self._market.positions():
            if position.contract.secType == "OPT" and position.contract.symbol in self._whitelist:
                actual[position.contract.conId] += round(position.position)
        differing = [key for key in {*expected, *actual} if expected[key] != actual[key]]
        if differing:
            raise ReconciliationError(f"{len(differing)} option positions differ")

    async def run_once(self) -> None:
        """Check every open condor against the exit rules."""
        for record in self._intents.open_structures():
            try:
                quote = (await self._market.condor(record.order.legs)).quote
                reason = self._exit_reason(record, quote, datetime.now(tz=UTC))
                if reason:
                    logger.info("{}: closing, {}", record.order.symbol, reason)
                    await self._close(record, quote)
            except EXIT_ERRORS as error:
                detail = f"{record.order.symbol}: {type(error).__name__}: {error}"
                self._alerter.publish(Severity.ERROR, "exit not possible", detail)

    async def flatten(self) -> int:
        """Close everything at the market's mid price. Returns the number of open condors."""
        structures = self._intents.open_structures()
        for record in structures:
            quote = (await self._market.condor(record.order.legs)).quote
            await self._close(record, quote)
        return len(structures)

    def _exit_reason(self, record: IntentRecord, quote: Quote, now: datetime) -> str:
        credit = record.avg_price
        debit = quote.mid
        if debit <= credit * (1 - self._parameters.profit_target_pct):
            return "profit target"
        if debit >= credit * self._parameters.stop_loss_multiple:
            return "stop loss"
        if now - record.order.created_at >= timedelta(days=self._parameters.max_days_in_trade):
            return "time in trade"
        return ""

    async def _close(self, record: IntentRecord, quote: Quote) -> None:
        opening = record.order
        attempts = self._intents.closing_orders(opening.client_id)
        for attempt in attempts:
            if not attempt.status.terminal:
                if datetime.now(tz=UTC) - attempt.updated_at >= REPRICE_AFTER:
                    self._gateway.cancel(attempt.order.client_id)
                return
        now = datetime.now(tz=UTC)
        day = now.astimezone(NEW_YORK).date()
        order = Order(
            client_id=client_order_id(
                Purpose.CLOSE, opening.symbol, (opening.client_id, len(attempts)), day
            ),
            signal_id=f"exit:{opening.client_id}:{day.isoformat()}",
            purpose=Purpose.CLOSE,
            symbol=opening.symbol,
            expiry=opening.expiry,
            side="BUY",
            quantity=self._intents.remaining(record),
            limit_price=max(TICK, round_to_tick(quote.mid)),
            width=opening.width,
            multiplier=opening.multiplier,
            delta=opening.delta,
            legs=opening.legs,
            opens=opening.client_id,
            created_at=now,
        )
        await self._gateway.submit(order, combination(opening.symbol, opening.legs), quote)
