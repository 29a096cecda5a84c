"""Write-ahead store of order intents.

An intent is committed before anything is sent. Its identifier is derived from what the order is
meant to do, so a retry, a restart or a second process arrives at the same row and finds it taken.
Events are only ever appended; the state of an order is its latest event.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from condor.orders.models import Order, OrderStatus, Purpose

_SCHEMA = """
CREATE TABLE IF NOT EXISTS intents (
    client_id TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,
    opens TEXT NOT NULL,
    payload TEXT NOT NULL,
    created_at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    client_id TEXT NOT NULL REFERENCES intents (client_id),
    at TEXT NOT NULL,
    status TEXT NOT NULL,
    filled REAL NOT NULL,
    avg_price REAL NOT NULL,
    detail TEXT NOT NULL
);
"""

_LATEST = """
SELECT i.payload, e.status, e.filled, e.avg_price, e.at FROM intents i
JOIN events e ON e.seq = (SELECT MAX(seq) FROM events WHERE client_id = i.client_id)
"""


def client_order_id(purpose: Purpose, symbol: str, parts: Iterable[object], day: date) -> str:
    """Derive the identifier of an order from its meaning: equal meaning, equal identifier."""
    text = json.dumps([purpose.value, symbol, day.isoformat(), [str(part) for part in parts]])
    return f"cdr-{hashlib.sha256(text.encode()).hexdigest()[:24]}"


@dataclass(frozen=True, slots=True)
class IntentRecord:
    """An order together with its latest event."""

    order: Order
    status: OrderStatus
    filled: float
    avg_price: float
    updated_at: datetime


class IntentStore:
    """SQLite file with one row per intent and one row per event."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        with closing(self._connect()) as db, db:
            db.executescript(_SCHEMA)

    def _connect(self) -> sqlite3.Connection:
        db = sqlite3.connect(self._path, timeout=10)
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=FULL")
        return db

    def record(self, order: Order) -> bool:
        """Commit the intent. Returns False when the identifier is already taken."""
        now = datetime.now(tz=UTC).isoformat()
        row = (order.client_id, order.purpose.value, order.opens, order.model_dump_json(), now)
        with closing(self._connect()) as db, db:
            inserted = db.execute(
                "INSERT OR IGNORE INTO intents VALUES (?, ?, ?, ?, ?)", row
            ).rowcount
            if inserted:
                db.execute(
                    "INSERT INTO events (client_id, at, status, filled, avg_price, detail)"
                    " VALUES (?, ?, ?, 0, 0, '')",
                    (order.client_id, now, OrderStatus.INTENT.value),
                )
        return bool(inserted)

    def append(
        self,
        client_id: str,
        status: OrderStatus,
        *,
        filled: float = 0.0,
        avg_price: float = 0.0,
        detail: str = "",
    ) -> None:
        """Add an event to an existing intent."""
        now = datetime.now(tz=UTC).isoformat()
        with closing(self._connect()) as db, db:
            db.execute(
                "INSERT INTO events (client_id, at, status, filled, avg_price, detail)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (client_id, now, status.value, filled, avg_price, detail),
            )

    def find(self, client_id: str) -> IntentRecord | None:
        """Return the record of ``client_id`` or None when it was never recorded."""
        with closing(self._connect()) as db:
            row = db.execute(_LATEST + " WHERE i.client_id = ?", (client_id,)).fetchone()
        return None if row is None else _record(row)

    def all(self) -> list[IntentRecord]:
        """Return every record, oldest first."""
        with closing(self._connect()) as db:
            rows = db.execute(_LATEST + " ORDER BY i.created_at, i.client_id").fetchall()
        return [_record(row) for row in rows]

    def unresolved(self) -> list[IntentRecord]:
        """Return the records whose fate the broker has not settled yet."""
        return [record for record in self.all() if not record.status.terminal]

    def closing_orders(self, opening_id: str) -> list[IntentRecord]:
        """Return the closing orders recorded for an opening order."""
        return [record for record in self.all() if record.order.opens == opening_id]

    def remaining(self, opening: IntentRecord) -> int:
        """Return how many contracts of an opening order are still held."""
        closed = sum(record.filled for record in self.closing_orders(opening.order.client_id))
        return round(opening.filled - closed)

    def open_structures(self) -> list[IntentRecord]:
        """Return the opening orders that left a position which is not closed yet."""
        opened = [record for record in self.all() if record.order.purpose is Purpose.OPEN]
        return [record for record in opened if record.filled > 0 and self.remaining(record) > 0]


def _record(row: tuple[str, str, float, float, str]) -> IntentRecord:
    payload, status, filled, avg_price, at = row
    return IntentRecord(
        order=Order.model_validate_json(payload),
        status=OrderStatus(status),
        filled=filled,
        avg_price=avg_price,
        updated_at=datetime.fromisoformat(at),
    )
