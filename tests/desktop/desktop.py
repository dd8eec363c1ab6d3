"""Starts the real QGIS desktop on a screen that nobody sees, with this plugin, for a story of clicks."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PROFILE = """[PythonPlugins]
stadstweeling=true
[app]
askToSaveMemoryLayers=false
[locale]
overrideFlag=true
userLocale={language}
[stadstweeling]
data_folder={data}
"""


def start_qgis(
    profiles: Path, script: Path, seconds: int, *arguments: str, screen: str = "1500x1000", **settings: str
) -> subprocess.CompletedProcess[str]:
    """Let the real desktop run a script on a screen that nobody sees, and return how it ended.

    profiles: the folder of its profiles. settings: variables of its environment. The test is skipped where there is
    none.
    """
    if shutil.which("qgis") is None or shutil.which("xvfb-run") is None:
        pytest.skip("there is no QGIS desktop or no Xvfb on this system")
    return subprocess.run(
        [
            "xvfb-run", "-a", "-s", f"-screen 0 {screen}x24 +extension GLX",
            "qgis", "--nologo", "--noversioncheck", "--profiles-path", str(profiles), "--code", str(script), *arguments,
        ],
        env=os.environ | {"QT_QPA_PLATFORM": "xcb", "LIBGL_ALWAYS_SOFTWARE": "1"} | settings,
        capture_output=True, text=True, timeout=seconds,
    )  # fmt: skip


def with_plugin(folder: Path, settings: str) -> dict[str, str]:
    """Make a profile with this plugin and these settings in a folder; return the environment that it needs."""
    plugins = folder / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "stadstweeling").symlink_to(ROOT)
    profile = folder / "profile" / "profiles" / "default" / "QGIS"
    profile.mkdir(parents=True)
    (profile / "QGIS3.ini").write_text(settings)
    return {"QGIS_PLUGINPATH": str(plugins), "PYTHONPATH": sysconfig.get_paths()["purelib"]}


def run_story(story: str, folder: Path, language: str = "en_US", seconds: int = 150) -> dict:
    """Let a story of this folder be told; return what it saw and how QGIS ended. Its pictures are in the folder."""
    environment = with_plugin(folder, PROFILE.format(language=language, data=folder / "studies"))
    done = start_qgis(
        folder / "profile", HERE / "inside.py", seconds + 60,
        STORY=str(HERE / f"{story}.py"), STORY_FOLDER=str(folder), STORY_SECONDS=str(seconds), **environment,
    )  # fmt: skip
    assert (folder / "seen.json").is_file(), done.stdout + done.stderr
    seen = json.loads((folder / "seen.json").read_text())
    assert "error" not in seen, seen["error"]
    return seen | {"exit": done.returncode, "said": done.stdout + done.stderr}
