"""Says whether flight led over a border: 'fled to Chad', 'fled Ukraine', 'fled from Kosovo to the north of Albania'.

In:  a Story, a Passage, the binding to a verb of flight or arrival.
Out: True or False.
Assumes that a report is about the country that it names first; who flees into a town of another one has left it.
"""

from __future__ import annotations

import re

from figures.arrivals import FLEEING
from figures.nodes import Node
from figures.passage import Passage
from figures.places import Place
from figures.scene import Binding
from figures.story import Story

FLIGHT = ("fl", "exodus", "seek", "sought", "cross", "taken refuge", "took refuge", "escap", "left")
"""How the verbs begin that may lead over a border."""
OVER_A_BORDER = re.compile(
    r"\bborders?\b|\babroad\b|\bneighbou?ring (?:countr|state)|(?<!of )(?<!in )\bthe country\b|\bas refugees\b"
)
FAR_OVER = re.compile(r"\bto neighbou?ring countries\b|\babroad\b|\binto exile\b")
"""The same, where it may stand at the end of a longer clause."""
FLED_FROM = ("fighting", "violence", "war", "conflict", "clashes", "attacks", "persecution", "unrest", "repression")
"""What people flee: the place behind it is where they lived."""
BORDER_REACH = 10
CLAUSE_REACH = 20
GOAL_REACH = 8
"""Nodes after the verb in which it stands where they went."""
TOWARDS = ("to", "into", "towards", "toward", "for")
ORIGIN = ("from", "in", "", "fled")
"""How the place that they left is led to."""


def leaves_country(story: Story, passage: Passage, join: Binding) -> bool:
    """True for flight over a border."""
    row = passage.row
    verb = row[join.node]
    if not verb.low.startswith(FLIGHT):
        return False
    if OVER_A_BORDER.search(_words(row[join.node : join.node + BORDER_REACH])):
        return True
    if FAR_OVER.search(_words(row[join.node : join.node + CLAUSE_REACH])) or _to_a_neighbour(passage, join):
        return True
    near = _goals(passage, join)
    countries = [p for p in near if p.only_country and p.lead in ("to", "into", "in", "", "for", "fled")]
    if countries:
        if "refuge" in verb.low:
            return True
        place = countries[0]
        direct = place.first <= verb.last + 1 and place.lead in ("", "fled")
        abroad = any(country != place.country for country in story.countries[:2])
        abroad = abroad or (verb.low.startswith(("fl", "exodus")) and place.lead in ("to", "into"))  # 'fled to Armenia'
        between = passage.sentence.tokens[verb.last : place.first]
        if place.lead == "in" and "home" in verb.low:
            return False  # 'fled their homes in Kosovo'
        if place.lead == "in" and any(token.low in FLED_FROM for token in between):
            return False  # 'fled fighting in Mali'
        if direct or (place.lead in ("to", "into", "in", "for") and abroad):
            return True
    towns = [p for p in near if not p.only_country and p.lead in TOWARDS]
    return bool(towns) and _over_there(story, passage, towns[0])


def _to_a_neighbour(passage: Passage, join: Binding) -> bool:
    """True for 'fled the north because of the fighting to neighbouring Chad'."""
    row, tokens = passage.row, passage.sentence.tokens
    first, last = row[join.node].last, row[min(len(row) - 1, join.node + CLAUSE_REACH)].last
    countries = [p for p in passage.places if p.only_country and first < p.first < last]
    return any(tokens[p.first - 1].low in ("neighbouring", "neighboring") for p in countries)


def lies_abroad(story: Story, passage: Passage, join: Binding) -> bool:
    """True for 'arrived in the town of Bodo, Cameroon' in a report on Nigeria."""
    goal = next((p for p in _goals(passage, join) if p.lead in TOWARDS or p.lead in ("in", "at", "")), None)
    if goal is None:
        return False
    fled_from = {p.country for p in passage.places if p.country} - {goal.country}
    return _over_there(story, passage, goal) or bool(fled_from and FLEEING.search(passage.low))


def _goals(passage: Passage, join: Binding) -> list[Place]:
    """The places that stand shortly behind the verb."""
    row = passage.row
    first, last = row[join.node].last, row[min(len(row) - 1, join.node + GOAL_REACH)].last
    return [p for p in passage.places if first <= p.first < last]


def _over_there(story: Story, passage: Passage, goal: Place) -> bool:
    """True if the people came from another country than that of their goal."""
    if goal.country is None:
        return False
    left = [p for p in passage.places if p is not goal and p.first < goal.first and p.lead in ORIGIN and p.country]
    sure = [p for p in left if p.lead == "from"]
    named = sure or [p for p in left if p.country in story.countries[:2]]
    if named:
        return all(p.country != goal.country for p in named)
    return bool(story.countries) and story.countries[0] != goal.country and goal.country in story.countries


def _words(nodes: list[Node]) -> str:
    return " ".join(node.low for node in nodes)
