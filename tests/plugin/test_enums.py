"""Enums are written in full (`Qgis.MessageLevel.Warning`): QGIS 4 knows no other way."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = [ROOT / "__init__.py", *sorted(ROOT.glob("plugin/**/*.py")), *sorted(ROOT.glob("processing/**/*.py"))]


def qgis_names(tree: ast.AST) -> dict[str, object]:
    """Return the classes that a file imports from QGIS and Qt, by the name they have in the file."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level == 0 and (node.module or "").split(".")[0] == "qgis":
            module = importlib.import_module(node.module)
            found |= {alias.asname or alias.name: getattr(module, alias.name) for alias in node.names}
    return found


def unscoped(code: str) -> list[str]:
    """List the members of enums that are written without the name of their enum."""
    tree = ast.parse(code)
    names = qgis_names(tree)
    return [
        f"{node.value.id}.{node.attr}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id in names
        and not node.attr.isupper()
        and isinstance(getattr(names[node.value.id], node.attr, None), int)
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_enums_are_written_in_full(path):
    assert unscoped(path.read_text(encoding="utf-8")) == []


def test_the_check_itself_sees_a_short_enum():
    assert unscoped("from qgis.core import Qgis\nQgis.Warning") == ["Qgis.Warning"]
    assert unscoped("from qgis.PyQt.QtCore import Qt\nQt.UserRole") == ["Qt.UserRole"]
    assert unscoped("from qgis.core import Qgis\nQgis.MessageLevel.Warning") == []
