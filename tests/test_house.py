"""The rules of the house, read from the code: imports go one way, a library has one owner, every file has a place.

The order of the layers is that of docs/decisions/0001-flow-and-names.md.
"""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

LAYERS = [
    {"records", "sheet", "compiled"},
    {"registers", "store", "wording"},
    {"loaders"},
    {"figures"},
    {"series"},
    {"findings"},
    {"charts"},
    {"views", "intake"},
    {"checking", "desk", "handbook"},
    {"exports"},
    {"pages", "verbs"},
    {"dashboard", "asgi", "cli"},
]
"""Each layer may import only from the layers before it, and from itself."""

OWNERS = {
    "streamlit": {"dashboard", "pages", "asgi"},
    "plotly": {"charts"},
    "sqlite_utils": {"store"},
    "sqlite3": {"store"},
    "trafilatura": {"loaders"},
    "htmldate": {"loaders"},
    "vl_convert": {"charts"},
}
"""Who may import a library."""

RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}


def modules() -> list[Path]:
    """Every module of the program: top-level files and the packages of LAYERS."""
    found = [p for p in ROOT.glob("*.py") if p.stem in RANK]
    for name in RANK:
        found += (ROOT / name).rglob("*.py")
    return sorted(found)


def imports(path: Path) -> list[tuple[int, str]]:
    """Line and top-level name of each absolute import, wherever in the file it stands."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name.partition(".")[0]) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.append((node.lineno, node.module.partition(".")[0]))
    return found


def part(path: Path) -> str:
    """The part of the house that a file belongs to."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    own = part(path)
    upwards = [f"line {line}: {name}" for line, name in imports(path) if RANK.get(name, -1) > RANK[own]]
    assert not upwards, f"{path.name} imports from a later stage: {upwards}"


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_every_library_has_one_owner(path: Path) -> None:
    foreign = [
        f"line {line}: {name}" for line, name in imports(path) if name in OWNERS and part(path) not in OWNERS[name]
    ]
    assert not foreign, f"{path.name} uses a library that another part owns: {foreign}"


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_says_what_it_is(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert docstring and len(docstring.splitlines()[0]) <= 120


def test_every_module_of_the_house_has_a_place() -> None:
    known = set(RANK) | {"bench", "tests", "data", "docs", "locale", "fonts", "theme", "theming"}
    packages = {p.parent.name for p in ROOT.glob("*/__init__.py")} | {p.stem for p in ROOT.glob("*.py")}
    assert packages <= known, f"not in the order of layers: {packages - known}"


def test_there_is_no_drawer_for_odds_and_ends() -> None:
    odds = {"utils", "util", "helpers", "helper", "common", "misc"}
    assert not [p for p in modules() if p.stem in odds]


def tracked_texts() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a git checkout")
    kinds = {".py", ".md", ".yml", ".yaml", ".toml", ".txt", ".cfg", ".sh", ".css", ""}
    return [ROOT / name for name in listed.stdout.split("\n") if name and Path(name).suffix in kinds]


def test_no_absolute_path_stands_in_the_repository() -> None:
    absolute = re.compile(r"(?<![\w.:/])/(?:home|root|work|Users)/\w")
    found = [p.name for p in tracked_texts() if p.is_file() and absolute.search(p.read_text("utf-8", "replace"))]
    assert not found
