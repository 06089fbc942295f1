"""Refuses numerals that are a year, a day of the month or an age.

In:  a Phrase.
Out: for each rule the reason, or None.
"""

from __future__ import annotations

from figures.phrases.beside import Phrase

YEARS = (1900, 2099)
"""Bare numbers from here to there are years unless a word of their own says otherwise."""
OLDEST = 110
"""A bare number below this between commas after a name is an age."""
ARTICLES = ("a", "an", "the", "that", "this", "its", "their")
AGES_LED_BY = {"between", "from", "about", "around", "under", "over", "up to"}
"""What stands between 'aged' and its number."""
LAST_OF_MONTH = 31
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
YEAR_REACH = 5
"""Nodes behind '2023' in 'is the deadliest year'."""


def year(p: Phrase) -> str | None:
    """'in 2014'."""
    count = p.count
    if p.numeral.value is None or not p.digits.isdecimal() or not YEARS[0] <= p.numeral.value <= YEARS[1]:
        return None
    if count.head is not None and _of_an_event(p):
        return "a year"
    if count.head is not None or count.first != count.node:
        return None
    after = p.nodes[count.last] if count.last < len(p.nodes) else None
    said_of_it = any(node.low == "year" for node in p.nodes[count.last : count.last + YEAR_REACH])
    return "a year" if after is None or said_of_it or after.kind not in ("T", "A", "OF") else None


def _of_an_event(p: Phrase) -> bool:
    """True for the year of 'a 1994 ceasefire': behind an article, before one noun that names nobody."""
    count, head = p.count, p.nodes[p.count.head or 0]
    article = p.nodes[count.node - 1].low in ARTICLES if count.node else False
    return article and count.words == [count.head] and head.kind == "N" and not head.low.endswith("s")


def age_bound(p: Phrase) -> str | None:
    """'children under 12', 'under the age of ten'."""
    if p.before is not None and p.before.kind == "OF" and p.count.first > 1 and p.nodes[p.count.first - 2].low == "age":
        return "an age"
    opening = p.nodes[p.count.first]
    aged = p.count.first > 1 and p.nodes[p.count.first - 2].low == "aged"
    if aged and p.before is not None and p.before.low in AGES_LED_BY:
        return "an age"
    led = opening.low in ("under", "over", "above", "below", "aged") and opening.kind in ("B", "P")
    people = p.before is not None and p.before.kind == "H"
    return "an age" if led and people and p.count.head is None else None


def age(p: Phrase) -> str | None:
    """'civilians aged 65 to 69', the second number of 'boys aged nine and 12', those of 'two boys (10 and 12)'."""
    if p.before is not None and p.before.low == "aged":
        return "an age"
    if p.before is None or p.count.head is not None or p.count.words or (p.numeral.value or OLDEST) >= OLDEST:
        return None
    y = p.count.first - 1
    while y > 0 and p.nodes[y].kind in ("Q", "COMMA", "C"):
        y -= 1
    if y < p.count.first - 1 and p.nodes[y].low == "aged":
        return "an age"
    return "an age" if p.nodes[y].kind == "LP" and _as_many(p, y) else None


def of_one_person(p: Phrase) -> str | None:
    """'a boy of 12', 'a mother of three': an age, or children of one of whom the sentence tells."""
    k = p.count.first - 2
    if k < 1 or p.before is None or p.before.kind != "OF" or p.count.words or (p.numeral.value or OLDEST) >= OLDEST:
        return None
    one, article = p.nodes[k], p.nodes[k - 1]
    person = one.kind == "H" and one.low in p.lexicon.persons and one.low not in p.lexicon.households
    return "of one person" if person and article.low in ("a", "an") else None


def _as_many(p: Phrase, k: int) -> bool:
    """True where the bracket at k holds as many bare numbers as there are people before it: each is one's age."""
    if k < 2 or p.nodes[k - 1].kind != "H" or p.nodes[k - 2].kind != "Q":
        return False
    y, numbers = k + 1, 0
    while y < len(p.nodes) and p.nodes[y].kind in ("Q", "COMMA", "C"):
        numbers += p.nodes[y].kind == "Q"
        y += 1
    closes = y < len(p.nodes) and p.nodes[y].kind == "RP"
    return closes and numbers > 1 and numbers == p.nodes[k - 2].quantity.value


def age_between_commas(p: Phrase) -> str | None:
    """The number after a name: 'the driver, 34, ...'; not 'two Afghans, 12, ...'."""
    count = p.count
    if p.before is None or p.before.kind != "COMMA" or p.follow is None or p.follow.kind not in ("COMMA", "MARK", "C"):
        return None
    if count.words or p.numeral.value is None or p.numeral.value >= OLDEST or not p.digits.isdecimal():
        return None
    name = p.nodes[count.first - 2] if count.first > 1 else None
    bracketed = name is not None and name.kind == "RP"  # 'Omar Tan (known as Oma), 20,'
    named = name is not None and name.kind in ("N", "H") and (name.capital or not name.low.endswith("s"))
    return "an age" if named or bracketed else None


def day_behind_a_month(p: Phrase) -> str | None:
    """'Mar-7'."""
    month = p.nodes[p.count.first - 2].low if p.count.first > 1 else ""
    dashed = p.before is not None and p.before.kind == "DASH" and month in MONTHS
    return "a day of the month" if dashed and (p.numeral.value or 0) <= LAST_OF_MONTH else None


def second_day(p: Phrase) -> str | None:
    """The second day of 'between November 8 and 19', the first of 'between 24 February–1 March'."""
    count = p.count
    led = p.before is not None and p.before.low == "between" and not count.words
    if led and p.follow is not None and p.follow.kind == "TIME" and (p.numeral.value or 0) <= LAST_OF_MONTH:
        return "a day of the month"
    if p.before is None or p.before.low != "and" or count.words or not p.digits.isdecimal() or count.first < 3:
        return None
    between = p.nodes[count.first - 2].kind == "TIME" and p.nodes[count.first - 3].low == "between"
    if not between or (p.numeral.value or 0) > LAST_OF_MONTH:
        return None
    ends = p.follow is None or p.follow.kind in ("COMMA", "MARK", "P", "SEMI", "C", "RP")
    return "a day of the month" if ends else None
