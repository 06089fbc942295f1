"""Fixtures that every test may ask for: the dashboard in a browser, and a small store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store import Store
from tests.browser import app, chromium, page
from tests.small_store import fill

__all__ = ["app", "chromium", "page", "store"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The small store, filled afresh."""
    with fill(tmp_path / "small.db") as filled:
        yield filled
