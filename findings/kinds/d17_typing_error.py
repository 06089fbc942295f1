"""Find where one announcement was copied with a slip of the keyboard.

In:  a Group.
Out: one Finding for each two copies of one announcement that differ by such a slip.

Two copies are of one announcement if they say so (`transcript`); or if they are of one running total and day,
published within one day, and the neighbouring days or the parts of the total decide for one of them.
Two tolls of an incident are no copies of one announcement: tolls rise within the hour.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from findings import words
from findings.finding import explain, make, sentence
from findings.group import Group, whole_of
from findings.templates import FITS, SLIPS
from records import Finding
from series.claims import NEVER, Claim, Line
from wording.catalogue import N_
from wording.phrases import Number, Phrase, phrase

CODE = "D17"
NAME = "typing_error"
EXPLAINS = N_("Two copies of one announcement differ by swapped digits, one digit, a digit lost or a factor of ten.")

FACTORS = (10, 100, 1000)


def check(group: Group) -> Iterator[Finding]:
    """Every pair of copies that differ by a slip."""
    for line in group.lines.values():
        if len(line.standing) == len(line.claims):
            continue  # one claim a day
        by_day: dict[int, list[Claim]] = defaultdict(list)
        for claim in line.claims:
            if claim.value is not None and claim.who and claim.figure.quote_kind != "summary":
                by_day[claim.last].append(claim)
        for same_day in by_day.values():
            if len(same_day) > 1:
                yield from _pairs(group, line, same_day)


def _pairs(group: Group, line: Line, claims: list[Claim]) -> Iterator[Finding]:
    seen: set[tuple[float, float]] = set()
    for a, b in combinations(claims, 2):
        if a.value is None or b.value is None or (a.value, b.value) in seen:
            continue
        kind = slip(a.value, b.value)
        if not kind:
            continue
        one_bulletin = a.figure.transcript is not None and a.figure.transcript == b.figure.transcript
        same_total = line.key.measure == "cumulative" and NEVER not in (a.said, b.said) and abs(a.said - b.said) <= 1
        another_hour = (a.figure.seq or 0) != (b.figure.seq or 0) or (a.own and b.own)
        if not one_bulletin and (not same_total or another_hour):
            continue
        right = _decided(group, line, a, b)
        if one_bulletin or right:
            seen.add((a.value, b.value))
            yield _finding(group, a, b, kind, right)


def _finding(group: Group, a: Claim, b: Claim, kind: str, right: tuple[Claim, str] | None) -> Finding:
    explanations: tuple[Phrase, ...] = ()
    if right:
        explanations = (explain("fits", a=words.said(right[0]), reason=phrase(FITS[right[1]])),)
        group.wrong.add((b if right[0] is a else a).id)
    else:
        group.wrong.update((a.id, b.id))
    wrong_first = [b, a] if right and right[0] is a else [a, b]
    factor = round(max(a.value or 0, b.value or 0) / max(1.0, min(a.value or 0, b.value or 0)))
    text = sentence(
        "D17",
        P1=words.publisher(a),
        a=words.said(a),
        P2=words.publisher(b),
        b=words.said(b),
        A=words.who(a, group.known),
        slip=phrase(SLIPS[kind], factor=Number(factor)),
    )
    return make(group, CODE, NAME, "error", wrong_first, text, explanations=explanations)


def slip(one: float, other: float) -> str:
    """swapped, digit, lost or factor: which slip of the keyboard makes one number of the other; '' if none.

    >>> slip(963270, 963720), slip(336230, 336330), slip(156, 56), slip(1200, 12000), slip(34535, 34536)
    ('swapped', 'digit', 'lost', 'factor', '')
    """
    if one == other or min(one, other) <= 0 or one != int(one) or other != int(other):
        return ""
    big, small = max(one, other), min(one, other)
    if any(big == small * factor for factor in FACTORS):
        return "factor"
    s, t = str(int(small)), str(int(big))
    if len(s) == len(t):
        wrong = [i for i, (x, y) in enumerate(zip(s, t, strict=True)) if x != y]
        if len(wrong) == 2 and wrong[1] == wrong[0] + 1 and s[wrong[0]] == t[wrong[1]] and s[wrong[1]] == t[wrong[0]]:
            return "swapped"
        return "digit" if len(wrong) == 1 and wrong[0] < len(s) - 1 else ""
    if len(t) == len(s) + 1 and any(t[:i] + t[i + 1 :] == s for i in range(len(t))):
        return "lost"
    return ""


def _decided(group: Group, line: Line, a: Claim, b: Claim) -> tuple[Claim, str] | None:
    """Which of the two fits the neighbouring days or the sum of parts, and why; `None` if both or neither do."""
    for fits, reason in ((_between_neighbours, "neighbours"), (_fills_a_sum, "sum")):
        both = (fits(group, line, a, b), fits(group, line, b, a))
        if both[0] != both[1]:
            return (a if both[0] else b), reason
    return None


def _between_neighbours(group: Group, line: Line, claim: Claim, rival: Claim) -> bool:
    """Whether a total lies between the total before and the total after it; with one neighbour nothing is decided."""
    if line.key.measure != "cumulative" or claim.value is None:
        return False
    before = [c.value for c in line.standing if c.last < claim.last and c.value is not None]
    after = [c.value for c in line.standing if c.last > claim.last and c.value is not None]
    return bool(before and after) and before[-1] <= claim.value <= after[0]


def _fills_a_sum(group: Group, line: Line, claim: Claim, rival: Claim) -> bool:
    """Whether the claim makes a stated whole of its parts, by `part_of` of either copy."""
    for whole_id in sorted({whole_of(claim.figure) or "", whole_of(rival.figure) or ""} & group.parts.keys()):
        whole = group.by_id[whole_id]
        if whole.value is not None and claim.value is not None:
            rest = [p for p in group.parts[whole_id] if p is not claim and p is not rival]
            return sum(p.value or 0 for p in rest) + claim.value == whole.value
    return False
