"""How a language writes months and large numbers on the axes of the screen.

In:  a language.
Out: the names and separators that plotly asks of a locale; the page needs no file from elsewhere.
"""

from __future__ import annotations

from functools import cache

from babel import Locale
from babel.numbers import get_decimal_symbol, get_group_symbol


@cache
def separators(lang: str) -> str:
    """The sign before decimals and the one between thousands, as plotly takes them.

    >>> separators("en"), separators("uk") == ",\\xa0"
    ('.,', True)
    """
    return get_decimal_symbol(lang) + get_group_symbol(lang)


@cache
def axis_words(lang: str) -> dict[str, list[str]]:
    """Names of months and days, long and short.

    >>> axis_words("fr")["shortMonths"][:2], axis_words("en")["months"][0]
    (['janv.', 'févr.'], 'January')
    """
    locale = Locale.parse(lang)
    months, days = locale.months["stand-alone"], locale.days["stand-alone"]
    return {
        "months": [months["wide"][n] for n in range(1, 13)],
        "shortMonths": [months["abbreviated"][n] for n in range(1, 13)],
        "days": [days["wide"][(n - 1) % 7] for n in range(7)],
        "shortDays": [days["abbreviated"][(n - 1) % 7] for n in range(7)],
    }
