"""Finds where the words for a speaker begin and end: 'the ministry of health in the capital', 'fighters who ...'.

In:  a Speech and the node at one end of a noun phrase.
Out: the node at its other end.
Assumes that a phrase of more than some twenty nodes names nobody, and that brackets inside it belong to it.
"""

from __future__ import annotations

from figures import lexicon
from figures.attribution.speech import Speech

BESIDE_A_SIDE = lexicon.tables("en_speakers")["beside_a_side"]
CLAUSE = 20
"""Nodes of a relative clause at most: 'a guard who asked not to be named because he is not allowed to speak said'."""
ARTICLES = ("a", "an", "the", "his", "her", "their", "its", "one")
BOTH = ("both", "all", "half", "many", "such", "only", "even", "what", "not")
"""Words before an article that belong to its noun."""
UNDER = ("under", "over", "about", "up to")
"""Words that touch numbers elsewhere: 'the area still under rebel control'."""


def noun_phrase(speech: Speech, k: int) -> int:
    """The node after the noun phrase that starts at k."""
    n = speech.nodes
    start = k
    depth = 0
    while k < len(n) and k - start < 22:
        node = n[k]
        if node.kind == "LP":
            depth += 1
        elif node.kind == "RP":
            if not depth:
                break
            depth -= 1
        elif depth:
            pass
        elif node.kind in ("N", "H", "D", "OF", "HEAD", "NOM", "OTH", "ED", "C", "R", "B", "TOLL") or (
            node.kind == "P"
            and node.low in ("in", "at", "for", "with", "from", "on", "to", "by", "within", "near", "of", "against")
        ):
            if node.kind == "C" and not (k + 1 < len(n) and n[k + 1].kind in ("N", "H", "D", "OTH", "ED", "HEAD")):
                break
        elif (
            (
                node.kind == "Q"
                and (k == start or n[k - 1].kind in ("D", "OTH"))
                and k + 1 < len(n)
                and n[k + 1].kind in ("N", "H")
            )
            or (
                node.kind in ("V", "T", "ING", "BEL", "A")
                and (k == start or n[k - 1].kind in ("D", "OTH", "N", "C", "H", "OF", "P", "ED"))
                and k + 1 < len(n)
                and (node.capital or (k == start and node.kind != "A") or (n[k - 1].kind == "D" and node.kind != "A"))
                and n[k + 1].kind in ("N", "H", "OF", "P")
            )
            or node.kind == "N"
            or (node.low in ("who",) and node.capital)
            or (node.kind == "PRON" and k == start)
            or (node.kind == "T" and node.capital)
        ):
            pass
        elif (
            node.kind == "COMMA"
            and k + 1 < len(n)
            and _acronym(speech, k + 1)
            and (k + 2 >= len(n) or n[k + 2].kind in ("COMMA", "MARK", "SEMI"))
        ):
            k += 1
        elif not abbreviated(speech, k) and not _possessive(speech, k):
            break
        k += 1
    while k > start and n[k - 1].kind in ("P", "C", "OF", "LP", "D"):
        k -= 1
    return k


def abbreviated(speech: Speech, k: int) -> bool:
    """True for the full stop of 'Gov. Lee': it shortens a title, and a name follows."""
    n = speech.nodes
    return (
        0 < k < len(n) - 1 and n[k].low == "." and n[k - 1].capital and n[k + 1].kind in ("N", "H") and n[k + 1].capital
    )


def _possessive(speech: Speech, k: int) -> bool:
    """True for the mark of 'the rebels' spokesman', which closes no quotation."""
    n, t = speech.nodes, speech.tokens
    if n[k].kind != "QUOTE" or not 0 < k < len(n) - 1 or t[n[k].first].text not in "'’":
        return False
    at = n[k].first
    return t[at - 1].end == t[at].start and t[at - 1].low.endswith("s") and n[k + 1].kind in ("N", "H")


def _acronym(speech: Speech, k: int) -> bool:
    """True for 'OCHA'."""
    n = speech.nodes
    text = speech.tokens[n[k].first].text
    return text.isupper() and len(text) > 2


