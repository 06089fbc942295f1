"""Says why a numeral that looks like a figure is none: a negation, a forecast, people freed, a natural disaster.

In:  the nodes of a sentence, one counted phrase and its binding.
Out: the reason as a short sentence, or None when the figure stands.
"""

from __future__ import annotations

import re

from figures import lexicon as words
from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.numerals import Numeral
from figures.passage import Passage
from figures.phrases import Count
from figures.scene import OF_THE_WOUNDED, Binding
from figures.terms import ARMED, MOVED, TAKEN


def refuse(passage: Passage, count: Count, binding: Binding, lexicon: Lexicon, numeral: Numeral) -> str | None:
    """Why the figure does not stand; None if it does."""
    nodes, original, small = passage.row, passage.words, lexicon.small
    if _negated(nodes, count, binding):
        return "negated"
    if _hypothetical(nodes, count, binding, small):
        return "hypothetical or a forecast"
    if (
        binding.metric in MOVED
        and (binding.form.startswith("i") or binding.node > count.last + FAR_OFF)
        and count.head is not None
        and lexicon.persons.get(nodes[count.head].low) in ARMED
    ):
        return "fighters on the move, no displaced people"
    if original.rstrip().endswith("?"):
        return "a question"
    after = nodes[count.last : count.last + 4]
    for node in after:
        if (node.kind == "A" and node.low in ("will", "could", "would")) or _is_to_come(nodes, node):
            return "hypothetical or a forecast"
        if node.kind not in ("A", "R", "BEL"):
            break
    before = nodes[max(0, count.first - 3) : count.first]
    treated = binding.metric in ("injured", "casualties")
    if (
        binding.form == "head"
        and not treated
        and any(
            (n.low in small["freed"] and n.kind in ("V", "ED", "ING", "N")) or n.low in ("rescue", "free", "release")
            for n in before
        )
    ):
        return "people freed or rescued"
    led = " ".join(n.low for n in nodes[max(0, count.first - 4) : count.first])
    told_inside = binding.rule == "inside the phrase" and binding.passive  # 'none of these eight killed men is buried'
    if not told_inside and NONE_OF.search(led):
        return "negated or unknown"
    if (binding.metric in TAKEN or binding.rule == OF_THE_WOUNDED) and FREED.search(led):
        return "people freed or rescued"
    ordered = " ".join(n.low for n in nodes[max(0, binding.node - 4) : binding.node])
    if binding.form == "nominal" and binding.metric in MOVED and ORDERED.search(ordered):
        return "ordered, not done"
    if binding.form == "head" and PLANNED.search(led):
        return "a plan or a capacity"
    if binding.shared is not None and IN_NEED.match(" ".join(n.low for n in nodes[count.last : count.last + 3])):
        return "people in need"
    if binding.node > count.last and after and after[0].kind == "A" and SHARE_OF.search(led):
        return "a share of them"
    if MOVED_TO_SAFETY.search(" ".join(n.low for n in nodes[binding.node : count.last + 5])):
        return "moved to safety by an agency"
    head = nodes[count.head] if count.head is not None else None
    taken = binding.metric in TAKEN or binding.metric == "missing"
    alone = head is not None and head.low == "alive"  # 'captured two alive'
    if (
        taken
        and head is not None
        and not alone
        and head.kind == "N"
        and not head.capital
        and head.low not in lexicon.persons
    ):
        return f"not clearly people: {head.low}"
    if DENIED.search(before_text(nodes, count)):
        return "denied by the one it concerns"
    if binding.metric == "missing" and ALIVE.search(
        " ".join(n.low for n in nodes[count.last : count.last + ALIVE_REACH])
    ):
        return "missing no longer"
    sought = binding.metric == "missing" and "sought" in nodes[binding.node].low
    if (
        sought
        and head is not None
        and (head.low.startswith("suspect") or lexicon.persons.get(head.low) == "combatants")
    ):
        return "sought by the police"
    if binding.metric == "injured" and SICK.search(passage.low) and nodes[binding.node].low.startswith(CARED_FOR):
        return "sick, not wounded"
    from_it = binding.node >= count.last and nodes[count.last].low == "from" and count.last < binding.node
    if from_it and nodes[count.first - 1].low.startswith(PREVENTED):
        return "prevented"
    if binding.shared is not None and FREED.search(led):
        return "people freed or rescued"
    theirs = binding.form == "nominal" and (head is None or head.capital or head.low in lexicon.persons)
    bare = head is not None and head.low in ("bodies", "corpses") and len(count.words) == 1
    bare = bare and nodes[count.node - 1].low not in OF_BODIES  # 'spoke of 18 bodies', not 'the two bodies'
    if binding.metric == "bodies_found" and not (theirs or bare or BODIES.search(passage.low)):
        return "bodies of another kind"
    if binding.metric == "detained" and CRIME.search(original):
        return "an ordinary crime"
    if (
        binding.metric in ("abducted", "detained")
        and binding.node < count.last
        and any(
            nodes[y].low in ("freed", "released", "rescued", "liberated")
            for y in range(count.last, min(count.last + 4, len(nodes)))
        )
    ):
        return "people freed or rescued"
    if _rate(nodes, count, binding):
        return "a rate"
    if numeral.weak and count.head is None:
        return "no number: 'several' without a noun"
    if binding.metric != "refugees" and disaster(passage, lexicon):
        return "a natural disaster, an accident or a sickness"
    return None


