"""One claimant, one line: cut and labelled where a count begins anew, dotted where nothing was reported for long."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import findings
import series as lines
from charts import paper, screen
from charts.chart import Chart, Line
from charts.describe import describe
from charts.findings_on import Marked
from charts.lines import Material
from charts.rows import rows
from charts.seams import strands
from charts.wish import Wish
from records import Figure
from series.silences import silences
from tests.figure_maker import figure
from tests.small_store import known
from views import View

FIRST = date(2030, 1, 1)


def day(n: int) -> str:
    return (FIRST + timedelta(days=n)).isoformat()


def total(value: float, n: int, **said: object) -> Figure:
    return figure(value, day(n), **{"claimant": "office", "source": "office", "publisher": "office", **said})


def described(*figures: Figure) -> Chart:
    built = lines.build(figures, None)
    material = Material(figures={f.figure_id: f for f in figures}, registers=known(), marked=Marked())
    return describe(built, (), material, wish())


def wish() -> Wish:
    return View(conflict="eastland-2030", measure="cumulative", band="off", events="off")


def drawn(*figures: Figure) -> tuple[Line, ...]:
    return described(*figures).panels[0].lines


OLD = [total(4000 + n, n, counted_from="2029-06-01") for n in range(0, 28, 7)]
NEW = [total(100 + n, n, counted_from="2030-06-01") for n in range(200, 228, 7)]


def test_a_count_begun_anew_is_one_line_of_two_segments_with_the_reason_at_the_seam() -> None:
    (line,) = drawn(*OLD, *NEW)
    assert [len(segment) for segment in line.segments] == [4, 4]
    assert line.detail == ""
    assert "a new count begins" in line.segments[1][0].text
    (seam,) = described(*OLD, *NEW).panels[0].seams
    assert (seam.x, seam.label) == (day(200), "count begins anew")
    assert seam.text.startswith("office: from 20 July 2030 a new count begins.")


def test_a_line_goes_over_to_another_standard_of_proof_in_one_colour() -> None:
    later = [total(3000 + n, 28 + n, inclusion="identified", counted_from="2029-06-01") for n in (0, 7)]
    (line,) = drawn(*OLD, *later)
    assert [len(segment) for segment in line.segments] == [4, 2]
    assert "another standard of proof" in line.segments[1][0].text


def test_two_counts_side_by_side_stay_two_lines() -> None:
    beside = [total(50 + n, n, counted_from="2030-01-01") for n in range(3, 28, 7)]
    assert [len(strand) for strand in strands(lines.build([*OLD, *beside], None))] == [1, 1]
    assert len(drawn(*OLD, *beside)) == 2


def test_no_line_joins_the_two_counts_on_screen_or_paper() -> None:
    chart = described(*OLD, *NEW)
    (trace,) = [t for t in screen.draw(chart)["data"] if t.get("name") == "office"]
    assert trace["y"][4] is None and trace["x"][4] == day(200)
    drawing = paper.svg(chart)
    path = max((part for part in drawing.split("<path ") if part.startswith('class="l s')), key=len)
    assert path.split("/>")[0].count("M") == 2


def test_a_seam_is_no_disagreement_between_two_values() -> None:
    figures = [*OLD, *NEW]
    chart = describe(
        lines.build(figures, None),
        findings.find(figures),
        Material(figures={f.figure_id: f for f in figures}, registers=known(), marked=Marked()),
        wish(),
    )
    assert [f.tag for f in findings.find(figures) if f.code == "D09"] == ["period"]
    assert chart.panels[0].brackets == () and len(chart.panels[0].seams) == 1


def test_the_words_for_the_picture_tell_each_count_apart() -> None:
    told = described(*OLD, *NEW).alt
    assert "from 4,000 on 1 January 2030 to 4,021 on 22 January 2030" in told
    assert "from 300 on 20 July 2030 to 321 on 10 August 2030" in told
    assert "from 4,000 on 1 January 2030 to 321" not in told


@pytest.mark.parametrize(
    ("days", "measure", "after"),
    [
        ([0, 1, 2, 3, 4, 18], "cumulative", ()),
        ([0, 1, 2, 3, 4, 19], "cumulative", (5,)),
        ([0, 7, 14, 21, 49], "cumulative", ()),
        ([0, 7, 14, 21, 50], "cumulative", (4,)),
        ([0, 365, 730, 1095], "cumulative", ()),
        ([0, 30], "cumulative", (1,)),
        ([0, 90], "stock", ()),
        ([0, 91], "stock", (1,)),
        ([0, 300], "incident", ()),
    ],
    ids=[
        "two weeks after daily reports are no silence",
        "a day more is",
        "four weeks after weekly reports are no silence",
        "a day more is one",
        "a yearly report is no silence",
        "two points show no habit",
        "a stock stands for 90 days",
        "and no longer",
        "single tolls are never joined",
    ],
)
def test_a_silence_is_told_from_a_habit(days: list[int], measure: str, after: tuple[int, ...]) -> None:
    assert silences(days, measure) == after


def test_a_silence_is_dotted_on_screen_and_paper_and_told_in_words_and_table() -> None:
    figures = [total(100 + n, n, counted_from="2029-06-01") for n in (0, 1, 2, 3, 4, 5, 100, 101)]
    chart = described(*figures)
    (line,) = chart.panels[0].lines
    assert [mark.after_silence for mark in line.segments[0]] == [False] * 6 + [True, False]
    traces = screen.draw(chart)["data"]
    (dotted,) = [t for t in traces if t.get("line", {}).get("dash") == "dot"]
    assert (dotted["x"], dotted["y"]) == ([day(5), day(100), None], [105, 105, None])
    (solid,) = [t for t in traces if t.get("name") == "office"]
    assert solid["y"] == [100, 101, 102, 103, 104, 105, None, 200, 201]
    assert paper.svg(chart).count('class="silent') == 1
    assert "No figure between 6 January 2030 and 11 April 2030." in chart.alt
    assert "Dotted:" in chart.caption
    built = lines.build(figures, None)
    listed = rows(built, {f.figure_id: f for f in figures}, (), known(), wish())
    assert [row["silence"] for row in listed if row["silence"]] == [day(5)]
