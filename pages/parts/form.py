"""Draw the fields of a form, for a figure that is corrected and for a register entry that is written.

In:  Fields, what stands in each before anybody types, a prefix that keeps the widgets of several forms apart.
Out: what was typed, by field name; desk/ turns it into values or says what is wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from desk.fields import SEPARATOR, Field
from pages.parts import at_hand
from pages.parts.plain import plain
from pages.parts.tongue import lang, t
from registers import Registers
from wording import label


def form_fields(fields: Sequence[Field], filled: Callable[[str], str], key: str, per_row: int) -> dict[str, str]:
    """The widgets, inside an open st.form; returns what they hold, several values with SEPARATOR between them."""
    typed: dict[str, str] = {}
    for start in range(0, len(fields), per_row):
        columns = st.columns(per_row)
        for column, field in zip(columns, fields[start : start + per_row], strict=False):
            with column:
                typed[field.name] = _widget(field, filled(field.name), f"{key}-{field.name}")
    return typed


def _widget(field: Field, value: str, key: str) -> str:
    title, hint = t(field.label), t(field.help) if field.help else None
    if field.kind == "choice":
        choices = [*field.choices, *(v for v in [value] if v and v not in field.choices)]
        at = choices.index(value) if value in choices else 0
        said = lambda choice: label(field.name, choice, lang())  # noqa: E731
        return str(st.selectbox(title, choices, at, format_func=said, key=key, help=hint))
    if field.kind in ("id", "ids"):
        return _entries(field, value, key)
    if field.kind == "long":
        return str(st.text_area(title, value, key=key, help=hint, height=110))
    return str(st.text_input(title, value, key=key, help=hint))


def _entries(field: Field, value: str, key: str) -> str:
    """One or several entries of a register, by name; an id that the registers do not know stays as it is."""
    known = at_hand.known()
    names = {i: name for register in field.choices for i, name in _names(register, known).items()}
    held = [part.strip() for part in value.split(SEPARATOR) if part.strip()]
    ids = [*sorted(names, key=lambda i: names[i].casefold()), *(i for i in held if i not in names)]
    said = lambda i: plain(f"{names[i]} ({i})" if i in names else i)  # noqa: E731
    hint = t(field.help) if field.help else None
    if field.kind == "ids":
        title, nothing = t(field.label), t("Type a name")
        chosen = st.multiselect(title, ids, held, format_func=said, key=key, help=hint, placeholder=nothing)
        return f"{SEPARATOR} ".join(chosen)
    at = ids.index(held[0]) if held else None
    one = st.selectbox(t(field.label), ids, at, format_func=said, key=key, help=hint, placeholder=t("None"))
    return str(one or "")


def _names(register: str, known: Registers) -> dict[str, str]:
    if register == "side":
        return {side.side_id: side.name for conflict in known.conflicts.values() for side in conflict.sides}
    entries = {"source": known.sources, "place": known.places, "conflict": known.conflicts}[register]
    return {i: entry.name for i, entry in entries.items()}
