"""How a long computation reports and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable

from .text import Text

OnProgress = Callable[[float, Text], bool]
"""Called with the fraction done (0 to 1) and what is being done; returns False to stop the computation."""


class Cancelled(Exception):
    """The caller asked a computation to stop."""


def unattended(fraction: float, message: Text) -> bool:
    """Report nothing and never stop: the default of every computation."""
    return True


def report(on_progress: OnProgress, fraction: float, message: Text) -> None:
    """Pass on how far a computation is, and raise `Cancelled` where the caller wants it to stop."""
    if not on_progress(fraction, message):
        raise Cancelled
