"""Which of a sentence's times belongs to a figure.

In:  a Setting.
Out: `nearest`: the time of its own clause, at the head of the sentence, else the nearest.
Assumes that distance in words decides, made longer by numbers, semicolons and 'but' on the way.
"""

from __future__ import annotations

from figures import lexicon
from figures.dates import Time
from figures.leftward.leading import RAISING
from figures.measures.asides import of_an_aside, of_earlier_fate
from figures.measures.setting import WAR_NOUNS, Setting
from figures.nodes import Node
from figures.text import GENITIVE, Token
from figures.timeline.roles import describes, said

LONGER = {"Q": 6, "SEMI": 20, "BUT": 6}
"""What numbers, semicolons and 'but' on the way count for, in words."""
AT_THE_HEAD, BEHIND = 9, 24
"""A time at the head of the sentence is no farther than this, nor is a day behind the figure."""
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
RECALLED_WITHIN = 12
"""Words behind the day of an event within which 'in which' tells of it."""
LENGTHS = ("days", "weeks", "months", "years")
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
    return any(node.kind == "SEMI" for node in setting.nodes[last_node(setting) : k])


def alone(setting: Setting, time: Time) -> bool:
    """True for 'this week alone', 'on Sunday (June 28) alone'."""
    return any(token.low == "alone" for token in setting.tokens[time.last : time.last + ALONE_WITHIN])


def _cost(setting: Setting, k: int, time: Time) -> float:
    """How far the time at node k is from the figure, in words and in what stands between."""
    low, high, nodes = first_node(setting), last_node(setting), setting.nodes
    if low <= k < high:
        return 80 * of_earlier_fate(setting, setting.count.last, k)
    if _owns_number(setting, k, time):
        return 0
    total = _way(setting, k, time) + _of_another(setting, k, time)
    if time.kind in ("day", "month", "year", "week") and 2 < k < low and opens_relative(setting, k, time):
        total = min(total, 2)  # 'trains ran again yesterday after the attack on Sunday that killed three'
    dash = k + 1 < low and nodes[k + 1].kind == "DASH"
    if dash and all(nodes[x].low == "to" for x in range(k + 2, low)):
        return 0  # 'in May - to 473, in June - to 374'
    if k > high and k + 1 < len(nodes) and nodes[k + 1].kind == "DASH" and nodes[k - 1].kind == "COMMA":
        total += 40
    if time.last < len(setting.tokens) and setting.tokens[time.last].low == "alone":
        total = min(total, 1.0 + 60 * any(nodes[x].kind in ("Q", "SEMI", "BUT") for x in nodes_between(setting, k)))
    if time.kind == "year":
        total += 3 + 80 * (_names(setting.tokens, time) and not names_own_event(setting, k))
    if time.kind == "asof":
        total += 4
    if k and time.kind in ("span", "year") and nodes[k - 1].kind == "LP":
        total += 40
    return total


def _owns_number(setting: Setting, k: int, time: Time) -> bool:
    """True for the year of 'higher than last year's figure of 144', the month of 'April's toll of 65'."""
    number = setting.count.first
    leads = 1 < number - k <= OWN_WITHIN and setting.nodes[number - 1].kind == "OF"
    return leads and setting.tokens[time.last - 1].low.endswith(("'s", "’s"))


def nodes_between(setting: Setting, k: int) -> range:
    """The nodes from a time to the figure, or from the figure to a time behind it."""
    low, high = first_node(setting), last_node(setting)
    return range(k, low) if k < low else range(high, k)


def _way(setting: Setting, k: int, time: Time) -> float:
    """The words between, made longer by other numbers and clauses; short from the head of a sentence."""
    low, high, nodes = first_node(setting), last_node(setting), setting.nodes
    between = nodes_between(setting, k)
    total = float(len(between))
    total += sum(LONGER.get(nodes[x].kind, 0) for x in between)
    total += 3 * sum(
        nodes[x].kind == "C" and x + 1 < len(nodes) and nodes[x + 1].kind in ("Q", "B", "D") for x in between
    )
    names_an_event = setting.tokens[time.last - 1].text.endswith(GENITIVE)  # "Saturday's attack was where ..."
    if not names_an_event and (
        k <= 2 or (k < low and all(nodes[x].kind in ("P", "R", "COMMA", "TIME", "N", "D") for x in range(k)))
    ):
        total = min(total, AT_THE_HEAD)
    if (
        k > high
        and (time.kind in ("day", "rolling", "since"))
        and all(nodes[x].kind not in ("BUT", "SEMI") for x in range(high, k))
    ):
        total = min(total, BEHIND)
    return total


