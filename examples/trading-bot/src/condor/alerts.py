"""Alerts to the operators over a webhook."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

import httpx
from loguru import logger

from condor.settings import CondorSettings

QUEUE_SIZE = 500
SEND_ATTEMPTS = 3


class Severity(StrEnum):
    """Importance of an alert; the names are loguru levels."""

    INFO = "INFO"
    ERROR = "ERROR"
    CRITICAL = "CRITICAL"


@dataclass(frozen=True, slots=True)
class Alert:
    """One message."""

    severity: Severity
    title: str
    detail: str
    at: datetime


class Alerter:
    """Logs every alert and posts it to the configured webhook."""

    def __init__(self, settings: CondorSettings) -> None:
        self._settings = settings
        self._queue: asyncio.Queue[Alert] = asyncio.Queue(maxsize=QUEUE_SIZE)

    def publish(self, severity: Severity, title: str, detail: str) -> None:
        """Log now, deliver in the background. Safe to call from broker callbacks."""
        logger.log(severity.value, "{}: {}", title, detail)
        try:
            self._queue.put_nowait(Alert(severity, title, detail, datetime.now(tz=UTC)))
        except asyncio.QueueFull:
            logger.error("alert queue is full, {!r} goes to the log only", title)

    def send(self, alert: Alert) -> bool:
        """Post one alert. Returns False when it was not delivered."""
        if self._settings.alert_webhook_url is None:
            return False
        body = {
            "text": f"[{self._settings.profile}] {alert.severity}: {alert.title}",
            "detail": alert.detail,
            "at": alert.at.isoformat(),
        }
        try:
            response = httpx.post(self._settings.alert_webhook_url, json=body, timeout=5)
            response.raise_for_status()
        except httpx.HTTPError as error:
            logger.error("alert {!r} not delivered: {}", alert.title, type(error).__name__)
            return False
        return True

    async def run(self, stop: asyncio.Event) -> None:
        """Deliver queued alerts until ``stop`` is set and the queue is empty."""
        while not (stop.is_set() and self._queue.empty()):
            try:
                alert = await asyncio.wait_for(self._queue.get(), timeout=1.0)
            except TimeoutError:
                continue
            for attempt in range(SEND_ATTEMPTS):
                delivered = await asyncio.to_thread(self.send, alert)
                if delivered or self._settings.alert_webhook_url is None:
                    break
                await asyncio.sleep(2.0**attempt)
