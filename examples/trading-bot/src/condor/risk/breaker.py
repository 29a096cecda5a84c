"""Loss breaker: stops entries for good once the day's loss reaches the limit."""

from __future__ import annotations

import json
import math
from datetime import UTC, datetime, timedelta
from pathlib import Path

from loguru import logger

from condor.orders.models import OrderRejected
from condor.risk.latch import write_atomically


class LossBreaker:
    """Latched breaker on realised plus unrealised profit and loss.

    Once tripped it stays tripped, also after a restart and on the next day, until
    :meth:`reset` is called by an operator. A state file that cannot be read counts as tripped, and
    so does profit and loss that has not been refreshed for ``max_age``.
    """

    def __init__(self, path: Path, daily_loss_limit: float, max_age: timedelta) -> None:
        if not math.isfinite(daily_loss_limit) or daily_loss_limit <= 0:
            raise ValueError("daily_loss_limit must be a finite number above zero")
        self._path = path
        self._limit = daily_loss_limit
        self._max_age = max_age
        self._updated_at: datetime | None = None
        self._total: float | None = None
        self._tripped_reason = self._load()

    def _load(self) -> str:
        if not self._path.exists():
            return ""
        try:
            state = json.loads(self._path.read_text(encoding="utf-8"))
            return str(state["reason"])
        except (ValueError, KeyError, TypeError) as error:
            logger.error("breaker state is unreadable, staying tripped: {}", error)
            return "unreadable state file"

    @property
    def tripped(self) -> bool:
        """True once the loss limit was reached."""
        return bool(self._tripped_reason)

    @property
    def reason(self) -> str:
        """Why the breaker tripped, or an empty string."""
        return self._tripped_reason

    @property
    def total(self) -> float | None:
        """Latest realised plus unrealised profit and loss, None before the first update."""
        return self._total

    def update(self, realised: float, unrealised: float, now: datetime) -> bool:
        """Take in the day's figures. Returns True when this update tripped the breaker.

        Figures that are not finite are ignored; the previous ones then age until
        :meth:`require_closed` blocks.
        """
        if not (math.isfinite(realised) and math.isfinite(unrealised)):
            logger.warning("profit and loss not available yet")
            return False
        self._total = realised + unrealised
        self._updated_at = now
        if self._total <= -self._limit and not self.tripped:
            self._trip(f"loss of {-self._total:.2f} reached the limit of {self._limit:.2f}")
            return True
        return False

    def _trip(self, reason: str) -> None:
        self._tripped_reason = reason
        state = {"reason": reason, "at": datetime.now(tz=UTC).isoformat()}
        write_atomically(self._path, json.dumps(state))
        logger.critical("loss breaker tripped: {}", reason)

    def require_closed(self, now: datetime) -> None:
        """Raise :class:`OrderRejected` when entries are not allowed."""
        if self.tripped:
            raise OrderRejected(f"loss breaker: {self._tripped_reason}")
        if self._updated_at is None:
            raise OrderRejected("loss breaker: no profit and loss received yet")
        if now - self._updated_at > self._max_age:
            raise OrderRejected("loss breaker: profit and loss is out of date")

    def reset(self, *, by: str, reason: str) -> None:
        """Clear a trip. Only an operator calls this."""
        logger.warning("loss breaker reset by {}: {}", by, reason)
        self._path.unlink(missing_ok=True)
        self._tripped_reason = ""
