"""The engine's texts in the language of the user."""

from __future__ import annotations

from .language import translate


def translate_engine(text: str) -> str:
    """Translate a sentence of the engine, or of an adapter that has no context of its own."""
    return translate("engine", text)
