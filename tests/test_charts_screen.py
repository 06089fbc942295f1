"""The drawing for the screen: complete, harmless, small, and the same whatever the reader's language or device."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from charts import screen
from charts.chart import Band, Bracket, Chart, EventMark, Hatch, Line, Mark, Panel, SeamMark
from charts.thin import COLUMNS, thin
from records import Point

FIRST = date(2020, 1, 1)


def day(n: int) -> str:
    return (FIRST + timedelta(days=n)).isoformat()


def line(name: str = "Northern Ministry", marks: int = 5, **more: Any) -> Line:
    made = tuple(Mark(x=day(n * 10), y=100.0 + n, text=f"{100 + n}\n{name}", point_id=f"s.{n}.1") for n in range(marks))
    return Line(**{"series_id": "s", "name": name, "segments": (made,), **more})


def chart(*lines: Line, **more: Any) -> Chart:
    panel = more.pop("panel", Panel(lines=lines or (line(),)))
    return Chart(**{"title": "t", "subtitle": "s", "source_line": "", "not_counted": "", "panels": (panel,), **more})


def traces(drawn: dict[str, Any], **wanted: Any) -> list[dict[str, Any]]:
    return [t for t in drawn["data"] if all(t.get(k) == v for k, v in wanted.items())]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_plotly_accepts_every_part(theme: str) -> None:
    full = Panel(
        title="West",
        lines=(line(dashed=True), line("Harbour Radio", hollow=True, joined=False)),
        bands=(Band(basis="count", days=(day(0), day(9)), low=(90.0, 95.0), high=(110.0, 120.0)),),
        seams=(SeamMark(x=day(20), label="other people", text="Counts others."),),
        brackets=(Bracket(finding_id="f", code="D01a", severity="warning", x=day(5), low=1, high=9, text="Why."),),
        hatches=(Hatch(x=day(3), x_end=day(6), text="Backlog."),),
        events=(EventMark(x=day(2), label="A truce"), EventMark(x=day(3), label="It ends")),
    )
    for one in (chart(panel=full), chart(panel=full, log=True), chart(panel=full, bars=True, bar_days=7, step=False)):
        assert screen.figure(one, theme).data


def test_every_trace_is_svg() -> None:
    assert {t["type"] for t in screen.draw(chart(line(marks=3000)))["data"]} == {"scatter"}


def test_a_line_is_level_between_reports_and_never_crosses_a_seam() -> None:
    first, second = line().segments[0][:2], line().segments[0][2:]
    (drawn,) = traces(screen.draw(chart(line(segments=(first, second)))), name="Northern Ministry")
    assert drawn["line"]["shape"] == "hv"
    assert drawn["y"] == [100, 101, None, 102, 103, 104]


def test_marks_on_the_axis_are_one_list_of_shapes() -> None:
    events = tuple(EventMark(x=day(n), label=str(n)) for n in range(12))
    drawn = screen.draw(chart(panel=Panel(lines=(line(),), events=events)))
    assert len(drawn["layout"]["shapes"]) == 12


def test_words_of_a_report_are_never_markup() -> None:
    evil = "<img src=x onerror=alert(1)>"
    hostile = Mark(x=day(1), y=1.0, text=evil, point_id="p")
    panel = Panel(
        title=evil,
        lines=(line(evil, segments=((hostile, replace(hostile, word=evil, y=None)),), detail=evil),),
        seams=(SeamMark(x=day(1), label=evil, text=evil),),
        events=(EventMark(x=day(1), label=evil),),
        brackets=(Bracket(finding_id="f", code="D01a", severity="note", x=day(1), low=1, high=2, text=evil),),
    )
    for one in (chart(panel=panel, x_title=evil, y_title=evil), chart(panel=panel, bars=True, bar_days=1)):
        assert "<img" not in json.dumps(screen.draw(one))


def test_heights_begin_at_zero_and_panels_share_one_scale() -> None:
    low, high = Panel(title="a", lines=(line(),)), Panel(title="b", lines=(line(marks=50),))
    layout = screen.draw(replace(chart(), panels=(low, high)))["layout"]
    assert layout["yaxis"]["range"][0] == 0
    assert layout["yaxis"]["range"] == layout["yaxis2"]["range"]


def test_bounds_are_drawn() -> None:
    marks = (
        Mark(x=day(0), y=10.0, open_up=True),
        Mark(x=day(1), y=20.0, open_down=True),
        Mark(x=day(2), y=None, low=5.0, high=15.0),
        Mark(x=day(3), y=12.0, low=11.0, high=13.0, soft=True),
        Mark(x=day(4), y=None, word="dozens"),
    )
    drawn = screen.draw(chart(line(segments=(marks,))))
    texts = [t["text"] for t in traces(drawn, mode="text")]
    assert ["↑", "↓"] in texts and ["dozens"] in texts
    assert [t["y"] for t in traces(drawn, opacity=0.9)] == [[5, 15, None]]
    assert [t["y"] for t in traces(drawn, opacity=0.35)] == [[11, 13, None]]


def shift(note: dict) -> float:
    """How many pixels a name stands above its line's end."""
    return -note["ay"] if note["showarrow"] else note["yshift"]


