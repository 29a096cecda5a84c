"""Orders of one underlying, and the button that cancels what is working."""

from __future__ import annotations

import polars as pl
import streamlit as st

from condor.data import queries
from condor.risk.latch import CancelRequest

WORKING = {"intent", "sent", "working", "unknown"}


def summary(orders: pl.DataFrame) -> None:
    """Counts and average fill prices of the orders shown."""
    entries = orders.filter((pl.col("purpose") == "open") & (pl.col("filled") > 0))
    exits = orders.filter((pl.col("purpose") == "close") & (pl.col("filled") > 0))
    columns = st.columns(4)
    columns[0].metric("Orders", orders.height)
    columns[1].metric("Working", orders.filter(pl.col("status").is_in(WORKING)).height)
    columns[2].metric("Average credit", average_price(entries))
    columns[3].metric("Average debit", average_price(exits))


def average_price(orders: pl.DataFrame) -> str:
    """Return the average fill price weighted by contracts."""
    contracts = orders["filled"].sum()
    if not contracts:
        return "n/a"
    return f"{(orders['filled'] * orders['avg_price']).sum() / contracts:.2f}"


def order_table(orders: pl.DataFrame) -> None:
    """Table with the columns operators look at first."""
    st.dataframe(
        orders,
        hide_index=True,
        column_config={
            "created_at": st.column_config.DatetimeColumn("Created"),
            "updated_at": st.column_config.DatetimeColumn("Updated"),
            "limit_price": st.column_config.NumberColumn("Limit", format="%.2f"),
            "avg_price": st.column_config.NumberColumn("Average", format="%.2f"),
        },
    )


def cancel_controls() -> None:
    """Button that asks the bot to cancel all working orders."""
    request = CancelRequest(queries.data_dir() / "state")
    if request.pending():
        st.warning("A cancel request is waiting for the bot.")
    if st.button("Cancel all", type="primary", disabled=request.pending()):
        request.submit(by="dashboard")
        st.success("Cancel request sent.")


st.set_page_config(page_title="Orders", layout="wide")
st.title("Orders")
cancel_controls()

symbol = st.text_input("Symbol")
if symbol:
    found = queries.orders_for(symbol)
    if found.is_empty():
        st.info("No orders on this underlying.")
    else:
        summary(found)
        order_table(found)
else:
    everything = queries.orders().sort("created_at", descending=True)
    summary(everything)
    order_table(everything.head(200))
