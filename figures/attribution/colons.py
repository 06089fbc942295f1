"""Reads speakers set off by a colon or a dash: 'Governor: 50 dead', 'Rockets hit suburbs: activists'.

In:  a Speech.
Out: Sayings: the speaker's words, and the side of the colon that is theirs.
Assumes that a speaker beside a colon is short and holds neither a number nor an event.
"""

from __future__ import annotations

from figures.attribution.names import behind_carrier, speaks
from figures.attribution.openings import opening
from figures.attribution.sides import COUNTED
from figures.attribution.speech import Saying, Speech
from figures.attribution.verbs import SHOWING

LEAST = 2
"""Sayings of a sentence of which one may be a dateline."""
DATELINE = 2
"""Tokens of a town in capitals and its colon."""
LINE = 20
"""Nodes of a headline at most; it ends without a full stop."""
BARE = 3
"""Words of a bare name behind a headline's colon."""
ZONES = ("gmt", "utc", "cet", "eet", "est", "ist", "local", "time", "hrs")
"""What stands behind the clock of an entry."""


def colon(speech: Speech) -> list[Saying]:
    """'Governor: 50 dead', 'Rockets hit suburbs: activists'."""
    n = speech.nodes
    found = []
    stamped = speech.tokens[0].kind == "clock"  # '03:10: Interior ministry - 77 killed'
    start = _behind_stamp(speech) if stamped else 0
    for k, node in enumerate(n):
        if (
            (node.kind == "COLON" or (stamped and node.kind == "DASH"))
            and start < k <= 9
            and (speaks(speech, start, k) or _name_before_quotation(speech, start, k))
            and not any(n[z].kind in ("Q", "T", "TIME", "TOLL", "HEAD", "A") for z in range(start, k))
            and not any(n[z].low in speech.small["reporting"] and n[z].kind in ("V", "BEL") for z in range(start, k))
            and not _label_of_people(speech, k)
        ):
            found.append(
                Saying(speech.words(start, k), n[start].first, node.last, node.last, len(speech.tokens), "X: ...")
            )
            break
    if not found:
        found += _leads(speech)
    if speech.headline or (len(n) < 28 and n and n[-1].kind not in ("MARK",)) or (n and n[-1].low == "."):
        end = len(n) - (n[-1].low == ".")
        for k in range(end - 1, max(0, end - 7), -1):
            if (
                n[k].kind in ("COLON", "DASH")
                and not _hyphen(speech, k)
                and k > 2
                and (speaks(speech, k + 1, end) or _names_only(speech, k, end))
                and not any(n[z].kind in ("Q", "T", "V", "TIME", "A", "P") for z in range(k + 1, end))
            ):
                found.append(Saying(speech.words(k + 1, end), n[k].first, n[end - 1].last, 0, n[k].first, "said X"))
                break
    return found


def without_dateline(found: list[Saying]) -> list[Saying]:
    """The sayings, less the 'KABUL: ...' of a sentence in which somebody else speaks: that is where it was written."""
    if len(found) < LEAST:
        return found
    return [s for s in found if not (s.rule == "X: ..." and s.last - s.first == DATELINE and (s.words or "").isupper())]


def _names_only(speech: Speech, k: int, end: int) -> bool:
    """True for a headline's '12 fighters killed: Sri Lanka': a bare name behind the colon speaks."""
    named = speech.nodes[k + 1 : end]
    ends = end == len(speech.nodes) and end <= LINE and speech.nodes[k].kind == "COLON"
    return ends and 0 < len(named) <= BARE and all(node.capital and node.kind == "N" for node in named)


def _label_of_people(speech: Speech, k: int) -> bool:
    """True for 'Residents: 12,400 refugees', which counts them, and tells of nothing that happened."""
    n = speech.nodes
    people = n[k - 1].kind == "H" and n[k - 1].low.endswith("s")
    return (
        people and k + 1 < len(n) and n[k + 1].kind == "Q" and not any(m.kind in ("T", "TOLL", "V") for m in n[k + 1 :])
    )


def _behind_stamp(speech: Speech) -> int:
    """The node behind the clock that opens an entry of a live blog: '10:45 GMT - ...'."""
    n = speech.nodes
    k = 1
    while k < min(len(n), 4) and (n[k].kind in ("COLON", "DASH") or n[k].low in ZONES):
        k += 1
    return k


def _name_before_quotation(speech: Speech, start: int, k: int) -> bool:
    """True for a name, a colon and a quotation: 'Osman: "We lost 40 men"'."""
    n = speech.nodes
    opens = k + 1 < len(n) and n[k + 1].kind == "QUOTE"
    return opens and start < k and all(node.kind in ("N", "H") and node.capital for node in n[start:k])


def _leads(speech: Speech) -> list[Saying]:
    """'A police officer speaking to the press:', 'The findings of the office are grim: 60 dead'."""
    n = speech.nodes
    at = next((k for k, node in enumerate(n) if node.kind == "COLON"), None)
    subject = opening(speech) if at is not None else None
    if at is None or subject is None or subject[1] >= at or any(m.kind in COUNTED for m in n[:at]):
        return []
    if any(m.low in speech.small["reporting"] for m in n[subject[1] : at]):
        return []
    ends = at + 1 >= len(n) and n[subject[1]].low in ("speaking", "talking", "writing")
    shows = any(node.low in SHOWING for node in n[subject[0] : subject[1]])
    if not ends and not shows:
        return []
    named, _ = behind_carrier(speech, *subject)
    return [Saying(named, n[subject[0]].first, n[at].last, n[at].last, len(speech.tokens), "X: ...")]


def _hyphen(speech: Speech, k: int) -> bool:
    """True for the dash of 'U.S.-backed', which parts no speaker from what is said."""
    t, at = speech.tokens, speech.nodes[k].first
    if speech.nodes[k].last > at + 1:
        return False  # two hyphens are a dash
    return t[at].text == "-" and t[at - 1].end == t[at].start
