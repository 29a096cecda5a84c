"""Limits, allow-list and throttle."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from pydantic import ValidationError

from condor.orders.models import HARD_MAX_CONTRACTS, OrderRejected
from condor.risk.limits import LimitChecker, OrderThrottle
from condor.risk.whitelist import SymbolWhitelist
from condor.settings import Profile, RiskLimits, load_settings
from tests.conftest import NOW, FakeBroker, make_close, make_order


@pytest.fixture
def checker(limits: RiskLimits) -> LimitChecker:
    return LimitChecker(limits)


def test_a_small_order_passes(checker: LimitChecker, broker: FakeBroker) -> None:
    checker.check(make_order(), broker.state())


def test_size_is_limited(checker: LimitChecker, broker: FakeBroker) -> None:
    with pytest.raises(OrderRejected, match="max_contracts"):
        checker.check(make_order(quantity=4), broker.state())


def test_notional_is_limited(checker: LimitChecker, broker: FakeBroker) -> None:
    with pytest.raises(OrderRejected, match="notional"):
        checker.check(make_order(width=20.0), broker.state())


def test_positions_include_working_entries(checker: LimitChecker, broker: FakeBroker) -> None:
    for month in (5, 6, 7):
        broker.hold("QQQ", 1, expiry=date(2025, month, 2))
    checker.check(make_order(), broker.state())
    broker.work(make_order(symbol="IWM"))
    with pytest.raises(OrderRejected, match="positions"):
        checker.check(make_order(), broker.state())


def test_contracts_per_symbol_are_limited(checker: LimitChecker, broker: FakeBroker) -> None:
    broker.hold("SPY", 3)
    broker.work(make_order(quantity=2))
    with pytest.raises(OrderRejected, match="contracts on SPY"):
        checker.check(make_order(quantity=2), broker.state())


@pytest.mark.parametrize("net_delta", [None, float("nan"), 180.0])
def test_delta_is_limited(
    checker: LimitChecker, broker: FakeBroker, net_delta: float | None
) -> None:
    broker.net_delta = net_delta
    with pytest.raises(OrderRejected, match="delta"):
        checker.check(make_order(), broker.state())


def test_a_closing_order_cannot_reverse(checker: LimitChecker, broker: FakeBroker) -> None:
    broker.hold("SPY", 2)
    checker.check(make_close(quantity=2), broker.state())
    broker.work(make_close(quantity=1))
    with pytest.raises(OrderRejected, match="larger than the position"):
        checker.check(make_close(quantity=2), broker.state())


def test_allow_list() -> None:
    allowed = SymbolWhitelist(["spy", "QQQ"])
    allowed.require("SPY")
    assert list(allowed) == ["QQQ", "SPY"]
    assert "IWM" not in allowed
    with pytest.raises(OrderRejected):
        allowed.require("GME")
    with pytest.raises(ValueError, match="at least one"):
        SymbolWhitelist([])


def test_throttle_bounds_rate_and_repeats() -> None:
    throttle = OrderThrottle(max_per_minute=2, max_repeats=2)
    throttle.preload(["known"])
    throttle.require_capacity("known", NOW)
    throttle.count("known", NOW)
    with pytest.raises(OrderRejected, match="already sent"):
        throttle.require_capacity("known", NOW)
    throttle.count("other", NOW)
    with pytest.raises(OrderRejected, match="one minute"):
        throttle.require_capacity("third", NOW + timedelta(seconds=59))
    throttle.require_capacity("third", NOW + timedelta(seconds=60))


@pytest.mark.parametrize("profile", ["paper", "production"])
def test_profiles_load(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[1])
    settings = load_settings(profile)
    assert settings.profile == profile
    assert settings.limits.max_contracts <= HARD_MAX_CONTRACTS


def test_a_port_of_the_other_profile_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[1])
    monkeypatch.setenv("CONDOR_IB_PORT", "4001")
    with pytest.raises(ValidationError, match="does not belong"):
        load_settings("paper")


def test_the_broker_must_be_local(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[1])
    monkeypatch.setenv("CONDOR_IB_HOST", "10.0.0.5")
    with pytest.raises(ValidationError, match="loopback"):
        load_settings("paper")
