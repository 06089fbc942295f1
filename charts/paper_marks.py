"""Draw the marks of one line on paper: its steps, its bounds and the signs of its values.

In:  a Line of the chart, the two axes.
Out: SVG.

Bounds look as on the screen: at least opens upwards with an arrow, up to downwards, about is a faded bar, a range a
bar with ends and no centre, a vague word is text at the axis. A hollow sign is a number held out of the band or
without a claimant; a dashed line is a party speaking of its enemy; dotted is a long silence. No line crosses a seam.
"""

from __future__ import annotations

from itertools import pairwise

from charts.chart import Line, Mark
from charts.palette import mark
from charts.paper_bars import draw_bars
from charts.paper_scale import Days, Heights
from charts.paper_svg import Path, element, words
from charts.paper_thin import columns, spaced

SIGN = 3.5
"""Half the width of a sign, in pixels."""
CROWDED = 14.0
"""Pixels between signs below which they would run into each other."""
ARROW = 11.0
"""Length of the arrow of an open bound."""
RING = 6.5
"""Radius of the ring around a value that carries a finding."""


def shape(slot: int, x: float, y: float, size: float = SIGN) -> str:
    """Path data of the sign of a slot, as plotly draws it on the screen."""
    s, name = size, mark(slot)
    if name == "circle":
        return f"M{x - s:.1f} {y:.1f}a{s} {s} 0 1 0 {2 * s} 0a{s} {s} 0 1 0 {-2 * s} 0z"
    corners = {
        "square": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
        "diamond": ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
        "triangle-up": ((0, -1.2), (1.15, 0.9), (-1.15, 0.9)),
        "triangle-down": ((0, 1.2), (1.15, -0.9), (-1.15, -0.9)),
        "hexagon": ((0, -1.1), (0.95, -0.55), (0.95, 0.55), (0, 1.1), (-0.95, 0.55), (-0.95, -0.55)),
        "cross": (
            (-0.4, -1.2), (0.4, -1.2), (0.4, -0.4), (1.2, -0.4), (1.2, 0.4), (0.4, 0.4),
            (0.4, 1.2), (-0.4, 1.2), (-0.4, 0.4), (-1.2, 0.4), (-1.2, -0.4), (-0.4, -0.4),
        ),
        "x": (
            (-1.2, -0.65), (-0.65, -1.2), (0, -0.55), (0.65, -1.2), (1.2, -0.65), (0.55, 0),
            (1.2, 0.65), (0.65, 1.2), (0, 0.55), (-0.65, 1.2), (-1.2, 0.65), (-0.55, 0),
        ),
    }[name]  # fmt: skip
    path = Path()
    path.move(x + corners[0][0] * s, y + corners[0][1] * s)
    for across, down in corners[1:]:
        path.line(x + across * s, y + down * s)
    path.close()
    return str(path)


def draw(line: Line, days: Days, heights: Heights, *, step: bool, palette_slots: int, period: int = 0) -> str:
    """Everything of one line but the label at its end; with a period of so many days, its values as bars."""
    slot = line.slot % palette_slots
    parts = []
    if period:
        parts.append(draw_bars(line, days, heights, slot, period))
    elif line.joined and not line.hollow:
        dash = " dash" if line.dashed else ""
        runs = [run for segment in line.segments for run in _runs(segment)]
        path = "".join(_steps(run, days, heights, step) for run in runs)
        parts.append(element("path", class_=f"l s{slot}{dash}", d=path) if path else "")
        silent = "".join(
            _silence(before, after, days, heights) for before, after in pairwise(runs) if after[0].after_silence
        )
        parts.append(element("path", class_=f"silent s{slot}", d=silent) if silent else "")
    marks = [m for segment in line.segments for m in segment]
    parts.append(_bounds(marks, days, heights, slot, 2 * SIGN if period else CROWDED))
    if not period:
        parts.append(_signs(line, marks, days, heights, slot))
    parts.append(_rings(marks, days, heights))
    parts.append(_vague(marks, days, heights))
    return "".join(parts)


def _runs(segment: tuple[Mark, ...]) -> list[tuple[Mark, ...]]:
    """The parts of a segment between long silences."""
    cuts = [0, *(at for at, m in enumerate(segment) if m.after_silence and at), len(segment)]
    return [segment[a:b] for a, b in pairwise(cuts)]


def _silence(before: tuple[Mark, ...], after: tuple[Mark, ...], days: Days, heights: Heights) -> str:
    """A stretch at the height of the last figure, up to the day of the next."""
    if (height := before[-1].y) is None:
        return ""
    path = Path()
    path.move(days.at(before[-1].x), heights.at(height))
    path.line(days.at(after[0].x), heights.at(height))
    return str(path)


