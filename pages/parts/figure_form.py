"""Draw the fields of one figure as a form, for whoever corrects it or enters it by hand.

In:  a Figure, a prefix that keeps the widgets of several forms apart.
Out: what was typed, by field name; correcting.changes turns it into values or says what is wrong.
"""

from __future__ import annotations

from collections.abc import Mapping

from desk.correcting import FIELDS
from pages.parts.form import form_fields
from records import Figure

PER_ROW = 3


def figure_fields(figure: Figure, key: str) -> Mapping[str, str]:
    """The widgets of the form, inside an open st.form."""
    return form_fields(FIELDS, lambda name: _shown(getattr(figure, name)), key, PER_ROW)


def _shown(value: object) -> str:
    if value is None:
        return ""
    return f"{value:.0f}" if isinstance(value, float) and value.is_integer() else str(value)
