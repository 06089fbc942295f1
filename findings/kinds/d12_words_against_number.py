"""Find words without a number that do not fit another source's number.

In:  a Group.
Out: one Finding for each pair of lines whose last common claims are a word and a number out of its reach.

Touching is silent: "dozens" and 80 agree.
"""

from __future__ import annotations

from collections.abc import Iterator

from findings import words
from findings.finding import make, sentence
from findings.group import Group
from findings.kinds.d01a_sources_disagree import facing
from findings.meetings import same_days
from records import Finding
from series import interval
from wording.catalogue import N_

CODE = "D12"
NAME = "words_against_number"
EXPLAINS = N_("One source gives a number, another only a word that does not reach it.")


def check(group: Group) -> Iterator[Finding]:
    """Every pair of lines that may be compared."""
    for pair in group.pairs:
        if pair.relation.kind not in ("same", "floor") or group.known.linked(pair.a.key.claimant, pair.b.key.claimant):
            continue
        for a, b in reversed(list(same_days(pair.a, pair.b))):
            if a.vague == b.vague or a.interval is None or b.interval is None:
                continue
            one, other = facing(group, a, b)
            if interval.contradict(one, other):
                number, word = (b, a) if a.vague else (a, b)
                text = sentence(
                    "D12",
                    A=words.who(number, group.known),
                    a=words.said(number),
                    counted=words.counted(number),
                    place=words.place(number, group.known),
                    B=words.who(word, group.known),
                    word=word.figure.vague_word or word.figure.numeral or words.A_WORD,
                )
                yield make(
                    group, CODE, NAME, "note", [number, word], text, gap=interval.gap(one, other),
                    tolerance=interval.tolerance(one, other),
                )  # fmt: skip
                break
