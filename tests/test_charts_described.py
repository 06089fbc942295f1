"""Charts, approved as text: what a picture of the small store says, mark by mark.

`make approve` rewrites the texts under tests/approved/ after you have read the difference.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from charts.chart import Chart, Line, Mark
from store import Store
from tests.small_store import fill, known
from views import View, show

APPROVED = Path(__file__).parent / "approved"
TODAY = "2024-03-01"

VIEWS = {
    "totals": "conflict=israel-gaza-2023&place=gaza-strip&measure=cumulative",
    "per-week": "conflict=israel-gaza-2023&place=gaza-strip&measure=cumulative&shape=week",
    "per-100k-log": "conflict=israel-gaza-2023&place=gaza-strip&measure=cumulative&per=100k&scale=log",
    "by-publication": "conflict=israel-gaza-2023&place=gaza-strip&measure=cumulative&axis=report&events=off",
    "as-known-in-january": "conflict=israel-gaza-2023&place=gaza-strip&measure=cumulative&asof=2024-01-15",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with fill(tmp_path_factory.mktemp("described") / "small.db") as filled:
        yield filled


@pytest.mark.parametrize("name", VIEWS)
def test_the_description_is_the_approved_one(name: str, store: Store) -> None:
    told = as_text(show(View.from_query(VIEWS[name]), store, known(), TODAY).chart)
    file = APPROVED / f"{name}.txt"
    if os.environ.get("APPROVE"):
        file.write_text(told, encoding="utf-8")
    assert told == file.read_text(encoding="utf-8")


def as_text(chart: Chart) -> str:
    """A chart as lines that a person can read; only what is there."""
    lines = [f"{name}: {value}" for name in WORDS if (value := getattr(chart, name)) not in ("", (), False)]
    for panel in chart.panels:
        lines += ["", f"panel {panel.title}".rstrip()]
        for line in panel.lines:
            lines += _line(line)
        for band in panel.bands:
            days = zip(band.days, band.low, band.high, strict=True)
            lines.append(f"  band of {band.basis}s: " + ", ".join(f"{d} {low:g} to {high:g}" for d, low, high in days))
        lines += [f"  seam {s.x}: {s.label}" for s in panel.seams]
        lines += [f"  bracket {b.code} {b.severity} {b.x}: {b.low:g} to {b.high:g}" for b in panel.brackets]
        lines += [f"  hatch {h.x} to {h.x_end}" for h in panel.hatches]
        lines += [f"  event {e.x}: {e.label}" for e in panel.events]
    return "\n".join(lines) + "\n"


WORDS = (
    "title", "subtitle", "x_title", "y_title", "log", "step", "bars", "notes", "caption", "not_counted", "source_line",
    "alt",
)  # fmt: skip


def _line(line: Line) -> list[str]:
    flags = [flag for flag in ("dashed", "hollow", "joined") if getattr(line, flag)]
    told = [f"  line {line.name} {line.detail} [slot {line.slot} {' '.join(flags)}]".replace("  [", " [")]
    for number, segment in enumerate(line.segments):
        told += [f"    segment {number}"] if number else []
        told += [f"    {_mark(mark)}" for mark in segment]
    return told


def _mark(mark: Mark) -> str:
    height = "-" if mark.y is None else f"{mark.y:g}"
    flags = [f for f in ("open_up", "open_down", "soft", "hollow", "derived", "partial") if getattr(mark, f)]
    bar = f" {mark.low:g} to {mark.high:g}" if mark.low is not None and mark.high is not None else ""
    words = mark.text.replace("\n", " / ")
    return f"{mark.x} {height}{bar} {' '.join([*flags, *mark.codes])} | {words}".replace("  ", " ")