def _steps(segment: tuple[Mark, ...], days: Days, heights: Heights, step: bool) -> str:
    """One unbroken run: level until the next report, or straight from point to point."""
    places = [(days.at(m.x), heights.at(m.y)) for m in segment if m.y is not None]
    path, started = Path(), False
    for x, y in columns(places, days.grain):
        if not started:
            path.move(x, y)
            started = True
        elif step:
            path.line(x, path.y / 10)
            path.line(x, y)
        else:
            path.line(x, y)
    return str(path)


def _bounds(marks: list[Mark], days: Days, heights: Heights, slot: int, apart: float) -> str:
    """Bars and arrows, as many as can be told apart."""
    parts = []
    for wanted, drawing in (
        (lambda m: m.soft and m.low is not None and m.high is not None, _soft_bar),
        (lambda m: not m.soft and (m.low is not None or m.high is not None), _bar),
        (lambda m: m.open_up and _base(m) is not None, _arrow_up),
        (lambda m: m.open_down and _base(m) is not None, _arrow_down),
    ):
        chosen = [m for m in marks if wanted(m)]
        path = Path()
        for index in spaced([days.at(m.x) for m in chosen], apart):
            drawing(path, chosen[index], days.at(chosen[index].x), heights)
        name = "soft" if drawing is _soft_bar else "bound"
        parts.append(element("path", class_=f"{name} s{slot}", d=str(path)) if path.data else "")
    return "".join(parts)


def _base(m: Mark) -> float | None:
    return next((v for v in (m.y, m.low, m.high) if v is not None), None)


def _soft_bar(path: Path, m: Mark, x: float, heights: Heights) -> None:
    path.move(x, heights.at(m.low or 0))
    path.line(x, heights.at(m.high or 0))


def _bar(path: Path, m: Mark, x: float, heights: Heights) -> None:
    low, high = (m.low if m.low is not None else m.high), (m.high if m.high is not None else m.low)
    bottom, top = heights.at(low or 0), heights.at(high or 0)
    path.move(x, bottom)
    path.line(x, top)
    for y, closed in ((bottom, m.low is not None), (top, m.high is not None)):
        if closed:
            path.move(x - SIGN, y)
            path.line(x + SIGN, y)


def _arrow_up(path: Path, m: Mark, x: float, heights: Heights) -> None:
    _arrow(path, x, heights.at(_base(m) or 0), -1)


def _arrow_down(path: Path, m: Mark, x: float, heights: Heights) -> None:
    _arrow(path, x, heights.at(_base(m) or 0), 1)


def _arrow(path: Path, x: float, y: float, way: int) -> None:
    tip = y + way * ARROW
    path.move(x, y)
    path.line(x, tip)
    path.move(x - 2.5, tip - way * 3.5)
    path.line(x, tip)
    path.line(x + 2.5, tip - way * 3.5)


def _signs(line: Line, marks: list[Mark], days: Days, heights: Heights, slot: int) -> str:
    """The sign of each value where there is room; in a crowd dots, with signs only where something is to be said."""
    standing = [m for m in marks if m.y is not None]
    if not standing:
        return ""
    places = [(days.at(m.x), heights.at(m.y or 0)) for m in standing]
    span = places[-1][0] - places[0][0]
    crowded = len(standing) > 1 and span / (len(standing) - 1) < CROWDED
    groups: dict[str, list[str]] = {"": [], "hollow": [], "unsure": []}
    dots = Path()
    for index, (m, (x, y)) in enumerate(zip(standing, places, strict=True)):
        look = "unsure" if m.partial else "hollow" if m.hollow else ""
        if crowded and not (m.hollow and not line.hollow) and not m.severity and index < len(standing) - 1:
            if not line.joined or line.hollow:
                dots.dot(x, y)
            continue
        groups[look].append(shape(slot, x, y))
    parts = [element("path", class_=f"dots s{slot}", d=str(dots)) if dots.data else ""]
    names = {"": f"f{slot}", "hollow": f"hollow s{slot}", "unsure": f"hollow unsure s{slot}"}
    parts += [element("path", class_=names[look], d="".join(data)) for look, data in groups.items() if data]
    return "".join(parts)


def _rings(marks: list[Mark], days: Days, heights: Heights) -> str:
    """A ring around each value that carries an error or a warning."""
    chosen = [m for m in marks if m.severity in ("error", "warning") and m.y is not None]
    kept = spaced([days.at(m.x) for m in chosen], CROWDED / 2)
    places = [(chosen[i].severity, days.at(chosen[i].x), heights.at(chosen[i].y or 0)) for i in kept]
    return "".join(element("circle", class_=f"ring {severity}", cx=x, cy=y, r=RING) for severity, x, y in places)


def _vague(marks: list[Mark], days: Days, heights: Heights) -> str:
    """Vague words at the axis, never at a height."""
    chosen = [m for m in marks if m.word]
    kept = spaced([days.at(m.x) for m in chosen], 60)
    return "".join(words(chosen[i].word, days.at(chosen[i].x), heights.length - 5, "q small", "middle") for i in kept)
