"""The controls of the 3D views, with a scene that only remembers what it is asked for."""

from __future__ import annotations

import json
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest
from qgis._3d import QgsCameraPose  # noqa: F401  before anything of 3D
from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsNetworkAccessManager,
    QgsPointXY,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QMessageBox

from ....plugin.dock import scene_panel
from ....plugin.dock.scene_panel import ScenePanel
from ....plugin.timeline import Timeline
from ....processing.adapters.places import HOME_ZONE, ClockZone
from ....processing.adapters.scene3d.cameras import View
from ....processing.adapters.study.study import Study
from ....processing.adapters.times import moment
from ....processing.engine.heat.place import Place
from .small_study import GREEN, HEAT, NOW, click, run, wait_until

ALMERE, GOTEBORG = Place(52.37, 5.22), Place(57.70, 11.97)
LOOK = View(143200.0, 487050.0, -2.5, 60.0, 62.0, 30.0)


@pytest.fixture
def study(run_study):
    """The study of the session is one with runs."""
    return run_study


class Scene(QObject):
    """A scene that only remembers what it is asked for."""

    closed = pyqtSignal()
    is_open, problems, moments, place, view = True, ["No trees."], [1, 2], ALMERE, LOOK
    inside = True

    def __init__(self):
        super().__init__()
        self.asked = []
        self.controller = QgsTemporalNavigationObject()
        self.timeline = Timeline(self.controller)

    def __getattr__(self, name):
        return lambda *values: self.asked.append((name, *values))

    def look_at_degrees(self, point):
        self.asked.append(("look_at_degrees", point))
        return self.inside


@pytest.fixture
def scene(monkeypatch):
    scene = Scene()
    monkeypatch.setattr(scene_panel, "open_scene", lambda study, run, cover, iface: scene)
    return scene


@pytest.fixture
def panel(session, qgis_iface, scene):
    panel = ScenePanel(session, qgis_iface)
    panel.resize(340, 500)
    yield panel
    panel.close()


def last_run(session, theme, variant=NOW):
    return next(each for each in session.study.runs() if (each.theme, each.variant.name) == (theme, variant))


def show(panel, theme="water", variant=NOW):
    panel.show_run(last_run(panel._session, theme, variant))
    panel.scene.asked.clear()
    panel._session.messages.clear()


def covers(panel) -> list[str]:
    return [panel.ground.covers.itemText(index) for index in range(panel.ground.covers.count())]


def choose(panel, text):
    combo = panel.ground.covers
    combo.setCurrentIndex(covers(panel).index(text))
    combo.activated.emit(combo.currentIndex())


def answer(name: str = "", accept: bool = True) -> None:
    """Fill in the dialog that is about to open, and close it."""

    def fill_in():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QMessageBox):
            kind = QMessageBox.StandardButton
            dialog.button(kind.Yes if accept else kind.Cancel).click()
            return
        if name:
            dialog.findChild(QLineEdit).setText(name)
        kind = QDialogButtonBox.StandardButton
        dialog.findChild(QDialogButtonBox).button(kind.Ok if accept else kind.Cancel).click()

    QTimer.singleShot(100, fill_in)


