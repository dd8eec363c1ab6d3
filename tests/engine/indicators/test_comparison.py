"""Effects worked out by hand, and what holds for all of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ....processing.engine.indicators.comparison import Cost, RunNumbers, Turn, compare, turn_of
from ....processing.engine.indicators.indicators import Better, Goal, GoalKind, Indicator, Verdict

PET = Indicator("mean_pet", "heat", "Mean PET", "°C", "heatstress", "MEAN_PET", Better.LOWER, 1)
SHADE = Indicator("route_shade", "heat", "Shade", "%", "routeshade", "SHADE_PERCENT", Better.HIGHER, 1)
FLOOD = Indicator("flood", "water", "Flood", "m²", "cloudburst", "FLOODED_AREA_M2", Better.LOWER)
MILD = Indicator("area", "water", "Area", "m²", "cloudburst", "AREA", Better.NEITHER)
INDICATORS = (PET, SHADE, FLOOD, MILD)
BASE = RunNumbers("0001", "Now", {"mean_pet": 40.0, "route_shade": 20.0, "flood": 40.0, "area": 100.0})
GREEN = RunNumbers(
    "0002", "Green", {"mean_pet": 38.0, "route_shade": 55.0, "flood": 38.0, "area": 50.0}, Cost(50_000.0)
)

numbers = st.floats(-1e6, 1e6)


def effects(base=BASE, variant=GREEN, goals=()):
    return {effect.indicator.name: effect for effect in compare("heat", "", base, [variant], INDICATORS, goals).effects}


def test_by_hand():
    """2 °C cooler for € 50,000 is 0.04 °C for each € 1,000; 20 % more shade became 55 %: 175 % more."""
    found = effects()
    pet, shade = found["mean_pet"], found["route_shade"]
    assert (pet.value, pet.base, pet.difference, pet.difference_percent) == (38.0, 40.0, -2.0, None)
    assert (pet.turn, pet.per_1000_euro) == (Turn.BETTER, pytest.approx(-0.04))
    assert (shade.difference, shade.difference_percent, shade.turn) == (35.0, 175.0, Turn.BETTER)
    assert shade.per_1000_euro == pytest.approx(0.7)


def test_where_neither_way_is_better_nothing_is_judged():
    mild = effects()["area"]
    assert (mild.difference, mild.turn, mild.per_1000_euro) == (-50.0, Turn.NEITHER, None)


def test_the_base_can_cost_money_too():
    assert effects(replace(BASE, cost=Cost(30_000.0)))["mean_pet"].per_1000_euro == pytest.approx(-0.1)


@pytest.mark.parametrize("cost", [Cost(), Cost(50_000.0, 1), Cost(-10.0)], ids=["none", "not fully known", "saves"])
def test_no_effect_per_euro(cost):
    assert effects(variant=replace(GREEN, cost=cost))["mean_pet"].per_1000_euro is None
    assert effects(replace(BASE, cost=Cost(1.0, 1)))["mean_pet"].per_1000_euro is None


def test_what_is_hidden_stays_hidden():
    hidden = effects(variant=replace(GREEN, values={"flood": None}))["flood"]
    assert (hidden.value, hidden.difference, hidden.difference_percent) == (None, None, None)
    assert (hidden.turn, hidden.per_1000_euro) == (Turn.UNKNOWN, None)
    also = effects(replace(BASE, values={"flood": None}))["flood"]
    assert (also.value, also.base, also.difference) == (38.0, None, None)


def test_what_was_not_worked_out_is_left_out():
    assert list(effects(replace(BASE, values={}), replace(GREEN, values={"area": None}))) == ["area"]


def test_without_a_base_there_is_no_difference():
    goals = (Goal("route_shade", GoalKind.LEVEL, 50.0, "50 %"), Goal("mean_pet", GoalKind.CHANGE, -2.0, "cooler"))
    found = effects(None, goals=goals)
    assert found["mean_pet"].difference is None and found["mean_pet"].verdicts[0][1] is Verdict.UNKNOWN
    assert found["route_shade"].verdicts[0][1] is Verdict.MET


def test_a_percentage_of_a_temperature_or_of_a_change_means_nothing():
    deaths = replace(FLOOD, name="deaths", unit="%", against_base=True)
    assert [item.relative for item in (PET, SHADE, FLOOD, deaths)] == [False, True, True, False]
    assert effects()["flood"].difference_percent == -5.0 and effects()["mean_pet"].difference_percent is None


def test_a_percentage_of_nothing_is_not_known():
    assert effects(replace(BASE, values={"route_shade": 0.0}))["route_shade"].difference_percent is None


@pytest.mark.parametrize(("difference", "turn"), [
    (-0.06, Turn.BETTER), (-0.04, Turn.SAME), (0.0, Turn.SAME), (0.04, Turn.SAME), (0.06, Turn.WORSE),
    (None, Turn.UNKNOWN),
])  # fmt: skip
def test_what_does_not_show_is_no_difference(difference, turn):
    assert turn_of(PET, difference) is turn


@pytest.mark.parametrize(("kind", "target", "area", "verdict"), [
    (GoalKind.CHANGE, -2.0, 38.0, Verdict.MET),
    (GoalKind.CHANGE, -2.0, 38.1, Verdict.MISSED),
    (GoalKind.CHANGE, -2.0, 30.0, Verdict.MET),
    (GoalKind.CHANGE_PERCENT, -5.0, 38.0, Verdict.MET),
    (GoalKind.CHANGE_PERCENT, -5.1, 38.0, Verdict.MISSED),
    (GoalKind.LEVEL, 38.0, 38.0, Verdict.MET),
    (GoalKind.LEVEL, 37.9, 38.0, Verdict.MISSED),
    (GoalKind.LEVEL, None, 38.0, Verdict.NO_TARGET),
    (GoalKind.LEVEL, 38.0, None, Verdict.UNKNOWN),
])  # fmt: skip
def test_goals_where_lower_is_better(kind, target, area, verdict):
    goal = Goal("flood", kind, target, "drier")
    found = effects(variant=replace(GREEN, values={"flood": area}), goals=(goal,))
    assert found["flood"].verdicts == ((goal, verdict),)


@pytest.mark.parametrize(("target", "verdict"), [(55.0, Verdict.MET), (55.1, Verdict.MISSED), (-3.0, Verdict.MET)])
def test_goals_where_higher_is_better(target, verdict):
    goal = Goal("route_shade", GoalKind.LEVEL, target, "shade")
    assert effects(goals=(goal,))["route_shade"].verdicts == ((goal, verdict),)


def test_a_target_is_met_in_spite_of_rounding():
    goal = Goal("mean_pet", GoalKind.CHANGE, -0.3, "cooler")
    found = effects(replace(BASE, values={"mean_pet": 0.3}), replace(GREEN, values={"mean_pet": 0.1 - 0.1}), (goal,))
    assert found["mean_pet"].verdicts[0][1] is Verdict.MET
    assert effects(replace(BASE, values={"mean_pet": 0.1 + 0.2}), replace(GREEN, values={"mean_pet": 0.0}), (goal,))


@given(numbers, numbers)
def test_swapping_base_and_variant_turns_the_difference_round(one, other):
    there = effects(replace(BASE, values={"mean_pet": one}), replace(GREEN, values={"mean_pet": other}))["mean_pet"]
    back = effects(replace(BASE, values={"mean_pet": other}), replace(GREEN, values={"mean_pet": one}))["mean_pet"]
    assert there.difference == -back.difference
    turned = {Turn.BETTER: Turn.WORSE, Turn.WORSE: Turn.BETTER}
    assert back.turn is turned.get(there.turn, there.turn)


@given(numbers)
def test_a_run_against_itself_differs_in_nothing(value):
    same = effects(replace(BASE, values={"mean_pet": value}), replace(GREEN, values={"mean_pet": value}))["mean_pet"]
    assert (same.difference, same.turn) == (0.0, Turn.SAME)


@given(numbers, st.floats(1.0, 1e9), st.floats(0.01, 100.0))
def test_twice_the_cost_is_half_the_effect_per_euro(value, cost, factor):
    def per_euro(cost):
        return effects(variant=replace(GREEN, values={"mean_pet": value}, cost=Cost(cost)))["mean_pet"].per_1000_euro

    assert per_euro(cost * factor) * factor == pytest.approx(per_euro(cost))


@given(st.permutations(["Green", "Paved", "Both"]))
def test_the_order_of_variants_makes_no_difference(names):
    def run(name):
        return replace(GREEN, variant=name, values={"mean_pet": float(len(name))})

    found = compare("heat", "", BASE, [run(name) for name in names], INDICATORS, ())
    assert [effect.variant for effect in found.effects_on(PET)] == names
    assert {effect.variant: effect.difference for effect in found.effects_on(PET)} == {
        "Green": -35.0, "Paved": -35.0, "Both": -36.0,
    }  # fmt: skip
