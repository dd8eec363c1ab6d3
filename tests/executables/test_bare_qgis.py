"""The plugin in a QGIS that has none of the optional libraries: it loads, and says what each algorithm lacks."""

from __future__ import annotations

import dataclasses
import json

import pytest

from ...processing.algorithms import ALGORITHMS
from .conftest import RASTERS

OPTIONAL = ("numba", "llvmlite", "scipy", "shapely", "rasterio", "geopandas", "pandas", "pyproj", "netCDF4", "h5py")

BLOCKER = f"""
import sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {OPTIONAL!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}} (poisoned)", name=name)

sys.meta_path.insert(0, Blocker())
"""


@pytest.fixture(scope="module")
def bare_qgis(qgis_process, tmp_path_factory):
    folder = tmp_path_factory.mktemp("poison")
    (folder / "sitecustomize.py").write_text(BLOCKER, encoding="utf-8")
    return dataclasses.replace(qgis_process, python_path=(folder,))


def test_all_algorithms_are_listed(bare_qgis):
    done = bare_qgis("--json", "list")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    provider = json.loads(done.stdout)["providers"]["stadstweeling"]
    assert set(provider["algorithms"]) == {f"stadstweeling:{algorithm.ID}" for algorithm in ALGORITHMS}


@pytest.mark.parametrize(
    "algorithm", [algorithm for algorithm in ALGORITHMS if algorithm.REQUIRES], ids=lambda algorithm: algorithm.ID
)
def test_an_algorithm_says_what_it_lacks(bare_qgis, algorithm):
    instance = algorithm().create()  # kept, or its parameters go with it
    inputs = {parameter.name(): "something" for parameter in instance.parameterDefinitions()}
    done = bare_qgis("run", f"stadstweeling:{algorithm.ID}", "-", stdin=json.dumps({"inputs": inputs}))
    said = done.stdout + done.stderr
    assert done.returncode != 0
    assert all(library in said for library in algorithm.REQUIRES), said
    assert "Traceback" not in said


def test_the_others_run(bare_qgis, district, folder):
    """Without any optional library a district and a storm can still be made."""
    runs = {
        "designstorm": {"STORM": "RIONED 08", "OUTPUT": str(folder / "bare.gpkg")},
        "demodistrict": {"WIDTH": 150, "HEIGHT": 150, "CELL_SIZE": 2}
        | {name: str(folder / f"bare_{name.lower()}.tif") for name in RASTERS},
    }
    for algorithm, inputs in runs.items():
        assert bare_qgis.run(algorithm, **inputs)


def test_the_poison_works(bare_qgis, tmp_path):
    """Every library is really out of reach in this process, so the tests above mean something."""
    script = tmp_path / "probe.py"
    script.write_text(
        "from qgis.core import QgsProcessingAlgorithm, QgsProcessingOutputString\n"
        "from importlib.util import find_spec\n"
        "def there(name):\n"
        "    try:\n"
        "        return find_spec(name) is not None\n"
        "    except ModuleNotFoundError:\n"
        "        return False\n"
        "class Probe(QgsProcessingAlgorithm):\n"
        "    name = displayName = lambda self: 'probe'\n"
        "    createInstance = lambda self: Probe()\n"
        "    def initAlgorithm(self, configuration=None):\n"
        "        self.addOutput(QgsProcessingOutputString('FOUND', 'found'))\n"
        "    def processAlgorithm(self, parameters, context, feedback):\n"
        f"        return {{'FOUND': ' '.join(name for name in {OPTIONAL!r} if there(name))}}\n",
        encoding="utf-8",
    )
    done = bare_qgis("run", str(script), "-", stdin='{"inputs": {}}')
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout)["results"]["FOUND"] == ""
