"""Joins two numerals that are the ends of one number: 'between 500 and 1,300', '35-40', '3.5 and four million'.

In:  the tokens of a sentence, its Numerals.
Out: the same Numerals, ranges joined.
"""

from __future__ import annotations

from figures import lexicon
from figures.numerals.numeral import Numeral
from figures.text import Token

DASHES = {"-", "–", "—", "‑"}
GROWTH = lexicon.tables("en_cues")["numerals_growth"]
"""Verbs before 'from ... to ...' that name two states of one number."""
GROWTH_REACH = 12
BOUNDS = {"over", "about", "around", "nearly", "almost", "some"}
"""Words that may stand before the upper end of a range."""
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "hundred": 100}


def joined_ranges(tokens: list[Token], found: list[Numeral]) -> list[Numeral]:
    """Joins 'between 500 and 1,300', '35-40', 'from 20 to 30', '100 to 300', '3.5 and four million'."""
    joined: list[Numeral] = []
    i = 0
    while i < len(found):
        one = found[i]
        two = found[i + 1] if i + 1 < len(found) else None
        bounded = (
            two is not None and two.first == one.last + 2 and tokens[one.last + 1].low in BOUNDS
        )  # '50 to over 80'
        if (
            two is not None
            and (two.first == one.last + 1 or bounded)
            and one.value is not None
            and two.value is not None
        ):
            link, before = tokens[one.last].low, tokens[one.first - 1].low if one.first else ""
            low, high = one.value, two.value
            scale = _scale_of(tokens, two)
            if scale > 1 and low < scale and low * scale < high * 1.0001 and low < 1000:
                low *= scale
            tight = link in DASHES and not bounded
            spans = (
                link in ("to", "or")
                and before != "from"
                and low < high
                and not (link == "to" and before in ("rose", "up"))
            )
            joins = not (before == "from" and _grows(tokens, one)) and (
                (before == "between" and link in ("and", "to"))
                or (before == "from" and link == "to")
                or tight
                or (spans and not bounded and link == "to" and before != "by")  # 'rose by 24,000 to 130,000'
                or (link == "or" and not bounded and high - low <= max(5, low))
            )
            if joins and low < high:
                joined.append(Numeral(one.first, two.last, None, low, high, ranged=True))
                i += 2
                continue
        joined.append(one)
        i += 1
    return joined


def _grows(tokens: list[Token], one: Numeral) -> bool:
    """True for 'has grown fourfold, from 588,000 to 2.4 million': two numbers, an older one and a newer one."""
    return any(token.low in GROWTH for token in tokens[max(0, one.first - GROWTH_REACH) : one.first])


def _scale_of(tokens: list[Token], numeral: Numeral) -> float:
    """1,000,000 for '... four million', else 1."""
    return SCALES.get(tokens[numeral.last - 1].low, 1)
