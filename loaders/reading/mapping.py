"""A mapping: which columns of somebody's own table state which figures; read, checked, guessed.

In:  a YAML file beside the table (`table.csv.mapping.yml`), or a table without one.
Out: Mapping; or a guess at one, for a person to confirm.

    fields: {date_end: As of, place: Province, source: Reported by}     field of a figure -> column
    fixed: {country: SDN, publisher: Field office}                      field of a figure -> words for every row
    figures:                                                            one entry per column of numbers
      - {column: Dead, metric: killed, measure: cumulative}
      - {column: Dead women, metric: killed, measure: cumulative, population: women}
    dates: day first                                                    iso, day first or month first; iso if left out

Refuses unknown fields, metrics, measures and populations, and a mapping without a date or without a figure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping as Named
from dataclasses import dataclass, field
from dataclasses import fields as fields_of
from itertools import islice
from typing import Any, get_args

import yaml

from loaders.reading.item import Item, Refused
from loaders.reading.plain_yaml import plain_yaml
from loaders.reading.table import Row, rows
from loaders.reading.written_date import ORDERS, order_of
from records import POPULATIONS, Causation, Figure, Inclusion, Measure, Metric, Qualifier, Unit

ENDING = ".mapping.yml"

CLOSED: Named[str, tuple[str, ...]] = {
    "metric": get_args(Metric), "measure": get_args(Measure), "unit": get_args(Unit), "inclusion": get_args(Inclusion),
    "causation": get_args(Causation), "qualifier": get_args(Qualifier), "population": POPULATIONS,
}  # fmt: skip
SAYABLE = {f.name for f in fields_of(Figure)} - {
    "figure_id", "report_id", "value", "recorded", "claimant", "event_id", "review", "quote_kind", "extractor_version",
}  # fmt: skip
"""Fields that a table may fill: what is derived or the store's own is not for it to say."""

FIELD_WORDS = (
    ("date_start", r"start|from|begin|since"),
    ("date_end", r"\bas.?of\b|\bdate\b|\bday\b|\bend\b|\bto\b|until"),
    ("published", r"publish|reported.?on|report.?date"),
    ("country", r"\biso3?\b|country.?code"),
    ("place", r"place|location|province|state|district|governorate|region|city|town|country|adm\d"),
    ("source", r"source|issuer|according|reported.?by|claim"),
    ("publisher", r"publisher|outlet|media|newspaper"),
    ("url", r"url|link|address"),
)
METRIC_WORDS = (
    ("injured", r"injur|wound|hurt"),
    ("missing", r"missing"),
    ("abducted", r"abduct|kidnap"),
    ("detained", r"detain|arrest"),
    ("returned", r"return"),
    ("refugees", r"refugee"),
    ("displaced", r"displac|\bidps?\b"),
    ("casualties", r"casualt"),
    ("killed", r"kill|dead|death|died|fatal|toll"),
)
POPULATION_WORDS = (
    ("women_and_children", r"women.*child|child.*women"), ("women", r"wom[ae]n|female"), ("children", r"child|minor"),
    ("civilians", r"civil"), ("journalists", r"journalist|press"), ("health_workers", r"health|medic"),
    ("men", r"\bm[ae]n\b|\bmale"), ("elderly", r"elder"),
)  # fmt: skip
CUMULATIVE_WORDS = re.compile(r"total|cumul|\bcum\b|_cum|to date|so far|toll", re.IGNORECASE)
PERIOD_WORDS = re.compile(r"daily|new|per (?:day|week|month)|weekly|monthly", re.IGNORECASE)
DATES = ("date_start", "date_end", "published", "known_from", "known_until")
"""Fields that hold a day."""

LOOKED_AT = 200
"""Rows whose dates may settle in which order day and month are written."""

