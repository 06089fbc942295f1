"""Find the files that paths mean.

In:  files, folders, patterns, web addresses.
Out: each file or address once, in order.
"""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

from loaders.reading.litter import is_litter


def is_address(name: str) -> bool:
    """True for a web address."""
    return name.startswith(("http://", "https://"))


def find(paths: Iterable[str | Path]) -> Iterator[str]:
    """What paths mean: a file or an address itself, every file below a folder, every match of a pattern; each once."""
    seen = set()
    for path in map(str, paths):
        for name in _meant(path):
            if name not in seen:
                seen.add(name)
                yield name


def _meant(path: str) -> list[str]:
    if is_address(path):
        return [path]
    if Path(path).is_dir():
        return sorted(str(p) for p in Path(path).rglob("*") if p.is_file() and not is_litter(p.relative_to(path).parts))
    if glob.has_magic(path) and not Path(path).exists():
        return sorted(name for name in glob.glob(path, recursive=True) if Path(name).is_file()) or [path]
    return [path]
