"""Recognise one wire story on ten sites.

In:  texts by id, each with its day; or one new text and an index of the known ones.
Out: for each copy, the id of the earliest text that it repeats.

Texts are compared by runs of five words. Near-equal texts, and texts of which one is nearly all in the other (a trimmed
agency story), are copies; two reports of one event in their own words are not, nor are two bulletins of one form with
other numbers. Copies keep their links: their figures merge into one point with ten links, and count once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from zlib import crc32

import numpy as np

RUN = 5
"""Words in a run: four occur in unrelated texts, six miss small edits."""
SAMPLED = 8
"""One run in so many is indexed: enough that a trimmed copy is found, few enough that weeks of news fit in memory."""
LEAST_SAMPLED = 4
"""Runs indexed of a short text at least."""
COMPARED = 5
"""Texts that share most of the sampled runs, which are then compared run by run."""
ALIKE = 0.75
"""Share of common runs of two copies."""
CONTAINED = 0.85
"""Share of the shorter text's runs that stand in the longer one: a trimmed copy."""
LEAST_RUNS = 12
"""Shorter texts (a headline, a tweet) are alike by chance."""

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")


class Text:
    """A text as it is compared: worked out once, looked up in several indices."""

    def __init__(self, text: str) -> None:
        words = _WORD.findall(text.casefold())
        runs = (" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))
        self.runs = np.array(sorted({crc32(run.encode("utf-8", "surrogatepass")) for run in runs}), dtype=np.uint32)
        """Its runs of words, without case and punctuation, each as a number; sorted."""
        self.numbers = frozenset(_NUMBER.findall(text))

    @property
    def sample(self) -> set[int]:
        """The runs by which it is found again."""
        return {*self.runs[self.runs % SAMPLED == 0].tolist(), *self.runs[:LEAST_SAMPLED].tolist()}


class Copies:
    """An index of texts that finds the one that a new text repeats."""

    def __init__(self) -> None:
        self._texts: dict[str, Text] = {}
        self._having: dict[int, list[str]] = {}

    def __len__(self) -> int:
        return len(self._texts)

    def find(self, text: Text) -> str | None:
        """The id of the text on file that this one repeats; `None` if it repeats none."""
        if len(text.runs) < LEAST_RUNS or not self._texts:
            return None
        shared = Counter(text_id for run in text.runs.tolist() for text_id in self._having.get(run, ()))
        likely = sorted(shared, key=lambda text_id: (-shared[text_id], text_id))[:COMPARED]
        return next((found for found in likely if _is_copy(text, self._texts[found])), None)

    def keep(self, text_id: str, text: Text) -> None:
        """Take a text in."""
        if len(text.runs) >= LEAST_RUNS and text_id not in self._texts:
            self._texts[text_id] = text
            for run in text.sample:
                self._having.setdefault(run, []).append(text_id)


def _is_copy(one: Text, other: Text) -> bool:
    """Much the same words, and no number in the shorter text that the longer one has not."""
    shorter, longer = sorted((one, other), key=lambda text: len(text.runs))
    common = len(np.intersect1d(shorter.runs, longer.runs, assume_unique=True))
    every = len(shorter.runs) + len(longer.runs) - common
    alike = common >= ALIKE * every or common >= CONTAINED * len(shorter.runs)
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
