"""Instrument allow-list."""

from __future__ import annotations

from collections.abc import Iterable

from condor.orders.models import OrderRejected


class SymbolWhitelist:
    """The underlyings the bot may trade. An empty list would block everything and is refused."""

    def __init__(self, symbols: Iterable[str]) -> None:
        self._symbols = frozenset(symbol.strip().upper() for symbol in symbols)
        if not self._symbols or "" in self._symbols:
            raise ValueError("the allow-list must contain at least one symbol and no blanks")

    def __contains__(self, symbol: object) -> bool:
        return symbol in self._symbols

    def __iter__(self):
        return iter(sorted(self._symbols))

    def require(self, symbol: str) -> None:
        """Raise :class:`OrderRejected` unless ``symbol`` is on the list."""
        if symbol not in self._symbols:
            raise OrderRejected(f"{symbol!r} is not on the allow-list")
