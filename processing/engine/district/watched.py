"""Reports how far a loop is, so that it can be stopped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from ..progress import OnProgress, report
from ..text import Text

Item = TypeVar("Item")
EVERY = 400


def watched(
    items: Sequence[Item], on_progress: OnProgress, start: float, end: float, message: Text
) -> Iterator[Item]:
    """Yield the items while progress runs from `start` to `end`; raises `Cancelled`."""
    for number, item in enumerate(items):
        if number % EVERY == 0:
            report(on_progress, start + (end - start) * number / len(items), message)
        yield item
