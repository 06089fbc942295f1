"""Refuses what did not happen, or not yet: a negation, a plan, an order, a forecast, a question, a denial.

In:  an Asked.
Out: the reason, or None.
Assumes that the words close before the verb say so: 'could kill 50', 'plans to evacuate 3,000'.
"""

from __future__ import annotations

import re

from figures import lexicon as words
from figures.nodes import Node
from figures.phrases import Count
from figures.refusals.asked import LED, Asked
from figures.scene import Binding
from figures.terms import MOVED

FORECAST = "hypothetical or a forecast"
PLANNED = re.compile(
    r"\b(?:prepar\w+|brac\w+|plans?|planning|capacity|room|space|ready|camps?|shelter|enough) for(?: \w+){0,3}$"
)
ORDERED = re.compile(
    r"\b(?:order(?:s|ed|ing)?|urg\w+|call(?:s|ed|ing)? for|plan(?:s|ned|ning)?|propos\w+|demand\w*|mandatory)"
    r"(?: (?!said\b)\w+){0,2}$"
)
"""'ordered the evacuation of 12,000 people': nobody says that they went."""
PREDICTED = re.compile(
    r"\b(?:predict(?:s|ed|ing)?|project(?:s|ed)|forecast(?:s|ed)?|anticipat(?:e|es|ed|ing))(?: that)?(?: \w+){0,2}$"
)
PREDICTED_THAT = re.compile(r"\b(?:predict|project|forecast|anticipat)\w* that (?!.*\b(?:said|but|while)\b)[^;:.]*$")
ATTEMPTED = re.compile(r"\b(?:attempt(?:ed|ing)|tried|failed|unable|intended|hoped) to \w+$")
"""At the end of what stands before a verb: 'two men attempted to flee'."""
DECLINED = re.compile(r"\b(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)) to\b")
DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?)(?:\s+(?!reports?|claims?|allegations?|accusations?)\w*){0,5}?"
    r" (?:that|having)\b[^.;,]*$"
)
DENIED_WITHIN = 12
"""Nodes before a phrase in which its denial stands."""
CLAUSE = re.compile(r"[,;:.]")
TO_DO = re.compile(r"\bto \w+$")
IF = re.compile(r"\b(?:if|unless|whether|in case)$")
NONE_OF = words.pattern("refusals_none_of")
WANTS = words.pattern("refusals_wants")
MAY = words.Cue("refusals_may")
TO_COME = words.Cue("refusals_to_come")
HYPOTHETICAL = words.pattern("refusals_hypothetical")
"""Words that make what follows a plan, a threat, a fear or a forecast, at the end of what stands before the verb."""
REAL = words.pattern("refusals_real")
"""Words that make it a fact again: 'may have killed', 'feared killed'."""
MIGHT = ("could", "may", "might", "would", "will")
"""Auxiliaries between a toll and its number that make it a forecast."""


def negated(asked: Asked) -> str | None:
    return "negated" if _negated(asked.nodes, asked.count, asked.join) else None


def hypothetical(asked: Asked) -> str | None:
    return FORECAST if _hypothetical(asked.nodes, asked.count, asked.join) else None


def question(asked: Asked) -> str | None:
    return "a question" if asked.passage.words.rstrip().endswith("?") else None


def forecast_behind(asked: Asked) -> str | None:
    """'12 people will ...', '12 are going to arrive'."""
    for k, node in enumerate(asked.behind, asked.count.last):
        if (node.kind == "A" and node.low in ("will", "could", "would")) or _is_to_come(asked.nodes, k):
            return FORECAST
        if node.kind not in ("A", "R", "BEL"):
            break
    return None


def none_of(asked: Asked) -> str | None:
    told_inside = asked.join.rule == "inside the phrase" and asked.join.passive
    if told_inside:
        return None  # 'none of these eight killed men is buried'
    return "negated or unknown" if NONE_OF.search(asked.led) else None


def ordered(asked: Asked) -> str | None:
    if asked.join.form != "nominal" or asked.join.metric not in MOVED:
        return None
    before = asked.words(asked.join.node - LED, asked.join.node)
    return "ordered, not done" if ORDERED.search(before) else None


