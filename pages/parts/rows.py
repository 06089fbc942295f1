"""Show rows as a table that becomes a list of cards on a narrow screen.

In:  rows with the same names (messages of the catalogues); a cell is text (hostile, so it is escaped) or a Link.
Out: HTML on the page: a real table with a caption and headers, for eyes, ears and printers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from pages.parts.plain import html_words
from pages.parts.tongue import t

STYLE = """<style>
table.rows {width: 100%; border-collapse: collapse; margin: 0 0 .5rem;}
table.rows caption {text-align: start; padding: .25rem 0; font-weight: 600;}
table.rows th, table.rows td {text-align: start; vertical-align: top; padding: .35rem 0;
  padding-inline-end: .75rem; border: 0;
  border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); overflow-wrap: anywhere;}
table.rows th {font-weight: 600; font-size: .875rem; overflow-wrap: normal;}
table.rows td.digits, table.rows th.digits {text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap;}
table.rows a {color: inherit; text-decoration: underline;}
@media (max-width: 640px) {
  table.rows thead {position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);}
  table.rows, table.rows caption, table.rows tbody, table.rows tr, table.rows td {display: block;}
  table.rows tr {border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .4rem 0;}
  table.rows td, table.rows td.digits {border: 0; padding: .05rem 0; text-align: start; white-space: normal;}
  table.rows td:empty {display: none;}
  table.rows td::before {content: attr(data-name) ": "; font-size: .875rem; opacity: .8;}
}
</style>"""
"""Drawn in the text's own colour, so that it is right on any ground."""


@dataclass(frozen=True, slots=True)
class Link:
    """A cell that leads to the web."""

    text: str
    """What is shown."""
    url: str | None
    """Where it leads; anything but a web address is shown as text alone."""

    @property
    def html(self) -> str:
        """The cell's HTML."""
        if not self.url or not self.url.startswith(("http://", "https://")):
            return html_words(self.text)
        target = escape(self.url, quote=True)
        return f'<a href="{target}" target="_blank" rel="noopener noreferrer">{html_words(self.text)}</a>'


Cell = str | Link
Row = Mapping[str, Cell]


def rows(listed: Sequence[Row], caption: str = "", numbers: Sequence[str] = ()) -> None:
    """Put the rows on the page; `numbers` names the columns of digits."""
    if listed:
        st.html(as_html(listed, caption, numbers))


def as_html(listed: Sequence[Row], caption: str = "", numbers: Sequence[str] = ()) -> str:
    """The table as HTML.

    >>> as_html([{"A": "<b>"}]).endswith('<tbody><tr><td data-name="A">&lt;b&gt;</td></tr></tbody></table>')
    True
    """
    names = list(listed[0])
    style = {name: ' class="digits"' if name in numbers else "" for name in names}
    head = "".join(f'<th scope="col"{style[name]}>{escape(t(name))}</th>' for name in names)
    body = "".join(f"<tr>{''.join(_named_cell(name, row[name], style[name]) for name in names)}</tr>" for row in listed)
    named = f"<caption>{escape(caption)}</caption>" if caption else ""
    return f'{STYLE}<table class="rows">{named}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _named_cell(name: str, cell: Cell, style: str) -> str:
    """A cell that carries its column's name, for screens on which the header is not seen."""
    return f'<td{style} data-name="{escape(t(name), quote=True)}">{_cell(cell)}</td>'


def _cell(cell: Cell) -> str:
    return cell.html if isinstance(cell, Link) else html_words(cell)
