"""The report and the chart of compared variants."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from qgis.PyQt.QtGui import QColor, QImage

from ...processing.adapters.compare.chart import SHOWN
from ...processing.engine.indicators.comparison import Turn
from .compared import report, text_of
from .compared import run as run
from .compared import study as study
from .small_study import CLOUDBURST, GREEN, NOW, SmallStudy, green_and_now


class TestReport:
    def test_tells_all_there_is(self, study, run):
        green_and_now(study)
        page = report(run())
        text = text_of(page)
        for words in (
            "Small district: variants compared", "What do “Green” change against “Current situation”", "Goals",
            "✔ met", "✘ not met", "– no target set", "at least 50 %", "a change of −2 °C or lower", "€ 50",
            "What the measures cost", "Variant Age of new trees Present value",
            "Water · T100", "Heat · Hot day", "Trees and green · 3-30-300", "−2.5 ▲ better", "30 years at 2 %",
            "Effect per euro", "−0.050 ▲ better",
            "How this was computed", "RETURN_PERIOD = 100", "Green: 0005-green-water, computed on",
            "at least 2 cm lower on 800 m²",
            "outdoor-temperature based, no indoor or adaptation effects",
        ):  # fmt: skip
            assert words in text, words

    def test_is_in_the_language_of_the_study(self, tmp_path, run, dutch):
        """Words and numbers both, whatever the language of QGIS."""
        study = SmallStudy(tmp_path / "wijk", language="nl_NL")
        green_and_now(study)
        text = text_of(report(run(STUDY=str(study.folder))))
        for words in (
            "Oppervlak onder water (m²)", "2 °C koeler", "Doelen", "gehaald", "Wat de maatregelen kosten",
            "−2,5 ▲ beter", "Hoe dit is berekend", "Leeftijd van nieuwe bomen", "na 10 jaar",
        ):  # fmt: skip
            assert words in text, words
        assert "not met" not in text and "−2.5" not in text

    def test_stands_alone_and_runs_nothing(self, study, run):
        green_and_now(study)
        page = report(run())
        assert page.startswith("<!DOCTYPE html>") and '<html lang="en">' in page
        assert not re.search(r"<script|javascript:|\son\w+=|https?://|<link|<iframe|@import|url\(", page)
        sources = re.findall(r'<img src="([^"]{0,22})', page)
        assert len(sources) == 5 and set(sources) == {"data:image/png;base64,"}

    def test_is_well_formed_and_can_be_read_aloud(self, study, run):
        green_and_now(study)
        page = report(run())
        assert Balanced().check(page) == []
        tables = re.findall(r"<table>.*?</table>", page, re.S)
        assert tables
        assert all(part in table for table in tables for part in ("<caption>", 'scope="col"', 'scope="row"'))
        assert all(len(text) > 10 for text in re.findall(r'<img [^>]*alt="([^"]*)"', page))
        assert len(re.findall("<h1>", page)) == 1

    def test_text_of_users_is_only_text(self, tmp_path, run):
        """In names, parameters, warnings and the title."""
        evil = "<script>alert(\"x\")</script> & 'Co'"
        study = SmallStudy(tmp_path / "evil", title=evil)
        now, green = replace(NOW, name=f"Now {evil}"), replace(GREEN, name=f"Green {evil}")
        storm = replace(CLOUDBURST, name=f"Storm {evil}", parameters={"designstorm": {"NOTE": evil}})
        study.add_run(now, storm)
        study.add_run(green, storm, study.add_city(green), warnings=[evil])
        page = report(run(BASE=now.name, STUDY=str(study.folder)))
        assert "<script" not in page
        shown = "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#x27;Co&#x27;"
        for before in ("<title>", "Now ", "Green ", "Storm ", "NOTE = ", "<li>"):
            assert f"{before}{shown}" in page, before
        assert Balanced().check(page) == []

    def test_warns_of_what_runs_warned_of(self, study, run):
        study.add_run(NOW, CLOUDBURST, warnings=["Building 7 has no height."])
        assert "Building 7 has no height. 0001-current-situation-water" in text_of(report(run()))


class TestChart:
    def test_bars_go_to_the_side_of_the_difference(self, study, run):
        """In the first panel of the first row, the area under water, a bar to the left of the zero line: better."""
        green_and_now(study)
        picture = QImage(run()["CHART"])
        better = SHOWN[Turn.BETTER].name()
        zero = 24 + 0.3 * 365.3 + 0.34 * 365.3 / 2
        columns = [
            x for x in range(24, 380) for y in range(200, 260, 4) if QColor(picture.pixel(x, y)).name() == better
        ]
        assert columns and max(columns) <= zero + 1 and min(columns) < zero - 40

    def test_all_main_indicators_are_there(self, study, run):
        green_and_now(study)
        assert QImage(run()["CHART"]).height() > 600

    def test_is_left_out_where_nobody_wants_it(self, study, run):
        green_and_now(study)
        results = run(CHART=None, REPORT=None, DIFFERENCES=None, EFFECTS=None)
        assert {"CHART", "REPORT", "DIFFERENCES", "DIFFERENCE_LAYERS", "EFFECTS"} & results.keys() == set()
        assert results["TABLE"]


class Balanced(HTMLParser):
    """Finds elements that are not closed, or closed in another order."""

    def check(self, page: str) -> list[str]:
        self.open, self.wrong = [], []
        self.feed(page)
        return self.wrong + self.open

    def handle_starttag(self, tag, attrs):
        if tag not in ("meta", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)
