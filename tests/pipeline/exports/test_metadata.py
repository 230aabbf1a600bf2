"""Metadata as JSON and as edXML headers, read back and compared with the tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import pandas as pd
import pytest

from pipeline.exports.edxml import NAMESPACE, TYPES
from pipeline.exports.metadata import LONGEST
from tests.pipeline.exports.written import awkward_tables, export

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
    "ToPlaces": "Như trên",
    "TraceHeaderList": "Phòng Nội vụ",
    "DueDate": "2024-03-10",
}
HEADER: Final = [
    ("From/OrganId", "H99.5"),
    ("From/OrganName", "SỞ NỘI VỤ"),
    ("To/OrganId", "H99.5.1"),
    ("To/OrganName", "Phòng Nội vụ"),
    ("To/OrganId", "H99.5.2"),
    ("To/OrganName", "Phòng Tư pháp"),
    ("Code/CodeNumber", "12"),
    ("Code/CodeNotation", "SNV-VP"),
    ("PromulgationInfo/Place", "An Bình"),
    ("PromulgationInfo/PromulgationDate", "2024/03/01"),
    ("DocumentType/Type", "18"),
    ("DocumentType/TypeName", "Công văn"),
    ("Subject", "báo cáo công tác văn thư"),
    ("SignerInfo/Competence", "KT. GIÁM ĐỐC"),
    ("SignerInfo/Position", "PHÓ GIÁM ĐỐC"),
    ("SignerInfo/FullName", "Trần Văn Mẫu"),
    ("DueDate", "2024/03/10"),
    ("ToPlaces/Place", "Như trên"),
    ("OtherInfo/Priority", "3"),
    ("OtherInfo/PageAmount", "2"),
    ("DocumentId", "H99.5,2024/03/01,12/SNV-VP"),
]
CODES: Final = "name,organ_id\nSở Nội vụ,H99.5\nPhòng Nội vụ,H99.5.1\nPhòng Tư pháp,H99.5.2\n"


def values(element: ET.Element, path: str = "") -> list[tuple[str, str]]:
    """Return every text below *element*, with the names that lead to it."""
    if not len(element):
        return [(path, element.text or "")]
    found = []
    for child in element:
        name = child.tag.removeprefix(f"{{{NAMESPACE}}}")
        found += values(child, f"{path}/{name}" if path else name)
    return found


def test_a_document_is_told_under_the_names_of_the_decree(tmp_path: Path) -> None:
    to = tmp_path / "metadata"
    assert export(awkward_tables(tmp_path), "metadata", "--to", to) == 0
    told = json.loads((to / "letter.json").read_text(encoding="utf-8"))
    assert told == LETTER
    assert list(told) == list(LETTER)


def test_what_is_not_known_is_left_out(tmp_path: Path) -> None:
    export(awkward_tables(tmp_path), "metadata", "--to", tmp_path / "a")
    told = json.loads((tmp_path / "a" / "older.json").read_text(encoding="utf-8"))
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
    documents = pd.read_parquet(sample_tables / "documents").set_index("document_id")
    assert {path.stem for path in tmp_path.glob("*.json")} == set(documents.index)
    for document_id, document in documents.iterrows():
        told = json.loads((tmp_path / f"{document_id}.json").read_text(encoding="utf-8"))
        assert told["Subject"] == document["subject"][: LONGEST["Subject"]]
        assert told["CodeNumber"] == document["number"]
        assert told["IssuedDate"] == f"{document['issued_on']:%Y-%m-%d}"
        assert told["SignerInfo"]["FullName"] == document["signer_name"]


def test_a_header_has_the_elements_of_the_standard_in_their_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, codes, to = awkward_tables(tmp_path), tmp_path / "codes.csv", tmp_path / "edxml"
    codes.write_text(CODES, encoding="utf-8")
    assert export(folder, "edxml", "--to", to, "--organs", codes) == 1
    assert [path.name for path in to.iterdir()] == ["letter.edxml"]
    root = ET.parse(to / "letter.edxml").getroot()  # noqa: S314  # written a moment ago
    assert root.tag == f"{{{NAMESPACE}}}edXML"
    [message] = root.findall("e:edXMLEnvelope/e:edXMLHeader/e:MessageHeader", {"e": NAMESPACE})
    assert values(message) == HEADER
    told = capsys.readouterr().err
    assert "plan (Kế hoạch số 7/KH-UBND ngày 28/02/2024): No edXML: no place of issue" in told


def test_a_header_without_organ_codes_is_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(awkward_tables(tmp_path), "edxml", "--to", tmp_path / "edxml") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "no organ code of the issuer SỞ NỘI VỤ; no organ code of the addressee" in told.err


@pytest.mark.parametrize("what", ["metadata", "edxml", "calendar", "register", "pdf"])
@pytest.mark.parametrize("below", ["out", "out/more"])
def test_where_nothing_can_be_written_is_told(
    what: str, below: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    to = tmp_path / "file" / below
    assert export(awkward_tables(tmp_path), what, "--to", to) == 3
    assert f"{to} cannot be written: " in capsys.readouterr().err


@pytest.mark.parametrize("content", ["", "name\nSở Nội vụ\n", "name,organ_id\nSở Nội vụ,\n"])
def test_a_list_of_codes_has_to_be_one(content: str, tmp_path: Path) -> None:
    codes = tmp_path / "codes.csv"
    codes.write_text(content, encoding="utf-8")
    folder = awkward_tables(tmp_path)
    assert export(folder, "edxml", "--to", tmp_path / "a", "--organs", codes) == 3


@pytest.mark.parametrize(
    ("name", "code"), [("Quyết định", 2), ("Kế hoạch", 10), ("Công văn", 18), ("Giấy mời", 25)]
)
def test_a_type_has_the_code_of_the_standard(name: str, code: int) -> None:
    assert TYPES[code - 1] == name
