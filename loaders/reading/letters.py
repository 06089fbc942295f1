"""Tell the letters of a PDF's page that belong to its text: no stamps across it, no marks of footnotes.

In:  a page.
Out: the same page without letters that stand upright or aslant on a page of level lines, raised marks of notes, and
     spaces of no width, which some programs write where a word may be parted.

A PDF knows only where each letter stands and how large it is: a footnote's mark is a smaller figure, higher than the
one before it. Read along, it makes 12,341 out of 1,234.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from loaders.reading.note_marks import is_note_mark

SMALLER = 0.87
"""Share of the size of the letter before it that a raised mark has at most: browsers take five sixths."""

HIGHER = 0.15
"""Share of that size by which its foot stands higher at least."""

SLANT = 0.1
"""Rise of a line by its length: slanted type is upright all the same, its line is level."""

BEFORE = 8
"""Letters before a mark that are looked at."""

Letter = dict[str, Any]


def text_letters(page: Any) -> Any:
    """The page with the letters of its text alone."""
    letters: list[Letter] = page.chars
    left_out = {id(letter) for letter in _aslant(letters)}
    left_out |= {id(letter) for letter in _marks(letters)}
    left_out |= {id(space) for space, after in pairwise(letters) if _has_no_width(space, after)}
    return page.filter(lambda drawn: id(drawn) not in left_out) if left_out else page


def _aslant(letters: list[Letter]) -> list[Letter]:
    """Letters that are not level, unless the whole page is turned."""
    aslant = [letter for letter in letters if abs(letter["matrix"][1]) > SLANT * abs(letter["matrix"][0])]
    return aslant if len(aslant) < len(letters) / 2 else []


def _has_no_width(space: Letter, after: Letter) -> bool:
    same_line = abs(space["bottom"] - after["bottom"]) < after["size"] / 2
    return space["text"] == " " and same_line and 0 <= after["x0"] - space["x0"] < (space["x1"] - space["x0"]) / 2


def _marks(letters: list[Letter]) -> list[Letter]:
    """The letters of raised marks."""
    found: list[Letter] = []
    base, raised, before = None, [], ""
    for letter in [*letters, None]:
        if letter is not None and base is not None and _is_raised(letter, base, raised):
            raised.append(letter)
            continue
        if raised and is_note_mark("".join(one["text"] for one in raised), before):
            found += raised
        raised = []
        if letter is not None:
            base, before = letter, (before + letter["text"])[-BEFORE:]
    return found


def _is_raised(letter: Letter, base: Letter, raised: list[Letter]) -> bool:
    """Whether a letter is smaller than the one before it, higher, and close behind."""
    last = raised[-1] if raised else base
    return (
        letter["size"] <= SMALLER * base["size"]
        and HIGHER * base["size"] <= base["bottom"] - letter["bottom"] <= base["size"]
        and -1 <= letter["x0"] - last["x1"] <= base["size"] / 4
    )