def planned(asked: Asked) -> str | None:
    return "a plan or a capacity" if asked.join.form == "head" and PLANNED.search(asked.led) else None


def predicted(asked: Asked) -> str | None:
    """'predicted that 250,000 refugees ...'."""
    before = asked.words(asked.count.first - DENIED_WITHIN, asked.count.first)
    said = asked.join.form == "head" and (PREDICTED.search(asked.led) or PREDICTED_THAT.search(before))
    return FORECAST if said else None


def declined(asked: Asked) -> str | None:
    """'600 refugees who have refused to be repatriated'."""
    between = asked.words(asked.count.last, asked.join.node)
    return "declined, not done" if asked.join.metric in MOVED and DECLINED.search(between) else None


def denied(asked: Asked) -> str | None:
    before = asked.words(asked.count.first - DENIED_WITHIN, asked.count.first)
    return "denied by the one it concerns" if DENIED.search(before) else None


def _negated(nodes: list[Node], count: Count, binding: Binding) -> bool:
    """True for 'did not kill 12', '12 were not killed', 'no 12 were killed', 'without killing 12'."""
    if binding.shared is not None:
        return False
    if binding.node < count.first:
        window = range(max(0, binding.node - 3), binding.node)
    elif binding.node >= count.last:
        window = range(count.last, binding.node)
    else:
        window = range(max(0, count.first - 1), count.first)
    if binding.node < count.first and binding.form == "toll":
        window = range(binding.node, count.first)
    negating = [k for k in window if nodes[k].kind == "NEG" and nodes[k].low not in ("nor", "neither")]
    if binding.node >= count.last:  # the other number in '46, not 108, killed' is the one negated
        negating = [k for k in negating if nodes[k + 1].kind != "Q"]
    return bool(negating)


BEFELL = re.compile(r"\b(?:have|has|had|was|were) (?:been )?\w+$")
"""'have been killed', behind what they had planned."""


def _hypothetical(nodes: list[Node], count: Count, binding: Binding) -> bool:
    """True for 'could kill 50', 'planned to kill 50', 'expects 300,000 more people to flee'."""
    if binding.metric == "bodies_found":
        return False  # 'trying to get to the bodies of nine policemen': they are dead, however it goes
    verb_first = binding.node < count.first
    if verb_first and binding.form == "toll" and _may_come(nodes[binding.node + 1 : count.first]):
        return True  # 'the toll could climb beyond 50'
    start = binding.node if verb_first else count.first
    before = " ".join(n.low for n in nodes[max(0, start - 6) : start] if n.kind not in ("QUOTE",))
    before = CLAUSE.split(before)[-1].strip()
    finite = verb_first and binding.form in ("past", "third", "simple")
    if finite and before.endswith("would have"):
        return True
    if verb_first and not finite and HYPOTHETICAL.search(before) and not REAL.search(before):
        return True
    if not verb_first:
        following = " ".join(n.low for n in nodes[count.last : binding.node + 1])
        if TO_DO.search(following) and WANTS.search(before):
            return not before.endswith(("forced", "forcing", "been to force", "was to force"))
        to_come = TO_COME.search(following)
        if to_come and BEFELL.search(following, to_come.end()):
            to_come = None  # 'nine who were planning an attack have been killed'
        if MAY.search(following) or to_come or ATTEMPTED.search(following):
            return True
    return IF.search(before) is not None


def _may_come(between: list[Node]) -> bool:
    """True for 'could climb to' behind a toll; not for 'may have reached', 'may be'."""
    forecasts = [k for k, node in enumerate(between) if node.low in MIGHT]
    return any(k + 1 < len(between) and not between[k + 1].low.startswith(("have", "be")) for k in forecasts)


def _is_to_come(nodes: list[Node], k: int) -> bool:
    """True for 'going' in 'are going to arrive', not in 'are going to Chad'."""
    if nodes[k].low != "going":
        return False
    behind = nodes[k + 1 : k + 3]
    return (
        len(behind) > 1 and behind[0].low == "to" and not behind[1].capital and behind[1].kind in ("N", "T", "V", "A")
    )
