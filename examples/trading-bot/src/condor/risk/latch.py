"""Controls an operator can reach from outside the bot's process.

Both live in files of the state directory, so the command line and the dashboard work even when the
event loop of the bot hangs. The gateway reads the latch before each order; the orchestrator polls
both and cancels working orders when one of them appears.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class HaltRecord:
    """Who halted trading, when and why."""

    at: str
    by: str
    reason: str


def write_atomically(path: Path, text: str) -> None:
    """Replace ``path`` in one step so that a reader never sees half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(f".{os.getpid()}.tmp")
    with temporary.open("w", encoding="utf-8") as handle:
        handle.write(text)
        handle.flush()
        os.fsync(handle.fileno())
    temporary.replace(path)


class HaltLatch:
    """Persistent halt. It stays engaged over restarts until an operator clears it."""

    def __init__(self, state_dir: Path) -> None:
        self._path = state_dir / "halt.json"
        self._history = state_dir / "halt-history.jsonl"

    def engaged(self) -> bool:
        """True while trading is halted. The presence of the file counts, not what is in it."""
        return self._path.exists()

    def engage(self, *, by: str, reason: str) -> HaltRecord:
        """Halt trading. Engaging twice keeps the latest reason."""
        record = HaltRecord(at=datetime.now(tz=UTC).isoformat(), by=by, reason=reason)
        write_atomically(self._path, json.dumps(asdict(record)))
        self._log("engage", record)
        return record

    def clear(self, *, by: str, reason: str) -> None:
        """Allow trading again; only an operator calls this."""
        self._log("clear", HaltRecord(at=datetime.now(tz=UTC).isoformat(), by=by, reason=reason))
        self._path.unlink(missing_ok=True)

    def record(self) -> HaltRecord | None:
        """Return the current record; an unreadable file is still a halt."""
        if not self.engaged():
            return None
        try:
            return HaltRecord(**json.loads(self._path.read_text(encoding="utf-8")))
        except (ValueError, TypeError) as error:
            return HaltRecord(at="unknown", by="unknown", reason=f"unreadable latch file: {error}")

    def _log(self, action: str, record: HaltRecord) -> None:
        self._history.parent.mkdir(parents=True, exist_ok=True)
        with self._history.open("a", encoding="utf-8") as handle:
            handle.write(json.dumps({"action": action, **asdict(record)}) + "\n")


class CancelRequest:
    """One-shot request to cancel all working orders without halting."""

    def __init__(self, state_dir: Path) -> None:
        self._path = state_dir / "cancel-all.request"

    def submit(self, *, by: str) -> None:
        """Leave the request for the bot."""
        write_atomically(self._path, f"{datetime.now(tz=UTC).isoformat()} {by}\n")

    def pending(self) -> bool:
        """True when a request waits."""
        return self._path.exists()

    def done(self) -> None:
        """Remove the request after it was carried out."""
        self._path.unlink(missing_ok=True)
