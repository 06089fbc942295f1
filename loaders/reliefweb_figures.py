"""ReliefWeb's crisis figures: dated numbers with a free title each.

In:  CSV with iso3, figure, date, value, source, report_url, is_latest; beside it, if there, `figures_revisions.csv`.
Out: one Report per series and year; a Figure per date, in every version that was published.

Field notes
- The title carries metric, group and period ("Undocumented Returnees from Iran (per year)", "... since 7 Sep 2017",
  "Cumulative ..."). A title that states no metric that we know is refused once, not once a row; so are titles that
  count incidents, and people whom drought or other causes than the conflict displaced.
- Behind a colon stands what is counted ("Civilian Casualties: Deaths"); killed and injured together are casualties.
- A "cumulative" line that falls is a stock: read as one. A line per year, "cumulative per year" or "in 2017" counts
  from 1 January: in January it begins again, and no total falls.
- One series is spelled in several ways ("& Asylum-Seekers", "and Asylum-seekers", "& Asulym-Seekers"): the group gets
  one spelling, the quotation keeps its own.
- `source` is that of the newest figure of a series only: older ones have none and stay in ReliefWeb's lane.
- Impossible dates (2018-16-03, 2017-02-31) are refused; so is a date after the last recorded change of the data set.
- Doubled dates are kept, both: which is right is for a person to say.
- Nobody records when a value appeared, save for those in the revisions.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from loaders.reading.counts import read_scope
from loaders.reading.item import Item, Refused
from loaders.reading.report import table_report
from loaders.reading.table import Row, cell_figure, rows
from records import Figure, Refusal, Report

TITLE = "ReliefWeb crisis figures"
READS = "CSV with iso3, figure, date, value, source, report_url, is_latest"
SOURCE = "https://reliefweb.int"
BESIDE = ("figures_revisions.csv",)

METRICS = (
    ("casualties", re.compile(r"\bkilled (?:or|and) injured\b", re.I)),
    ("returned", re.compile(r"\breturn(?:s|ees|ed|ee)?\b|\brepatriated\b", re.I)),
    ("displaced", re.compile(r"\bIDPs?\b|\bdisplac|\binternally displaced\b", re.I)),
    ("refugees", re.compile(r"\brefugees?\b|\basy?l[uy]?m|\barrivals\b", re.I)),
    ("injured", re.compile(r"\binjur|\bwounded\b", re.I)),
    ("casualties", re.compile(r"\bcasualties\b", re.I)),
    ("killed", re.compile(r"\bkilled\b|\bdeaths?\b|\bfatalities\b|\blost their lives\b", re.I)),
    ("missing", re.compile(r"\bmissing\b", re.I)),
)
"""The first that fits: a returning refugee is one who returned."""

NO_FIGURES = (
    (re.compile(r"\bincidents against\b", re.I), "counts incidents, not people"),
    (
        re.compile(r"\b(?:drought|climate|other factors)\b", re.I),
        "counts people whom other causes than the conflict displaced",
    ),
)
"""Titles that name people and state no figure of a conflict."""

POPULATIONS = (
    ("civilians", re.compile(r"\bcivilians?\b", re.I)),
    ("aid_workers", re.compile(r"\baid workers?\b", re.I)),
    ("children", re.compile(r"\bchildren\b", re.I)),
)
LEVELS = {"displaced", "refugees", "missing"}
PER_YEAR = re.compile(r"\bper year\b|\bin (?P<year>20\d\d)\b|\bannual", re.I)
PER_MONTH = re.compile(r"\bper month\b|\bmonthly\b", re.I)
LAST_YEAR = re.compile(r"\bin the last 12 months\b", re.I)
MOVEMENTS = re.compile(r"\bmovements\b", re.I)
SPELLINGS = (
    (re.compile(r"\s*&\s*"), " and "),
    (re.compile(r"\bas[yu]l[uy]m[ -]seeker", re.I), "asylum-seeker"),
    (re.compile("\u2019"), "'"),
)
"""Ways to spell one title, each with the one that is kept."""


def recognises(item: Item) -> bool:
    """By columns that no other table has together."""
    return {"iso3", "figure", "date", "value", "report_url"} <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per series and year."""
    series: dict[tuple[str, str], list[tuple[str, Row]]] = defaultdict(list)
    for row in rows(item, ("iso3", "figure", "date", "value")):
        try:
            if isinstance(row, Refused):
                raise row
            if row.number("value") is not None:
                series[row.cells["iso3"], row.cells["figure"].strip()].append((row.day("date", item.today), row))
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)
    revisions = _revisions(item)
    last = max((changed_on for changes in revisions.values() for *_, changed_on in changes), default=item.today)
    for (iso, title), dated in series.items():
        dated.sort(key=lambda pair: pair[0])
        for day, row in dated:
            if day > last:
                reason = f"{day} lies after the last change to this data set, on {last}."
                yield Refusal(item.name, row.line, reason)
        try:
            sound = [(day, row) for day, row in dated if day <= last]
            yield from _series(item, iso, title, sound, revisions)
        except Refused as refused:
            yield Refusal(item.name, dated[0][1].line, refused.reason)


