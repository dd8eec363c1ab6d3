"""Enums are written in full (`Qgis.MessageLevel.Warning`): QGIS 4 knows no other way."""

from __future__ import annotations

import ast
import enum
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


def added_up(code: str) -> list[str]:
    """List what combines members of an enum of QGIS that are plain numbers: QGIS 4 takes one of them only."""
    tree = ast.parse(code)
    names = qgis_names(tree)
    return [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.BinOp)
        and isinstance(node.op, ast.BitOr)
        and any(is_number_of_qgis(side, names) for side in (node.left, node.right))
    ]


def is_number_of_qgis(node: ast.AST, names: dict[str, object]) -> bool:
    path = []
    while isinstance(node, ast.Attribute):
        path.append(node.attr)
        node = node.value
    value = names.get(node.id) if path and isinstance(node, ast.Name) else None
    for part in reversed(path):
        value = getattr(value, part, None)
    return isinstance(value, int) and not isinstance(value, enum.Enum) and type(value).__module__.startswith("qgis._")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_enums_are_written_in_full(path):
    assert unscoped(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_flags_are_combined_where_qgis_4_can(path):
    assert added_up(path.read_text(encoding="utf-8")) == []


def test_the_check_itself_sees_a_short_enum():
    assert unscoped("from qgis.core import Qgis\nQgis.Warning") == ["Qgis.Warning"]
    assert unscoped("from qgis.PyQt.QtCore import Qt\nQt.UserRole") == ["Qt.UserRole"]
    assert unscoped("from qgis.core import Qgis\nQgis.MessageLevel.Warning") == []


def test_the_check_itself_sees_flags_that_qgis_4_cannot_combine():
    begin = "from qgis.core import Qgis, QgsFeatureSink as Sink\n"
    wrong = "Sink.Flag.FastInsert | Sink.Flag.RollBackOnErrors"
    assert added_up(begin + wrong) == [wrong]
    assert added_up(f"{begin}Sink.Flag.FastInsert") == []
    assert added_up(f"{begin}Qgis.SnappingType.Vertex | Qgis.SnappingType.Segment") == []
    assert added_up("from qgis.PyQt.QtCore import Qt\nQt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop") == []
