"""Say why a figure of a draft got its verdict, in whole sentences that every language writes its own way.

In:  figures of the draft and on file, the pool with the registers' names.
Out: Phrases; the same words for every claimant.
"""

from __future__ import annotations

from checking.pool import Pool
from records import Figure
from wording.catalogue import N_
from wording.phrases import Amount, Day, Joined, Name, Part, Phrase, phrase

NOBODY_NAMED = N_("The text does not say who counted.")
NO_NAMES = N_("The text names no place, conflict or source that the registers know: there is nothing to compare with.")
NOBODY_ALIKE = N_("Nothing on file speaks of the same people at that place.")
NO_SUCH_NUMBER = N_("No figure on file has this number. The nearest in time:")
UNDATED = phrase(N_("a day not stated"))
A_PUBLISHER = phrase(N_("a publisher"))


def gave(figure: Figure, pool: Pool) -> Phrase:
    """Who gave which number, as of when."""
    return phrase(N_("{who} gave {n} as of {day}."), who=who(figure, pool), n=printed(figure), day=_day(figure))


def stood(figure: Figure, pool: Pool) -> Phrase:
    """What a line said on the day that the draft speaks of."""
    text = N_("On file from {who}: {n} as of {day}.")
    return phrase(text, who=who(figure, pool), n=printed(figure), day=_day(figure))


def newest(figure: Figure) -> Phrase:
    """A later number of the same line."""
    return phrase(N_("The newest figure on file is {n} as of {day}."), n=printed(figure), day=_day(figure))


def says(on_file: Figure, draft: Figure, pool: Pool) -> Phrase:
    """The source's bound beside the draft's."""
    text = N_("{who} says {n}; the text says {m}.")
    return phrase(text, who=who(on_file, pool), n=printed(on_file), m=printed(draft))


def rounded(figure: Figure, pool: Pool) -> Phrase:
    """The number that a rounded one stands for."""
    text = N_("The number is rounded and does not say so: {who} has {n}.")
    return phrase(text, who=who(figure, pool), n=printed(figure))


def text_has(draft: Figure) -> Phrase:
    """The draft's own number."""
    return phrase(N_("The text has {n}."), n=printed(draft))


def text_names(draft: Figure, pool: Pool) -> Phrase:
    """Whom the draft names as the source."""
    return phrase(N_("The text names {who}."), who=who(draft, pool))


def also_from(figures: list[Figure], pool: Pool) -> Phrase:
    """Who else has the number."""
    names = sorted({who(f, pool) for f in figures}, key=str)
    return phrase(N_("The same number is on file from {names}."), names=Joined(tuple(names), ", "))


def something_else(differences: list[Phrase]) -> Phrase:
    """In what the figure on file counts something else."""
    return phrase(N_("But for something else: {differences}."), differences=Joined(tuple(differences), "; "))


def who(figure: Figure, pool: Pool) -> Part:
    """Who counted; a publisher that names nobody is said to be one."""
    if figure.claimant:
        return Name(pool.registers.name(figure.claimant), figure.claimant)
    if figure.source:
        return Name(figure.source)
    publisher = Name(figure.publisher) if figure.publisher else A_PUBLISHER
    return phrase(N_("{publisher} (which names no source)"), publisher=publisher)


def printed(figure: Figure) -> Part:
    """The number with its bound, or the words that stand for one."""
    number = Amount(figure.value, figure.low, figure.high, figure.qualifier)
    return number if number.is_stated else phrase(N_("“{word}”"), word=figure.vague_word or figure.numeral)


def _day(figure: Figure) -> Part:
    return Day(figure.date_end) if figure.date_end else UNDATED
