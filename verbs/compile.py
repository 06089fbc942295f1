"""Compiles the reader to machine code: the same figures, twice as fast.

In:  the folder figures/; mypyc, which comes with requirements-dev.txt; a C compiler.
Out: build/compiled, which every later verb uses as long as figures/ does not change (see compiled.py). Some minutes.
Before it is put in place, both readers read every shipped bulletin; if one figure differs, nothing is put in place
and the exit status is 1. Removing build/compiled ends it.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import compiled
from verbs._constructors import written_out

UNDER_WAY = compiled.COMPILED.with_name("compiling")
LOG = compiled.COMPILED.with_name("compiling.log")
REPORTS = compiled.ROOT / "data" / "reports"
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
CONSTANT = re.compile(r"^(_?[A-Z][A-Z0-9_]*) = ", re.M)
"""A name in capitals at the left margin: never given another value, which machine code need not look up by name."""
FUTURE = "from __future__ import annotations\n"
TRANSLATE = """
import pathlib, sys
from setuptools import setup
from mypyc.build import mypycify
files = [str(path) for path in sorted(pathlib.Path("figures").rglob("*.py"))]
modules = mypycify([*files, "--config-file", "pyproject.toml"], multi_file=True)
"""
"""From Python to C; seconds."""
BUILD = (
    TRANSLATE
    + """
sys.argv = ["setup.py", "build_ext", "--inplace", "-j2"]
setup(name="figures", packages=[], ext_modules=modules)
"""
)
"""The same, and from C to machine code; minutes."""
READ = """
import json, sys, time
sys.path[:0] = sys.argv[1:3]
import figures
from records import Report
reports = [Report(**json.loads(line)) for line in sys.stdin]
figures.read(reports[0])  # the words of the language are read once, by either reader
began = time.process_time()
read = [figures.read(report) for report in reports]
print(time.process_time() - began)
print(read)
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none."""


def run(args: argparse.Namespace) -> int:
    """Build aside, compare, put in place."""
    if shutil.which(os.environ.get("CC", "cc")) is None:
        print("There is no C compiler here (on Debian: apt-get install gcc python3-dev).", file=sys.stderr)
        return 1
    began, made_of = time.monotonic(), compiled.stamp()
    print("Compiling figures/ takes some minutes ...", flush=True)
    if not _build():
        print(f"The compiler gave up; {LOG.relative_to(compiled.ROOT)} says why.", file=sys.stderr)
        return 1
    plain, fast = _seconds_and_figures(compiled.ROOT), _seconds_and_figures(UNDER_WAY)
    if plain[1] != fast[1]:
        print("The compiled reader reads other figures than the plain one and is not used.", file=sys.stderr)
        return 1
    (UNDER_WAY / compiled.STAMP).write_text(made_of, encoding="ascii")
    shutil.rmtree(compiled.COMPILED, ignore_errors=True)
    UNDER_WAY.rename(compiled.COMPILED)
    ratio = f"{plain[0] / fast[0]:.2f} times as fast"
    print(f"Ready after {time.monotonic() - began:.0f} s: same figures from every shipped bulletin, {ratio}.")
    return 0


def _build() -> bool:
    """The modules of figures/ as machine code in a folder aside; False if the compiler gave up."""
    shutil.rmtree(UNDER_WAY, ignore_errors=True)
    copy_sources(UNDER_WAY)
    with LOG.open("w", encoding="utf-8") as log:
        ended = subprocess.run([sys.executable, "-c", BUILD], cwd=UNDER_WAY, stdout=log, stderr=log, check=False)
    for left_over in (".mypy_cache", "build", "records.py", "pyproject.toml"):
        path = UNDER_WAY / left_over
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    return ended.returncode == 0


def copy_sources(folder: Path) -> None:
    """What the compiler needs, in a folder of its own; constants marked as such, constructors written out."""
    shutil.copytree(compiled.SOURCES, folder / "figures", ignore=shutil.ignore_patterns("__pycache__"))
    for path in (folder / "figures").rglob("*.py"):
        words, constants = CONSTANT.subn(r"\1: Final = ", written_out(path.read_text(encoding="utf-8")))
        if constants:
            words = words.replace(FUTURE, f"{FUTURE}\nfrom typing import Final\n", 1)
        path.write_text(words, encoding="utf-8")
    for needed in ("records.py", "pyproject.toml"):
        shutil.copy(compiled.ROOT / needed, folder)


def _seconds_and_figures(folder: Path) -> tuple[float, str]:
    """Seconds of processor that the reader in a folder takes for the shipped bulletins, and all that it reads."""
    reports = []
    for path in sorted(REPORTS.glob("*.md")):
        day = DAY.search(path.name)
        words = path.read_text(encoding="utf-8")
        if day:  # the folder holds a page about itself besides
            reports.append(json.dumps({"report_id": path.stem, "text": words, "published": day[0], "lang": "en"}))
    command = [sys.executable, "-c", READ, str(folder), str(compiled.ROOT)]
    told = subprocess.run(command, input="\n".join(reports), capture_output=True, text=True, check=True).stdout
    seconds, _, figures = told.partition("\n")
    return float(seconds), figures
