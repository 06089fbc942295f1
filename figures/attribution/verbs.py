"""Tells whether a word reports something: 'said', 'confirmed', 'figures show'; but not 'the war claimed 80 lives'.

In:  a Speech and the place of a word.
Out: true or false.
Assumes that the lexicon lists the verbs of saying, and which of them need a 'that' or a number behind them.
"""

from __future__ import annotations

from figures import lexicon
from figures.attribution.noun_phrases import noun_phrase
from figures.attribution.speech import Speech

_WORDS = lexicon.tables("en_speakers")
BEFORE_SPEAKER, CLOSING = _WORDS["before_speaker"], _WORDS["closing"]
CARRIERS, CARRIED_BY = _WORDS["carriers"], _WORDS["carried_by"]

EVENTS = lexicon.tables("en_cues")["attribution_events"]
SHOWING = CARRIERS | CARRIED_BY
"""What shows a number: 'the mission's findings show 20 killed'."""
OWNER = 6
"""Nodes between a count and its verb at most: 'a tally by the agency found'."""
SUBJECT = 12
"""Nodes of a subject between its comma and the verb that closes the sentence."""
CLAUSE = 14
"""Nodes behind 'claimed the attack' within which a verb makes it a clause."""
ON_WHAT = ("P", "D", "N", "H", "OF", "TIME", "R", "PRON")
"""Kinds of nodes behind a verb that tell where and when something was written."""
ADJECTIVES, OWNERS = _WORDS["adjectives"], _WORDS["own_of"]
NOUNS_TOO = _WORDS["nouns_too"]
"""Verbs of saying that are nouns after 'the' or 'of'."""
NOUNS_THAT_CLOSE = ("estimates", "reports", "informs")
"""Words read as nouns that are verbs at the end of a sentence: ', the radio reports.'"""
DOCUMENTS = _WORDS["documents"]
"""Nouns that are verbs of saying as well: 'military reports confirmed that'."""
STRICT = _WORDS["strict"]
"""Verbs that tell only with 'that' close behind, or behind a count: 'the agency fears that', not 'fears remain for'."""


def reports(speech: Speech, k: int) -> bool:
    """True when this word says something: 'said', 'reported', 'officials report 16 dead'."""
    n = speech.nodes
    node = n[k]
    low = node.low
    if _a_noun(speech, k) or (low == "named" and k + 1 < len(n) and n[k + 1].capital):
        return False  # 'reports said', 'a commander named X'
    if low == "reported" and k and n[k - 1].kind == "D" and n[k - 1].last == node.first:
        return False  # 'on the reported presence of'
    closing_noun = (low in NOUNS_THAT_CLOSE and _closes(speech, k)) or (low == "claims" and _claims_a_clause(speech, k))
    if node.kind in ("N", "H") and low not in ("report", "claim") and not closing_noun:
        return False
    if k + 1 < len(n) and n[k + 1].low == "responsibility":
        return False
    if low not in speech.small["reporting"]:
        return False
    y = k - 1
    while y >= 0 and n[y].kind == "R":
        y -= 1
    if y >= 0 and n[y].low in speech.small["be_forms"] and low not in ("quoted as saying", "reporting"):
        return False
    if low in NOUNS_TOO and y >= 0 and (n[y].kind in ("D", "OF", "P", "ED") or _owned(speech, y)):
        return False
    if y >= 0 and n[y].kind == "NEG":
        return False
    nxt = n[k + 1] if k + 1 < len(n) else None
    if (
        low in ("claimed", "claims", "claim", "took", "cost")
        and nxt is not None
        and (nxt.kind == "D" or nxt.kind == "Q")
        and any(n[z].low in ("lives", "life", "responsibility") for z in range(k + 1, min(k + 8, len(n))))
    ):
        return False
    if _claims_the_attack(speech, k) or _claims_the_lives(speech, k) or _told_of_something(speech, k):
        return False
    if low in ("adding", "saying") and k + 2 < len(n) and n[k + 1].kind == "P" and n[k + 2].kind == "N" and y < 3:
        return False  # 'Winter adding to hardships'
    if low in ("add", "adds", "added") and nxt is not None and nxt.low.startswith("up"):
        return False  # 'that adds up to 4,000'
    if low == "tell" and not (y >= 0 and n[y].kind in ("N", "H") and nxt is not None and nxt.capital):
        return False  # 'medical sources tell Al Jazeera'
    if low.startswith("accus") and not any(n[z].low in ("of",) for z in range(k + 1, min(k + 8, len(n)))):
        return False
    if "blame" in low and not _blames_for_deaths(speech, k):
        return False
    if _before_its_speaker(speech, k):
        return True
    if low in speech.small["reporting_needs_that"] and not _complement(speech, k) and not _closes(speech, k):
        return False
    if low in ("show", "shows", "showed") and k and n[k - 1].low in SHOWING:
        return True
    strict = low in STRICT
    if low == "report" and k + 1 < len(n) and n[k + 1].kind in ("Q", "B"):
        return True  # 'officials report 16 dead'
    that = any(n[z].low == "that" for z in range(k + 1, min(k + 4, len(n))))
    counted = any(n[z].low in SHOWING for z in range(max(0, k - OWNER), k))  # 'a tally by the agency found 88'
    return not strict or that or counted or _closes(speech, k)


