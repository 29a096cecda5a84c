"""Operator dashboard: overview page.

Start with ``streamlit run dashboard/app.py``; the other pages are found in ``dashboard/pages``.
"""

from __future__ import annotations

import polars as pl
import streamlit as st

from condor.cli import read_status
from condor.data import queries
from condor.orders.models import OrderStatus

WORKING = [OrderStatus.INTENT.value, OrderStatus.SENT.value, OrderStatus.WORKING.value]


def show_health() -> None:
    """Heartbeat, halt latch and breaker in one line."""
    state = read_status(queries.data_dir() / "state")
    bot, latch, breaker = st.columns(3)
    bot.metric("Bot", "alive" if state["alive"] else "no heartbeat")
    latch.metric("Trading", "HALTED" if state["halted"] else "enabled")
    breaker.metric("Loss breaker", "TRIPPED" if state["breaker_tripped"] else "armed")
    if state["halted"]:
        st.error(f"Halted: {state['halt_reason']}")


def show_orders(orders: pl.DataFrame) -> None:
    """Counts of working and filled orders and the most recent ones."""
    working = orders.filter(pl.col("status").is_in(WORKING) | (pl.col("status") == "unknown"))
    filled = orders.filter(pl.col("filled") > 0)
    left, right = st.columns(2)
    left.metric("Working orders", working.height)
    right.metric("Orders with fills", filled.height)
    st.subheader("Latest orders")
    st.dataframe(orders.sort("updated_at", descending=True).head(10), hide_index=True)


def show_exposure(orders: pl.DataFrame) -> None:
    """Filled contracts per underlying and purpose."""
    st.subheader("Contracts filled")
    if orders.is_empty():
        st.info("No order was recorded yet.")
        return
    table = (
        orders.group_by("symbol", "purpose")
        .agg(pl.col("filled").sum().alias("contracts"))
        .sort("symbol", "purpose")
    )
    st.bar_chart(table, x="symbol", y="contracts", color="purpose")


st.set_page_config(page_title="condor", layout="wide")
st.title("condor")
show_health()
recorded = queries.orders()
show_orders(recorded)
show_exposure(recorded)
