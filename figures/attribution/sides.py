"""Tells on which side of 'X said' the words of X stand: before it or behind it.

In:  a Speech, the nodes of the subject and of its verb.
Out: a Saying with the tokens that are its speaker's; None for a subject that cannot speak.
Assumes that a speaker at the end of a sentence has spoken before, and any other speaks on.
"""

from __future__ import annotations

import re

from figures import lexicon
from figures.attribution.names import NOT_SPEAKERS, counts_for, known_as, of_the_quoted, only_adjectives
from figures.attribution.openings import opening
from figures.attribution.speech import Saying, Speech
from figures.attribution.unpunctuated import opens_behind_a_noun

_WORDS = lexicon.tables("en_speakers")
EVENTS = lexicon.tables("en_cues")["attribution_events"]
"""What happens says nothing: 'the war claimed 80,000 lives' has no speaker."""
SPOKEN_OF_BEFORE = _WORDS["spoken_of_before"]
"""Names without a name of their own: the speaker was named before."""
DISTANCES = lexicon.tables("en_places")["distances"]
"""What a number is of that counts nobody."""
TELLS = _WORDS["tells"]
"""Verbs behind which a hearer or an occasion may stand: 'told reporters in the capital'."""
OF_THINGS = _WORDS["of_things"]
"""Verbs whose object may be a thing: 'announced a curfew'."""
IN_AN_ASIDE = ("P", "TIME", "C", "BUT", "INC", "WHO", "S", "ATT", "ING")
"""Kinds of nodes with which an aside begins, no clause of its own."""
BE = ("was", "were", "is", "are")
"""Right behind a verb of saying these go on about what stands before the speaker."""
COMMENTS = ("sign", "reminder", "testament", "indication", "reflection", "setback")
"""What a report calls what somebody has said or done."""
CONCEDES = ("while", "although", "though", "whereas", "even though")
"""Words that open what somebody says and the report then answers."""
COUNTED = ("Q", "T", "TOLL", "HEAD")
"""Kinds of nodes of which a figure is made."""


def from_subject(speech: Speech, start: int, end: int, k: int) -> Saying | None:
    """The saying of a subject, nodes[start:end], and its verb at k; None when the subject cannot speak."""
    saying = _of_subject(speech, start, end, k)
    if saying is not None and saying.start == 0 and _says_what_it_was(speech, start, k):
        saying.start, saying.end = saying.last, len(speech.tokens)
    if saying is not None and saying.start == saying.last:
        ends = (_aside_ends(speech, start, k), _object_ends(speech, k), _concession_ends(speech, start, k))
        saying.end = min(saying.end, *ends, _comment_begins(speech, k))
    return saying


def _aside_ends(speech: Speech, start: int, k: int) -> int:
    """Where 'the march, which police said was banned, ended ...' goes on in the report's words: at the next comma."""
    n = speech.nodes
    aside = start > 1 and n[start - 1].kind == "WHO" and n[start - 2].kind == "COMMA"
    aside = aside or _says_what_it_was(speech, start, k)
    return next((node.first for node in n[k:] if aside and node.kind == "COMMA"), len(speech.tokens))


def _says_what_it_was(speech: Speech, start: int, k: int) -> bool:
    """True for ', an attack officials said was planned by rebels': they speak of it in passing."""
    return start > 0 and k + 1 < len(speech.nodes) and speech.nodes[k + 1].low in BE


def _comment_begins(speech: Speech, k: int) -> int:
    """Where 'both sides accused each other, a sign that the war is not over' goes on in the report's words."""
    n = speech.nodes
    commas = (z for z in range(k + 1, len(n) - 3) if n[z].kind == "COMMA" and n[z + 1].kind == "D")
    return next((n[z].first for z in commas if n[z + 2].low in COMMENTS), len(speech.tokens))


def _concession_ends(speech: Speech, start: int, k: int) -> int:
    """Where 'While the state maintains that life is normal, 50,000 people ...' goes on in the report's words."""
    n = speech.nodes
    if start > 2 or n[0].low not in CONCEDES:
        return len(speech.tokens)
    verb = next((z for z in range(k + 1, len(n)) if n[z].kind in ("A", "V", "T", "ED", "BEL")), len(n))
    commas = (z for z in range(verb, len(n) - 1) if n[z].kind == "COMMA" and n[z + 1].kind not in IN_AN_ASIDE)
    return next((n[z].first for z in commas), len(speech.tokens))


def _object_ends(speech: Speech, k: int) -> int:
    """Where 'announced a curfew after ...' does: what is announced is a thing, and the rest is the report's."""
    n = speech.nodes
    if n[k].low not in OF_THINGS or k + 1 >= len(n) or n[k + 1].kind not in ("D", "N", "Q"):
        return len(speech.tokens)
    after = next((z for z in range(k + 1, len(n)) if n[z].low in ("after", "following")), None)
    if after is None or any(node.kind in COUNTED[1:] or node.low == "that" for node in n[k + 1 : after]):
        return len(speech.tokens)
    return n[after].first


