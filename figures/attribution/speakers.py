"""Finds the speaker beside a verb of saying: 'the governor said', 'X, who ..., told', '..., said the governor'.

In:  a Speech.
Out: Sayings, one for each verb of saying that has a speaker.
Assumes that the speaker is the noun phrase before the verb, or behind it after a comma or a quotation.
"""

from __future__ import annotations

from figures import lexicon
from figures.attribution.asides import LONGEST, before_aside, named_before, only_says_who, with_name_behind
from figures.attribution.names import NOT_SPEAKERS, person_like
from figures.attribution.noun_phrases import before_relative, noun_phrase, subject_start
from figures.attribution.openings import ISSUED, opening
from figures.attribution.parted import before_channel, before_description, before_participle, before_who, ends_with_name
from figures.attribution.sides import from_subject, of_a_report
from figures.attribution.speech import Saying, Speech
from figures.attribution.unpunctuated import before_which, begins
from figures.attribution.verbs import reports
from figures.nodes import Node

_WORDS = lexicon.tables("en_speakers")
COUNTED = _WORDS["counted"]
"""Verbs that with a number before them tell of the dead, not of a speaker: '40 confirmed'."""
REGISTERED = {"reported", "recorded", "registered", "documented", "verified", "confirmed", "estimated"}
"""Verbs that before 'killed' or a preposition are passives: 'attacks recorded in May'."""
HAPPENINGS = _WORDS["happenings"]
"""What happens or is counted does not speak."""
BEFORE_SPEAKER = _WORDS["before_speaker"]
"""Verbs that a speaker follows: ', said the governor'."""
EYE_WITNESSES = _WORDS["eye_witnesses"]
SAW, KINDS_OF_PLACE = _WORDS["saw"], _WORDS["kinds_of_place"]
ACTS = ("V", "T", "ED", "BEL")
"""Kinds of nodes behind a subject that does something."""
NO_NAME = ("Q", "P", "OF", "TIME")
"""Kinds of nodes with which no speaker's name begins."""
SEEN = 6
"""Nodes behind 'saw' within which the number stands: 'saw the bodies of 12'."""
MEANS = _WORDS["means"]
"""What a speaker speaks by or goes by is no second speaker."""


def said(speech: Speech) -> list[Saying]:
    """'X said', 'said X': the sayings by their verbs."""
    n = speech.nodes
    reporting = speech.small["reporting"]
    found: list[Saying] = []
    for k, word in enumerate(n):
        if not (word.low in reporting and reports(speech, k)) and not (word.low in SAW and _saw(speech, k)):
            continue
        got = _speaker(speech, k)
        if got is not None and not (found and _only_how(got)):
            found.append(got)
            speech.here = got.words or speech.here
    return found


def _saw(speech: Speech, k: int) -> bool:
    """True for 'a reporter saw five bodies': who tells what they saw."""
    n = speech.nodes
    if k == 0 or n[k].low not in SAW or not any(m.kind == "Q" for m in n[k : k + SEEN]):
        return False
    last = k - 1
    while last > 0 and n[last].kind == "R":
        last -= 1  # 'a reporter at the scene saw'
    start = subject_start(speech, last)
    return start is not None and any(m.low in EYE_WITNESSES for m in n[start:k])


def _only_how(saying: Saying) -> bool:
    """True for what a speaker named before speaks by: 'said in a statement posted', 'said inquiries showed'."""
    words = (saying.words or "").lower().split()
    return bool(words) and words[-1] in MEANS


def _speaker(speech: Speech, k: int) -> Saying | None:
    """The saying of the speaker beside this verb."""
    n = speech.nodes
    y = k - 1
    while y >= 0 and (
        n[y].kind in ("R", "TIME", "A")
        or n[y].low in ("there", "themselves", "itself", "himself", "herself")
        or n[y].low in ("reportedly", "allegedly", "initially", "also", "later", "earlier", "officially", "first")
    ):
        y -= 1
    if y >= 1 and n[y].kind == "C" and n[y - 1].kind in ("ED", "V", "BEL"):  # 'has compiled and confirmed that'
        y -= 2
        while y >= 0 and n[y].kind in ("R", "A"):
            y -= 1
    if y > 2 and n[y].kind == n[y - 2].kind == "COMMA" and n[y - 1].kind in ("R", "BUT"):
        y -= 3  # 'He, however, said'
    if y >= 0 and n[y].kind == "COMMA":
        if n[k].low in BEFORE_SPEAKER and n[k].low != "told" and _speaker_ends_it(speech, k + 1):
            return _inverted(speech, k)
        if n[k].low in ("adding", "saying", "noting", "stating"):
            return None  # who says it opens the sentence, and is looked for by `participles`
        aside = before_aside(speech, y)
        if aside is not None:
            first, last = before_relative(speech, aside[0], aside[1] - 1)
            return from_subject(speech, *named_before(speech, first, last + 1), k)
        return _long_named(speech, y, k) if n[k].low == "told" else _inverted(speech, k)
    if y > 1 and n[y].kind in ("C", "BUT"):
        return _and_said(speech, k)
    if n[k].low == "adding":
        return None  # 'went into the town adding that 78 were held': the town adds nothing
    told_of = before_who(speech, y)
    if told_of is not None:
        got = from_subject(speech, *told_of, k)
        if got is not None:
            got.first = next(n[z].first for z in range(told_of[1], k) if n[z].kind == "WHO")
        return got
    if (
        y >= 0
        and (
            n[y].kind in ("N", "H", "HEAD", "PRON", "RP", "OTH", "TOLL", "NOM", "D")
            or (n[y].kind == "T" and n[y].capital and y > 0 and not speech.headline)
            or (n[y].kind == "V" and n[y].low in speech.small["source_nouns"])
        )
    ) or (y >= 0 and n[y].kind in ("WHO",) and n[y].capital and n[y].low == "who"):
        start = subject_start(speech, y)
        if start is None:
            return None
        issued = start > 0 and n[start - 1].kind in ("P", "ED") and _behind_issued(speech, start - 1, k)
        if issued:
            return issued
        start, y = before_relative(speech, *before_participle(speech, start, y))
        described = before_which(speech, start)
        if described is not None:
            return from_subject(speech, *described, k)
        start = begins(speech, start, y)
        bodies = any(m.low in speech.small["source_nouns"] for m in n[start : y + 1])
        if n[k].low in REGISTERED and n[y].low in KINDS_OF_PLACE and not bodies:
            return None  # 'the coastal region recorded the most deaths'
        people = n[y].low not in speech.small["source_nouns"]
        if n[k].kind == "BEL" and n[k].low in COUNTED and people and any(n[z].kind == "Q" for z in range(start, y + 1)):
            return None
        if (
            k + 1 < len(n)
            and n[k].kind in ("BEL", "V")
            and n[k].low in REGISTERED
            and n[k + 1].kind in ("T", "P", "TIME")
            and not _doing(n[k + 1])
            and not ends_with_name(speech, start, y)
            and not speech.tokens[n[y].first].text.isupper()
            and not any(n[z].low in speech.small["source_nouns"] for z in range(start, y + 1))
        ):
            return None
        if (n[y].low in HAPPENINGS and not of_a_report(speech, start, y)) or (
            n[y].kind == "HEAD" and n[k].low in ("recorded", "registered", "documented")
        ):
            return None
        return from_subject(speech, *named_before(speech, start, y + 1), k)
    described = before_description(speech, y) or (before_channel(speech, y) if y > 0 else None)
    if described is not None:
        return from_subject(speech, *described, k)
    return _behind_issued(speech, y, k) or _inverted(speech, k)


