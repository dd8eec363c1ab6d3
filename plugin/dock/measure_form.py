"""The form in which a measure gets its parameters: with units, limits, and only what its kind has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsDefaultValue,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsFieldConstraints,
    QgsOptionalExpression,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...processing.adapters.measure_inputs import MOST_COST, MOST_UPKEEP, UNIT_COST, UPKEEP_PERCENT
from ...processing.adapters.measure_tables import kind_words
from ...processing.adapters.study.measures import VARIANT
from ...processing.adapters.tables import in_language, read_table
from ...processing.engine.measures.kinds import MeasureKind, Parameter
from ...processing.engine.text import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

KIND = "kind"
LABELS = {
    KIND: QT_TRANSLATE_NOOP("MeasureForm", "Measure"),
    UNIT_COST: QT_TRANSLATE_NOOP("MeasureForm", "Construction (€ a unit)"),
    UPKEEP_PERCENT: QT_TRANSLATE_NOOP("MeasureForm", "Upkeep (% of it a year)"),
    "amount": QT_TRANSLATE_NOOP("MeasureForm", "How much higher or lower"),
    "level": QT_TRANSLATE_NOOP("MeasureForm", "Level, instead"),
    "side_slope": QT_TRANSLATE_NOOP("MeasureForm", "Side slope, 1 to"),
    "depth": QT_TRANSLATE_NOOP("MeasureForm", "Depth"),
    "freeboard": QT_TRANSLATE_NOOP("MeasureForm", "Water below the banks"),
    "cover": QT_TRANSLATE_NOOP("MeasureForm", "What the ground becomes"),
    "height": QT_TRANSLATE_NOOP("MeasureForm", "Height"),
    "storeys": QT_TRANSLATE_NOOP("MeasureForm", "Storeys"),
    "floor_level": QT_TRANSLATE_NOOP("MeasureForm", "Floor above the ground"),
    "dwellings": QT_TRANSLATE_NOOP("MeasureForm", "Dwellings"),
    "use": QT_TRANSLATE_NOOP("MeasureForm", "Use"),
    "size": QT_TRANSLATE_NOOP("MeasureForm", "Size"),
    "drain": QT_TRANSLATE_NOOP("MeasureForm", "Drain below it"),
    "public": QT_TRANSLATE_NOOP("MeasureForm", "Open to the public"),
    "capacity": QT_TRANSLATE_NOOP("MeasureForm", "Capacity"),
    "head": QT_TRANSLATE_NOOP("MeasureForm", "Difference in level for that"),
    "spacing": QT_TRANSLATE_NOOP("MeasureForm", "Distance from tree to tree"),
}
"""What people read instead of the name of a field."""
CHOICES = {
    "small": QT_TRANSLATE_NOOP("MeasureForm", "small"),
    "medium": QT_TRANSLATE_NOOP("MeasureForm", "medium"),
    "large": QT_TRANSLATE_NOOP("MeasureForm", "large"),
    "yes": QT_TRANSLATE_NOOP("MeasureForm", "yes"),
    "no": QT_TRANSLATE_NOOP("MeasureForm", "no"),
    "house": QT_TRANSLATE_NOOP("MeasureForm", "house"),
    "flat": QT_TRANSLATE_NOOP("MeasureForm", "flats"),
    "office": QT_TRANSLATE_NOOP("MeasureForm", "office"),
    "shop": QT_TRANSLATE_NOOP("MeasureForm", "shop"),
    "school": QT_TRANSLATE_NOOP("MeasureForm", "school"),
    "care": QT_TRANSLATE_NOOP("MeasureForm", "care home"),
    "fire_station": QT_TRANSLATE_NOOP("MeasureForm", "fire station"),
    "shed": QT_TRANSLATE_NOOP("MeasureForm", "shed"),
}
WHOLE = ("storeys", "dwellings")
"""Parameters that are counted."""


def prepare_form(layer: QgsVectorLayer, kinds: Mapping[str, MeasureKind]) -> None:
    """Give a layer of measures a form for the kinds that can be drawn in it."""
    fields, words = layer.fields(), kind_words()
    _edit(layer, KIND, "ValueMap", {"map": [{words[name][0]: name} for name in kinds]})
    for name, highest in ((UNIT_COST, MOST_COST), (UPKEEP_PERCENT, MOST_UPKEEP)):
        _edit(layer, name, "Range", _range(0.0, highest, ""))
    for name in ("fid", VARIANT):
        _edit(layer, name, "Hidden", {})
    for name, uses in _by_name(kinds).items():
        parameters = list(uses.values())
        if parameters[0].choices:
            choices = dict.fromkeys(choice for parameter in parameters for choice in parameter.choices)
            _edit(layer, name, "ValueMap", {"map": [{_choice(name, choice): choice} for choice in choices]})
            continue
        unit = min((parameter.unit for parameter in parameters), key=len)
        lowest, highest = min(p.lowest for p in parameters), max(p.highest for p in parameters)
        _edit(layer, name, "Range", _range(lowest, highest, unit, 0 if name in WHOLE else 2))
        strength = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
        layer.setConstraintExpression(fields.indexOf(name), *_limits(name, uses))
        layer.setFieldConstraint(fields.indexOf(name), QgsFieldConstraints.Constraint.ConstraintExpression, strength)
    form = layer.editFormConfig()
    form.setLayout(Qgis.AttributeFormLayout.DragAndDrop)
    form.clearTabs()
    root = form.invisibleRootContainer()
    root.addChildElement(QgsAttributeEditorField(KIND, fields.indexOf(KIND), root))
    for name, kind in kinds.items():
        if kind.parameters:
            box = _box(words[name][0], kind.parameters, layer, root)
            box.setVisibilityExpression(QgsOptionalExpression(QgsExpression(f"\"{KIND}\" = '{name}'")))
    own_cost = translate("MeasureForm", "Own cost, instead of that of the table")
    _box(own_cost, (UNIT_COST, UPKEEP_PERCENT), layer, root).setCollapsed(True)
    layer.setEditFormConfig(form)


def set_defaults(layer: QgsVectorLayer, variant: str, kind: MeasureKind) -> None:
    """Have what is drawn next be of a kind, for a variant, with the parameters by default."""
    given = {VARIANT: variant, KIND: kind.name}
    given |= {name: parameter.default for name, parameter in kind.parameters.items()}
    for index, field in enumerate(layer.fields()):
        value = given.get(field.name())
        default = QgsDefaultValue() if value is None else QgsDefaultValue(QgsExpression.quotedValue(value))
        layer.setDefaultValueDefinition(index, default)


def _by_name(kinds: Mapping[str, MeasureKind]) -> dict[str, dict[str, Parameter]]:
    """Return each parameter as the kinds that have it have it."""
    found: dict[str, dict[str, Parameter]] = {}
    for kind in kinds.values():
        for name, parameter in kind.parameters.items():
            found.setdefault(name, {})[kind.name] = parameter
    return found


def _edit(layer: QgsVectorLayer, name: str, widget: str, settings: dict) -> None:
    index = layer.fields().indexOf(name)
    layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup(widget, settings))
    if label := LABELS.get(name, ""):
        layer.setFieldAlias(index, translate("MeasureForm", label))


def _range(lowest: float, highest: float, unit: str, decimals: int = 2) -> dict:
    return {
        "Min": lowest, "Max": highest, "Step": 1 if decimals == 0 else 0.05, "Precision": decimals,
        "Suffix": f" {_unit(unit)}".rstrip(), "Style": "SpinBox", "AllowNull": True,
    }  # fmt: skip


def _unit(unit: str) -> str:
    """Return a unit in the user's language."""
    words = {
        "m per m": "",
        "m of water": translate("MeasureForm", "m of water"),
        "m above datum": translate("MeasureForm", "m above datum"),
        "m above ground": translate("MeasureForm", "m above ground"),
    }
    return words.get(unit, unit)


