"""How many threads the models may use; apart from the compiled kernels, so that it can be set before those load."""

from __future__ import annotations

_most = 0


def limit_threads(most: int) -> None:
    """Have models use so many threads at most; 0 is as many as there are."""
    global _most
    _most = most


def permitted(available: int) -> int:
    """Return how many of the available threads a model may use."""
    return min(available, _most) if _most else available
