"""Tells how far each saying reaches when a sentence has several, and to which of them a figure belongs.

In:  the Sayings of a sentence in their order, its tokens and nodes.
Out: the same Sayings, cut where the next one takes over; `of`: the one that holds a token.
Assumes that a semicolon, ', but' and the next speaker's clause end what one speaker says.
"""

from __future__ import annotations

from figures.attribution.clauses import Clauses
from figures.attribution.names import nobodys
from figures.attribution.speech import Saying
from figures.nodes import Node
from figures.text import Token

MORE = ("and", "with", "including", "among")
"""Words behind '..., according to X,' that go on with what X says."""
GOES_ON = (*MORE, "along", "plus", "while", "as", "after", "when", "bringing", "raising", "taking", "pushing")
"""Words behind '..., officials said,' that go on with what they say."""

PASSES_ON = ("reported", "reports")
"""Verbs of an outlet that ends a sentence."""
REACTING = ("responding", "reacting", "commenting")
"""Words that open what a speaker reacts to."""
RELATIVE = ("who", "whom", "which", "that", "where", "when")
"""Words that open a clause: what stands before them is nobody's but the report's."""
VERBS = ("A", "T", "V", "ED", "BEL")
"""Kinds of nodes with which a part of a sentence tells something by itself."""
DASHES = ("–", "—", "-", "--")
OF_THEM_WITHIN = 5
"""Tokens behind a semicolon within which 'of them' goes on with what was said."""
OPENS, ENDING = 2, 6
"""Tokens before the first speaker, and behind such an outlet, at most."""


def reach(found: list[Saying], tokens: list[Token], nodes: list[Node]) -> list[Saying]:
    """Cuts every saying where the next one takes over."""
    if not found:
        return found
    clauses = Clauses(tokens)
    for a, one in enumerate(found):
        if one.rule == "X said, before it" and one.end == len(tokens):
            one.end = clauses.but(one.last)
        if one.rule == "X said, after it" and tokens[0].low in REACTING:
            one.start = one.first  # 'Responding to the arrest of 40, X said': what is reacted to is the report's
        if one.rule == "X said, after it" and _goes_on(tokens, one.last):
            one.end = min([clauses.but(one.last), *(clauses.start(two.first) for two in found[a + 1 : a + 2])])
        for two in found[a + 1 :]:
            if one.rule == two.rule == "X said, before it":
                taken = clauses.start(two.first)
                one.end = min(one.end, taken if taken > one.first else two.first)
            if one.rule == "X said, before it" and two.start == 0 and _tells_on(one, two, tokens):
                one.relay, two.start = one.relay or two.words, two.first  # 'the ministry said 13 died, reported CNN'
            behind = ("X said, after it", "said X")
            if two.rule in behind and one.rule in behind:
                two.start = max(two.start, one.last)
        if one.rule not in ("X said, before it", "X said, after it", "said X", "in brackets", "X quoted Z as saying"):
            _reach_according(one, found, tokens, nodes, clauses)
    return found


def _tells_on(one: Saying, two: Saying, tokens: list[Token]) -> bool:
    """True for the outlet that ends 'The ministry said 13 had died, Radio Kora reported on Friday.'"""
    if two.rule == "said X":
        return two.first >= one.end - 3
    ends = two.rule == "X said, after it" and two.last >= len(tokens) - ENDING and not two.pronoun
    return ends and one.first <= OPENS and any(t.low in PASSES_ON for t in tokens[two.first : two.last])


def _reach_according(
    one: Saying, found: list[Saying], tokens: list[Token], nodes: list[Node], clauses: Clauses
) -> None:
    """'According to X, ...' reaches forward, '..., according to X' back to the saying before it, and one in the
    middle both ways.
    """
    one.start = _part_begins(one.first, clauses.semis, nodes)
    ends = [s for s in clauses.semis if s >= one.last and _tells(nodes, one.last, s)]
    one.end = min(ends, default=len(tokens))
    after = tokens[one.last].text if one.last < len(tokens) else "."
    before = tokens[one.first - 1].text if one.first else ""
    leads = one.first <= 1 or before in DASHES  # behind a dateline
    trails = not leads and (
        after in (".", ";", ")", "”", '"')
        or (after == "," and before != ",")
        or (after == "," and not _and_more(tokens, one.last) and _counted_before(nodes, one.first))
    )
    if before == after == "," and one.first > 1 and tokens[one.first - 2].low in RELATIVE:
        one.start, trails = one.first, False  # 'four workers, who, according to survivors, had fled'
    if trails and not (nodes[0].low == "of" and after == before == ","):  # 'Of the 139, according to X, 4 were women'
        one.end = one.first
    for other in found:
        if other is one:
            continue
        if other.first >= one.last and other.rule == "X said, before it":
            one.end = min(one.end, clauses.start(other.first))
        if other.last <= one.first and other.rule != "X said, before it":
            one.start = max(one.start, other.last)


def _tells(nodes: list[Node], first: int, last: int) -> bool:
    """True where a part of a sentence has a verb of its own: 'a total of 224 people; 32 women ...' is one."""
    return any(n.kind in VERBS for n in nodes if first <= n.first < last)


def _part_begins(first: int, semis: list[int], nodes: list[Node]) -> int:
    """The semicolon behind which the part of a sentence begins that ends in 'according to X'; list items, which
    have no verb of their own, are one part: 'two doctors; a teacher; and three soldiers, according to X'.
    """
    end = first
    for semi in reversed([s for s in semis if s < first]):
        if _tells(nodes, semi + 1, end):
            return semi
        end = semi
    return 0


def _and_more(tokens: list[Token], last: int) -> bool:
    """True for '12 were killed, according to X, and 30 hurt'."""
    return last + 1 < len(tokens) and tokens[last + 1].low in MORE


def _counted_before(nodes: list[Node], first: int) -> bool:
    """True where something is counted before this token."""
    return any(n.kind in ("Q", "T", "HEAD") and n.first < first for n in nodes)


def _goes_on(tokens: list[Token], last: int) -> bool:
    """True for '6 were killed, officials said, and 12 hurt': the speaker stands in the middle of what is said."""
    if last + 1 < len(tokens) and tokens[last].text == ";":  # 'the office said; 151 of them died in May'
        behind = [token.low for token in tokens[last + 1 : last + 1 + OF_THEM_WITHIN]]
        return "of" in behind and any(word in ("them", "these", "those", "whom") for word in behind)
    return last + 1 < len(tokens) and tokens[last].text == "," and tokens[last + 1].low in GOES_ON


def of(sayings: list[Saying], position: int) -> Saying | None:
    """The saying that a token at this position belongs to; the nearest wins."""
    covering = [
        s
        for s in sayings
        if s.start <= position < s.end
        and not (s.first <= position < s.last and s.rule != "in brackets" and s.rule.startswith("X said"))
    ]
    if not covering:
        return None
    covering = [s for s in covering if not (s.words and nobodys(s.words))] or covering
    return min(covering, key=lambda s: abs(s.first - position) if s.rule != "in brackets" else 0)
