"""Which of a sentence's times belongs to a figure.

In:  a Setting.
Out: `nearest`: the time of its own clause, at the head of the sentence, else the nearest; `governing_since`: the
'since' that counts it.
Assumes that distance in words decides, made longer by numbers, semicolons and 'but' on the way.
"""

from __future__ import annotations

from figures import lexicon
from figures.dates import Time
from figures.leftward.leading import RAISING
from figures.measures.asides import of_an_aside
from figures.measures.setting import WAR_NOUNS, Setting
from figures.text import Token
from figures.timeline.roles import describes, said

SUPERLATIVE = lexicon.pattern("measure_superlative")
"""'the deadliest attack since 2019': that 'since' counts nobody."""
SUPERLATIVE_BEFORE = 14
"""Words in which 'the deadliest' stands before its 'since'."""
TOO_FAR = 70
"""A time that costs more than this belongs to something else."""
COMPARED = {"compared", "compares", "than", "same period", "versus"}
"""Before the days of another count: 'up from the same period last year'."""
FROM = ("from", "than", "compared", "versus", "up from", "down from")
"""Before the older number, whose day is none of the newer one's."""
RELATIVE = ("that", "which", "when", "where", "in which")
"""Behind a day: what follows is of that day."""
ALONE_WITHIN = 6
"""Words in which 'alone' stands behind its day: 'on Sunday (June 28) alone'."""
OWN_WITHIN = 6
"""Words between a day that names an event and what the event did."""
SINGULAR = lexicon.Cue("measure_single_event")
NO_DAYS = ("clock", "dateline", "other", "outbreak", "beside", "compared", "that")
"""Kinds of times that say nothing of a figure's days."""


def nearest(setting: Setting) -> Time | None:
    """The time that belongs to a figure: in its own clause, at the head of the sentence, else the nearest."""
    usable = [(k, t) for k, t in setting.times if t.kind not in NO_DAYS]
    if not usable:
        return None
    costs = [(_cost(setting, k, time), time) for k, time in usable]
    cost, time = min(costs, key=lambda item: item[0])
    if time.kind == "since" and _behind_semicolon(setting, time):
        return None
    return time if cost <= TOO_FAR else None


def _behind_semicolon(setting: Setting, time: Time) -> bool:
    """True for the start in 'there are 3.1 million; 300,000 have fled since April', asked of the 3.1 million."""
    k = next(k for k, t in setting.times if t is time)
    return any(node.kind == "SEMI" for node in setting.nodes[_last(setting) : k])


def alone(setting: Setting, time: Time) -> bool:
    """True for 'this week alone', 'on Sunday (June 28) alone'."""
    return any(token.low == "alone" for token in setting.tokens[time.last : time.last + ALONE_WITHIN])


def _cost(setting: Setting, k: int, time: Time) -> float:
    """How far the time at node k is from the figure, in words and in what stands between."""
    low, high, nodes = _first(setting), _last(setting), setting.nodes
    if low <= k < high:
        return 0
    a, b = (k, low) if k < low else (high, k)
    total = float(b - a)
    total += 6 * sum(nodes[x].kind == "Q" for x in range(a, b))
    total += 20 * sum(nodes[x].kind == "SEMI" for x in range(a, b))
    total += 6 * sum(nodes[x].kind == "BUT" for x in range(a, b))
    total += 3 * sum(
        nodes[x].kind == "C" and x + 1 < len(nodes) and nodes[x + 1].kind in ("Q", "B", "D") for x in range(a, b)
    )
    names_an_event = setting.tokens[time.last - 1].text.endswith(("'s", "’s"))  # "Saturday's attack was where ..."
    if not names_an_event and (
        k <= 2 or (k < low and all(nodes[x].kind in ("P", "R", "COMMA", "TIME", "N", "D") for x in range(k)))
    ):
        total = min(total, 9)
    if (
        k > high
        and (time.kind in ("day", "rolling", "since"))
        and all(nodes[x].kind not in ("BUT", "SEMI") for x in range(high, k))
    ):
        total = min(total, 24)
    its_own = names_own_event(setting, k)
    if time.kind == "day" and not its_own and (said(setting.tokens, time) or describes(setting.tokens, time)):
        total += 30
    if time.kind in ("year", "span", "month") and (k + 1 < len(nodes) and nodes[k + 1].low in WAR_NOUNS):
        total += 40
    older = next((x for x in range(a, b) if nodes[x].low in FROM), None)
    if older is not None and any(nodes[x].kind == "Q" for x in range(older, b)):
        total += 80  # 'remain displaced, down from a million in January'
    if k > high and any(nodes[x].low in RAISING for x in range(high, k)):
        total += 40  # '182 were wounded, bringing the total since October to 11,000'
    compared = next((x for x in range(k - 1, max(-1, k - 6), -1) if nodes[x].low in COMPARED), None)
    if compared is not None and not any(nodes[x].kind == "Q" for x in range(compared, k)):
        total += 60
    if of_an_aside(setting, k, _last(setting), time):
        total += 80  # 'killed 41 in a province where attacks have grown in recent months'
    if time.kind in ("day", "month", "year", "week") and 2 < k < low and _opens_relative(setting, k, time):
        total = min(total, 2)  # 'trains ran again yesterday after the attack on Sunday that killed three'
    dash = k + 1 < low and nodes[k + 1].kind == "DASH"
    if dash and all(nodes[x].low == "to" for x in range(k + 2, low)):
        return 0  # 'in May - to 473, in June - to 374'
    if k > high and k + 1 < len(nodes) and nodes[k + 1].kind == "DASH" and nodes[k - 1].kind == "COMMA":
        total += 40
    if time.last < len(setting.tokens) and setting.tokens[time.last].low == "alone":
        total = min(total, 1.0 + 60 * any(nodes[x].kind == "Q" for x in range(a, b)))
    if time.kind == "year":
        total += 3 + 80 * (_names(setting.tokens, time) and not its_own)
    if time.kind == "asof":
        total += 4
    if k and time.kind in ("span", "year") and nodes[k - 1].kind == "LP":
        total += 40
    return total


