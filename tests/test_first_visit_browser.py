"""The first visit to a server: whatever page a link leads to is there, and looks as it will look."""

from __future__ import annotations

import pytest

from tests.browser import serve
from tests.small_store import CONFLICT, fill

pytestmark = pytest.mark.browser

STYLED = "getComputedStyle(document.documentElement).getPropertyValue('--as-reported-style')"


@pytest.mark.parametrize("script", ["dashboard.py", "asgi.py"])
def test_a_link_to_any_page_opens_it_on_a_server_that_nobody_has_visited(page, tmp_path, script: str) -> None:
    fill(tmp_path / "fresh.db").close()
    process, address = serve(tmp_path / "fresh.db", script)
    try:
        page.goto(f"{address}/method", wait_until="commit")
        page.get_by_role("heading", name="What it cannot tell").wait_for()
        page.goto(f"{address}/?conflict={CONFLICT}")
        page.wait_for_selector(".plot .scatterlayer .trace")
    finally:
        process.terminate()
        process.wait(10)


def test_the_style_comes_with_the_first_answer(page, app) -> None:
    for path in ("", "reports"):
        page.goto(f"{app}/{path}", wait_until="domcontentloaded")
        assert page.evaluate(STYLED) != ""
