"""Finds a speaker parted from the verb by what is said of him: 'X, who heads the clinic, said', 'a guard, Y, said'.

In:  a Speech and the nodes beside the verb.
Out: the first node of the speaker and the one after its last; None where nobody who can speak stands there.
Assumes that between a role and a name, whichever comes first, the name is the speaker; a name behind its role is
given with it.
"""

from __future__ import annotations

from figures import lexicon
from figures.attribution.names import person_like
from figures.attribution.noun_phrases import abbreviated, subject_start
from figures.attribution.openings import ACTS, ISSUED, opening
from figures.attribution.sides import DISTANCES
from figures.attribution.speech import Speech
from figures.nodes import Node

LONGEST = 16
"""Nodes of an aside at most."""
ROLES = lexicon.tables("en_speakers")["roles"]
NAME = 2
"""Words with a capital that make a person's name."""
AGE = 2
"""Nodes of a comma and an age."""
NAME_AND_ROLE = 5
"""Nodes behind a name within which its role stands: ', a senior police spokesman'."""


def before_aside(speech: Speech, y: int) -> tuple[int, int] | None:
    """The speaker whose aside ends at the comma y: 'X, its spokesman, said', 'the group, which is in Y, said'."""
    n = speech.nodes
    z = y - 1
    while z >= 0 and n[z].kind != "COMMA":
        z -= 1
    if z > 0 and n[z - 1].kind in ("N", "H", "RP", "HEAD") and y - z < LONGEST and not _counts(speech, z, y):
        start = subject_start(speech, z - 1)
        if (
            start is not None
            and not _only_apposed(speech, start, z)
            and (_in_office(speech, start, z) or n[z + 1].low == "speaking")
        ):
            return start, _with_its_name(speech, start, z, y)
        return _before_relative_clause(speech, 0, y) or (_opening(speech, y) if start is not None else None)
    return _before_relative_clause(speech, z + 1, y) or _opening(speech, y) or _named(speech, z + 1, y)


def _only_apposed(speech: Speech, start: int, z: int) -> bool:
    """True for ', a rebel bastion that ...,' and ', in the village of X,': asides that tell what and where."""
    n = speech.nodes
    what = start > 0 and n[start - 1].kind == "COMMA" and n[start].low in ("a", "an")
    where = start > 1 and n[start - 1].kind == "P" and n[start - 2].kind == "COMMA"
    return (what or where) and not any(m.low in speech.small["source_nouns"] or is_role(m) for m in n[start:z])


def _in_office(speech: Speech, start: int, z: int) -> bool:
    """True for a name, a known kind of speaker, or a role: 'the head of the district'."""
    return person_like(speech, start, z) or any(is_role(node) for node in speech.nodes[start:z])


def _counts(speech: Speech, z: int, y: int) -> bool:
    """True where a number stands between the commas z and y that is no age: 'X Y, 34, said'."""
    return y - z != AGE and any(node.kind == "Q" for node in speech.nodes[z:y])


def _named(speech: Speech, first: int, y: int) -> tuple[int, int] | None:
    """'An organisation that tracks civilian deaths, Watchers, says': the name between the commas."""
    named = speech.nodes[first:y]
    return (first, y) if named and all(node.capital and node.kind == "N" for node in named) else None


def _opening(speech: Speech, y: int) -> tuple[int, int] | None:
    """'The agency's statement, published today, on its page, says': the subject before the first of several commas."""
    found = opening(speech)
    if found is None or found[1] >= y:
        return None
    n = speech.nodes
    told = n[found[1]].low == "who"  # 'reporters who went to the village of X, a rebel bastion, said'
    if not told and n[found[1]].kind != "COMMA":
        return None
    between = [z for z in range(found[1], y) if n[z].kind in ("Q", "V", "T", "BEL")]
    aside = all(n[z - 1].kind == n[z + 1].kind == "COMMA" or n[z + 1].low in DISTANCES for z in between)
    return found if told or aside else None  # 'X Y, 34, a farmer,', 'X Y, a nurse, 40 km from the town,'


