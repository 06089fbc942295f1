"""Refuses people to whom nothing happened in the end: freed, found, kept from it, or taken out of danger.

In:  an Asked.
Out: the reason, or None.
"""

from __future__ import annotations

import re

from figures import lexicon as words
from figures.nodes import Node
from figures.refusals.asked import Asked
from figures.scene import OF_THE_WOUNDED
from figures.terms import TAKEN

FREED_AGAIN = "people freed or rescued"
RESCUE = ("rescue", "free", "release")
SET_FREE = ("freed", "released", "rescued", "liberated")
RESCUE_BEFORE = 3
"""Nodes before people in which their rescue stands."""
FREED = words.pattern("refusals_freed")
FREED_SINCE = re.compile(
    r"\b(?:have|has|had|were|was)(?: \w+)? (?:been )?"
    r"(?:freed|released|rescued|liberated|let go|regained|escaped|set free)\b"
)
ESCAPED = re.compile(r"\b(?:escaped?|freed|released|rescued|ransomed)\b")
ESCAPE_REACH = 5
ALIVE = words.pattern("refusals_alive")
"""'33 missing soldiers were found alive'."""
ALIVE_REACH = 7
"""Nodes after the missing in which they are found."""
PREVENTED = ("prevent", "stop", "barr", "keep", "kept", "block", "deter", "discourag", "restrain")
"""Before people 'from' whom it is kept: 'prevented thousands from returning'."""
AFTER_A_BLAST = re.compile(
    r"(?:after|following|when|because of) (?:an?|the|this|that)? ?(?:[\w-]+ )?"
    r"(?:blast|explosion|strike|bomb|bombing|attack|fire|shooting|missile|drone)\b"
)
AFTER_REACH = 6
MOVED_TO_SAFETY = words.pattern("refusals_moved_to_safety")
"""'evacuated 90 migrants from a detention centre': they are taken out of danger, not driven from home."""
SAFETY_BEHIND = 5
"""Nodes behind people in which it stands from where they were brought."""


def rescued(asked: Asked) -> str | None:
    """'the release of 12 hostages'."""
    if asked.join.form != "head" or asked.join.metric in ("injured", "casualties", "bodies_found"):
        return None
    freed = asked.lexicon.small["freed"]
    before = asked.nodes[max(0, asked.count.first - RESCUE_BEFORE) : asked.count.first]
    if any((n.low in freed and n.kind in ("V", "ED", "ING", "N")) or n.low in RESCUE for n in before):
        return FREED_AGAIN
    return None


def freed_of_taken(asked: Asked) -> str | None:
    of_them = asked.join.metric in TAKEN or asked.join.rule == OF_THE_WOUNDED
    return FREED_AGAIN if of_them and FREED.search(asked.led) else None


def freed_with_others(asked: Asked) -> str | None:
    return FREED_AGAIN if asked.join.shared is not None and FREED.search(asked.led) else None


def escaped(asked: Asked) -> str | None:
    """'Eleven of those kidnapped managed to escape'."""
    behind = asked.words(asked.count.last, asked.count.last + ESCAPE_REACH)
    return FREED_AGAIN if asked.join.rule == OF_THE_WOUNDED and ESCAPED.search(behind) else None


def freed_behind(asked: Asked) -> str | None:
    """'abducted 12 girls, released on Monday'."""
    if asked.count.partitive and asked.join.metric in TAKEN and FREED_SINCE.search(asked.clause):
        return FREED_AGAIN  # '28 of the 121 students kidnapped in May have been released'
    if asked.join.metric not in ("abducted", "detained") or asked.join.node >= asked.count.last:
        return None
    for k, node in enumerate(asked.behind):
        if node.low in SET_FREE:
            return (
                None if k and _others(asked.nodes[asked.count.last + k - 1 : asked.count.last + k + 2]) else FREED_AGAIN
            )
    return None


def _others(around: list[Node]) -> bool:
    """True for 'and freed 30', behind 'arrested 12 men': those who were freed are counted by themselves."""
    return around[0].kind in ("C", "COMMA") and len(around) > 2 and around[2].kind in ("Q", "B", "D")


def moved_to_safety(asked: Asked) -> str | None:
    around = asked.words(asked.join.node, asked.count.last + SAFETY_BEHIND)
    return "moved to safety by an agency" if MOVED_TO_SAFETY.search(around) else None


def out_of_a_building(asked: Asked) -> str | None:
    """'100 people were evacuated after the blast': out of one house for an hour, not from home."""
    node = asked.join.node
    if asked.join.metric != "displaced" or not asked.nodes[node].low.startswith("evacuat"):
        return None
    return "left a building, not home" if AFTER_A_BLAST.match(asked.words(node + 1, node + AFTER_REACH)) else None


def found_alive(asked: Asked) -> str | None:
    last = asked.count.last
    found = asked.join.metric == "missing" and ALIVE.search(asked.words(last, last + ALIVE_REACH))
    who = last < len(asked.nodes) and asked.nodes[last].kind == "WHO" and asked.join.metric in TAKEN
    if who and ALIVE.search(asked.clause):
        return FREED_AGAIN  # 'ten children who had been abducted were found unharmed'
    return "missing no longer" if found else None


def prevented(asked: Asked) -> str | None:
    """'prevented thousands from returning'."""
    count, nodes = asked.count, asked.nodes
    from_it = asked.join.node > count.last and nodes[count.last].low == "from"
    return "prevented" if from_it and nodes[count.first - 1].low.startswith(PREVENTED) else None
