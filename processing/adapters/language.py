"""The language in which results speak: that of QGIS, or that of a study where it has one of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from ...resources import ROOT

TRANSLATIONS = ROOT.parent / "i18n"
_chosen: ContextVar[tuple[str, QTranslator] | None] = ContextVar("chosen", default=None)


def translator_of(locale: str) -> QTranslator:
    """Return our texts in the language of a locale; it is empty where there are none."""
    translator = QTranslator()
    file = TRANSLATIONS / f"stadstweeling_{locale[:2]}.qm"
    if file.exists():
        translator.load(str(file))
    return translator


@contextmanager
def speaking(locale: str) -> Iterator[None]:
    """Let texts and numbers be in the language of a locale, such as nl_NL, whatever that of QGIS is."""
    token = _chosen.set((locale, translator_of(locale)))
    try:
        yield
    finally:
        _chosen.reset(token)


def language() -> str:
    """Return the locale in which results speak now."""
    chosen = _chosen.get()
    return chosen[0] if chosen else QgsApplication.locale()


def numbers() -> QLocale:
    """Return how numbers are written in that language."""
    return QLocale("nl" if language().startswith("nl") else "en")


def translate(context: str, text: str) -> str:
    """Translate a text into the language in which results speak."""
    chosen = _chosen.get()
    if chosen is None or chosen[0][:2] == QgsApplication.locale()[:2]:
        return QCoreApplication.translate(context, text)
    return chosen[1].translate(context.encode(), text.encode()) or text  # text of Python can only be ASCII here
