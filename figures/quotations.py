"""Gives a quotation of several sentences to the speaker who is named only where it ends.

In:  the drafts of a report, its text, who is said to speak in each of its sentences.
Out: nothing new; drafts without a source that stand inside a quotation get the speaker named right after it.
Assumes quotation marks in pairs within a paragraph. A quotation whose end names nobody is left to the earlier stages.
"""

from __future__ import annotations

from dataclasses import dataclass

from figures.drafts import Draft
from records import changed

LONGEST = 1_500
"""Characters of a quotation; a longer one lost its closing mark."""
NEAR = 160
"""Characters after the closing mark within which the speaker must be named."""
OPENING, CLOSING = "“«", "”»"


@dataclass(slots=True)
class Spoken:
    """A speaker as a sentence names one, and where."""

    start: int
    words: str


def attribute(drafts: list[Draft], text: str, spoken: list[Spoken]) -> None:
    """Sets the source of figures inside quotations from what follows the closing mark."""
    for draft in drafts:
        if draft.figure.source is not None:
            continue
        closing = _closing(text, draft.figure.numeral_start)
        if closing is None:
            continue
        paragraph_end = text.find("\n", closing)
        limit = min(closing + NEAR, paragraph_end if paragraph_end >= 0 else len(text))
        speaker = next((s for s in spoken if closing <= s.start < limit), None)
        if speaker is not None:
            draft.figure = changed(draft.figure, source=speaker.words)
            draft.rules["source"] = "who is named where the quotation ends"


def _closing(text: str, at: int) -> int | None:
    """Offset after the mark that closes the quotation around `at`; None if it stands in none."""
    start = max(text.rfind("\n", 0, at) + 1, at - LONGEST)
    before = text[start:at]
    opened = max(before.rfind(mark) for mark in OPENING)
    if opened >= 0 and not any(mark in before[opened:] for mark in CLOSING):
        ends = [k for k in (text.find(mark, at, at + LONGEST) for mark in CLOSING) if k >= 0]
        return min(ends) + 1 if ends else None
    if before.count('"') % 2:
        end = text.find('"', at, at + LONGEST)
        return end + 1 if end >= 0 else None
    return None