class TestPanel:
    def test_tells_what_cannot_be_shown(self, panel, session, scene):
        panel.show_run(last_run(session, "water"))
        assert not panel.isHidden() and session.messages == ["No trees."]

    def test_asks_the_scene_for_what_is_clicked(self, panel, scene):
        show(panel)
        for button in (panel.overview, panel.street, panel.house, panel.shadows, panel.below):
            click(button)
        assert [each[0] for each in scene.asked] == [
            "look_from_above", "look_along_street", "look_at_click", "set_shadows", "look_through",
        ]  # fmt: skip

    def test_a_click_beside_the_study_is_told(self, panel, session, scene):
        show(panel)
        click(panel.house)
        _, missed = scene.asked[-1]
        missed()
        assert "outside the study" in session.messages[0]

    def test_a_scene_that_opens_again_looks_as_the_panel_says(self, panel, scene):
        show(panel)
        click(panel.shadows)
        click(panel.below)
        scene.closed.emit()
        assert panel.isHidden() and panel.scene is None
        panel.show_run(last_run(panel._session, "water"))
        assert ("set_shadows", False) in scene.asked and ("look_through", True) in scene.asked

    def test_another_variant_stands_beside_it(self, panel, scene):
        show(panel)
        assert [panel.other.itemText(index) for index in range(panel.other.count())] == ["nothing", GREEN]
        panel.other.setFocus()
        QTest.keyClick(panel.other, Qt.Key.Key_Down)
        name, contents, title = scene.asked[-1]
        assert name == "compare" and contents.variant == GREEN and title.startswith(GREEN)
        QTest.keyClick(panel.other, Qt.Key.Key_Up)
        assert scene.asked[-1] == ("compare_no_more",)

    def test_nothing_can_be_done_once_its_study_is_closed(self, panel, session, scene):
        show(panel)
        session.close()
        assert not panel.isEnabled()

    def test_every_control_says_what_it_is_for(self, panel, scene):
        show(panel)
        parts = (
            panel.overview, panel.street, panel.house, panel.shadows, panel.below, panel.other, panel.picture,
            panel.film, panel.ground.covers, panel.sun.date, panel.sun.hour, panel.bookmarks.names, panel.address.text,
            panel.bookmarks.keep_button, panel.bookmarks.rename_button, panel.bookmarks.delete_button,
            panel.address.search_button,
        )  # fmt: skip
        assert all(part.toolTip() for part in parts)


class TestSun:
    def test_stands_where_the_panel_says_from_the_start(self, panel, scene, session):
        panel.show_run(last_run(session, "water"))
        assert scene.asked[-1] == ("set_sun", datetime(2015, 7, 1, 15, tzinfo=ClockZone(HOME_ZONE)))

    def test_moves_over_the_day_by_the_clocks_of_the_study(self, panel, scene):
        show(panel)
        panel.sun.hour.setValue(48)
        name, time = scene.asked[-1]
        assert panel.sun.clock.text() == "12:00" and name == "set_sun"
        assert time.astimezone(UTC) == datetime(2015, 7, 1, 10, tzinfo=UTC)
        assert HOME_ZONE in panel.sun.hour.toolTip()

    def test_has_the_zone_of_the_runs(self, panel, session, scene):
        session.run_algorithm(
            "editscenario", SCENARIO=HEAT, THEME="heat",
            PARAMETERS=json.dumps({"heatstress": {"STATION": "Rotterdam 1 July 2015", "TIME_ZONE": "Europe/London"}}),
        )  # fmt: skip
        run("runstudy", STUDY=str(session.study.folder), VARIANTS=NOW, SCENARIOS=HEAT)
        show(panel, "water")
        assert "Europe/London" in panel.sun.date.toolTip()
        assert panel.sun.moment.astimezone(UTC) == datetime(2015, 7, 1, 14, tzinfo=UTC)

    def test_goes_along_with_heat_but_not_with_a_storm(self, panel, scene):
        show(panel, "heat")
        begin = QDateTime.fromString("2018-07-26T11:00:00Z", Qt.DateFormat.ISODate)
        scene.timeline.stepped.emit(QgsDateTimeRange(begin, begin.addSecs(3600)))
        assert scene.asked == [("set_sun", datetime(2018, 7, 26, 11, tzinfo=ClockZone(HOME_ZONE)))]
        assert panel.sun.clock.text() == "11:00"
        scene.timeline.stepped.emit(QgsDateTimeRange(moment(600.0), moment(1200.0)))
        assert len(scene.asked) == 1


