"""Structures built from signals."""

from __future__ import annotations

from datetime import date

import pytest
from ib_async import Contract

from condor.settings import StrategyParameters
from condor.strategy.builder import (
    BuildError,
    CondorBuilder,
    combination,
    days_to_expiry,
    qualified_legs,
    round_to_tick,
)
from condor.strategy.signals import MarketView, Signal, SignalEngine, iv_rank, trend_return
from tests.conftest import EXPIRY, LEGS, NOW

STRIKES = [float(strike) for strike in range(400, 800, 5)]


def make_signal(expiry: date = EXPIRY, spot: float = 580.0) -> Signal:
    return Signal(symbol="SPY", expiry=expiry, spot=spot, implied_vol=0.18, iv_rank=62.0)


def test_strikes_surround_the_expected_move() -> None:
    plan = CondorBuilder(5.0).plan(make_signal(), STRIKES, NOW)
    assert [leg.strike for leg in plan.legs] == [545.0, 550.0, 610.0, 615.0]
    assert [leg.right for leg in plan.legs] == ["P", "P", "C", "C"]
    assert plan.dte == 32
    assert plan.width == 5.0


@pytest.mark.parametrize("expiry", [date(2025, 3, 3), date(2025, 2, 28)])
def test_expired_options_are_refused(expiry: date) -> None:
    with pytest.raises(BuildError, match="expired"):
        CondorBuilder(5.0).plan(make_signal(expiry=expiry), STRIKES, NOW)


def test_a_narrow_chain_is_refused() -> None:
    with pytest.raises(BuildError, match="no room"):
        CondorBuilder(5.0).plan(make_signal(), [570.0, 575.0, 580.0, 585.0], NOW)


def test_the_day_changes_in_new_york() -> None:
    assert days_to_expiry(EXPIRY, NOW.replace(hour=3)) == 33
    with pytest.raises(ValueError, match="time zone"):
        days_to_expiry(EXPIRY, NOW.replace(tzinfo=None))


def test_order_sells_one_combination() -> None:
    builder = CondorBuilder(5.0)
    signal = make_signal()
    plan = builder.plan(signal, STRIKES, NOW)
    contracts = [
        Contract(conId=101 + index, strike=leg.strike, right=leg.right)
        for index, leg in enumerate(plan.legs)
    ]
    legs = qualified_legs(plan, contracts)
    assert legs == LEGS
    order = builder.order(plan, legs, signal, quantity=1, credit=1.37, delta=0.01, now=NOW)
    assert (order.side, order.limit_price, order.symbol) == ("SELL", 1.35, "SPY")
    bag = combination(order.symbol, legs)
    assert bag.secType == "BAG"
    assert [leg.action for leg in bag.comboLegs] == ["SELL", "BUY", "BUY", "SELL"]
    assert round_to_tick(0.02) == 0.0


def make_view(**changes: object) -> MarketView:
    fields: dict[str, object] = {
        "symbol": "SPY",
        "spot": 580.0,
        "iv_rank": 62.0,
        "implied_vol": 0.18,
        "trend_return": 0.004,
        "term": {EXPIRY: 0.18, date(2025, 4, 17): 0.17},
    }
    return MarketView(**(fields | changes))  # type: ignore[arg-type]


@pytest.fixture
def engine() -> SignalEngine:
    return SignalEngine(
        StrategyParameters(
            min_iv_rank=30,
            max_trend_sigmas=1.0,
            wing_width=5,
            min_credit=0.8,
            profit_target_pct=0.5,
            stop_loss_multiple=2,
            max_days_in_trade=21,
        )
    )


def test_rich_volatility_gives_a_signal(engine: SignalEngine) -> None:
    signal = engine.evaluate(make_view())
    assert signal is not None
    assert signal.expiry == EXPIRY
    assert signal.signal_id(date(2025, 3, 3)) == "SPY:2025-04-04:2025-03-03"


@pytest.mark.parametrize("missing", ["spot", "iv_rank", "implied_vol", "trend_return", "term"])
def test_a_missing_input_blocks(engine: SignalEngine, missing: str) -> None:
    assert engine.evaluate(make_view(**{missing: None})) is None


@pytest.mark.parametrize(
    "changes",
    [{"iv_rank": 12.0}, {"trend_return": 0.08}, {"spot": 0.0}, {"implied_vol": float("nan")}],
)
def test_entry_rules(engine: SignalEngine, changes: dict[str, object]) -> None:
    assert engine.evaluate(make_view(**changes)) is None


def test_rank_and_trend() -> None:
    assert iv_rank([0.1, 0.3, 0.2]) == pytest.approx(50)
    assert trend_return([100, 101, 102, 103, 104, 110]) == pytest.approx(0.1)
    with pytest.raises(ValueError, match="does not vary"):
        iv_rank([0.2, 0.2])
