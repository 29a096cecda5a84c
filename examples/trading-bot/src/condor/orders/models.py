"""The order model. Nothing reaches the broker that is not an instance of :class:`Order`."""

from __future__ import annotations

import math
from datetime import date
from enum import StrEnum
from typing import Literal, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, field_validator, model_validator

HARD_MAX_CONTRACTS = 10
"""Upper bound of the quantity of any order, whatever the configuration says."""


class Purpose(StrEnum):
    """Why an order exists. Only ``OPEN`` adds risk."""

    OPEN = "open"
    CLOSE = "close"


class OrderStatus(StrEnum):
    """Life cycle of an order as recorded in the intent store."""

    INTENT = "intent"
    SIMULATED = "simulated"
    SENT = "sent"
    WORKING = "working"
    FILLED = "filled"
    CANCELLED = "cancelled"
    REJECTED = "rejected"
    UNKNOWN = "unknown"

    @property
    def terminal(self) -> bool:
        """True when the broker will not change this order any more."""
        return self in {
            OrderStatus.SIMULATED,
            OrderStatus.FILLED,
            OrderStatus.CANCELLED,
            OrderStatus.REJECTED,
        }


class OrderRejected(Exception):
    """The order failed a check of our own and was not sent."""


class Leg(BaseModel):
    """One leg of a combination, seen from the buyer of the combination."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    con_id: int = Field(gt=0)
    right: Literal["P", "C"]
    strike: float = Field(gt=0, allow_inf_nan=False)
    action: Literal["BUY", "SELL"]
    ratio: Literal[1] = 1


class Order(BaseModel):
    """A limit order for an iron condor.

    The combination is always written down as the *long* condor, so an entry sells it for a credit
    and an exit buys it back for a debit. Prices are therefore positive in both directions.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    client_id: str = Field(min_length=8, max_length=40)
    signal_id: str = Field(min_length=1)
    purpose: Purpose
    symbol: str = Field(pattern=r"^[A-Z]{1,6}$")
    expiry: date
    side: Literal["BUY", "SELL"]
    quantity: int = Field(gt=0, le=HARD_MAX_CONTRACTS)
    order_type: Literal["LMT"] = "LMT"
    limit_price: float
    width: float = Field(gt=0, allow_inf_nan=False)
    multiplier: int = Field(gt=0)
    delta: float = Field(allow_inf_nan=False)
    legs: tuple[Leg, Leg, Leg, Leg]
    opens: str = ""
    created_at: AwareDatetime

    @field_validator("limit_price")
    @classmethod
    def _price_is_usable(cls, value: float) -> float:
        if not math.isfinite(value) or value <= 0:
            raise ValueError("limit_price must be a finite number above zero")
        return value

    @model_validator(mode="after")
    def _is_coherent(self) -> Self:
        expected = "SELL" if self.purpose is Purpose.OPEN else "BUY"
        if self.side != expected:
            raise ValueError(f"a {self.purpose} order must have side {expected}")
        if self.limit_price >= self.width:
            raise ValueError("limit_price must be below the width of the wings")
        if self.purpose is Purpose.CLOSE and not self.opens:
            raise ValueError("a closing order must name the order it closes")
        if len({leg.con_id for leg in self.legs}) != len(self.legs):
            raise ValueError("the legs must be four different contracts")
        return self

    @property
    def notional(self) -> float:
        """Largest amount the structure can lose before credit, in account currency."""
        return self.quantity * self.multiplier * self.width

    @property
    def position_delta(self) -> float:
        """Change of the portfolio delta if the order fills completely, in shares."""
        direction = 1 if self.side == "BUY" else -1
        return direction * self.delta * self.quantity * self.multiplier
