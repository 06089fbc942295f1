"""Carries speakers from sentence to sentence: who goes on speaking, whom 'it said' means, which quotation is open.

In:  a Story, a sentence and who speaks in it.
Out: the speaker that a sentence goes on with; the state of speaking for the next one.
Assumes a pronoun means the last speaker, else the subject of the sentence before; a source is carried on only where
the words or an open quotation do so.
"""

from __future__ import annotations

import re

from figures.attribution.names import NOT_SPEAKERS
from figures.attribution.openings import subject_begins
from figures.attribution.relays import is_outlet
from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.passage import Passage
from figures.quotations import MARKS, Spoken
from figures.story import Story
from figures.text import Sentence

OPENING_WORDS = 6
"""Words of a sentence in which 'the toll also includes' carries the speaker on."""
ALSO_WITHIN = 5
"""Words after the number: 'Twelve others were also hurt'."""
LONGEST_SUBJECT = 8
"""Nodes of a subject that 'it said' may mean."""


def carried_source(story: Story, row: list[Node], sentence: Sentence) -> str | None:
    """The speaker of the sentence before, where this one goes on in its words."""
    state = story.state
    if sentence.first and story.text[sentence.start] not in MARKS:
        state.open_quote = False  # each paragraph of a quotation opens with its mark
    if state.open_quote:
        return state.source
    if story.text[sentence.start] in '“"«' and state.quoted and not sentence.first:
        return state.sentence_source
    if state.sentence_source is None:
        return None
    opening = " ".join(story.text[sentence.start : sentence.end].lower().split(None, OPENING_WORDS)[:OPENING_WORDS])
    if opening.startswith(story.lexicon.kept("words that carry", _carrying)):
        return state.sentence_source
    if any(node.kind == "OTH" and _beside_number(row, k) for k, node in enumerate(row[:OPENING_WORDS])):
        return state.sentence_source
    counted = next((k for k, n in enumerate(row) if n.kind == "Q"), None)
    also = next((k for k, n in enumerate(row) if n.low == "also"), None)
    if counted is not None and also is not None and counted < also <= counted + ALSO_WITHIN and counted <= 2:
        return state.sentence_source
    return None


def _carrying(lexicon: Lexicon) -> tuple[str, ...]:
    """How a sentence begins that goes on in the words of the one before."""
    return tuple(lexicon.small["carry_words"])


def _beside_number(row: list[Node], k: int) -> bool:
    """True for 'another 12' and 'five others', not for 'another grave with seven bodies'."""
    return any(0 <= z < len(row) and row[z].kind == "Q" for z in (k - 1, k + 1, k + 2))


def carry_speakers(story: Story, passage: Passage) -> None:
    """Notes who spoke, for the sentences that follow."""
    state, tokens = story.state, passage.sentence.tokens
    spoken = [
        Spoken(tokens[s.first].start, s.words)
        for s in passage.sayings
        if s.words and s.words.lower() not in NOT_SPEAKERS
    ]
    story.spoken += spoken
    outside = [s for s in spoken if not _inside_quotation(story, passage, s.start)]
    last = outside[-1].words if outside else None
    state.sentence_source = last or passage.carried
    ends_in_colon = tokens[-1].text == ":"
    speaking = state.sentence_source or state.source
    if ends_in_colon and speaking:
        story.speakers[state.number] = speaking
    if ends_in_colon and last:
        story.headed[state.number] = last
    if last:
        state.source = last
    quoted = state.open_quote or story.text[passage.sentence.start] in MARKS
    subject = speaking if quoted and speaking else _subject(story, passage)  # who acts in a quotation does not go on
    state.subject = _told_of(story, passage) or last or subject
    _carry_quotation(story, passage.words)
    state.led = bool(spoken) and ends_in_colon


def _inside_quotation(story: Story, passage: Passage, at: int) -> bool:
    """True for who is spoken of within a quotation that goes on: whoever is quoted goes on speaking."""
    before = story.text[passage.sentence.start : at]
    opened = before.count("“") - before.count("”") + story.state.open_quote
    rest = story.text[at : passage.sentence.end]
    return opened > 0 and "”" not in rest


def _carry_quotation(story: Story, words: str) -> None:
    """Whether a quotation stays open at the end of the sentence."""
    state = story.state
    words = words.replace("''", '"')
    state.quoted = "“" in words or '"' in words
    opened = words.count("“") - words.count("”")
    if opened > 0:
        state.open_quote = True
    elif opened < 0 or (state.open_quote and "”" in words):
        state.open_quote = False
    if words.count('"') % 2:
        led = state.led and words.startswith('"')
        state.open_quote = not state.open_quote and (led or re.search(r'[:,]\s*"(?=\w)', words) is not None)


def _told_of(story: Story, passage: Passage) -> str | None:
    """'The ministry released its figures, the radio said. It put ...': whom an outlet tells of is 'it'."""
    last = passage.sayings[-1] if passage.sayings else None
    words = (last.words or "") if last is not None else ""
    several = " and " in words  # 'officials and state television said': 'they' are these
    if last is None or last.last < len(passage.sentence.tokens) - 1 or several or not is_outlet(words):
        return None
    return _subject(story, passage)


def _subject(story: Story, passage: Passage) -> str | None:
    """Whom 'it said' or 'he said' means in the next sentence, where nobody spoke in this one: its subject."""
    row, tokens = passage.row, passage.sentence.tokens
    first = subject_begins(row)
    begins = first
    while first < len(row) and row[first].kind == "D":
        first += 1
    last = first
    while last < len(row) and row[last].kind in ("N", "H", "OF") and last - first < LONGEST_SUBJECT:
        last += 1
    if last > first and last < len(row) and row[last].kind == "COMMA":
        return _named_subject(story, passage, begins, last)
    if last == first or last >= len(row) or row[last].kind not in ("V", "A", "ED", "T", "R", "QUOTE"):
        return None
    named = any(n.capital for n in row[first:last] if n.first > 0 or n.kind == "N")
    if not named and row[last - 1].low not in story.lexicon.small["source_nouns"]:
        return None
    return story.text[tokens[row[begins].first].start : tokens[row[last - 1].last - 1].end]


def _role_behind(row: list[Node], begins: int, comma: int, sources: frozenset[str]) -> bool:
    """True for 'X Y, a spokesman of the front, claimed': a name, and what it is between commas."""
    closing = next((k for k in range(comma + 1, min(comma + LONGEST_SUBJECT, len(row))) if row[k].kind == "COMMA"), 0)
    acts = closing and closing + 1 < len(row) and row[closing + 1].kind in ("V", "A", "ED", "T", "BEL")
    named = comma - begins > 1 and all(node.capital for node in row[begins:comma])
    return bool(acts) and named and any(node.low in sources for node in row[comma + 1 : closing])


def _named_subject(story: Story, passage: Passage, begins: int, comma: int) -> str | None:
    """'The mayor, X Y, visited the site': a role, and the name that follows it between commas."""
    row, tokens = passage.row, passage.sentence.tokens
    end = comma + 1
    while end < len(row) and row[end].kind == "N" and row[end].capital:
        end += 1
    sources = story.lexicon.small["source_nouns"]
    if _role_behind(row, begins, comma, sources):
        return story.text[tokens[row[begins].first].start : tokens[row[comma - 1].last - 1].end]
    role = any(node.low in sources for node in row[begins:comma])
    closed = end + 1 < len(row) and row[end].kind == "COMMA" and row[end + 1].kind in ("V", "A", "ED", "T", "R")
    if not role or end == comma + 1 or not closed:
        return None
    return story.text[tokens[row[begins].first].start : tokens[row[end - 1].last - 1].end]
