"""Refuses numerals that are a share, a rate, a rest or a difference: '12 %', 'one in ten', '40 a day', 'all but two',
'53 fewer than'.

In:  a Phrase.
Out: for each rule the reason, or None.
"""

from __future__ import annotations

from figures.phrases.beside import Phrase

SPANS = {"day", "week", "month", "year", "hour", "night"}
FRACTIONS = {"third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth", "half"}
RATE_WORDS = {"per", "out", "times", "percent"}


def percentage(p: Phrase) -> str | None:
    """'12 %', '33°'."""
    sign = p.follow is not None and p.follow.kind == "MARK" and p.follow.low in ("%", "°", "′")
    return "a percentage, an angle or a rate" if sign else None


def rate(p: Phrase) -> str | None:
    """'40 a day', '12 per month'."""
    k = p.count.last
    if k + 1 >= len(p.nodes) or p.nodes[k].kind not in ("D", "P"):
        return None
    if p.nodes[k].low == "every" and p.nodes[k + 1].kind in ("Q", "TIME"):
        return "a rate"  # 'one every three days'
    return "a rate" if p.nodes[k].low in ("a", "per", "every", "each") and p.nodes[k + 1].low in SPANS else None


def share_of(p: Phrase) -> str | None:
    """The second number of 'one in 12', 'nine out of ten', 'four in ten of those killed'."""
    if p.before is None:
        return None
    one = p.nodes[p.count.first - 2] if p.count.first > 1 else None
    one_in = p.before.kind == "P" and p.before.low == "in" and one is not None and (one.low, one.kind) == ("one", "Q")
    of_ten = (
        one is not None
        and one.kind == "Q"
        and p.before.low == "in"
        and p.follow is not None
        and p.follow.kind in ("OF", "INC")
    )
    opens = p.before.low == "out of" and (one is None or one.kind in ("COMMA", "MARK", "QUOTE", "SEMI"))
    if opens and p.follow is not None and p.follow.kind in ("T", "H", "HEAD"):
        return None  # 'out of the 400 abducted, 100 escaped'
    return "a share" if one_in or of_ten or p.before.low in ("one in", "out of") else None


def share(p: Phrase) -> str | None:
    """The first number of 'nine out of ten', '1 in 12', 'one third of the people'."""
    k = p.count.node + 2
    if p.follow is not None and p.follow.low in FRACTIONS:
        return "a share"
    if p.follow is None or p.follow.kind != "P" or p.follow.low not in ("in", "out of") or p.count.head is not None:
        return None
    events = k + 1 < len(p.nodes) and p.nodes[k + 1].low in p.lexicon.things  # 'and seven in six attacks'
    return "a share" if k < len(p.nodes) and p.nodes[k].kind == "Q" and not events else None


def all_but(p: Phrase) -> str | None:
    """The number of 'all but two of the hostages died': it did not befall these."""
    k = p.count.first - 1
    if k < 1 or p.nodes[k].low not in ("but", "except") or p.nodes[k - 1].low not in ("all", "everyone", "everybody"):
        return None
    return "all but so many"


def difference(p: Phrase) -> str | None:
    """'53 fewer than in 2017', 'a million more than a year ago'."""
    compared = p.follow is not None and p.follow.kind == "B" and p.follow.low.endswith(" than")
    return "a difference" if compared else None


def rate_word(p: Phrase) -> str | None:
    """'12 per 1,000', '12 times', '34 years'; what was refused before keeps its reason."""
    if p.follow is None or p.count.refused:
        return None
    if p.follow.low == "years":
        return "an age or a length of time"
    return "a rate or a share" if p.follow.low in RATE_WORDS else None
