"""The samples: each has a truth that fits its file, and a place in SOURCE.md."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import pypdfium2
import pytest
from PIL import Image

from samples.make.paper import load
from samples.make.truth import truth

FOLDER: Final = Path(__file__).parent.parent.parent / "samples"
SUFFIXES: Final = {".pdf", ".tif", ".jpg", ".png"}
FILES: Final = sorted(path for path in FOLDER.iterdir() if path.suffix in SUFFIXES)
BLANK_BACKS: Final = {"conclusion-notice.pdf": {3}}
LARGEST: Final = 1536 * 1024
LARGEST_ALTOGETHER: Final = 4 * 1024 * 1024

ONE_DAY: Final = {"date", "relative"}
SPANS: Final = {"month", "quarter", "half", "year", "period"}
KINDS: Final = ONE_DAY | SPANS | {"recurring", "none"}
DOCUMENT_FIELDS: Final = {
    *("type", "type_name", "parent", "issuer", "number", "symbol", "number_symbol", "place"),
    *("date", "subject", "to", "cc", "sign", "arrival", "esign", "refs", "tasks"),
    *("tasks_scope", "urgency", "page_start", "page_end", "text"),
}

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)


def truth_of(path: Path) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(path.with_suffix(".truth.json").read_text("utf-8"))
    return said


def documents() -> list[Any]:
    return [
        pytest.param(document, id=f"{path.stem}-{document['number_symbol']}")
        for path in FILES
        for document in truth_of(path)["documents"]
    ]


def tasks() -> list[Any]:
    return [
        pytest.param(task, id=f"{path.stem}-{document['number']}-{number}")
        for path in FILES
        for document in truth_of(path)["documents"]
        for number, task in enumerate(document["tasks"], start=1)
    ]


each_document = pytest.mark.parametrize("document", documents())
each_task = pytest.mark.parametrize("task", tasks())


def pages_in(path: Path) -> int:
    if path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as pdf:
            return len(pdf)
    with Image.open(path) as picture:
        return int(getattr(picture, "n_frames", 1))


def test_all_four_kinds_of_file_are_there() -> None:
    assert {path.suffix for path in FILES} == SUFFIXES


def test_every_truth_and_every_text_has_its_file() -> None:
    names = [path.stem for path in FILES]
    assert sorted(p.name.removesuffix(".truth.json") for p in FOLDER.glob("*.json")) == names
    assert sorted(path.stem for path in (FOLDER / "texts").glob("*.toml")) == names


@each_file
def test_truth_is_what_the_text_says_today(path: Path) -> None:
    stored = truth_of(path)
    sample = load(FOLDER / "texts" / f"{path.stem}.toml")
    extents = [(d["page_start"], d["page_end"]) for d in stored["documents"]]
    assert truth(sample, extents, stored["pages"]) == stored


@pytest.mark.parametrize(
    "wrong",
    [
        {"tasks": ({"lead": "@to", "content": "nộp báo cáo", "kind": "none"},)},
        {"tasks": ({"lead": ["Sở Y tế"], "content": "hội nghị đối thoại", "kind": "none"},)},
        {"refs": ({"number_symbol": "89/QĐ-UBND"},)},
    ],
    ids=["a duty", "an office", "a reference"],
)
def test_truth_refuses_what_is_not_in_the_text(wrong: dict[str, Any]) -> None:
    sample = load(FOLDER / "texts" / "invitation.toml")
    [paper] = sample.papers
    with pytest.raises(ValueError, match="57/GM-UBND does not"):
        truth(replace(sample, papers=(replace(paper, **wrong),)), [(1, 1)], 1)


def test_source_md_names_every_file_and_no_other() -> None:
    rows = re.findall(r"(?m)^\| `([^`]+)` \|", (FOLDER / "SOURCE.md").read_text("utf-8"))
    assert sorted(rows) == [path.name for path in FILES]


def test_they_are_small() -> None:
    sizes = [path.stat().st_size for path in FILES]
    assert max(sizes) <= LARGEST
    assert sum(sizes) <= LARGEST_ALTOGETHER


@each_file
def test_truth_names_the_file_and_counts_its_pages(path: Path) -> None:
    said = truth_of(path)
    assert (said["source"], said["pages"]) == (path.name, pages_in(path))


@each_file
def test_documents_cover_each_page_once_save_blank_ones(path: Path) -> None:
    covered = [
        page
        for document in truth_of(path)["documents"]
        for page in range(document["page_start"], document["page_end"] + 1)
    ]
    expected = set(range(1, pages_in(path) + 1)) - BLANK_BACKS.get(path.name, set())
    assert covered == sorted(expected)


def test_only_the_first_page_of_the_mixed_pdf_has_text() -> None:
    with pypdfium2.PdfDocument(FOLDER / "conclusion-notice.pdf") as pdf:
        said = [page.get_textpage().get_text_range() for page in pdf]
    assert "327/TB-UBND" in said[0]
    assert said[1:] == ["", ""]


@each_document
def test_a_document_has_all_fields(document: dict[str, Any]) -> None:
    assert set(document) == DOCUMENT_FIELDS
    assert set(document["sign"]) == {"authority", "title", "name"}
    assert document["text"]


@each_document
def test_days_and_moments_parse(document: dict[str, Any]) -> None:
    issued = date.fromisoformat(document["date"])
    if document["arrival"]:
        assert date.fromisoformat(document["arrival"]["date"]) >= issued
    if document["esign"]:
        assert datetime.fromisoformat(document["esign"]["time"]).utcoffset() is not None
    for ref in document["refs"]:
        assert "date" not in ref or date.fromisoformat(ref["date"]) <= issued


@each_document
def test_references_are_numbers_and_none_is_told_twice(document: dict[str, Any]) -> None:
    numbers = [ref["number_symbol"] for ref in document["refs"]]
    assert len(set(numbers)) == len(numbers)
    assert document["number_symbol"] not in numbers
    assert all(re.fullmatch(r"\d+[-/]\S+", number) for number in numbers)


@each_task
def test_a_task_is_somebodys_and_says_where_it_stands(task: dict[str, Any]) -> None:
    assert task["origin"] in {"body", "appendix"}
    assert ("row_label" in task) == (task["origin"] == "appendix")
    assert task["lead"]
    assert all([task["content"], *task["lead"], *task.get("coordinating", [])])


@each_task
def test_a_deadline_is_of_a_known_kind_and_its_days_fit_it(task: dict[str, Any]) -> None:
    kind = task["kind"]
    assert kind in KINDS
    assert ("rrule" in task) == (kind == "recurring")
    assert kind == "none" or task["deadline_text"]
    if "start" not in task:
        assert kind in {"none", "recurring", "relative"}
        return
    start, end = date.fromisoformat(task["start"]), date.fromisoformat(task["end"])
    assert start == end if kind in ONE_DAY else start < end
    assert kind in ONE_DAY | SPANS


def test_together_they_show_every_kind_of_deadline() -> None:
    kinds = {t["kind"] for p in FILES for d in truth_of(p)["documents"] for t in d["tasks"]}
    assert kinds == KINDS