def test_a_name_that_is_moved_far_from_its_line_is_led_to_it() -> None:
    lines = [line(f"Office {n}", segments=((Mark(x=day(9), y=100.0 + n / 10),),)) for n in range(6)]
    names = [n for n in screen.draw(chart(*lines))["layout"]["annotations"] if "Office" in n["text"]]
    assert {n["showarrow"] for n in names if abs(shift(n)) > 40} == {True}
    assert {n["showarrow"] for n in names if abs(shift(n)) < 20} == {False}


def test_a_name_goes_left_of_its_line_where_others_fill_the_right() -> None:
    crowd = [line(f"Crowd {n}", segments=((Mark(x=day(0), y=0.0), Mark(x=day(55), y=5.0 * n)),)) for n in range(1, 10)]
    far = line("Far", segments=((Mark(x=day(0), y=0.0), Mark(x=day(100), y=100.0)),))
    late = line("Late", segments=((Mark(x=day(0), y=0.0), Mark(x=day(50), y=30.0)),))
    drawn = screen.draw(chart(*crowd, far, late))
    (name,) = [n for n in drawn["layout"]["annotations"] if "Late" in n["text"]]
    assert name["xanchor"] == "right" and 0 < shift(name) < 34


def test_names_at_line_ends_do_not_cover_each_other() -> None:
    lines = [line(f"Office {n}", segments=((Mark(x=day(9), y=100.0 + n / 10),),)) for n in range(6)]
    drawn = screen.draw(chart(*lines))
    for notes in (drawn["layout"]["annotations"], drawn["narrow"]["annotations"]):
        heights = sorted(shift(n) + n["y"] * 360 / 106 for n in notes if "Office" in n["text"])
        assert all(b - a >= 13 for a, b in pairwise(heights))


def test_conflicts_can_be_laid_over_one_another_by_their_first_day() -> None:
    early = line("A", day_zero=day(0))
    late = line("B", day_zero=day(20))
    drawn = screen.draw(chart(early, late, from_start=True))
    assert [t["x"][0] for t in traces(drawn, mode="lines+markers")] == [-20, 0]
    assert drawn["layout"]["xaxis"]["type"] == "linear"


def points(n: int) -> list[Point]:
    return [
        Point(
            series_id="s",
            date_end=day(i),
            value=float(i if i != n // 2 else 10 * n),
            low=None,
            high=None,
            qualifier="exact",
            claim_low=None,
            claim_high=None,
            figure_ids=(f"f{i}",),
        )
        for i in range(n)
    ]


def test_twenty_thousand_points_become_what_a_screen_can_show() -> None:
    many = points(20_000)
    kept = [p for _, p in thin(many, lambda p: p.date_end, lambda p: p.figure_ids == ("f777",))]
    assert len(kept) <= 4 * COLUMNS + 1
    assert {many[0], many[-1], many[777], many[10_000]} <= set(kept)
    assert kept == sorted(kept, key=lambda p: p.date_end)


def test_a_short_line_keeps_every_point() -> None:
    assert len(thin(points(COLUMNS), lambda p: p.date_end)) == COLUMNS


def test_a_dense_line_draws_only_the_signs_that_are_seen():
    drawn = screen.draw(chart(line(marks=300)))
    (whole,) = traces(drawn, name="Northern Ministry")
    (signs,) = traces(drawn, mode="markers", hoverinfo="skip")
    assert whole["mode"] == "lines" and len(whole["x"]) == len(whole["customdata"]) == 300
    assert signs["x"][-1] == whole["x"][-1]
    assert 1 < len(signs["x"]) < 20
