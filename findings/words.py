"""Put names, numbers and days into the phrases that findings use, in no language yet.

In:  Claims, Known.
Out: parts for the slots of templates.py; each language writes them its own way (wording/phrases.py).

The same words serve every side: a name goes in as the register or the report writes it, and nothing else depends on it.
"""

from __future__ import annotations

from functools import lru_cache

from series import days
from series.claims import Claim
from series.interval import last_place
from series.known import Known
from wording import numbers
from wording.catalogue import N_
from wording.phrases import Amount, Day, Joined, Name, Number, Part, Phrase, Ratio, phrase

day_of = lru_cache(maxsize=50_000)(numbers.day)

EVERYONE = {
    "killed": N_("people killed"),
    "injured": N_("people injured"),
    "casualties": N_("people killed or injured"),
    "missing": N_("people missing"),
    "abducted": N_("people abducted"),
    "detained": N_("people detained"),
    "displaced": N_("people displaced"),
    "refugees": N_("people who fled abroad"),
    "returned": N_("people who returned"),
    "losses": N_("losses"),
    "bodies_found": N_("bodies found"),
}
"""What is counted, as a noun phrase."""

COUNTED = {
    "killed": N_("{whom} killed"),
    "injured": N_("{whom} injured"),
    "casualties": N_("{whom} killed or injured"),
    "missing": N_("{whom} missing"),
    "abducted": N_("{whom} abducted"),
    "detained": N_("{whom} detained"),
    "displaced": N_("{whom} displaced"),
    "refugees": N_("{whom} who fled abroad"),
    "returned": N_("{whom} who returned"),
    "losses": N_("losses"),
    "bodies_found": N_("bodies found"),
}
"""The same for some of the people, or for households and movements."""

WHOM = {
    "all": N_("people"),
    "civilians": N_("civilians"),
    "combatants": N_("fighters and soldiers"),
    "security_forces": N_("members of security forces"),
    "police": N_("police officers"),
    "women": N_("women"),
    "children": N_("children"),
    "men": N_("men"),
    "women_and_children": N_("women and children"),
    "elderly": N_("older people"),
    "health_workers": N_("health workers"),
    "journalists": N_("journalists"),
    "aid_workers": N_("aid workers"),
    "hostages": N_("hostages"),
    "prisoners": N_("prisoners"),
    "protesters": N_("protesters"),
}
UNITS = {
    "person": phrase(N_("people")),
    "household": phrase(N_("households")),
    "movement": phrase(N_("movements")),
    "item": phrase(N_("items")),
}
INCLUSIONS = {
    "reported": phrase(N_("everyone reported")),
    "identified": phrase(N_("people identified by name")),
    "verified": phrase(N_("cases verified by a stated standard")),
    "estimated": phrase(N_("an estimate of everyone")),
}
CAUSES = {
    "all": phrase(N_("deaths from all causes")),
    "direct": phrase(N_("deaths from violence")),
    "indirect": phrase(N_("indirect deaths")),
    "unstated": phrase(N_("deaths without a stated cause")),
}

_FIGHTING, _FLED = phrase(N_("fighting grew")), phrase(N_("more people fled"))
GREW = {
    "killed": _FIGHTING, "injured": _FIGHTING, "casualties": _FIGHTING, "losses": _FIGHTING,
    "displaced": _FLED, "refugees": _FLED, "returned": phrase(N_("more people returned")),
}  # fmt: skip
"""What else may be behind a jump."""
MORE_OF_THEM = phrase(N_("there were more of them"))

UNNAMED = phrase(N_("an unnamed source"))
A_REPORT = phrase(N_("a report"))
SOMEWHERE = phrase(N_("the place reported"))
SOME_DAY = phrase(N_("an unknown day"))
A_WORD = phrase(N_("a word"))
NO_NUMBER = phrase(N_("no number"))
WITHOUT_A_NUMBER = N_("“{word}”")
WITH_ITS_RANGE = N_("{number} ({low} to {high})")
OF_A_GROUP = N_("{counted} ({group})")
IN_A_PLACE = N_("{counted} in {place}")
SINCE = N_("{counted} since {day}")
AT_ANY_TIME = N_("{counted} at any time")
FROM_TO = N_("{first} to {last}")
AND = N_("{several} and {one}")


