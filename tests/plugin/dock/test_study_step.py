"""The step of the study: the demo, opening, recent studies, and a new study of layers in the project."""

from __future__ import annotations

import shutil

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRasterLayer, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from ....plugin.dock.new_study import NewStudyDialog
from ....plugin.dock.session import StudySession
from ....plugin.dock.study_step import StudyStep
from ....plugin.settings import SECTION, Settings
from ....processing.adapters.study.study import Study
from .small_study import wait_until

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def settings(tmp_path):
    """Settings of nobody: the data folder is not there yet."""
    QgsSettings().remove(SECTION)
    settings = Settings()
    settings.data_folder = tmp_path / "new" / "studies"
    yield settings
    QgsSettings().remove(SECTION)


@pytest.fixture
def session(algorithms, qgis_new_project):
    session = StudySession()
    session.messages = []
    session.failed.connect(session.messages.append)
    yield session
    session.leave()


@pytest.fixture
def step(session, settings, qgis_iface):
    step = StudyStep(session, qgis_iface)
    step.show()
    yield step
    step.deleteLater()


def test_the_demo_makes_a_study_and_opens_its_project(step, session, settings):
    QTest.mouseClick(step.demo_button, LEFT)
    wait_until(lambda: session.study is not None or session.messages)
    assert session.messages == []
    assert session.study.folder == settings.data_folder / "Demo district"
    assert QgsProject.instance().absoluteFilePath() == str(session.study.folder / "study.qgz")
    assert step.about.text() == "<b>Demo district</b><br>400 × 300 m, cells of 1 m, EPSG:28992"
    assert settings.recent == [session.study.folder]
    assert not step.demo.progress.isVisible()


def test_the_demo_says_why_it_cannot_be_made(step, session, settings):
    settings.data_folder.parent.write_text("a file, not a folder")
    QTest.mouseClick(step.demo_button, LEFT)
    wait_until(lambda: bool(session.messages))
    assert "cannot be written" in session.messages[0] and session.study is None


def test_opening_a_study_opens_its_project(step, session, study):
    step.open(study)
    assert session.study == Study.open(study)
    assert len(QgsProject.instance().mapLayers()) > 3


def test_a_study_without_a_project_gets_one(step, session, study):
    (study / "study.qgz").unlink()
    step.open(study)
    assert (study / "study.qgz").is_file() and session.study is not None


def test_opening_the_project_of_a_study_opens_the_study(step, session, study):
    assert QgsProject.instance().read(str(study / "study.qgz"))
    assert session.study.folder == study.resolve()
    QgsProject.instance().clear()
    assert session.study is None


def test_what_is_no_study_is_refused_in_words(step, session, tmp_path):
    step.open(tmp_path)
    assert "study.gpkg" in session.messages[0] and session.study is None


def test_recent_studies_are_those_that_are_still_there(step, session, settings, study, tmp_path):
    settings.remember(tmp_path / "gone")
    settings.remember(study)
    settings.remember(tmp_path)
    settings.remember(study)
    step.recent.aboutToShow.emit()
    assert [action.toolTip() for action in step.recent.actions()] == [str(study), str(tmp_path)]
    step.recent.actions()[0].trigger()
    assert session.study is not None


def test_no_recent_studies_is_said(step):
    step.recent.aboutToShow.emit()
    assert [(action.text(), action.isEnabled()) for action in step.recent.actions()] == [("None yet", False)]


class TestNewStudy:
    @pytest.fixture
    def dialog(self, session, settings, made_study, qgis_new_project, tmp_path):
        """The dialog, with the layers of a district in the project."""
        project = QgsProject.instance()
        for name in ("dtm", "dsm"):
            file = shutil.copy(made_study / "base" / f"{name}.tif", tmp_path)
            assert project.addMapLayer(QgsRasterLayer(str(file), name))
        for name in ("buildings", "trees", "green_spaces"):
            assert project.addMapLayer(QgsVectorLayer(f"{made_study}/study.gpkg|layername={name}", name, "ogr"))
        dialog = NewStudyDialog(session)
        dialog.show()
        yield dialog
        dialog.reject()
        dialog.deleteLater()

    def choose(self, dialog, **layers):
        for name, layer in layers.items():
            found = QgsProject.instance().mapLayersByName(layer)
            dialog.chooser.combos[name].setLayer(found[0] if found else None)

    def test_cannot_create_before_the_check(self, dialog):
        self.choose(dialog, DTM="dtm")
        assert dialog.check_button.isEnabled() and not dialog.create_button.isEnabled()

    def test_needs_a_ground(self, dialog):
        self.choose(dialog, DTM="")
        assert not dialog.check_button.isEnabled()

    def test_checks_and_creates(self, dialog, settings):
        self.choose(dialog, DTM="dtm", DSM="dsm", BUILDINGS="buildings", TREES="trees", GREEN_SPACES="green_spaces")
        dialog.chooser.title.setText("Mijn buurt")
        QTest.mouseClick(dialog.check_button, LEFT)
        wait_until(dialog.check_button.isEnabled)
        assert "900 cells" in dialog.outcome.text()
        assert dialog.problems.count() == int(dialog.outcome.text().rstrip(".").split()[-1]) > 0
        QTest.mouseClick(dialog.create_button, LEFT)
        made = Study.open(dialog.folder)
        assert made.folder == settings.data_folder / "Mijn buurt" and made.title == "Mijn buurt"
        layer = QgsVectorLayer(f"{made.folder}/study.gpkg|layername=green_spaces", "green", "ogr")
        assert layer.featureCount() > 0
        assert sorted(path.stem for path in (made.folder / "base").glob("*.tif")) == ["chm", "dsm", "dtm", "landcover"]

    def test_another_layer_needs_another_check(self, dialog):
        self.choose(dialog, DTM="dtm")
        QTest.mouseClick(dialog.check_button, LEFT)
        wait_until(dialog.create_button.isEnabled)
        self.choose(dialog, DTM="dsm")
        assert not dialog.create_button.isEnabled() and not dialog.problems.isVisible()

    def test_lists_what_makes_a_study_impossible(self, dialog):
        layer = QgsVectorLayer("Polygon?crs=EPSG:28992", "far away", "memory")
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0, 1 0, 1 1, 0 0))"))
        layer.dataProvider().addFeature(feature)
        assert QgsProject.instance().addMapLayer(layer)
        self.choose(dialog, DTM="dtm", BUILDINGS="far away")
        QTest.mouseClick(dialog.check_button, LEFT)
        wait_until(dialog.check_button.isEnabled)
        assert not dialog.create_button.isEnabled()
        assert "far away" in dialog.problems.item(0).text()

    def test_opens_from_the_step_and_closes_with_escape(self, step, session):
        def escape():
            QTest.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)

        QTimer.singleShot(200, escape)
        QTest.mouseClick(step.new_button, LEFT)
        assert session.study is None
