"""What a line is called, and what tells it from its neighbours.

In:  series keys and the registers.
Out: a name to stand at the end of the line (who counted), and a detail (place, population, how counted) only where
     another line of the picture differs in it.
"""

from __future__ import annotations

from collections.abc import Sequence

from charts.words import day, population_name, say
from records import Series, SeriesKey
from registers import Registers
from wording.catalogue import N_
from wording.sentence import listed

HOW = {
    "identified": N_("identified by name"),
    "verified": N_("verified"),
    "estimated": N_("estimate"),
    "reported": N_("reported"),
}
CAUSES = {"direct": N_("violent deaths"), "indirect": N_("indirect deaths"), "all": N_("all causes"), "unstated": ""}

LONG, INITIALS = 32, 8
"""Characters from which a name is long, and up to which capitals are initials."""

DETAILS = ("place", "population", "group", "inclusion", "causation", "unit", "actor", "count_start")
"""Parts of a key that may tell two lines of one claimant apart, the most telling first."""


def claimant_name(key: SeriesKey, registers: Registers) -> str:
    """Who counted; the publisher for a line that nobody is named for.

    Text that came from a report is used as it is: whoever draws escapes it.
    """
    if key.claimant:
        source = registers.sources.get(key.claimant)
        return source.name if source else key.claimant
    return key.publisher


def line_name(series: Series, registers: Registers) -> str:
    """Who counted, or the publisher as it prints its own name."""
    printed = (name for point in reversed(series.points) for name in point.publishers)
    return claimant_name(series.key, registers) if series.key.claimant else next(printed, series.key.publisher)


def short_name(key: SeriesKey, registers: Registers) -> str:
    """The initials by which a body with a long name is known; '' where the name is short or has none."""
    source = registers.sources.get(key.claimant)
    if source is None or len(source.name) <= LONG:
        return ""
    initials = [a for a in (*source.aliases, *source.short) if a.isupper() and a.isalpha() and len(a) <= INITIALS]
    return next(iter(initials), "")


def place_name(place: str, registers: Registers) -> str:
    """A place's usual name, or the report's words for a place that the register does not know."""
    known = registers.places.get(place)
    return known.name if known else place


def publisher_name(publisher: str, registers: Registers, lang: str) -> str:
    """Who printed: as it prints its own name, and in another language as the register calls it there."""
    known = registers.printing(publisher) if lang != "en" else None
    return registers.name(known) if known else publisher


def group_name(group: str, conflict: str, registers: Registers) -> str:
    """A party's name where the group is one, otherwise the report's words."""
    entry = registers.conflicts.get(conflict)
    return next((side.name for side in (entry.sides if entry else ()) if side.side_id == group), group)


def detail(key: SeriesKey, others: Sequence[SeriesKey], registers: Registers, lang: str = "en") -> str:
    """The parts of a key in which other lines of its conflict differ, in words; the conflict if there are several."""
    own = [other for other in others if other.conflict == key.conflict]
    words = [registers.name(key.conflict)] if len(own) < len(others) else []
    for name in DETAILS:
        if name == "count_start" and key.measure == "incident":
            continue
        if len({getattr(other, name) for other in own}) > 1 and (word := _word(name, key, registers, lang)):
            words.append(word)
    return listed(words, lang)


def _word(name: str, key: SeriesKey, registers: Registers, lang: str) -> str:
    value = getattr(key, name)
    if name == "place":
        return place_name(value, registers)
    if name == "population":
        return "" if value == "all" else population_name(value, lang)
    if name == "group":
        return group_name(value, key.conflict, registers)
    if name == "inclusion":
        return "" if value == "reported" else say(lang, HOW[value])
    if name == "causation":
        return say(lang, CAUSES[value]) if CAUSES[value] else ""
    if name == "unit":
        return "" if value == "person" else value
    if name == "count_start":
        since = day(value, lang) if value[:4].isdigit() else value
        return say(lang, N_("counted from {start}"), start=since) if value else ""
    return value