PLANNED = re.compile(
    r"\b(?:prepar\w+|brac\w+|plans?|planning|capacity|room|space|ready|camps?|shelter|enough) for(?: \w+){0,3}$"
)
ORDERED = re.compile(
    r"\b(?:order(?:s|ed|ing)?|urg\w+|call(?:s|ed|ing)? for|plan(?:s|ned|ning)?|propos\w+|demand\w*|mandatory)"
    r"(?: (?!said\b)\w+){0,2}$"
)
"""'ordered the evacuation of 12,000 people': nobody says that they went."""
DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?)(?:\s+(?!reports?|claims?|allegations?|accusations?)\w*){0,5}?"
    r" (?:that|having)\b[^.;,]*$"
)
SHARE_OF = re.compile(
    r"\b(?:half|thirds?|quarters?|fifths?|per ?cent|percentage|%) of"
    r"(?: (?:the|its|their|these|those|that|an?)(?: \w+){0,2})?$"
)
"""'half of the 60,000 residents have fled': how many that are is not said."""
ALIVE = words.pattern("refusals_alive")
"""'33 missing soldiers were found alive'."""
CLAUSE = re.compile(r"[,;:.]")
TO_DO = re.compile(r"\bto \w+$")
IF = re.compile(r"\b(?:if|unless|whether|in case)$")
WORD = re.compile(r"[\w'-]+")
RATE = words.Cue("refusals_rate")
EVERY_DAY = words.pattern("refusals_every_day")
NONE_OF = words.pattern("refusals_none_of")
FREED = words.pattern("refusals_freed")
WANTS = words.pattern("refusals_wants")
MAY = words.Cue("refusals_may")
TO_COME = words.Cue("refusals_to_come")
DAILY_REACH = 4
"""Nodes at the beginning of a sentence in which 'every day' makes all its numbers rates."""
RATE_REACH = 14
"""Nodes after a number and its verb in which 'per month' makes it a rate."""
ALIVE_REACH = 7
"""Nodes after the missing in which they are found."""
SHORTEST_SIGN = 3
"""Letters of a word that may tell a disaster: not the 'a' and the 'at' of 'a fire at'."""
NAMED_STORMS = {"Cyclone", "Hurricane", "Typhoon"}
"""Words that stand in the name of a disaster."""
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
PREVENTED = ("prevent", "stop", "barr", "keep", "kept", "block", "deter", "discourag", "restrain")
"""Before people 'from' whom it is kept: 'prevented thousands from returning'."""
FAR_OFF = 3
"""Nodes from soldiers to a 'displaced' that is said of others: 'sent 55 soldiers to help the displaced'."""
IN_NEED = words.pattern("refusals_in_need")
MOVED_TO_SAFETY = words.pattern("refusals_moved_to_safety")
"""'evacuated 90 migrants from a detention centre': they are taken out of danger, not driven from home."""
BODIES = words.pattern("refusals_bodies")
OF_BODIES = ("the", "these", "those", "both", "its", "their", "other", "all")
"""Before a number these may speak of bodies that are organisations."""
CRIME = words.pattern("refusals_crime")
"""Arrests for these are no political violence."""
HYPOTHETICAL = words.pattern("refusals_hypothetical")
"""Words that make what follows a plan, a threat, a fear or a forecast, at the end of what stands before the verb."""
REAL = words.pattern("refusals_real")
"""Words that make it a fact again: 'may have killed', 'feared killed'."""


