"""Publishing views as files, exporting them by hand, and taking them back."""

from __future__ import annotations

import json
import re
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

import cli
from exports.tables import COLUMNS
from records import Figure
from tests.outgoing_store import CONFLICT_QUERY, MINISTRY, cell, fill
from tests.small_store import known

VIEWS = [
    {"name": "killed", "view": CONFLICT_QUERY},
    {"name": "killed-live", "view": f"https://charts.example.org/embed/chart.html?{CONFLICT_QUERY}", "live": True},
    {"name": "killed-arabic", "view": f"{CONFLICT_QUERY}&lang=ar"},
    {
        "name": "killed-dark",
        "view": CONFLICT_QUERY,
        "theme": "dark",
        "asof": "2024-02-01",
        "with": ["preview", "png", "json", "pack"],
    },
]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a database and a list of views."""
    fill(tmp_path / "outgoing.db").close()
    (tmp_path / "VIEWS.yml").write_text(yaml.safe_dump(VIEWS), encoding="utf-8")
    return tmp_path


def publish(desk: Path, *more: str) -> int:
    """Run the verb in this process."""
    options = ["--out", str(desk / "site"), "--db", str(desk / "outgoing.db"), "--workers", "1"]
    return cli.main(["publish", str(desk / "VIEWS.yml"), *options, *more])


def files(desk: Path) -> dict[str, bytes]:
    """What stands in the published folder."""
    return {str(p.relative_to(desk / "site")): p.read_bytes() for p in (desk / "site").rglob("*") if p.is_file()}


def test_views_become_files_that_any_server_carries(desk: Path, capsys) -> None:
    assert publish(desk, "--site", "https://charts.example.org") == 0
    found = files(desk)
    for name in ("chart.html", "chart.svg", "series.csv", "feed.atom", "oembed.json"):
        assert f"v/killed/{name}" in found
    assert {
        "v/killed-dark/preview.png",
        "v/killed-dark/chart.png",
        "v/killed-dark/pack.zip",
        "v/killed-dark/series.json",
    } <= set(found)
    assert {"index.html", "404.html", "manifest.json", "_headers", "410.txt"} <= set(found)
    page = found["v/killed/chart.html"].decode()
    links = re.findall(r'href="https://charts\.example\.org/([^"?]*)"', page)
    assert links and all(link in found for link in links)
    arabic = re.findall(r'href="https://charts\.example\.org/(p/[^"?]*)"', found["v/killed-arabic/chart.html"].decode())
    assert arabic and all('lang="ar"' in found[link].decode() for link in arabic)
    assert "4 views" in capsys.readouterr().out


def test_without_a_site_links_are_relative_and_lead_somewhere(desk: Path) -> None:
    publish(desk)
    folder = desk / "site" / "v" / "killed"
    links = re.findall(r'href="([^":?#]+)"', (folder / "chart.html").read_text(encoding="utf-8"))
    assert links and all((folder / link).resolve().is_file() for link in links)


def test_a_second_run_rewrites_nothing(desk: Path, capsys) -> None:
    publish(desk)
    before = {name: (desk / "site" / name).stat().st_mtime_ns for name in files(desk)}
    capsys.readouterr()
    publish(desk)
    assert {name: (desk / "site" / name).stat().st_mtime_ns for name in files(desk)} == before
    assert " 0 files written" in capsys.readouterr().out


def test_two_workers_write_what_one_writes(desk: Path) -> None:
    entries = [
        {"name": f"v{n}", "view": f"{CONFLICT_QUERY}&lang={'en' if n % 2 else 'fr'}", "asof": f"2024-02-{n + 1:02d}"}
        for n in range(24)
    ]
    (desk / "VIEWS.yml").write_text(yaml.safe_dump(entries), encoding="utf-8")
    publish(desk)
    one = files(desk)
    (desk / "site").rename(desk / "of-one")
    publish(desk, "--workers", "2")
    assert files(desk) == one


def test_an_interrupted_run_goes_on(desk: Path) -> None:
    publish(desk)
    whole = files(desk)
    (desk / "site" / "v" / "killed" / "chart.svg").unlink()
    (desk / "site" / "v" / "killed-live" / ".chart.html.123").write_text("half")
    publish(desk)
    assert files(desk) == whole


def test_a_frozen_view_stays_and_says_that_it_was_revised(desk: Path) -> None:
    from store import Store

    publish(desk)
    before = files(desk)
    with Store(desk / "outgoing.db") as store:
        later: Figure = cell(
            "2024-01-26", 1399, MINISTRY, "table-ministry", published="2024-05-01", known_from="2024-05-01"
        )
        store.add(_report("table-much-later"), [known().identify(later)])
    publish(desk)
    after = files(desk)
    frozen, live = after["v/killed/chart.html"].decode(), after["v/killed-live/chart.html"].decode()
    assert "Revised since" in frozen and "1,399" not in frozen and "1,399" in live
    assert after["v/killed/series.csv"] == before["v/killed/series.csv"]


def test_a_database_that_was_built_anew_shows_a_frozen_view_and_says_so(desk: Path) -> None:
    publish(desk)
    manifest = json.loads((desk / "site" / "manifest.json").read_text(encoding="utf-8"))
    manifest["frozen"] = {name: ["2024-02-05", "2024-02-05T12:00:00Z"] for name in manifest["frozen"]}
    (desk / "site" / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    assert publish(desk) == 0
    page = files(desk)["v/killed/chart.html"].decode()
    assert "The records of this copy begin later" in page and "1,290" in page and "1,333" not in page
    assert "begin later" not in files(desk)["v/killed-live/chart.html"].decode()


def _report(name: str):
    from records import Report

    return Report(report_id=name, text="", publisher=MINISTRY, published="2024-05-01", loader="palestine_gaza")


def test_a_withdrawn_view_is_replaced_by_a_notice(desk: Path) -> None:
    publish(desk)
    out, database = str(desk / "site"), str(desk / "outgoing.db")
    assert (
        cli.main(["withdraw", CONFLICT_QUERY, "--reason", "The table was wrong.", "--out", out, "--db", database]) == 0
    )
    found = files(desk)
    for name in ("killed", "killed-live", "killed-dark", "killed-arabic"):
        assert [f for f in found if f.startswith(f"v/{name}/")] == [f"v/{name}/chart.html"]
        assert "The table was wrong." in found[f"v/{name}/chart.html"].decode()
    assert found["410.txt"].decode().split() == [
        f"/v/{name}/" for name in ("killed", "killed-arabic", "killed-dark", "killed-live")
    ]
    assert publish(desk) == 0 and "The table was wrong." in files(desk)["v/killed/chart.html"].decode()


def test_a_view_with_an_open_error_is_refused_unless_a_reason_is_written(desk: Path, monkeypatch, capsys) -> None:
    from exports import publishing
    from records import Finding

    kept = publishing.archive

    def with_error(store, registers, conflict: str, *clocks: str):
        known = kept(store, registers, conflict, *clocks)
        error = Finding(
            finding_id="e1", code="D17", name="typing_error", severity="error", figure_ids=("a", "b"),
            sentence="Digits are swapped.", series_ids=tuple(s.series_id for s in known.series),
        )  # fmt: skip
        return known if store.public else replace(known, findings=(error,))

    monkeypatch.setattr(publishing, "archive", with_error)
    assert publish(desk) == 1
    said = capsys.readouterr()
    assert "killed is not published: 1 error findings are open" in said.err and "4 refused" in said.out
    reason = [{**entry, "despite_errors": "Both outlets were told."} for entry in VIEWS]
    (desk / "VIEWS.yml").write_text(yaml.safe_dump(reason), encoding="utf-8")
    assert publish(desk) == 0


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("- {name: a}", "name and view are needed"),
        ("- {name: ../up, view: 'conflict=x'}", "small letters"),
        ("- {name: a, view: 'colour=red'}", "no part called"),
        ("- {name: a, view: 'conflict=x', with: [gif]}", "`with` knows"),
        ("- {name: a, view: 'conflict=x', asof: soon}", "asof cannot be"),
        ("- {name: a, view: 'conflict=x'}\n- {name: a, view: 'conflict=x'}", "two entries"),
        ("just words", "list of entries"),
    ],
)
def test_a_list_that_cannot_be_used_says_where_and_why(desk: Path, capsys, said: str, reason: str) -> None:
    (desk / "VIEWS.yml").write_text(said, encoding="utf-8")
    assert publish(desk) == 1 and reason in capsys.readouterr().err


def test_an_unknown_conflict_is_refused_and_the_rest_goes_on(desk: Path, capsys) -> None:
    (desk / "VIEWS.yml").write_text(
        yaml.safe_dump([*VIEWS, {"name": "lost", "view": "conflict=atlantis"}]), encoding="utf-8"
    )
    assert publish(desk) == 1
    assert "lost is not published" in capsys.readouterr().err and "v/killed/chart.html" in files(desk)


def test_a_published_folder_holds_nothing_that_may_not_leave(desk: Path) -> None:
    from tests.test_exports_release import NEVER

    publish(desk)
    for name, data in files(desk).items():
        for planted in NEVER:
            assert planted.encode() not in data, f"{planted} in {name}"


def test_export_saves_every_format(desk: Path, capsys) -> None:
    assert (
        cli.main(
            ["export", CONFLICT_QUERY, "--format", "all", "--out", str(desk / "out"), "--db", str(desk / "outgoing.db")]
        )
        == 0
    )
    names = capsys.readouterr().out.split()
    assert len(names) == 18 and all(Path(name).stat().st_size for name in names)
    json.loads(next(Path(n) for n in names if n.endswith(".json")).read_bytes())


def test_export_by_parts_chooses_what_the_page_would(desk: Path, capsys) -> None:
    options = [
        "--conflict",
        "israel-gaza-2023",
        "--format",
        "series",
        "--db",
        str(desk / "outgoing.db"),
        "--out",
        str(desk / "s.csv"),
    ]
    assert cli.main(["export", *options, "--public"]) == 0
    text = (desk / "s.csv").read_text(encoding="utf-8-sig")
    assert "1333" in text and "1346" not in text


def test_export_says_what_it_cannot_do(desk: Path, capsys) -> None:
    database = str(desk / "outgoing.db")
    assert cli.main(["export", "--db", database]) == 1 and "Name a view" in capsys.readouterr().err
    assert cli.main(["export", "conflict=atlantis", "--db", database]) == 1 and "atlantis" in capsys.readouterr().err


def test_the_whole_store_leaves_as_sqlite_without_what_must_stay(desk: Path) -> None:
    from tests.test_exports_release import NEVER

    target = desk / "all.sqlite"
    assert cli.main(["export", "--sqlite", str(target), "--public", "--db", str(desk / "outgoing.db")]) == 0
    assert not [planted for planted in NEVER if planted.encode() in target.read_bytes()]
    described = json.loads((desk / "all.sqlite.metadata.json").read_text(encoding="utf-8"))
    assert described["databases"]["all"]["tables"]["figures"]["columns"]["numeral"]
    with sqlite3.connect(target) as found:
        (figures,) = found.execute("SELECT count(*) FROM figures").fetchone()
        (words,) = found.execute("SELECT count(*) FROM figures_fts WHERE figures_fts MATCH 'ministry'").fetchone()
        columns = [row[1] for row in found.execute("PRAGMA table_info(figures)")]
    assert figures > 10 and words > 0 and columns == COLUMNS["figures"].split()
