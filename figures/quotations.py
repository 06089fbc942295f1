"""Gives a quotation of several sentences or paragraphs to its speaker, who is named only where it ends or before it.

In:  the drafts of a report, its text, who is said to speak in each of its sentences.
Out: nothing new; drafts without a source that stand inside a quotation get the speaker named right after it, else the
one who spoke last in the paragraph before it.
Assumes that quotation marks come in pairs within a paragraph, or that each paragraph of a long quotation opens with
one and only the last is closed.
"""

from __future__ import annotations

from dataclasses import dataclass

from figures.attribution.names import nobodys
from figures.drafts import Draft
from records import changed

LONGEST = 1_500
"""Characters of a quotation; a longer one lost its closing mark."""
NEAR = 160
"""Characters after the closing mark within which the speaker must be named."""
CARRIED_ON = "carried on from the sentence before"
"""The rule by which a figure has the speaker of an earlier sentence."""
OPENING, CLOSING = "“«", "”»"
MARKS = tuple(OPENING + '”"‘″')
"""What a paragraph of a quotation opens with; some print the closing mark there."""


@dataclass(slots=True)
class Spoken:
    """A speaker as a sentence names one, and where."""

    start: int
    words: str


def attribute(drafts: list[Draft], text: str, spoken: list[Spoken]) -> None:
    """Sets the source of figures inside quotations."""
    for draft in drafts:
        at = draft.figure.numeral_start
        if draft.figure.source is not None and not _another_goes_on(draft, text, at, spoken):
            continue
        found = _named_after(text, at, spoken)
        rule = "who is named where the quotation ends"
        if found is None and draft.figure.source is None:
            found, rule = _named_before(text, at, spoken), "who spoke in the paragraph before the quotation"
        if found is not None:
            draft.figure = changed(draft.figure, source=found)
            draft.rules["source"] = rule


def _another_goes_on(draft: Draft, text: str, at: int, spoken: list[Spoken]) -> bool:
    """True where a paragraph opens with the quotation and nobody has spoken in it yet: who spoke before it does not go
    on, and data speak for whoever is quoted.
    """
    if nobodys(draft.figure.source or ""):
        return _closing(text, at) is not None
    begins = text.rfind("\n", 0, at) + 1
    carried = draft.rules["source"] == CARRIED_ON and text[begins : begins + 1] in MARKS
    return carried and not any(begins <= s.start < at for s in spoken)


def _named_after(text: str, at: int, spoken: list[Spoken]) -> str | None:
    """Who is named behind the mark that closes the quotation around `at`."""
    closing = _closing(text, at)
    if closing is None:
        return None
    paragraph_end = text.find("\n", closing)
    limit = min(closing + NEAR, paragraph_end if paragraph_end >= 0 else len(text))
    return next((s.words for s in spoken if closing <= s.start < limit), None)


def _named_before(text: str, at: int, spoken: list[Spoken]) -> str | None:
    """Who spoke last before a paragraph that opens with a quotation and is all of it, as far as `at`."""
    begins = text.rfind("\n", 0, at) + 1
    if text[begins : begins + 1] not in MARKS or at - begins > LONGEST or _ended(text[begins + 1 : at]):
        return None
    before = begins
    while before > 0:
        end = len(text[:before].rstrip())
        before = text.rfind("\n", 0, end) + 1
        speaker = next((s.words for s in reversed(spoken) if before <= s.start < begins), None)
        if speaker is not None or text[before : before + 1] not in MARKS or not end:
            return speaker
    return None


def _ended(words: str) -> bool:
    """True where the quotation was closed between its first mark and a number."""
    return any(mark in words for mark in CLOSING + '"')


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
