"""Chooses the compiled reader where one was built from these very sources; otherwise the plain one reads.

In:  build/compiled, which `cli.py compile` makes of the folder figures/: the same modules as machine code.
Out: `use` puts it first on the path of imports; the figures are the same, twice as fast.
Assumes that a source whose size and time of change are those of the stamp is the one that was compiled. One that has
changed since is never read by old machine code: the plain reader reads, and a line on standard error says so.
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

ROOT = Path(__file__).parent
SOURCES = ROOT / "figures"
COMPILED = ROOT / "build" / "compiled"
STAMP = "stamp"
"""File beside the compiled modules: what they were made of."""
PLAIN = "AS_REPORTED_PLAIN"
"""Environment variable; with any value the plain reader reads, whatever was built."""


def stamp() -> str:
    """What the sources are now: a digest of their names, sizes and times of change, and of this Python."""
    said = [sys.version]
    for folder, _, files in sorted(os.walk(SOURCES)):
        if not folder.endswith("__pycache__"):
            for name in sorted(files):
                about = os.stat(os.path.join(folder, name))
                said.append(f"{os.path.join(folder, name)} {about.st_size} {about.st_mtime_ns}")
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def use() -> bool:
    """Have `import figures` find the compiled modules, if there are any that fit; True if so."""
    if os.environ.get(PLAIN) or not (COMPILED / STAMP).is_file():
        return False
    if (COMPILED / STAMP).read_text(encoding="ascii") != stamp():
        print("The compiled reader is not of these sources and rests; `make fast` builds it anew.", file=sys.stderr)
        return False
    sys.path.insert(0, str(COMPILED))
    return True
