"""The step of variants and measures: choosing, drawing, costs and conflicts."""

from __future__ import annotations

import re

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QMessageBox

from ....plugin.dock.measure_form import CHOICES, LABELS
from ....plugin.dock.measure_layers import COLOURS
from ....plugin.dock.variant_step import VariantStep
from ....processing.adapters.measure_tables import read_kinds
from ....processing.adapters.study.measures import count_measures
from ....resources import ICONS
from .small_study import GREEN, NOW, wait_until

LEFT = Qt.MouseButton.LeftButton
YES = QMessageBox.StandardButton.Yes


@pytest.fixture
def step(session, qgis_iface):
    step = VariantStep(session, qgis_iface)
    session.open(session.study.folder)
    step.show()
    yield step
    step.costing.close()
    step.deleteLater()


def click(button) -> None:
    QTest.mouseClick(button, LEFT)


def answer(name: str = "", accept: bool = True) -> None:
    """Fill in the dialog that is about to open, and close it."""

    def fill_in():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QMessageBox):
            click(dialog.button(YES if accept else QMessageBox.StandardButton.Cancel))
            return
        if name:
            dialog.findChild(QLineEdit).setText(name)
        button = QDialogButtonBox.StandardButton.Ok if accept else QDialogButtonBox.StandardButton.Cancel
        click(dialog.findChild(QDialogButtonBox).button(button))

    QTimer.singleShot(100, fill_in)


def names(step) -> list[str]:
    return [step.variants.names.item(row).text() for row in range(step.variants.names.count())]


def draw(step, kind: str, wkt: str) -> QgsFeature:
    """Pick a kind and draw it, as the tool of QGIS for new features does."""
    click(step.picker.buttons[kind])
    layer = step._iface.activeLayer()
    feature = QgsVectorLayerUtils.createFeature(layer, QgsGeometry.fromWkt(wkt))
    assert layer.addFeature(feature)
    wait_until(lambda: not step.layers._later.isActive())
    return feature


def square(size: float, left: float = 143060.0, bottom: float = 487060.0) -> str:
    return QgsGeometry.fromWkt(
        f"POLYGON(({left} {bottom}, {left + size} {bottom}, {left + size} {bottom + size}, "
        f"{left} {bottom + size}, {left} {bottom}))"
    ).asWkt()


class TestVariants:
    def test_shows_those_of_the_study(self, step):
        assert names(step) == [NOW, GREEN]
        assert step.variants.names.currentItem().text() == GREEN

    def test_adds_one_and_works_on_it(self, step, session):
        answer("Water first")
        click(step.variants.add_button)
        assert [variant.name for variant in session.study.variants()] == names(step) == [NOW, GREEN, "Water first"]
        assert session.variant == "Water first"

    def test_adds_none_where_the_user_thinks_better_of_it(self, step):
        answer(accept=False)
        click(step.variants.add_button)
        assert names(step) == [NOW, GREEN]

    def test_duplicates_one_with_its_measures(self, step, session):
        draw(step, "green", square(20))
        answer("More green")
        click(step.variants.duplicate_button)
        assert session.variant == "More green"
        assert [count_measures(session.study.folder, name) for name in (NOW, GREEN, "More green")] == [0, 1, 1]

    def test_renames_the_chosen_one_and_stays_with_it(self, step, session):
        step.variants.names.setCurrentRow(0)
        answer("As it is")
        click(step.variants.rename_button)
        assert names(step) == ["As it is", GREEN]
        assert session.variant == "As it is"

    def test_deletes_one_when_the_user_is_sure(self, step, session):
        answer(accept=False)
        click(step.variants.delete_button)
        assert names(step) == [NOW, GREEN]
        answer()
        click(step.variants.delete_button)
        assert names(step) == [NOW] and session.variant == NOW
        assert not step.variants.delete_button.isEnabled()

    def test_tells_what_cannot_be_named(self, step, session):
        answer("a;b")
        click(step.variants.add_button)
        assert names(step) == [NOW, GREEN]
        assert len(session.messages) == 1 and "semicolon" in session.messages[0]


