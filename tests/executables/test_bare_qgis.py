"""The plugin in a QGIS that has none of the optional libraries: it loads, and says what each algorithm lacks."""

from __future__ import annotations

import dataclasses
import json

import pytest

from ...processing.algorithms import ALGORITHMS
from ...processing.algorithms.examples import example_titles
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


PROBE = f"""
import json
from importlib.util import find_spec
from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingOutputString

def there(name):
    try:
        return find_spec(name) is not None
    except ModuleNotFoundError:
        return False

class Probe(QgsProcessingAlgorithm):
    name = displayName = lambda self: "probe"
    createInstance = lambda self: Probe()
    def initAlgorithm(self, configuration=None):
        self.addOutput(QgsProcessingOutputString("FOUND", "found"))
    def processAlgorithm(self, parameters, context, feedback):
        provider = QgsApplication.processingRegistry().providerById("stadstweeling")
        return {{"FOUND": json.dumps({{
            "libraries": [name for name in {OPTIONAL!r} if there(name)],
            "can": {{algorithm.name(): algorithm.canExecute() for algorithm in provider.algorithms()}},
        }})}}
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
    names = [*(algorithm.ID for algorithm in ALGORITHMS), *example_titles()]
    assert set(provider["algorithms"]) == {f"stadstweeling:{name}" for name in names}


@pytest.fixture(scope="module")
def found(bare_qgis, tmp_path_factory):
    """What the toolbox of that QGIS knows, asked from inside."""
    script = tmp_path_factory.mktemp("probe") / "probe.py"
    script.write_text(PROBE, encoding="utf-8")
    done = bare_qgis("run", str(script), "-", stdin='{"inputs": {}}')
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(json.loads(done.stdout)["results"]["FOUND"])


def test_the_poison_works(found):
    """Every library is really out of reach in that process, so the other tests here mean something."""
    assert found["libraries"] == []


@pytest.mark.parametrize("algorithm", ALGORITHMS, ids=lambda algorithm: algorithm.ID)
def test_an_algorithm_says_what_it_lacks(found, algorithm):
    can, why = found["can"][algorithm.ID]
    assert can is (not algorithm.REQUIRES)
    assert all(library in why for library in algorithm.REQUIRES)


def test_the_others_run(bare_qgis, district, folder):
    """Without any optional library a district and a storm can still be made."""
    runs = {
        "designstorm": {"STORM": "RIONED 08", "OUTPUT": str(folder / "bare.gpkg")},
        "demodistrict": {"WIDTH": 150, "HEIGHT": 150, "CELL_SIZE": 2}
        | {name: str(folder / f"bare_{name.lower()}.tif") for name in RASTERS},
    }
    for algorithm, inputs in runs.items():
        assert bare_qgis.run(algorithm, **inputs)
