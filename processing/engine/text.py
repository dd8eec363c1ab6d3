"""Texts that the engine shows to people, kept apart from any user interface.

The engine knows no Qt, so it cannot translate. It marks each sentence with `QT_TRANSLATE_NOOP` (a name
that Qt's own extraction tools recognise) and hands over a `Text`: the sentence and the values in it.
The outer rings translate the sentence and fill in the values.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark `text` for translation under `context` and return it unchanged."""
    return text


@dataclass(frozen=True)
class Text:
    """A sentence with named gaps (`str.format` fields) and the values that go in them."""

    template: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**self.values)

    def translated(self, translate: Callable[[str], str]) -> str:
        """Return the sentence in the language of `translate`, with its values filled in."""
        values = {
            key: value.translated(translate) if isinstance(value, Text) else value
            for key, value in self.values.items()
        }
        return translate(self.template).format(**values)
