"""Plainer and plainer readings of the words for a source: the office, the work and the relay peeled off.

In:  the words as printed: "Ashraf al-Qudra, a spokesman for Gaza's health ministry".
Out: readings in plain words, the most faithful first: the one that the register knows is meant.

A spokesman, a minister, a report and a website are their body. "The ministry, cited by OCHA" is the ministry.
"""

from __future__ import annotations

import re

from registers.words import plain

_RELAYED = re.compile(
    r"\s*(?:,|\()?\s*\b(?:via|(?:as )?(?:cited|quoted|relayed|reported|published|carried) by|through)\b.*$", re.I
)
_RELAYS = re.compile(r"^.*\b(?:quoting|citing|relaying)\s+", re.I)
_PAREN = re.compile(r"\(([^()]*)\)")

_OFFICES = (
    "spokes(?:man|woman|person|people)", "press (?:office|service|secretary)", "media office", "information office",
    "director(?: general)?", "head", "chief", "commander", "chair(?:man|woman|person)?", "president",
    "secretary general", "representatives?", "researchers?", "experts?", "analysts?", "officials?", "officers?",
    "sources?", "staff", "advis[eo]r", "office", "team", "investigators", "monitors", "coordinator", "envoy",
    "commissioner",
)  # fmt: skip
_WORKS = (
    "reports?", "figures?", "data", "database", "statistics", "stats", "counts?", "tall(?:y|ies)", "tolls?",
    "estimates?", "statements?", "surveys?", "stud(?:y|ies)", "updates?", "bulletins?", "records?", "briefing",
    "assessments?", "analysis", "numbers", "website", "tracker", "flash update", "situation report", "documentation",
    "investigation",
)  # fmt: skip
_KINDS = (
    "charity", "group", "monitor", "watchdog", "agency", "organi[sz]ation", "ngo", "outlet", "recorder", "network",
    "movement", "tracker", "think tank", "militia", "body", "force", "website", "society", "broadcaster", "television",
    "newspaper", "rebels", "faction",
)  # fmt: skip
_SPEAKER = rf"(?:(?:deputy|senior|acting|top|chief|lead|unnamed) )?(?:{'|'.join(_OFFICES)})"
_WORK = (
    r"(?:(?:latest|new|preliminary|initial|updated?|official|annual|daily|weekly|monthly|own|joint|recent) )*"
    rf"(?:{'|'.join(_WORKS)})"
)
# A name of up to three words behind an office; the office is put back.
_NAME = r"(?: (?!and\b)[^\W\d_]+)"
_NAMED_OFFICE = re.compile(rf"(?P<office>\b(?:governor|mayor|minister|president|ombudsman)){_NAME}{{1,3}}$")
_PEELS = (
    # "a spokesman for ...", "figures from ..."
    re.compile(
        rf"^(?:according to |as per )?(?:(?:{_SPEAKER}|{_WORK}) (?:and {_SPEAKER} )?(?:of|for|from|by|at|with|in)"
        r" (?:the )?|senior |unnamed )"
    ),
    # "... spokesman", with a name of up to three words behind it
    re.compile(rf" {_SPEAKER}{_NAME}{{0,3}}$"),
    # "governor Name Surname": the name goes, the office stays
    _NAMED_OFFICE,
    # "... report", "... data"
    re.compile(rf" {_WORK}$"),
    # "... rebels", "... movement"
    re.compile(r" (?:rebels?|militants|insurgents|guerrillas|fighters|separatists|movement|group|party|leadership)$"),
    # "UN humanitarian coordinator for South Sudan"
    re.compile(r"(?<=^un)(?P<office>(?: \w+){1,3}) (?:in|for|to) [\w ]{3,40}$"),
    # "the war monitor ...", "the charity ..."
    re.compile(rf"^(?:[\w&]+ ){{0,4}}(?:{'|'.join(_KINDS)}) "),
)

# A name and an office fit into this; longer words are a sentence that was taken for a source, or worse.
LONGEST = 300
MOST_READINGS = 24


def readings(words: str) -> list[str]:
    """The words in plain spelling, then each shorter reading of them.

    >>> readings("OCHA, citing the health ministry's spokesman")[-1]
    'health ministry'
    """
    found: list[str] = []
    if len(words) > LONGEST:
        return found

    def add(text: str) -> None:
        text = plain(text)
        if text and text not in found and len(found) < MOST_READINGS:
            found.append(text)

    add(words)
    words = _RELAYS.sub("", _RELAYED.sub("", words)) or words
    add(words)
    add(_PAREN.sub(" ", words))
    for inner in _PAREN.findall(words):
        add(inner)
    head, comma, tail = words.rpartition(",")
    if comma and re.search(_SPEAKER, tail, re.I):
        add(tail)  # "Ashraf al-Qudra, spokesman for the health ministry"
    if comma and head:
        add(head)  # "the health ministry's spokesman, Ashraf al-Qudra"
    for text in found:  # grows as it goes: each shorter reading is shortened in its turn
        for peel in _PEELS:
            add(peel.sub(r"\g<office>" if "office" in peel.groupindex else "", text))
    return found
