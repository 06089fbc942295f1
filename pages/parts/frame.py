"""What every page has around it: the choice of language, and conflicts read ahead.

The style sheet, frame.css, comes with the first answer of the server (ahead.py).
"""

from __future__ import annotations

from pages.parts.tongue import choose
from pages.parts.warm import warm


def frame() -> None:
    """Put the choice of language on the page, and let the rest be read ahead."""
    choose()
    warm()
