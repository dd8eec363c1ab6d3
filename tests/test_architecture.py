"""The house: three rings with imports that point inwards, files of a readable length, names of our own only."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHIPPED = [
    ROOT / "__init__.py",
    *sorted(path for folder in ("plugin", "processing", "resources") for path in (ROOT / folder).rglob("*.py")),
]

RINGS = ("engine", "adapters", "algorithms", "plugin")
"""From the inside out; a ring knows itself and the rings before it."""

ENGINE_LIBRARIES = {"numpy", "scipy", "numba"}
STANDARD_LIBRARY_NOT_SHIPPED = {"pickle", "subprocess", "random", "xml", "marshal", "shelve", "ftplib", "telnetlib"}
FILE_READERS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "load", "loadtxt", "genfromtxt", "save",
                "savez", "savetxt", "fromfile", "tofile", "memmap"}  # fmt: skip
MAX_LINES = 400


def ring_of(path: Path) -> str | None:
    """Return the ring of a file of ours, None for the root package."""
    parts = path.relative_to(ROOT).parts
    if parts[0] == "processing":
        return parts[1] if parts[1] in RINGS else "algorithms"
    return "plugin" if parts[0] == "plugin" else None


def imports(tree: ast.AST, path: Path) -> list[tuple[str, Path | None]]:
    """List what a file imports: the absolute name, or for a relative import the file or folder of ours."""
    found: list[tuple[str, Path | None]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, None) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.append((node.module or "", None))
        elif isinstance(node, ast.ImportFrom):
            package = path.parents[node.level - 1]
            base = package.joinpath(*(node.module or "").split("."))
            dotted = "." * node.level + (node.module or "")
            found += [(f"{dotted}:{alias.name}", base / alias.name) for alias in node.names]
    return found


def outward(path: Path, tree: ast.AST) -> list[str]:
    """List the imports of a file that break the rings."""
    ring = ring_of(path)
    wrong = []
    for name, target in imports(tree, path):
        top = name.split(".")[0]
        if target is not None:
            other = ring_of(target) if target.is_relative_to(ROOT) else None
            if ring and other and RINGS.index(other) > RINGS.index(ring):
                wrong.append(name)
            if ring == "engine" and other is None:
                wrong.append(name)
        elif ring == "engine" and top not in ENGINE_LIBRARIES and not is_standard(top):
            wrong.append(name)
    return wrong


def is_standard(module: str) -> bool:
    return module in sys.stdlib_module_names


def parse(path: Path) -> ast.AST:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.relative_to(ROOT)))
class TestEachFile:
    def test_imports_point_inwards(self, path):
        assert outward(path, parse(path)) == []

    def test_imports_of_ours_are_relative(self, path):
        """An absolute import of ours works only where the checkout happens to have the right name."""
        own = {"stadstweeling", "engine", "adapters", "algorithms", "plugin", "resources"}
        names = {name.split(".")[0] for name, target in imports(parse(path), path) if target is None}
        assert names & own == set()

    def test_imports_nothing_that_the_plugin_site_blocks(self, path):
        names = {name.split(".")[0] for name, target in imports(parse(path), path) if target is None}
        assert names & STANDARD_LIBRARY_NOT_SHIPPED == set()
        assert names & {"PyQt5", "PyQt6", "PySide6"} == set(), "Qt only through qgis.PyQt"

    def test_is_not_longer_than_people_like_to_read(self, path):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_LINES


@pytest.mark.parametrize(
    "path", [path for path in SHIPPED if ring_of(path) == "engine"], ids=lambda path: str(path.relative_to(ROOT))
)
def test_engine_opens_no_file(path):
    calls = [node.func for node in ast.walk(parse(path)) if isinstance(node, ast.Call)]
    names = {func.id for func in calls if isinstance(func, ast.Name)} | {
        func.attr for func in calls if isinstance(func, ast.Attribute)
    }
    assert names & FILE_READERS == set()


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("processing/engine/flood/x.py", "from ...adapters.rasters import read_raster"),
        ("processing/engine/x.py", "from ..algorithms import ALGORITHMS"),
        ("processing/engine/x.py", "from .. import provider"),
        ("processing/engine/x.py", "from ...resources import TABLES"),
        ("processing/engine/x.py", "def f():\n    from qgis.core import QgsRasterLayer"),
        ("processing/engine/x.py", "import osgeo.gdal"),
        ("processing/engine/x.py", "import rasterio"),
        ("processing/adapters/x.py", "from ..algorithms.base import Algorithm"),
        ("processing/adapters/x.py", "from ...plugin.main import Plugin"),
        ("processing/algorithms/flood/x.py", "from ....plugin import main"),
        ("processing/provider.py", "from ..plugin.main import Plugin"),
    ],
)
def test_the_check_itself_sees_an_outward_import(file, code):
    assert outward(ROOT / file, ast.parse(code)) != []


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("processing/engine/flood/x.py", "from ..grid import Grid\nimport numpy as np\nfrom . import clock"),
        ("processing/adapters/x.py", "from ..engine import grid\nfrom ...resources import TABLES\nimport qgis.core"),
        ("processing/algorithms/flood/x.py", "from ..base import Algorithm\nfrom ...adapters.rasters import Raster"),
        ("plugin/x.py", "from ..processing.provider import Provider"),
    ],
)
def test_the_check_itself_lets_inward_imports_pass(file, code):
    assert outward(ROOT / file, ast.parse(code)) == []
