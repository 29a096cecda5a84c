"""Entry workflow: market view, signal, structure, order."""

from __future__ import annotations

from datetime import UTC, datetime

from loguru import logger

from condor.alerts import Alerter, Severity
from condor.broker.gateway import OrderGateway, SubmitResult
from condor.broker.market import MarketData, QuoteRejected
from condor.orders.models import OrderRejected
from condor.risk.limits import LimitChecker
from condor.risk.whitelist import SymbolWhitelist
from condor.settings import AnySettings
from condor.strategy.builder import (
    MULTIPLIER,
    BuildError,
    CondorBuilder,
    CondorPlan,
    combination,
    qualified_legs,
)
from condor.strategy.signals import MarketView, Signal, SignalEngine, iv_rank, trend_return


class EntryWorkflow:
    """Looks for one new condor per underlying and pass."""

    def __init__(
        self,
        settings: AnySettings,
        market: MarketData,
        engine: SignalEngine,
        builder: CondorBuilder,
        whitelist: SymbolWhitelist,
        limits: LimitChecker,
        gateway: OrderGateway,
        alerter: Alerter,
    ) -> None:
        self._settings = settings
        self._market = market
        self._engine = engine
        self._builder = builder
        self._whitelist = whitelist
        self._limits = limits
        self._gateway = gateway
        self._alerter = alerter

    async def run_once(self) -> int:
        """Go through the allow-list once. Returns the number of orders that went out."""
        sent = 0
        for symbol in self._whitelist:
            try:
                result = await self._consider(symbol)
            except (QuoteRejected, BuildError) as error:
                logger.info("{}: no entry: {}", symbol, error)
            except (OrderRejected, ValueError) as error:
                self._alerter.publish(Severity.ERROR, "entry rejected", f"{symbol}: {error}")
            except (ConnectionError, TimeoutError) as error:
                detail = f"entry on {symbol}: {type(error).__name__}"
                self._alerter.publish(Severity.ERROR, "broker did not answer", detail)
            else:
                sent += int(result is not None and not result.duplicate)
        return sent

    async def _consider(self, symbol: str) -> SubmitResult | None:
        underlying = await self._market.underlying(symbol)
        spot = (await self._market.spot(underlying)).mid
        chain = await self._market.chain(underlying)
        vol_history = await self._market.daily_history(underlying, "OPTION_IMPLIED_VOLATILITY")
        closes = await self._market.daily_history(underlying, "TRADES")
        view = MarketView(
            symbol=symbol,
            spot=spot,
            iv_rank=iv_rank(vol_history),
            implied_vol=vol_history[-1],
            trend_return=trend_return(closes),
            term=await self._market.term_structure(underlying, chain, spot),
        )
        signal = self._engine.evaluate(view)
        if signal is None:
            return None
        plan = self._builder.plan(signal, chain.strikes, datetime.now(tz=UTC))
        return await self._submit(signal, plan, chain.tradingClass)

    async def _submit(
        self, signal: Signal, plan: CondorPlan, trading_class: str
    ) -> SubmitResult | None:
        contracts = await self._market.qualify(plan.options(trading_class))
        legs = qualified_legs(plan, contracts)
        priced = await self._market.condor(legs)
        credit = priced.quote.mid
        if credit < self._settings.strategy.min_credit:
            logger.info("{}: credit {:.2f} is too small", plan.symbol, credit)
            return None
        quantity = self._size(plan)
        if quantity == 0:
            logger.info("{}: one contract is above the order notional", plan.symbol)
            return None
        order = self._builder.order(
            plan,
            legs,
            signal,
            quantity=quantity,
            credit=credit,
            delta=priced.delta,
            now=datetime.now(tz=UTC),
        )
        self._limits.check(order, await self._market.portfolio_state())
        logger.info(
            "{}: selling {} condors, {} days to expiry, for {:.2f}",
            plan.symbol,
            quantity,
            plan.dte,
            order.limit_price,
        )
        return await self._gateway.submit(order, combination(plan.symbol, legs), priced.quote)

    def _size(self, plan: CondorPlan) -> int:
        """Return the largest quantity within the size and notional limits."""
        limits = self._settings.limits
        affordable = int(limits.max_order_notional // (plan.width * MULTIPLIER))
        return min(limits.max_contracts, affordable)
