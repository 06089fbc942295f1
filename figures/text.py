"""Cuts a report into sentences and words, and remembers where each stood.

In:  the text of a report, exactly as stored.
Out: Sentences with their Tokens; every offset counts characters of the stored text.
Assumes nothing about the words; abbreviations come from the lexicon of the language.

A line break ends a sentence unless the text is wrapped (no long line in it, and this line nearly full), because
headlines, bullets and table rows carry no full stop. Time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # both are found later, in the tokens of this module
    from figures.dates import Time
    from figures.numerals import Numeral

WRAPPED_AT_MOST = 100
"""A text with a longer line is not wrapped: its line breaks mean something."""
WRAPPED_AT_LEAST = 60
"""A text of shorter lines is a list: its line breaks mean something too."""
NEARLY_FULL = 0.7
"""A line shorter than this share of the longest is a line of its own even in a wrapped text."""
TITLE = 0.6
"""Share of a headline's longer words that begin with a capital."""
TITLE_WITH_STOP = 0.85
"""The same of a headline that ends in a full stop, which a sentence with many names may be as well."""
SHORTEST_WITH_STOP = 6
"""Longer words of such a headline."""
LONGEST_SENTENCE = 400
"""Tokens. A text without full stops is cut here, so that no step ever looks at more."""

GENITIVE = ("'s", "’s")
"""How a word ends that owns what follows."""

TOKEN = re.compile(
    r"""
    (?=\S)(?:
    (?P<word>[A-Za-z]++(?=[ ,\n])
      |(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*+
        (?=-(?:\d{1,2}\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b(?!-)))
      |(?:[Mm]id|[Ll]ate|[Ee]arly)(?=-(?:(?:19|20)\d\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b))
      |(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[-‐‑'’][^\W_]+|\d+|_)*|(?<=\d)-(?:plus|odd)\b)
  | (?P<mark>\.{2,}|[^\w\s\ufe0e\ufe0f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|_)
  | (?P<date>\d{4}-\d{2}-\d{2}(?![\w-])|\d{1,2}[/.]\d{1,2}[/.]\d{4}(?!\w)|\d{1,2}-\d{1,2}-\d{4}(?![\w-]))
  | (?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?)
  | (?P<ordinal>\d+(?:st|nd|rd|th)\b)
  | (?P<code>\d+(?:[.,]\d+)*-(?!(?:plus|odd)\b)[^\W\d_][\w-]*|\d+(?:-\d+){2,}[\w-]*|\d+(?:[^\W\d_]+\d+\w*))
  | (?P<decade>(?:19|20)\d0s\b)
  | (?P<scaled>\d+(?:[.,]\d+)?(?:k|K|m|M|mn|MN|mln)\b)
  | (?P<number>\d{1,2}(?:,\d{2})+,\d{3}(?![,.]?\d)|\d{1,3}(?:[,،٬.\u2019'\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?(?![\d])
      |(?<![\d,.])\d{1,3},[ ]000(?![\d,.]\d|\d)|(?<=\()\d{1,3},[ ]\d{3}(?=\))
      |\d{1,3}(?:[ ]\d{3})+(?![\d.,:%]*\d|\s*(?:%|per\ cent|percent))|\d+(?:[.,٫]\d+)?)
    )
    """,
    re.X,
)
"""Kinds of tokens. Words and marks come first because most are: no other kind begins like them. The first pattern of a
word is only the short way to what the third one finds as well. Nothing begins with a space: said once, before all
kinds, it spares nine attempts at every space, and three fifths of the time that words take to be found.
"""

FOOTNOTE = re.compile(r"^([a-z]{5,})\d{1,2}$")
"""A word with the mark of a footnote: 'killed3'."""

ITEM_HEAD = re.compile(r"[A-Z][\w'’ -]{2,40}: [A-Z]")
"""The head of a digest's item: 'Nigeria: Gunmen ...'. It begins a paragraph even in wrapped text."""
SENTENCE_END = {".", "!", "?", "...", "؟", "۔"}
CLOSERS = {'"', "”", "’", "'", ")", "]", "»"}
BULLETS = {"*", "•", "·", "-", "–", "—", "▪", "●", "◦", "+"}


