"""The words that stand on a picture: what is counted, and values with their bounds.

In:  a language, and the fields of a view, a key or a point.
Out: text for people, such as `at least 1,400`, `12 June 2024`, `People reported killed`.

English texts are the keys of the catalogues of wording/; what a catalogue lacks stands in English. Numbers and days
are asked for thousands of times a picture, so they are remembered.
"""

from __future__ import annotations

from functools import cache

import wording
from wording.catalogue import N_

COUNTED = {
    "killed": N_("People reported killed"),
    "injured": N_("People reported injured"),
    "casualties": N_("People reported killed or injured"),
    "missing": N_("People reported missing"),
    "abducted": N_("People reported abducted"),
    "detained": N_("People reported detained"),
    "displaced": N_("People reported displaced inside the country"),
    "refugees": N_("People reported to have fled across a border"),
    "returned": N_("People reported to have returned"),
    "losses": N_("Losses claimed (killed, wounded and captured not told apart)"),
    "bodies_found": N_("Bodies reported found"),
}
"""Title of a chart of each metric. 'Losses' and 'casualties' are never called killed."""

number = cache(wording.number)
day = cache(wording.day)


def say(lang: str, text: str, **slots: object) -> str:
    """A text in the reader's language, with its slots filled.

    >>> say("en", "Latest figure: {day}", day="12 June 2024")
    'Latest figure: 12 June 2024'
    """
    translated = wording.words(lang).gettext(text)
    return translated.format(**slots) if slots else translated


def value_words(
    qualifier: str, value: float | None, low: float | None, high: float | None, lang: str = "en", word: str = ""
) -> str:
    """A value with the bound that its source put on it; its own word when there is no number.

    >>> value_words("at_least", 7000, 7000, None), value_words("vague", None, 24, None, word="dozens")
    ('at least 7,000', 'dozens')
    """
    if qualifier == "exact" and value is not None:
        return number(value, lang)
    return wording.amount(value, low, high, qualifier, lang) or word or say(lang, N_("no number"))


def population_name(population: str, lang: str = "en") -> str:
    """Whom, as a label; the report's own words for a population that the method does not name."""
    return wording.label("population", population, lang)


def counted(metric: str, lang: str = "en", *, population: str = "all") -> str:
    """What a chart counts, as a title.

    >>> counted("killed"), counted("injured", population="children")
    ('People reported killed', 'People reported injured: children')
    """
    title = say(lang, COUNTED[metric])
    return title if population == "all" else f"{title}: {population_name(population, lang).lower()}"
