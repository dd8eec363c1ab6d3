"""The dock as a whole, its button, its menu, its options and its help."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsSettings, QgsTemporalNavigationObject
from qgis.gui import QgsScrollArea
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton

from .... import classFactory
from ....plugin.help import tour_file, write_pages
from ....plugin.options import OptionsFactory
from ....plugin.settings import SECTION, Settings
from ....processing.algorithms import ALGORITHMS
from ....processing.engine.threads import limit_threads, permitted


@pytest.fixture
def plugin(qgis_iface, qgis_new_project):
    canvas = qgis_iface.mapCanvas()
    canvas.setTemporalController(QgsTemporalNavigationObject(canvas))  # as that of the desktop has
    plugin = classFactory(qgis_iface)
    plugin.initGui()
    yield plugin
    plugin.unload()


@pytest.fixture
def dock(plugin):
    plugin.menu.panel.trigger()
    return plugin.menu.dock


class TestDock:
    def test_is_made_when_it_is_first_opened(self, plugin):
        assert plugin.menu.dock is None
        plugin.menu.panel.trigger()
        assert plugin.menu.dock.isVisibleTo(plugin.menu.dock.parent())

    def test_has_the_five_steps_in_order(self, dock):
        titles = [section.title() for section in dock.sections]
        assert titles == ["1. Study", "2. Variant", "3. Scenario", "4. Run", "5. Results"]

    def test_only_a_study_can_be_chosen_before_there_is_one(self, dock, study):
        assert [section.isEnabled() for section in dock.sections] == [True, False, False, False, False]
        dock.session.open(study)
        assert all(section.isEnabled() and not section.isCollapsed() for section in dock.sections)

    def test_scrolls_up_and_down_only(self, dock, study):
        dock.session.open(study)
        story = dock.findChild(QgsScrollArea)
        assert story.minimumSizeHint().width() > story.widget().minimumSizeHint().width() > 100

    def test_shows_what_went_wrong_until_it_is_closed(self, dock):
        dock.session.failed.emit("It failed.\nmore\nand more")
        assert dock.notice.text.text() == "It failed."
        assert not dock.notice.details.isVisibleTo(dock.notice)
        QTest.mouseClick(dock.notice.more, Qt.MouseButton.LeftButton)
        assert dock.notice.details.isVisibleTo(dock.notice)
        assert dock.notice.details.toPlainText() == "more\nand more"
        dock.session.failed.emit("Short.")
        assert not dock.notice.more.isVisibleTo(dock.notice)

    def test_says_what_cannot_run_for_want_of_a_library(self, plugin, monkeypatch):
        monkeypatch.setitem(sys.modules, "numba", None)
        plugin.menu.panel.trigger()
        notice = plugin.menu.dock.notice
        assert "a library is missing" in notice.text.text()
        lines = notice.details.toPlainText().splitlines()
        assert len(lines) == 1 and "Cloudburst, " in lines[0] and "library numba" in lines[0]

    def test_says_nothing_where_everything_can_run(self, dock):
        assert dock.notice.text.text() == ""

    def test_leaves_nothing_behind(self, plugin, dock):
        session = dock.session
        plugin.unload()
        assert plugin.menu is None and session.study is None

    def test_every_button_can_be_reached_and_has_a_name(self, dock, study):
        dock.session.open(study)
        buttons = [button for step in dock.steps.values() for button in step.findChildren(QAbstractButton)]
        nameless = [
            button for button in buttons
            if button.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not (button.text() or button.accessibleName() or button.toolTip())
            and not button.objectName().startswith(("qt_", "ScrollLeft", "ScrollRight"))
        ]  # fmt: skip
        assert nameless == []


def test_the_dock_needs_no_library_of_the_models():
    """QGIS without numba opens the dock, too; and numba alone takes as long to load as the dock may."""
    root = Path(__file__).parents[3]
    code = (
        f"import sys; sys.path.insert(0, {str(root.parent)!r}); sys.modules |= dict(numba=None, scipy=None)\n"
        f"import {root.name}.plugin.dock.dock, {root.name}.plugin.menu"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


class TestOptions:
    @pytest.fixture(autouse=True)
    def clean(self):
        QgsSettings().remove(SECTION)
        yield
        QgsSettings().remove(SECTION)
        limit_threads(0)

    def test_begin_with_our_defaults(self, qgis_app):
        page = OptionsFactory().createWidget(None)
        assert page.threads.text() == "all"
        assert (page.horizon.currentText(), page.period.value(), page.rate.value()) == ("after 10 years", 30.0, 2.0)
        assert page.folder.filePath().endswith("Stadstweeling")

    def test_keep_what_was_chosen(self, qgis_app, tmp_path):
        page = OptionsFactory().createWidget(None)
        page.folder.setFilePath(str(tmp_path))
        page.threads.setValue(1)
        page.horizon.setCurrentIndex(2)
        page.rate.setValue(3.5)
        assert Settings().rate == 2.0
        page.apply()
        settings = Settings()
        assert (settings.data_folder, settings.threads, settings.horizon) == (tmp_path, 1, "mature")
        assert (settings.period, settings.rate) == (30.0, 3.5)
        assert [permitted(count) for count in (1, 8)] == [1, 1]

    def test_no_limit_is_all_threads(self):
        limit_threads(0)
        assert permitted(8) == 8
        limit_threads(3)
        assert [permitted(count) for count in (2, 8)] == [2, 3]


class TestHelp:
    @pytest.mark.parametrize(
        ("locale", "name"), [("nl", "tour_nl"), ("nl_BE", "tour_nl"), ("en_US", "tour_en"), ("fr", "tour_en")]
    )
    def test_the_tour_is_in_the_language_of_the_user(self, locale, name):
        assert tour_file(locale).stem == name and tour_file(locale).exists()

    def test_the_pages_tell_of_every_algorithm(self, algorithms, tmp_path):
        text = write_pages(tmp_path / "new folder" / "help.html").read_text(encoding="utf-8")
        for algorithm in ALGORITHMS:
            assert f'href="#{algorithm.ID}"' in text and f'id="{algorithm.ID}"' in text
        assert "Return period" in text and "{" not in text.split("</style>")[1]

    def test_the_menu_has_both_and_the_options(self, plugin):
        titles = [action.text() for action in plugin.menu.actions]
        assert titles == ["Scenario panel", "Ten-minute tour", "All algorithms explained", "Options…"]


def test_threads_of_the_settings_count_from_the_start(qgis_iface):
    QgsSettings().setValue(f"{SECTION}/threads", 1)
    plugin = classFactory(qgis_iface)
    plugin.initGui()
    assert permitted(8) == 1
    plugin.unload()
    QgsSettings().remove(SECTION)
    limit_threads(0)
