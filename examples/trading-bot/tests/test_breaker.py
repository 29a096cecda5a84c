"""Loss breaker and halt latch."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from condor.alerts import Alert, Alerter, Severity
from condor.orders.models import OrderRejected
from condor.risk.breaker import LossBreaker
from condor.risk.latch import CancelRequest, HaltLatch
from condor.settings import load_settings
from tests.conftest import NOW

MAX_AGE = timedelta(seconds=60)


def make(path: Path) -> LossBreaker:
    return LossBreaker(path / "breaker.json", 1500, MAX_AGE)


def test_blocks_until_figures_arrive(tmp_path: Path) -> None:
    breaker = make(tmp_path)
    with pytest.raises(OrderRejected, match="no profit and loss"):
        breaker.require_closed(NOW)
    breaker.update(float("nan"), 0.0, NOW)
    with pytest.raises(OrderRejected, match="no profit and loss"):
        breaker.require_closed(NOW)
    breaker.update(100.0, -50.0, NOW)
    breaker.require_closed(NOW)


def test_unrealised_losses_count_and_the_trip_is_latched(tmp_path: Path) -> None:
    breaker = make(tmp_path)
    assert breaker.update(-700.0, -800.0, NOW)
    assert not breaker.update(500.0, 0.0, NOW)
    with pytest.raises(OrderRejected, match="reached the limit"):
        breaker.require_closed(NOW)
    assert make(tmp_path).tripped


def test_old_figures_block(tmp_path: Path) -> None:
    breaker = make(tmp_path)
    breaker.update(0.0, 0.0, NOW)
    with pytest.raises(OrderRejected, match="out of date"):
        breaker.require_closed(NOW + timedelta(seconds=61))


def test_an_unreadable_state_stays_tripped_until_reset(tmp_path: Path) -> None:
    (tmp_path / "breaker.json").write_text("{", encoding="utf-8")
    breaker = make(tmp_path)
    assert breaker.tripped
    breaker.reset(by="tester", reason="file repaired")
    assert not make(tmp_path).tripped


@pytest.mark.parametrize("limit", [0, -1, float("nan")])
def test_the_limit_must_be_positive(tmp_path: Path, limit: float) -> None:
    with pytest.raises(ValueError, match="above zero"):
        LossBreaker(tmp_path / "breaker.json", limit, MAX_AGE)


def test_latch_survives_a_restart_and_damage(tmp_path: Path) -> None:
    HaltLatch(tmp_path).engage(by="tester", reason="drill")
    latch = HaltLatch(tmp_path)
    assert latch.engaged()
    (tmp_path / "halt.json").write_text("garbage", encoding="utf-8")
    record = latch.record()
    assert record is not None and "unreadable" in record.reason
    latch.clear(by="tester", reason="drill over")
    assert latch.record() is None


def test_cancel_request_is_used_once(tmp_path: Path) -> None:
    request = CancelRequest(tmp_path)
    request.submit(by="tester")
    assert request.pending()
    request.done()
    assert not request.pending()


def test_without_a_webhook_nothing_is_delivered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parents[1])
    alerter = Alerter(load_settings("paper"))
    alerter.publish(Severity.CRITICAL, "loss breaker tripped", "1500")
    assert not alerter.send(Alert(Severity.CRITICAL, "loss breaker tripped", "1500", NOW))
