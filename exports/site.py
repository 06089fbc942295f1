"""Keep the books of a published folder: what stands in it, since when it is frozen, what a web server must know.

In:  the views that were published.
Out: manifest.json, index.html, 404.html, _headers (hosts that read it), 410.txt (withdrawn pages).
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

from charts.theme import load
from exports.embed import plain_page, policy, style, templates
from exports.links import read_address
from exports.withdrawal import found

FILE = "manifest.json"
HEADERS = """/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Access-Control-Allow-Origin: *
/v/*
  Content-Security-Policy: frame-ancestors *
  Cache-Control: public, max-age=300
/p/*
  X-Frame-Options: DENY
/index.html
  X-Frame-Options: DENY
"""
"""For hosts that read a _headers file; docs/embedding.md has the same for nginx and Apache."""


@dataclass(slots=True)
class Manifest:
    """The views of a folder: their addresses, and when they were frozen."""

    views: dict[str, str] = field(default_factory=dict)
    frozen: dict[str, tuple[str, str]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    """Checksum of every file, as of the last run that came to its end."""

    @classmethod
    def read(cls, out: Path) -> Manifest:
        """From the folder; empty for a new one."""
        path = out / FILE
        if not path.is_file():
            return cls()
        said = json.loads(path.read_text(encoding="utf-8"))
        frozen = {name: (asof, recorded) for name, (asof, recorded) in said["frozen"].items()}
        return cls(dict(said["views"]), frozen, dict(said.get("files", {})))

    def add(self, name: str, query: str, frozen: tuple[str, str]) -> None:
        """A view that was published."""
        self.views[name] = query
        if any(frozen):
            self.frozen[name] = frozen

    def save(self, out: Path) -> None:
        """Write it, if anything is new."""
        said = {name: dict(sorted(getattr(self, name).items())) for name in ("views", "frozen", "files")}
        put(out / FILE, (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode())


def put(path: Path, data: bytes) -> str:
    """Write a file in one step, or leave it if it is the same: which of the two, "written" or "kept"."""
    if path.is_file() and path.read_bytes() == data:
        return "kept"
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.write_bytes(data)
    os.replace(draft, path)
    return "written"


def finish(out: Path, manifest: Manifest, database: Path) -> None:
    """The pages around the views, the list of withdrawn ones, and the checksum of every file."""
    css = style(load(), "auto")
    pages = sorted((_title(out / "v" / name / "chart.html") or name, name) for name in manifest.views)
    index = templates().get_template("index.html").render(policy=policy(css), style=Markup(css), pages=pages)
    gone = [name for name, query in sorted(manifest.views.items()) if found(database, read_address(query)[0])]
    for name, text in {
        "index.html": index,
        "404.html": plain_page("There is nothing at this address."),
        "_headers": HEADERS,
        "410.txt": "".join(f"/v/{name}/\n" for name in gone),
    }.items():
        put(out / name, text.encode("utf-8", "replace"))
    for half in out.rglob(".*.[0-9]*"):  # left by a run that was stopped
        half.unlink()
    files = sorted(p for p in out.rglob("*") if p.is_file() and p.name != FILE and not p.name.startswith("."))
    manifest.files = {str(p.relative_to(out)): sha256(p.read_bytes()).hexdigest() for p in files}
    manifest.save(out)


def _title(page: Path) -> str:
    """The title of a page that we wrote."""
    if not page.is_file():
        return ""
    head = page.read_text(encoding="utf-8")[:3000]
    return Markup(head.partition("<title>")[2].partition("</title>")[0]).unescape()