class TestGround:
    def test_lists_what_there_is_in_words_with_units(self, panel, scene):
        show(panel)
        assert covers(panel) == [
            "land cover alone", "Maximum water depth (m)", "Water depth over time (m)",
            "Perceived temperature (PET) by the hour (°C)", "Perceived temperature (PET) (°C)", "Shade over the day",
            "Hours of sun (h)",
        ]  # fmt: skip
        assert panel.ground.covers.currentIndex() == 0 and panel.ground.legend.isHidden()

    def test_begins_with_the_heat_in_a_run_of_the_heat(self, panel, scene):
        show(panel, "heat")
        assert panel.ground.covers.currentText() == "Perceived temperature (PET) by the hour (°C)"
        assert covers(panel)[-1] == "Water depth over time (m)"
        legend = panel.ground.legend
        assert (legend.first.text(), legend.last.text()) == ("0 °C", "51 °C") and "35 °C" in legend.toolTip()
        assert HEAT in panel.ground.covers.toolTip()

    def test_what_is_chosen_lies_over_the_ground(self, panel, scene, session):
        show(panel)
        choose(panel, "Perceived temperature (PET) by the hour (°C)")
        (contents,) = next(each[1:] for each in scene.asked if each[0] == "refresh")
        heat = last_run(session, "heat")
        assert contents.drape.path == heat.file("pet_hourly.tif") and contents.drape.variable.unit == "°C"
        assert contents.water is None, "the water would hide it"
        scene.asked.clear()
        choose(panel, "Maximum water depth (m)")
        (contents,) = next(each[1:] for each in scene.asked if each[0] == "refresh")
        assert contents.drape.path.name == "max_depth.tif" and contents.water is not None

    def test_both_views_show_the_same_quantity(self, panel, scene, session):
        show(panel)
        panel.other.setCurrentIndex(1)
        panel.other.activated.emit(1)
        choose(panel, "Shade over the day")
        one, other = next(each[1:] for each in scene.asked if each[0] == "refresh")
        assert one.drape.path == last_run(session, "heat").file("shade_series.tif")
        assert other.drape.path == last_run(session, "heat", GREEN).file("shade_series.tif")

    def test_what_the_other_variant_lacks_is_told(self, panel, scene, session):
        last_run(session, "heat", GREEN).file("shade_series.tif").unlink()
        show(panel)
        panel.other.setCurrentIndex(1)
        panel.other.activated.emit(1)
        choose(panel, "Shade over the day")
        _, other = next(each[1:] for each in scene.asked if each[0] == "refresh")
        assert other.drape is None
        assert "Green" in session.messages[0] and "Shade over the day" in session.messages[0]


class TestBookmarks:
    def names(self, panel) -> list[str]:
        combo = panel.bookmarks.names
        return [combo.itemText(index) for index in range(combo.count())]

    def keep(self, panel, name):
        answer(name)
        panel.bookmarks.keep_button.click()

    def test_a_study_without_any_is_whole(self, panel, study, scene):
        show(panel)
        marks = panel.bookmarks
        assert self.names(panel) == [] and marks.names.placeholderText() == "none yet"
        assert not (marks.names.isEnabled() or marks.rename_button.isEnabled() or marks.delete_button.isEnabled())
        with closing(sqlite3.connect(study / "study.gpkg")) as connection:
            tables = connection.execute("SELECT name FROM sqlite_master WHERE name = 'views'").fetchall()
        assert tables == [], "looking changes nothing"

    def test_a_view_is_kept_in_the_study_and_gone_to_another_day(self, panel, study, scene):
        show(panel)
        self.keep(panel, "Onze straat")
        assert self.names(panel) == ["Onze straat"] and panel.bookmarks.names.currentText() == "Onze straat"
        scene.closed.emit()
        (saved,) = Study.open(study).views()
        assert saved.name == "Onze straat"
        show(panel)
        assert panel.bookmarks.names.currentIndex() == -1
        panel.bookmarks.names.setFocus()
        QTest.keyClick(panel.bookmarks.names, Qt.Key.Key_Down)
        assert scene.asked[-1] == ("look_from", LOOK)

    def test_the_same_name_gets_another_camera(self, panel, scene):
        show(panel)
        self.keep(panel, "Square")
        scene.view = View(*(each + 1.0 for each in (1, 2, 3, 4, 5, 6)))
        self.keep(panel, "Square")
        (saved,) = panel._session.study.views()
        assert (saved.x, saved.azimuth) == (2.0, 7.0)

    def test_is_renamed_and_deleted(self, panel, scene, session):
        show(panel)
        self.keep(panel, "One")
        self.keep(panel, "Two")
        answer("Three")
        panel.bookmarks.rename_button.click()
        assert self.names(panel) == ["One", "Three"] and panel.bookmarks.names.currentText() == "Three"
        answer(accept=False)
        panel.bookmarks.delete_button.click()
        assert len(self.names(panel)) == 2
        answer()
        panel.bookmarks.delete_button.click()
        assert self.names(panel) == ["One"] and panel.bookmarks.names.currentIndex() == -1
        assert session.messages == []

    def test_a_damaged_table_is_told_in_words(self, panel, study, scene, session):
        show(panel)
        self.keep(panel, "One")
        with closing(sqlite3.connect(study / "study.gpkg")) as connection, connection:
            connection.execute("UPDATE views SET x = 'here'")
        show_again = last_run(session, "water")
        session.messages.clear()
        panel.show_run(show_again)
        assert self.names(panel) == [] and any("views" in message for message in session.messages)

    def test_what_is_gone_meanwhile_is_told(self, panel, study, scene, session):
        show(panel)
        self.keep(panel, "One")
        Study.open(study).delete_view("One")
        answer()
        panel.bookmarks.delete_button.click()
        assert "One" in session.messages[0] and self.names(panel) == []

    def test_the_geopackage_stays_a_plain_one(self, panel, study, scene):
        show(panel)
        self.keep(panel, "One")
        layer = QgsVectorLayer(f"{study / 'study.gpkg'}|layername=views", "views", "ogr")
        assert layer.isValid() and layer.geometryType() == Qgis.GeometryType.Null
        (feature,) = layer.getFeatures()
        assert feature["name"] == "One" and feature["distance"] == 60.0
        assert run("checkstudy", STUDY=str(study))["PROBLEM_COUNT"] == 0