def _of_another(setting: Setting, k: int, time: Time) -> float:
    """What speaks for another owner of the time: a statement, a war, an older number, an aside."""
    high, nodes = last_node(setting), setting.nodes
    between = nodes_between(setting, k)
    total = 0
    its_own = names_own_event(setting, k)
    if time.kind == "day" and not its_own and (said(setting.tokens, time) or describes(setting.tokens, time)):
        total += 30
    if time.kind in ("year", "span", "month") and (k + 1 < len(nodes) and nodes[k + 1].low in WAR_NOUNS):
        total += 40
    older = next((x for x in between if nodes[x].low in FROM), None)
    if older is not None and any(nodes[x].kind == "Q" for x in range(older, between.stop)):
        total += 80  # 'remain displaced, down from a million in January'
    if k > high and any(nodes[x].low in RAISING for x in range(high, k)):
        total += 40  # '182 were wounded, bringing the total since October to 11,000'
    if k < first_node(setting) and _days_after(setting, k):
        total += 80  # 'clashes erupted on Sunday days after more than 200 were killed in July'
    compared = next((x for x in range(k - 1, max(-1, k - 6), -1) if _compares(nodes[x])), None)
    if compared is not None and not any(nodes[x].kind == "Q" for x in range(compared, k)):
        total += 60
    if k > high and _of_a_part(setting, high, k):
        total += 80  # '133 deaths, of which 40 in Zahedan on 30 September'
    if k > high and of_earlier_fate(setting, high, k):
        total += 80  # 'the bodies of four miners kidnapped in April were found on Sunday'
    if of_an_aside(setting, k, high, time):
        total += 80  # 'killed 41 in a province where attacks have grown in recent months'
    return total


def _compares(node: Node) -> bool:
    """True for 'compared', 'than', 'fewer than'."""
    return node.low in COMPARED or node.low.endswith(" than")


def _days_after(setting: Setting, k: int) -> bool:
    """True where what is counted came some days or weeks before the day at k, and has a time of its own behind it."""
    nodes, first = setting.nodes, first_node(setting)
    led = any(nodes[x].low == "after" and nodes[x - 1].low in LENGTHS for x in range(k + 1, first))
    return led and any(last_node(setting) <= x for x, time in setting.times if time.kind not in NO_DAYS)


def _of_a_part(setting: Setting, high: int, k: int) -> bool:
    """True for the day at k that stands behind 'of which 40', and before the next comma."""
    nodes = setting.nodes
    part = next((x for x in range(high, k - 1) if nodes[x + 1].low in ("which", "whom") and nodes[x].low == "of"), None)
    if part is None:
        part = next((x for x in range(high, k) if nodes[x].low in ("of which", "of whom")), None)
    return part is not None and all(node.kind != "COMMA" for node in nodes[part:k])


def opens_relative(setting: Setting, k: int, time: Time) -> bool:
    """True for 'the attack on Sunday that killed three', 'on Sunday, when three died': no number stands between."""
    nodes, low = setting.nodes, first_node(setting)
    if nodes[k + 1].low not in RELATIVE or any(nodes[x].kind == "Q" for x in range(k, low)):
        return False
    return nodes[k + 2].kind == "T" if nodes[k + 1].low == "that" else not said(setting.tokens, time)


def names_own_event(setting: Setting, k: int) -> bool:
    """True for 'the May 5 massacre left 80 dead', 'the massacre of 5 May killed 80': the event is what killed them."""
    join, nodes = setting.join, setting.nodes
    if _recalled(setting, k):
        return True
    verb = next((x for x in range(k + 1, min(len(nodes), k + OWN_WITHIN)) if nodes[x].kind in ("T", "V")), None)
    if verb is None or not k < verb <= setting.count.first or join.passive or join.node < k:
        return False
    subject = " ".join(node.low for node in nodes[max(0, k - 3) : verb])
    return SINGULAR.search(subject) is not None and all(n.kind not in ("COMMA", "Q", "P") for n in nodes[k + 1 : verb])


def _recalled(setting: Setting, k: int) -> bool:
    """True for 'the 12 January attack in the city in which ten died', 'the 10 October bombings, which killed 100'."""
    nodes, first = setting.nodes, setting.count.first
    if k + 2 >= first or nodes[k].time is None or not SINGULAR.search(nodes[k + 1].low.removesuffix("s")):
        return False
    relative = next((x for x in range(k + 2, min(first, k + RECALLED_WITHIN)) if nodes[x].low in RELATIVE), None)
    return relative is not None and all(node.kind not in ("Q", "TIME") for node in nodes[k + 1 : first])


def _names(tokens: list[Token], time: Time) -> bool:
    """True for the year in 'the 2004 Tak Bai incident', 'the 2014 war': it is part of a name."""
    after = tokens[time.last] if time.last < len(tokens) else None
    before = tokens[time.first - 1].low if time.first else ""
    the = before == "the" or any(t.low == "the" for t in tokens[time.first : time.last])
    return the and after is not None and after.kind == "word" and after.text[:1].isupper()


def first_node(setting: Setting) -> int:
    """First node of what the figure and its trigger cover."""
    return setting.count.first if _apart(setting) else min(setting.count.first, setting.join.node)


def last_node(setting: Setting) -> int:
    """Last node of what they cover."""
    return setting.count.last if _apart(setting) else max(setting.count.last, setting.join.node)


def _apart(setting: Setting) -> bool:
    """True where the trigger is another figure's too, or another number stands between: 'from 210 to 420 dead'."""
    count, join = setting.count, setting.join
    between = (
        setting.nodes[count.last : join.node] if join.node >= count.last else setting.nodes[join.node : count.first]
    )
    return join.shared is not None or any(node.kind == "Q" for node in between)
