"""A flood simulation: lets a flow, its sources and its clock run together."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from ..progress import OnProgress, report, unattended
from ..text import QT_TRANSLATE_NOOP, Text
from .clock import Clock
from .inflow import Inflow
from .ledger import Balance
from .local_inertial import LocalInertial
from .results import Results, Sampler, Snapshot
from .runoff import Runoff
from .structures import Structures

OnReport = Callable[[Snapshot], None]

PROGRESS = QT_TRANSLATE_NOOP("engine", "Simulated {now} of {end} · {balance} · steps of {step:.2f} s")
SECONDS_BETWEEN_REPORTS = 0.25
"""Wall-clock time (s) between two calls of the progress callback, so that a run can be stopped within a second."""


class Simulation:
    """Runs a flow until its clock is done.

    `runoff` and `inflows` bring the water, `structures` move it; `sampler` keeps the extremes.
    """

    def __init__(
        self,
        flow: LocalInertial,
        clock: Clock,
        sampler: Sampler,
        runoff: Runoff | None = None,
        inflows: Sequence[Inflow] = (),
        structures: Structures | None = None,
    ) -> None:
        self.flow = flow
        self.clock = clock
        self.sampler = sampler
        self.runoff = runoff
        self.inflows = tuple(inflows)
        self.structures = structures
        for inflow in self.inflows:
            inflow.check(flow.domain)
        self._inflow = 0.0
        self._initial = 0.0

    def run(self, on_progress: OnProgress = unattended, on_report: OnReport | None = None) -> Results:
        """Run to the end and return the results.

        `on_report` gets the flow at time 0 and at every report time. Raises `Cancelled` where `on_progress` returns
        False, and `VolumeError` where the volumes stop adding up.
        """
        self._initial = self.flow.stored
        self.sampler.sample(self.flow, self.clock.time, 0.0)
        balances = [self._report(on_report)]
        spoken = 0.0
        while not self.clock.finished:
            step = self._advance()
            if self.clock.report_due:
                balances.append(self._report(on_report))
            if time.monotonic() - spoken > SECONDS_BETWEEN_REPORTS:
                report(on_progress, self.clock.time / self.clock.duration, self._message(balances[-1], step))
                spoken = time.monotonic()
        return Results(self.sampler.finish(), tuple(balances), self.clock.steps)

    def _advance(self) -> float:
        """Move everything on by one step and return its length (s)."""
        flow, clock = self.flow, self.clock
        start = clock.time
        step = clock.tick(flow.stable_step)
        flow.advance(step)
        for inflow in self.inflows:
            self._inflow += inflow.apply(flow.depth, flow.domain.grid.cell_area, start, clock.time)
            flow.deepened(inflow.deepest(flow.depth))
        if self.structures is not None:
            flow.deepened(self.structures.apply(step))
        if self.runoff is not None and (clock.report_due or self.runoff.due(clock.time)):
            flow.deepened(self.runoff.apply(flow.depth, clock.time))
        since = clock.sample_due()
        if since:
            self.sampler.sample(flow, clock.time, since)
        return step

    def _report(self, on_report: OnReport | None) -> Balance:
        balance = self.balance()
        balance.check()
        if on_report is not None:
            on_report(self.sampler.snapshot(self.flow, self.clock.time))
        return balance

    def balance(self) -> Balance:
        """Return the volumes up to now."""
        runoff, structures = self.runoff, self.structures
        lost = (runoff.lost if runoff else 0.0) + (structures.outflow if structures else 0.0)
        return Balance(
            time=self.clock.time,
            initial=self._initial,
            rain=runoff.rain if runoff else 0.0,
            inflow=self._inflow,
            interception=runoff.interception if runoff else 0.0,
            infiltration=runoff.infiltration if runoff else 0.0,
            sewer=(runoff.sewer if runoff else 0.0) + (structures.sewer if structures else 0.0),
            underground=structures.underground if structures else 0.0,
            open_water=self.flow.to_open_water + (structures.open_water if structures else 0.0),
            outflow=self.flow.outflow + lost,
            stored=self.flow.stored,
        )

    def _message(self, balance: Balance, step: float) -> Text:
        return Text(
            PROGRESS,
            {
                "now": clock_time(self.clock.time),
                "end": clock_time(self.clock.duration),
                "balance": balance.words,
                "step": step,
            },
        )


def clock_time(seconds: float) -> str:
    """Return a time as hours and minutes."""
    minutes = round(seconds / 60.0)
    return f"{minutes // 60}:{minutes % 60:02d}"
