"""Which of the places that a sentence names is a figure's.

In:  a Passage, one counted phrase of it and its binding.
Out: the places that may be it, each with its distance: words between, and what stands between.
Assumes that a place after a part belongs to the part, and that the place of a speaker's body is a last resort.
"""

from __future__ import annotations

from figures.nodes import Node
from figures.passage import Passage
from figures.phrases import Count
from figures.places import Place
from figures.scene import Binding
from figures.text import Sentence
from figures.whereabouts.sides import acts, is_side, owns_event, possessive

TOO_FAR = 60
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
BODIES = {
    "ministry",
    "moh",
    "authorities",
    "police",
    "hospital",
    "government",
    "governor",
    "officials",
    "health",
    "mayor",
    "governorate",
    "province",
    "command",
}
"""Words of a body that counts where it is."""


def candidates(passage: Passage, count: Count, join: Binding) -> list[tuple[float, Place]]:
    """The places of the sentence that may be the figure's, each with its distance."""
    row, tokens = passage.row, passage.sentence.tokens
    numeral = row[count.node].first
    position = numeral if join.shared is not None else row[join.node].first
    found = []
    for place in passage.places:
        if place.dateline or owns_event(place, tokens) or (place.only_country and is_side(place, tokens)):
            continue
        if acts(place, tokens):
            continue
        speaker = any(s.first <= place.first < s.last for s in passage.sayings)
        if speaker and not of_speaker(place, passage.sentence):
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
            cost: float = LEADING
        else:
            cost = _cost(passage, count, join, place, (a, b), between, speaker)
            cost += 4 * (place.last <= min(position, numeral) and place.first > 3)
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
    flight = join.metric in ("refugees", "returned")
    cost += TO_FOR_FLIGHT if flight and place.lead == "to" else LEADS.get(place.lead, 0)
    owned = place.only_country and possessive(place, tokens) and not speaker
    cost += 3 * place.only_country + SPEAKER * speaker + 25 * owned
    cost += 8 * sum(n.kind in ("BUT", "S") or (n.kind == "P" and n.low == "from") for n in between)
    cost += 6 * sum(1 for t in words if t.text == ";")
    after = place.first > row[count.node].first
    cost += 5 * sum(n.kind == "COMMA" for n in between) * (after and len(counts) > 1)
    return cost


def of_speaker(place: Place, sentence: Sentence) -> bool:
    """True for the place of a body ('the Ministry of Health in Gaza'), not where somebody spoke ('said in
    Geneva').
    """
    around = [t.low for t in sentence.tokens[max(0, place.first - 4) : place.last + 3]]
    return any(word in BODIES for word in around)


def _belongs_to_part(between: list[Node]) -> bool:
    """True when the place follows a part: 'seven injured, including two with live ammunition in Salfit'."""
    inc = next((i for i, n in enumerate(between) if n.kind == "INC"), None)
    if inc is None:
        return False
    after = between[inc + 1 :]
    return any(n.kind == "Q" for n in after[:2]) and not any(n.kind in ("COMMA", "A") for n in after)
