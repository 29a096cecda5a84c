"""State of the bot, and the halt button."""

from __future__ import annotations

import json

import streamlit as st

from condor.cli import read_status
from condor.data import queries
from condor.data.schemas import TABLES
from condor.risk.latch import HaltLatch

HALT_REASONS = [
    "Unexpected orders",
    "Market conditions",
    "Data problem",
    "Maintenance",
]
HISTORY_LINES = 20


def show_state() -> None:
    """Heartbeat, latch and breaker."""
    state = read_status(queries.data_dir() / "state")
    age = state["heartbeat_age_seconds"]
    columns = st.columns(3)
    columns[0].metric("Heartbeat", "none" if age is None else f"{age:.0f} s ago")
    columns[1].metric("Halt latch", "engaged" if state["halted"] else "clear")
    columns[2].metric("Loss breaker", "tripped" if state["breaker_tripped"] else "armed")


def halt_controls() -> None:
    """Button that halts trading; clearing the latch needs the command line."""
    latch = HaltLatch(queries.data_dir() / "state")
    record = latch.record()
    if record is not None:
        st.error(f"Halted at {record.at} by {record.by}: {record.reason}")
        st.caption("Use `condor resume` on the trading host to clear the latch.")
        return
    reason = st.selectbox("Reason", HALT_REASONS)
    if st.button("Halt", type="primary"):
        latch.engage(by="dashboard", reason=str(reason))
        st.rerun()


def show_history() -> None:
    """Latest entries of the halt history."""
    path = queries.data_dir() / "state" / "halt-history.jsonl"
    st.subheader("Halt history")
    if not path.exists():
        st.info("Trading was never halted.")
        return
    lines = path.read_text(encoding="utf-8").splitlines()[-HISTORY_LINES:]
    st.dataframe([json.loads(line) for line in reversed(lines)], hide_index=True)


def show_tables() -> None:
    """Newest pass of each table of the collector."""
    st.subheader("Collected data")
    rows = []
    for name in TABLES:
        frame = queries.latest(name)
        rows.append({"table": name, "rows": frame.height, "newest": frame["at"].max()})
    st.dataframe(rows, hide_index=True)


st.set_page_config(page_title="System", layout="wide")
st.title("System")
show_state()
halt_controls()
show_history()
show_tables()
