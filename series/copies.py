"""Recognise one wire story on ten sites.

In:  texts by id, each with its day; or one new text and an index of the known ones.
Out: for each copy, the id of the earliest text that it repeats.

Texts are compared by runs of five words. Near-equal texts, and texts of which one is nearly all in the other (a trimmed
agency story), are copies; two reports of one event in their own words are not, nor are two bulletins of one form with
other numbers. Copies keep their links: their figures merge into one point with ten links, and count once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from datasketch import MinHash, MinHashLSH  # type: ignore[import-untyped]

RUN = 5
"""Words in a run: four occur in unrelated texts, six miss small edits."""
HASHES = 128
CANDIDATES = 0.4
"""Estimated likeness from which two texts are compared word by word."""
ALIKE = 0.75
"""Share of common runs of two copies."""
CONTAINED = 0.85
"""Share of the shorter text's runs that stand in the longer one: a trimmed copy."""
LEAST_RUNS = 12
"""Shorter texts (a headline, a tweet) are alike by chance."""

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")


def runs(text: str) -> frozenset[str]:
    """The runs of words of a text, without case and punctuation."""
    words = _WORD.findall(text.casefold())
    return frozenset(" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


class Copies:
    """An index of texts that finds the one that a new text repeats."""

    def __init__(self) -> None:
        self._index = MinHashLSH(threshold=CANDIDATES, num_perm=HASHES)
        self._texts: dict[str, Text] = {}

    def find(self, text: Text) -> str | None:
        """The id of the text on file that this one repeats; `None` if it repeats none."""
        if len(text.runs) < LEAST_RUNS or not self._texts:
            return None
        likely = sorted(str(found) for found in self._index.query(text.fingerprint))
        return next((found for found in likely if _is_copy(text, self._texts[found])), None)

    def keep(self, text_id: str, text: Text) -> None:
        """Take a text in."""
        if len(text.runs) >= LEAST_RUNS and text_id not in self._texts:
            self._texts[text_id] = text
            self._index.insert(text_id, text.fingerprint)


class Text:
    """A text as it is compared: worked out once, looked up in several indices."""

    def __init__(self, text: str) -> None:
        self.runs = runs(text)
        self.numbers = frozenset(_NUMBER.findall(text))

    @cached_property
    def fingerprint(self) -> MinHash:
        """Its MinHash."""
        found = MinHash(num_perm=HASHES)
        found.update_batch([run.encode("utf-8", "surrogatepass") for run in sorted(self.runs)])
        return found


def _is_copy(one: Text, other: Text) -> bool:
    """Much the same words, and no number in the shorter text that the longer one has not."""
    shorter, longer = sorted((one, other), key=lambda text: len(text.runs))
    common = len(shorter.runs & longer.runs)
    alike = common >= ALIKE * len(shorter.runs | longer.runs) or common >= CONTAINED * len(shorter.runs)
    return alike and shorter.numbers <= longer.numbers


def copies_of(texts: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each copy among (id, text), earliest first, the id of the original."""
    index = Copies()
    found = {}
    for text_id, words in texts:
        text = Text(words)
        original = index.find(text)
        if original is None:
            index.keep(text_id, text)
        elif original != text_id:
            found[text_id] = original
    return found
