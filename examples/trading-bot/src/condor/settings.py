"""Configuration of the bot.

Two profiles exist, ``paper`` and ``production``. Each reads ``config/<profile>.yaml`` and may be
overridden by ``CONDOR_*`` variables from the process environment or from a local ``.env`` file.
Unknown keys are rejected so that a misspelt limit cannot go unnoticed.
"""

from __future__ import annotations

import ipaddress
from pathlib import Path
from typing import ClassVar, Literal, Self

from loguru import logger
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    YamlConfigSettingsSource,
)

from condor.orders.models import HARD_MAX_CONTRACTS

Profile = Literal["paper", "production"]


class RiskLimits(BaseModel):
    """Pre-trade limits. Every value is required; both profiles share this model."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    max_contracts: int = Field(gt=0, le=HARD_MAX_CONTRACTS)
    max_contracts_per_symbol: int = Field(gt=0)
    max_order_notional: float = Field(gt=0, allow_inf_nan=False)
    max_open_positions: int = Field(gt=0)
    max_portfolio_delta: float = Field(gt=0, allow_inf_nan=False)
    daily_loss_limit: float = Field(gt=0, allow_inf_nan=False)
    price_collar_pct: float = Field(gt=0, lt=1)
    max_quote_age_seconds: float = Field(gt=0, le=60)
    max_orders_per_minute: int = Field(gt=0, le=60)
    max_repeats_per_signal: int = Field(gt=0, le=10)


class StrategyParameters(BaseModel):
    """Parameters of the condor itself."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    min_iv_rank: float = Field(ge=0, le=100)
    max_trend_sigmas: float = Field(gt=0)
    wing_width: float = Field(gt=0)
    min_credit: float = Field(gt=0)
    profit_target_pct: float = Field(gt=0, lt=1)
    stop_loss_multiple: float = Field(gt=1)
    max_days_in_trade: int = Field(gt=0)


class CondorSettings(BaseSettings):
    """Fields common to both profiles."""

    model_config = SettingsConfigDict(
        env_prefix="CONDOR_",
        env_file=".env",
        extra="forbid",
        hide_input_in_errors=True,
    )

    allowed_ports: ClassVar[frozenset[int]] = frozenset()

    profile: Profile
    ib_host: str = "127.0.0.1"
    ib_port: int
    ib_client_id: int = Field(gt=0)
    ib_control_client_id: int = Field(gt=0)
    ib_account: str = ""
    # Used by the ib-gateway container that reads the same env file; the API socket has no login.
    ib_user: str = ""
    ib_password: str = Field(default="", repr=False)

    symbols: list[str] = Field(min_length=1)
    futures_symbols: list[str] = Field(default_factory=list)
    data_dir: Path = Path("data")
    log_dir: Path = Path("logs")
    entry_interval_seconds: float = Field(default=300.0, ge=30)
    alert_webhook_url: str | None = None

    limits: RiskLimits
    strategy: StrategyParameters

    @field_validator("ib_host")
    @classmethod
    def _host_is_loopback(cls, value: str) -> str:
        """The API socket is neither encrypted nor authenticated: keep it on this machine."""
        if value != "localhost" and not ipaddress.ip_address(value).is_loopback:
            raise ValueError("ib_host must be a loopback address")
        return value

    @model_validator(mode="after")
    def _connection_is_consistent(self) -> Self:
        if self.ib_port not in self.allowed_ports:
            raise ValueError(f"ib_port {self.ib_port} does not belong to this profile")
        if self.ib_client_id == self.ib_control_client_id:
            raise ValueError("ib_client_id and ib_control_client_id must differ")
        if bool(self.ib_user) != bool(self.ib_password):
            raise ValueError("ib_user and ib_password must be set together")
        return self

    @property
    def state_dir(self) -> Path:
        """Directory of the latch, the breaker, the lock and the order store."""
        return self.data_dir / "state"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Explicit arguments first, then the environment, then the profile's YAML file."""
        yaml_settings = YamlConfigSettingsSource(settings_cls)
        return init_settings, env_settings, dotenv_settings, yaml_settings


class PaperSettings(CondorSettings):
    """Settings of the paper account."""

    model_config = SettingsConfigDict(yaml_file="config/paper.yaml")
    allowed_ports: ClassVar[frozenset[int]] = frozenset({4002, 7497})

    profile: Literal["paper"] = "paper"
    dry_run: bool = True


class ProductionSettings(CondorSettings):
    """Settings of the funded account."""

    model_config = SettingsConfigDict(yaml_file="config/production.yaml")
    allowed_ports: ClassVar[frozenset[int]] = frozenset({4001, 7496})

    profile: Literal["production"] = "production"
    dry_run: bool = False

    @model_validator(mode="after")
    def _announce_mode(self) -> Self:
        if self.dry_run:
            logger.warning("dry_run is on: orders are recorded but not transmitted")
        return self


AnySettings = PaperSettings | ProductionSettings


def load_settings(profile: Profile = "paper") -> AnySettings:
    """Build the settings of ``profile``; the values come from the environment and the YAML file."""
    if profile == "production":
        return ProductionSettings()  # type: ignore[call-arg]
    return PaperSettings()  # type: ignore[call-arg]