def _revisions(item: Item) -> dict[tuple[str, str, str], list[tuple[str, str, str]]]:
    """Changes by country, title and date: (old value, new value, day of the change), oldest first."""
    changes: dict[tuple[str, str, str], list[tuple[str, str, str]]] = defaultdict(list)
    other = item.beside(BESIDE[0])
    for row in rows(other) if other else ():
        if isinstance(row, Row):
            key = (row.cells["iso3"], row.cells["figure"].strip(), row.cells["figure_date"])
            changes[key].append((row.cells["old_value"], row.cells["new_value"], row.cells["changed_on"]))
    for found in changes.values():
        found.sort(key=lambda change: change[2])
    return changes


def _series(
    item: Item, iso: str, title: str, dated: list[tuple[str, Row]], revisions: dict[Any, list[tuple[str, str, str]]]
) -> Iterator[Report]:
    """The reports of one series."""
    said = _what(title)
    if said["measure"] == "cumulative" and not said.get("counted_from") and _falls(dated):
        said["measure"] = "stock"
    years: dict[str, list[Figure]] = defaultdict(list)
    for day, row in dated:
        about = {**said, **_days(title, said["measure"], day)}
        source = row.text("source") if row.text("is_latest") == "1" else None
        about |= {
            "source": source, "publisher": "ReliefWeb", "country": iso, "url": row.link("report_url"), "date_end": day,
            "quote": f"{title}: {row.cells['value']}",
        }  # fmt: skip
        key, since = f"{iso}:{title}:{day}", None
        for old, _, changed_on in revisions.get((iso, title, day), []):
            if old and old != row.cells["value"]:
                replaced = {**about, "known_from": since, "known_until": changed_on, "quote": f"{title}: {old}"}
                years[day[:4]].append(cell_figure("reliefweb_figures", key, "value", old, **replaced))
            since = changed_on
        years[day[:4]].append(
            cell_figure("reliefweb_figures", key, "value", row.cells["value"], known_from=since, **about)
        )
    for year, figures in years.items():
        yield from table_report(
            item, "reliefweb_figures", f"{iso}:{title}:{year}", {f.figure_id: f for f in figures}.values(),
            title=f"{title} ({iso}), {year}", publisher="ReliefWeb", url=SOURCE, lang="en", country=iso,
            rights="no licence stated: ask before passing rows on",
        )  # fmt: skip


def _what(title: str) -> dict[str, Any]:
    """Metric, measure and group that a title states."""
    for pattern, reason in NO_FIGURES:
        if pattern.search(title):
            raise Refused(f"The title {title!r} {reason}; its rows are passed over.")
    metric = _metric(title.rpartition(":")[2]) or _metric(title)
    if metric is None:
        raise Refused(f"The title {title!r} states no metric that we know; its rows are passed over.")
    scope = read_scope(title, None, None, metric in LEVELS, None)
    measure = "cumulative" if re.search(r"\bcumulative\b", title, re.I) else scope["measure"]
    if any(pattern.search(title) for pattern in (PER_YEAR, PER_MONTH, LAST_YEAR)):
        measure = "period"
    said = {"metric": metric, "measure": measure, "group": _spelled(title), "counted_from": scope.get("counted_from")}
    if population := next((name for name, pattern in POPULATIONS if pattern.search(title)), None):
        said["population"] = population
    return {**said, "unit": "movement"} if MOVEMENTS.search(title) else said


def _metric(words: str) -> str | None:
    return next((name for name, pattern in METRICS if pattern.search(words)), None)


def _spelled(title: str) -> str:
    """The title in one spelling.

    >>> _spelled("CAR Refugees & Asulym-Seekers in Chad")
    'CAR Refugees and asylum-seekers in Chad'
    """
    for pattern, kept in SPELLINGS:
        title = pattern.sub(kept, title)
    return title


def _days(title: str, measure: str, day: str) -> dict[str, Any]:
    """The first day of a period that the title names."""
    if measure != "period":
        return {}
    yearly = PER_YEAR.search(title)
    if yearly:
        return {"date_start": f"{yearly['year'] or day[:4]}-01-01"}
    if LAST_YEAR.search(title) and len(day) == 10:
        year_before = date.fromisoformat(day) - timedelta(days=365)
        return {"date_start": (year_before + timedelta(days=1)).isoformat()}
    return {"date_start": f"{day[:7]}-01"}


def _falls(dated: list[tuple[str, Row]]) -> bool:
    """True if the values ever go down."""
    values = [row.number("value") for _, row in dated]
    return any(later < earlier for earlier, later in pairwise(values))
