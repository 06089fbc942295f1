"""Reads Arabic numerals: digits of three scripts, number words, duals, tens and thousands that name no number.

In:  the words of a sentence.
Out: Numerals: which words, what value or lower bound, what the words around it do to it.
Refuses percentages, clock times, dates and numbers that name a thing ('brigade 12').
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from figures.arabic.script import Lexicon, Word, match


@dataclass(slots=True)
class BoundNumeral:
    """A number expression with the bound that its words put on it: words[first:last]."""

    first: int
    last: int
    value: float | None
    low: float | None
    high: float | None
    qualifier: str = "exact"
    vague: str | None = None
    dual: bool = False
    """True for a noun whose form says two: the noun is the numeral."""
    begins: int = 0
    """First of the words that bind it ('more than')."""


def digits(text: str) -> float:
    """The number that digits of any script state.

    >>> [digits(t) for t in ("٤٦٬٥٤٧", "3،144", "۱۲", "1.1", "١٫٩", "73,003")]
    [46547.0, 3144.0, 12.0, 1.1, 1.9, 73003.0]
    """
    if re.fullmatch(r"\d{1,3}(?:[,،٬.]\d{3})+", text):
        return float(re.sub(r"\D", "", text))
    return float(text.replace("٫", "."))


def find(words: list[Word], lexicon: Lexicon) -> list[BoundNumeral]:
    """Every numeral, in order, bounds attached and ranges joined."""
    found: list[BoundNumeral] = []
    i = 0
    while i < len(words):
        numeral = _at(words, i, lexicon)
        if numeral is None:
            i += 1
            continue
        found.append(numeral)
        i = numeral.last
    joined = _ranges(words, found)
    for numeral in joined:
        _bind(words, numeral, lexicon)
    return [numeral for numeral in joined if not _no_count(words, numeral, lexicon)]


def _at(words: list[Word], i: int, lexicon: Lexicon) -> BoundNumeral | None:
    word = words[i]
    if word.kind == "number":
        return _scaled(words, i, i + 1, digits(word.text), lexicon)
    if word.kind != "word" or match(words, i, lexicon.percent):
        return None
    vague = match(words, i, lexicon.vague)
    if vague is not None:
        low = float(vague[1])
        return BoundNumeral(
            i, i + vague[0], None, low, None, "vague", vague=" ".join(w.text for w in words[i : i + vague[0]]), begins=i
        )
    spelled = _spelled(words, i, lexicon)
    if spelled is not None:
        return spelled
    dual = next((stem for stem in word.stems if stem in lexicon.duals), None)
    if dual is not None and not (i and words[i - 1].kind == "number"):
        return BoundNumeral(i, i + 1, 2.0, 2.0, 2.0, dual=True, begins=i)
    return None


def _scaled(words: list[Word], first: int, last: int, value: float, lexicon: Lexicon) -> BoundNumeral:
    """Digits and what multiplies or adds to them: '20 ألفا و500'."""
    while last < len(words) and (scale := _of(words[last], lexicon.scales, bare=True)) is not None:
        value *= scale
        last += 1
        if (
            last + 1 < len(words)
            and words[last].text == "و"
            and words[last + 1].kind == "number"
            and digits(words[last + 1].text) < scale
        ):
            value += digits(words[last + 1].text)
            last += 2
    return BoundNumeral(first, last, value, value, value, begins=first)


def _of(word: Word, table: dict[str, float], bare: bool = False) -> float | None:
    """What a table says of a word, with 'and' and 'the' taken off unless `bare`."""
    if word.kind != "word":
        return None
    for stem in word.stems[:1] if bare else word.stems:
        if stem in table:
            return table[stem]
    return None


def _spelled(words: list[Word], i: int, lexicon: Lexicon) -> BoundNumeral | None:
    """'خمسة وعشرون', 'مئة وسبعة وعشرين', 'ثلاثة آلاف ومئتان', 'نصف مليون', 'خمسة عشر'."""
    fraction = _of(words[i], lexicon.fractions)
    if fraction is not None:
        scale = _of(words[i + 1], lexicon.scales) if i + 1 < len(words) else None
        return (
            None
            if scale is None
            else BoundNumeral(i, i + 2, fraction * scale, fraction * scale, fraction * scale, begins=i)
        )
    total = current = 0.0
    k = last = i
    while k < len(words) and words[k].kind == "word":
        if k > i and not _continues(words, k, lexicon):
            break
        teen = _of(words[k], lexicon.before_ten)
        ten_after = k + 1 < len(words) and any(stem in ("عشر", "عشره") for stem in words[k + 1].stems[:1])
        unit = _of(words[k], lexicon.units)
        scale = _of(words[k], lexicon.scales)
        before_ten = teen if teen is not None else unit if unit is not None and unit < 10 else None
        if before_ten is not None and ten_after:
            current += before_ten + 10
            k += 2
        elif unit is not None and "الاثنين" not in words[k].stems[:1]:
            if unit >= 1e6 or (unit == 2000 and current == 0):
                total += unit
            else:
                current += unit
            k += 1
        elif scale is not None and (current or k == i):
            total += max(current, 1) * scale
            current = 0.0
            k += 1
        else:
            break
        last = k
    if last == i:
        return None
    value = total + current
    return BoundNumeral(i, last, value, value, value, begins=i)


def _continues(words: list[Word], k: int, lexicon: Lexicon) -> bool:
    """True if words[k] may go on with the number before it: joined by 'and', or a scale."""
    if words[k].joined:
        rest = words[k].stems[1:]
        return any(stem in lexicon.units or stem in lexicon.scales or stem in lexicon.before_ten for stem in rest)
    return words[k].stems[0] in lexicon.scales or (
        words[k].stems[0] in ("مئه", "مائه") and _of(words[k - 1], lexicon.units, bare=True) is not None
    )


def _ranges(words: list[Word], found: list[BoundNumeral]) -> list[BoundNumeral]:
    """Joins 'بين 30 و40' and 'من 15 إلى 20'."""
    joined: list[BoundNumeral] = []
    i = 0
    while i < len(found):
        one, two = found[i], found[i + 1] if i + 1 < len(found) else None
        before = words[one.first - 1].stems if one.first else ()
        if (
            two is not None
            and one.value is not None
            and two.value is not None
            and one.value < two.value
            and not one.dual
            and not two.dual
        ):
            between = words[one.last : two.first]
            link = between[0].text if len(between) == 1 else ""
            tight = not between and words[two.first].joined
            if (
                ("بين" in before and (link == "و" or tight))
                or ("من" in before and link in ("إلى", "الى"))
                or link in ("-", "–")
            ):
                joined.append(BoundNumeral(one.first, two.last, None, one.value, two.value, "range", begins=one.first))
                i += 2
                continue
        joined.append(one)
        i += 1
    return joined


def _bind(words: list[Word], numeral: BoundNumeral, lexicon: Lexicon) -> None:
    """Sets qualifier and bounds from the words that touch the number."""
    if numeral.qualifier in ("vague", "range"):
        return
    qualifier = None
    for start in range(max(0, numeral.first - 4), numeral.first):
        hit = match(words, start, lexicon.bounds_before)
        if hit and start + hit[0] in (
            numeral.first,
            numeral.first - 1 if _is_about_word(words, numeral.first - 1) else numeral.first,
        ):
            qualifier, numeral.begins = str(hit[1]), start
            break
    if qualifier is None:
        for start in range(numeral.last, min(numeral.last + 4, len(words))):
            if words[start].kind == "number" or words[start].joined:
                break
            hit = match(words, start, lexicon.bounds_after)
            if hit:
                qualifier = str(hit[1])
                break
    if qualifier is None:
        return
    value = numeral.value
    numeral.qualifier = qualifier
    numeral.low = value if qualifier in ("at_least", "more_than") else None
    numeral.high = value if qualifier in ("nearly", "up_to", "fewer_than") else None


def _is_about_word(words: list[Word], i: int) -> bool:
    """True for the 'ب' or 'نحو' that may stand between a bound and its number."""
    return words[i].stems[0] in ("نحو", "بنحو", "حوالي", "ب")


def _no_count(words: list[Word], numeral: BoundNumeral, lexicon: Lexicon) -> bool:
    """True for percentages, names by number and ages."""
    if match(words, numeral.last, lexicon.percent):
        return True
    for start in range(max(0, numeral.first - 2), numeral.first):
        hit = match(words, start, lexicon.number_marks)
        if hit and start + hit[0] >= numeral.first - (1 if "من" in words[numeral.first - 1].stems else 0):
            return True
    before = words[numeral.first - 1] if numeral.first else None
    return before is not None and before.text in {"$", "€", "#", "/"}
