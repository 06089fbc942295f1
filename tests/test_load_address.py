"""Fetching an address: only public ones, politely, within limits. No network: the sites are made up."""

from __future__ import annotations

import gzip
from pathlib import Path

import httpx
import pytest

import intake
from loaders.reading.address import MAX_TEXT_BYTES, Fetcher
from loaders.reading.item import Refused
from store import Store

TODAY = "2026-11-22"
PAGE = (Path(__file__).parent / "cases" / "loaders" / "html" / "news_page" / "input.html").read_bytes()
NUMBERS = {
    "news.example": ["93.184.216.34"],
    "www.news.example": ["93.184.216.34"],
    "inside.example": ["10.0.0.7"],
    "both.example": ["93.184.216.34", "127.0.0.1"],
}

Answers = dict[str, httpx.Response]


def fetcher(answers: Answers, asked: list[httpx.Request] | None = None) -> Fetcher:
    """A Fetcher whose sites are `host/path` -> answer; a site without robots.txt answers 404."""

    def site(request: httpx.Request) -> httpx.Response:
        if asked is not None:
            asked.append(request)
        return answers.get(f"{request.headers['host']}{request.url.path}", httpx.Response(404))

    return Fetcher(
        TODAY,
        resolve=lambda host, port: NUMBERS.get(host, [host]),
        transport=httpx.MockTransport(site),
        sleep=lambda seconds: None,
    )


def html(content: bytes = PAGE, **headers: str) -> httpx.Response:
    return httpx.Response(200, content=content, headers={"content-type": "text/html; charset=utf-8", **headers})


def test_a_page_is_fetched_by_the_number_that_was_checked() -> None:
    asked: list[httpx.Request] = []
    item = fetcher({"news.example/a": html()}, asked).fetch("https://news.example/a")
    assert item.bytes() == PAGE
    assert (item.suffix, item.url, item.retrieved) == (".html", "https://news.example/a", TODAY)
    assert [str(request.url) for request in asked] == ["https://93.184.216.34/robots.txt", "https://93.184.216.34/a"]
    assert asked[1].headers["host"] == "news.example"
    assert asked[1].extensions["sni_hostname"] == "news.example"
    assert asked[1].headers["user-agent"].startswith("AsReported")


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://news.example/a", "Only http and https"),
        ("file:///etc/passwd", "Only http and https"),
        ("http://", "Only http and https"),
        ("http://user:secret@news.example/a", "user name"),
        ("http://news.example:22/a", "Port 22"),
        ("http://127.0.0.1/a", "private network"),
        ("http://[::1]/a", "private network"),
        ("http://[::ffff:10.0.0.1]/a", "private network"),
        ("http://[2002:7f00:1::]/a", "private network"),
        ("http://[64:ff9b::a00:1]/a", "private network"),
        ("http://169.254.169.254/latest/meta-data", "private network"),
        ("http://0.0.0.0/a", "private network"),
        ("http://100.64.0.1/a", "private network"),
        ("http://inside.example/a", "private network"),
        ("http://both.example/a", "private network"),
    ],
)
def test_what_is_not_a_public_web_address_is_refused(url: str, reason: str) -> None:
    asked: list[httpx.Request] = []
    with pytest.raises(Refused, match=reason):
        fetcher({}, asked).fetch(url)
    assert asked == []


def test_a_redirect_is_looked_at_again() -> None:
    answers = {"news.example/a": httpx.Response(302, headers={"location": "http://inside.example/admin"})}
    with pytest.raises(Refused, match="is an address of this machine or of a private network"):
        fetcher(answers).fetch("http://news.example/a")


def test_a_redirect_is_followed_and_its_end_is_kept() -> None:
    answers = {"news.example/a": httpx.Response(301, headers={"location": "/b"}), "news.example/b": html()}
    assert fetcher(answers).fetch("http://news.example/a").url == "http://news.example/b"


def test_a_name_that_leads_elsewhere_the_second_time_is_refused() -> None:
    asked: list[httpx.Request] = []
    numbers = iter((["93.184.216.34"], ["10.0.0.5"]))
    rebound = fetcher({"news.example/a": html()}, asked)
    rebound.resolve = lambda host, port: next(numbers)
    with pytest.raises(Refused, match="private network"):
        rebound.fetch("http://news.example/a")
    assert [request.url.host for request in asked] == ["93.184.216.34"], "the rules of the site, and nothing after"


