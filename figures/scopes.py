"""Reads what a count covers where the text says so: 'does not include fighters', 'registered by hospitals'.

In:  a Passage, the figures made of it, those of the sentence before.
Out: nothing new; `scope`, in the words as printed, and `wider_scope` of the figures that the words speak of: those of
the sentence, or those of the sentence before where this one only speaks of 'the toll'.
Assumes that a toll, a figure or a list covers people; a deal or a delegation that does 'not include' somebody does
not. A part that a toll includes ('includes 12 children') is a figure and no scope.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, replace
from typing import NamedTuple

from figures import lexicon
from figures.drafts import Draft
from figures.passage import Passage

_WORDS, _ANY = lexicon.tables("en_scopes"), lexicon.alternatives("en_scopes")
LONGEST = 16
"""Words of a scope at most."""
SUBJECT_WITHIN = 150
"""Characters before the verb within which 'the toll' stands."""


WHOM = rf"(?: (?!but\b|while\b|although\b|and (?:said|the ministry)\b)[^\s,;:()—–]+){{1,{LONGEST}}}"
COVERS, EXCLUDES = _ANY["covers"], _ANY["excludes"]
COUNT = re.compile(rf"\b(?:{_ANY['counts']})\b[^.;]*$|\bthis\s*$|\bthese\s*$", re.I)
"""What covers people, before the verb; 'this does not include ...' speaks of the count before it."""
DEATHS = re.compile(r"\b(?:death toll|dead|deaths|fatalit\w+)\b", re.I)


class Wording(NamedTuple):
    """A way of saying what a count covers."""

    pattern: re.Pattern[str]
    needs: tuple[Set[str], ...]
    """Of each of these sets a word stands in every sentence that says it so; the others, nine in ten, are not searched,
    which would be three hundredths of the time of a report.
    """
    of_a_count: bool = True
    """True where the toll is the subject; False where the words stand behind a number."""
    wider: bool = False
    """True where the count is said to be wider than before or than another one."""


def _first(name: str) -> frozenset[str]:
    """The first words of the phrases of a list."""
    return frozenset(words.split()[0] for words in _WORDS[name])


COVERING = _first("covers")
PUT_ON = rf"(?:{_ANY['put_on_the_count']}) (?:by|at|in|with) (?:{_ANY['registrars']})"
TAKEN_TO = r"whose bodies (?:were |had been )?(?:brought|taken|transferred) to (?:hospitals?|morgues?)"
BEHIND_A_NUMBER = r"(?:(?<=[,(] )|(?<=\()|(?<=– )|(?<=— ))"
WORDINGS = (
    Wording(
        re.compile(rf"\b(?:{_ANY['newly']}) (?:{COVERS})(?! (?:\d|at least|more than|about)){WHOM}", re.I),
        (_first("newly"), COVERING),
        wider=True,
    ),
    Wording(
        re.compile(rf"\b(?:{COVERS}){WHOM},? (?:who were |which were |that were )?(?:{_ANY['left_out_before']})", re.I),
        (_first("left_out_before"), COVERING),
        wider=True,
    ),
    Wording(
        re.compile(rf"\b(?:{_ANY['wider_counts']})\b(?:,? (?:that|which){WHOM})?", re.I),
        (_first("wider_counts"),),
        wider=True,
    ),
    Wording(
        re.compile(rf"\b(?:(?:does|do|did) not|doesn['’]t|don['’]t) (?:{COVERS}){WHOM}", re.I),
        ({"not", "doesn't", "don't"}, COVERING),
    ),
    Wording(
        re.compile(rf"\b(?:(?:{COVERS}) (?:only|solely|just)|only (?:{COVERS})){WHOM}", re.I),
        ({"only", "solely", "just"}, COVERING),
    ),
    Wording(re.compile(rf"\b(?:{EXCLUDES}){WHOM}", re.I), (_first("excludes"),)),
    Wording(
        re.compile(rf"{BEHIND_A_NUMBER}(?:{_ANY['without']}){WHOM}", re.I),
        (_first("without"),),
        of_a_count=False,
    ),
    Wording(
        re.compile(rf"{BEHIND_A_NUMBER}only (?:those|people|deaths|cases|victims|bodies){WHOM}", re.I),
        ({"only"},),
        of_a_count=False,
    ),
    Wording(re.compile(rf"\b{PUT_ON}\b", re.I), (_first("put_on_the_count"),), of_a_count=False),
    Wording(re.compile(rf"\b{TAKEN_TO}\b", re.I), ({"whose"},), of_a_count=False),
)
"""Verbs that need a count for their subject, and words that stand behind the number whose scope they are."""
SIGNS: Set[str] = frozenset().union(*(wording.needs[-1] for wording in WORDINGS))
"""One of these stands in every sentence that says what a count covers."""


@dataclass(slots=True)
class Scope:
    """Words that say what a count covers, and where they stand in the text."""

    words: str
    start: int
    end: int
    wider: bool
    of_a_count: bool
    """True where the toll is the subject; False where the words stand behind a number."""
    of_deaths: bool
    """True for 'the death toll does not include ...'."""


def note(passage: Passage, made: list[Draft], before: list[Draft]) -> bool:
    """Notes on figures what their counts cover; True if the sentence tells of any."""
    if not (made or before) or passage.vocabulary.isdisjoint(SIGNS):
        return False
    told = False
    for scope in _scopes(passage):
        for draft in _counted(scope, made, before):
            figure = draft.figure
            if figure.scope is None:
                draft.figure = replace(figure, scope=scope.words, wider_scope=figure.wider_scope or scope.wider)
                draft.rules["scope"] = "said to be wider" if scope.wider else "said of the count"
                told = True
    return told


def _scopes(passage: Passage) -> list[Scope]:
    """The scopes that a sentence states."""
    words, offset = passage.words, passage.sentence.start
    found: list[Scope] = []
    for wording in WORDINGS:
        if any(some.isdisjoint(passage.vocabulary) for some in wording.needs):
            continue
        for match in wording.pattern.finditer(words):
            before = words[max(0, match.start() - SUBJECT_WITHIN) : match.start()]
            if wording.of_a_count and not COUNT.search(before) and not _names_a_count(match[0]):
                continue
            if any(s.start < offset + match.end() and offset + match.start() < s.end for s in found):
                continue
            phrase = match[0].strip(" .\"”'")
            start, end, deaths = offset + match.start(), offset + match.end(), DEATHS.search(before) is not None
            found.append(Scope(phrase, start, end, wording.wider, wording.of_a_count, deaths))
    return found


def _names_a_count(words: str) -> bool:
    """True for 'a broader count that ...', which is a count itself."""
    return any(words.lower().startswith(name) for name in _WORDS["wider_counts"])


def _counted(scope: Scope, made: list[Draft], before: list[Draft]) -> list[Draft]:
    """The figures that a scope speaks of: never one inside its own words, never a part of another."""
    outside = [d for d in made if not scope.start <= d.figure.numeral_start < scope.end]
    wholes = [d for d in outside if d.figure.part_of is None]
    if not scope.of_a_count:
        return [d for d in wholes if d.figure.numeral_start < scope.start][-1:]
    counted = wholes or [d for d in before if d.figure.part_of is None]
    dead = [d for d in counted if d.figure.metric in ("killed", "bodies_found")]
    return dead if scope.of_deaths and dead else counted
