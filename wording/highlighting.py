"""Show where in a text its figures stand, as harmless HTML.

In:  a text (hostile: it may hold HTML) and the spans of its figures.
Out: HTML in which everything of the text is escaped, and each span is a numbered <mark>.

Spans are character offsets, end exclusive. Of two spans that overlap the first keeps its place and the second only its
number. Colour never carries the meaning alone: a mark has a number and an underline, see STYLE.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

CONTEXT = 900
"""Characters of a paragraph shown around one figure; a wire story's paragraph has some 300."""

STYLE = """<style>
.report-text {white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.7; unicode-bidi: plaintext;
  max-height: 32rem; overflow-y: auto; padding: .75rem 1rem; border: 1px solid color-mix(in srgb, currentColor 25%,
  transparent); border-radius: .4rem;}
.report-text mark {color: inherit; background: color-mix(in srgb, currentColor 10%, transparent); padding: 0 .15em;
  border-bottom: 2px solid currentColor;}
.report-text mark.dotted {border-bottom-style: dotted;}
.report-text mark.struck {text-decoration: line-through; border-bottom-style: dotted;}
.report-text mark.chosen {outline: 2px solid currentColor; outline-offset: 0; margin: 0 .2em; border-bottom: 0;}
.report-text mark b {font-size: .72em; padding-right: .3em; vertical-align: .25em;}
.report-text .sentence {background: color-mix(in srgb, currentColor 6%, transparent);}
</style>"""
"""How marks look, on any ground: everything is drawn in the text's own colour."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One span to be marked."""

    start: int
    """First character."""
    end: int
    """One past the last character."""
    label: str = ""
    """What stands before the words: the figure's number in the list beside the text."""
    title: str = ""
    """What a reader is told on hover and by a screen reader."""
    style: str = ""
    """'', dotted, struck or chosen."""


def highlight(text: str, marks: Iterable[Mark], sentence: tuple[int, int] | None = None) -> str:
    """The text with its marks; `sentence` is a span that is shaded behind them.

    >>> highlight("12 <b>", [Mark(0, 2, "1")])
    '<div class="report-text" dir="auto" tabindex="0"><mark><b>1</b>12</mark> &lt;b&gt;</div>'
    """
    opened = '<div class="report-text" dir="auto" tabindex="0">'
    if sentence is None:
        return f"{opened}{_marked(text, 0, len(text), marks)}</div>"
    start, end = max(0, sentence[0]), min(len(text), sentence[1])
    listed = list(marks)
    before, inside, after = (
        _marked(text, first, last, listed) for first, last in ((0, start), (start, end), (end, len(text)))
    )
    return f'{opened}{before}<span class="sentence">{inside}</span>{after}</div>'


def excerpt(text: str, start: int, end: int, context: int = CONTEXT) -> tuple[int, int]:
    """The paragraph around a span, cut at `context` characters on either side of it.

    >>> excerpt("One.\\n\\nTwo 12.\\n\\nThree.", 10, 12)
    (6, 13)
    """
    first = text.rfind("\n", 0, max(0, start)) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    return max(first, start - context), min(last, end + context)


def highlight_excerpt(text: str, span: tuple[int, int], marks: Iterable[Mark], sentence: tuple[int, int]) -> str:
    """A part of a text with its marks; offsets are those of the whole text."""
    first, last = span
    moved = [
        Mark(mark.start - first, mark.end - first, mark.label, mark.title, mark.style)
        for mark in marks
        if first <= mark.start and mark.end <= last
    ]
    return highlight(text[first:last], moved, (sentence[0] - first, sentence[1] - first))


def _marked(text: str, first: int, last: int, marks: Iterable[Mark]) -> str:
    """The characters from `first` to `last`, with the marks that lie in them."""
    parts, at = [], first
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.start < first or mark.end > last or mark.end <= mark.start:
            continue
        number = f"<b>{escape(mark.label)}</b>" if mark.label else ""
        if mark.start < at:
            parts.append(f"<mark>{number}</mark>" if number else "")
            continue
        style = f' class="{escape(mark.style)}"' if mark.style else ""
        title = f' title="{escape(mark.title)}"' if mark.title else ""
        parts.append(escape(text[at : mark.start]))
        parts.append(f"<mark{style}{title}>{number}{escape(text[mark.start : mark.end])}</mark>")
        at = mark.end
    parts.append(escape(text[at:last]))
    return "".join(parts)
