"""What goes to a reader's browser for a chart: written once, the same bytes for every reader."""

from __future__ import annotations

import json

from charts.chart import Chart, Line, Mark, Panel
from charts.screen import draw
from pages.parts.plot import written


def chart(value: float = 7.0) -> Chart:
    marks = tuple(
        Mark(x=f"2024-01-{day:02d}", y=value * day, text=f"{day}\nprinted by the Courier", point_id=f"s.{day}.1")
        for day in (1, 2)
    )
    panel = Panel(lines=(Line(series_id="s", name="Northern Ministry", segments=(marks,)),))
    return Chart(title="Killed", subtitle="s", source_line="", not_counted="", panels=(panel,))


def test_the_drawing_is_whole():
    one = chart()
    _name, sent = written(one, "light")
    read = json.loads(sent)
    for trace in read["drawing"]["data"]:
        if "hovertext" in trace:
            trace["hovertext"] = ["<br>".join(read["lines"][line] for line in text) for text in trace["hovertext"]]
    assert read["drawing"] == json.loads(json.dumps(draw(one, "light")))
    assert read["title"] == "Killed"


def test_a_line_that_repeats_is_sent_once():
    sent = written(chart(), "light")[1].decode()
    assert sent.count("printed by the Courier") == 1


def test_two_readers_get_the_same_bytes():
    one = chart()
    assert written(one, "light")[1] is written(one, "light")[1]


def test_a_drawing_is_called_after_what_it_shows():
    name = written(chart(), "light")[0]
    assert written(chart(), "light")[0] == name
    assert written(chart(), "dark")[0] != name
    assert written(chart(8.0), "light")[0] != name
