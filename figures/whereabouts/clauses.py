"""Tells a place that closes the account of one number from the place of the next: '5 killed in X, 3 hurt in Y'.

In:  a Passage, one counted phrase, a place.
Out: True where the place belongs to another number of the sentence.
Assumes that a list goes on in the order in which it began: number, then place.
"""

from __future__ import annotations

from figures.passage import Passage
from figures.phrases import Count
from figures.places import Place
from figures.places.words import ATTACKED, DIRECTIONS, DISTANCES, KINDS, SURE_LOCATIVE
from figures.text import Token
from figures.timeline.events import EVENTS, singular
from figures.whereabouts.speech import of_speaker_itself

BREAKS = {",", ";", "while", "and", "with", "as", "but", "plus", "–", "—"}
"""What stands between one member of a list and the next."""
ANOTHER_EVENT = {";", "when", "where", "while", "after"}
"""What the account of another event begins with."""
EVENT_BEFORE = 5
"""Tokens from an event's preposition to its place: 'on the village of X'."""
EVENT_BEHIND = 3
"""Tokens from a place to the event that is called by it: 'the X pub bombing'."""
SMALL = {
    "after",
    "and",
    "as",
    "at",
    "by",
    "during",
    "from",
    "in",
    "of",
    "on",
    "or",
    "said",
    "the",
    "to",
    "was",
    "were",
    "when",
    "with",
}
PARTS_A_LIST = (";", "while", "and", "but")
"""What stands before the next member of a list that opens with its place."""
DESCRIBED = 16
"""Tokens of ', a town on the border with Y in the southern province of' at most."""
NOUN_OF_KIND = 5
"""Tokens in which 'town' or 'district' stands behind the comma."""
RECKONING = 7
"""Tokens of ', 60 miles south-east of' before the place that a distance is reckoned from, at most."""
ATTACKER = 5
"""Tokens in which 'police in X' opens a sentence."""
VERB_BEHIND = 2
"""Tokens of 'today attacked' behind 'militants in X'."""
MEMBER = 16
"""Tokens from a number to its own place in a list, at most."""


def closes_another(passage: Passage, count: Count, place: Place, moved: bool) -> bool:
    """True for X in '5 were killed in X, 3 hurt in Y', asked of the three: it closes what was told of the five."""
    row, tokens = passage.row, passage.sentence.tokens
    numeral = row[count.node].first
    if place.last > numeral or tokens[place.last].text not in BREAKS:
        return False
    own = _own(passage, numeral, moved)
    return own is not None and not (own.wide and not place.wide) and own.words != place.words


def opens_another(passage: Passage, count: Count, place: Place) -> bool:
    """True for Y in '5 were killed in X, and in Y 3 were hurt', asked of the five."""
    row, tokens = passage.row, passage.sentence.tokens
    numeral = row[count.node].first
    first = place.first - 1
    while first > numeral and tokens[first].low != place.lead:
        first -= 1
    if first <= numeral + 1 or not place.lead or tokens[first - 1].low not in PARTS_A_LIST:
        return False
    if not any(not c.refused and row[c.node].first > place.last for c in passage.counts):
        return False
    wide_too = tokens[first - 1].text == ";"
    return any(p.last <= first and p is not place and (wide_too or not p.wide) for p in passage.places)


def left_behind(passage: Passage, count: Count, place: Place) -> bool:
    """True for X in 'In X 5 were killed; in Y 3, two of them children', asked of the two: the list has moved on."""
    tokens, numeral = passage.sentence.tokens, passage.row[count.node].first
    for later in passage.places:
        first = later.first - 1
        while first > place.last and tokens[first].low != later.lead:
            first -= 1
        if place.last < first < numeral and later.lead in SURE_LOCATIVE and tokens[first - 1].low in PARTS_A_LIST:
            return True
    return False


def narrowed(passage: Passage, count: Count, place: Place) -> bool:
    """True for X in 'In X province, 5 were killed in Y district': the sentence goes on to say where in X."""
    own = _own(passage, passage.row[count.node].first)
    return own is not None and own is not place and not own.wide and own.country in (None, place.country)


