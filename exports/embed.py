"""Make the page that others embed: a static picture with its table, without scripts, cookies or further requests.

In:  a Release, the Links around the page, how it is to look, what was revised since.
Out: HTML of one file, at most 50 kB for a usual view.

Two layouts of the picture lie in the page, for phones and for pages; the style sheet shows one. Text is text. Light or
dark follows the reader unless the address says otherwise. The only script element is JSON-LD, which is data.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from charts import paper
from charts.chart import Chart, Line, Mark
from charts.palette import Palette
from charts.paper_frame import COARSE, MIDDLE
from charts.paper_labels import latest_value
from charts.paper_notes import notes_of
from charts.paper_style import sheet
from charts.paper_svg import clean, turns
from charts.theme import Theme, load
from charts.words import day, say
from exports.links import Links, Look
from exports.release import Release
from exports.structured import dataset
from wording.catalogue import N_

TEMPLATES = Path(__file__).parent / "templates"
WIDE, NARROW = (660, 310), (330, 240)
"""Width and plot height of the two layouts, in pixels."""
ROWS, ROWS_OF_LINE = 36, 10
"""Values in the table, and of one line: what a reader looks through; the data files hold all."""
PICTURES = 28_000
"""Characters that the two layouts may have together, so that the page stays below 50 kB."""
NOTES = 5
"""Discrepancies explained under the picture."""


@dataclass(frozen=True, slots=True)
class Row:
    """One value of the table."""

    day: str
    value: str
    figure_id: str
    publisher: str
    url: str


@dataclass(frozen=True, slots=True)
class Rows:
    """The values of one line."""

    name: str
    rows: tuple[Row, ...]


@cache
def templates() -> Environment:
    """The page templates; everything put into them is escaped."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=False, keep_trailing_newline=True
    )


def style(theme: Theme, ground: str) -> str:
    """The style sheet of page and picture in one."""
    page = (TEMPLATES / "embed.css").read_text(encoding="utf-8").replace("\n", "")
    page = page.replace("SCHEME", "light dark" if ground == "auto" else ground).replace("FAMILY", theme.font_family)
    if ground == "auto":
        dark = f"@media(prefers-color-scheme:dark){{{_colours(theme.dark)}}}"
        return page + _colours(theme.light) + dark + sheet(theme, ground)
    return page + _colours(theme.palette(ground)) + sheet(theme, ground)


def _colours(p: Palette) -> str:
    return (
        f"body{{background:{p.ground};color:{p.ink}}}p.q,span.q,footer{{color:{p.quiet}}}"
        f"a{{color:{p.claimants[0]}}}mark{{background:{p.band};color:inherit;font-weight:700}}th,td{{border-color:{p.grid}}}.revised{{border-color:{p.warning}}}"
    )


def policy(style_sheet: str) -> str:
    """What the page may load: its own style sheet, nothing else."""
    digest = base64.b64encode(sha256(style_sheet.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def write(
    release: Release, links: Links, look: Look | None = None, revised: str = "", theme: Theme | None = None
) -> str:
    """The page."""
    look, theme = look or Look(), theme or load()
    chart, lang = release.shown.chart, release.view.lang
    css = style(theme, look.theme)
    rows = table(release)
    marks = sum(len(segment) for panel in chart.panels for line in panel.lines for segment in line.segments)
    shown = sum(len(line.rows) for line in rows)
    description = clean(chart.alt or chart.subtitle)
    wide, narrow = _layouts(chart, theme)

    def told(text: str, **slots: Any) -> str:
        return say(lang, text, **slots)

    return templates().get_template("embed.html").render(
        lang=lang, rtl=chart.rtl, policy=policy(css), style=Markup(css), say=told, turns=turns, links=links,
        absolute=links.page.startswith("http"), chart=chart, empty=chart.empty, revised=clean(revised),
        title=clean(chart.title), description=description, notes=notes_of(chart, NOTES),
        structured=Markup(_harmless(dataset(release, links))),
        wide=wide, narrow=narrow,
        table=rows, shown=shown, left_out=max(marks - shown, 0), foot=foot(release, theme),
    )  # fmt: skip


def held(release: Release) -> str:
    """Of which day the data are: what stands on a picture as its date of export."""
    lang = release.view.lang
    return say(lang, N_("Data as held on {day}"), day=day(release.held_on, lang)) if release.held_on else ""


def plain_page(sentence: str) -> str:
    """A page that says one thing: not found, not understood, withdrawn."""
    css = style(load(), "auto")
    shown = templates().get_template("plain.html")
    return shown.render(policy=policy(css), style=Markup(css), sentence=clean(sentence))


def _layouts(chart: Chart, theme: Theme) -> tuple[Markup, Markup]:
    """The picture for pages and for phones, drawn more coarsely if it would be too heavy otherwise."""
    if chart.empty:
        return Markup(""), Markup("")
    for grain in (MIDDLE, COARSE):
        wide = paper.inline(chart, *WIDE, prefix="w", theme=theme, grain=grain)
        narrow = paper.inline(chart, *NARROW, prefix="n", theme=theme, grain=grain)
        if len(wide) + len(narrow) < PICTURES:
            break
    return Markup(wide), Markup(narrow)


def foot(release: Release, theme: Theme) -> str:
    """Who made it, and of which day the data are."""
    lang, parts = release.view.lang, [theme.logo_line, held(release)]
    if release.view.asof:
        parts.append(say(lang, N_("frozen as known on {day}"), day=day(release.view.asof, lang)))
    return " · ".join(part for part in parts if part)


def _harmless(data: dict[str, Any]) -> str:
    """JSON that cannot end the element that it stands in."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def table(release: Release) -> tuple[Rows, ...]:
    """The latest value of every line, its disagreements, and evenly chosen earlier values."""
    lines = [line for panel in release.shown.chart.panels for line in panel.lines if latest_value(line)]
    each = min(max(ROWS // max(len(lines), 1), 2), ROWS_OF_LINE)
    return tuple(_rows(line, each, release) for line in lines[:ROWS])


def _rows(line: Line, most: int, release: Release) -> Rows:
    marks = sorted((m for segment in line.segments for m in segment), key=lambda m: m.x, reverse=True)
    if len(marks) > most:
        told = [m for m in marks[1:-1] if m.severity in ("error", "warning")][: most // 3]
        steps = max(most - len(told), 2)
        even = [marks[round(i * (len(marks) - 1) / (steps - 1))] for i in range(steps)]
        marks = sorted({id(m): m for m in [*even, *told]}.values(), key=lambda m: m.x, reverse=True)
    name = " · ".join(part for part in (line.name, line.detail) if part)
    return Rows(clean(name), tuple(_row(m, release) for m in marks))


def _row(mark: Mark, release: Release) -> Row:
    figure = next((release.shown.figures[f] for f in mark.figure_ids if f in release.shown.figures), None)
    url = (figure.url or "") if figure else ""
    return Row(
        day=day(mark.x, release.view.lang),
        value=clean(mark.text.partition("\n")[0]),
        figure_id=figure.figure_id if figure else "",
        publisher=clean((figure.publisher or "") if figure else ""),
        url=url if url.startswith(("https://", "http://")) else "",
    )
