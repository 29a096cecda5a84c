"""Schemas of the Delta tables.

``option_snapshots``   one row per option contract and pass of the collector
``position_updates``   one row per position and pass
``futures_snapshots``  one row per configured future and pass
"""

from __future__ import annotations

from pathlib import Path

import polars as pl

UTC_TIME = pl.Datetime("us", "UTC")

OPTION_SNAPSHOTS: dict[str, pl.DataType] = {
    "at": UTC_TIME,
    "symbol": pl.String(),
    "con_id": pl.Int64(),
    "expiry": pl.Date(),
    "strike": pl.Float64(),
    "right": pl.String(),
    "bid": pl.Float64(),
    "ask": pl.Float64(),
    "last": pl.Float64(),
    "volume": pl.Float64(),
    "iv": pl.Float64(),
    "delta": pl.Float64(),
    "gamma": pl.Float64(),
    "vega": pl.Float64(),
    "theta": pl.Float64(),
    "underlying_price": pl.Float64(),
}

POSITION_UPDATES: dict[str, pl.DataType] = {
    "at": UTC_TIME,
    "account": pl.String(),
    "symbol": pl.String(),
    "con_id": pl.Int64(),
    "sec_type": pl.String(),
    "expiry": pl.String(),
    "strike": pl.Float64(),
    "right": pl.String(),
    "quantity": pl.Float64(),
    "average_cost": pl.Float64(),
    "market_price": pl.Float64(),
}

FUTURES_SNAPSHOTS: dict[str, pl.DataType] = {
    "at": UTC_TIME,
    "symbol": pl.String(),
    "con_id": pl.Int64(),
    "expiry": pl.String(),
    "bid": pl.Float64(),
    "ask": pl.Float64(),
    "last": pl.Float64(),
    "volume": pl.Float64(),
}

TABLES: dict[str, dict[str, pl.DataType]] = {
    "option_snapshots": OPTION_SNAPSHOTS,
    "position_updates": POSITION_UPDATES,
    "futures_snapshots": FUTURES_SNAPSHOTS,
}


def table_path(data_dir: Path, name: str) -> Path:
    """Return the directory of a table; the name must be one of :data:`TABLES`."""
    if name not in TABLES:
        raise KeyError(name)
    return data_dir / "delta" / name
