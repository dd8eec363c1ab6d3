"""The volume ledger: where all water came from and went to, and whether it adds up."""

from __future__ import annotations

from dataclasses import dataclass, fields

from ..errors import StadstweelingError
from ..text import QT_TRANSLATE_NOOP, Text

LARGEST_ERROR = 1e-3
"""Share of all water that may be unaccounted for before a run stops."""
NOTHING = 1e-6
"""Share of all water below which nobody wants to know how much it is."""
OFF = QT_TRANSLATE_NOOP("engine", "water balance off by {percent:.1g} %")
CLOSED = QT_TRANSLATE_NOOP("engine", "water balance off by < 0.0001 %")


class VolumeError(StadstweelingError):
    """The volume balance does not close."""

    what = QT_TRANSLATE_NOOP("engine", "{error:.3g} m³ of {total:.3g} m³ water is unaccounted for")
    expected = QT_TRANSLATE_NOOP("engine", "a water balance that is off by at most 0.1 %")
    remedy = QT_TRANSLATE_NOOP(
        "engine", "This result cannot be trusted. Check the ground for spikes and pits, and report the case."
    )


@dataclass(frozen=True)
class Balance:
    """Volumes (m³) since the start, at a time (s). `outflow` and `open_water` are net; `initial` was there before.

    underground: what measures store under ground.
    """

    time: float
    initial: float
    rain: float
    inflow: float
    interception: float
    infiltration: float
    sewer: float
    underground: float
    open_water: float
    outflow: float
    stored: float

    @property
    def total(self) -> float:
        """All water that was there or came in (m³)."""
        return self.initial + self.rain + self.inflow + max(-self.outflow, 0.0) + max(-self.open_water, 0.0)

    @property
    def error(self) -> float:
        """Water that appeared from nowhere, or vanished where negative (m³)."""
        gone = self.interception + self.infiltration + self.sewer + self.underground + self.open_water + self.outflow
        return self.stored + gone - self.initial - self.rain - self.inflow

    @property
    def relative_error(self) -> float:
        """Error as a share of all water."""
        return self.error / self.total if self.total > 0.0 else 0.0

    @property
    def words(self) -> Text:
        """How far the balance is off."""
        error = abs(self.relative_error)
        return Text(CLOSED) if error < NOTHING else Text(OFF, {"percent": 100.0 * error})

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """Return the names of the time, all volumes and the error."""
        return (*(field.name for field in fields(cls)), "error")

    def as_row(self) -> dict[str, float]:
        """Return the time, all volumes and the error, by name."""
        return {name: getattr(self, name) for name in self.names()}

    def check(self) -> None:
        """Raise `VolumeError` where more is unaccounted for than may be."""
        if not abs(self.relative_error) <= LARGEST_ERROR:  # also where it is no number
            raise VolumeError(f"t = {self.time:.0f} s", error=self.error, total=self.total)
