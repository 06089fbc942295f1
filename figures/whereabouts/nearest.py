"""Which of the places that a sentence names is a figure's.

In:  a Passage, one counted phrase of it and its binding.
Out: the places that may be it, each with its distance: words between, and what stands between.
Assumes that a place after a part belongs to the part, and that the place of a speaker's body is a last resort.
"""

from __future__ import annotations

from figures.measures.levels import ARRIVED
from figures.measures.setting import MOVEMENT
from figures.nodes import Node
from figures.passage import Passage
from figures.phrases import Count
from figures.places import Place
from figures.places.words import BODIES, DISTANCES, FLEEING, KINDS, LEAVING, LOCALS, PEOPLES, SURE_LOCATIVE, TALKS
from figures.scene import Binding
from figures.state import State
from figures.story import Story
from figures.text import Sentence, Token
from figures.whereabouts.clauses import closes_another, narrowed, of_event, opens_another
from figures.whereabouts.hospitals import is_of_care
from figures.whereabouts.sides import acts, is_side, names_an_actor, owns_event, possessive
from figures.whereabouts.speech import speaker_at, spoken_at

TOO_FAR = 80
"""A place that costs this much is no place of the figure."""
SPEAKER = 30
"""What the place of a speaker's body counts as far as: the last resort of a sentence."""
LEADING = 14
"""What a place at the head of a sentence counts as far as: one that follows close behind is more exact."""
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
OTHERS = 20
"""For the place of another number in a list: '5 killed in X, 3 hurt in Y'."""
OF_THE_EVENT = 8
"""What a place gains that an event has for its own: 'the attack on X, a town in Y, wounded ...'."""
ORIGIN = 100
"""For the country that refugees left: they are counted where they arrived."""
REFUGE = 30
"""For the place that attackers fled to."""
RECEIVED = {"received", "receives", "receiving", "hosts", "hosting"}
OWN_ADJECTIVES = {"US", "UK", "UAE", "USA", "CAR", "DRC"}
"""Names of countries that stand before a noun as they are."""
SHARES = {"accounting"}
HELD_FROM = ("abducted", "detained", "displaced")
"""'12 men were taken from X', '400 were displaced from Y': that is where."""


def candidates(passage: Passage, count: Count, join: Binding, story: Story) -> list[tuple[float, Place]]:
    """The places of the sentence that may be the figure's, each with its distance."""
    row, tokens = passage.row, passage.sentence.tokens
    numeral = row[count.node].first
    position = numeral if join.shared is not None else row[join.node].first
    found = []
    for place in passage.places:
        if place.dateline or owns_event(place, tokens) or (place.only_country and is_side(place, tokens)):
            continue
        if (
            speaker_at(place, passage, story)
            or acts(place, tokens)
            or _names_a_people(place, tokens)
            or only_names(place, tokens)
        ):
            continue
        speaker = any(s.first <= place.first < s.last for s in passage.sayings)
        if speaker and not of_speaker(place, passage.sentence, story.state):
            continue
        if any(place.first >= row[c.first].first and place.last <= row[c.last - 1].last for c in passage.counts):
            continue
        if place.last <= min(position, numeral):
            a, b = place.last, min(position, numeral)
        else:
            a, b = max(position, numeral), place.first
        between = [n for n in row if a <= n.first < b]
        if place.first > numeral and _belongs_to_part(between):
            continue
        if place.first <= 3 and place.lead and not speaker:
            cost = float(LEADING)
        else:
            cost = _cost(passage, count, join, place, (a, b), between, speaker)
            cost += 4 * (place.last <= min(position, numeral) and place.first > 3)
        if closes_another(passage, count, place) or opens_another(passage, count, place):
            cost += OTHERS
        if place.first <= 3 and place.lead and narrowed(passage, count, place):
            cost += OTHERS
        cost -= OF_THE_EVENT * of_event(place, passage.places, tokens)
        if cost < TOO_FAR:
            found.append((cost, place))
    return found