KEPT_AT_MOST = 50_000
"""Words whose small letters are kept; a text with more words reads the rest anew."""
_SMALL: dict[str, str] = {}
"""Words as printed -> in small letters."""


class Token:
    """One word, number or mark.

    No dataclass, because its `__init__` would stay Python where the rest is compiled, and a tenth of the time is spent
    making tokens and nodes.
    """

    __slots__ = ("end", "kind", "low", "start", "text")

    def __init__(self, text: str, low: str, start: int, end: int, kind: str) -> None:
        self.text = text
        self.low = low
        self.start = start
        self.end = end
        self.kind = kind


@dataclass(slots=True)
class Sentence:
    """One sentence, headline, bullet or row."""

    tokens: list[Token]
    paragraph: int
    first: bool
    """True for the first sentence of its paragraph."""
    headline: bool = False
    """True for a title or a heading: its grammar is shorter."""
    ends: str = ""
    """The mark that closes it; '' when there was none."""
    numerals: list[Numeral] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Offset of the first word."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Offset after the last word."""
        return self.tokens[-1].end


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words of text[start:end]; a possessive or clitic stays with its word."""
    found = []
    for match in TOKEN.finditer(text, start, end):
        word = match[0]
        low = _SMALL.get(word) or _small(word)
        first, last = match.span()
        found.append(Token(word, low, first, last, match.lastgroup or ""))
    return found


def _small(word: str) -> str:
    """A word in small letters, with straight apostrophes and without the mark of a footnote; kept for the next time."""
    low = word.lower().replace("’", "'").replace("‘", "'")
    if low[-1].isdecimal():
        low = FOOTNOTE.sub(r"\1", low)
    if len(_SMALL) < KEPT_AT_MOST:
        _SMALL[word] = low
    return low


def lines(text: str) -> list[tuple[int, int]]:
    """The spans of the lines that are not empty."""
    found, start = [], 0
    for line in text.replace("\r", "\n").split("\n"):
        end = start + len(line)
        if line:
            found.append((start, end))
        start = end + 1
    return found


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The spans of the text's paragraphs: blocks between line breaks that mean something."""
    spans_of_lines = lines(text)
    if not spans_of_lines:
        return []
    longest = max(end - start for start, end in spans_of_lines)
    wrapped = WRAPPED_AT_LEAST <= longest <= WRAPPED_AT_MOST
    spans: list[tuple[int, int]] = []
    for start, end in spans_of_lines:
        line = text[start:end]
        stripped = line.strip()
        if not stripped:
            continue
        if spans and (
            _ends_label(text, spans[-1], stripped) or (wrapped and _continues(text, spans[-1], start, line, longest))
        ):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _ends_label(text: str, before: tuple[int, int], stripped: str) -> bool:
    """True for the second line of a broken label: 'Injured:' and below it '174,231', or ': 4' below 'Number killed'."""
    if stripped[0] == ":":
        return True
    return (
        text[before[0] : before[1]].rstrip().endswith(":") and re.fullmatch(r"[\d\W]*\d[\d\W]*", stripped) is not None
    )


def _continues(text: str, before: tuple[int, int], start: int, line: str, longest: int) -> bool:
    """True when a line of a wrapped text goes on from the one before it."""
    between = text[before[1] : start]
    if between.count("\n") > 1:
        return False
    if "|" in line or "\t" in line or ITEM_HEAD.match(line):
        return False
    last_line = text[before[0] : before[1]].rsplit("\n", 1)[-1]
    if len(last_line) < NEARLY_FULL * longest or line[0] in " \t":
        return False
    first = line.lstrip()[:1]
    return not (first in BULLETS or (last_line.rstrip()[-1:] in ".!?:" and len(last_line) < 0.85 * longest))


SHORTEST_WORD = 3
"""Letters of a word that ends a sentence whose space was lost."""


def sentences(text: str, abbreviations: frozenset[str], starters: frozenset[str]) -> list[Sentence]:
    """Every sentence of the text, in order."""
    found: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs(text)):
        words = tokens(text, start, end)
        first = True
        for part, mark in _cut(words, text, abbreviations, starters):
            found.append(
                Sentence(
                    part, number, first, _looks_like_headline(part, "" if not found and mark == "." else mark), mark
                )
            )
            first = False
    return found


