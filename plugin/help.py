"""The help: a tour to begin with, and a page that tells of every algorithm in the user's language."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsProcessingAlgorithm, QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QCoreApplication, QStandardPaths, QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ..resources import HELP

translate = QCoreApplication.translate


def open_tour() -> None:
    """Show the tour in the browser."""
    _open(tour_file(QgsApplication.locale()))


def open_pages() -> None:
    """Write the page of algorithms and show it in the browser."""
    cache = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation))
    _open(write_pages(cache / "stadstweeling" / "help.html"))


def tour_file(locale: str) -> Path:
    """Return the tour in a language, in English where there is none in it."""
    file = HELP / f"tour_{locale[:2]}.html"
    return file if file.exists() else HELP / "tour_en.html"


def write_pages(file: Path) -> Path:
    """Write a page with all algorithms, by group, and return it."""
    algorithms = QgsApplication.processingRegistry().providerById("stadstweeling").algorithms()
    groups: dict[str, list[QgsProcessingAlgorithm]] = {}
    for algorithm in sorted(algorithms, key=lambda algorithm: (algorithm.group(), algorithm.displayName())):
        groups.setdefault(algorithm.group(), []).append(algorithm)
    title = translate("Help", "Stadstweeling: all algorithms")
    contents = "".join(
        f"<h3>{escape(group)}</h3><ul>{''.join(map(_entry, members))}</ul>" for group, members in groups.items()
    )
    chapters = "".join(_chapter(algorithm) for members in groups.values() for algorithm in members)
    style = (HELP / "help.css").read_text(encoding="utf-8")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(title)}</title><style>{style}</style></head>'
        f"<body><h1>{escape(title)}</h1>{contents}{chapters}</body></html>",
        encoding="utf-8",
    )
    return file


def _entry(algorithm: QgsProcessingAlgorithm) -> str:
    text = escape(algorithm.shortDescription())
    return f'<li><a href="#{algorithm.name()}">{escape(algorithm.displayName())}</a>: {text}</li>'


def _chapter(algorithm: QgsProcessingAlgorithm) -> str:
    parameters = [item for item in algorithm.parameterDefinitions() if not item.isDestination()]
    results = [item for item in algorithm.parameterDefinitions() if item.isDestination()]
    numbers = [item.description() for item in algorithm.outputDefinitions() if item.type() == "outputNumber"]
    parts = [
        f'<h2 id="{algorithm.name()}">{escape(algorithm.displayName())}</h2><p><code>{algorithm.id()}</code></p>',
        algorithm.shortHelpString(),
        _table(translate("Help", "Parameters"), parameters),
        _table(translate("Help", "Results"), results),
    ]
    if numbers:
        title, items = translate("Help", "Numbers"), "".join(f"<li>{escape(text)}</li>" for text in numbers)
        parts.append(f"<h3>{escape(title)}</h3><ul>{items}</ul>")
    return "".join(parts)


def _table(title: str, parameters: list[QgsProcessingParameterDefinition]) -> str:
    if not parameters:
        return ""
    more = translate("Help", "advanced")
    rows = "".join(
        f"<tr><td>{escape(item.description())}<br><code>{item.name()}</code>"
        f"{f' ({more})' if item.flags() & Qgis.ProcessingParameterFlag.Advanced else ''}</td>"
        f"<td>{escape(item.help())}</td></tr>"
        for item in parameters
    )
    return f"<h3>{escape(title)}</h3><table>{rows}</table>"


def _open(file: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