def _with_its_name(speech: Speech, start: int, z: int, y: int) -> int:
    """The end of 'a councillor, Y Z,': behind a role its name belongs to the speaker; else of the first part."""
    n = speech.nodes
    role = not n[z - 1].capital or n[start].kind == "D"
    return y if role and y - z > NAME and _is_name(speech, z + 1, y) else z


def with_name_behind(speech: Speech, start: int, end: int) -> int:
    """The end of 'the head of the clinic, Y Z': a name behind a role, up to the next mark, belongs to the speaker."""
    n = speech.nodes
    if end >= len(n) or n[end].kind != "COMMA" or not any(is_role(n[z]) for z in range(start, end)):
        return end
    last = end + 1
    while last < len(n) and _in_name(speech, last):
        last += 1
    closed = last >= len(n) or n[last].kind in ("COMMA", "MARK", "QUOTE")
    return last if closed and last - end > NAME and _is_name(speech, end + 1, last) else end


def _is_name(speech: Speech, first: int, last: int) -> bool:
    """True for words that are all part of a name."""
    first += speech.nodes[first].kind == "D"
    return first < last and speech.nodes[first].capital and all(_in_name(speech, z) for z in range(first, last))


def _in_name(speech: Speech, z: int) -> bool:
    """True for a word with a capital, the full stop of a title, and what joins the words of a body's name."""
    node = speech.nodes[z]
    if node.kind in ("COMMA", "MARK", "QUOTE"):
        return abbreviated(speech, z)
    return (
        node.capital
        or node.kind in ("OF", "LP", "RP")
        or node.low.startswith(("al-", "el-", "ash-", "as-", "ad-"))
        or node.low in ("for", "and", "bin", "al", "de", "ag", "ould", "el")
    )


def _before_relative_clause(speech: Speech, first: int, y: int) -> tuple[int, int] | None:
    """'The committee which is part of the union, said': the speaker of a clause that no comma opens."""
    n = speech.nodes
    who = next((z for z in range(first + 1, y) if n[z].kind == "WHO" and n[z].low in ("who", "which", "that")), None)
    if (
        who is None
        or n[who - 1].kind not in ("N", "H", "RP")
        or any(node.kind == "Q" and node.low != "one" for node in n[first:y])
    ):
        return None
    start = subject_start(speech, who - 1)
    if start is None or not any(n[z].low in speech.small["source_nouns"] or n[z].capital for z in range(start, who)):
        return None
    return (start, who) if start <= first + 1 else None


def named_before(speech: Speech, start: int, end: int) -> tuple[int, int]:
    """'X Y, an officer of the police said': the name before a role, where the comma behind the role was left out."""
    n = speech.nodes
    role = start > NAME and n[start].low in ("a", "an", "the") and not n[end - 1].capital
    if not role or n[start - 1].kind != "COMMA":
        return start, end
    first = start - 1
    while first > 0 and n[first - 1].kind == "N" and n[first - 1].capital:
        first -= 1
    opens = first == 0 or n[first - 1].kind in ("QUOTE", "WHO", "S") or n[first - 1].low in ("that", "and")
    return (first, start - 1) if start - 1 - first >= NAME and opens else (start, end)


def only_says_who(speech: Speech, start: int, end: int) -> bool:
    """True for the rest of '..., said Captain X, a police spokesman.': it tells who a name is, and nothing happens."""
    n = speech.nodes
    if end + 1 < len(n) and n[end].kind == "COMMA" and n[end + 1].low in ISSUED:
        return not any(node.kind in ACTS for node in n[end + 2 :])  # '..., said the statement, released on Friday'
    if not n[start].capital or end + 1 >= len(n) or n[end].kind != "COMMA" or n[end + 1].kind not in ("D", "N", "H"):
        return False
    rest = n[end + 1 :]
    return any(is_role(node) for node in rest[:NAME_AND_ROLE]) and not any(node.kind in ACTS for node in rest)


def is_role(node: Node) -> bool:
    """True for 'official' and for 'security official', one word of the lexicon."""
    return node.low in ROLES or node.low.rpartition(" ")[2] in ROLES
