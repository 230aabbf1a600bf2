"""Metadata as JSON, read back and compared with the tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pandas as pd
import pytest

from pipeline.exports.metadata import LONGEST
from tests.pipeline.exports.written import awkward_tables, export, organ_codes

LETTER: Final = {
    "TypeName": "Công văn",
    "CodeNumber": "12",
    "CodeNotation": "SNV-VP",
    "IssuedDate": "2024-03-01",
    "OrganName": "SỞ NỘI VỤ",
    "Subject": "báo cáo công tác văn thư",
    "Language": "Tiếng Việt",
    "PageAmount": 2,
    "ArrivalDate": "2024-03-04",
    "ArrivalNumber": 9,
    "SignerInfo": {"Position": "PHÓ GIÁM ĐỐC", "FullName": "Trần Văn Mẫu"},
    "Priority": 3,
    "ToPlaces": "Phòng Nội vụ",
    "DueDate": "2024-03-10",
}


def test_a_document_is_told_under_the_names_of_the_decree(tmp_path: Path) -> None:
    to = tmp_path / "metadata"
    assert export(awkward_tables(tmp_path), "metadata", "--to", to) == 0
    told = json.loads((to / "một 12-SNV-VP.json").read_text(encoding="utf-8"))
    assert told == LETTER
    assert list(told) == list(LETTER)


def test_what_is_not_known_is_left_out(tmp_path: Path) -> None:
    export(awkward_tables(tmp_path), "metadata", "--to", tmp_path / "a")
    told = json.loads((tmp_path / "a" / "hai.json").read_text(encoding="utf-8"))
    assert told == {
        "TypeName": "Thông báo",
        "Language": "Tiếng Việt",
        "PageAmount": 1,
        "ArrivalDate": "2024-03-01",
        "ArrivalNumber": 10,
        "Priority": 0,
    }


def test_the_metadata_of_the_samples_hold_what_their_tables_hold(
    sample_tables: Path, tmp_path: Path
) -> None:
    assert export(sample_tables, "metadata", "--to", tmp_path) == 0
    documents = pd.read_parquet(sample_tables / "documents")
    assert len(list(tmp_path.glob("*.json"))) == len(documents)
    for document in documents.to_dict("records"):
        scan, reference = Path(document["source_name"]).stem, document["reference"]
        path = tmp_path / f"{scan} {reference.replace('/', '-')}.json"
        told = json.loads(path.read_text(encoding="utf-8"))
        assert told["Subject"] == document["subject"][: LONGEST["Subject"]]
        assert told["CodeNumber"] == document["number"]
        assert told["IssuedDate"] == f"{document['issued_on']:%Y-%m-%d}"
        assert told["SignerInfo"]["FullName"] == document["signer_name"]


@pytest.mark.parametrize("what", ["metadata", "edxml", "calendar", "register", "pdf"])
@pytest.mark.parametrize("below", ["out", "out/more"])
def test_where_nothing_can_be_written_is_told(
    what: str, below: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    to = tmp_path / "file" / below
    tables = awkward_tables(tmp_path)
    codes = ("--organs", organ_codes(tables, tmp_path)) if what == "edxml" else ()
    assert export(tables, what, "--to", to, *codes) == 3
    assert f"{to} cannot be written: " in capsys.readouterr().err
