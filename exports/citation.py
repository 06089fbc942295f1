"""Say how to cite a view: for a text, as CITATION.cff, as BibTeX and as RIS.

In:  a Release, the address of the view ('' if it has none).
Out: texts. The claimants are named as the originators; this program only put them side by side.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from charts.paper_svg import clean
from exports.release import Release

LATEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """What every form of citation says."""

    title: str
    claimants: tuple[str, ...]
    day: str
    """Day of the data, ISO; '' if there are none."""
    url: str
    key: str
    note: str

    @classmethod
    def of(cls, release: Release, url: str = "") -> Citation:
        """From a view."""
        claimed = {f.claimant for f in release.figures if f.claimant}
        names = tuple(source.name for source in release.sources if source.source_id in claimed)
        return cls(
            title=_line(release.shown.chart.title),
            claimants=names,
            day=release.view.asof or release.held_on,
            url=url,
            key=re.sub(r"[^a-z0-9]+", "-", f"{release.view.conflict}-{release.view.metric}".lower()).strip("-"),
            note=_line(release.shown.chart.source_line),
        )

    def sentence(self) -> str:
        """For a footnote."""
        who = "; ".join(self.claimants) or "no named claimant"
        where = f" {self.url}" if self.url else ""
        return f"{self.title}. Figures of: {who}. Collected by As Reported, data of {self.day or 'no date'}.{where}"

    def cff(self) -> str:
        """CITATION.cff 1.2.0 for a data set."""
        said = {
            "cff-version": "1.2.0",
            "message": "Cite the claimants whose figures you use, and this collection.",
            "type": "dataset",
            "title": self.title,
            "authors": [{"name": name} for name in (*self.claimants, "As Reported")],
            "abstract": self.note,
        }
        if self.day:
            said["date-released"] = self.day[:10]
        if self.url:
            said["url"] = self.url
        return yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=100)

    def bibtex(self) -> str:
        """One @misc entry."""
        fields = {
            "title": "{" + _latex(self.title) + "}",
            "author": " and ".join("{" + _latex(name) + "}" for name in (*self.claimants, "As Reported")),
            "year": self.day[:4],
            "date": self.day,
            "note": _latex(self.note),
            "url": self.url.replace("{", "%7B").replace("}", "%7D"),
        }
        lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
        return "\n".join([f"@misc{{{self.key},", *lines, "}", ""])

    def ris(self) -> str:
        """One DATA entry; RIS ends its lines with CR LF."""
        lines = ["TY  - DATA", f"TI  - {self.title}"]
        lines += [f"AU  - {name}" for name in (*self.claimants, "As Reported")]
        lines += [f"PY  - {self.day[:4]}", f"DA  - {self.day.replace('-', '/')}"] if self.day else []
        lines += [f"N1  - {self.note}"] if self.note else []
        lines += [f"UR  - {self.url}"] if self.url else []
        return "\r\n".join([*lines, "ER  - ", ""])


def _line(text: str) -> str:
    """On one line: a line break would begin a new field."""
    return " ".join(clean(text).split())


def _latex(text: str) -> str:
    return "".join(LATEX.get(letter, letter) for letter in text)
