"""Positions as of the collector's latest pass."""

from __future__ import annotations

from datetime import UTC, datetime

import polars as pl
import streamlit as st

from condor.data import queries


def age_text(frame: pl.DataFrame) -> str:
    """Describe how old the newest pass is."""
    newest = frame["at"].max()
    if not isinstance(newest, datetime):
        return "never collected"
    minutes = (datetime.now(tz=UTC) - newest).total_seconds() / 60
    return f"collected {minutes:.0f} min ago"


def with_value(positions: pl.DataFrame) -> pl.DataFrame:
    """Add cost and market value of each position."""
    factor = pl.when(pl.col("sec_type") == "OPT").then(100.0).otherwise(1.0)
    return positions.with_columns(
        (pl.col("quantity") * pl.col("average_cost")).alias("cost"),
        (pl.col("quantity") * pl.col("market_price") * factor).alias("value"),
    )


def per_underlying(positions: pl.DataFrame) -> pl.DataFrame:
    """Sum long and short contracts, cost and value per underlying."""
    quantity = pl.col("quantity")
    return (
        positions.group_by("symbol")
        .agg(
            pl.len().alias("lines"),
            quantity.filter(quantity > 0).sum().alias("long"),
            quantity.filter(quantity < 0).sum().alias("short"),
            pl.col("cost").sum(),
            pl.col("value").sum(),
        )
        .sort("symbol")
    )


def expiries(positions: pl.DataFrame) -> pl.DataFrame:
    """Short contracts per underlying and expiry."""
    return (
        positions.filter((pl.col("sec_type") == "OPT") & (pl.col("quantity") < 0))
        .group_by("symbol", "expiry")
        .agg(pl.col("quantity").sum().abs().alias("short contracts"))
        .sort("symbol", "expiry")
    )


def show(positions: pl.DataFrame) -> None:
    """Render the tables."""
    st.caption(age_text(positions))
    if positions.is_empty():
        st.info("The account holds no positions, or the collector has not run yet.")
        return
    valued = with_value(positions)
    st.subheader("By underlying")
    st.dataframe(per_underlying(valued), hide_index=True)
    st.subheader("Expiries")
    st.dataframe(expiries(valued), hide_index=True)
    st.subheader("All positions")
    kinds = sorted(valued["sec_type"].unique().to_list())
    chosen = st.multiselect("Security types", kinds, default=kinds)
    columns = [
        "symbol",
        "expiry",
        "strike",
        "right",
        "quantity",
        "average_cost",
        "market_price",
        "cost",
        "value",
    ]
    shown = valued.filter(pl.col("sec_type").is_in(chosen)).select(columns)
    st.dataframe(shown.sort("symbol", "expiry", "strike"), hide_index=True)


st.set_page_config(page_title="Positions", layout="wide")
st.title("Positions")
show(queries.latest("position_updates"))
