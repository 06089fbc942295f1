"""Refuses numbers of another kind: fighters on the move, the sick, ordinary crime, shares, rates, people in need.

In:  an Asked.
Out: the reason, or None.
"""

from __future__ import annotations

import re

from figures import lexicon as words
from figures.refusals.asked import Asked
from figures.terms import ARMED, MOVED, TAKEN

SHARE_OF = re.compile(
    r"\b(?:half|thirds?|quarters?|fifths?|per ?cent|percentage|%) of"
    r"(?: (?:the|its|their|these|those|that|an?)(?: \w+){0,2})?$"
)
"""'half of the 60,000 residents have fled': how many that are is not said."""
RATE = words.Cue("refusals_rate")
EVERY_DAY = words.pattern("refusals_every_day")
DAILY_REACH = 4
"""Nodes at the beginning of a sentence in which 'every day' makes all its numbers rates."""
RATE_REACH = 14
"""Nodes after a number and its verb in which 'per month' makes it a rate."""
SICK = words.pattern("refusals_sick")
CARED_FOR = (
    "admit",
    "treat",
    "underg",
    "underwent",
    "hospital",
    "take",
    "took",
    "brought",
    "bring",
    "rush",
    "transfer",
)
"""Verbs of care, which the sick have as well as the wounded."""
FAR_OFF = 3
"""Nodes from soldiers to a 'displaced' that is said of others: 'sent 55 soldiers to help the displaced'."""
SCENE = re.compile(
    r"fle\w+ (?:from )?(?:the (?:scene|area on|spot|hotel|building|mall|theat\w+|stadium|venue|courtroom)"
    r"|on (?:foot|an? |motor)|in an? |into the (?:night|crowd))"
)
AT_WORK = re.compile(
    r"(?:home )?(?:to (?:the |their )?(?:work|schools?|class\w*|duty|duties|posts?|desks|barracks|bases?|studies)\b"
    r"|from (?:the |their )?(?:hajj|pilgrimage|leave|holidays?|umrah))"
)
SCENE_REACH = 5
"""Nodes behind the flight that say that nobody left home."""
IN_NEED = words.pattern("refusals_in_need")
NEED_BEHIND = 3
"""Nodes behind people in which it stands that they are in need."""
BODIES = words.pattern("refusals_bodies")
OF_BODIES = ("the", "these", "those", "both", "its", "their", "other", "all")
"""Before a number these may speak of bodies that are organisations."""
CRIME = words.pattern("refusals_crime")
"""Arrests for these are no political violence."""


def fled_the_scene(asked: Asked) -> str | None:
    """'Two men fled the scene on a motorcycle'."""
    behind = asked.words(asked.join.node, asked.join.node + SCENE_REACH)
    return "fled the scene, not home" if asked.join.metric == "displaced" and SCENE.match(behind) else None


def back_at_work(asked: Asked) -> str | None:
    """'1,500 workers returned to work', '600 pupils returned to school'."""
    behind = asked.words(asked.join.node + 1, asked.join.node + 1 + SCENE_REACH)
    return "back at work, not home" if asked.join.metric == "returned" and AT_WORK.match(behind) else None


def fighters_moving(asked: Asked) -> str | None:
    """'fighters who fled': no displaced people."""
    join, count = asked.join, asked.count
    goes = join.form.startswith("i") or join.node > count.last + FAR_OFF
    if join.metric not in MOVED or not goes or asked.head is None:
        return None
    return "fighters on the move, no displaced people" if asked.lexicon.persons.get(asked.head.low) in ARMED else None


def in_need(asked: Asked) -> str | None:
    last = asked.count.last
    needy = asked.join.shared is not None and IN_NEED.match(asked.words(last, last + NEED_BEHIND))
    return "people in need" if needy else None


def share_of(asked: Asked) -> str | None:
    behind = asked.behind
    verb = asked.join.node > asked.count.last and behind and behind[0].kind in ("A", "P")
    return "a share of them" if verb and SHARE_OF.search(asked.led) else None


def not_people(asked: Asked) -> str | None:
    """'seized 12 rifles'; not 'captured two alive'."""
    head = asked.head
    if (asked.join.metric not in TAKEN and asked.join.metric != "missing") or head is None or head.low == "alive":
        return None
    if head.kind == "N" and not head.capital and head.low not in asked.lexicon.persons:
        return f"not clearly people: {head.low}"
    return None


def sought(asked: Asked) -> str | None:
    if asked.join.metric != "missing" or "sought" not in asked.nodes[asked.join.node].low or asked.head is None:
        return None
    noun = asked.head.low
    wanted = noun.startswith("suspect") or asked.lexicon.persons.get(noun) == "combatants"
    return "sought by the police" if wanted else None


def sick(asked: Asked) -> str | None:
    if asked.join.metric != "injured" or not SICK.search(asked.passage.low):
        return None
    return "sick, not wounded" if asked.nodes[asked.join.node].low.startswith(CARED_FOR) else None


def other_bodies(asked: Asked) -> str | None:
    """'spoke of 18 bodies' that are organisations; not 'the two bodies'."""
    if asked.join.metric != "bodies_found" or BODIES.search(asked.passage.low):
        return None
    head, count = asked.head, asked.count
    theirs = asked.join.form == "nominal" and (head is None or head.capital or head.low in asked.lexicon.persons)
    bare = head is not None and head.low in ("bodies", "corpses") and len(count.words) == 1
    bare = bare and asked.nodes[count.node - 1].low not in OF_BODIES
    return None if theirs or bare else "bodies of another kind"


def ordinary_crime(asked: Asked) -> str | None:
    return "an ordinary crime" if asked.join.metric == "detained" and CRIME.search(asked.passage.words) else None


def rate(asked: Asked) -> str | None:
    """'163 civilians killed and 547 injured per month', 'left seven people dead on average each day'."""
    if EVERY_DAY.search(asked.words(0, min(asked.count.first, DAILY_REACH))):
        return "a rate" if asked.join.form not in ("toll", "head") else None
    following = []
    for k, node in enumerate(asked.nodes[max(asked.count.last, asked.join.node + 1) :][:RATE_REACH]):
        arriving = k == 0 and node.kind == "ING"  # 'an average of 1,800 arriving every day'
        if node.kind in ("COMMA", "SEMI", "DASH", "MARK", "WHO", "BUT", "ING", "V") and not arriving:
            break
        following.append(node.low)
    return "a rate" if RATE.search(" ".join(following)) else None


def no_number(asked: Asked) -> str | None:
    if asked.nodes[asked.count.node].low == "zero":
        return "none"
    weak = asked.numeral.weak and asked.count.head is None
    return "no number: 'several' without a noun" if weak else None