def _opens_its_clause(setting: Setting, near: Time) -> bool:
    """True where the time is that of 'a raid last October that killed ...', whatever is counted since."""
    k = next(k for k, t in setting.times if t is near)
    return 2 < k < _first(setting) and _opens_relative(setting, k, near)


def _opens_relative(setting: Setting, k: int, time: Time) -> bool:
    """True for 'the attack on Sunday that killed three', 'on Sunday, when three died': no number stands between."""
    nodes, low = setting.nodes, _first(setting)
    if nodes[k + 1].low not in RELATIVE or any(nodes[x].kind == "Q" for x in range(k, low)):
        return False
    return nodes[k + 2].kind == "T" if nodes[k + 1].low == "that" else not said(setting.tokens, time)


def names_own_event(setting: Setting, k: int) -> bool:
    """True for 'the May 5 massacre left 80 dead', 'the massacre of 5 May killed 80': the event is what killed them."""
    join, nodes = setting.join, setting.nodes
    verb = next((x for x in range(k + 1, min(len(nodes), k + OWN_WITHIN)) if nodes[x].kind in ("T", "V")), None)
    if verb is None or not k < verb <= setting.count.first or join.passive or join.node < k:
        return False
    subject = " ".join(node.low for node in nodes[max(0, k - 3) : verb])
    return SINGULAR.search(subject) is not None and all(n.kind not in ("COMMA", "Q", "P") for n in nodes[k + 1 : verb])


def _names(tokens: list[Token], time: Time) -> bool:
    """True for the year in 'the 2004 Tak Bai incident', 'the 2014 war': it is part of a name."""
    after = tokens[time.last] if time.last < len(tokens) else None
    before = tokens[time.first - 1].low if time.first else ""
    the = before == "the" or any(t.low == "the" for t in tokens[time.first : time.last])
    return the and after is not None and after.kind == "word" and after.text[:1].isupper()


def governing_since(setting: Setting, near: Time | None) -> Time | None:
    """The 'since' that governs a figure, if one does."""
    found = [(k, t) for k, t in setting.times if t.kind == "since"]
    if near is not None and near.kind != "since" and near.last < len(setting.tokens) and alone(setting, near):
        return None
    if not found or (near is not None and near.kind == "rolling" and not _counts_years(near, found)):
        return None
    if near is not None and near.kind == "since" and not _superlative(setting, next(k for k, t in found if t is near)):
        return near
    low, high = _first(setting), _last(setting)
    if near is not None and near.kind in ("month", "year", "week") and _opens_its_clause(setting, near):
        return None
    for k, time in found:
        if _superlative(setting, k) or of_an_aside(setting, k, _last(setting), time):
            continue
        a, b = (k, low) if k < low else (high, k)
        if any(setting.nodes[x].kind in ("SEMI", "BUT") for x in range(a, b)):
            continue
        if near is None or near.kind in ("asof", "clock", "war", "other", "recent", "dateline", "rolling"):
            return time
        if not any(setting.nodes[x].kind == "Q" for x in range(a, b)) and near.kind != "day":
            return time
    return None


def _counts_years(near: Time, found: list[tuple[int, Time]]) -> bool:
    """True for 'over the past three years ... since the campaign began in March 2015': the start is stated."""
    return near.start is not None and len(near.start) == 4 and any(t.start for _, t in found)


def _superlative(setting: Setting, k: int) -> bool:
    return SUPERLATIVE.search(" ".join(n.low for n in setting.nodes[max(0, k - SUPERLATIVE_BEFORE) : k])) is not None


def _first(setting: Setting) -> int:
    """First node of what the figure and its trigger cover."""
    return setting.count.first if _apart(setting) else min(setting.count.first, setting.join.node)


def _last(setting: Setting) -> int:
    """Last node of what they cover."""
    return setting.count.last if _apart(setting) else max(setting.count.last, setting.join.node)


def _apart(setting: Setting) -> bool:
    """True where the trigger is another figure's too, or another number stands between: 'from 210 to 420 dead'."""
    count, join = setting.count, setting.join
    between = (
        setting.nodes[count.last : join.node] if join.node >= count.last else setting.nodes[join.node : count.first]
    )
    return join.shared is not None or any(node.kind == "Q" for node in between)
