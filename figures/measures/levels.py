"""Rules for stocks: levels at a moment, such as people still displaced, still missing, held.

In:  a Setting.
Out: a When of a stock, or None.
Assumes that a verb of being says a level, and a verb of happening with 'have' or 'were' does not.
"""

from __future__ import annotations

from itertools import pairwise

from figures import grounds, lexicon
from figures.dates import Time
from figures.measures.setting import MOVEMENT, Setting, When, perfect
from figures.terms import LEVELS, TAKEN
from figures.timeline.roles import leads_statement, said

STOCK_METRICS = LEVELS | TAKEN
ARRIVED = lexicon.tables("en_cues")["measure_arrived"]
STILL = lexicon.tables("en_cues")["measure_still"]
HELD = lexicon.tables("en_cues")["measure_held"]
CAPTIVES = ("prisoners", "detainees", "hostages", "captives")
TOOK = {"took", "taking", "takes", "taken", "seized"}
TOOK_BEFORE = 3
"""Words before a number in which 'took' stands: 'took some 916 people hostage'."""
SHARES = ("percent", "%")
"""A share that something grew by has days of its own: 'with the number increasing by 40 percent in 2004'."""
CHARGED_WITH = ("for", "over", "after")
HOLDS = ("holding", "hold", "holds")
"""'The group is holding two dozen kidnapped sailors'."""
LEFT = ("left", "leaving", "leaves", "rendered", "made")
LEFT_BEFORE = 3
"""Words before a number in which 'left' stands: 'left at least 66,000 people displaced'."""
STILL_WITHIN = 8
"""Words behind 'who fled' within which 'were still' stands."""
REACHES_WITHIN = 4
"""Words between 'since June' and the number that something has reached."""
SHELTERING = lexicon.tables("en_cues")["measure_sheltering"]


def currently(setting: Setting) -> When | None:
    """'have been currently displaced', 'people currently displaced': a level, whatever the verb."""
    join, count = setting.join, setting.count
    if join.metric not in MOVEMENT or join.form not in ("past", "participle", "state"):
        return None
    if not any(node.low == "currently" for node in setting.nodes[count.last : join.node]):
        return None
    return When("stock", None, setting.end, setting.as_of is None, "'currently'")


def level_whatever_since(setting: Setting) -> When | None:
    """'a million refugees have endured ration cuts since May', 'displaced since the war began' without a start."""
    since = setting.since
    if since is None or not _is_level(setting):
        return None
    if (since.start is None and since.words != "then") or _of_another_verb(setting, since) or _rose(setting, since):
        return When("stock", None, setting.end, setting.as_of is None, "a level at a moment")
    return None


def level(setting: Setting) -> When | None:
    """'11,000 are still displaced', at the date of its sentence or of the report."""
    if not _is_level(setting):
        return None
    near, today = setting.near, setting.today
    if near is not None and (near.words.startswith("this year") or _left_then(setting, near)):
        return None
    if near is not None and setting.tokens[near.last - 1].low.endswith("'s"):
        near = None  # 'still missing after Sunday's attack': the day of the attack
    if near is not None and near.kind in ("day", "month", "year") and _of_another_count(setting, near):
        near = None
    as_of = setting.as_of
    if as_of is not None and near is not None and near is not as_of and _of_another_count(setting, as_of):
        as_of = None
    if (
        as_of is None
        and near is not None
        and near.kind in ("day", "month", "year")
        and near.end
        and not near.words.endswith("ago")
        and (today is None or near.end <= today[: len(near.end)])
        and (leads_statement(setting.tokens, near) or not said(setting.tokens, near))
    ):
        return When("stock", None, near.end, False, grounds.LEVEL_AT_DATE)
    before = _before_the_window(setting)
    if before is not None:
        return When("stock", None, before, False, "the level before a window")
    return When("stock", None, setting.end, setting.as_of is None, "a level at a moment")


def _before_the_window(setting: Setting) -> str | None:
    """The start of the window in 'has fallen from 3,200 to 1,600 over the past ten years', for the 3,200."""
    near, count, nodes = setting.near, setting.count, setting.nodes
    if near is None or near.kind != "rolling" or count.first == 0 or nodes[count.first - 1].low != "from":
        return None
    k = next(k for k, t in setting.times if t is near)
    between = nodes[count.last : k]
    risen = [node.kind == "Q" for node in between].count(True) == 1 and any(node.low == "to" for node in between)
    return near.start if risen else None


def _left_then(setting: Setting, near: Time) -> bool:
    """True for 'the siege in 2017 that left 66,000 people displaced': it happened then, and is no level of then."""
    if near.kind not in ("month", "year", "span") or setting.join.metric not in MOVEMENT:
        return False
    first = setting.count.first
    return any(node.low in LEFT for node in setting.nodes[max(0, first - LEFT_BEFORE) : first])


def _seized(setting: Setting) -> bool:
    """True for '40 attackers took 916 people hostage', '1,500 were forcibly disappeared': it happened to them."""
    count, join, nodes = setting.count, setting.join, setting.nodes
    if join.metric == "missing":
        made = nodes[join.node].low.endswith("disappeared") and join.passive
        return made and nodes[join.node - 1].low in ("forcibly", "were", "was", "been", "was forcibly")
    before = [node.low for node in nodes[max(0, count.first - TOOK_BEFORE) : count.first]]
    return bool(TOOK & {*before}) and nodes[join.node].low in ("hostage", "captive", "prisoner", "hostages")


