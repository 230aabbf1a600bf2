"""edXML headers, held against a schema of the standard's elements and against the tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import pandas as pd
import pytest
from lxml import etree

from pipeline.exports.edxml import NAMESPACE, TYPES
from tests.pipeline.exports.written import awkward_tables, export, organ_codes

SCHEMA: Final = etree.XMLSchema(etree.parse(Path(__file__).with_name("edxml.xsd")))
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


def header_of(path: Path) -> Any:
    root = etree.parse(path).getroot()
    SCHEMA.assertValid(root)
    return root


def values(element: Any, path: str = "") -> list[tuple[str, str]]:
    """Return every text below *element*, with the names that lead to it."""
    if not len(element):
        return [(path, element.text or "")]
    found = []
    for child in element:
        name = child.tag.removeprefix(f"{{{NAMESPACE}}}")
        found += values(child, f"{path}/{name}" if path else name)
    return found


def test_a_header_has_the_elements_of_the_standard_in_their_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, codes, to = awkward_tables(tmp_path), tmp_path / "codes.csv", tmp_path / "edxml"
    codes.write_text(CODES, encoding="utf-8")
    assert export(folder, "edxml", "--to", to, "--organs", codes) == 1
    assert [path.name for path in to.iterdir()] == ["một 12-SNV-VP.edxml"]
    root = header_of(to / "một 12-SNV-VP.edxml")
    [message] = root.findall("e:edXMLEnvelope/e:edXMLHeader/e:MessageHeader", {"e": NAMESPACE})
    assert values(message) == HEADER
    told = capsys.readouterr().err
    assert "plan (Kế hoạch số 7/KH-UBND ngày 28/02/2024): It has no place of issue." in told


def test_a_header_without_organ_codes_is_not_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = tmp_path / "codes.csv"
    codes.write_text("name,organ_id\nPhòng Tư pháp,H99.5.2\n", encoding="utf-8")
    folder, to = awkward_tables(tmp_path), tmp_path / "edxml"
    assert export(folder, "edxml", "--to", to, "--organs", codes) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "): No organ code is known of SỞ NỘI VỤ; Phòng Nội vụ.\n" in told.err


def test_without_a_list_of_organ_codes_nothing_is_tried(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(awkward_tables(tmp_path), "edxml", "--to", tmp_path / "edxml") == 2
    assert "--organs" in capsys.readouterr().err
    assert not (tmp_path / "edxml").exists()


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


def test_every_sample_can_have_a_header(sample_tables: Path, tmp_path: Path) -> None:
    recipients = pd.read_parquet(sample_tables / "recipients")
    documents = pd.read_parquet(sample_tables / "documents").set_index("document_id")
    codes = organ_codes(sample_tables, tmp_path)
    assert export(sample_tables, "edxml", "--to", tmp_path / "to", "--organs", codes) == 0
    paths = list((tmp_path / "to").iterdir())
    assert len(paths) == len(documents)
    by_name = {path.stem.rpartition(" ")[2]: header_of(path) for path in paths}
    for document_id, document in documents.iterrows():
        header = by_name[document["reference"].replace("/", "-")]
        told = dict(values(header.find(".//{*}MessageHeader")))
        assert told["Subject"] == document["subject"]
        assert told["DocumentId"].endswith(f",{document['reference']}")
        assert told["DocumentType/TypeName"] == document["doc_type_name"]
        sent = recipients[recipients["document_id"] == document_id]
        assert told["To/OrganName"] in set(sent["name"])


@pytest.mark.parametrize("name", ["From", "Code", "Subject", "SignerInfo", "DocumentId"])
def test_the_schema_misses_what_is_not_there(name: str, tmp_path: Path) -> None:
    codes = tmp_path / "codes.csv"
    codes.write_text(CODES, encoding="utf-8")
    export(awkward_tables(tmp_path), "edxml", "--to", tmp_path / "to", "--organs", codes)
    root = header_of(tmp_path / "to" / "một 12-SNV-VP.edxml")
    element = root.find(f".//{{*}}MessageHeader/{{*}}{name}")
    element.getparent().remove(element)
    assert not SCHEMA.validate(root)
