"""Wires the parts together and runs them until the process is told to stop."""

from __future__ import annotations

import asyncio
import fcntl
import os
import signal
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from loguru import logger

from condor.alerts import Alerter, Severity
from condor.broker.connection import BrokerConnection
from condor.broker.gateway import OrderGateway
from condor.broker.market import MarketData
from condor.data.collector import SnapshotCollector
from condor.orders.intents import IntentStore
from condor.risk.breaker import LossBreaker
from condor.risk.latch import CancelRequest, HaltLatch, write_atomically
from condor.risk.limits import LimitChecker, OrderThrottle
from condor.risk.whitelist import SymbolWhitelist
from condor.settings import AnySettings
from condor.strategy.builder import CondorBuilder
from condor.strategy.signals import SignalEngine
from condor.workflow.entry import EntryWorkflow
from condor.workflow.exit import ExitWorkflow, ReconciliationError

CANCEL_GRACE = 25.0
ALERT_GRACE = 15.0
CONTROL_INTERVAL = 1.0
EXIT_INTERVAL = 30.0
PNL_INTERVAL = 5.0
COLLECT_INTERVAL = 300.0
PNL_MAX_AGE = timedelta(seconds=60)

Step = Callable[[], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Components:
    """Everything the bot and the operator commands need."""

    connection: BrokerConnection
    gateway: OrderGateway
    entries: EntryWorkflow
    exits: ExitWorkflow
    collector: SnapshotCollector
    breaker: LossBreaker
    latch: HaltLatch
    cancel_request: CancelRequest
    alerter: Alerter


def build(settings: AnySettings, client_id: int) -> Components:
    """Create the components. Every control is a required argument of what it protects."""
    state = settings.state_dir
    limits = settings.limits
    alerter = Alerter(settings)
    intents = IntentStore(state / "intents.db")
    latch = HaltLatch(state)
    breaker = LossBreaker(state / "breaker.json", limits.daily_loss_limit, PNL_MAX_AGE)
    whitelist = SymbolWhitelist(settings.symbols)
    checker = LimitChecker(limits)
    throttle = OrderThrottle(limits.max_orders_per_minute, limits.max_repeats_per_signal)
    throttle.preload(record.order.signal_id for record in intents.all())
    connection = BrokerConnection(settings, alerter, client_id)
    market = MarketData(connection, whitelist, intents, limits.max_quote_age_seconds)
    gateway = OrderGateway(
        settings, connection, market, intents, latch, breaker, whitelist, checker, throttle, alerter
    )
    entries = EntryWorkflow(
        settings,
        market,
        SignalEngine(settings.strategy),
        CondorBuilder(settings.strategy.wing_width),
        whitelist,
        checker,
        gateway,
        alerter,
    )
    exits = ExitWorkflow(
        settings.strategy, connection, market, intents, whitelist, gateway, alerter
    )
    connection.on_ready(exits.reconcile)
    collector = SnapshotCollector(settings, connection, market, alerter)
    return Components(
        connection,
        gateway,
        entries,
        exits,
        collector,
        breaker,
        latch,
        CancelRequest(state),
        alerter,
    )


class Orchestrator:
    """Runs the loops of the bot in one task group."""

    def __init__(self, settings: AnySettings) -> None:
        self._settings = settings
        self._parts = build(settings, settings.ib_client_id)
        self._stop = asyncio.Event()
        self._halt_handled = False

    async def run(self) -> None:
        """Run until SIGTERM or SIGINT; working orders are cancelled on the way out."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._stop.set)
        parts = self._parts
        with single_writer(self._settings), logger.contextualize(profile=self._settings.profile):
            try:
                await parts.connection.connect_unless(self._stop)
                async with asyncio.TaskGroup() as group:
                    group.create_task(parts.connection.supervise(self._stop))
                    group.create_task(parts.alerter.run(self._stop))
                    group.create_task(self._every(CONTROL_INTERVAL, self._control))
                    group.create_task(self._every(PNL_INTERVAL, self._watch_losses))
                    group.create_task(self._every(EXIT_INTERVAL, self._manage_exits))
                    group.create_task(
                        self._every(self._settings.entry_interval_seconds, self._look_for_entries)
                    )
                    group.create_task(self._every(COLLECT_INTERVAL, self._collect))
            except* ReconciliationError as group_error:
                parts.latch.engage(by="reconciliation", reason=str(group_error.exceptions[0]))
                raise
            finally:
                await self._shut_down()

    async def _every(self, seconds: float, step: Step) -> None:
        """Run ``step`` every ``seconds`` until the bot stops."""
        while not self._stop.is_set():
            await step()
            try:
                await asyncio.wait_for(self._stop.wait(), timeout=seconds)
            except TimeoutError:
                continue

    async def _control(self) -> None:
        """Act on the operator's controls and leave a sign of life."""
        parts = self._parts
        now = datetime.now(tz=UTC).isoformat()
        write_atomically(self._settings.state_dir / "heartbeat", now)
        if not parts.connection.ready:
            return
        if parts.cancel_request.pending():
            parts.gateway.cancel_all()
            parts.cancel_request.done()
        halted = parts.latch.engaged()
        if halted and not self._halt_handled:
            parts.gateway.cancel_all()
            parts.alerter.publish(Severity.CRITICAL, "halted", "entries are blocked")
        self._halt_handled = halted

    async def _watch_losses(self) -> None:
        connection = self._parts.connection
        if not connection.ready:
            return
        for pnl in connection.ib.pnl(connection.account):
            now = datetime.now(tz=UTC)
            if self._parts.breaker.update(pnl.realizedPnL, pnl.unrealizedPnL, now):
                self._parts.gateway.cancel_all()
                self._parts.alerter.publish(
                    Severity.CRITICAL, "loss breaker tripped", self._parts.breaker.reason
                )

    async def _manage_exits(self) -> None:
        if self._parts.connection.ready:
            await self._parts.exits.run_once()

    async def _look_for_entries(self) -> None:
        parts = self._parts
        if parts.connection.ready and not parts.latch.engaged() and not parts.breaker.tripped:
            await parts.entries.run_once()

    async def _collect(self) -> None:
        if self._parts.connection.ready:
            await self._parts.collector.run_once()

    async def _shut_down(self) -> None:
        parts = self._parts
        self._stop.set()
        try:
            if parts.connection.ib.isConnected():
                parts.gateway.cancel_all()
                if not await parts.gateway.wait_until_no_orders(CANCEL_GRACE):
                    parts.alerter.publish(Severity.CRITICAL, "orders left", "check TWS")
            await asyncio.wait_for(parts.alerter.run(self._stop), timeout=ALERT_GRACE)
        except (ConnectionError, TimeoutError) as error:
            logger.critical("shutdown is incomplete: {}", type(error).__name__)
        finally:
            parts.connection.close()
        logger.info("stopped")


@contextmanager
def single_writer(settings: AnySettings) -> Iterator[None]:
    """Hold an exclusive lock so that only one bot uses the state directory."""
    settings.state_dir.mkdir(parents=True, exist_ok=True)
    with (settings.state_dir / "bot.lock").open("a+", encoding="utf-8") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise RuntimeError("another bot is running on this state directory") from error
        handle.truncate(0)
        handle.write(str(os.getpid()))
        handle.flush()
        yield
