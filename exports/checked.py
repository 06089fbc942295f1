"""Say how much of an export a person has checked, and how often the checked part was wrong.

In:  the figures of an export, the store's decisions.
Out: Checked, and its sentence.

The interval is Wilson's for 95 %: it behaves for small samples and for none wrong. Reviewers are counted, never named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from records import Figure
from store import Store

Z = 1.96
"""Standard deviations on each side that hold 95 %."""
WRONG = ("corrected", "rejected")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """The share of reviewed figures and the error found in the sample that was reviewed."""

    figures: int
    """Figures in the export."""
    tables: int
    """Of them, read from a table."""
    confirmed: int
    """Of the others, confirmed by a person."""
    sample: int
    """Figures of the whole store that a person has decided on."""
    wrong: int
    """Of those, corrected or rejected."""

    @property
    def interval(self) -> tuple[float, float] | None:
        """Ends of the error's 95 % interval, 0 to 1; None without a sample."""
        return wilson(self.wrong, self.sample) if self.sample else None

    def sentence(self) -> str:
        """For the reader of the export."""
        read = self.figures - self.tables
        text = (
            f"{self.figures} figures: {self.tables} taken from tables, {read} read from text, "
            f"{self.confirmed} of these confirmed by a person."
        )
        if not self.interval:
            return f"{text} No sample of the reading has been reviewed, so its error is not known."
        low, high = (round(100 * end, 1) for end in self.interval)
        share = round(100 * self.wrong / self.sample, 1)
        return (
            f"{text} Of {self.sample} figures that a person has reviewed in this store, {self.wrong} ({share} %) had "
            f"to be corrected or rejected (95 % interval {low} to {high} %)."
        )


def wilson(wrong: int, sample: int) -> tuple[float, float]:
    """The 95 % interval of a share.

    >>> [round(end, 3) for end in wilson(0, 20)]
    [0.0, 0.161]
    """
    share, square = wrong / sample, Z * Z
    middle = (share + square / (2 * sample)) / (1 + square / sample)
    half = Z / (1 + square / sample) * sqrt(share * (1 - share) / sample + square / (4 * sample * sample))
    return max(middle - half, 0.0), min(middle + half, 1.0)


def reviewed(store: Store) -> tuple[int, int]:
    """How many figures a person has looked at one by one, and how many of them had to be corrected or rejected."""
    log = store.reviews()
    at_once = Counter(review.at for review in log)
    decided: dict[str, str] = {}
    for review in log:
        if at_once[review.at] == 1:  # a batch accepted at once was not looked at one by one
            decided[review.figure_id] = review.decision
    sample = [decision for decision in decided.values() if decision != "undone"]
    return len(sample), sum(decision in WRONG for decision in sample)


def checked(figures: Iterable[Figure], sample: tuple[int, int]) -> Checked:
    """Count; `sample` is what reviewed() gives."""
    all_figures = list(figures)
    read = [f for f in all_figures if f.quote_kind != "table_cell"]
    return Checked(
        figures=len(all_figures),
        tables=len(all_figures) - len(read),
        confirmed=sum(f.review == "confirmed" for f in read),
        sample=sample[0],
        wrong=sample[1],
    )
