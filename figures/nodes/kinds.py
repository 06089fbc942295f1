"""The kinds of nodes, and which classes of words and marks they stand for.

In:  nothing: the table stands here.
Out: names of kinds. Q is a numeral, T a verb that says what happened, N any noun, H a noun for people, P a preposition.
"""

from __future__ import annotations

ORDER = (
    "trigger",
    "toll",
    "bound",
    "according",
    "including",
    "negations",
    "who_words",
    "and_words",
    "but_words",
    "of_words",
    "determiners",
    "pronouns",
    "believed",
    "auxiliaries",
    "others",
    "prepositions",
    "subordinators",
    "adverbs",
    "head",
    "nominal",
    "person",
    "verbs",
)
"""Which class of words a token is taken for, the first that fits."""
KIND = {
    "trigger": "T",
    "toll": "TOLL",
    "bound": "B",
    "according": "ATT",
    "including": "INC",
    "negations": "NEG",
    "who_words": "WHO",
    "and_words": "C",
    "but_words": "BUT",
    "of_words": "OF",
    "determiners": "D",
    "pronouns": "PRON",
    "believed": "BEL",
    "auxiliaries": "A",
    "others": "OTH",
    "prepositions": "P",
    "subordinators": "S",
    "adverbs": "R",
    "verbs": "V",
    "nominal": "NOM",
    "head": "HEAD",
    "person": "H",
}
"""Class of the lexicon -> kind of node."""
MARKS = {
    ",": "COMMA",
    ";": "SEMI",
    ":": "COLON",
    "(": "LP",
    ")": "RP",
    "[": "LP",
    "]": "RP",
    "-": "DASH",
    "–": "DASH",
    "—": "DASH",
    "|": "BAR",
    '"': "QUOTE",
    "“": "QUOTE",
    "”": "QUOTE",
    "'": "QUOTE",
    "‘": "QUOTE",
    "’": "QUOTE",
    "«": "QUOTE",
    "»": "QUOTE",
    "&": "C",
    "/": "C",
}
"""Mark -> kind of node; any other is a MARK."""
