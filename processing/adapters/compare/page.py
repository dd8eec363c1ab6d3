"""A page of HTML that needs nothing beside it: texts are escaped, pictures are inside, nothing runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice
from qgis.PyQt.QtGui import QImage

STYLE = """
@page { size: A4; margin: 15mm; }
body { font: 11pt/1.45 "Open Sans", "DejaVu Sans", Arial, sans-serif; color: #222; max-width: 180mm; margin: 2em auto;
  padding: 0 1em; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 .3em; }
h2 { font-size: 15pt; margin: 1.8em 0 .5em; border-bottom: 2px solid #222; break-after: avoid; }
h3 { font-size: 12pt; margin: 1.4em 0 .4em; break-after: avoid; }
p.lead { font-size: 13pt; }
table { border-collapse: collapse; width: 100%; margin: .6em 0 1em; font-size: 9.5pt; }
caption { text-align: left; font-weight: bold; padding-bottom: .3em; break-after: avoid; }
th, td { padding: .25em .5em; border-bottom: 1px solid #ccc; vertical-align: top; text-align: right;
  overflow-wrap: break-word; hyphens: auto; }
td.text { overflow-wrap: anywhere; }
sup { line-height: 0; margin-left: .15em; font-size: 75%; }
thead th { border-bottom: 2px solid #222; vertical-align: bottom; }
th:first-child, .text { text-align: left; }
tbody th { font-weight: normal; }
thead { display: table-header-group; }
tr, figure { break-inside: avoid; }
small { display: block; color: #555; font-size: 8.5pt; }
.better { color: #00568a; font-weight: bold; }
.worse { color: #a84300; font-weight: bold; }
figure { margin: 1em 0; }
figure img { max-width: 100%; height: auto; }
figcaption { font-size: 9.5pt; color: #333; }
ul.warnings li { margin-bottom: .3em; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 10pt; } }
"""


class Html(str):
    """Text that is HTML already; any other text is escaped."""


def raw(content: str) -> Html:
    """Return a text as HTML: itself where it is that already, else escaped."""
    return content if isinstance(content, Html) else Html(escape(content, quote=True))


def join(parts: Iterable[str]) -> Html:
    """Return parts one after the other."""
    return Html("".join(raw(part) for part in parts))


def element(tag: str, *content: str, **attributes: str) -> Html:
    """Return an element; an attribute `class_` is that named class."""
    words = "".join(f' {name.rstrip("_")}="{escape(value, quote=True)}"' for name, value in attributes.items())
    return Html(f"<{tag}{words}>{join(content)}</{tag}>")


def table(caption: str, header: Sequence[str], rows: Iterable[Sequence[str]], text_columns: int = 1) -> Html:
    """Return a table of which the first column heads the rows, and so many columns hold text."""
    kinds = ["text"] * text_columns + ["number"] * (len(header) - text_columns)
    titles = (element("th", cell, scope="col", class_=kind) for cell, kind in zip(header, kinds, strict=True))
    head = element("thead", element("tr", *titles))
    body = (
        element("tr", element("th", row[0], scope="row"), *(
            element("td", cell, class_=kind) for cell, kind in zip(row[1:], kinds[1:], strict=True)
        ))
        for row in rows
    )  # fmt: skip
    return element("table", element("caption", caption), head, element("tbody", *body))


def figure(picture: QImage, description: str, caption: str) -> Html:
    """Return a picture with a caption, and a description for who cannot see it."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    source = f"data:image/png;base64,{bytes(data.toBase64()).decode()}"
    image = Html(f'<img src="{source}" alt="{escape(description, quote=True)}" width="{picture.width()}">')
    return element("figure", image, element("figcaption", caption))


def page(title: str, language: str, *content: str) -> str:
    """Return a whole page in a language such as nl."""
    head = (
        f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
        f"<style>{STYLE}</style>"
    )
    body = element("main", *content)
    return f'<!DOCTYPE html>\n<html lang="{escape(language)}"><head>{head}</head><body>{body}</body></html>\n'
