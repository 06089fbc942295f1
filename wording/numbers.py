"""Write numbers and days the way a language writes them.

In:  a value with its bound, an ISO date of any precision.
Out: "37,202", "at least 37,202", "12 June 2024", "June 2024", "2024".

A number is never rounded, and a coarse date is never given a day that nobody stated.
"""

from __future__ import annotations

from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal

from wording.catalogue import N_, words

BOUNDS = {
    "exact": "{n}",
    "at_least": N_("at least {n}"),
    "more_than": N_("more than {n}"),
    "about": N_("about {n}"),
    "nearly": N_("nearly {n}"),
    "up_to": N_("up to {n}"),
    "fewer_than": N_("fewer than {n}"),
}
"""The bound as words before the number."""


def number(value: float, lang: str = "en") -> str:
    """A number with the separators of the language.

    >>> number(37202.0), number(0.5)
    ('37,202', '0.5')
    """
    whole = int(value) if value == int(value) else value
    return format_decimal(whole, locale=lang)


def day(iso: str | None, lang: str = "en") -> str:
    """An ISO date as words, as precise as it is; '' for none.

    >>> day("2024-06-12"), day("2024-06"), day("2024")
    ('12 June 2024', 'June 2024', '2024')
    """
    if not iso:
        return ""
    parts = [int(part) for part in iso[:10].split("-")]
    if len(parts) == 1:
        return str(parts[0])
    if len(parts) == 2:
        return format_date(date(parts[0], parts[1], 1), "LLLL y", locale=lang)
    return format_date(date(*parts), "d MMMM y", locale=lang)


def amount(value: float | None, low: float | None, high: float | None, qualifier: str, lang: str = "en") -> str:
    """The number with its bound; '' where no number was given.

    >>> amount(7000, 7000, None, "at_least"), amount(None, 10, 12, "range")
    ('at least 7,000', 'between 10 and 12')
    """
    gettext = words(lang).gettext
    if qualifier == "range" and low is not None and high is not None:
        return gettext("between {low} and {high}").format(low=number(low, lang), high=number(high, lang))
    stated = stated_number(value, low, high, qualifier)
    if stated is None or qualifier == "vague":
        return ""
    template = BOUNDS.get(qualifier, "{n}")
    return (gettext(template) if template != "{n}" else template).format(n=number(stated, lang))


def stated_number(value: float | None, low: float | None, high: float | None, qualifier: str) -> float | None:
    """The one number that was printed, whichever field holds it; `None` if there was none."""
    if value is not None:
        return value
    if qualifier in ("up_to", "fewer_than", "nearly"):
        return high if high is not None else low
    return low if low is not None else high
