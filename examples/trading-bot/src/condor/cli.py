"""Command line of the bot and of its operators."""

from __future__ import annotations

import asyncio
import getpass
import json
import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from loguru import logger

from condor import __version__
from condor.alerts import Alert, Alerter, Severity
from condor.broker.connection import BrokerConnection
from condor.broker.market import QuoteRejected
from condor.orchestrator import Components, Orchestrator, build
from condor.orders.models import OrderRejected
from condor.risk.latch import HaltLatch
from condor.settings import AnySettings, Profile, load_settings
from condor.workflow.exit import ReconciliationError

HEARTBEAT_MAX_AGE = 30.0
OPERATOR_ATTEMPTS = 3
CANCEL_WAIT = 20.0
FLATTEN_WAIT = 60.0

FLATTEN_ERRORS = (
    ConnectionError,
    TimeoutError,
    OrderRejected,
    QuoteRejected,
    ReconciliationError,
)

app = typer.Typer(no_args_is_help=True, add_completion=False)

ProfileOption = Annotated[
    Profile, typer.Option("--profile", envvar="CONDOR_PROFILE", help="paper or production")
]


def _configure_logging(settings: AnySettings) -> None:
    """Console for people, rotated JSON lines for machines."""
    logger.remove()
    logger.add(sys.stderr, level="INFO", backtrace=False, diagnose=False)
    logger.add(
        settings.log_dir / "condor.jsonl",
        level="DEBUG",
        serialize=True,
        rotation="50 MB",
        retention="90 days",
        backtrace=False,
        diagnose=False,
    )


def _prepare(profile: Profile) -> AnySettings:
    settings = load_settings(profile)
    _configure_logging(settings)
    return settings


def _state_dir() -> Path:
    """State directory for commands that must work without a valid configuration."""
    return Path(os.environ.get("CONDOR_DATA_DIR", "data")) / "state"


@app.command()
def run(profile: ProfileOption = "paper") -> None:
    """Run the bot until SIGTERM or SIGINT."""
    settings = _prepare(profile)
    logger.info("condor {} starting with profile {}", __version__, settings.profile)

    async def start() -> None:
        await Orchestrator(settings).run()

    asyncio.run(start())


@app.command()
def halt(
    reason: Annotated[str, typer.Option("--reason", help="Kept with the halt record.")],
    profile: ProfileOption = "paper",
) -> None:
    """Block new entries and cancel all working orders."""
    operator = getpass.getuser()
    HaltLatch(_state_dir()).engage(by=operator, reason=reason)
    typer.echo("Halt latch engaged.")
    settings = _prepare(profile)
    if settings.state_dir.resolve() != _state_dir().resolve():
        HaltLatch(settings.state_dir).engage(by=operator, reason=reason)
    cancelled = asyncio.run(_cancel_working(settings))
    Alerter(settings).send(
        Alert(Severity.CRITICAL, "halted by operator", reason, datetime.now(tz=UTC))
    )
    if not cancelled:
        typer.echo("Working orders could NOT be confirmed as cancelled: check TWS.", err=True)
        raise typer.Exit(code=1)
    typer.echo("All working orders cancelled.")


async def _cancel_working(settings: AnySettings) -> bool:
    """Cancel everything at the account, whatever the state of our own books."""
    connection = BrokerConnection(settings, Alerter(settings), settings.ib_control_client_id)
    ib = connection.ib
    try:
        await connection.connect(max_attempts=OPERATOR_ATTEMPTS)
        ib.reqGlobalCancel()
        async with asyncio.timeout(CANCEL_WAIT):
            while True:
                trades = await ib.reqAllOpenOrdersAsync()
                if all(trade.isDone() for trade in trades):
                    return True
                await asyncio.sleep(0.5)
    except (ConnectionError, TimeoutError) as error:
        logger.error("cancelling failed: {}", type(error).__name__)
        return False
    finally:
        connection.close()


@app.command()
def flatten(
    reason: Annotated[str, typer.Option("--reason", help="Kept with the halt record.")],
    profile: ProfileOption = "paper",
) -> None:
    """Halt, cancel working orders and close every open condor."""
    settings = _prepare(profile)
    HaltLatch(settings.state_dir).engage(by=getpass.getuser(), reason=f"flatten: {reason}")
    try:
        left = asyncio.run(_flatten(build(settings, settings.ib_control_client_id)))
    except FLATTEN_ERRORS as error:
        typer.echo(f"Flatten failed ({type(error).__name__}): close in TWS.", err=True)
        raise typer.Exit(code=1) from error
    if left:
        typer.echo("Closing orders are still working: check TWS.", err=True)
        raise typer.Exit(code=1)
    typer.echo("No open orders are left.")


async def _flatten(parts: Components) -> bool:
    """Return True when orders are still working at the end of the wait."""
    try:
        await parts.connection.connect(max_attempts=OPERATOR_ATTEMPTS)
        parts.gateway.cancel_all()
        await parts.gateway.wait_until_no_orders(CANCEL_WAIT)
        count = await parts.exits.flatten()
        logger.warning("closing {} condors", count)
        return not await parts.gateway.wait_until_no_orders(FLATTEN_WAIT)
    finally:
        parts.connection.close()


@app.command()
def resume(
    operator: Annotated[str, typer.Option("--operator", help="Who takes the decision.")],
    reason: Annotated[str, typer.Option("--reason", help="Kept in the halt history.")],
    profile: ProfileOption = "paper",
) -> None:
    """Clear the halt latch and the loss breaker; restart the bot afterwards."""
    settings = _prepare(profile)
    parts = build(settings, settings.ib_control_client_id)
    parts.breaker.reset(by=operator, reason=reason)
    parts.latch.clear(by=operator, reason=reason)
    typer.echo("Latch and breaker cleared.")


def read_status(state_dir: Path) -> dict[str, object]:
    """Return heartbeat age, latch and breaker from the state directory."""
    heartbeat = state_dir / "heartbeat"
    age: float | None = None
    if heartbeat.exists():
        beat = datetime.fromisoformat(heartbeat.read_text(encoding="utf-8"))
        age = (datetime.now(tz=UTC) - beat).total_seconds()
    record = HaltLatch(state_dir).record()
    return {
        "heartbeat_age_seconds": age,
        "alive": age is not None and age <= HEARTBEAT_MAX_AGE,
        "halted": record is not None,
        "halt_reason": record.reason if record else "",
        "breaker_tripped": (state_dir / "breaker.json").exists(),
    }


@app.command()
def status(
    check: Annotated[bool, typer.Option("--check", help="Exit 1 unless alive.")] = False,
    watch: Annotated[float, typer.Option("--watch", help="Repeat every N seconds.")] = 0.0,
) -> None:
    """Print the state of the bot on this machine."""
    while True:
        state = read_status(_state_dir())
        typer.echo(json.dumps(state))
        if check:
            raise typer.Exit(code=0 if state["alive"] else 1)
        if watch <= 0:
            return
        time.sleep(max(watch, 1.0))


if __name__ == "__main__":
    app()