def _a_noun(speech: Speech, k: int) -> bool:
    """True for the 'reports' of 'military reports confirmed that': the verb of saying follows."""
    n = speech.nodes
    said = k + 1 < len(n) and n[k + 1].low in speech.small["reporting"] and n[k + 1].kind in ("V", "BEL")
    return said and n[k].low in DOCUMENTS


def _claims_the_attack(speech: Speech, k: int) -> bool:
    """True for 'the group claimed the attack', which owns it and counts nobody."""
    n = speech.nodes
    if n[k].low.split()[-1] not in ("claimed", "claims", "claim"):
        return False
    behind = next((z for z in range(k + 1, min(k + 5, len(n))) if n[z].kind not in ("D", "R", "OTH")), k)
    return n[behind].low in EVENTS and n[k + 1].kind == "D" and not _claims_a_clause(speech, k)


def _claims_a_clause(speech: Speech, k: int) -> bool:
    """True for 'claims the strike was a mistake': what is claimed has a verb of its own."""
    n = speech.nodes
    if k + 1 >= len(n) or n[k + 1].kind != "D":
        return False
    verb = next((node for node in n[k + 2 : k + CLAUSE] if node.kind in ("A", "WHO", "COMMA", "Q")), None)
    return verb is not None and verb.kind == "A"


def _claims_the_lives(speech: Speech, k: int) -> bool:
    """True for 'fighting has claimed the lives of 30', whose object 'lives' is one phrase with its 'of'."""
    n = speech.nodes
    return n[k].low.split()[-1] in ("claimed", "claims", "claim", "cost", "costs") and any(
        n[z].low.startswith(("lives", "life", "the lives")) for z in range(k + 1, min(k + 4, len(n)))
    )


def _told_of_something(speech: Speech, k: int) -> bool:
    """True for 'after a caller reported gunshots': what was reported is a thing, and no number follows."""
    n = speech.nodes
    if n[k].low != "reported" or k + 1 >= len(n) or n[k + 1].kind != "N" or n[k + 1].capital:
        return False
    led = any(n[z].low in ("after", "when", "once") for z in range(max(0, k - 4), k))
    return led and not any(node.kind == "Q" or node.low == "that" for node in n[k + 1 : k + 5])


def _owned(speech: Speech, y: int) -> bool:
    """True before the claims of 'contrary to the authorities' initial claims': somebody's, so a noun."""
    n = speech.nodes
    if n[y].low not in ADJECTIVES or y == 0:
        return False
    return n[y - 1].low.endswith("'s") or n[y - 1].kind == "QUOTE" or n[y - 1].low in OWNERS


def _blames_for_deaths(speech: Speech, k: int) -> bool:
    """True for 'blamed the army for the deaths of 44', not for 'blamed rebels for an attack that killed 12'."""
    n = speech.nodes
    cause = next((z for z in range(k + 1, min(k + 8, len(n) - 2)) if n[z].low == "for"), None)
    return cause is not None and any(n[z].kind in ("NOM", "TOLL") for z in (cause + 1, cause + 2))


def _closes(speech: Speech, k: int) -> bool:
    """True for ', the mission found.': the verb ends the sentence and its subject follows a comma."""
    n = speech.nodes
    after = k + 1
    while n[k].low in CLOSING and after < len(n) and n[after].kind in ON_WHAT:
        after += 1  # 'he wrote on his channel'
    end = after >= len(n) or n[after].kind in ("MARK", "QUOTE") or (n[k].low in CLOSING and n[after].kind == "COMMA")
    return end and any(n[z].kind in ("COMMA", "QUOTE") for z in range(max(0, k - SUBJECT), k))


def _before_its_speaker(speech: Speech, k: int) -> bool:
    """True for '", reads the report.': the verb follows what is said, and its subject ends the sentence."""
    n = speech.nodes
    if n[k].low not in BEFORE_SPEAKER or not k or n[k - 1].kind not in ("COMMA", "QUOTE"):
        return False
    end = noun_phrase(speech, k + 1)
    return end > k + 1 and (end >= len(n) or n[end].kind == "MARK")


def _complement(speech: Speech, k: int) -> bool:
    """True when what follows the verb is a saying: 'that ...', a number, a toll."""
    n = speech.nodes
    for y in range(k + 1, min(k + 9, len(n))):
        if (
            n[y].low in ("that",)
            or n[y].kind in ("Q",)
            or "toll" in n[y].entries
            or n[y].low in ("toll", "number", "figure", "total", "death", "deaths", "casualties")
        ):
            return True
        if n[y].kind in ("COMMA", "SEMI", "COLON"):
            said = y + 1 < len(n) and (n[y + 1].kind == "QUOTE" or n[y + 1].low == "that")  # 'wrote, "Twelve are dead"'
            return n[y].kind == "COLON" or said
    return False
