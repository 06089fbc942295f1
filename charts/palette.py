"""The colours, marks and letter sizes of every chart, on the screen and in print.

In:  nothing.
Out: LIGHT and DARK, two Palettes of equal meaning; MARKS, the shape that goes with each colour.

A claimant is told by colour and mark together, never by colour alone, and is named at the end of its line. Colours
were chosen to stay apart for the three kinds of colour-blindness and to keep 4.5:1 against their ground
(tests/test_charts_palette.py computes both). No red: a chart of the dead needs no alarm.
A dashed line is not a colour's business: it says that a party speaks of its enemy.
"""

from __future__ import annotations

from dataclasses import dataclass

MARKS = ("circle", "square", "diamond", "triangle-up", "cross", "triangle-down", "x", "hexagon")
"""Mark of each slot; filled and hollow forms of each exist in plotly and can be drawn as a path elsewhere."""

SLOTS = len(MARKS)
"""Claimants that can be told apart in one picture; further ones begin again at the first."""

TITLE, SUBTITLE, LABEL, SMALL = 20, 14, 13, 12
"""The type scale of a chart, in pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of one ground."""

    ground: str
    """Behind everything."""
    veil: str
    """The ground, translucent: behind names that stand over lines."""
    ink: str
    """Title and values."""
    quiet: str
    """Axis labels, source line, events; at least 4.5:1."""
    grid: str
    """Thin lines."""
    band: str
    """Range of reported figures, translucent."""
    hatch: str
    """Backlogs and unfinished periods, translucent."""
    error: str
    """Mark of a finding of severity error."""
    warning: str
    """Mark of a finding of severity warning."""
    note: str
    """Mark of a finding of severity note."""
    claimants: tuple[str, ...]
    """Colour of each slot."""


LIGHT = Palette(
    ground="#ffffff",
    veil="rgba(255, 255, 255, 0.72)",
    ink="#1c2126",
    quiet="#5a636d",
    grid="#e4e7ea",
    band="rgba(92, 107, 122, 0.16)",
    hatch="rgba(92, 107, 122, 0.14)",
    error="#7a1f5c",
    warning="#8a5a00",
    note="#5a636d",
    claimants=("#155bb8", "#7f4708", "#166648", "#512580", "#827607", "#404f5f", "#54203a", "#1c8191"),
)

DARK = Palette(
    ground="#15191d",
    veil="rgba(21, 25, 29, 0.72)",
    ink="#eef1f3",
    quiet="#a9b3bd",
    grid="#2c333a",
    band="rgba(170, 184, 198, 0.18)",
    hatch="rgba(170, 184, 198, 0.16)",
    error="#f0a3d3",
    warning="#e8bd63",
    note="#a9b3bd",
    claimants=("#a9ccf3", "#ec9f6d", "#3ddfc4", "#aa7ed9", "#eff0a7", "#a5aeb6", "#d07f98", "#a7eef8"),
)

PALETTES = {"light": LIGHT, "dark": DARK}


def colour(palette: Palette, slot: int) -> str:
    """The colour of a slot."""
    return palette.claimants[slot % len(palette.claimants)]


def mark(slot: int) -> str:
    """The mark of a slot."""
    return MARKS[slot % SLOTS]
