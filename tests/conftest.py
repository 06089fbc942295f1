"""Fixtures that every test may ask for: the dashboard in a browser, and a small store."""

from tests.browser import app, chromium, page

__all__ = ["app", "chromium", "page"]
