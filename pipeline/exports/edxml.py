"""The header of an edXML message (QCVN 102:2016/BTTTT) for each document that can have one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from pipeline.archive.durable import make_folder
from pipeline.exports.characters import harmless, shortened
from pipeline.exports.exported import Exported
from pipeline.exports.file_names import file_names
from pipeline.exports.metadata import LONGEST, priority, soonest
from pipeline.exports.organs import Organs
from pipeline.exports.papers import Duty, Paper
from pipeline.exports.writing import writing

NAMESPACE: Final = "http://www.mic.gov.vn/TBT/QCVN_102_2016"
# QCVN 102:2016/BTTTT, appendix B, in the order of Circular 01/2011/TT-BNV; the place in the
# list is the code, from 1. (Programs of the national axis write 18 for a công văn, too.)
TYPES: Final = (
    "Nghị quyết",
    "Quyết định",
    "Chỉ thị",
    "Quy chế",
    "Quy định",
    "Thông cáo",
    "Thông báo",
    "Hướng dẫn",
    "Chương trình",
    "Kế hoạch",
    "Phương án",
    "Đề án",
    "Dự án",
    "Báo cáo",
    "Biên bản",
    "Tờ trình",
    "Hợp đồng",
    "Công văn",
    "Công điện",
    "Bản ghi nhớ",
    "Bản cam kết",
    "Bản thỏa thuận",
    "Giấy chứng nhận",
    "Giấy ủy quyền",
    "Giấy mời",
    "Giấy giới thiệu",
)

_LONGEST: Final = {**LONGEST, "Competence": 100, "Place": 150}  # characters


def write_headers(
    papers: tuple[Paper, ...], duties: tuple[Duty, ...], organs: Organs, to: Path
) -> Iterator[Exported]:
    """Write a file to the folder *to* for each document that has all a header needs.

    Of the others it is told what is missing.

    Raises:
        OutputError: *to* cannot be written.
    """
    with writing(to):
        make_folder(to)
    ET.register_namespace("", NAMESPACE)
    due, names = soonest(duties), file_names(papers)
    for paper in papers:
        missing = lacking(paper, organs)
        if missing:
            shown = paper.title or paper.scan.name
            yield Exported(f"{paper.id} ({shown})", troubles=missing)
            continue
        path = to / f"{names[paper.id]}.edxml"
        header = _message(paper, organs, due.get(paper.id))
        with writing(path):
            ET.ElementTree(header).write(path, encoding="utf-8", xml_declaration=True)
        yield Exported(paper.id, (path,))


def lacking(paper: Paper, organs: Organs) -> tuple[str, ...]:
    """Return why *paper* cannot have a header, as sentences."""
    named = (paper.issuer or "?", *paper.addressees)
    unknown = [name for name in dict.fromkeys(named) if not organs.code_of(name)]
    told = (
        (paper.secrecy is None, "It is secret, and not sent that way."),
        (paper.number, "It has no number."),
        (paper.symbol, "It has no symbol."),
        (paper.issued_on, "It has no date of issue."),
        (paper.issued_place, "It has no place of issue."),
        (paper.type_name in TYPES, f"The standard has no code for {paper.type_name or '?'}."),
        (paper.subject, "It has no subject."),
        (paper.signer_name, "It has no signer."),
        (not unknown, f"No organ code is known of {'; '.join(unknown)}."),
        (
            paper.addressees or _receivers(paper, organs),
            "It addresses nobody whose organ code is known.",
        ),
    )
    return tuple(reason for there, reason in told if not there)


def _receivers(paper: Paper, organs: Organs) -> Mapping[str, str]:
    """Return to whom *paper* goes, by organ code.

    A decision or a plan has no Kính gửi: it goes to those of its Nơi nhận that have a code;
    the others there are no bodies ("Như Điều 3", "Lưu: VT").
    """
    names = paper.addressees or paper.copies_to
    return {code: name for name in names if (code := organs.code_of(name))}


def _message(paper: Paper, organs: Organs, due_on: date | None) -> ET.Element:
    """Return the header in the order of the standard, 1.1 to 1.14."""
    root = ET.Element(_name("edXML"))
    header = _under(_under(_under(root, "edXMLEnvelope"), "edXMLHeader"), "MessageHeader")
    code = organs.code_of(paper.issuer)
    _organ(header, "From", code, paper.issuer)
    for receiver, name in _receivers(paper, organs).items():
        _organ(header, "To", receiver, name)
    numbered = _under(header, "Code")
    _under(numbered, "CodeNumber", paper.number)
    _under(numbered, "CodeNotation", paper.symbol)
    issued = _under(header, "PromulgationInfo")
    _under(issued, "Place", paper.issued_place)
    _under(issued, "PromulgationDate", _day(paper.issued_on))
    kind = _under(header, "DocumentType")
    _under(kind, "Type", str(TYPES.index(paper.type_name or "") + 1))
    _under(kind, "TypeName", paper.type_name)
    _under(header, "Subject", paper.subject)
    _sign(header, paper)
    if due_on:
        _under(header, "DueDate", _day(due_on))
    if paper.copies_to:
        places = _under(header, "ToPlaces")
        for name in paper.copies_to:
            _under(places, "Place", name)
    other = _under(header, "OtherInfo")
    _under(other, "Priority", str(priority(paper)))
    _under(other, "PageAmount", str(paper.page_end - paper.page_start + 1))
    _under(header, "DocumentId", f"{code},{_day(paper.issued_on)},{paper.reference}")
    return root


def _organ(header: ET.Element, role: str, code: str | None, name: str | None) -> None:
    organ = _under(header, role)
    _under(organ, "OrganId", code)
    _under(organ, "OrganName", name)


def _sign(header: ET.Element, paper: Paper) -> None:
    signer = _under(header, "SignerInfo")
    for name, value in (
        ("Competence", paper.signer_authority),
        ("Position", paper.signer_title),
        ("FullName", paper.signer_name),
    ):
        if value:
            _under(signer, name, value)


def _under(parent: ET.Element, name: str, text: str | None = None) -> ET.Element:
    child = ET.SubElement(parent, _name(name))
    if text:
        child.text = shortened(harmless(text), _LONGEST.get(name, len(text)))
    return child


def _name(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _day(day: date | None) -> str | None:
    return f"{day:%Y/%m/%d}" if day else None
