"""Draw the fields of one figure as a form, for whoever corrects it or enters it by hand.

In:  a Figure, a prefix that keeps the widgets of several forms apart.
Out: what was typed, by field name; correcting.changes turns it into values or says what is wrong.
"""

from __future__ import annotations

import streamlit as st

from desk.correcting import FIELDS, Field
from records import Figure
from wording import label

PER_ROW = 3


def figure_fields(figure: Figure, key: str, only: tuple[str, ...] = ()) -> dict[str, str | None]:
    """The widgets of the form, inside an open st.form; returns what they hold."""
    typed: dict[str, str | None] = {}
    shown = [field for field in FIELDS if not only or field.name in only]
    for start in range(0, len(shown), PER_ROW):
        columns = st.columns(PER_ROW)
        for column, field in zip(columns, shown[start : start + PER_ROW], strict=False):
            with column:
                typed[field.name] = _widget(field, getattr(figure, field.name), f"{key}-{field.name}")
    return typed


def _widget(field: Field, value: object, key: str) -> str | None:
    if field.kind == "choice":
        choices = list(field.choices)
        if value not in choices:
            choices.append(str(value))
        return st.selectbox(
            field.label,
            choices,
            index=choices.index(str(value)),
            format_func=lambda choice: label(field.name, choice),
            key=key,
            help=field.help or None,
        )
    return st.text_input(field.label, _shown(value), key=key, help=field.help or None)


def _shown(value: object) -> str:
    if value is None:
        return ""
    return f"{value:.0f}" if isinstance(value, float) and value.is_integer() else str(value)