def cases(claim: Claim) -> Phrase:
    """What the people counted are to a list: deaths, or cases."""
    return phrase(N_("deaths")) if claim.figure.metric == "killed" else phrase(N_("cases"))


def who(claim: Claim, known: Known) -> Part:
    """Who counted, as it stands inside a sentence."""
    return Name(known.name(claim.who), claim.who) if claim.who else UNNAMED


def publisher(claim: Claim) -> Part:
    """Who printed it."""
    return Name(claim.figure.publisher) if claim.figure.publisher else A_REPORT


def said(claim: Claim) -> Part:
    """The number with its bound, as printed."""
    figure = claim.figure
    if claim.vague:
        return phrase(WITHOUT_A_NUMBER, word=figure.vague_word) if figure.vague_word else NO_NUMBER
    if figure.qualifier == "range" and figure.value is not None and figure.low is not None and figure.high is not None:
        ends = {"low": Amount(figure.low), "high": Amount(figure.high)}
        return phrase(WITH_ITS_RANGE, number=Amount(figure.value), **ends)
    if figure.qualifier == "range" and (figure.low is None or figure.high is None):
        return Amount(None, figure.low, figure.high, "at_least" if figure.high is None else "up_to")
    return Amount(figure.value, figure.low, figure.high, figure.qualifier)


def whom(claim: Claim) -> Part | str:
    """The people counted; a population that no list knows keeps the report's words."""
    population = claim.figure.population
    return phrase(WHOM[population]) if population in WHOM else population.removeprefix("other:")


def counted(claim: Claim) -> Phrase:
    """What is counted: "women killed"."""
    figure = claim.figure
    if figure.unit in ("household", "movement"):
        return phrase(COUNTED[figure.metric], whom=UNITS[figure.unit])
    everyone = figure.population == "all"
    found = phrase(EVERYONE[figure.metric]) if everyone else phrase(COUNTED[figure.metric], whom=whom(claim))
    return phrase(OF_A_GROUP, counted=found, group=figure.group) if figure.group else found


def counted_in(claim: Claim, known: Known) -> Phrase:
    """What is counted, and where."""
    return phrase(IN_A_PLACE, counted=counted(claim), place=place(claim, known))


def place(claim: Claim, known: Known) -> Part:
    """Where."""
    name = known.place_name(claim.figure)
    return Name(name, known.place(claim.figure), place=True) if name else SOMEWHERE


def day(claim: Claim) -> Day:
    """The as-of day."""
    return Day(claim.figure.date_end)


def published(claim: Claim) -> Part:
    """The day of publication."""
    return Day(claim.figure.published) if claim.figure.published else SOME_DAY


def known_since(claim: Claim) -> Part:
    """The day on which a value became public."""
    since = (claim.figure.known_from or claim.figure.published or "")[:10]
    return Day(since) if since else SOME_DAY


def period(claim: Claim) -> Part:
    """The days that a figure covers."""
    start, end = claim.figure.date_start, claim.figure.date_end
    if not start or day_of(start) == day_of(end):
        return Day(end)
    return phrase(FROM_TO, first=Day(start), last=Day(end))


def ratio(value: float) -> Part:
    """How many times one number is another: whole from ten upwards."""
    return Number(value) if value >= WHOLE_FROM else Ratio(value)


WHOLE_FROM = 10


def listed(parts: list[Part]) -> Part:
    """ "a, b and c"."""
    unique = list(dict.fromkeys(parts))
    if len(unique) == 1:
        return unique[0]
    return phrase(AND, several=Joined(tuple(unique[:-1]), ", "), one=unique[-1])


def added(claims: list[Claim]) -> Joined:
    """ "12 + about 30"."""
    return Joined(tuple(said(claim) for claim in claims))


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
