"""What an algorithm says while it works: enough to follow, not so much that it floods the log."""

from __future__ import annotations

import pytest

from ...processing.algorithms import base
from ...processing.engine.text import Text
from .scene import Feedback


@pytest.fixture
def tell(qgis_app, monkeypatch):
    """Return a function that reports at a moment (s), and the feedback that hears it."""
    now = 0.0
    monkeypatch.setattr(base.time, "monotonic", lambda: now)
    feedback = Feedback()
    on_progress = base.Algorithm().progress(feedback)

    def at(moment: float, fraction: float, text: str) -> bool:
        nonlocal now
        now = moment
        return on_progress(fraction, Text(text))

    return at, feedback


def test_first_text_comes_at_once_and_others_now_and_then(tell):
    at, feedback = tell
    for quarter in range(49):
        assert at(100.0 + 0.25 * quarter, quarter / 48, f"step {quarter}")
    assert feedback.progress_texts == ["step 0", "step 20", "step 40"]
    assert feedback.progresses == pytest.approx([100 * quarter / 48 for quarter in range(49)])


def test_same_text_is_not_repeated(tell):
    at, feedback = tell
    at(0.0, 0.0, "reading")
    at(60.0, 0.5, "reading")
    at(61.0, 0.6, "writing")
    assert feedback.progress_texts == ["reading", "writing"]


def test_stop_is_heard_between_texts(tell):
    at, feedback = tell
    assert at(0.0, 0.0, "reading")
    feedback.cancel()
    assert not at(0.1, 0.0, "reading")
