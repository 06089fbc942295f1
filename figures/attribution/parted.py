"""Finds a speaker parted from the verb without commas: 'a source speaking by telephone said', 'a medic who said'.

In:  a Speech and the nodes beside the verb.
Out: the first node of the speaker and the last, or the one after it.
Assumes that a participle behind a noun tells how or where its person spoke, and that 'who' means the noun before it.
"""

from __future__ import annotations

from figures import lexicon
from figures.attribution.noun_phrases import subject_start
from figures.attribution.speech import Speech

SPOKEN = lexicon.tables("en_speakers")["spoken"]
"""Participles between a speaker and the verb: 'a source speaking by telephone', 'officials quoted by the agency'."""
OCCASIONS = ("briefing", "meeting", "hearing", "press briefing", "news briefing")
"""Where somebody spoke; they look like verbs."""
CLAUSE = 14
"""Nodes between such a participle and the verb at most."""
STOPS = ("COMMA", "SEMI", "QUOTE", "WHO", "MARK")
"""Kinds of nodes at which what is said of the speaker must have begun."""
HAPPENS = ("Q", "T", "TOLL")
"""Kinds of nodes that are no part of how somebody spoke."""


def before_participle(speech: Speech, start: int, y: int) -> tuple[int, int]:
    """'A source speaking on condition of anonymity said': the speaker stands before the participle."""
    n = speech.nodes
    for z in range(start - 1, max(0, start - CLAUSE), -1):
        if n[z].kind in STOPS or n[z].kind in HAPPENS:
            break
        if n[z].low in SPOKEN and n[z - 1].kind in ("N", "H", "HEAD", "RP"):
            earlier = subject_start(speech, z - 1)
            return (earlier, z - 1) if earlier is not None and _may_speak(speech, earlier, z) else (start, y)
    return start, y


def before_who(speech: Speech, y: int) -> tuple[int, int] | None:
    """'She told the Daily Post, which said 12 had died': whom 'which' means, before the verb behind y."""
    n = speech.nodes
    while y > 1 and n[y].kind in ("TIME", "A", "R"):
        y -= 1  # 'which on Thursday said'
    if y < 1 or n[y].kind != "WHO" or n[y].low not in ("who", "which", "that") or n[y].capital:
        return None
    end = y - (n[y - 1].kind == "COMMA")
    while end > 1 and n[end - 1].kind == "R":
        end -= 1  # 'a doctor at the scene who'
    if end < 1 or n[end - 1].kind not in ("N", "H", "RP"):
        return None
    start = subject_start(speech, end - 1)
    if start is None:
        return None
    cited = start > 0 and n[start - 1].kind == "ATT"  # 'according to the civil defence, which added'
    return (start, end) if cited or _may_speak(speech, start, end) else None


def before_description(speech: Speech, y: int) -> tuple[int, int] | None:
    """'A source who did not want to be named said': the noun before a 'who' that no comma parts from the verb."""
    n = speech.nodes
    for z in range(y, max(0, y - CLAUSE), -1):
        if n[z].kind in HAPPENS or n[z].kind in ("COMMA", "SEMI", "QUOTE", "MARK"):
            return None
        if n[z].kind == "WHO":
            return before_who(speech, z) if n[z].low == "who" and n[z - 1].kind != "COMMA" else None
    return None


def ends_with_name(speech: Speech, start: int, y: int) -> bool:
    """True for the 'Radio Kora' of '12 were killed, Radio Kora reported from the capital': a name behind a comma."""
    n = speech.nodes
    behind = start > 0 and n[start - 1].kind in ("COMMA", "QUOTE")
    return behind and all(node.capital or node.kind == "D" for node in n[start : y + 1])


def _may_speak(speech: Speech, start: int, end: int) -> bool:
    """True where a known kind of speaker or a name stands."""
    nodes = speech.nodes[start:end]
    return any(node.low in speech.small["source_nouns"] or (node.capital and node.first > 0) for node in nodes)


def before_channel(speech: Speech, y: int) -> tuple[int, int] | None:
    """'The minister in his first press briefing said': the noun before 'in', where an occasion stands at the verb."""
    n = speech.nodes
    if n[y].low not in OCCASIONS:
        return None
    for z in range(y - 1, max(0, y - CLAUSE), -1):
        if n[z].kind in STOPS or n[z].kind in HAPPENS:
            return None
        if n[z].low in ("in", "at", "during") and n[z - 1].kind in ("N", "H", "RP"):
            start = subject_start(speech, z - 1)
            return (start, z) if start is not None and _may_speak(speech, start, z) else None
    return None
