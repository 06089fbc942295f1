"""The house style of printed charts: typeface, logo line and colours, from one file that a newsroom edits.

In:  theme.yml beside the program, or another file of the same shape.
Out: a Theme. What the file leaves out is as in charts/palette.py.
Refuses: a name it does not know, a colour that is not `#rrggbb` or rgba(...), a font file that is not there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from functools import cache
from pathlib import Path

import yaml

from charts.palette import PALETTES, Palette

HOUSE = Path(__file__).parent.parent / "theme.yml"
COLOUR = re.compile(r"#[0-9a-fA-F]{6}|rgba\((\s*\d+\s*,){3}\s*(0|1|0?\.\d+)\s*\)")
FAMILY = re.compile(r"[\w ,-]+")


class BadTheme(ValueError):
    """A theme file says something that cannot be drawn; the message names file, entry and reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """How a newsroom's charts look."""

    logo_line: str = "As Reported"
    """At the foot of every picture."""
    font_family: str = "As Reported Sans, Noto Sans, Noto Sans Arabic, system-ui, sans-serif"
    """Families, the first one wanted first."""
    font_folder: Path = HOUSE.parent / "fonts"
    """Where the rasteriser finds the typeface."""
    font_regular: str = "AsReportedSans-Regular.ttf"
    """File that plain text is measured with."""
    font_bold: str = "AsReportedSans-Bold.ttf"
    """File that bold text is measured with."""
    light: Palette = PALETTES["light"]
    """Colours on a light ground."""
    dark: Palette = PALETTES["dark"]
    """Colours on a dark ground."""

    def palette(self, ground: str) -> Palette:
        """The colours of `light` or `dark`."""
        return self.dark if ground == "dark" else self.light


@cache
def load(path: Path = HOUSE) -> Theme:
    """The theme of a file; raises BadTheme."""
    said = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
    known = {f.name for f in fields(Theme)}
    if not isinstance(said, dict) or (unknown := set(said) - known):
        raise BadTheme(f"{path.name}: a theme has no entry {', '.join(sorted(unknown))!r}.")
    for ground in ("light", "dark"):
        said[ground] = _palette(PALETTES[ground], said.get(ground) or {}, f"{path.name}, {ground}")
    said["font_folder"] = (path.parent / said.get("font_folder", "fonts")).resolve()
    theme = Theme(**said)
    if not FAMILY.fullmatch(theme.font_family):
        raise BadTheme(f"{path.name}: font_family may hold letters, digits, spaces, commas and hyphens.")
    for name in (theme.font_regular, theme.font_bold):
        if not (theme.font_folder / name).is_file():
            raise BadTheme(f"{path.name}: there is no font file {name} in {theme.font_folder.name}/.")
    return theme


def _palette(base: Palette, changes: dict[str, object], where: str) -> Palette:
    known = {f.name for f in fields(Palette)}
    for name, value in changes.items():
        if name not in known:
            raise BadTheme(f"{where}: a palette has no colour {name!r}.")
        wanted = list if name == "claimants" else str
        colours = value if isinstance(value, list) else [value]
        if not isinstance(value, wanted) or not all(COLOUR.fullmatch(str(c)) for c in colours):
            raise BadTheme(f"{where}: {name} must be #rrggbb or rgba(r, g, b, a), not {value!r}.")
    if "claimants" in changes:
        changes = {**changes, "claimants": tuple(changes["claimants"])}  # type: ignore[arg-type]
    return replace(base, **changes)  # type: ignore[arg-type]
