"""How a long computation reports and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from .text import Text

Item = TypeVar("Item")
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


def part(on_progress: OnProgress, start: float, end: float) -> OnProgress:
    """Return the callback of one part of a computation, which takes the whole from `start` to `end`."""
    return lambda fraction, message: on_progress(start + (end - start) * fraction, message)


def followed(items: Iterable[Item], count: int, on_progress: OnProgress, message: Text) -> Iterator[Item]:
    """Yield `count` items, with a report before each. Raises `Cancelled`."""
    for number, item in enumerate(items):
        report(on_progress, number / count, message)
        yield item