def _choice(name: str, choice: str) -> str:
    if name == "cover":
        rows = {f"{row['code']:g}": row for row in read_table("landcover")}
        return in_language(rows[choice], "name", QgsApplication.locale())
    text = CHOICES[choice]
    return translate("MeasureForm", text)


def _limits(name: str, uses: Mapping[str, Parameter]) -> tuple[str, str]:
    """Return the rule that a value lies in the limits of its kind, and that rule in words."""
    words = kind_words()
    cases = (
        f"WHEN \"{KIND}\" = '{kind}' THEN \"{name}\" BETWEEN {p.lowest} AND {p.highest}" for kind, p in uses.items()
    )
    sentence = translate("MeasureForm", "{kind}: {lowest:g} to {highest:g} {unit}")
    said = (
        sentence.format(kind=words[kind][0], lowest=p.lowest, highest=p.highest, unit=_unit(p.unit)).strip()
        for kind, p in uses.items()
    )
    return f'"{name}" IS NULL OR CASE {" ".join(cases)} ELSE TRUE END', "; ".join(said)


def _box(
    title: str, names: Iterable[str], layer: QgsVectorLayer, root: QgsAttributeEditorContainer
) -> QgsAttributeEditorContainer:
    """Add a group of fields to a form."""
    box = QgsAttributeEditorContainer(title, root)
    box.setType(Qgis.AttributeEditorContainerType.GroupBox)
    for name in names:
        box.addChildElement(QgsAttributeEditorField(name, layer.fields().indexOf(name), box))
    root.addChildElement(box)
    return box
