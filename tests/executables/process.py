"""The real `qgis_process`, in a profile of its own: pytest does not show what libraries do to QGIS's executables."""

from __future__ import annotations

import json
import os
import subprocess
import sysconfig
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLUGINS = ROOT / ".build" / "plugins"
"""Holds a link to this checkout (tools/environment.sh). It stays, so that code is not compiled for every new place."""


@dataclass(frozen=True)
class QgisProcess:
    """Runs `qgis_process` with the plugin in the folder `plugins` switched on."""

    profile: Path
    plugins: Path
    python_path: tuple[Path, ...] = field(default=(Path(sysconfig.get_paths()["purelib"]),))

    def __call__(self, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess:
        return subprocess.run(
            ["qgis_process", *arguments], input=stdin, env=self._environment(), capture_output=True, text=True,
            timeout=300,
        )  # fmt: skip

    def start(self, algorithm: str, **inputs) -> subprocess.Popen:
        """Start an algorithm in a group of processes of its own, and return without waiting for it."""
        program = subprocess.Popen(
            ["qgis_process", "run", f"stadstweeling:{algorithm}", "-"], env=self._environment(), text=True,
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        program.stdin.write(json.dumps({"inputs": inputs}))
        program.stdin.close()
        return program

    def _environment(self) -> dict[str, str]:
        return os.environ | {
            "QT_QPA_PLATFORM": "offscreen",
            "QGIS_CUSTOM_CONFIG_PATH": str(self.profile),
            "QGIS_PLUGINPATH": str(self.plugins),
            "PYTHONPATH": os.pathsep.join(map(str, self.python_path)),
            "LC_ALL": "C.UTF-8",
        }

    def run(self, algorithm: str, **inputs) -> dict:
        """Run an algorithm, demand exit code 0 and return its results."""
        done = self("run", f"stadstweeling:{algorithm}", "-", stdin=json.dumps({"inputs": inputs}))
        assert done.returncode == 0, f"{algorithm} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}"
        return json.loads(done.stdout)["results"]


def enable_plugin(profile: Path, language: str = "en") -> None:
    """Switch the plugin on in a profile, for `qgis_process` and for the desktop."""
    settings = profile / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(
        f"[PythonPlugins]\nstadstweeling=true\n\n[locale]\noverrideFlag=true\nuserLocale={language}\n", encoding="utf-8"
    )
