"""Put a sentence together without deciding its language: the parts are kept, and each language writes them its own way.

In:  a template of the catalogues and what stands in its slots: names, numbers, days, other phrases, plain words.
Out: Phrase; its `within(tongue)` is the text in one language, with the plural form that its number wants.

A number or a name inside a text that runs from right to left is set apart by invisible marks, so that neither its
digits nor its Latin letters can turn the words around it. Words of a report are never translated.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from babel.numbers import format_decimal

from wording import numbers
from wording.articles import with_article
from wording.catalogue import is_rtl, words
from wording.labels import label

ISOLATE, END = "\u2068", "\u2069"
"""First strong isolate, and its end: what stands between them has a direction of its own."""

# Formatting by a locale costs more than finding does, and the same days and numbers come again and again.
_amount = lru_cache(maxsize=50_000)(numbers.amount)
_number = lru_cache(maxsize=50_000)(numbers.number)
_day = lru_cache(maxsize=50_000)(numbers.day)


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language, and how things of the registers are called in it."""

    lang: str = "en"
    """Code of LANGUAGES."""
    name: Callable[[str, str], str] = lambda _id, english: english
    """From an id of the registers and the name in English to the name in this language."""


ENGLISH = Tongue()


class Part(Protocol):
    """What can stand in a slot."""

    def within(self, tongue: Tongue) -> str:
        """The part in one language."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A template of the catalogues with what stands in its slots."""

    text: str
    """The template in English: the message that translators know it by."""
    slots: tuple[tuple[str, Part | str], ...] = ()
    """What stands in each slot; a plain text is words of a report and stays as it is."""
    many: str = ""
    """The template for more than one; '' where the sentence has no number that grammar agrees with."""
    n: int = 1
    """That number."""

    def within(self, tongue: Tongue = ENGLISH) -> str:
        """The text in one language."""
        catalogue = words(tongue.lang)
        template = catalogue.ngettext(self.text, self.many, self.n) if self.many else catalogue.gettext(self.text)
        return template.format(**{name: _written(part, tongue) for name, part in self.slots})


@dataclass(frozen=True, slots=True)
class Name:
    """A claimant, publisher or place."""

    english: str
    """Its name in English, or as the report writes it."""
    id: str = ""
    """Its id in the registers; '' if it has none."""
    place: bool = False
    """Whether it is a place: English gives other places than bodies an article."""

    def within(self, tongue: Tongue) -> str:
        """The name as it stands inside a sentence."""
        if tongue.lang == "en":
            return with_article(self.english, self.place)
        return apart(tongue.name(self.id, self.english), tongue.lang)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its bound, as a source states it."""

    value: float | None
    low: float | None = None
    high: float | None = None
    qualifier: str = "exact"

    @property
    def is_stated(self) -> bool:
        """Whether there is a number at all."""
        return bool(_amount(self.value, self.low, self.high, self.qualifier))

    def within(self, tongue: Tongue) -> str:
        """The number in words and digits."""
        return apart(_amount(self.value, self.low, self.high, self.qualifier, tongue.lang), tongue.lang)


@dataclass(frozen=True, slots=True)
class Number:
    """A number that was worked out: whole from one upwards, with one decimal below."""

    value: float

    def within(self, tongue: Tongue) -> str:
        """The number in digits."""
        shown = round(self.value) if abs(self.value) >= 1 else round(self.value, 1)
        return apart(_number(shown, tongue.lang), tongue.lang)


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times one number is another, with one decimal."""

    value: float

    def within(self, tongue: Tongue) -> str:
        """The number in digits."""
        return apart(format_decimal(self.value, format="0.0", locale=tongue.lang), tongue.lang)


@dataclass(frozen=True, slots=True)
class Day:
    """A day, month or year."""

    iso: str | None

    def within(self, tongue: Tongue) -> str:
        """The day in words; '' for none."""
        return apart(_day(self.iso, tongue.lang), tongue.lang)


@dataclass(frozen=True, slots=True)
class Label:
    """One value of a closed list."""

    field: str
    """Name of the field."""
    value: str
    """The value."""

    def within(self, tongue: Tongue) -> str:
        """Its label."""
        return label(self.field, self.value, tongue.lang)


@dataclass(frozen=True, slots=True)
class Joined:
    """Several parts in a row."""

    parts: tuple[Part, ...]
    between: str = " + "
    """What stands between two of them."""

    def within(self, tongue: Tongue) -> str:
        """The parts in their order."""
        return self.between.join(part.within(tongue) for part in self.parts)


def phrase(template: str | tuple[str, str], n: float = 1, /, **slots: Part | str) -> Phrase:
    """A template with its slots; a pair of templates is one for one and one for many.

    >>> phrase(("{n} outlet", "{n} outlets"), 3, n=Number(3)).within()
    '3 outlets'
    """
    one, many = (template, "") if isinstance(template, str) else template
    return Phrase(one, tuple(slots.items()), many, int(n))


def apart(text: str, lang: str) -> str:
    """The text, set apart from the words around it where those run from right to left.

    >>> apart("12", "fr"), apart("12", "ar") == ISOLATE + "12" + END
    ('12', True)
    """
    return f"{ISOLATE}{text}{END}" if text and _runs_leftwards(lang) else text


_runs_leftwards = lru_cache(is_rtl)


def _written(part: Part | str, tongue: Tongue) -> str:
    return apart(part, tongue.lang) if isinstance(part, str) else part.within(tongue)
