"""Recognise one wire story on ten sites.

In:  texts by id, each with its day; or one new text and an index of the known ones.
Out: for each copy, the id of the earliest text that it repeats.

Texts are compared by runs of five words. Near-equal texts, and texts of which one is nearly all in the other (a trimmed
agency story), are copies; two reports of one event in their own words are not. Copies keep their links: their figures
merge into one point with ten links, and count once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

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


def runs(text: str) -> frozenset[str]:
    """The runs of words of a text, without case and punctuation."""
    words = _WORD.findall(text.casefold())
    return frozenset(" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


class Copies:
    """An index of texts that finds the one that a new text repeats."""

    def __init__(self) -> None:
        self._index = MinHashLSH(threshold=CANDIDATES, num_perm=HASHES)
        self._runs: dict[str, frozenset[str]] = {}

    def add(self, text_id: str, text: str) -> str | None:
        """Keep a text; the id of the earlier one that it repeats, `None` if it is new."""
        own = runs(text)
        if len(own) < LEAST_RUNS:
            return None
        fingerprint = MinHash(num_perm=HASHES)
        fingerprint.update_batch([run.encode() for run in sorted(own)])
        likely = sorted(str(found) for found in self._index.query(fingerprint))
        original = next((found for found in likely if found != text_id and _is_copy(own, self._runs[found])), None)
        if original is None and text_id not in self._runs:
            self._runs[text_id] = own
            self._index.insert(text_id, fingerprint)
        return original


def _is_copy(one: frozenset[str], other: frozenset[str]) -> bool:
    common = len(one & other)
    return common >= ALIKE * len(one | other) or common >= CONTAINED * min(len(one), len(other))


def copies_of(texts: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each copy among (id, text), earliest first, the id of the original."""
    index = Copies()
    found = {}
    for text_id, text in texts:
        original = index.add(text_id, text)
        if original is not None:
            found[text_id] = original
    return found
