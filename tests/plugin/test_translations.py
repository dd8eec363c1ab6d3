"""Every text that people see can be translated, and is."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted([*ROOT.glob("plugin/**/*.py"), *ROOT.glob("processing/**/*.py")])
MARKERS = {"translate", "QT_TRANSLATE_NOOP"}
TAG = re.compile(r"</?\w+/?>")
UNKNOWN_TO_PYLUPDATE = {"_tr", "_", "gettext", "tr_"}


def texts_of(code: str) -> tuple[set[tuple[str, str]], list[int]]:
    """Return the (context, text) of every text to translate, and the lines of those that no tool can extract."""
    texts: set[tuple[str, str]] = set()
    lost: list[int] = []

    def visit(node: ast.AST, context: str) -> None:
        if isinstance(node, ast.ClassDef):
            context = node.name
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            arguments = [a.value if isinstance(a, ast.Constant) else None for a in node.args]
            if name == "tr" and len(arguments) == 1:
                found = (context, arguments[0])
            elif name in MARKERS and len(arguments) == 2 and isinstance(arguments[0], str):
                found = tuple(arguments)
            elif name in UNKNOWN_TO_PYLUPDATE and any(isinstance(a, str) for a in arguments):
                found = (context, None)
            else:
                found = None
            if found and isinstance(found[1], str):
                texts.add(found)
            elif found and not isinstance(node.args[-1], ast.Name):  # `translate(context, text)` hands a marked text on
                lost.append(node.lineno)
        for child in ast.iter_child_nodes(node):
            visit(child, context)

    visit(ast.parse(code), "")
    return texts, lost


def placeholders(text: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(text) if field}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_texts_can_be_extracted(path):
    """A text that is put together before it is translated cannot be found by pylupdate5."""
    assert texts_of(path.read_text(encoding="utf-8"))[1] == []


@pytest.mark.parametrize("path", sorted(ROOT.glob("i18n/*.ts")), ids=lambda path: path.stem)
class TestEachLanguage:
    @pytest.fixture
    def messages(self, path):
        return [
            (context.findtext("name"), message.findtext("source"), message.find("translation"))
            for context in ElementTree.parse(path).iter("context")
            for message in context.iter("message")
        ]

    def test_is_up_to_date(self, messages):
        """When this fails: make i18n, and translate what is new."""
        wanted = set().union(*(texts_of(source.read_text(encoding="utf-8"))[0] for source in SOURCES))
        assert {(context, text) for context, text, _ in messages} == wanted

    def test_is_complete(self, messages):
        missing = [text for _, text, translation in messages if translation.get("type") or not translation.text]
        assert missing == []

    def test_keeps_the_values_in_a_sentence(self, messages):
        wrong = [text for _, text, there in messages if placeholders(text) != placeholders(there.text or "")]
        assert wrong == []

    def test_keeps_the_markup_of_a_help(self, messages):
        wrong = [text for _, text, there in messages if TAG.findall(text) != TAG.findall(there.text or "")]
        assert wrong == []


def test_the_check_itself():
    good = "class A:\n def f(self):\n  self.tr('a ' 'b')\n  translate('c', 'd')\n"
    assert texts_of(good) == ({("A", "a b"), ("c", "d")}, [])
    assert texts_of("self.tr(f'{x}')\nself.tr('e' + y)\n_tr('g')") == (set(), [1, 2, 3])