class Server(ThreadingHTTPServer):
    """Stands in for the services on the internet."""

    def __init__(self):
        self.asked, self.status, self.answers, self.release = [], 200, [], threading.Event()
        self.release.set()
        super().__init__(("127.0.0.1", 0), Handler)


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(self.path)
        answer = self.server.answers.pop(0)
        self.server.release.wait(10)
        body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        try:
            self.send_response(self.server.status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:  # nobody waits for it any more
            pass

    def log_message(self, *arguments):
        pass


def docs(*rows):
    fields = ("weergavenaam", "centroide_ll", "score")
    return {"response": {"docs": [dict(zip(fields, row, strict=True)) for row in rows]}}


HERE = ("Kerkstraat 1, 1354AB Almere", "POINT(5.22 52.37)", 30.1)
ELSEWHERE = ("Kerkstraat 1, 9712JN Groningen", "POINT(6.57 53.22)", 30.2)


@pytest.fixture
def server():
    """A server on this computer, to which every request to the internet goes."""
    server = Server()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    hosts = []

    def to_here(request):
        url = request.url()
        hosts.append(url.host())
        url.setScheme("http")
        url.setHost("127.0.0.1")
        url.setPort(server.server_port)
        request.setUrl(url)

    identity = QgsNetworkAccessManager.setRequestPreprocessor(to_here)
    server.hosts = hosts
    yield server
    QgsNetworkAccessManager.removeRequestPreprocessor(identity)
    server.release.set()
    server.shutdown()
    server.server_close()


class TestAddress:
    def search(self, panel, text="Kerkstraat 1"):
        panel.address.text.setText(text)
        QTest.keyClick(panel.address.text, Qt.Key.Key_Return)
        assert panel.address.message.text() == "Searching…"
        wait_until(lambda: panel.address.message.text() != "Searching…")
        return panel.address.message.text()

    def test_a_house_is_seen_by_its_address(self, panel, scene, server):
        show(panel)
        server.answers.append(docs(HERE))
        assert self.search(panel, " Kerkstraat 1 (A&B) ") == "Kerkstraat 1, 1354AB Almere (from PDOK Locatieserver)"
        assert scene.asked == [("look_at_degrees", QgsPointXY(5.22, 52.37))]
        asked = urlsplit(server.asked[0])
        assert asked.path == "/bzk/locatieserver/search/v3_1/free" and server.hosts == ["api.pdok.nl"]
        assert parse_qs(asked.query) == {
            "q": ["Kerkstraat 1  A B"], "fq": ["type:adres"], "fl": ["weergavenaam,centroide_ll,score"], "rows": ["50"],
        }  # fmt: skip

    def test_nothing_is_asked_before_a_search(self, panel, scene, server):
        show(panel)
        panel.address.text.setText("Kerkstraat 1")
        QTest.keyClick(panel.address.text, Qt.Key.Key_A)
        panel.address.text.clear()
        QTest.keyClick(panel.address.text, Qt.Key.Key_Return)
        QTest.qWait(200)
        assert server.asked == []

    def test_elsewhere_in_the_world_openstreetmap_knows(self, panel, scene, server, monkeypatch):
        scene.place = GOTEBORG
        show(panel)
        server.answers.append([{"display_name": "Kungsgatan 1, Göteborg", "lon": "11.97", "lat": "57.7"}])
        assert self.search(panel, "Kungsgatan 1") == "Kungsgatan 1, Göteborg (from OpenStreetMap (Nominatim))"
        assert server.hosts == ["nominatim.qgis.org"] and scene.asked[0][1] == QgsPointXY(11.97, 57.7)
        assert "Nominatim" in panel.address.text.toolTip()

    def test_of_equally_good_addresses_the_one_in_the_study_is_meant(self, panel, scene, server):
        show(panel)
        server.answers.append(docs(ELSEWHERE, HERE, ("Kerkweg 1", "POINT(5.22 52.37)", 20.0)))
        monkeyed = scene.look_at_degrees
        scene.look_at_degrees = lambda point: monkeyed(point) and point.x() < 6.0
        assert "Almere" in self.search(panel)

    def test_one_outside_the_study_is_told(self, panel, scene, server):
        scene.inside = False
        show(panel)
        server.answers.append(docs(ELSEWHERE, HERE, ("Kerkweg 1", "POINT(5.22 52.37)", 20.0)))
        assert self.search(panel) == "Kerkstraat 1, 9712JN Groningen lies outside the study."
        assert len(scene.asked) == 2, "a worse match is not what was meant"

    @pytest.mark.parametrize(
        ("reply", "words"),
        [
            (docs(), "knows no such address"),
            (b"<html>Log in first</html>", "an answer that we do not understand"),
            ({"error": "gone"}, "an answer that we do not understand"),
            ([1, 2], "an answer that we do not understand"),
            (docs(("A", "nowhere", 1.0)), "an answer that we do not understand"),
        ],
    )
    def test_what_comes_of_it_is_told_in_a_sentence(self, panel, scene, server, reply, words):
        show(panel)
        server.answers.append(reply)
        assert words in self.search(panel) and scene.asked == []

    def test_a_service_that_fails_is_told(self, panel, scene, server):
        show(panel)
        server.status = 503
        server.answers.append(b"")
        assert "cannot be reached" in self.search(panel)

    def test_no_connection_is_told(self, panel, scene, server):
        show(panel)
        server.server_close()
        assert self.search(panel) == "PDOK Locatieserver cannot be reached: is there an internet connection?"

    def test_the_desktop_goes_on_meanwhile_and_the_last_search_counts(self, panel, scene, server):
        show(panel)
        server.release.clear()
        server.answers += [docs(ELSEWHERE), docs(HERE)]
        ticks = []
        timer = QTimer()
        timer.timeout.connect(lambda: ticks.append(1))
        timer.start(20)
        panel.address.text.setText("Kerkstraat 1 Groningen")
        panel.address.search()
        wait_until(lambda: len(server.asked) == 1 and len(ticks) > 3)
        panel.address.text.setText("Kerkstraat 1 Almere")
        panel.address.search()
        wait_until(lambda: len(server.asked) == 2)
        server.release.set()
        wait_until(lambda: panel.address.message.text() != "Searching…")
        assert "Almere" in panel.address.message.text()
        assert scene.asked == [("look_at_degrees", QgsPointXY(5.22, 52.37))]

    def test_an_answer_for_a_scene_that_was_closed_does_nothing(self, panel, scene, server):
        show(panel)
        server.release.clear()
        server.answers.append(docs(HERE))
        panel.address.text.setText("Kerkstraat 1")
        panel.address.search()
        wait_until(lambda: server.asked)
        scene.closed.emit()
        server.release.set()
        QTest.qWait(300)
        assert scene.asked == [] and panel.address.message.text() == ""
