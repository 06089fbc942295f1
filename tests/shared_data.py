"""Where the measuring data lie that do not belong to the repository, and how a test skips without them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("AS_REPORTED_SHARED", ROOT.parent / "shared"))


def shared(name: str) -> Path:
    """The path of a shared file; skips the test where it is absent."""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"{name} is not here (AS_REPORTED_SHARED names another folder)")
    return path
