"""Find the words of a language: the catalogues that translators fill in, read with no build step.

In:  wording/locale/<language>/as_reported.po; English is the source and has no file.
Out: Words, whose `gettext` and `ngettext` give the text in that language, English where it is missing.

A translation may choose by grammatical gender: `{gender:tués|tuées}` takes the first form, or the second when the
noun that was counted ends in `|f` in the same catalogue.
"""

from __future__ import annotations

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALES = Path(__file__).parent / "locale"
LANGUAGES = {"en": "English", "ar": "العربية", "uk": "Українська", "fr": "Français"}
"""The languages of the interface, each by its own name; the first is the source."""

Words = NullTranslations
"""What `words` gives: anything with `gettext` and `ngettext`."""


def N_(text: str) -> str:
    """Mark a text for the catalogues where it is defined; it is translated where it is used."""
    return text


def plural(one: str, many: str) -> tuple[str, str]:
    """Mark a text with a number for the catalogues where it is defined."""
    return one, many


@lru_cache
def words(lang: str = "en") -> Words:
    """The words of one language; raises ValueError for a language that has no catalogue."""
    if lang not in LANGUAGES:
        raise ValueError(f"There is no language {lang!r}; there are: {', '.join(LANGUAGES)}.")
    if lang == "en":
        return NullTranslations()
    with (LOCALES / lang / "as_reported.po").open("rb") as source:
        catalogue = read_po(source, locale=lang)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


def is_rtl(lang: str) -> bool:
    """True if the language is written from right to left.

    >>> is_rtl("ar"), is_rtl("fr")
    (True, False)
    """
    return Locale.parse(lang).text_direction == "rtl"


class Gender:
    """Lets a translation pick a form: `{gender:masculine|feminine}`.

    >>> "tué{gender:s|es}".format(gender=Gender("f"))
    'tuées'
    """

    def __init__(self, code: str) -> None:
        self.code = code

    def __format__(self, forms: str) -> str:
        masculine, _, feminine = forms.partition("|")
        return feminine if self.code == "f" else masculine
