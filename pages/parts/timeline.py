"""Draw which months a claimant has figures for, as a strip of small boxes, one row a year.

In:  years with the number of figures in each of their months.
Out: HTML drawn in the text's own colour; every row says the same in words for those who do not see it.
"""

from __future__ import annotations

from html import escape

from pages.parts.tongue import lang, t
from wording import day, number

STYLE = """<style>
.timeline {border-collapse: collapse; line-height: 1.3;}
.timeline caption {text-align: start; font-weight: 600; padding: .25rem 0;}
.timeline td, .timeline th {padding: .1rem .5rem .1rem 0; border: 0; font-weight: 400; text-align: start;}
.timeline .cells {display: inline-flex; gap: 2px; vertical-align: middle;}
.timeline i {display: block; width: 12px; height: 14px; border: 1px solid currentColor; opacity: .45;}
.timeline i.on {background: currentColor; opacity: 1;}
</style>"""


def timeline(years: list[tuple[int, tuple[int, ...]]]) -> str:
    """The strip; '' if no month is covered."""
    if not years:
        return f"<p>{escape(t('No figure names a month.'))}</p>"
    rows = "".join(_row(year, months) for year, months in years)
    heads = (t("Year"), t("January to December"), t("Figures"))
    head = "".join(f"<th scope='col'>{escape(name)}</th>" for name in heads)
    return (
        f"{STYLE}<table class='timeline'><caption>{escape(t('Months covered'))}</caption><tr>{head}</tr>{rows}</table>"
    )


def _row(year: int, months: tuple[int, ...]) -> str:
    named = [day(f"{year}-{month:02}", lang()) for month, figures in enumerate(months, 1) if figures]
    said = escape(t("Figures for {months}", months=", ".join(named)) if named else t("No figures"), quote=True)
    cells = "".join(f"<i class='{'on' if figures else 'off'}'></i>" for figures in months)
    strip = f"<span class='cells' role='img' aria-label='{said}' title='{said}'>{cells}</span>"
    return f"<tr><th scope='row'>{year}</th><td>{strip}</td><td>{number(sum(months))}</td></tr>"
