"""Find the names of people in the words of a report, so that they are held back.

In:  a quotation or another text of a report; the names that the registers know.
Out: whether it may name a private person.

There is no list of private people, so the rule is the other way round: capitalised words that follow each other are
a name unless they are known as something else: a body, a place, a party, a publisher, a month, a word of office. A
spokesperson's name is held back too; that costs a quotation and harms nobody. Letters without capitals (Arabic,
Hebrew) cannot be judged in this way: such words stay in the house.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from registers import Registers

WORD = r"[^\W\d_]+(?:[-'’][^\W\d_]+)*"
RUN = re.compile(rf"{WORD}(?:[ \u00a0\n]+{WORD}|\.(?= ))*")
NAMED_WITH_AGE = re.compile(r"\b[A-ZÀ-ÞЀ-Я][\w'’-]+\s*(?:,|\(|aged|,\s*aged)\s*\d{1,2}\s*(?:,|\)|years?\b|$)")
"""`Amal, 9,` or `Amal (9)`: one name with an age is a person."""
NO_CAPITALS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u3040-\u9fff\u0900-\u0dff]")
PARTICLES = {"al", "el", "bin", "ibn", "abu", "umm", "van", "von", "de", "der", "den", "di", "da", "la", "le", "bint"}
"""Words in small letters that stand inside names."""
NOT_NAMES = frozenset(
    word
    for line in (Path(__file__).parent / "not_names.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for word in line.split()
)
"""Words of offices and beginnings of sentences that are written with a capital, in small letters."""
LONGEST_PHRASE = 8
"""Words of the longest name of a body that is looked for."""


class Names:
    """The names that are nobody's: built once from the registers."""

    def __init__(self, registers: Registers, publishers: Iterable[str] = ()) -> None:
        names: set[str] = set(publishers)
        for source in registers.sources.values():
            names |= {source.name, *source.aliases, *source.short, *source.run_by}
        for place in registers.places.values():
            names |= {place.name, *place.aliases, *place.adjectives}
        for conflict in registers.conflicts.values():
            names |= {conflict.name, *conflict.aliases}
            for side in conflict.sides:
                names |= {side.name, *side.words}
        self.phrases = {tuple(_words(name)) for name in names}
        self.holds_person = lru_cache(maxsize=50_000)(self._holds_person)

    def _holds_person(self, text: str) -> bool:
        """Whether a text may name a private person, or cannot be judged."""
        if NO_CAPITALS.search(text) or NAMED_WITH_AGE.search(text):
            return True
        return any(self._is_name(run) for run in RUN.findall(text))

    def _is_name(self, run: str) -> bool:
        """Two or more unknown capitalised words in a row; particles between them are passed over."""
        printed = [re.sub(r"['’]s$", "", word) for word in re.findall(WORD, run)]
        small = [word.lower() for word in printed]
        at = in_a_row = 0
        while at < len(printed):
            known = next(
                (n for n in range(LONGEST_PHRASE, 0, -1) if tuple(small[at : at + n]) in self.phrases), 0
            ) or int(small[at] in NOT_NAMES)
            if known:
                at, in_a_row = at + known, 0
                continue
            if any(part[:1].isupper() for part in re.split(r"[-'’]", printed[at])):
                in_a_row += 1
            elif small[at] not in PARTICLES:
                in_a_row = 0
            if in_a_row >= 2:
                return True
            at += 1
        return False


def _words(name: str) -> list[str]:
    return [re.sub(r"['’]s$", "", word).lower() for word in re.findall(WORD, name)]