def _may_come(between: list[Node]) -> bool:
    """True for 'could climb to' behind a toll; not for 'may have reached', 'may be'."""
    forecasts = [k for k, node in enumerate(between) if node.low in MIGHT]
    return any(k + 1 < len(between) and not between[k + 1].low.startswith(("have", "be")) for k in forecasts)


MIGHT = ("could", "may", "might", "would", "will")
"""Auxiliaries between a toll and its number that make it a forecast."""


def _hypothetical(nodes: list[Node], count: Count, binding: Binding, small: dict[str, frozenset[str]]) -> bool:
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
        if MAY.search(following) or TO_COME.search(following):
            return True
    return IF.search(before) is not None


def _is_to_come(nodes: list[Node], node: Node) -> bool:
    """True for 'going' in 'are going to arrive', not in 'are going to Chad'."""
    if node.low != "going":
        return False
    behind = nodes[nodes.index(node) + 1 :][:2]
    return (
        len(behind) > 1 and behind[0].low == "to" and not behind[1].capital and behind[1].kind in ("N", "T", "V", "A")
    )


def _rate(nodes: list[Node], count: Count, binding: Binding) -> bool:
    """True for '163 civilians killed and 547 injured per month', 'left seven people dead on average each day'."""
    if EVERY_DAY.search(" ".join(n.low for n in nodes[: min(count.first, DAILY_REACH)])):
        return binding.form not in ("toll", "head")
    following = []
    for node in nodes[max(count.last, binding.node + 1) :][:RATE_REACH]:
        if node.kind in ("COMMA", "SEMI", "DASH", "MARK", "WHO", "BUT", "ING", "V"):
            break
        following.append(node.low)
    return RATE.search(" ".join(following)) is not None


def before_text(nodes: list[Node], count: Count) -> str:
    """The words before a counted phrase."""
    return " ".join(node.low for node in nodes[max(0, count.first - 12) : count.first])


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


def disaster(passage: Passage, lexicon: Lexicon) -> bool:
    """True when the sentence names a disaster (not as a name: 'Operation Flood') and nothing of violence."""
    if passage.vocabulary.isdisjoint(lexicon.kept("words of disasters", _words_of_disasters)):
        return False  # nine sentences in ten: two hundredths of the time of a report
    original = passage.words
    beginning_small = original[:1].lower() + original[1:]
    words = set(WORD.findall(beginning_small))
    phrases = lexicon.kept("disasters in several words", _in_several_words)
    named = not words.isdisjoint(lexicon.small["disasters"]) or not words.isdisjoint(NAMED_STORMS)
    if not named and not any(phrase in beginning_small for phrase in phrases):
        return False
    return peaceful(original, lexicon)


def peaceful(original: str, lexicon: Lexicon) -> bool:
    """True when the sentence names nothing of violence."""
    return {w.lower() for w in WORD.findall(original)}.isdisjoint(lexicon.small["conflict_words"])


def _words_of_disasters(lexicon: Lexicon) -> set[str]:
    """One of these stands in every sentence that names a disaster."""
    named = {word for phrase in lexicon.small["disasters"] for word in phrase.split() if len(word) >= SHORTEST_SIGN}
    named |= {storm.lower() for storm in NAMED_STORMS}
    return named | {f"{word}'s" for word in named}


def _in_several_words(lexicon: Lexicon) -> list[str]:
    return [disaster for disaster in lexicon.small["disasters"] if " " in disaster]