def _charged(setting: Setting) -> bool:
    """True for 'three held for attack at restaurant', 'three men held over the blast': they were arrested."""
    behind = setting.nodes[setting.join.node :][:3]
    if behind[0].low != "held" or len(behind) < len(("held", "for", "attack")) or behind[1].low not in CHARGED_WITH:
        return False
    return behind[2].kind not in ("TIME", "Q")


def _still_there(setting: Setting) -> bool:
    """True for '71,967 villagers who fled the fighting were still in 31 evacuation sites'."""
    nodes, verb = setting.nodes, setting.join.node
    if not any(node.kind == "WHO" for node in nodes[setting.count.last : verb]):
        return False
    behind = nodes[verb + 1 : verb + STILL_WITHIN]
    return any(a.kind == "A" and b.low == "still" for a, b in pairwise(behind)) or any(
        node.low.startswith("remain") for node in behind
    )


def _of_another_count(setting: Setting, time: Time) -> bool:
    """True for the day in '276 were seized on 14 April; 219 are still missing'."""
    k = next(k for k, t in setting.times if t is time)
    behind = k >= setting.count.last
    between = setting.nodes[setting.count.last : k] if behind else setting.nodes[k : setting.count.first]
    if time.kind == "asof":
        return any(node.kind == "Q" for node in between)
    return any(node.kind == "SEMI" for node in between) or (
        behind and any(node.kind == "Q" or node.low in SHARES for node in between)
    )


def _of_another_verb(setting: Setting, since: Time) -> bool:
    """True for 'a million refugees have endured ration cuts since May': the 'since' belongs to the enduring."""
    k = next((k for k, t in setting.times if t is since), None)
    between = setting.nodes[setting.count.last : k or 0]
    kinds = {node.kind for node in between}
    if any(node.low in ARRIVED for node in between):
        return False
    return setting.join.form == "head" and bool({"A", "V", "ED"} & kinds) and "T" not in kinds


def _rose(setting: Setting, since: Time) -> bool:
    """True for 'the number of displaced has risen by a quarter since June, to reach 1.2 million': the level now."""
    k = next((k for k, t in setting.times if t is since), None)
    if k is None or k >= setting.count.first:
        return False
    between = [node.low for node in setting.nodes[k + 1 : setting.count.first] if node.kind not in ("COMMA", "TIME")]
    if len(between) > REACHES_WITHIN:
        return False  # 'since May to end the war that has displaced a million'
    return between[:1] in (["to"], ["reaching"]) or between[:2] == ["and", "reached"]


def _is_level(setting: Setting) -> bool:
    """True for a level at a moment rather than something that happened."""
    join, count, nodes = setting.join, setting.count, setting.nodes
    if join.metric not in STOCK_METRICS or _seized(setting) or _charged(setting):
        return False
    word = nodes[join.node].low
    around = [nodes[k].low for k in range(max(0, count.first - 4), min(len(nodes), max(count.last, join.node) + 3))]
    still = any(w in STILL for w in around)
    if join.metric == "missing":
        return join.form not in ("isimple", "iparticiple", "imissing", "ipast") or still
    if join.metric == "captured":
        return word in ("held", "hold", "holds", "holding") and not perfect(setting)
    if join.metric in ("abducted", "detained"):
        held = word in HELD or word.startswith("in ") or word.endswith(CAPTIVES)
        holding = any(node.low in HOLDS for node in nodes[max(0, count.first - LEFT_BEFORE - 1) : count.first])
        return (held and not perfect(setting)) or (still and join.form != "past") or holding
    if word.endswith(("displacement", "displacements")) or "newly" in around or word.startswith("newly"):
        return False
    return _flight_is_level(setting, word, still)


def _flight_is_level(setting: Setting, word: str, still: bool) -> bool:
    """The same for people displaced and refugees."""
    join, count, nodes = setting.join, setting.count, setting.nodes
    if _still_there(setting):
        return True
    verbs = [nodes[k].low for k in range(count.last, max(count.last, join.node))]
    have = any(verb in ("have", "has", "had") for verb in verbs)
    if join.form in ("head", "toll", "label", "nominal"):
        moved = any(nodes[k].low in ARRIVED for k in range(count.last, min(count.last + 10, len(nodes))))
        return join.form != "nominal" and not (join.form == "head" and moved)
    if join.form in ("state", "past", "participle") and (join.passive or join.form == "state"):
        if still or word in ("internally displaced", "homeless"):
            return not have
        if any(t.kind == "asof" for _, t in setting.times) and not have and "been" not in verbs:
            return True
        happened = any(verb in ("was", "were", "been", "being", "got") for verb in verbs)
        driven = not word.endswith(("displaced", "homeless", "uprooted")) and join.form != "state"
        return not happened and not have and not driven
    if join.form.startswith("i") and word in SHELTERING:
        return not have or word in ("sheltering", "taken refuge")
    return still and not have and join.form.startswith("i")
