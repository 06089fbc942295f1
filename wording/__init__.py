"""The words of the product: sentences ready to copy, labels, numbers and dates, in each language of the interface.

In:  Figures or Said (what one number says), names already looked up; a language code of LANGUAGES.
Out: plain text, never markup: `sentence`, `headline`, `label`, `number`, `day`, `words(lang).gettext`.

A sentence always carries number, bound, population, place, as-of day, claimant and relay. Both sides of a conflict
get the same words. A text that a catalogue lacks appears in English, and a test refuses such a catalogue.
"""

from wording.catalogue import LANGUAGES, Words, is_rtl, words
from wording.headline import headline
from wording.labels import count, label
from wording.numbers import amount, day, number
from wording.said import Said, said
from wording.sentence import FORMS, sentence

__all__ = [
    "FORMS",
    "LANGUAGES",
    "Said",
    "Words",
    "amount",
    "count",
    "day",
    "headline",
    "is_rtl",
    "label",
    "number",
    "said",
    "sentence",
    "words",
]