def _cost(
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
    cost = len(words) + 8 * sum(1 for c in counts if c is not count and not c.refused and a <= row[c.node].first < b)
    cost += _lead(place, join.metric, tokens) + _elsewhere(place, join.metric, tokens)
    owned = place.only_country and possessive(place, tokens) and not speaker
    cost += 3 * place.only_country + SPEAKER * speaker + 25 * owned
    after = place.first > row[count.node].first
    behind = after and place.lead and all(n.kind in ("P", "D", "R") for n in between)
    cost -= CLOSE_BEHIND * bool(behind and join.shared is not None)
    away = join.metric not in HELD_FROM or _came(tokens)
    cost += 8 * sum(n.kind in ("BUT", "S") or (n.kind == "P" and n.low == "from" and away) for n in between)
    cost += 6 * sum(1 for t in words if t.text == ";")
    cost += ASIDE * (sum(1 for t in words if t.text in ("—", "–", "--")) % 2)
    cost += 5 * sum(n.kind == "COMMA" for n in between) * (after and len(counts) > 1)
    return cost


def _came(tokens: list[Token]) -> bool:
    """True where the sentence says that people arrived somewhere, or were received there."""
    return any(t.low in ARRIVED or t.low in RECEIVED for t in tokens)


def _lead(place: Place, metric: str, tokens: list[Token]) -> int:
    """What the preposition before a place adds."""
    if place.lead == "to" and metric in ("refugees", "returned"):
        return TO_FOR_FLIGHT
    if place.lead == "from" and metric in HELD_FROM and not _came(tokens):
        return 0
    return LEADS.get(place.lead, 0)


def _elsewhere(place: Place, metric: str, tokens: list[Token]) -> int:
    """What speaks for another place: talks, distances, bodies' names, where people came from or fled to."""
    before = [t.low for t in tokens[max(0, place.first - 10) : place.first]]
    cost = ELSEWHERE * bool(TALKS.intersection(before[-8:]))
    cost += ELSEWHERE * (place.lead in ("of", "from", "to") and bool(DISTANCES.intersection(before)))
    cost += ELSEWHERE * _attributive(place, tokens)
    if before[-2:] == ["of", "the"] and place.first > 2:
        head = tokens[place.first - 3]
        cost += ELSEWHERE * (head.text[:1].isupper() and head.low not in KINDS)  # 'Front for the Unity of the X'
    if metric == "refugees":
        cost += ORIGIN * (place.lead in LEAVING or bool(LEAVING.intersection(before[-1:])))
    elif place.lead in ("into", "to", "from", "toward", "towards") and metric not in MOVEMENT:
        cost += REFUGE * bool(FLEEING.intersection(before[-8:]))
    return cost


def only_names(place: Place, tokens: list[Token]) -> bool:
    """True for a place that a sentence names without saying that anything happened there: 'U.S. forces'."""
    if _only_mentioned(place, tokens) or names_an_actor(place, tokens):
        return True
    if is_of_care(place, tokens) or spoken_at(place, tokens):
        return True
    return _attributive(place, tokens) and tokens[place.last].low not in KINDS


def _attributive(place: Place, tokens: list[Token]) -> bool:
    """True for 'U.S. air strikes', 'the number of US service members': the country of those who act or fell."""
    if not place.only_country or place.lead in SURE_LOCATIVE or place.last >= len(tokens):
        return False
    return tokens[place.first].text.replace(".", "") in OWN_ADJECTIVES and tokens[place.last].text[:1].islower()


def _only_mentioned(place: Place, tokens: list[Token]) -> bool:
    """True for 'with deaths in the capital accounting for a fifth', '(10:50 p.m. in Jakarta)', 'elsewhere in Syria'."""
    before = [t.low for t in tokens[max(0, place.first - 6) : place.first]]
    if any(t.low in SHARES for t in tokens[place.last : place.last + 2]) or "elsewhere" in before[-2:]:
        return True
    bracket = next((k for k in range(place.first - 1, max(-1, place.first - 8), -1) if tokens[k].text in "()"), None)
    return (
        bracket is not None
        and tokens[bracket].text == "("
        and any(t.kind == "clock" for t in tokens[bracket : place.first])
    )


def _names_a_people(place: Place, tokens: list[Token]) -> bool:
    """True in 'the Ankole community': who they are, not where."""
    return place.last < len(tokens) and tokens[place.last].low in PEOPLES


def of_speaker(place: Place, sentence: Sentence, state: State) -> bool:
    """True for the place of a body ('the Ministry of Health in Gaza'), not where somebody spoke ('said in Geneva');
    for that of a resident or a chief only where no nearer place is known.
    """
    around = {t.low for t in sentence.tokens[max(0, place.first - 4) : place.last + 3]}
    known = state.paragraph_place or state.event_place
    return bool(around & BODIES) or ((known is None or known.wide) and bool(around & LOCALS))


def _belongs_to_part(between: list[Node]) -> bool:
    """True when the place follows a part: 'seven injured, including two with live ammunition in Salfit'."""
    inc = next((i for i, n in enumerate(between) if n.kind == "INC"), None)
    if inc is None:
        return False
    after = between[inc + 1 :]
    return any(n.kind == "Q" for n in after[:2]) and not any(n.kind in ("COMMA", "A") for n in after)
