"""Colours can be told apart: from their ground, from each other, and by readers who see fewer of them."""

from __future__ import annotations

from itertools import combinations

import pytest

from charts.palette import DARK, LIGHT, MARKS, PALETTES, Palette

SIGN, TEXT = 3.0, 4.5
"""Contrast that WCAG 2.2 asks of signs and of small text."""

APART = 10.0
"""Least distance (CIE76) of two neighbouring slots for every kind of sight; marks differ besides."""

SIGHT = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""Machado, Oliveira and Fernandes 2009, severity 1, on linear colour."""

Colour = tuple[float, float, float]


def linear(colour: str) -> Colour:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return tuple(p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)  # type: ignore[return-value]


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def lab(colour: str, sight: str) -> Colour:
    parts = linear(colour)
    red, green, blue = (max(0.0, sum(a * b for a, b in zip(row, parts, strict=True))) for row in SIGHT[sight])
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


@pytest.mark.parametrize("ground", PALETTES)
def test_every_claimant_stands_out_from_the_ground(ground: str) -> None:
    palette = PALETTES[ground]
    assert all(contrast(tone, palette.ground) >= SIGN for tone in palette.claimants)


@pytest.mark.parametrize("ground", PALETTES)
def test_names_at_line_ends_can_be_read(ground: str) -> None:
    palette = PALETTES[ground]
    words = (*palette.claimants, palette.ink, palette.quiet, palette.error, palette.warning, palette.note)
    faint = [
        (tone, round(contrast(tone, palette.ground), 2)) for tone in words if contrast(tone, palette.ground) < TEXT
    ]
    assert not faint


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_first_five_claimants_stay_apart_for_every_sight(palette: Palette, sight: str) -> None:
    close = []
    for one, other in combinations(palette.claimants[:5], 2):
        gap = sum((a - b) ** 2 for a, b in zip(lab(one, sight), lab(other, sight), strict=True)) ** 0.5
        if gap < APART:
            close.append((one, other, round(gap, 1)))
    assert not close


def test_no_two_slots_share_a_mark() -> None:
    assert len(set(MARKS)) == len(MARKS) == len(LIGHT.claimants) == len(DARK.claimants)
