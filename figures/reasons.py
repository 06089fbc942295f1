"""Reads the reason that a text gives for a change of a count: 'lowered its toll to 1,200 after a review of the bodies'.

In:  a Passage, the figures made of it, those of the sentence before.
Out: nothing new; `reason`, in the words as printed, of the figures that the change led to.
Assumes that a change is of a toll, a figure, a list, or is 'the rise', 'the revision'. 'after' leads to a reason only
where what follows is a review of the count; what happened to the people is no reason of a change.
"""

from __future__ import annotations

import re
from dataclasses import replace

from figures import lexicon
from figures.drafts import Draft
from figures.passage import Passage

_WORDS, _ANY = lexicon.tables("en_reasons"), lexicon.alternatives("en_reasons")
LONGEST = 22
"""Words of a reason at most."""
BETWEEN = 90
"""Characters between the change and its reason."""


WORDS = rf"(?:[^\s.;:,]+(?:,(?=\d))?[^\s.;:,]* ?){{2,{LONGEST}}}"
COUNTS = rf"{_ANY['counts']}|numbers?\ of\ (?:the\ )?(?:{_ANY['counted']})"
CHANGE = re.compile(
    rf"""
    \b(?:{_ANY["changed"]})\ (?:(?:up|down|upwards?|downwards?)\ )?(?:(?:its|the|their|that|an|a|his|her)\ )?
        (?:(?:\w+\ ){{0,2}})(?:{COUNTS})\b
  | \b(?:{COUNTS})\b[^.;,]{{0,40}}\ (?:was|were|is|being|(?:has|have|had)\ been)\ (?:{_ANY["changed"]})\b
  | \b(?:the|this|that|its|a\ sharp|a\ sudden)\ (?:\w+\ )?(?:{_ANY["changes"]})\b
        (?!\ (?:in|of)\ (?!the\ (?:\w+\ )?(?:{COUNTS})\b))
  | \b(?:added\ to|removed\ from|struck\ from)\ (?:the|its)\ (?:\w+\ )?(?:{COUNTS})\b
    """,
    re.I | re.X,
)
REASON = re.compile(rf"\b(?:(?P<sure>{_ANY['because']})|(?P<unsure>{_ANY['after']})) (?P<words>{WORDS})", re.I)
ATTRIBUTED = re.compile(
    rf"\battribut\w+ (?:the|this|that) (?:\w+ )?(?:{_ANY['changes']})(?: in [^.;,]{{1,40}}?)? to (?P<words>{WORDS})",
    re.I,
)
LEADING = re.compile(rf"^(?:After|Following|Because of|Due to|Owing to) (?P<words>{WORDS}), ")
SIGNS = frozenset(words.split()[0] for words in _WORDS["changed"] | _WORDS["changes"]) | {"added", "removed", "struck"}
"""One of these stands in every sentence that tells of a change; the others are not searched."""
REVIEW = re.compile(rf"\b(?:{_ANY['reviews']})\b", re.I)


def note(passage: Passage, made: list[Draft], before: list[Draft]) -> bool:
    """Notes on the figures of a change why it came about; True if the sentence tells it of any."""
    if not (made or before) or passage.vocabulary.isdisjoint(SIGNS):
        return False
    reason = _reason(passage.words)
    if reason is None:
        return False
    told = False
    olds = {draft.figure.previous for draft in made}
    newer = [d for d in made if d.figure.part_of is None and d.figure.value not in olds]
    for draft in newer[-1:] or [d for d in before if d.figure.part_of is None][-1:]:
        if draft.figure.reason is None:
            draft.figure = replace(draft.figure, reason=reason)
            draft.rules["reason"] = "said of the change"
            told = True
    return told


def _reason(words: str) -> str | None:
    """The reason of a change that a sentence states."""
    attributed = ATTRIBUTED.search(words)
    if attributed:
        return attributed["words"].strip()
    change = CHANGE.search(words)
    if change is None:
        return None
    for match in REASON.finditer(words, change.end(), min(len(words), change.end() + BETWEEN + 200)):
        if match.start() - change.end() <= BETWEEN and (match["sure"] or REVIEW.search(match["words"])):
            return match["words"].strip()
    leading = LEADING.match(words)
    return leading["words"].strip() if leading and REVIEW.search(leading["words"]) else None
