"""The clock of a simulation: how long a step may be, and when something is due."""

from __future__ import annotations

from dataclasses import dataclass

GROWTH = 1.25
"""How much longer the next step may well be: a sample is taken before that step would make it late."""


@dataclass
class Clock:
    """Simulated time (s), and the moments at which results are sampled and reported.

    A step passes neither a report time nor the moment, every `sample_interval`, at which a sample is due; hazard
    classes need one at least every 10 s.
    """

    duration: float
    report_interval: float
    sample_interval: float = 10.0
    longest_step: float = 5.0
    time: float = 0.0
    steps: int = 0
    last_sample: float = 0.0
    last_step: float = 0.0
    reports: int = 0

    @property
    def finished(self) -> bool:
        """Whether the end has been reached."""
        return self.time >= self.duration

    def tick(self, stable_step: float) -> float:
        """Move on by the longest step that is stable and stops at the next report; return its length (s)."""
        next_report = min((self.reports + 1) * self.report_interval, self.duration)
        remaining = next_report - self.time
        until_sample = self.last_sample + self.sample_interval - self.time
        step = min(stable_step, self.longest_step, until_sample)
        # The last two steps before a report share what is left, so that no step is a sliver.
        if step >= remaining:
            step = remaining
        elif step > remaining / 2:
            step = remaining / 2
        self.steps += 1
        self.last_step = step
        self.time = next_report if step == remaining else self.time + step
        if self.time == next_report:
            self.reports += 1
        return step

    @property
    def report_due(self) -> bool:
        """Whether the present time is a report time."""
        return self.time == min(self.reports * self.report_interval, self.duration)

    def sample_due(self) -> float:
        """Return the time since the last sample (s) where a sample is due, else 0."""
        since = self.time - self.last_sample
        if since + GROWTH * self.last_step < self.sample_interval and not self.report_due:
            return 0.0
        self.last_sample = self.time
        return since