class TestDrawing:
    def test_the_current_situation_stays_as_it_is(self, step):
        step.variants.names.setCurrentRow(0)
        wait_until(lambda: not step.layers._later.isActive())
        assert not step.picker.isEnabled()
        step.variants.names.setCurrentRow(1)
        wait_until(lambda: step.picker.isEnabled())

    def test_one_kind_at_a_time_is_picked(self, step):
        for kind in ("wadi", "tree"):
            click(step.picker.buttons[kind])
        assert [name for name, button in step.picker.buttons.items() if button.isChecked()] == ["tree"]

    def test_what_is_drawn_has_its_kind_its_variant_and_the_defaults(self, step):
        feature = draw(step, "wadi", square(20))
        assert [feature[name] for name in ("variant", "kind", "depth", "side_slope")] == [GREEN, "wadi", 0.3, 3.0]

    def test_a_kind_has_nothing_of_the_one_picked_before(self, step):
        draw(step, "wadi", square(20))
        feature = draw(step, "green", square(20, 143100))
        assert (feature["kind"], bool(feature["depth"]), feature["cover"]) == ("green", False, "6")

    def test_is_in_the_list_at_once_with_its_cost(self, step):
        draw(step, "green", square(20))
        cells = [step.model.index(0, column).data() for column in range(3)]
        assert cells == ["Green for paving", "≈ 400 m²", "≈ € 11,000"]

    def test_what_costs_nobody_knows_what_is_said_to(self, step):
        draw(step, "dig", square(20))
        assert step.model.index(0, 2).data() == "not known"
        assert "Cost not known, and not in the sum: 1" in step.total.text()

    def test_is_undone_with_qgis_own_undo(self, step, session):
        draw(step, "green", square(20))
        assert step.unsaved.isVisible()
        click(step.undo_button)
        wait_until(lambda: not step.model.rows)
        assert count_measures(session.study.folder, GREEN) == 0

    def test_is_in_the_study_when_saved(self, step, session):
        draw(step, "tree", "POINT(143070 487070)")
        assert count_measures(session.study.folder, GREEN) == 0
        click(step.save_button)
        assert count_measures(session.study.folder, GREEN) == 1
        wait_until(lambda: not step.unsaved.isVisible())

    def test_is_saved_before_another_variant_is_chosen(self, step, session):
        draw(step, "tree", "POINT(143070 487070)")
        step.variants.names.setCurrentRow(0)
        wait_until(lambda: not step.model.rows)
        assert count_measures(session.study.folder, GREEN) == 1

    def test_can_be_deleted_from_the_list(self, step, session):
        draw(step, "tree", "POINT(143070 487070)")
        step.measures.setCurrentIndex(step.model.index(0, 0))
        step.measures.setFocus()
        QTest.keyClick(step.measures, Qt.Key.Key_Delete)
        step.measures.actions()[2].trigger()
        wait_until(lambda: not step.model.rows)

    def test_opens_its_form_from_the_list(self, step, qgis_iface):
        feature = draw(step, "tree", "POINT(143070 487070)")
        step.measures.setCurrentIndex(step.model.index(0, 0))
        qgis_iface.openFeatureForm.reset_mock()
        step.measures.actions()[0].trigger()
        layer, shown = qgis_iface.openFeatureForm.call_args.args
        assert layer is step.layers.layers()["point"] and shown.geometry().equals(feature.geometry())

    def test_a_layer_that_cannot_be_edited_is_said(self, step, session):
        layer = step.layers.layers()["point"]
        layer.setReadOnly(True)
        click(step.picker.buttons["tree"])
        assert "cannot be edited" in session.messages[0]

    def test_the_layers_are_those_of_the_study_and_only_once(self, step, session):
        before = {layer.id() for layer in step.layers.layers().values()}
        session.open(session.study.folder)
        assert {layer.id() for layer in step.layers.layers().values()} == before
        assert len(QgsProject.instance().mapLayers()) == 3

    def test_a_layer_taken_out_of_the_project_comes_back(self, step):
        QgsProject.instance().removeMapLayer(step.layers.layers()["point"].id())
        draw(step, "tree", "POINT(143070 487070)")
        assert len(step.model.rows) == 1


class TestKinds:
    """Whoever adds a kind to the table adds what the dock shows of it."""

    def test_each_has_an_icon_and_a_colour(self):
        kinds = read_kinds()
        assert {path.stem for path in (ICONS / "measures").glob("*.svg")} == set(kinds) == set(COLOURS)

    def test_each_parameter_and_choice_has_words(self):
        parameters = {name: item for kind in read_kinds().values() for name, item in kind.parameters.items()}
        assert set(parameters) <= set(LABELS)
        choices = {choice for name, item in parameters.items() if name != "cover" for choice in item.choices}
        assert choices == set(CHOICES)


