"""Connection to TWS or IB Gateway: connect, watch, reconnect."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable

from ib_async import IB, Contract
from loguru import logger

from condor.alerts import Alerter, Severity
from condor.settings import CondorSettings

CONNECT_TIMEOUT = 15.0
REQUEST_TIMEOUT = 20.0
BACKOFF_BASE = 2.0
BACKOFF_CAP = 120.0
MAX_ATTEMPTS = 12

CODE_CLIENT_ID_IN_USE = 326
CODES_LINK_LOST = {1100, 2110}
CODES_LINK_RESTORED = {1101, 1102}
CODES_ORDER_PROBLEM = {103, 104, 105, 110, 161, 201, 202, 203, 399}
CODES_INFORMATIONAL = {2104, 2106, 2107, 2108, 2119, 2158}
LIVE_MARKET_DATA = 1

ReadyHook = Callable[[], Awaitable[None]]


class BrokerUnavailable(ConnectionError):
    """There is no usable link to the broker."""


class ClientIdInUse(BrokerUnavailable):
    """Another process trades with our client id; going on would mean two writers."""


class BrokerConnection:
    """Owns the ``IB`` object and keeps it connected.

    ``on_ready`` runs after each successful connection, before :attr:`ready` is set, so that
    nothing trades on a state that has not been compared with the broker's.
    """

    def __init__(self, settings: CondorSettings, alerter: Alerter, client_id: int) -> None:
        self._settings = settings
        self._alerter = alerter
        self._client_id = client_id
        self._ib = IB()
        self._ib.RequestTimeout = REQUEST_TIMEOUT
        self._ready = asyncio.Event()
        self._lost = asyncio.Event()
        self._closing = False
        self._client_id_in_use = False
        self._account = ""
        self._hooks: list[ReadyHook] = []
        self._ib.disconnectedEvent += self._on_disconnected
        self._ib.errorEvent += self._on_error

    @property
    def ib(self) -> IB:
        """The broker client."""
        return self._ib

    @property
    def ready(self) -> bool:
        """True while connected, linked to IB's servers and reconciled."""
        return self._ready.is_set() and self._ib.isConnected()

    @property
    def account(self) -> str:
        """The account in use; empty before the first connection."""
        return self._account

    def on_ready(self, hook: ReadyHook) -> None:
        """Register a coroutine function to run after each connection."""
        self._hooks.append(hook)

    async def connect(self, max_attempts: int = MAX_ATTEMPTS) -> None:
        """Connect with bounded, jittered exponential backoff."""
        jitter = random.SystemRandom()
        for attempt in range(1, max_attempts + 1):
            try:
                await self._connect_once()
                return
            except (OSError, TimeoutError) as error:
                if self._client_id_in_use:
                    raise ClientIdInUse(f"client id {self._client_id} is in use") from error
                self._ib.disconnect()
                delay = min(BACKOFF_CAP, BACKOFF_BASE**attempt) * jitter.uniform(0.5, 1.0)
                logger.warning(
                    "connection attempt {} of {} failed ({}), next in {:.0f} s",
                    attempt,
                    max_attempts,
                    type(error).__name__,
                    delay,
                )
                await asyncio.sleep(delay)
        raise BrokerUnavailable(f"no connection after {max_attempts} attempts")

    async def _connect_once(self) -> None:
        self._lost.clear()
        await self._ib.connectAsync(
            self._settings.ib_host,
            self._settings.ib_port,
            clientId=self._client_id,
            timeout=CONNECT_TIMEOUT,
            account=self._settings.ib_account,
            raiseSyncErrors=True,
        )
        self._account = self._choose_account()
        self._ib.reqMarketDataType(LIVE_MARKET_DATA)
        self._ib.reqPnL(self._account)
        for hook in self._hooks:
            await hook()
        self._ready.set()
        logger.info("connected to {}:{}", self._settings.ib_host, self._settings.ib_port)

    def _choose_account(self) -> str:
        """Pick the account and make sure that it belongs to the profile."""
        accounts = self._ib.managedAccounts()
        wanted = self._settings.ib_account or (accounts[0] if len(accounts) == 1 else "")
        if wanted not in accounts:
            self.close()
            raise RuntimeError("set ib_account: the login does not manage exactly one account")
        is_paper_account = wanted.startswith("D")
        if is_paper_account != (self._settings.profile == "paper"):
            self.close()
            raise RuntimeError(f"the account does not belong to profile {self._settings.profile}")
        return wanted

    async def supervise(self, stop: asyncio.Event) -> None:
        """Reconnect whenever the connection drops, until ``stop`` is set."""
        while not stop.is_set():
            waiters = [asyncio.create_task(self._lost.wait()), asyncio.create_task(stop.wait())]
            try:
                await asyncio.wait(waiters, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for waiter in waiters:
                    waiter.cancel()
            if not stop.is_set():
                await self.connect_unless(stop)

    async def connect_unless(self, stop: asyncio.Event) -> None:
        """Connect, but give up as soon as ``stop`` is set."""
        stopping = asyncio.create_task(stop.wait())
        connecting = asyncio.create_task(self.connect())
        try:
            await asyncio.wait({stopping, connecting}, return_when=asyncio.FIRST_COMPLETED)
            if connecting.done():
                await connecting
        finally:
            stopping.cancel()
            connecting.cancel()

    def _on_disconnected(self) -> None:
        self._ready.clear()
        if self._closing:
            return
        self._lost.set()
        self._alerter.publish(Severity.CRITICAL, "disconnected", "connection to the broker lost")

    def _on_error(self, req_id: int, code: int, message: str, contract: Contract | None) -> None:
        """Sort the broker's messages by what they mean for trading."""
        if code == CODE_CLIENT_ID_IN_USE:
            self._client_id_in_use = True
            logger.critical("broker error {}: {}", code, message)
        elif code in CODES_LINK_LOST:
            self._ready.clear()
            self._alerter.publish(Severity.CRITICAL, "broker link lost", f"{code}: {message}")
        elif code in CODES_LINK_RESTORED:
            # Start over rather than guess what was missed while the link was down.
            logger.warning("broker link restored ({}), reconnecting to reconcile", code)
            self._ib.disconnect()
        elif code in CODES_ORDER_PROBLEM:
            self._alerter.publish(Severity.ERROR, "order problem", f"{code}: {message}")
        elif code in CODES_INFORMATIONAL:
            logger.debug("broker note {}: {}", code, message)
        else:
            logger.warning("broker message {} for request {}: {}", code, req_id, message)

    def close(self) -> None:
        """Disconnect on purpose."""
        self._closing = True
        self._ready.clear()
        self._ib.disconnect()
