"""The work of reading grows in step with the length of a text: counted in calls, not in seconds.

In:  a report of our own words, once short and once four times as long.
Out: the calls that reading each takes, of our functions and of Python's own.
"""

from __future__ import annotations

import sys
from types import FrameType

import pytest

import figures
from records import Report

PARAGRAPH = (
    "At least {n} people were killed and {m} wounded when shells hit a market in Aleppo on Tuesday, the health "
    "ministry said. The dead included nine children and two medics. “Nobody was warned,” a resident told reporters. "
    "The shelling went on into the night. Since the fighting began in March, {m}00 families have fled to Idlib, "
    "according to an aid group. The governor, who spoke a day later, put the toll at {n}."
)
LISTED = "Killed: {n}\n- Homs: {m}\n- Hama: {n}"
SHORT, TIMES = 30, 4
SLACK = 1.2
"""What the whole of a report may add: sorting and looking up in longer tables."""


def report(paragraphs: int, joint: str, paragraph: str) -> Report:
    text = joint.join(paragraph.format(n=12 + k % 50, m=31 + k % 70) for k in range(paragraphs))
    return Report(report_id="long", text=text, published="2024-06-12", lang="en")


def calls(read: Report) -> int:
    """How many calls reading a report takes."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        figures.read(read)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    ("joint", "paragraph"),
    [
        ("\n\n", PARAGRAPH),
        (" ", PARAGRAPH),
        ("\n", LISTED),
        ("\n\n", PARAGRAPH.replace("{n}", "12").replace("{m}", "31")),
    ],
    ids=["paragraphs", "one line", "list", "the same number again and again"],
)
def test_four_times_the_text_is_four_times_the_work(joint: str, paragraph: str) -> None:
    figures.read(report(SHORT, joint, paragraph))  # words and names are read once, and kept
    short, long = (calls(report(count, joint, paragraph)) for count in (SHORT, SHORT * TIMES))
    assert long <= short * TIMES * SLACK