class TestForm:
    def test_shows_only_what_the_kind_has(self, step):
        form = step.layers.layers()["polygon"].editFormConfig()
        boxes = [child for child in form.invisibleRootContainer().children() if hasattr(child, "children")]
        wadi = next(box for box in boxes if box.name() == "Wadi")
        assert [child.name() for child in wadi.children()] == ["depth", "side_slope", "drain"]
        assert wadi.visibilityExpression().data().expression() == "\"kind\" = 'wadi'"

    def test_has_units_and_limits(self, step):
        layer = step.layers.layers()["polygon"]
        field = layer.fields()[layer.fields().indexOf("depth")]
        assert field.editorWidgetSetup().config()["Suffix"] == " m"
        limits = field.constraints().constraintDescription().split("; ")
        assert limits[:3] == ["Lower a street: 0.01 to 1 m", "Water square: 0.05 to 3 m", "Wadi: 0.05 to 1 m"]

    @pytest.mark.parametrize(
        ("kind", "depth", "right"), [("wadi", 0.5, True), ("wadi", 2.0, False), ("water_square", 2.0, True)]
    )
    def test_limits_are_those_of_the_kind(self, step, kind, depth, right):
        layer = step.layers.layers()["polygon"]
        feature = QgsFeature(layer.fields())
        feature["kind"], feature["depth"] = kind, depth
        index = layer.fields().indexOf("depth")
        assert QgsVectorLayerUtils.validateAttribute(layer, feature, index)[0] is right


class TestCosts:
    def test_are_those_of_the_variant_after_a_while(self, step, session):
        draw(step, "green", square(20))
        wait_until(lambda: step.model.rows[0].worked_out or session.messages)
        assert session.messages == []
        assert "≈" not in step.model.index(0, 1).data()
        assert step.total.text().startswith("Construction € ")
        assert "present value" in step.total.text()

    def test_conflicts_are_shown_with_their_place(self, step, session, qgis_iface):
        canvas = qgis_iface.mapCanvas()
        canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:28992"))
        canvas.setExtent(QgsRectangle(143000, 487000, 143150, 487150))
        point = largest(session.study.folder, "buildings").pointOnSurface()
        draw(step, "tree", point.asWkt())
        wait_until(lambda: step.conflicts.count() > 0)
        assert step.conflicts.isVisible()
        assert step.conflicts.item(0).text() == "Tree: a building is in the way"
        assert step.model.rows[0].conflicts
        QTest.mouseClick(
            step.conflicts.viewport(), LEFT, pos=step.conflicts.visualItemRect(step.conflicts.item(0)).center()
        )
        centre = canvas.center()
        assert abs(centre.x() - point.asPoint().x()) < 1.0 and abs(centre.y() - point.asPoint().y()) < 1.0

    def test_trees_of_a_row_with_the_same_conflict_are_one_line(self, step, session):
        box = largest(session.study.folder, "buildings").boundingBox()
        middle = box.center().y()
        draw(step, "tree_row", f"LINESTRING({box.xMinimum()} {middle}, {box.xMaximum()} {middle})")
        wait_until(lambda: step.conflicts.count() > 0)
        texts = [step.conflicts.item(row).text() for row in range(step.conflicts.count())]
        assert any(re.fullmatch(r"Row of trees: a building is in the way \(\d+\s×\)", text) for text in texts), texts
        assert len(texts) == len(set(texts))

    def test_a_measure_that_is_left_out_keeps_what_was_drawn(self, step, session):
        draw(step, "tree", largest(session.study.folder, "buildings").pointOnSurface().asWkt())
        wait_until(lambda: step.model.rows[0].worked_out)
        assert [step.model.index(0, column).data() for column in range(3)] == ["Tree", "1", "left out"]

    def test_a_measure_that_cannot_be_read_is_named_and_the_others_stay(self, step, session):
        draw(step, "tree", "POINT(143070 487070)")
        layer = step.layers.layers()["polygon"]
        assert layer.startEditing()
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt(square(20)))
        feature["variant"], feature["kind"] = GREEN, "castle"
        layer.addFeature(feature)
        wait_until(lambda: bool(step.model.problems))
        assert "castle" in step.total.text()
        assert [row.kind for row in step.model.rows] == ["tree"]


def largest(folder, table: str) -> QgsGeometry:
    layer = QgsVectorLayer(f"{folder}/study.gpkg|layername={table}", table, "ogr")
    return max((feature.geometry() for feature in layer.getFeatures()), key=QgsGeometry.area)