def _long_named(speech: Speech, y: int, k: int) -> Saying | None:
    """The speaker of 'as a patrol passed, Capt. X of the district station, told reporters': a comma parts the verb."""
    n = speech.nodes
    start = next((z + 1 for z in range(y - 1, -1, -1) if n[z].kind in ("COMMA", "QUOTE")), 0)
    if start >= y or n[start].kind not in ("N", "H", "D") or not person_like(speech, start, y):
        return None
    return from_subject(speech, start, y, k)


def _doing(node: Node) -> bool:
    """True for the 'detaining' of 'the army reported detaining 14': what was reported is what it did."""
    return node.kind == "T" and node.entries["trigger"].form.endswith("ing")


def _behind_issued(speech: Speech, y: int, k: int) -> Saying | None:
    """'A report published on Friday says', 'a group based in X said': the subject before the participle speaks."""
    n = speech.nodes
    found = opening(speech)
    if found is None or found[1] > y or n[found[1]].low not in ISSUED:
        return None
    between = n[found[1] + 1 : y + 1]
    return None if any(m.kind in ("Q", "V", "A", "BEL", "COMMA") for m in between) else from_subject(speech, *found, k)


def _speaker_ends_it(speech: Speech, k: int) -> bool:
    """True for '..., said the governor.': somebody who may speak is named behind the verb, and nothing follows."""
    n = speech.nodes
    end = noun_phrase(speech, k)
    closes = end >= len(n) or n[end].kind == "MARK" or only_says_who(speech, k, end)
    return end > k and closes and person_like(speech, k, end) and n[k].kind not in NO_NAME


def _and_said(speech: Speech, k: int) -> Saying | None:
    """'Sudan launched a missile and said 75 had died': the subject that opens the sentence speaks."""
    n = speech.nodes
    found = opening(speech)
    verb = _behind_aside(speech, found[1]) if found is not None else None
    acts = verb is not None and (n[verb].kind in ACTS or n[verb].low == "launched")
    if found is None or not acts or any(node.kind == "WHO" for node in n[:k]):
        return None
    got = from_subject(speech, *found, k)
    if got is not None:
        got.first = n[k].first  # what it did before it spoke is the report's word
    return got


def _behind_aside(speech: Speech, k: int) -> int:
    """The verb of 'Militants of the front, a group linked to X, quickly claimed': behind the aside, if one follows."""
    n = speech.nodes
    if n[k].kind != "COMMA":
        return k
    closing = next((z for z in range(k + 1, min(k + LONGEST, len(n) - 1)) if n[z].kind == "COMMA"), k)
    verb = closing + 1
    while verb + 1 < len(n) and n[verb].kind in ("R", "A"):
        verb += 1
    return verb if closing > k else k


def _inverted(speech: Speech, k: int) -> Saying | None:
    """'..., said the governor': the speaker follows the verb."""
    n = speech.nodes
    if n[k].low not in BEFORE_SPEAKER:
        return None
    if k and n[k - 1].kind not in ("COMMA", "QUOTE", "MARK") and k:
        return None
    end = noun_phrase(speech, k + 1)
    one = end > k + 2 and n[k + 1].low == "one"  # 'said one resident'
    if end <= k + 1 or n[k + 1].low == "that" or (n[k + 1].kind in NO_NAME and not one):
        return None
    if k == 0 and end < len(n) and n[end].low in speech.small["reporting"] and n[end].kind in ("V", "BEL"):
        return None  # 'Said Omar said three had died': it is a given name
    end = with_name_behind(speech, k + 1, end)
    named = speech.words(k + 1, end)
    words = speech.before if named.lower() in NOT_SPEAKERS else named
    reach = n[k].first
    if end < len(n) and n[end].kind == "COMMA":  # '..., said the elder, "48 men are missing"'
        reach = len(speech.tokens)
    return Saying(words, n[k].first, n[end - 1].last, 0, reach, "said X")
