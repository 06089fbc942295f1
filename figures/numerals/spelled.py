"""Reads numbers in words: 'twenty-five', 'two dozen', 'half a million', 'dozens', 'a pair of'.

In:  tokens, the place where a number may begin, the lexicon.
Out: a Numeral, or None.
Assumes that the lexicon lists vague counts and fractions as phrases, and the units and scales of which others are made.
"""

from __future__ import annotations

from figures.lexicon import Lexicon
from figures.numerals.numeral import Numeral
from figures.text import Token

OF_A_PAIR = " of"
"""'a pair of' ends before its 'of'."""


def openers(lexicon: Lexicon) -> frozenset[str]:
    """Every word that a numeral in words can begin with, beside words with a hyphen."""
    return frozenset({*_phrases(lexicon), *lexicon.words["numbers"]["units"], "a", "an", "one", "dozen"})


def _phrases(lexicon: Lexicon) -> dict[str, list[tuple[tuple[str, ...], str, float]]]:
    """First word -> (all words, class, number) of each fixed phrase: fractions, vague counts, pairs; longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str, float]]] = {}
    for name in ("fractions", "vague", "pairs"):
        table = lexicon.words["numbers"][name]
        for phrase in sorted(table, key=lambda phrase: -len(phrase.split())):
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, name, float(table[phrase])))
    return found


def spelled(tokens: list[Token], i: int, lexicon: Lexicon) -> Numeral | None:
    """The numeral in words that begins at i."""
    fixed = _fixed(tokens, i, lexicon)
    if fixed is not None:
        return fixed
    numbers = lexicon.words["numbers"]
    units, low = numbers["units"], tokens[i].low
    if low.endswith("-odd") and low[:-4] in units:
        number = float(units[low[:-4]])
        return Numeral(i, i + 1, number, number, number, about=True)
    if low == "dozen" and i == 0:  # 'Dozen killed in blast'
        return Numeral(i, i + 1, numbers["dozen"], numbers["dozen"], numbers["dozen"], about=True)
    if low in ("a", "one") or low in units or "-" in low:
        return _built(tokens, i, units, numbers["scales"], numbers["dozen"])
    return None


def _fixed(tokens: list[Token], i: int, lexicon: Lexicon) -> Numeral | None:
    """A phrase that the lexicon lists: 'half a million', 'tens of thousands', 'a pair of'."""
    for words, name, number in lexicon.kept("numeral phrases", _phrases).get(tokens[i].low, ()):
        last = i + len(words)
        if tuple([token.low for token in tokens[i:last]]) != words:
            continue
        if name == "fractions":
            return Numeral(i, last, number, number, number, about=True)
        phrase = " ".join(words)
        if name == "pairs":
            return Numeral(i, last - phrase.endswith(OF_A_PAIR), number, number, number, pair=True)
        weak = phrase in lexicon.words["numbers"]["weak"]
        return Numeral(i, last, None, number, None, vague=phrase, weak=weak)
    return None


def _tens_or_units(low: str, units: dict[str, float]) -> bool:
    """True for 'sixty', 'one' and 'sixty-one'."""
    tens, _, unit = low.partition("-")
    return low in units or (unit in units and units.get(tens, 0) >= 20)


def _broken(tokens: list[Token], k: int, units: dict[str, float], scales: dict[str, float]) -> bool:
    """True for the hyphen in 'five- hundred', 'twenty- five': a line broke there."""
    before, after = tokens[k - 1], tokens[k + 1].low
    tens = units.get(before.low, 0) >= 20 and 0 < units.get(after, 0) < 10
    return before.end == tokens[k].start and (after in scales or tens)


def _built(
    tokens: list[Token], i: int, units: dict[str, float], scales: dict[str, float], dozen: int
) -> Numeral | None:
    """'twenty-five', 'one hundred and four', 'two dozen', 'a hundred', 'three and a half million'."""
    total, current, last, seen = 0.0, 0.0, i, False
    k = i
    while k < len(tokens):
        low = tokens[k].low
        parts = low.split("-")
        if low in units:
            if seen and current % 10 and units[low] >= 1 and not (current >= 100 and current % 100 == 0):
                break
            current += units[low]
        elif len(parts) == 2 and _tens_or_units(low, units):
            current += units[parts[0]] + units[parts[1]]
        elif low in ("a", "an") and not seen:
            following = tokens[k + 1].low if k + 1 < len(tokens) else ""
            if following not in scales and following != "dozen":
                return None
            current = 1.0
        elif low in scales and seen:
            if low == "hundred":
                current = max(current, 1) * 100
            else:
                total += max(current, 1) * scales[low]
                current = 0.0
        elif low == "dozen" and seen:
            current = max(current, 1) * dozen
        elif low == "and" and seen and k + 1 < len(tokens):
            whole = total >= 100 or (current >= 100 and current % 100 == 0)
            if whole and _tens_or_units(tokens[k + 1].low, units):
                k += 1
                continue
            if (
                [t.low for t in tokens[k + 1 : k + 3]] == ["a", "half"]
                and k + 3 < len(tokens)
                and tokens[k + 3].low in scales
            ):
                current += 0.5
                k += 3
                continue
            break
        elif len(parts) == 2 and parts[0] in units and parts[1] in scales and not seen:
            total += units[parts[0]] * scales[parts[1]]
        elif len(parts) == 2 and parts[1] == "dozen" and parts[0] in units:
            current += units[parts[0]] * dozen
        elif low == "-" and seen and k + 1 < len(tokens) and _broken(tokens, k, units, scales):
            k += 1
            continue
        else:
            break
        seen = True
        k += 1
        last = k
    if not seen:
        return None
    value = float(round(total + current)) if abs(total + current - round(total + current)) < 1e-6 else total + current
    first = tokens[i].low
    if k == i + 1 and first in ("a", "an"):
        return None
    return Numeral(i, last, value, value, value, about=first in ("a", "an"))
