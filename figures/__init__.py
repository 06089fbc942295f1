"""Reads the figures that a report's sentences state.

In:  a Report with text and a day of publication.
Out: its Figures, said fields only.
"""

from __future__ import annotations

from records import Figure, Report


def read(report: Report, registers: object | None = None) -> list[Figure]:
    """The figures that the report states, in the order of its text."""
    return []
