"""Make the files of published views: what a web server or a CDN carries to the readers of an article.

In:  a list of views (YAML), the store, a folder.
Out: v/<name>/ with page, pictures, data, feed and oEmbed; p/<figure>.html for every figure that a page links to.

A view is frozen on the day on which it is first published unless it says `live: true`. A view with open error findings
is refused unless the list gives a written reason. Files are written only where they changed, each in one step, so a run
that was stopped leaves whole files and the next one goes on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from charts import paper
from charts.words import day
from exports import csv_file, dossier, embed, feed, json_file, pack, withdrawal
from exports.links import Links, Look, figure_file, live, read_address
from exports.release import Release, answerable, outgoing, release
from exports.revised import notice
from exports.site import put
from exports.snippet import oembed
from exports.tables import table_of
from records import Series
from registers import Registers
from store import Store
from views import UnknownValue, View, archive, opening
from views.showing import wanted as belongs

NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
EXTRAS = ("preview", "png", "json", "pack")
"""What a view gets besides page, SVG, CSV and feed if it asks: each takes longer than all of these."""
ENTRY = {"name", "view", "live", "theme", "asof", "despite_errors", "with"}


class BadList(ValueError):
    """The list of views cannot be used; the message says which entry and why."""


class NotPublished(ValueError):
    """A view is refused; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One entry of the list."""

    name: str
    """Folder of its files."""
    view: View
    live: bool = False
    look: Look = field(default_factory=Look)
    extras: tuple[str, ...] = ()
    despite_errors: str = ""
    """Why it is published although an error finding is open."""


def read_list(path: Path) -> list[Wanted]:
    """The entries of a list of views; raises BadList."""
    said = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(said, list) or not said:
        raise BadList(f"{path.name}: a list of entries is wanted, each with name and view.")
    found = [_entry(entry, f"{path.name}, entry {number}") for number, entry in enumerate(said, 1)]
    names = [wanted.name for wanted in found]
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise BadList(f"{path.name}: two entries are called {twice!r}.")
    return found


def _entry(entry: Any, where: str) -> Wanted:
    if not isinstance(entry, dict) or not {"name", "view"} <= set(entry) <= ENTRY:
        raise BadList(f"{where}: name and view are needed; what may be said is {', '.join(sorted(ENTRY))}.")
    name, extras = str(entry["name"]), tuple(entry.get("with") or ())
    if not NAME.fullmatch(name):
        raise BadList(f"{where}: a name has small letters, digits and hyphens only, not {name[:80]!r}.")
    if unknown := set(extras) - set(EXTRAS):
        raise BadList(f"{where}: `with` knows {', '.join(EXTRAS)}, not {', '.join(sorted(map(str, unknown)))}.")
    try:
        query = str(entry["view"]).rpartition("?")[2]
        view, look = read_address(f"{query}&theme={entry['theme']}" if "theme" in entry else query)
        if asof := str(entry.get("asof") or ""):
            view, _ = read_address(replace(view, asof=asof).query())
    except UnknownValue as unknown:
        raise BadList(f"{where}: {unknown}") from unknown
    return Wanted(
        name=name, view=view, live=bool(entry.get("live")), look=look, extras=extras,
        despite_errors=str(entry.get("despite_errors") or "").strip(),
    )  # fmt: skip


@dataclass(slots=True, kw_only=True)
class Press:
    """What views are published from and to."""

    store: Store
    registers: Registers
    out: Path
    site: str = ""
    today: str = ""
    moment: str = ""
    """The time at which views are frozen that were not frozen before, ISO."""
    done: set[str] = field(default_factory=set)
    """Pages of figures that this run has looked at."""
    values: tuple[tuple[Series, ...], bytes] = ((), b"")
    """The last file of values and the series in it."""

    def fixed(self, wanted: Wanted, frozen: tuple[str, str] | None) -> View:
        """The view with its clocks: as frozen earlier, or now; a live one has none."""
        view = wanted.view
        if view.conflict not in self.registers.conflicts:
            raise NotPublished(f"there is no conflict called {view.conflict!r} in the registers")
        if wanted.live:
            view = live(view)
        elif not (view.asof or view.recorded):
            asof, recorded = frozen or (self.today, self.moment)
            view = replace(view, asof=asof, recorded=recorded)
        if not view.measure or not view.place:
            seen = outgoing(self.store, self.registers, public=True)
            at = answerable(view, self.store)
            known = archive(seen, self.registers, view.conflict, at.asof, at.recorded)  # type: ignore[arg-type]
            view = replace(opening(view, known), place=view.place)
        return view

    def publish(self, wanted: Wanted, view: View) -> dict[str, int]:
        """Write the files of one view. How many were written and how many were there already."""
        made = release(view, self.store, self.registers, public=True, today=self.today)
        gone = withdrawal.found(self.store.path, wanted.view, view, made.view)
        if gone:
            return self.take_down(wanted.name, f"This view was withdrawn on {day(gone.day)}: {gone.reason}")
        self._refuse_errors(wanted, view)
        links = Links.published(self.site, wanted.name, view.lang, wanted.extras)
        counted = {"written": 0, "kept": 0}
        for name, data in self._files(wanted, made, links).items():
            path = self.out / "v" / wanted.name / name
            counted["kept" if name == "pack.zip" and pack.same(path, data) else put(path, data)] += 1
        for state in self._dossiers(made):
            counted[state] += 1
        return counted

    def _dossiers(self, made: Release) -> Iterator[str]:
        """Write the page of every figure that a view links to, each once in a run: many views link to the same."""
        seen = outgoing(self.store, self.registers, public=True)
        for figure_id in sorted(linked(made)):
            name = figure_file(figure_id, made.view.lang)
            if name in self.done:
                continue
            self.done.add(name)
            if page := dossier.write(figure_id, seen, lang=made.view.lang):
                yield put(self.out / name, page.encode("utf-8", "replace"))

    def _refuse_errors(self, wanted: Wanted, view: View) -> None:
        if wanted.despite_errors:
            return
        own, at = outgoing(self.store, self.registers, public=False), answerable(view, self.store)
        known = archive(own, self.registers, view.conflict, at.asof, at.recorded)  # type: ignore[arg-type]
        lines = {
            series.series_id for series in known.series if series.key.metric == view.metric and belongs(series, view)
        }
        errors = [
            f for f in known.findings
            if f.severity == "error" and f.editor_state == "open" and not f.suppressed_by and lines & set(f.series_ids)
        ]  # fmt: skip
        if errors:
            raise NotPublished(
                f"{len(errors)} error findings are open, the first: {errors[0].sentence} Decide on them, or give the "
                "entry a reason under despite_errors"
            )

    def _files(self, wanted: Wanted, made: Release, links: Links) -> dict[str, bytes]:
        chart, held = made.shown.chart, embed.held(made)
        revised = notice(made, outgoing(self.store, self.registers, public=True).current(made.view))
        answer = json.dumps(oembed(made, links, self.site), ensure_ascii=False, indent=1)
        files = {
            "chart.html": embed.write(made, links, wanted.look, revised).encode("utf-8", "replace"),
            "chart.svg": paper.svg(chart, ground=wanted.look.theme, exported=held).encode("utf-8", "replace"),
            "series.csv": self._values(made),
            "feed.atom": feed.write(made, links),
            "oembed.json": answer.encode("utf-8", "replace"),
        }
        more: dict[str, Callable[[], tuple[str, bytes]]] = {
            "preview": lambda: (
                "preview.png",
                paper.png(chart, size="social", ground=wanted.look.theme, exported=held),
            ),
            "png": lambda: ("chart.png", paper.png(chart, ground=wanted.look.theme, exported=held)),
            "json": lambda: ("series.json", json_file.write(made)),
            "pack": lambda: ("pack.zip", pack.write(made, links.page if self.site else "")),
        }
        return files | dict(more[extra]() for extra in wanted.extras)

    def _values(self, made: Release) -> bytes:
        """The file of values; views that are neighbours in the list often show the same series."""
        shown, (before, data) = made.shown.series, self.values
        if len(shown) != len(before) or any(a is not b for a, b in zip(shown, before, strict=True)):
            data = csv_file.write(table_of(made, "series"))
            self.values = shown, data
        return data

    def take_down(self, name: str, sentence: str) -> dict[str, int]:
        """Put a notice in the place of a view's page, and remove its other files."""
        folder = self.out / "v" / name
        for path in folder.glob("*") if folder.is_dir() else ():
            if path.name != "chart.html":
                path.unlink()
        state = put(folder / "chart.html", embed.plain_page(sentence).encode("utf-8", "replace"))
        return {"written": 0, "kept": 0, state: 1}


def linked(made: Release) -> set[str]:
    """The figures that the page of a view links to."""
    return {row.figure_id for line in embed.table(made) for row in line.rows if row.figure_id}