def subject_start(speech: Speech, y: int) -> int | None:
    """The first node of the noun phrase that ends at y, going left."""
    n = speech.nodes
    if y < 0:
        return None
    if n[y].kind == "PRON":
        return y
    end = y
    depth = 0
    while y >= 0 and end - y < 24:
        node = n[y]
        if y < end and not depth and _another_begins(speech, y):
            break
        if node.kind == "RP":
            depth += 1
        elif node.kind == "LP":
            if not depth:
                break
            depth -= 1
        elif depth:
            pass
        elif node.kind in ("N", "H", "D", "OF", "HEAD", "NOM", "OTH", "PRON", "ED", "Q") or node.low in (
            "tally",
            "count",
        ):
            if node.kind == "PRON" and y != end:
                break
            if node.kind == "Q" and not (y + 1 <= end and n[y + 1].kind in ("N", "H")):
                break
        elif (
            (
                node.kind == "P"
                and node.low in ("in", "at", "for", "with", "from", "on", "to", "within", "against", "of", "near")
            )
            or (node.kind == "R" and node.low in ("elsewhere", "also"))
            or (node.kind == "C" and y and n[y - 1].kind in ("N", "H", "HEAD") and y < end)
            or (node.kind == "WHO" and node.low in ("who",) and node.capital)
            or (node.kind in ("V", "T", "ING", "A") and node.capital and (y < end or node.kind == "T"))
            or (node.kind == "V" and y == end and node.low in speech.small["source_nouns"])
            or (y == 0 and y < end and node.low == "said")  # a given name
            or (y < end and (abbreviated(speech, y) or _possessive(speech, y)))
            or (node.kind == "TIME" and 0 < y < end and n[y - 1].kind == "P")  # 'a witness to Tuesday's massacre'
        ):
            pass
        else:
            break
        y -= 1
    start = y + 1
    while start <= end and n[start].kind in ("P", "OF", "C", "COMMA", "RP", "R"):
        # a leading 'In Gaza the ministry': a phrase before the subject is not part of it
        start += 1
    if 0 < start <= end and n[start - 1].kind == "P":
        k = start
        while k <= end and n[k].kind not in ("D", "COMMA"):
            k += 1
        if k <= end:
            start = k + (n[k].kind == "COMMA")
        elif any(n[z].low in speech.small["source_nouns"] for z in range(start, end + 1)):
            first = next(z for z in range(start, end + 1) if n[z].low in speech.small["source_nouns"])
            while first > start and n[first - 1].kind in ("N", "ED", "D") and n[first - 1].kind != "P":
                first -= 1
            start = first
    return start if start <= end else None


def _another_begins(speech: Speech, y: int) -> bool:
    """True before the article of 'killed six people the observatory said', where the comma was left out."""
    node, after = speech.nodes[y], speech.nodes[y + 1]
    ended = node.kind in ("H", "HEAD", "TIME", "OTH", "TOLL", "NOM") or (node.kind == "N" and node.low not in BOTH)
    return ended and after.kind == "D" and after.low in ARTICLES


def subject_before(speech: Speech, k: int) -> str | None:
    """The speaker that stands before 'citing': 'the agency reported, citing ...'."""
    n = speech.nodes
    y = k - 1
    while y >= 0 and n[y].kind in ("COMMA", "TIME", "R"):
        y -= 1
    while y >= 0 and n[y].low in speech.small["reporting"]:
        y -= 1
    start = subject_start(speech, y)
    return speech.words(start, y + 1) if start is not None else None


def _begins_with_verb(speech: Speech, start: int) -> bool:
    """True behind 'who' for the 'visited' of 'correspondents who visited the town', the 'flew' of 'officials who flew
    reporters to the town'; not for 'gunmen who police said were rebels'.
    """
    node, behind = speech.nodes[start], speech.nodes[start + 1 : start + 2]
    if node.kind == "ED" or not behind:
        return node.kind == "ED"
    plain = node.kind == "N" and not node.capital and node.low not in speech.small["source_nouns"]
    return plain and speech.nodes[start - 1].low == "who" and behind[0].kind in ("N", "H", "D", "P")


def before_relative(speech: Speech, start: int, y: int) -> tuple[int, int]:
    """'fighters who had entered the town claimed': the speaker stands before the relative clause."""
    n = speech.nodes
    if start > 1 and n[start - 1].kind == "WHO" and _begins_with_verb(speech, start):
        earlier = subject_start(speech, start - 2)
        return (earlier, start - 2) if earlier is not None else (start, y)
    if start > 1 and n[start - 1].kind == "ING" and n[start - 2].kind in ("N", "H", "HEAD"):
        earlier = subject_start(speech, start - 2)  # 'a spokeswoman for a group battling the junta'
        if earlier is None:
            return start, y
        opening = n[earlier : min(earlier + 3, start - 1)]
        named = any(node.low in speech.small["source_nouns"] for node in opening)
        return (earlier, start - 2) if named else (start, y)
    if start > 1 and n[start - 1].low in BESIDE_A_SIDE and n[start - 2].kind in ("N", "H"):
        earlier = subject_start(speech, start - 2)  # 'a committee close to the protesters'
        return (earlier, y) if earlier is not None else (start, y)
    under = start and n[start - 1].low in UNDER
    if start == 0 or (n[start - 1].kind not in ("V", "ED", "T", "A", "P", "ING") and not under):
        return start, y
    for z in range(start - 1, max(0, start - CLAUSE), -1):
        if n[z].kind in ("COMMA", "SEMI"):
            break
        if n[z].kind == "WHO" and n[z].low in ("who", "which", "that") and n[z - 1].kind in ("N", "H", "HEAD"):
            earlier = subject_start(speech, z - 1)
            if earlier is not None:
                return earlier, z - 1
    return start, y