LEVELS = {"displaced", "refugees", "missing", "detained"}


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which column says what."""

    fields: dict[str, str] = field(default_factory=dict)
    """Field of a figure -> column."""
    fixed: dict[str, str] = field(default_factory=dict)
    """Field of a figure -> words that hold for every row."""
    figures: tuple[dict[str, Any], ...] = ()
    """For each column of numbers: `column`, and what its figures say."""
    dates: str = "iso"
    """How the table writes days that it does not write in ISO: one of ORDERS."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that is needed."""
        return tuple(dict.fromkeys([*self.fields.values(), *(figure["column"] for figure in self.figures)]))

    def as_yaml(self) -> str:
        """The mapping file."""
        told = {"fields": self.fields, "fixed": self.fixed, "figures": list(self.figures), "dates": self.dates}
        return yaml.safe_dump(told, allow_unicode=True, sort_keys=False)


def read_mapping(text: str) -> Mapping:
    """A checked mapping from its YAML."""
    try:
        told = plain_yaml(text, typed=True)
    except yaml.YAMLError as error:
        raise Refused("The mapping is not valid YAML.") from error
    if not isinstance(told, dict) or not isinstance(told.get("figures"), list):
        raise Refused("The mapping names no figures.")
    mapping = Mapping(
        {str(k): str(v) for k, v in (told.get("fields") or {}).items()},
        {str(k): str(v) for k, v in (told.get("fixed") or {}).items()},
        tuple(dict(figure) for figure in told["figures"] if isinstance(figure, dict)),
        str(told.get("dates") or "iso"),
    )
    check(mapping)
    return mapping


def check(mapping: Mapping) -> None:
    """Refuse what no figure can say."""
    if not mapping.figures:
        raise Refused("The mapping names no figures.")
    if mapping.dates not in ORDERS:
        raise Refused(f"dates is {mapping.dates!r}; it can be {', '.join(ORDERS)}.")
    if "date_end" not in {**mapping.fields, **mapping.fixed}:
        raise Refused("The mapping does not say which column holds the date (date_end).")
    for said in (
        mapping.fields,
        mapping.fixed,
        *({k: v for k, v in f.items() if k != "column"} for f in mapping.figures),
    ):
        if unknown := set(said) - SAYABLE:
            raise Refused(f"The mapping fills fields that a table cannot fill: {', '.join(sorted(unknown))}.")
    for figure in mapping.figures:
        if not {"column", "metric", "measure"} <= set(figure):
            raise Refused("Each figure of a mapping needs column, metric and measure.")
        for name, allowed in CLOSED.items():
            value = figure.get(name, mapping.fixed.get(name))
            if value is not None and value not in allowed and not str(value).startswith("other:"):
                raise Refused(f"{name} is {value!r}; it can be {', '.join(allowed)}.")


def guess(item: Item) -> Mapping:
    """A guess from column names and first dates, for a person to confirm: what it is not sure of it leaves out."""
    fields: dict[str, str] = {}
    figures = []
    for column in item.header:
        plain = column.replace("_", " ").lower()
        metric = next((name for name, words in METRIC_WORDS if re.search(words, plain)), None)
        if metric and not re.search(r"date|source|link|url|note", plain):
            figures.append({"column": column, **_guess_figure(metric, plain)})
            continue
        name = next((name for name, words in FIELD_WORDS if re.search(words, plain)), None)
        if name and name not in fields:
            fields[name] = column
    first = [row for row in islice(rows(item), LOOKED_AT) if isinstance(row, Row)]
    dates = order_of(row.cells[fields[name]] for row in first for name in DATES if name in fields)
    return Mapping(fields, {}, tuple(figures), dates)


def _guess_figure(metric: str, plain: str) -> dict[str, Any]:
    if metric in LEVELS:
        measure = "stock"
    elif PERIOD_WORDS.search(plain):
        measure = "period"
    else:
        measure = "cumulative" if CUMULATIVE_WORDS.search(plain) else "incident"
    population = next((name for name, words in POPULATION_WORDS if re.search(words, plain)), None)
    return {"metric": metric, "measure": measure, **({"population": population} if population else {})}