def test_a_site_whose_rules_lead_into_the_house_is_refused() -> None:
    robots = httpx.Response(301, headers={"location": "http://inside.example/robots.txt"})
    with pytest.raises(Refused, match="private network"):
        fetcher({"news.example/robots.txt": robots, "news.example/a": html()}).fetch("http://news.example/a")


def test_redirects_without_end_are_refused() -> None:
    with pytest.raises(Refused, match="leads on and on"):
        fetcher({"news.example/a": httpx.Response(302, headers={"location": "/a"})}).fetch("http://news.example/a")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (httpx.Response(500), "status 500"),
        (httpx.Response(200, content=b"x", headers={"content-type": "image/png"}), "holds image/png"),
        (html(b"x" * (MAX_TEXT_BYTES + 1)), "more than 20 MB"),
    ],
)
def test_what_cannot_be_a_report_is_refused(answer: httpx.Response, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        fetcher({"news.example/a": answer}).fetch("http://news.example/a")


def test_robots_are_obeyed() -> None:
    robots = httpx.Response(200, text="User-agent: *\nDisallow: /private")
    sites = fetcher({"news.example/robots.txt": robots, "news.example/a": html(), "news.example/private/b": html()})
    assert sites.fetch("http://news.example/a").bytes() == PAGE
    with pytest.raises(Refused, match="asks programs not to read"):
        sites.fetch("http://news.example/private/b")


def test_rules_are_read_where_the_site_keeps_them() -> None:
    moved = httpx.Response(301, headers={"location": "http://www.news.example/robots.txt"})
    robots = httpx.Response(200, text="User-agent: AsReported\nDisallow: /a")
    with pytest.raises(Refused, match="asks programs not to read"):
        fetcher({"news.example/robots.txt": moved, "www.news.example/robots.txt": robots}).fetch(
            "http://news.example/a"
        )


def test_a_site_that_cannot_say_its_rules_is_not_read() -> None:
    with pytest.raises(Refused, match="status 503"):
        fetcher({"news.example/robots.txt": httpx.Response(503), "news.example/a": html()}).fetch(
            "http://news.example/a"
        )


def test_an_answer_that_unfolds_is_refused() -> None:
    packed = gzip.compress(bytes(MAX_TEXT_BYTES + 1))
    with pytest.raises(Refused, match="more than 20 MB"):
        fetcher({"news.example/a": html(packed, **{"content-encoding": "gzip"})}).fetch("http://news.example/a")


def test_a_host_is_not_asked_twice_within_a_second() -> None:
    waited: list[float] = []
    polite = fetcher({"news.example/a": html()})
    polite.sleep, polite.clock = waited.append, lambda: 100.0
    polite.fetch("http://news.example/a")
    assert waited == [1.0]


def test_a_slow_drip_ends() -> None:
    ticks = iter(range(0, 1000, 25))
    slow = fetcher({"news.example/a": html()})
    slow.clock = lambda: float(next(ticks))
    with pytest.raises(Refused, match="longer than 60 seconds"):
        slow.fetch("http://news.example/a")


class Registers:
    def identify(self, figure):
        return figure


def test_an_address_is_loaded_and_a_feed_followed(tmp_path: Path) -> None:
    feed = (
        "<rss version='2.0'><channel><title>Wire</title><item><title>Market</title>"
        "<link>http://news.example/story</link><description>Five people fled.</description></item></channel></rss>"
    )
    sites = fetcher(
        {
            "news.example/feed": httpx.Response(200, text=feed, headers={"content-type": "application/rss+xml"}),
            "news.example/story": html(),
        }
    )
    with Store(tmp_path / "one.db") as store:
        done = intake.take_in(["http://news.example/feed"], store, Registers(), today=TODAY, fetcher=sites, follow=True)
        assert (done.reports, done.refused) == (2, [])
        (story,) = store.reports(url="http://news.example/story", loader="html")
        assert (story.retrieved, story.published) == (TODAY, "2024-05-11")
