"""Runs inside QGIS: a demo study, a variant, three measures drawn on the map, one undone, all saved."""

import time

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLineEdit
from qgis.utils import iface

RIGHT = Qt.MouseButton.RightButton
WADI = ((143324, 487133), (143336, 487133), (143336, 487143), (143324, 487143))
GREEN = ((143302, 487066), (143312, 487066), (143312, 487076), (143302, 487076))
TREE, OTHER_TREE = (143190, 487056), (143188, 487056)


def story(plugin, hand):
    seen = hand.seen
    begun = time.perf_counter()
    plugin.menu.panel.trigger()
    seen["opened in"] = time.perf_counter() - begun
    dock = plugin.menu.dock
    study, variant = list(dock.steps.values())[:2]

    hand.click(study.demo_button)
    hand.until(lambda: dock.session.study is not None)
    seen["study"] = str(dock.session.study.folder)
    hand.until(lambda: iface.mapCanvas().scale() < 10_000)
    hand.wait(1000)
    QgsProject.instance().setSnappingConfig(without_snapping())
    hand.picture("study")

    hand.accept_dialog(lambda dialog: dialog.findChild(QLineEdit).setText("Green"))
    hand.click(variant.variants.add_button)
    hand.until(variant.picker.isEnabled)
    for kind, corners in (("wadi", WADI), ("green", GREEN)):
        hand.click(variant.picker.buttons[kind])
        for corner in corners:
            hand.click_map(*corner)
        wait_for_rows(hand, variant, lambda: hand.click_map(*corners[0], RIGHT))
    hand.click(variant.picker.buttons["tree"])
    for place in (TREE, OTHER_TREE):
        wait_for_rows(hand, variant, lambda place=place: hand.click_map(*place))
    seen["drawn"] = [row.kind for row in variant.model.rows]
    hand.until(lambda: all(row.worked_out for row in variant.model.rows))
    seen["conflicts"] = [row.kind for row in variant.model.rows if row.conflicts]
    hand.click(variant.undo_button)
    hand.until(lambda: len(variant.model.rows) == 3)
    hand.click(variant.save_button)
    hand.until(lambda: not variant.unsaved.isVisible() and variant.model.rows and variant.model.rows[0].worked_out)
    seen["costs"] = {row.kind: row.cost for row in variant.model.rows}
    seen["total"] = variant.total.text()
    hand.picture("measures")
    variant.variants.names.setCurrentRow(0)
    hand.wait(500)
    hand.picture("no-measures")
    seen["messages"] = dock.notice.text.text()


def wait_for_rows(hand, variant, draw):
    """Draw, accept the form that opens, and wait until the list has the measure."""
    before = len(variant.model.rows)
    hand.accept_dialog()
    draw()
    hand.until(lambda: len(variant.model.rows) == before + 1)
    hand.wait(300)


def without_snapping():
    """Corners must come where the test clicks them."""
    snapping = QgsProject.instance().snappingConfig()
    snapping.setEnabled(False)
    return snapping
