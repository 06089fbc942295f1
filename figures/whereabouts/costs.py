"""How far a place of a sentence is from a figure: words between, and what stands between.

In:  a Passage, one counted phrase and its binding, a place and the tokens between.
Out: the distance; what speaks for another place adds to it.
Assumes that refugees are counted where they arrived, and others where they were hurt or taken from.
"""

from __future__ import annotations

from figures.measures.levels import ARRIVED
from figures.measures.setting import MOVEMENT
from figures.nodes import Node
from figures.passage import Passage
from figures.phrases import Count
from figures.places import Place
from figures.places.words import BORDERS, DISTANCES, FLED_FROM, FLEEING, LEAVING, SENT_BACK, TAKEN_TO, TALKS
from figures.scene import Binding
from figures.text import Token
from figures.whereabouts.naming import attributive
from figures.whereabouts.sides import possessive

SPEAKER = 30
"""What the place of a speaker's body counts as far as: the last resort of a sentence."""
LEADS = {
    "from": 12,
    "": 10,
    "of": 3,
    "by": 14,
    "for": 8,
    "to": 12,
    "against": 10,
    "into": 6,
}
"""What a place counts as farther by the preposition before it."""
TO_FOR_FLIGHT = 2
"""The same for 'to' where people fled or returned: it is where they are."""
ELSEWHERE = 25
"""For a place of talks, of a body's name, of a distance: 'talks in X', '45 km south of X'."""
CLOSE_BEHIND = 10
"""What 'two in X' gains in 'five were killed in Y, two in X'."""
ASIDE = 20
"""For a place inside dashes: '— launched to reinstate a regime that Riyadh liked —'."""
ORIGIN = 100
"""For the country that refugees left: they are counted where they arrived."""
HOME = 20
"""For the place whose fighting people fled, where it is not said that they crossed a border."""
REFUGE = 30
"""For the place that attackers fled to."""
RECEIVED = {"received", "receives", "receiving", "hosts", "hosting"}
GOAL = 20
"""What the country gains that the verb of flight leads straight to: they are counted there."""
FALLEN = ("killed", "injured", "casualties", "losses")
"""'30 fighters from X were killed': X is where they come from."""
HELD_FROM = ("abducted", "captured", "detained", "displaced")
"""'12 men were taken from X', '400 were displaced from Y': that is where."""


def cost_of(
    passage: Passage,
    count: Count,
    join: Binding,
    place: Place,
    span: tuple[int, int],
    between: list[Node],
    speaker: bool,
) -> float:
    """How far a place is from the figure, in words and in what stands between."""
    row, tokens, counts = passage.row, passage.sentence.tokens, passage.counts
    a, b = span
    words = tokens[max(0, a) : max(a, b)]
    far = len(words) + 8 * sum(1 for c in counts if c is not count and not c.refused and a <= row[c.node].first < b)
    far += _lead(place, join.metric, tokens) + _elsewhere(place, join.metric, tokens)
    owned = place.only_country and possessive(place, tokens) and not speaker
    far += 3 * place.only_country + SPEAKER * speaker + 25 * owned
    after = place.first > row[count.node].first
    behind = after and place.lead and all(n.kind in ("P", "D", "R") for n in between)
    far -= CLOSE_BEHIND * bool(behind and join.shared is not None)
    far -= GOAL * (place.only_country and join.metric in MOVEMENT and _straight_to(row[join.node], place))
    far += ORIGIN * (
        join.metric in FALLEN and place.lead == "from" and place.only_country and b == row[count.last - 1].last + 1
    )
    away = join.metric not in HELD_FROM or _came(tokens)
    far += 8 * sum(n.kind in ("BUT", "S") or (n.kind == "P" and n.low == "from" and away) for n in between)
    far += 6 * sum(1 for t in words if t.text == ";")
    far += ASIDE * (sum(1 for t in words if t.text in ("—", "–", "--")) % 2)
    far += 5 * sum(n.kind == "COMMA" for n in between) * (after and len(counts) > 1)
    return far


def _straight_to(verb: Node, place: Place) -> bool:
    """True for X in 'fled to X': nothing but a preposition and an article between the verb and it."""
    return place.lead in ("to", "into") and verb.last < place.first <= verb.last + 2


def _sent_back(place: Place, tokens: list[Token]) -> bool:
    """True for X in 'people forcibly returned from X'."""
    return place.lead == "from" and any(t.low in SENT_BACK for t in tokens[max(0, place.first - 3) : place.first])


def _came(tokens: list[Token]) -> bool:
    """True where the sentence says that people arrived somewhere, or were received there."""
    return any(t.low in ARRIVED or t.low in RECEIVED for t in tokens)


def _lead(place: Place, metric: str, tokens: list[Token]) -> int:
    """What the preposition before a place adds."""
    if place.lead in ("to", "into") and metric in ("refugees", "returned"):
        return TO_FOR_FLIGHT
    if _sent_back(place, tokens):
        return ORIGIN
    if place.lead == "from" and metric in HELD_FROM and not _came(tokens):
        return 0
    return LEADS.get(place.lead, 0)


def _elsewhere(place: Place, metric: str, tokens: list[Token]) -> int:
    """What speaks for another place: talks, distances, bodies' names, where people came from or fled to."""
    before = [t.low for t in tokens[max(0, place.first - 10) : place.first]]
    cost = ELSEWHERE * bool(TALKS.intersection(before[-8:]))
    cost += ELSEWHERE * (place.lead in ("of", "from", "to") and bool(DISTANCES.intersection(before)))
    cost += ELSEWHERE * attributive(place, tokens)
    cost += ELSEWHERE * (place.lead == "between" and _lies_between(tokens, before))
    cost += ELSEWHERE * (tokens[place.first].low in BORDERS)  # 'a village close to the border with X'
    if metric in MOVEMENT and _fled_what(before):
        cost += ORIGIN if metric == "refugees" else HOME
    if metric == "refugees":
        cost += ORIGIN * (place.lead in LEAVING or bool(LEAVING.intersection(before[-1:])))
    elif metric == "injured" and place.lead == "to" and TAKEN_TO.intersection(before[-8:]):
        cost += ORIGIN  # 'army helicopters airlifted 11 to X'
    elif place.lead == "from" and metric in HELD_FROM:
        return cost  # 'were taken by the rebels from a school in X'
    elif place.lead in ("into", "to", "from", "toward", "towards") and metric not in MOVEMENT:
        cost += REFUGE * bool(FLEEING.intersection(before[-8:]))
    return cost


def _fled_what(before: list[str]) -> bool:
    """True in 'fled fighting in X', 'to escape the unrest in X': they left X."""
    left = next((k for k in range(len(before) - 1, -1, -1) if before[k] in LEAVING), None)
    return left is not None and not FLED_FROM.isdisjoint(before[left:]) and "," not in before[left:]


def _lies_between(tokens: list[Token], before: list[str]) -> bool:
    """True in 'in X between Y and Z': it only says where X lies."""
    at = next((k for k in range(1, len(tokens)) if tokens[k].low == "between"), None)
    return at is not None and bool(before) and tokens[at - 1].text[:1].isupper()