def _cut(
    words: list[Token], text: str, abbreviations: frozenset[str], starters: frozenset[str]
) -> Iterator[tuple[list[Token], str]]:
    """Yield (tokens, closing mark) for each sentence of a paragraph."""
    part: list[Token] = []
    count = len(words)
    i = 0
    while i < count:
        token = words[i]
        if part and token.text in starters and _lost_boundary(words, i):
            yield part, ""
            part = []
        if not part and token.text in BULLETS and i + 1 < count and words[i + 1].start > token.end:
            i += 1
            continue
        if (
            part
            and token.text in BULLETS
            and token.text not in "-–—+"
            and i + 1 < count
            and words[i + 1].start > token.end
        ):
            yield part, ""
            part = []
            i += 1
            continue
        part.append(token)
        if token.text in SENTENCE_END and _really_ends(words, i, abbreviations):
            mark = token.text
            while i + 1 < count and words[i + 1].text in CLOSERS and words[i + 1].start == words[i].end:
                i += 1
                part.append(words[i])
            yield part, mark
            part = []
        elif len(part) >= LONGEST_SENTENCE:
            yield part, ""
            part = []
        i += 1
    if part:
        yield part, ""


def _really_ends(words: list[Token], i: int, abbreviations: frozenset[str]) -> bool:
    """False for the full stop of an abbreviation, an initial or a number, and for a letter lost within a word."""
    after = words[i + 1] if i + 1 < len(words) else None
    if words[i].text != ".":
        return not _lost_letter(words, i)
    if after is None:
        return True
    if after.text in CLOSERS and after.start == words[i].end:
        after = words[i + 2] if i + 2 < len(words) else None
        return after is None or after.text[:1].isupper() or after.text[:1].isdecimal() or not after.text[:1].isalnum()
    before = words[i - 1] if i else None
    if after.start == words[i].end:
        return _run_together(before, after)
    if before is not None and before.end == words[i].start:
        if before.low in abbreviations and (after.text[:1].isdecimal() or after.kind == "word"):
            return before.low in ("u.s", "u.n") and after.text[:1].isupper() and after.low in ("the", "in", "a", "it")
        if len(before.text) == 1 and before.text.isupper() and after.text[:1].isupper():
            return False
    return after.text[:1].isupper() or after.text[:1].isdecimal() or not after.text[:1].isalpha()


def _run_together(before: Token | None, after: Token) -> bool:
    """True for 'fighting in recent weeks.The army said': the space between two sentences was lost."""
    if before is None or before.kind != "word" or not before.text.islower() or len(before.text) < SHORTEST_WORD:
        return False
    return after.kind == "word" and after.text.istitle() and len(after.text) > 1


def _lost_letter(words: list[Token], i: int) -> bool:
    """True for the marks that stand for letters of another script: 'Diyarbak?r', '??rnak'."""
    k = i
    while k + 1 < len(words) and words[k].text == "?" and words[k + 1].start == words[k].end:
        k += 1
    return k > i and words[k].kind == "word" and words[k].text.islower()


def _lost_boundary(words: list[Token], i: int) -> bool:
    """True where a sentence must have begun though no full stop stands: '... in the city According to a source ...'."""
    token, before = words[i], words[i - 1]
    if before.kind != "word" or not before.text.islower() or len(before.text) < 4:
        return False
    after = words[i + 1] if i + 1 < len(words) else None
    return after is not None and (after.text.islower() or after.kind == "number" or token.text == "According")


def _looks_like_headline(part: list[Token], mark: str) -> bool:
    """Short, without a full stop, most words capitalised or all capitals; with a full stop, nearly every word."""
    if (mark in SENTENCE_END and mark != ".") or len(part) > 25:
        return False
    words = [t for t in part if t.kind == "word" and len(t.text) > 3]
    share = TITLE_WITH_STOP if mark == "." else TITLE
    if not words or (mark == "." and len(words) < SHORTEST_WITH_STOP):
        return False
    return sum(t.text[0].isupper() for t in words) >= share * len(words)


def without_genitive(words: str) -> str:
    """The owner's bare name: 'Syria' of "Syria's"."""
    return words.removesuffix("'s").removesuffix("’s")
