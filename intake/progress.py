"""Show how far a load has come: bytes read, files done, speed, time left.

In:  the names of the files; then, while they are read, how far each one is.
Out: a bar on standard error, if that is a terminal; nothing otherwise.

Bytes, not files, are what the time left is worked out from: one table may be a thousand times as long as a page.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tqdm import tqdm

Progress = Callable[[str, int | None], None]
"""Told a file's name and how many of its bytes are read; None when it is done."""


@contextmanager
def bar(names: Sequence[str]) -> Iterator[Progress]:
    """A bar for these files; addresses have no size before they are fetched."""
    sizes = {name: Path(name).stat().st_size if Path(name).is_file() else 0 for name in names}
    reached: dict[str, int] = {}
    done = 0
    with tqdm(total=sum(sizes.values()), unit="B", unit_scale=True, file=sys.stderr, disable=None) as shown:
        shown.set_postfix_str(_files(0, names))

        def progress(name: str, read: int | None) -> None:
            nonlocal done
            size, before = sizes.get(name, 0), reached.pop(name, 0)
            now = size if read is None else max(before, min(read, size))
            if read is None:
                done += 1
                shown.set_postfix_str(_files(done, names), refresh=False)
            else:
                reached[name] = now
            shown.update(now - before)

        yield progress


def _files(done: int, names: Sequence[str]) -> str:
    return f"{done:,} of {len(names):,} files"
