"""Search: what is found in an archive, in which order, and that it is always of now."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from pipeline.archive.layout import Layout
from pipeline.full_text import full_text
from pipeline.search import index
from pipeline.search.index import Filters
from pipeline.search.search import search
from pipeline.search.shelf import MADE_BY
from pipeline.search.wanted import Wanted
from schemas.errors import OutputError
from schemas.page import Page
from schemas.record import Header, Outcome
from schemas.zone import Paper
from tests.pipeline.outcomes import LETTER, outcome, page, reading, source
from tests.pipeline.stored import stored
from tests.pipeline.test_cli import congvan

PAPERS: Final = {
    "row": ("Đẩy mạnh cải cách hành chính.", "SỞ NỘI VỤ TỈNH AN BÌNH", "KH", date(2021, 3, 1)),
    "misread": (
        "Đẩy mạnh cải cach hành chinh.",
        "SỞ NỘI VỤ TỈNH AN BÌNH",
        "QĐ",
        date(2021, 4, 1),
    ),
    "apart": ("Chính cách hành xử đã cải thiện.", "PHÒNG NỘI VỤ", "CV", date(2021, 5, 1)),
    "other": ("Dạy và học.", "TRƯỜNG AN BÌNH", "CV", None),
}


def paper(name: str, text: str | None = None) -> Outcome:
    told, issuer, doc_type, issued_on = PAPERS[name]
    header = Header(
        doc_type=reading(doc_type),
        issuer=reading(issuer),
        issued_on=reading(issued_on) if issued_on else None,
        reference=reading("7/KH-SNV"),
    )
    number = f"{list(PAPERS).index(name) + 1:x}"
    record = replace(LETTER, id=name, header=header, text=text or told, citations=(), tasks=())
    return outcome(source(Path(f"/scans/{name}.pdf"), number), record)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """To be read, never written to."""
    return stored(tmp_path_factory.mktemp("papers"), *map(paper, PAPERS))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return stored(tmp_path / "out", *map(paper, PAPERS))


def found(folder: Path, query: str, filters: Filters | None = None, most: int = 9) -> list[str]:
    hits = search(folder, Wanted.of(query), filters or Filters(), most=most)
    return [str(row["document_id"]) for row in hits.rows]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("cải cách hành chính", {"row", "misread", "apart"}),
        ("hành chính cải cách", {"row", "apart", "misread"}),
        ('"cải cách hành chính"', {"row", "misread"}),
        ('"cải cách" chính', {"row", "misread"}),
        ("cai cach hanh chinh", {"misread", "row", "apart"}),
        ("day", {"misread", "other", "row"}),
        ("họp", set()),
        ("cải họp", set()),
        ("7/KH-SNV", {"apart", "misread", "other", "row"}),  # in ink, and in no text
        ('OR" AND NEAR(', set()),
    ],
)
def test_what_is_found(papers: Path, query: str, names: set[str]) -> None:
    assert set(found(papers, query)) == names


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("cải cách hành chính", ["row", "misread", "apart"]),
        ('"cải cách hành chính"', ["row", "misread"]),
        ("đẩy", ["row", "misread", "other"]),
        ("Dạy", ["other", "row", "misread"]),
        ("đẩy mạnh cai cach", ["row", "misread"]),
    ],
)
def test_marks_as_typed_then_in_a_row_then_anywhere(
    papers: Path, query: str, names: list[str]
) -> None:
    assert found(papers, query) == names


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        (Filters(first=date(2021, 4, 1)), {"misread", "apart"}),
        (Filters(last=date(2021, 4, 1)), {"misread", "row"}),
        (Filters(first=date(2021, 3, 2), last=date(2021, 4, 30)), {"misread"}),
        (Filters(issuer=Wanted.of("sở nội vụ")), {"row", "misread"}),
        (Filters(issuer=Wanted.of("an binh vu")), {"row", "misread"}),
        (Filters(issuer=Wanted.of("phong")), {"apart"}),
        (Filters(doc_type="qđ"), {"misread"}),
        (Filters(doc_type="QD"), {"misread"}),
        (Filters(duties=True), set()),
    ],
)
def test_filters(papers: Path, filters: Filters, names: set[str]) -> None:
    assert set(found(papers, "hành", filters)) == names


def test_no_more_than_asked_for_and_that_there_are_more(papers: Path) -> None:
    hits = search(papers, Wanted.of("cải cách hành chính"), Filters(), most=2)
    assert ([row["document_id"] for row in hits.rows], hits.has_more) == (
        ["row", "misread"],
        True,
    )
    assert not search(papers, Wanted.of("hành"), Filters(), most=3).has_more


def test_tasks_are_found_by_duty_and_by_doer(tmp_path: Path) -> None:
    folder = stored(tmp_path, outcome())
    for query in ("về sơ", "phòng văn hóa"):
        [hit] = search(folder, Wanted.of(query), Filters(duties=True), most=9).rows
        assert (hit["task_id"], hit["reference"], hit["page"]) == ("letter-1", "58/SVHTT-VP", 1)
    [hit] = search(folder, Wanted.of("rà soát"), Filters(duties=True), most=9).rows
    assert (hit["page"], hit["snippet"]) == (3, "«Rà soát» hồ sơ Báo cáo")


def pages_of(folder: Path, pages: int, text: str) -> list[object]:
    record = replace(LETTER, page_end=pages, text=text, tasks=(), citations=())
    stored(folder, outcome(None, record))
    return [row["page"] for row in search(folder, Wanted.of("họp"), Filters(), most=1).rows]


def test_the_page_of_a_hit_is_told(tmp_path: Path) -> None:
    assert pages_of(tmp_path, 3, "một\f\fhọp") == [3]
    assert pages_of(tmp_path, 1, "họp") == [1]


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        ((page(1, "một"), page(2), page(3, "ba", "bốn")), "một\f\fba bốn"),
        ((page(1, "một"), page(2)), "một\f"),
        ((page(1), page(2)), ""),
    ],
)
def test_a_text_tells_its_pages(pages: tuple[Page, ...], text: str) -> None:
    assert full_text(Paper(pages=pages, zones=())) == text


def test_where_an_older_version_did_not_part_pages_none_is_told(tmp_path: Path) -> None:
    assert pages_of(tmp_path, 3, "một\nhọp") == [None]


def test_what_changes_is_found_at_once(archive: Path) -> None:
    assert found(archive, "họp") == []
    stored(archive, paper("other", "Mời họp."))
    assert found(archive, "họp") == ["other"]
    assert found(archive, "học") == []


def indices(folder: Path) -> Iterator[Path]:
    return (Layout(folder).hidden / "search").glob("*.sqlite")


def test_only_what_has_changed_is_indexed_anew(archive: Path) -> None:
    found(archive, "học")
    [before] = indices(archive)
    made = before.stat().st_ino
    found(archive, "họp")
    assert [path.stat().st_ino for path in indices(archive)] == [made]
    stored(archive, paper("other", "Mời họp."))
    found(archive, "học")
    assert [path == before for path in indices(archive)] == [False]


def test_what_was_indexed_in_another_form_is_indexed_anew(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(archive, "học")
    [before] = indices(archive)
    monkeypatch.setattr("pipeline.search.shelf.FORM", "another folding")
    assert found(archive, "học") == ["other"]
    assert [path == before for path in indices(archive)] == [False]


def test_the_form_is_that_of_all_that_makes_an_index() -> None:
    tree = ast.parse(Path(index.__file__).read_text(encoding="utf-8"))
    names = (node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    ours = {name for name in names if name and name.startswith(("parsers.", "pipeline."))}
    asked = {"pipeline.search.wanted"}  # of a query, not of what is looked through
    made_by = {".".join(Path(name).with_suffix("").parts[-2:]) for name in MADE_BY}
    assert {".".join(name.split(".")[-2:]) for name in ours - asked} <= made_by


def test_what_a_killed_search_left_is_swept(archive: Path) -> None:
    staging = Layout(archive).hidden / "search" / "staging"
    staging.mkdir(parents=True)
    (staging / "half.sqlite").write_bytes(b"SQLite")
    assert found(archive, "học") == ["other"]
    assert not any(staging.iterdir())


def test_the_same_papers_give_the_same_index(archive: Path, tmp_path: Path) -> None:
    other = stored(tmp_path / "other", *map(paper, reversed(PAPERS)))
    found(archive, "học")
    found(other, "học")
    [one], [two] = indices(archive), indices(other)
    assert (one.name, one.read_bytes()) == (two.name, two.read_bytes())


def test_who_may_only_read_searches_too(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("pipeline.search.shelf.os.access", lambda *_: False)
    assert found(archive, "học") == ["other"]
    assert not list(indices(archive))


def test_a_folder_without_tables_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="congvan run"):
        found(tmp_path, "học")


def test_the_command_tells_hits(papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert congvan("search", "cai cach", papers, "--limit", 1, "--type", "kh") == 0
    told = capsys.readouterr()
    assert "Hits: 1" in told.out
    assert told.err == ""
    assert congvan("search", "cải cách hành chính", papers, "--limit=1", "--format=jsonl") == 0
    told = capsys.readouterr()
    row = json.loads(told.out)
    assert (row["document_id"], row["issued_on"], row["page"]) == ("row", "2021-03-01", 1)
    assert row["snippet"] == "Đẩy mạnh «cải cách hành chính»."
    assert "more than 1" in told.err
    assert congvan("search", "học", papers, "--format", "csv") == 0
    assert capsys.readouterr().out.startswith("\ufeffreference,issued_on,")


@pytest.mark.parametrize("argv", [("",), ("học", "--issuer", "-"), ("học", "--from", "x")])
def test_wrong_usage_is_told(papers: Path, argv: tuple[str, ...]) -> None:
    query, *options = argv
    assert congvan("search", query, papers, *options) == 2
