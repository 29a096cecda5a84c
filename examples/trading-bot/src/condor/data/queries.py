"""Read-only queries behind the dashboard."""

from __future__ import annotations

import os
from pathlib import Path

import polars as pl
from deltalake import DeltaTable

from condor.data.schemas import TABLES, table_path
from condor.orders.intents import IntentStore

ORDER_COLUMNS = {
    "created_at": pl.Datetime("us", "UTC"),
    "updated_at": pl.Datetime("us", "UTC"),
    "symbol": pl.String(),
    "expiry": pl.Date(),
    "purpose": pl.String(),
    "quantity": pl.Int64(),
    "limit_price": pl.Float64(),
    "status": pl.String(),
    "filled": pl.Float64(),
    "avg_price": pl.Float64(),
}


def data_dir() -> Path:
    """Return the data directory shared with the bot."""
    return Path(os.environ.get("CONDOR_DATA_DIR", "data"))


def orders() -> pl.DataFrame:
    """Return every recorded order with its latest state."""
    store = IntentStore(data_dir() / "state" / "intents.db")
    rows = [
        {
            "created_at": record.order.created_at,
            "updated_at": record.updated_at,
            "symbol": record.order.symbol,
            "expiry": record.order.expiry,
            "purpose": record.order.purpose.value,
            "quantity": record.order.quantity,
            "limit_price": record.order.limit_price,
            "status": record.status.value,
            "filled": record.filled,
            "avg_price": record.avg_price,
        }
        for record in store.all()
    ]
    return pl.DataFrame(rows, schema=ORDER_COLUMNS)


def orders_for(symbol: str) -> pl.DataFrame:
    """Return the orders on one underlying, newest first."""
    with pl.SQLContext(orders=orders(), eager=True) as context:
        return context.execute(
            f"SELECT * FROM orders WHERE symbol = '{symbol}' ORDER BY created_at DESC"
        )


def latest(table: str) -> pl.DataFrame:
    """Return the rows of the newest pass of ``table``, empty when nothing was collected yet."""
    path = table_path(data_dir(), table)
    if not DeltaTable.is_deltatable(str(path)):
        return pl.DataFrame(schema=TABLES[table])
    frame = pl.scan_delta(str(path))
    return frame.filter(pl.col("at") == pl.col("at").max()).collect()
