"""Say a figure in one line, for the pages that show figures to a person.

In:  a Figure, the registers.
Out: plain text; escape it where it is shown.
"""

from __future__ import annotations

from pages.parts.tongue import lang
from records import Figure
from registers import Registers
from wording import said, sentence


def one_line(figure: Figure, registers: Registers) -> str:
    """The figure with everything that tells it from others, in one line of plain text."""
    return sentence(said(figure, registers.speaking(lang())), "short", lang())
