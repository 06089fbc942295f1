"""Turn what a person types into a field of a figure, or say plainly why it cannot be one.

In:  the name of a field and the words typed; or the words of a whole form.
Out: the value; a ValueError whose message is a sentence for the person.

The one list of fields that people may correct, FIELDS, serves the desk, Add a report and manual entry. Claimant and
conflict are not among them: they follow from source, place and date.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, get_args

from desk.fields import Field
from records import (
    POPULATIONS,
    Causation,
    Figure,
    Inclusion,
    Measure,
    Metric,
    Qualifier,
    Unit,
    figure_id,
    precision,
    text_hash,
)
from registers import Registers
from wording.catalogue import N_

MOST_PEOPLE = 500_000_000
"""A number above this is a slip of the keyboard: no war has displaced half a billion people."""


FIELDS = (
    Field("qualifier", N_("Bound"), "choice", get_args(Qualifier), N_("The word that the number carries.")),
    Field("value", N_("Number"), "number", help=N_("Empty for a range and for words such as dozens.")),
    Field("low", N_("Lower bound"), "number", help=N_("Empty if the text states none.")),
    Field("high", N_("Upper bound"), "number", help=N_("Empty if the text states none.")),
    Field("metric", N_("What happened"), "choice", get_args(Metric)),
    Field("measure", N_("Kind of count"), "choice", get_args(Measure)),
    Field("unit", N_("Counted in"), "choice", get_args(Unit)),
    Field("population", N_("Whom"), "choice", POPULATIONS),
    Field("group", N_("Group"), "text", help=N_("Nationality, side or detail, in the report's words.")),
    Field("place", N_("Place"), "text", help=N_("As narrow as the text says.")),
    Field("date_start", N_("First day counted"), "date", help=N_("2024-06-12, 2024-06 or 2024; empty if not stated.")),
    Field("date_end", N_("As of"), "date", help=N_("The last day counted: 2024-06-12, 2024-06 or 2024.")),
    Field("source", N_("Who counted"), "text", help=N_("In the report's words; empty if nobody is named.")),
    Field("inclusion", N_("Who gets onto the count"), "choice", get_args(Inclusion)),
    Field("causation", N_("Causes counted"), "choice", get_args(Causation)),
)
"""Fields in the order of the form."""

BY_NAME = {field.name: field for field in FIELDS}


def parse(name: str, typed: str | None) -> Any:
    """The value of one field from what was typed; '' is None.

    >>> parse("value", "37,202"), parse("date_end", "2024-06"), parse("source", "  ")
    (37202.0, '2024-06', None)
    """
    field, words = BY_NAME[name], (typed or "").strip()
    if not words:
        return None
    if field.kind == "number":
        return _number(field, words)
    if field.kind == "date":
        return _date(field, words)
    if field.kind == "choice" and words not in field.choices and not words.startswith("other:"):
        raise ValueError(f"{field.label}: {words!r} is not one of the choices.")
    return words


def changes(figure: Figure, typed: Mapping[str, str | None]) -> dict[str, Any]:
    """What a filled-in form changes about a figure; all wrong fields are named in one ValueError."""
    values, wrong = {}, []
    for name, words in typed.items():
        try:
            values[name] = parse(name, words)
        except ValueError as error:
            wrong.append(str(error))
    values |= _following_bounds(figure, values)
    after = replace(figure, **values)
    if not wrong:
        wrong = _contradictions(after)
    if wrong:
        raise ValueError(" ".join(wrong))
    changed = {name: value for name, value in values.items() if value != getattr(figure, name)}
    if "date_end" in changed:
        changed["date_precision"] = precision(after.date_end)
        changed["date_inferred"] = False
    return changed


def _following_bounds(figure: Figure, values: Mapping[str, Any]) -> dict[str, Any]:
    """Bounds that stood on the old number and were left there: they go with it, or an exact number would be none."""
    old, new = figure.value, values.get("value")
    if old is None or new in (None, old):
        return {}
    bounds = [name for name in ("low", "high") if getattr(figure, name) == old]
    return {name: new for name in bounds if values.get(name, old) == old}


def apply(figure: Figure, changed: Mapping[str, Any], registers: Registers) -> Figure:
    """The corrected figure, with claimant and conflict found again from its new words."""
    country = None if "place" in changed else figure.country
    return registers.identify(replace(figure, **changed, claimant=None, conflict=None, country=country))


def corrections(figure: Figure, changed: Mapping[str, Any], registers: Registers) -> dict[str, Any]:
    """The changes with those that follow from them, as the store wants them."""
    after = apply(figure, changed, registers)
    derived = {name: getattr(after, name) for name in ("claimant", "conflict", "country")}
    return {**changed, **{name: value for name, value in derived.items() if value != getattr(figure, name)}}


def typed_in(
    typed: Mapping[str, str | None], *, quote: str, url: str, publisher: str, published: str, registers: Registers
) -> Figure:
    """A figure entered by hand: the same fields, with a quotation and a link that anybody can follow."""
    missing = [
        label
        for label, words in (
            ("the words quoted", quote),
            ("a link", url),
            ("publisher", publisher),
            ("date", published),
        )
        if not words.strip()
    ]
    if missing:
        raise ValueError(f"A figure entered by hand needs {', '.join(missing)}.")
    if not url.startswith(("http://", "https://")):
        raise ValueError("The link has to begin with http:// or https://.")
    day = _date(Field("published", "Published", "date"), published.strip())
    empty = Figure(quote=quote.strip(), url=url.strip(), publisher=publisher.strip(), published=day)
    filled = replace(empty, **changes(empty, typed))
    if filled.value is None and filled.low is None and filled.high is None:
        raise ValueError("Number: give a number, or a bound.")
    digest = text_hash(f"{url}\n{quote}\n{filled.metric}\n{filled.population}\n{filled.value}")
    end = len(filled.quote)
    return registers.identify(
        replace(
            filled,
            figure_id=figure_id(digest, 0, end),
            report_id=digest[:16],
            date_end=filled.date_end or day,
            date_inferred=filled.date_end is None,
            date_precision=precision(filled.date_end or day),
            quote_end=end,
            extractor_version="by hand",
        )
    )


def _number(field: Field, words: str) -> float:
    plain = words.replace(",", "").replace(" ", "").replace("\u00a0", "").replace("\u202f", "")
    try:
        number = float(plain)
    except ValueError:
        raise ValueError(f"{field.label}: {words!r} is not a number; write it in digits, like 37202.") from None
    if not 0 <= number <= MOST_PEOPLE:
        raise ValueError(f"{field.label}: {words} is not a number of people.")
    return number


def _date(field: Field, words: str) -> str:
    parts = words.split("-")
    try:
        if [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]):
            raise ValueError
        date(*[int(part) for part in parts], *[1] * (3 - len(parts)))
    except ValueError:
        raise ValueError(
            f"{field.label}: {words!r} is not a date; write it like 2024-06-12, 2024-06 or 2024."
        ) from None
    return words


def _contradictions(figure: Figure) -> list[str]:
    """What cannot be true of one figure."""
    found = []
    if figure.low is not None and figure.high is not None and figure.low > figure.high:
        found.append("The lower bound is above the upper bound.")
    if figure.date_start and figure.date_end and figure.date_start > figure.date_end:
        found.append("The first day counted lies after the as-of day.")
    if figure.published and figure.date_end and figure.date_end[:10] > figure.published[: len(figure.date_end)]:
        found.append("The as-of day lies after the day of publication.")
    if figure.qualifier == "range" and (figure.low is None or figure.high is None):
        found.append("A range needs a lower and an upper bound.")
    return found
