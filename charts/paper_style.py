"""The style sheet of a printed chart: what each class of mark looks like on a light or a dark ground.

In:  a Theme.
Out: CSS, once with the colours of one ground, or with both, chosen by the reader's preference.

Classes instead of attributes: a picture of 800 points stays small, and a page can show two pictures with one sheet.
"""

from __future__ import annotations

from charts.palette import LABEL, SMALL, SUBTITLE, TITLE, Palette
from charts.theme import Theme

GROUNDS = ("light", "dark", "auto")
"""auto: light, or dark where the reader prefers it."""


def sheet(theme: Theme, ground: str = "light") -> str:
    """The whole style sheet."""
    if ground not in GROUNDS:
        raise ValueError(f"A ground is one of {', '.join(GROUNDS)}, not {ground!r}.")
    forms = _forms(theme)
    if ground != "auto":
        return forms + _colours(theme.palette(ground))
    dark = _colours(theme.dark)
    return f"{forms}{_colours(theme.light)}@media (prefers-color-scheme:dark){{{dark}}}"


def _forms(theme: Theme) -> str:
    families = ",".join(f'"{f.strip()}"' if " " in f.strip() else f.strip() for f in theme.font_family.split(","))
    return (
        f".paper{{direction:ltr}}.paper text{{font-family:{families};font-size:{SMALL}px}}"
        f".paper .title{{font-size:{TITLE}px;font-weight:700}}.paper .subtitle{{font-size:{SUBTITLE}px}}"
        f".paper .panel{{font-size:{LABEL}px;font-weight:700}}.paper .small{{font-size:11px}}"
        ".paper .name,.paper .logo{font-weight:700}.paper .inverse{font-size:11px;font-weight:700}"
        ".paper path,.paper circle{stroke-linejoin:round}"
        ".l{fill:none;stroke-width:2}.bound{fill:none;stroke-width:1.5}.soft{fill:none;stroke-width:7;opacity:.32}"
        ".dots{fill:none;stroke-width:3.4;stroke-linecap:round}.dash{stroke-dasharray:6 3.5}"
        ".hollow{stroke-width:1.5}.unsure{stroke-dasharray:2 1.5}.halo{paint-order:stroke;stroke-width:3}"
        ".grid,.axis,.tie,.seam,.event,.carried,.open{fill:none;stroke-width:1}.seam{stroke-dasharray:4 3}"
        ".silent{fill:none;stroke-width:1.5;stroke-dasharray:1.5 3}"
        ".event,.far{stroke-dasharray:1 3}.carried{stroke-dasharray:2 3}.ring{fill:none;stroke-width:1.5}"
        ".bracket{fill:none;stroke-width:1.5}.bar{fill:none;opacity:.85}.pale{opacity:.35}"
    )


def _colours(palette: Palette) -> str:
    """One rule for each colour."""
    p = palette
    slots = "".join(f".f{n}{{fill:{c}}}.s{n}{{stroke:{c}}}" for n, c in enumerate(p.claimants))
    findings = "".join(
        f".ring.{s},.bracket.{s}{{stroke:{c}}}.badge.{s}{{fill:{c}}}"
        for s, c in (("error", p.error), ("warning", p.warning), ("note", p.note))
    )
    return (
        f"{slots}{findings}.paper text{{fill:{p.ink}}}.paper .q{{fill:{p.quiet}}}"
        f".ground,.paper .inverse{{fill:{p.ground}}}"
        f".hollow{{fill:{p.ground}}}.halo{{stroke:{p.ground}}}.band{{fill:{p.band}}}.hatch{{fill:{p.quiet}}}"
        f".grid{{stroke:{p.grid}}}.axis,.seam,.event,.carried,.open{{stroke:{p.quiet}}}"
        f".tie{{stroke:{p.quiet};opacity:.5}}"
    )
