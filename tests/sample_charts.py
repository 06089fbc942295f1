"""Charts for the tests of printed pictures: numbers from a formula, every kind of mark once.

full() is what an embed must carry: six lines of 800 points, a band, a seam, brackets, hatches, events.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from charts.chart import Band, Bracket, Chart, EventMark, Hatch, Line, Mark, Panel, SeamMark

START = date(2030, 1, 1)
POINTS = 800


def day(number: int) -> str:
    """The day that is so many days after the start."""
    return (START + timedelta(days=number)).isoformat()


def line(slot: int, points: int = POINTS, **said: object) -> Line:
    """A rising total; every line has its own slope."""
    name = f"Office of Records No. {slot + 1}"
    marks = []
    for n in range(points):
        value = float((slot + 1) * 10 * n + (n * n * 7 + slot * 13) % 40)
        marks.append(
            Mark(
                x=day(n),
                y=value,
                text=f"{value:,.0f}\n{name}",
                point_id=f"s{slot}.{day(n)}.1",
                figure_ids=(f"f{slot}.{n}",),
            )
        )
    said.setdefault("segments", (tuple(marks),))
    return Line(series_id=f"s{slot}", name=name, slot=slot, **said)  # type: ignore[arg-type]


def bounded() -> Line:
    """A line with one of each bound."""
    name = "Survey of the Lake District"
    said = (
        Mark(x=day(10), y=1000.0, open_up=True, text=f"at least 1,000\n{name}"),
        Mark(x=day(100), y=2000.0, low=1800.0, high=2200.0, soft=True, text=f"about 2,000\n{name}"),
        Mark(x=day(200), y=None, low=2500.0, high=4000.0, text=f"2,500 to 4,000\n{name}"),
        Mark(x=day(300), y=3000.0, open_down=True, text=f"up to 3,000\n{name}"),
        Mark(x=day(400), y=None, word="dozens", text=f"dozens\n{name}"),
        Mark(x=day(500), y=3500.0, hollow=True, severity="error", codes=("D17",), text=f"3,500\n{name}"),
        Mark(x=day(600), y=3600.0, partial=True, text=f"3,600\n{name}"),
    )
    return Line(series_id="bounds", name=name, slot=6, joined=False, segments=(said,))


def full(lang: str = "en", *, rtl: bool = False) -> Chart:
    """Everything at once."""
    first, cut = line(0), 400
    marks = first.segments[0]
    seamed = replace(first, segments=(marks[:cut], marks[cut:]), detail="identified by name")
    days = tuple(day(n) for n in range(100, 300))
    band = Band(
        basis="count", days=days, low=tuple(900.0 + n for n in range(200)),
        high=tuple(4000.0 + 20 * n for n in range(200)), open_top=True, carried=tuple(n > 180 for n in range(200)),
    )  # fmt: skip
    lane = Line(
        series_id="lane", name="The Harbour Paper", slot=7, hollow=True, joined=False,
        segments=((Mark(x=day(450), y=20000.0, hollow=True, text="20,000\nThe Harbour Paper"),),),
    )  # fmt: skip
    panel = Panel(
        lines=(seamed, *(line(n) for n in range(1, 5)), line(5, dashed=True), bounded(), lane),
        bands=(band,),
        seams=(SeamMark(x=day(cut), label="counted differently", text="From here only named deaths are counted."),),
        brackets=(
            Bracket(
                finding_id="b1", code="D01a", severity="warning", x=day(250), low=9000.0, high=15000.0,
                text="A says 9,000, B says 15,000.",
            ),
            Bracket(
                finding_id="b2", code="D17", severity="error", x=day(500), low=3500.0, high=5300.0,
                text="One has 3,500, the other 5,300.",
            ),
        ),
        hatches=(Hatch(x=day(600), x_end=day(620), text="Earlier deaths were added at once."),),
        events=(EventMark(x=day(50), label="a ceasefire begins"), EventMark(x=day(350), label="talks open")),
    )  # fmt: skip
    return Chart(
        title="عدد القتلى المبلغ عنه" if rtl else "People reported killed, Eastland",
        subtitle="Running total, as each claimant reported it. Latest figure: 10 March 2032.",
        source_line="Counted by: Office of Records No. 1; Survey of the Lake District. Printed by: The Harbour Paper.",
        not_counted="Not counted here: people missing since the flood.",
        caption="2 independent sources. Lowest 900, highest 8,000. The truth may lie outside.",
        notes=("2 reports in a language that cannot be read were left out.",),
        as_of=day(799), x_title="By the day a figure speaks of", y_title="people", lang=lang, rtl=rtl,
        alt="Line chart of eight claimants. Not counted here: people missing since the flood.",
        panels=(panel,),
    )  # fmt: skip


def several(number: int = 4) -> Chart:
    """Small multiples."""
    panels = tuple(Panel(title=f"District {n + 1}", lines=(line(0, 60), line(1, 60))) for n in range(number))
    return replace(full(), panels=panels)


def hostile(text: str) -> Chart:
    """A chart whose every text is the same attack."""
    mark = Mark(x=day(0), y=5.0, text=text, word=text, figure_ids=("f",))
    attacked = Line(series_id="s", name=text, detail=text, segments=((mark,),))
    panel = Panel(
        title=text, lines=(attacked,), seams=(SeamMark(x=day(0), label=text, text=text),),
        brackets=(Bracket(finding_id="b", code="D01a", severity="error", x=day(0), low=1.0, high=4.0, text=text),),
        hatches=(Hatch(x=day(0), x_end=day(0), text=text),), events=(EventMark(x=day(0), label=text, url=text),),
    )  # fmt: skip
    return Chart(
        title=text, subtitle=text, source_line=text, not_counted=text, caption=text, notes=(text,), x_title=text,
        y_title=text, alt=text, panels=(panel,),
    )  # fmt: skip
