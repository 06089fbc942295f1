"""The examples in docstrings are true: every one runs."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

from tests.test_house import ROOT, modules


def with_examples() -> list[Path]:
    """Modules whose docstrings hold an example; dashboard and verbs are run, not imported."""
    return [path for path in modules() if ">>> " in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("path", with_examples(), ids=lambda path: str(path.relative_to(ROOT)))
def test_examples_run(path: Path) -> None:
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    found = doctest.testmod(importlib.import_module(name))
    assert found.attempted and not found.failed
