"""Reads the figures that a report's sentences state: how many, what happened to them, whom, when, where, who says so.

In:  a Report with text; its day of publication makes 'on Tuesday' a date.
Out: `read`: its Figures, said fields only; `explain`: the same with the rule behind each attribute, and what was
refused.
Assumes one language a report. Refuses (raises Unreadable) a report whose language has no lexicon: never half read.
"""

from __future__ import annotations

from figures import arabic, assembly, confidence, language, lexicon, mentions, small_letters, surroundings
from figures.drafts import Draft, Reading, Refused
from figures.language import Unreadable
from records import Figure, Report

__all__ = ["Draft", "Reading", "Refused", "Unreadable", "explain", "read"]


def read(report: Report, registers: object | None = None) -> list[Figure]:
    """The figures that the report states, in the order of its text."""
    return [draft.figure for draft in explain(report).drafts]


def explain(report: Report) -> Reading:
    """The same figures, each with the rule that found each attribute, and the numerals refused with their reasons."""
    code = language.of(report)
    if code == "ar":
        reading = arabic.read(report)
    else:
        with_capitals = small_letters.restored(report)
        reading = assembly.read(with_capitals, lexicon.load(code))
        if with_capitals is not report:
            small_letters.as_printed(reading, report)
    mentions.join(reading.drafts)
    confidence.settle(reading.drafts)
    surroundings.complete(reading.drafts, report.text)
    return reading
