"""Put names, numbers and days into the words that findings use.

In:  Claims, Known.
Out: short pieces of text for the slots of templates.py.

The same words serve every side: a name goes in as the register or the report writes it, and nothing else depends on it.
"""

from __future__ import annotations

from functools import lru_cache

from series import days
from series.claims import Claim
from series.interval import last_place
from series.known import Known
from wording import numbers
from wording.articles import with_article

# Formatting by a locale costs more than finding does, and the same days and numbers come again and again.
amount = lru_cache(maxsize=50_000)(numbers.amount)
number = lru_cache(maxsize=50_000)(numbers.number)
day_of = lru_cache(maxsize=50_000)(numbers.day)

COUNTED = {
    "killed": "{whom} killed",
    "injured": "{whom} injured",
    "casualties": "{whom} killed or injured",
    "missing": "{whom} missing",
    "abducted": "{whom} abducted",
    "detained": "{whom} detained",
    "displaced": "{whom} displaced",
    "refugees": "{whom} who fled abroad",
    "returned": "{whom} who returned",
    "losses": "losses",
    "bodies_found": "bodies found",
}
"""What is counted, as a noun phrase."""

WHOM = {
    "all": "people", "civilians": "civilians", "combatants": "fighters and soldiers", "security_forces":
    "members of security forces", "police": "police officers", "women": "women", "children": "children", "men": "men",
    "women_and_children": "women and children", "elderly": "older people", "health_workers": "health workers",
    "journalists": "journalists", "aid_workers": "aid workers", "hostages": "hostages", "prisoners": "prisoners",
    "protesters": "protesters",
}  # fmt: skip
UNITS = {"person": "people", "household": "households", "movement": "movements", "item": "items"}
INCLUSIONS = {
    "reported": "everyone reported",
    "identified": "people identified by name",
    "verified": "cases verified by a stated standard",
    "estimated": "an estimate of everyone",
}
CAUSES = {"all": "deaths from all causes", "direct": "deaths from violence", "indirect": "indirect deaths"}
CAUSES["unstated"] = "deaths without a stated cause"


GREW = {
    "killed": "fighting grew", "injured": "fighting grew", "casualties": "fighting grew", "losses": "fighting grew",
    "displaced": "more people fled", "refugees": "more people fled", "returned": "more people returned",
}  # fmt: skip
"""What else may be behind a jump."""


def cases(claim: Claim) -> str:
    """What the people counted are to a list: deaths, or cases."""
    return "deaths" if claim.figure.metric == "killed" else "cases"


def who(claim: Claim, known: Known) -> str:
    """Who counted, as it stands inside a sentence."""
    return with_article(known.name(claim.who)) if claim.who else "an unnamed source"


def publisher(claim: Claim) -> str:
    """Who printed it."""
    return with_article(claim.figure.publisher) if claim.figure.publisher else "a report"


def said(claim: Claim) -> str:
    """The number with its bound, as printed."""
    figure = claim.figure
    if claim.vague:
        return f"“{figure.vague_word}”" if figure.vague_word else "no number"
    if figure.qualifier == "range" and figure.value is not None and figure.low is not None and figure.high is not None:
        return f"{number(figure.value)} ({number(figure.low)} to {number(figure.high)})"
    if figure.qualifier == "range" and (figure.low is None or figure.high is None):
        return amount(None, figure.low, figure.high, "at_least" if figure.high is None else "up_to")
    return amount(figure.value, figure.low, figure.high, figure.qualifier)


def whom(claim: Claim) -> str:
    """The people counted."""
    population = claim.figure.population
    return WHOM.get(population, population.removeprefix("other:"))


def counted(claim: Claim) -> str:
    """What is counted: "women killed"."""
    if claim.figure.unit in ("household", "movement"):
        return COUNTED[claim.figure.metric].format(whom=UNITS[claim.figure.unit])
    phrase = COUNTED[claim.figure.metric].format(whom=whom(claim))
    return f"{phrase} ({claim.figure.group})" if claim.figure.group else phrase


def place(claim: Claim, known: Known) -> str:
    """Where."""
    name = known.place_name(claim.figure)
    return with_article(name, place=True) if name else "the place reported"


def day(claim: Claim) -> str:
    """The as-of day."""
    return day_of(claim.figure.date_end)


def date(iso: str | None) -> str:
    """A day, month or year in words."""
    return day_of(iso)


def published(claim: Claim) -> str:
    """The day of publication."""
    return day_of(claim.figure.published) or "an unknown day"


def known_since(claim: Claim) -> str:
    """The day on which a value became public."""
    return day_of((claim.figure.known_from or claim.figure.published or "")[:10]) or "an unknown day"


def plain_number(value: float) -> str:
    """A worked-out number, whole where it can be."""
    return number(round(value)) if abs(value) >= 1 else number(round(value, 1))


def listed(parts: list[str]) -> str:
    """ "a, b and c"."""
    unique = list(dict.fromkeys(parts))
    return unique[0] if len(unique) == 1 else f"{', '.join(unique[:-1])} and {unique[-1]}"


def upper_first(sentence: str) -> str:
    """The sentence with a capital, quotation marks left alone."""
    return sentence[:1].upper() + sentence[1:]


def rounded_reading(claim: Claim) -> tuple[float, float] | None:
    """What a number known to some place may have been before rounding down or to the nearest."""
    if claim.value is None:
        return None
    place_value = last_place(claim.value, claim.figure.numeral)
    return (claim.value - place_value / 2, claim.value + place_value - 1)


def starts_after(start: str, day: int) -> bool:
    """Whether a count begins only after a day: then it is no part of a count up to that day."""
    return days.is_date(start) and days.first(start) > day


def is_later(one: str, other: str) -> bool:
    """Whether the first ISO date lies after the second, whatever their precision."""
    return one > other and not one.startswith(other)
