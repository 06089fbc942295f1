"""The notes under a picture: which discrepancy has which number, which event which letter, and their sentences.

In:  a Chart, how many notes there is room for.
Out: numbers and letters for the plot, what stands at the foot: sentences, and events with their days.

The gravest discrepancies get the room; how many more there are is said, never hidden.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from charts.chart import Chart
from charts.paper_svg import apart
from charts.words import day, say
from records import GRAVITY
from wording.catalogue import N_

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Told:
    """An event, as it is told under the picture."""

    letter: str
    day: str
    label: str


@dataclass(frozen=True, slots=True)
class Notes:
    """What is numbered, and the sentences."""

    numbers: dict[str, str] = field(default_factory=dict)
    """Number of each finding that is explained."""
    letters: dict[str, str] = field(default_factory=dict)
    """Letter of each event, by its day and label."""
    lines: tuple[str, ...] = ()
    """Sentences for the foot, in order."""
    events: tuple[Told, ...] = ()
    """Events, by day."""

    def foot(self, rtl: bool) -> list[str]:
        """Everything as lines of text; where directions may meet, each event has a line and keeps its own direction."""
        if rtl:
            told = [f"{e.letter}. {apart(e.day)}: {apart(e.label)}" for e in self.events]
        else:
            told = ["; ".join(f"{e.letter}. {e.day}: {e.label}" for e in self.events)]
        return [*self.lines, *told]


def notes_of(chart: Chart, most: int) -> Notes:
    """Choose and number the notes of a chart; small multiples share one numbering. Without room there is none."""
    if not most:
        return Notes()
    brackets = {b.finding_id: b for panel in chart.panels for b in panel.brackets}
    gravest = sorted(brackets.values(), key=lambda b: (GRAVITY[b.severity], b.x, b.finding_id))[:most]
    shown = sorted(gravest, key=lambda b: (b.x, b.finding_id))
    numbers = {b.finding_id: str(n) for n, b in enumerate(shown, 1)}
    lines = [f"{numbers[b.finding_id]}. {b.text.partition(chr(10))[0]}" for b in shown]
    if more := len(brackets) - len(shown):
        lines.append(say(chart.lang, N_("{n} more places where figures differ are listed in the data."), n=more))
    events = {e.x + e.label: e for panel in chart.panels for e in panel.events}
    dated = sorted(events.values(), key=lambda e: (e.x, e.label))[: len(LETTERS)]
    letters = {e.x + e.label: LETTERS[n] for n, e in enumerate(dated)}
    told = [Told(letters[e.x + e.label], day(e.x, chart.lang), e.label.rstrip(".")) for e in dated]
    lines += list(dict.fromkeys(hatch.text for panel in chart.panels for hatch in panel.hatches))[:2]
    return Notes(numbers, letters, tuple(lines), tuple(told))
