"""The only module that sends orders to the broker.

Every order goes through :meth:`OrderGateway.submit`, which runs all checks and records the intent;
``_transmit`` is private and is called from nowhere else.
"""

from __future__ import annotations

import asyncio
import math
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from ib_async import Contract, LimitOrder, OrderState, Trade
from loguru import logger

from condor.alerts import Alerter, Severity
from condor.broker.connection import REQUEST_TIMEOUT, BrokerConnection, BrokerUnavailable
from condor.broker.market import MarketData, Quote
from condor.orders.intents import IntentStore
from condor.orders.models import Order, OrderRejected, OrderStatus, Purpose
from condor.risk.breaker import LossBreaker
from condor.risk.latch import HaltLatch
from condor.risk.limits import LimitChecker, OrderThrottle
from condor.risk.whitelist import SymbolWhitelist
from condor.settings import AnySettings

_BROKER_STATUS = {
    "PendingSubmit": OrderStatus.SENT,
    "ApiPending": OrderStatus.SENT,
    "PreSubmitted": OrderStatus.WORKING,
    "Submitted": OrderStatus.WORKING,
    "PendingCancel": OrderStatus.WORKING,
    "Filled": OrderStatus.FILLED,
    "Cancelled": OrderStatus.CANCELLED,
    "ApiCancelled": OrderStatus.CANCELLED,
    "Inactive": OrderStatus.REJECTED,
}


@dataclass(frozen=True, slots=True)
class SubmitResult:
    """Outcome of :meth:`OrderGateway.submit`."""

    status: OrderStatus
    duplicate: bool = False


