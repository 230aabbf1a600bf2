"""What files of documents are called."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.analyst.archive import open_archive
from pipeline.exports.file_names import file_names
from pipeline.exports.papers import Paper, papers_of
from tests.pipeline.exports.written import awkward_tables


@pytest.fixture
def paper(tmp_path: Path) -> Paper:
    papers = papers_of(open_archive(awkward_tables(tmp_path)))
    return next(paper for paper in papers if paper.id == "letter")


def called(paper: Paper, scan: str, reference: str | None, paper_id: str = "id") -> Paper:
    named = replace(paper.scan, name=scan)
    return replace(paper, id=paper_id, scan=named, reference=reference)


@pytest.mark.parametrize(
    ("scan", "reference", "name"),
    [
        ("thư/một.pdf", "12/SNV-VP", "một 12-SNV-VP"),
        ("một.pdf", None, "một"),
        ("một.hai.pdf", "46-CV/BCSD", "một.hai 46-CV-BCSD"),
        ('a:b*c?"d.pdf', None, "a-b-c-d"),
        ("xuống\ndòng.pdf", None, "xuống-dòng"),
        (".pdf", None, "pdf"),
        ("...", None, "id"),
        ("ă" * 250 + ".pdf", "1/A", "ă" * 50 + " 1-A"),
    ],
)
def test_a_file_is_called_after_scan_and_number(
    scan: str, reference: str | None, name: str, paper: Paper
) -> None:
    assert file_names([called(paper, scan, reference)]) == {"id": name}


def test_two_of_one_name_have_their_ids_behind_it(paper: Paper) -> None:
    same = [called(paper, f"{scan}.pdf", "1/A", scan) for scan in ("x/a", "y/A", "b")]
    assert file_names(same) == {"x/a": "a 1-A x/a", "y/A": "A 1-A y/A", "b": "b 1-A"}
