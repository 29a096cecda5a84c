"""Buys the hedge of the day."""

import broker


def hedge() -> None:
    broker.place_order("SPY", 120)


def panic() -> None:
    broker.cancel_everything()
