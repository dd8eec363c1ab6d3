"""Programs that are killed while they write in a study, and programs that write in it at once."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsCoordinateReferenceSystem

from ...processing.adapters.study import database, runs
from ...processing.adapters.study.database import Scenario, Variant, create_tables, read_scenarios
from ...processing.adapters.study.digests import content_digest
from ...processing.adapters.study.layout import DATABASE, RECORD, RUNS
from ...processing.adapters.study.measures import create_measure_table
from ...processing.adapters.study.runs import Run, abandoned, new_run, read_runs, write_record
from .conftest import LAYERS, RASTERS
from .process import PLUGINS

KILLS = 12
WRITER = Path(__file__).with_name("run_writer.py")


@pytest.fixture
def study(tmp_path, qgis_app):
    folder = tmp_path / "study"
    (folder / RUNS).mkdir(parents=True)
    create_measure_table(folder, "point", QgsCoordinateReferenceSystem("EPSG:28992"))
    create_tables(folder)
    return folder


def write(study, title, count) -> subprocess.Popen:
    environment = os.environ | {"PYTHONPATH": str(PLUGINS), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(WRITER), str(study), title, str(count)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def assert_whole(study, told: set[str]) -> None:
    """Every run that a program told of is there, and every run that is there is whole."""
    runs = read_runs(study)
    assert told <= {run.name for run in runs}
    for run in runs:
        assert len(run.files) == 3
        assert all(content_digest(run.file(name)) == digest for name, digest in run.files.items())


def test_a_program_killed_at_any_moment_leaves_whole_runs(study):
    told: set[str] = set()
    moments = random.Random()
    for _ in range(KILLS):
        program = write(study, "killed", 10_000)
        first = program.stdout.readline()  # it is at work from here on
        time.sleep(moments.uniform(0.0, 0.1))
        program.send_signal(signal.SIGKILL)
        rest, _ = program.communicate()
        told |= set((first + rest).split())
        assert_whole(study, told)
    assert len(told) >= KILLS
    for left in abandoned(study):  # and nobody holds what they left
        shutil.rmtree(left)
    survivor = write(study, "after", 2)
    after, _ = survivor.communicate(timeout=60)
    assert survivor.returncode == 0
    assert_whole(study, told | set(after.split()))


def test_two_programs_write_at_once_without_harm(study):
    programs = [write(study, title, 15) for title in ("one", "other")]
    told = [set(program.communicate(timeout=120)[0].split()) for program in programs]
    assert [program.returncode for program in programs] == [0, 0]
    assert [len(names) for names in told] == [15, 15]
    assert_whole(study, told[0] | told[1])
    assert len({name.partition("-")[0] for name in told[0] | told[1]}) == 30
    with sqlite3.connect(study / DATABASE) as database:
        assert {row[0] for row in database.execute("SELECT id FROM runs")} == told[0] | told[1]
    database.close()


class TestAnotherProgramAtTheEndOfARun:
    HOLD = (
        "import sqlite3, sys, time\n"
        "from qgis.PyQt.QtCore import QLockFile\n"
        "lock = QLockFile(sys.argv[1] + '/.study.lock')\n"
        "lock.setStaleLockTime(0)\n"
        "database = sqlite3.connect(sys.argv[1] + '/study.gpkg', isolation_level=None)\n"
        "if 'study' in sys.argv[2]: lock.lock()\n"
        "if 'database' in sys.argv[2]: database.execute('BEGIN EXCLUSIVE')\n"
        "print('held', flush=True)\n"
        "time.sleep(float(sys.argv[3]))\n"
    )

    @pytest.fixture
    def finish(self, study):
        """Return a function that writes a run, which others lock out as it ends, and gives what is told of."""
        program = None

        def begin(what, seconds) -> list[str]:
            nonlocal program
            told = []
            with new_run(study, "slow", told.append) as (name, folder):
                scenario = Scenario("", "water", {})
                run = Run(name, "water", Variant("slow"), scenario, {}, "", 0.0, {}, None, {}, {}, [], {})
                write_record(run, folder / RECORD)
                command = [sys.executable, "-c", self.HOLD, str(study), what, str(seconds)]
                program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
                assert program.stdout.readline() == "held\n"
            return [type(problem).__name__ for problem in told]

        yield begin
        program.kill()
        program.communicate()

    def listed(self, study) -> list[str]:
        with closing(sqlite3.connect(study / DATABASE)) as database:
            return [row[0] for row in database.execute("SELECT id FROM runs")]

    @pytest.mark.parametrize("what", ["study", "database", "study and database"])
    def test_is_waited_for(self, study, finish, monkeypatch, what):
        """Longer than anything else waits."""
        monkeypatch.setattr(database, "WAIT", 0.1)
        assert finish(what, 1.5) == []
        assert [run.name for run in read_runs(study)] == self.listed(study) == ["0001-slow"]

    def test_that_keeps_the_study_costs_nothing(self, study, finish, monkeypatch):
        monkeypatch.setattr(runs, "END", 0.2)
        assert finish("study", 60.0) == []
        assert [run.name for run in read_runs(study)] == self.listed(study) == ["0001-slow"]

    def test_that_keeps_the_database_costs_no_more_than_the_list(self, study, finish, monkeypatch):
        monkeypatch.setattr(runs, "END", 0.2)
        assert finish("study and database", 60.0) == ["DatabaseLocked", "RunNotListed"]
        assert [run.name for run in read_runs(study)] == ["0001-slow"]


def test_a_killed_study_run_leaves_earlier_runs_whole(qgis_process, district, tmp_path):
    folder = tmp_path / "study"
    qgis_process.run("createstudy", OUTPUT=str(folder), **{name: district[name] for name in (*RASTERS, *LAYERS)})
    storm = read_scenarios(folder)[0].name
    first = qgis_process.run("runstudy", STUDY=str(folder), SCENARIOS=storm)["RUNS"].split("; ")
    for wait in (2.0, 3.5):
        program = qgis_process.start("runstudy", STUDY=str(folder))
        time.sleep(wait)
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()
        runs = {run.name: run for run in read_runs(folder)}
        assert set(first) <= runs.keys()
        for run in runs.values():
            assert all(content_digest(run.file(name)) == digest for name, digest in run.files.items())
    done = qgis_process.run("checkstudy", STUDY=str(folder), REPAIR=True)
    assert done["PROBLEM_COUNT"] == done["REPAIRED"]
    assert qgis_process.run("checkstudy", STUDY=str(folder))["PROBLEM_COUNT"] == 0