def _of_subject(speech: Speech, start: int, end: int, k: int) -> Saying | None:
    """The saying by the verb and its side."""
    n = speech.nodes
    named = speech.words(start, end)
    low = re.split(r"['’](?:ve|d|s|re|ll)$", named.lower())[0]
    pronoun = low in NOT_SPEAKERS or low in SPOKEN_OF_BEFORE
    if low in ("this", "which", "what", "there", "that", "we", "i") or (
        low.split()[-1] in EVENTS and not of_a_report(speech, start, end)
    ):
        return None
    if named in ("who", "Who") or only_adjectives(low) or of_the_quoted(named):
        return None
    pronoun = pronoun and named != "WHO"
    if pronoun and low in NOT_SPEAKERS and start and n[start - 1].kind in ("S", "P") and not speech.here:
        return None  # 'the team left after it broadcast ...': the subject of this sentence, not who spoke before
    meant = (pronoun and low in NOT_SPEAKERS) or counts_for(named, speech.here is not None)
    words = speech.meant if meant else known_as(speech, named)
    if meant and not speech.here and start > 1 and n[start - 1].kind == "WHO":
        words = _who_opens(speech, start) or words
    verb = last = n[k].last
    z = k + 1
    while (z < len(n) and n[z].kind in ("TIME", "R")) or (
        z < len(n)
        and z < k + 9
        and n[z].kind in ("P", "N", "D", "H", "OF", "PRON", "OTH")
        and n[k].low in TELLS
        and not _clause(speech, z)
    ):
        last = n[z].last
        z += 1
    trailing = (
        z >= len(n)
        or n[z].kind in ("COMMA", "MARK", "SEMI")
        or (n[z].kind == "ING" and start > 0 and n[start - 1].kind != "S")
    )
    leading_verb = k + 1 < len(n) and n[k + 1].low == "that"
    before_comma = start > 0 and n[start - 1].kind in ("COMMA", "QUOTE")
    lost_comma = opens_behind_a_noun(speech, start)
    trailing = trailing or ((before_comma or lost_comma) and _all_said(speech, start, z))
    trailing = trailing or (lost_comma and z < len(n) and n[z].kind == "C")
    t = speech.tokens
    if start and n[start - 1].low in ("where", "which", "that", "when"):
        trailing = False  # 'in the town where a nurse reported fire'
    if trailing and n[z - 1 if z <= len(n) else -1].kind != "COLON" and not leading_verb and (start > 0):
        rule = "X said, after it"
        if z < len(n) and not any(n[y].kind in ("Q", "T", "HEAD", "TOLL") for y in range(start)):
            return Saying(words, n[start].first, last, last, len(t), "X said, before it", verb=verb, pronoun=pronoun)
        return Saying(words, n[start].first, last, 0, n[start].first, rule, verb=verb, pronoun=pronoun)
    if trailing and z < len(n) and n[z].kind == "COMMA" and start == 0:
        return Saying(words, n[start].first, last, last, len(t), "X said, before it", verb=verb, pronoun=pronoun)
    if (
        not trailing
        and before_comma
        and not leading_verb
        and z < len(n)
        and n[z].kind in ("BUT", "C", "S")
        and start > 1
        and any(node.kind in COUNTED for node in n[:start])
    ):
        return Saying(words, n[start].first, last, 0, n[start].first, "X said, after it", verb=verb, pronoun=pronoun)
    return Saying(words, n[start].first, last, last, len(t), "X said, before it", verb=verb, pronoun=pronoun)


def _who_opens(speech: Speech, start: int) -> str | None:
    """The rebels of 'The rebels released a video in which they claim ...': who does something, and speaks in it."""
    found = opening(speech)
    return speech.words(*found) if found is not None and found[1] < start else None


def of_a_report(speech: Speech, start: int, end: int) -> bool:
    """True for 'the report on the conflict': what an event stands behind speaks all the same."""
    n = speech.nodes
    return any(n[z].kind == "P" and n[z - 1].low in speech.small["source_nouns"] for z in range(start + 1, end))


def _all_said(speech: Speech, start: int, z: int) -> bool:
    """'12 died, police said of the latest attack': whatever is counted stands before the speaker."""
    n = speech.nodes
    return (
        n[0].kind not in ("S", "BUT", "WHO")
        and n[z].low != "that"
        and any(node.kind == "Q" for node in n[:start])
        and not any(node.kind in COUNTED and not _a_distance(speech, y) for y, node in enumerate(n[z:], z))
    )


def _a_distance(speech: Speech, y: int) -> bool:
    """True for the number of 'he said in the town 40 km from the border', which counts nobody."""
    return speech.nodes[y].kind == "Q" and y + 1 < len(speech.nodes) and speech.nodes[y + 1].low in DISTANCES


def _clause(speech: Speech, z: int) -> bool:
    """True where what is said begins: 'that', or a number."""
    n = speech.nodes
    return n[z].low == "that" or n[z].kind == "Q"
