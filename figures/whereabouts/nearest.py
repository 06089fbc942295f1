"""Which of the places that a sentence names is a figure's.

In:  a Passage, one counted phrase of it and its binding.
Out: the places that may be it, each with its distance: words between, and what stands between.
Assumes that a place after a part belongs to the part, and that the place of a speaker's body is a last resort.
"""

from __future__ import annotations

from figures.measures.setting import MOVEMENT
from figures.nodes import Node
from figures.passage import Passage
from figures.phrases import Count
from figures.places import Place
from figures.places.words import BODIES, LOCALS, SEATS
from figures.scene import Binding
from figures.state import State
from figures.story import Story
from figures.text import Sentence
from figures.whereabouts.clauses import (
    closes_another,
    left_behind,
    narrowed,
    of_attackers,
    of_event,
    opens_another,
    tells_where_lies,
    told_where,
)
from figures.whereabouts.costs import cost_of
from figures.whereabouts.members import own_place
from figures.whereabouts.naming import names_a_people, only_names
from figures.whereabouts.sides import acts, is_side, owns_event, reports_its_own
from figures.whereabouts.speech import of_speaker_itself, speaker_at

TOO_FAR = 80
"""A place that costs this much is no place of the figure."""
LEADING = 14
"""What a place at the head of a sentence counts as far as: one that follows close behind is more exact."""
OTHERS = 20
"""For the place of another number in a list: '5 killed in X, 3 hurt in Y'."""
OF_THE_EVENT = 8
"""What a place gains that an event has for its own: 'the attack on X, a town in Y, wounded ...'."""
INVERTED = "said X"
"""The rule of a saying that ends its sentence: ', said the committee, one of many in X'."""


def candidates(passage: Passage, count: Count, join: Binding, story: Story) -> list[tuple[float, Place]]:
    """The places of the sentence that may be the figure's, each with its distance."""
    found = []
    went = join.metric in MOVEMENT and any(p.lead in ("to", "into") for p in passage.places)
    own = None if went else own_place(passage, count)  # who went elsewhere is counted there
    for place in passage.places:
        if _is_elsewhere(passage, place, story) or _is_counted(passage, place):
            continue
        speaker = _is_speakers(passage, count, place)
        if speaker and not of_speaker(place, passage.sentence, story.state):
            continue
        far = _distance(passage, count, join, place, speaker)
        if far is not None and own is not None:
            far += -OTHERS if place is own else OTHERS
        if far is not None and far < TOO_FAR:
            found.append((far, place))
    return found


def _is_elsewhere(passage: Passage, place: Place, story: Story) -> bool:
    """True for a place that is not where anything of the sentence happened."""
    tokens = passage.sentence.tokens
    if place.dateline or owns_event(place, tokens) or (place.only_country and is_side(place, tokens)):
        return True
    if acts(place, tokens) or names_a_people(place, tokens) or only_names(place, tokens):
        return True
    return speaker_at(place, passage, story)


def _is_counted(passage: Passage, place: Place) -> bool:
    """True for a place inside a counted phrase: 'five Aleppo doctors'."""
    row = passage.row
    return any(place.first >= row[c.first].first and place.last <= row[c.last - 1].last for c in passage.counts)


def _is_speakers(passage: Passage, count: Count, place: Place) -> bool:
    """True for a place among the words that name a speaker, unless the place itself counts its dead."""
    numeral = passage.row[count.node].first
    behind = any(s.rule == INVERTED and numeral < s.first <= place.first for s in passage.sayings)
    return not reports_its_own(place, passage.sentence.tokens) and (behind or of_speaker_itself(place, passage.sayings))


def _distance(passage: Passage, count: Count, join: Binding, place: Place, speaker: bool) -> float | None:
    """How far a place is from a figure; None where it belongs to a part of the figure."""
    row, tokens = passage.row, passage.sentence.tokens
    numeral = row[count.node].first
    position = numeral if join.shared is not None else row[join.node].first
    first, last = min(position, numeral), max(position, numeral)
    a, b = (place.last, first) if place.last <= first else (last, place.first)
    between = [n for n in row if a <= n.first < b]
    if place.first > numeral and _belongs_to_part(between):
        return None
    opens = place.first <= 3 and bool(place.lead)
    if told_where(passage, count, place) or (place.last == numeral and place.known and not place.lead):
        far = 0.0
    elif opens and not speaker:
        far = float(LEADING)
    else:
        far = cost_of(passage, count, join, place, (a, b), between, speaker)
        far += 4 * (place.last <= first and place.first > 3)
    if closes_another(passage, count, place, join.metric in MOVEMENT) or opens_another(passage, count, place):
        far += OTHERS
    far += OTHERS * tells_where_lies(place, passage.places, tokens)
    far += OTHERS * of_attackers(place, passage.places, tokens)
    far += OTHERS * (opens and left_behind(passage, count, place))
    far += OTHERS * (opens and narrowed(passage, count, place))
    far -= OF_THE_EVENT * of_event(place, passage.places, tokens)
    return far - OF_THE_EVENT * (place.last <= numeral and reports_its_own(place, tokens))


def of_speaker(place: Place, sentence: Sentence, state: State) -> bool:
    """True for the place of a body ('the Ministry of Health in Gaza'), not where somebody spoke ('said in Geneva');
    for that of a resident or a chief only where no nearer place is known.
    """
    around = {t.low for t in sentence.tokens[max(0, place.first - 4) : place.last + 3]}
    known = state.paragraph_place or state.event_place
    if known is not None and not known.wide and (place.words or "").lower() in SEATS and known.words != place.words:
        return False  # 'the authorities in the capital', once the report stands elsewhere
    if any(t.low == "there" for t in sentence.tokens[place.last :]):
        return True  # 'staff in X said that the camps there had housed 35,000'
    return bool(around & BODIES) or ((known is None or known.wide) and bool(around & LOCALS))


def _belongs_to_part(between: list[Node]) -> bool:
    """True when the place follows a part: 'seven injured, including two with live ammunition in Salfit', '100,000 fled,
    some 30,000 of them to Salfit'.
    """
    inc = next((i for i, n in enumerate(between) if n.kind == "INC"), None)
    if inc is None:
        return False
    after = between[inc + 1 :]
    counted = inc > 1 and between[inc - 1].kind == "Q"  # the first is the number that is asked of
    return (counted or any(n.kind == "Q" for n in after[:2])) and not any(n.kind in ("COMMA", "A") for n in after)
