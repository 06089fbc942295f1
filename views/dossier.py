"""Everything that is known about one point of a chart, down to the words that it came from.

In:  the address of a point, the Archive of its conflict, the store (for the reports' texts) and the registers.
Out: a Dossier: each printed statement in its paragraph, with chain, dates and hash; versions; rivals; findings.

A summary of ours is never shown as a quotation, and no more of a report is shown than the paragraph around the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import wording
from charts.marks import full_day, point_id
from charts.names import line_name
from charts.words import value_words
from records import Figure, Finding, Point, Report, Series
from registers import Registers
from store import Store
from views.archive import Archive
from views.headlines import said_of

RIVAL_DAYS = 31
"""A rival's last figure may be this old and still be set beside a point (methodology 4.3)."""

AROUND = 600
"""Characters of the report shown on either side of a quotation, at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One place where the number was printed."""

    figure: Figure
    """The figure as read."""
    before: str
    """Text of the paragraph before the quotation."""
    quote: str
    """The quotation."""
    numeral: tuple[int, int]
    """Where in `quote` the number stands."""
    after: str
    """Text of the paragraph after it."""
    chain: tuple[str, ...]
    """From who counted to who printed, each once."""
    report: Report | None
    """The report, when the store has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """What another claimant says of the same day, or said last before it."""

    name: str
    value: str
    day: str
    point_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One point."""

    point: Point
    series: Series
    who: str
    """Who counted, or the publisher when nobody is named."""
    value: str
    """The value with its bound, in words."""
    statements: tuple[Statement, ...]
    """Every printed statement of it, the earliest first."""
    versions: tuple[Point, ...]
    """All values given for this day, oldest first; one if it was never revised."""
    rivals: tuple[Rival, ...]
    """Other claimants' figures."""
    findings: tuple[Finding, ...]
    """What the checks say about it."""
    sentences: dict[str, str]
    """Copy-ready: short, caption, full."""


def dossier(address: str, known: Archive, store: Store, registers: Registers, lang: str = "en") -> Dossier | None:
    """The dossier of a point; `None` if there is no such point (any more)."""
    series_id, _, rest = address.partition(".")
    series = next((s for s in known.series if s.series_id == series_id), None)
    point = next((p for p in series.points if point_id(p) == address), None) if series and rest else None
    if series is None or point is None:
        return None
    figures = sorted(
        (known.figures[f] for f in point.figure_ids if f in known.figures),
        key=lambda f: (f.published or "", f.publisher or ""),
    )
    vague = next((f.vague_word for f in figures if f.vague_word), "") or ""
    ids = set(point.figure_ids)
    said = said_of(point, series, registers)
    return Dossier(
        point=point,
        series=series,
        who=line_name(series, registers),
        value=value_words(point.qualifier, point.value, point.low, point.high, lang, vague),
        statements=tuple(statement(f, store.report(f.report_id), registers) for f in figures),
        versions=tuple(p for p in series.points if p.date_end == point.date_end),
        rivals=_rivals(point, series, known.series, registers, lang),
        findings=tuple(f for f in known.findings if ids & set(f.figure_ids) and not f.suppressed_by),
        sentences={form: wording.sentence(said, form, lang) for form in wording.FORMS},
    )


def statement(figure: Figure, report: Report | None, registers: Registers) -> Statement:
    """A figure in the paragraph that it was read from."""
    text = report.text if report else ""
    start, end = figure.quote_start, figure.quote_end
    if text[start:end] != figure.quote or not figure.quote:
        text, start, end = figure.quote, 0, len(figure.quote)
    opens = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    closes = text.find("\n", end)
    closes = min(len(text) if closes < 0 else closes, end + AROUND)
    at = figure.quote.find(figure.numeral) if figure.numeral else -1
    if report and text is report.text and start <= figure.numeral_start <= end:
        at = figure.numeral_start - start
    source = registers.name(figure.claimant) if figure.claimant else figure.source
    links = (source, figure.relay, figure.publisher)
    return Statement(
        figure=figure,
        before=text[opens:start],
        quote=figure.quote,
        numeral=(at, at + len(figure.numeral)) if at >= 0 else (0, 0),
        after=text[end:closes],
        chain=tuple(dict.fromkeys(link for link in links if link)),
        report=report,
    )


def _rivals(
    point: Point, series: Series, others: Sequence[Series], registers: Registers, lang: str
) -> tuple[Rival, ...]:
    """Of each other line of the same people and place, its figure of that day or the last before it."""
    mine, found = series.key, []
    day = date.fromisoformat(full_day(point.date_end))
    for other in others:
        key = other.key
        alike = (key.metric, key.measure, key.population, key.group, key.place, key.unit) == (
            mine.metric,
            mine.measure,
            mine.population,
            mine.group,
            mine.place,
            mine.unit,
        )
        if not alike or other.series_id == series.series_id:
            continue
        near = [p for p in other.current if 0 <= (day - date.fromisoformat(full_day(p.date_end))).days <= RIVAL_DAYS]
        if near:
            last = near[-1]
            value = value_words(last.qualifier, last.value, last.low, last.high, lang)
            name = line_name(other, registers)
            found.append(Rival(name=name, value=value, day=last.date_end, point_id=point_id(last)))
    return tuple(sorted(found, key=lambda r: r.name))
