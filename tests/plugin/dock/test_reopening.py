"""The panel comes back at the next start of QGIS where it was open at the end of the last, with its study."""

from __future__ import annotations

import shutil

import pytest
from qgis.core import QgsProject, QgsSettings, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .... import classFactory
from ....plugin import menu
from ....plugin.settings import SECTION, Settings
from .small_study import wait_until


class Start(QObject):
    """The start of QGIS."""

    completed = pyqtSignal()


@pytest.fixture
def start(algorithms, qgis_iface, qgis_new_project, monkeypatch):
    """Return a function that starts QGIS with the plugin, and gives the plugin back a moment after."""
    QgsSettings().remove(SECTION)
    monkeypatch.setattr(menu, "QUIET", 0)
    canvas, plugins, moments = qgis_iface.mapCanvas(), [], []
    canvas.setTemporalController(QgsTemporalNavigationObject(canvas))  # as that of the desktop has

    def begin(quiet: bool = True):
        moment = Start()
        moments.append(moment)
        qgis_iface.initializationCompleted = moment.completed
        plugin = classFactory(qgis_iface)
        plugin.initGui()
        plugins.append(plugin)
        moment.completed.emit()
        if quiet:
            wait_until(lambda: not plugin.menu.findChild(menu.QTimer).isActive())
        return plugin

    yield begin
    for plugin in plugins:
        plugin.unload()
    del qgis_iface.initializationCompleted
    QgsSettings().remove(SECTION)


@pytest.fixture
def ended(start, study):
    """QGIS ended with the panel open on a study."""
    plugin = start()
    plugin.menu.panel.trigger()
    plugin.menu.dock.study.open(study)
    plugin.unload()
    QgsProject.instance().clear()


def test_a_panel_that_was_not_open_is_not_even_made(start):
    assert start().menu.dock is None


def test_an_open_panel_comes_back_with_the_last_study(start, ended, study):
    plugin = start()
    assert plugin.menu.dock.isVisibleTo(plugin.menu.dock.parent())
    assert plugin.menu.dock.session.study.folder == study.resolve()
    assert QgsProject.instance().absoluteFilePath() == str(study / "study.qgz")


def test_it_takes_the_study_of_the_project_that_qgis_starts_with(start, ended, study, tmp_path):
    other = shutil.copytree(study, tmp_path / "other")
    assert QgsProject.instance().read(str(other / "study.qgz"))
    assert start().menu.dock.session.study.folder == other.resolve()


def test_another_project_stays_open(start, ended, tmp_path):
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "mine.qgz"))
    assert start().menu.dock.session.study is None
    assert project.fileName() == str(tmp_path / "mine.qgz")


def test_work_that_is_not_saved_stays(start, ended):
    QgsProject.instance().setDirty(True)
    assert start().menu.dock.session.study is None and QgsProject.instance().isDirty()


def test_a_study_that_is_gone_is_told_of_quietly(start, ended, study):
    shutil.rmtree(study)
    dock = start().menu.dock
    assert dock.study.about.text() == f"The study that was open last is not in its place: {study.resolve()}"
    assert dock.notice.text.text() == "" and Settings().recent == []


@pytest.mark.parametrize("how", ["button", "cross"])
def test_a_panel_that_the_user_closed_stays_away(start, ended, how):
    plugin = start()
    if how == "cross":
        plugin.menu.dock.close()
    else:
        plugin.menu.show_dock(False)
    plugin.unload()
    assert start().menu.dock is None


def test_a_plugin_that_is_unloaded_in_between_does_nothing(start, ended, qgis_iface):
    plugin = start(quiet=False)
    plugin.unload()
    qgis_iface.initializationCompleted.emit()
    assert plugin.menu is None


def test_the_panel_takes_the_study_of_a_project_that_was_open_before(start, study):
    plugin = start()
    assert QgsProject.instance().read(str(study / "study.qgz"))
    plugin.menu.panel.trigger()
    assert plugin.menu.dock.session.study.folder == study.resolve()
    assert Settings().last == study.resolve()
