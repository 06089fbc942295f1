"""The picture as a table: every point, with the caveats that the picture shows.

In:  the series shown, their figures, their findings, the registers.
Out: rows as dictionaries, one a value that stands, newest first; the same words as on the chart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from charts.lines import shown
from charts.marks import point_id
from charts.names import HOW, line_name, place_name
from charts.wish import Wish
from charts.words import population_name, say, value_words
from records import Figure, Finding, Point, Series
from registers import Registers
from series import days
from series.silences import silences
from wording.catalogue import N_

COLUMNS = {
    "as_of": N_("As of"),
    "claimant": N_("Counted by"),
    "value": N_("As stated"),
    "place": N_("Place"),
    "population": N_("Whom"),
    "inclusion": N_("How counted"),
    "published": N_("Published"),
    "publishers": N_("Printed by"),
    "silence": N_("No figure since"),
    "findings": N_("Findings"),
    "link": N_("Original"),
}
"""Names of the columns for readers."""


def rows(
    series: Sequence[Series],
    figures: Mapping[str, Figure],
    findings: Iterable[Finding],
    registers: Registers,
    wish: Wish,
) -> list[dict[str, str]]:
    """One row for each point within the days shown."""
    codes: dict[str, set[str]] = {}
    for finding in findings:
        if not finding.suppressed_by:
            for figure_id in finding.figure_ids:
                codes.setdefault(figure_id, set()).add(finding.code)
    found = []
    for one in series:
        points = [point for point in one.points if shown(point, wish)]
        silent = _silent_since(one, points)
        found += [
            _row(point, one, figures, codes, registers, wish) | {"silence": silent.get(i, "")}
            for i, point in enumerate(points)
        ]
    return sorted(found, key=lambda row: (row["as_of"], row["claimant"], row["place"]), reverse=True)


def _silent_since(one: Series, points: Sequence[Point]) -> dict[int, str]:
    """For each point after a long silence the day of the figure before it."""
    after = silences([days.last(point.date_end) for point in points], one.key.measure) if one.key.claimant else ()
    return {i: points[i - 1].date_end for i in after if points[i].segment == points[i - 1].segment}


def _row(
    point: Point,
    series: Series,
    figures: Mapping[str, Figure],
    codes: Mapping[str, set[str]],
    registers: Registers,
    wish: Wish,
) -> dict[str, str]:
    mine = [figures[f] for f in point.figure_ids if f in figures]
    word = next((f.vague_word for f in mine if f.vague_word), "") or ""
    return {
        "as_of": point.date_end,
        "claimant": line_name(series, registers),
        "value": value_words(point.qualifier, point.value, point.low, point.high, wish.lang, word),
        "place": place_name(series.key.place, registers),
        "population": population_name(series.key.population, wish.lang),
        "inclusion": say(wish.lang, HOW[series.key.inclusion]),
        "published": point.published or "",
        "publishers": "; ".join(point.publishers),
        "findings": " ".join(sorted({code for f in point.figure_ids for code in codes.get(f, ())})),
        "link": next((f.url for f in mine if f.url), "") or "",
        "point_id": point_id(point),
    }