def of_attackers(place: Place, places: list[Place], tokens: list[Token]) -> bool:
    """True for X in 'police in X raided the village of Y': it says who came, and Y where to."""
    if place.lead != "in" or place.first > ATTACKER or tokens[place.first - 2].low == "attack":
        return False
    behind = next((p for p in places if p.first >= place.last), None)
    if behind is None or behind.wide or behind.first - place.last >= MEMBER:
        return False
    then = tokens[place.last : place.last + VERB_BEHIND]
    attacked = any(t.low in ATTACKED for t in then) and all(t.kind == "word" for t in then)
    return behind.lead in ATTACKED or (place.first > 1 and attacked and behind.lead in SURE_LOCATIVE)


def told_where(passage: Passage, count: Count, place: Place) -> bool:
    """True for X in 'near X, where 200 were taken', 'in X, 60 miles east of Y, where ...': the clause is about X."""
    tokens, numeral = passage.sentence.tokens, passage.row[count.node].first
    if numeral < place.last or reckoned_from(place, tokens):
        return False
    after = next((p for p in passage.places if p.first >= place.last and reckoned_from(p, tokens)), None)
    last = after.last if after is not None and after.first - place.last <= RECKONING else place.last
    if [t.low for t in tokens[last : last + 2]] != [",", "where"]:
        return False
    return not any(t.text in (",", ";") for t in tokens[last + 2 : numeral])


def reckoned_from(place: Place, tokens: list[Token]) -> bool:
    """True for Y in '60 miles east of Y', 'just south of Y': it only says where another place lies."""
    before = tokens[max(0, place.first - RECKONING) : place.first]
    lows = [t.low for t in before]
    if "of" not in lows:
        return False
    until = lows.index("of")
    return (
        until > 0
        and lows[until - 1] in DIRECTIONS
        and any(t.low in DISTANCES or t.text[:1].isdigit() for t in before[:until])
    )


def tells_where_lies(place: Place, places: list[Place], tokens: list[Token]) -> bool:
    """True for Y and Z in 'in X, a town on the border with Y in the province of Z': they say where X lies."""
    for near in places:
        behind = [t.low for t in tokens[near.last : place.first]]
        if near.wide or near.last >= place.first or behind[:1] != [","] or "," in behind[1:] or len(behind) > DESCRIBED:
            continue
        if (
            behind[1:2]
            and behind[1] in ("a", "an", "the", "one")
            and not KINDS.isdisjoint(behind[2 : 2 + NOUN_OF_KIND])
        ):
            return not any(low in ANOTHER_EVENT for low in behind)
    return False


def of_event(place: Place, places: list[Place], tokens: list[Token]) -> bool:
    """True for X in 'the attack on X': the event's own place, if it is a country only where none is nearer."""
    if place.wide and any(not p.wide and p.lead != "from" and p.country in (None, place.country) for p in places):
        return False
    if not place.wide and _named_for(place, tokens):
        return True
    first = place.first - 1
    while first > max(0, place.first - EVENT_BEFORE) and tokens[first].low != place.lead:
        first -= 1
    if not place.lead or tokens[first].low != place.lead or tokens[place.first - 1].low in ("a", "an"):
        return False
    if any(t.low in ("after", "following") for t in tokens[max(0, first - EVENT_BEFORE) : first]):
        return False  # 'were killed after the raid on X'
    return first > 0 and (tokens[first - 1].low in EVENTS or singular(tokens[first - 1].low) in EVENTS)


def _named_for(place: Place, tokens: list[Token]) -> bool:
    """True for X in 'the X bombing', 'the X pub attacks': an event called by its place."""
    for token in tokens[place.last : place.last + EVENT_BEHIND]:
        if token.kind != "word" or token.low in SMALL:
            return False
        if token.low in EVENTS or singular(token.low) in EVENTS:
            return True
    return False


def _own(passage: Passage, numeral: int, moved: bool = False) -> Place | None:
    """The place that the list gives right after a number; also one that people fled to, where they `moved`."""
    own = next((p for p in passage.places if p.first > numeral), None)
    if own is None or own.dateline or own.first - numeral > MEMBER:
        return None
    if own.lead not in SURE_LOCATIVE and not (moved and own.lead == "to"):
        return None
    if any(t.low in ANOTHER_EVENT for t in passage.sentence.tokens[numeral : own.first]):
        return None
    return None if of_speaker_itself(own, passage.sayings) else own