class OrderGateway:
    """Checks orders, records them and hands them to the broker."""

    def __init__(
        self,
        settings: AnySettings,
        connection: BrokerConnection,
        market: MarketData,
        intents: IntentStore,
        latch: HaltLatch,
        breaker: LossBreaker,
        whitelist: SymbolWhitelist,
        limits: LimitChecker,
        throttle: OrderThrottle,
        alerter: Alerter,
    ) -> None:
        self._connection = connection
        self._ib = connection.ib
        self._market = market
        self._intents = intents
        self._latch = latch
        self._breaker = breaker
        self._whitelist = whitelist
        self._limits = limits
        self._throttle = throttle
        self._alerter = alerter
        self._dry_run = settings.dry_run
        self._collar = settings.limits.price_collar_pct
        self._max_quote_age = timedelta(seconds=settings.limits.max_quote_age_seconds)
        self._lock = asyncio.Lock()
        self._ib.orderStatusEvent += self._on_order_status

    async def submit(self, order: Order, contract: Contract, reference: Quote) -> SubmitResult:
        """Check ``order`` and send it.

        Raises :class:`OrderRejected` when a check fails. An order whose identifier is already in
        the store is not sent again.
        """
        async with self._lock:
            if self._latch.engaged() and order.purpose is Purpose.OPEN:
                raise OrderRejected("trading is halted")
            if not self._connection.ready:
                raise OrderRejected("the broker connection is not ready")
            if order.purpose is Purpose.OPEN:
                self._breaker.require_closed(datetime.now(tz=UTC))
            order = Order.model_validate(order.model_dump())
            self._whitelist.require(order.symbol)
            self._require_within_collar(order, reference)
            self._limits.check(order, await self._market.portfolio_state())

            existing = self._intents.find(order.client_id)
            if existing is not None:
                logger.info("{} {} was sent before, skipping", order.purpose, order.symbol)
                return SubmitResult(status=existing.status, duplicate=True)

            if self._dry_run:
                self._intents.record(order)
                self._intents.append(order.client_id, OrderStatus.SIMULATED)
                logger.info("simulated {} {} x{}", order.purpose, order.symbol, order.quantity)
                return SubmitResult(status=OrderStatus.SIMULATED)

            broker_order = self._broker_order(order)
            await self._require_margin(contract, broker_order)
            if self._latch.engaged() and order.purpose is Purpose.OPEN:
                raise OrderRejected("trading was halted while the order was checked")
            now = datetime.now(tz=UTC)
            self._throttle.require_capacity(order.signal_id, now)
            self._throttle.count(order.signal_id, now)
            if not self._intents.record(order):
                return SubmitResult(status=OrderStatus.UNKNOWN, duplicate=True)
            return self._transmit(contract, broker_order)

    def _require_within_collar(self, order: Order, reference: Quote) -> None:
        """Reject prices away from a fresh reference."""
        if datetime.now(tz=UTC) - reference.at > self._max_quote_age:
            raise OrderRejected("the reference price is out of date")
        if not math.isfinite(reference.mid) or reference.mid <= 0:
            raise OrderRejected("there is no usable reference price")
        deviation = abs(order.limit_price - reference.mid) / reference.mid
        if deviation > self._collar:
            raise OrderRejected(f"price is {deviation:.1%} away from the reference")

    def _broker_order(self, order: Order) -> LimitOrder:
        return LimitOrder(
            order.side,
            order.quantity,
            order.limit_price,
            tif="DAY",
            orderRef=order.client_id,
            account=self._connection.account,
        )

    async def _require_margin(self, contract: Contract, broker_order: LimitOrder) -> None:
        """Ask the broker what the order would do to margin; no answer means no order."""
        state = await asyncio.wait_for(
            self._ib.whatIfOrderAsync(contract, broker_order), timeout=REQUEST_TIMEOUT
        )
        if not isinstance(state, OrderState):
            raise OrderRejected("the broker refused the margin preview")
        try:
            margin = float(state.initMarginAfter)
            equity = float(state.equityWithLoanAfter)
        except ValueError as error:
            raise OrderRejected("the margin preview is incomplete") from error
        if not (math.isfinite(margin) and math.isfinite(equity)) or margin >= equity:
            raise OrderRejected(f"margin {margin:.0f} would exceed equity {equity:.0f}")

    def _transmit(self, contract: Contract, order: LimitOrder) -> SubmitResult:
        """Send a recorded order. A failure leaves the intent unresolved and is raised."""
        try:
            self._ib.placeOrder(contract, order)
        except (OSError, ValueError) as error:
            self._intents.append(order.orderRef, OrderStatus.UNKNOWN, detail=str(error))
            self._alerter.publish(Severity.CRITICAL, "order not confirmed", type(error).__name__)
            raise
        self._intents.append(order.orderRef, OrderStatus.SENT)
        logger.info("sent {} {} x{}", order.action, contract.symbol, order.totalQuantity)
        return SubmitResult(status=OrderStatus.SENT)

    def cancel(self, client_id: str) -> bool:
        """Cancel one working order. Returns False when the broker does not list it."""
        for trade in self._ib.openTrades():
            if trade.order.orderRef == client_id:
                self._ib.cancelOrder(trade.order)
                return True
        return False

    def cancel_all(self) -> None:
        """Cancel every working order of the account."""
        if not self._ib.isConnected():
            raise BrokerUnavailable("cannot cancel: not connected")
        self._ib.reqGlobalCancel()
        logger.warning("cancelled all working orders")

    async def wait_until_no_orders(self, seconds: float) -> bool:
        """Wait until the account has no working order. Returns False when time runs out."""
        try:
            async with asyncio.timeout(seconds):
                while True:
                    trades = await self._ib.reqAllOpenOrdersAsync()
                    if all(trade.isDone() for trade in trades):
                        return True
                    await asyncio.sleep(0.5)
        except TimeoutError:
            logger.error("orders are still working after {:.0f} s", seconds)
            return False

    def _on_order_status(self, trade: Trade) -> None:
        """Append what the broker reports to the order's history."""
        record = self._intents.find(trade.order.orderRef)
        if record is None:
            self._alerter.publish(Severity.ERROR, "foreign order", trade.contract.symbol)
            return
        status = _BROKER_STATUS.get(trade.orderStatus.status, OrderStatus.UNKNOWN)
        self._intents.append(
            trade.order.orderRef,
            status,
            filled=trade.orderStatus.filled,
            avg_price=trade.orderStatus.avgFillPrice,
            detail=trade.orderStatus.status,
        )
        if status in {OrderStatus.REJECTED, OrderStatus.UNKNOWN}:
            self._alerter.publish(
                Severity.ERROR, "order rejected", f"{trade.contract.symbol}: {status}"
            )
        elif status is OrderStatus.FILLED:
            self._alerter.publish(Severity.INFO, "order filled", trade.contract.symbol)
