"""A clerk is sent where something is missing, doubtful or cannot be."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from pipeline.agencies import name_agencies
from pipeline.checks.documents import DOCUMENT_CHECKS, confidence_of
from pipeline.checks.doubt import is_damaged
from pipeline.checks.lists import CITATION_CHECKS, RECIPIENT_CHECKS
from pipeline.checks.record import checked
from pipeline.checks.tasks import TASK_CHECKS
from schemas.assignment import Origin
from schemas.deadline import ByDay, Deadline, StatedDay, Unit, Within
from schemas.geometry import Box
from schemas.page import Page
from schemas.record import (
    Citation,
    Evidence,
    Reading,
    Recipient,
    Record,
    Role,
    Severity,
    to_review,
)
from schemas.reference import Reference
from schemas.term import DeadlineKind, Term
from schemas.word import Line, Word
from schemas.zone import Paper, ZoneKind
from tests.pipeline.records import HEADER, NUMBER, TASK, WHOLE, paper, reading, ruled


def fields(record: Record, on: Paper | None = None) -> list[str]:
    return [issue.field for issue in to_review(checked(record, on or paper()).issues)]


def standing(
    value: str, *, page: int = 1, top: float = 0.0, rule: str = "test"
) -> Reading[str]:
    return Reading(value, Evidence(value, page, Box(0, top, 1, 1), 0.9, rule))


def headed(**changes: object) -> Record:
    return replace(WHOLE, header=replace(HEADER, **changes))  # type: ignore[arg-type]


def test_a_whole_record_needs_no_review() -> None:
    record = checked(WHOLE, paper())
    assert record.issues == ()
    for part in (*record.recipients, *record.citations, *record.tasks):
        assert part.issues == ()


@pytest.mark.parametrize(
    ("day", "is_there"), [(date(2025, 6, 30), True), (date(2025, 7, 1), False)]
)
def test_a_body_issues_nothing_after_its_merger(day: date, *, is_there: bool) -> None:
    record = headed(issuer=reading("ỦY BAN NHÂN DÂN TỈNH BẾN TRE"), issued_on=reading(day))
    named = replace(record, agencies=name_agencies(record, around=None))
    said = [issue.message for issue in checked(named, paper()).issues]
    assert ("There was no Ủy ban nhân dân tỉnh Bến Tre on 01/07/2025." in said) != is_there


@pytest.mark.parametrize(
    "name", ["reference", "issued_on", "issuer", "doc_type", "subject", "signer_name"]
)
def test_what_every_document_has_is_missed(name: str) -> None:
    assert fields(headed(**{name: None})) == [name]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"reference": reading("1O1/KH-UBND", 0.3)}, "reference"),
        ({"issued_on": reading(date(2021, 5, 7), 0.4)}, "issued_on"),
        ({"subject": reading("Cải cach", 0.4)}, "subject"),
        ({"issued_place": reading("An Bình", 0.6)}, "issued_place"),
        ({"issued_place": reading("An Bình", second="Ân Bìnhh,")}, "issued_place"),
        ({"signer_name": reading("Trần Thị Thi", second="Trần Thị Thiều")}, "signer_name"),
        ({"signer_name": reading("Trần Thị Hiến")}, "signer_name"),
        ({"signer_name": reading("Trần Thị Tuyến", second="Trần Thị Tuyển")}, "signer_name"),
        ({"issued_place": reading("Đức Phố")}, "issued_place"),
        ({"symbol": reading("KH-UBND", second="101/KHI-UBND")}, "reference"),
        (
            {
                "esigned_at": reading(
                    datetime(2021, 5, 8, 9, tzinfo=UTC), text="08/5/2021", second="03/5/2021"
                )
            },
            "esigned_at",
        ),
        ({"issuer": reading("UBND TỈNH AN BÌNH UBND HUYỆN LỘC TÂN")}, "issuer"),
        ({"signer_name": reading("Trần Thị Lan", 0.6)}, "signer_name"),
        ({"issuer": reading("ỦY BAN NHÂN DÂN tỉnhAn Bình")}, "issuer"),
        ({"signer_name": reading("Thị Lan")}, "signer_name"),
        ({"signer_name": reading("Trấn Thị Lan")}, "signer_name"),
        ({"signer_name": reading("Trần Thị Lan", text="T,ần Thị Lam")}, "signer_name"),
        ({"received_on": reading(date(2021, 5, 6))}, "received_on"),
        ({"received_on": reading(date(2022, 5, 6))}, "received_on"),
        ({"esigned_at": reading(datetime(2021, 5, 5, 9, tzinfo=UTC))}, "issued_on"),
        ({"esigned_at": reading(datetime(2021, 7, 5, 9, tzinfo=UTC))}, "issued_on"),
        ({"symbol": reading("QĐ-UBND")}, "reference"),
        ({"symbol": reading("KH-SYT")}, "reference"),
        ({"received_by": reading("SỞ Y TẾ AN BÌNH", text="SỞ Y TẾ AN GIANG")}, "received_by"),
    ],
)
def test_what_is_doubtful_or_cannot_be_is_looked_at(
    changes: dict[str, object], field: str
) -> None:
    assert fields(headed(**changes)) == [field]


def test_a_letter_goes_to_somebody() -> None:
    letter = headed(doc_type=reading("CV"))
    assert fields(letter) == []
    assert fields(replace(letter, recipients=())) == ["recipients"]
    assert fields(replace(WHOLE, recipients=())) == []  # a plan needs no Kính gửi
    invited = replace(WHOLE, recipients=(), text="GIẤY MỜI\nKính gửi: Sở Nội vụ")
    assert fields(invited) == ["recipients"]
    greeted = replace(WHOLE, recipients=(), text="BÁO CÁO\nKính thưa các đồng chí")
    assert fields(greeted) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"signer_name": reading("Trần Thị Lan", text="TrầnThị Lan")},
        {"received_on": reading(date(2021, 5, 7))},
        {"esigned_at": reading(datetime(2021, 5, 8, 9, tzinfo=UTC))},
        {"symbol": reading("UBND-KH")},
        {"signer_name": reading("Trần Thị Lan", second="ần Thị Làn")},
        {"signer_name": reading("Trần Thị Tuyến")},
        {"signer_name": reading("Trần Thị Hải")},
        {"signer_name": reading("Trần Thị Hà", second="Trần Thị Há")},
        {"issued_place": reading("Đức Phổ")},
        {"issued_place": reading("Hòa Bình")},
        {"issued_place": reading("Làng Không Tên")},
        {"subject": reading("Cải cách", 0.6)},
        {"issuer_parent": reading("TỔNG CỤC THUẾ")},
        {"issuer": reading("UỶ BAN NHÂN DÂN TỈNH AN BÌNH")},
        {"received_by": reading("SỞ Y TẾ AN BÌNH", text="SỞ Y TÊ AN BINH")},
        {"issuer": reading("SỞ Y TẾ AN BÌNH"), "symbol": reading("KH-SYT")},
        {
            "issuer": reading("BAN TỔ CHỨC"),
            "issuer_parent": reading("TỈNH ỦY AN BÌNH"),
            "symbol": reading("KH/BTCTU"),
        },
        {"issuer": reading("TRƯỜNG THPT LÊ LỢI"), "symbol": reading("KH-THPTLL")},
        {"issuer": reading("THANH TRA TỈNH"), "symbol": reading("KH-TTr")},
        {"issuer": reading("PHÒNG VĂN HÓA VÀ THÔNG TIN"), "symbol": reading("KH-PVHTT")},
    ],
)
def test_what_is_usual_is_passed(changes: dict[str, object]) -> None:
    assert fields(headed(**changes)) == []


def test_what_a_stamp_should_say_is_missed() -> None:
    stamped = paper(ZoneKind.ARRIVAL, "CÔNG VĂN ĐẾN Số: Ngày:", on=2)
    assert fields(WHOLE, stamped) == ["received_number", "received_on", "received_by"]


def test_ink_without_words_is_never_passed_over() -> None:
    page = Page(number=3, width=10, height=10, dpi=200)
    assert fields(WHOLE, paper(page=page)) == ["text"]


def test_a_clerk_is_told_where_ink_was_not_read() -> None:
    lost = (Box(0.1, 0.2, 0.5, 0.25), Box(0.1, 0.4, 0.5, 0.45))
    word = Word("Kính", Box(0.1, 0.1, 0.2, 0.12), 0.9)
    page = Page(number=3, width=10, height=10, dpi=200, content=(Line((word,)),), unread=lost)
    issues = to_review(checked(WHOLE, paper(page=page)).issues)
    assert [issue.message for issue in issues] == ["Page 3: ink in 2 places was not read."]


def test_a_date_that_is_in_no_task_is_looked_at() -> None:
    body = paper(ZoneKind.BODY, "Các đơn vị rà soát hồ sơ trước ngày 30/6/2021.")
    assert fields(replace(WHOLE, tasks=()), body) == ["tasks"]
    assert fields(WHOLE, body) == []


def test_a_deadline_whose_day_cannot_be_read_is_looked_at() -> None:
    body = paper(ZoneKind.BODY, "Các đơn vị gửi báo cáo trước ngày 31/6/2021.")
    said = [issue.message for issue in to_review(checked(WHOLE, body).issues)]
    assert said == ["The day in 'trước ngày 31/6/2021' on page 1 could not be read."]


@pytest.mark.parametrize(
    ("labels", "found"),
    [
        (("01", "02", "03"), []),
        (("1", "2", "2", "3"), []),  # one cell beside two rows
        (("1", "2", "1", "2"), []),  # two tables
        (("01", "03"), ["tasks"]),
        (("02", "03"), ["tasks"]),
        (("1", "2", "3", "2", "3"), ["tasks"]),
        (("a",), []),
    ],
)
def test_rows_are_counted(labels: tuple[str, ...], found: list[str]) -> None:
    rows = tuple(replace(TASK, row_label=label) for label in labels)
    assert fields(replace(WHOLE, tasks=rows)) == found


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"leads": ()}, "lead_agencies"),
        ({"leads": (reading("Sở Nội vụ", 0.4),)}, "lead_agencies"),
        ({"leads": (reading("SởNội vụ"),)}, "lead_agencies"),
        ({"leads": (reading("xanh đỏ"),)}, "lead_agencies"),
        ({"leads": (reading("Sở Nội vụ", second="nua Nội dung"),)}, "lead_agencies"),
        ({"leads": (reading("Bệnh viện"),)}, "lead_agencies"),
        ({"leads": (reading("Trung tâm Y tế các"),)}, "lead_agencies"),
        (
            {
                "leads": (reading("Các khoa chuyên môn điều chỉnh"),),
                "content": reading("chương trình và giáo trình"),
            },
            "lead_agencies",
        ),
        ({"leads": (reading("Trung tâm Dữ liệu có thể từ chối"),)}, "lead_agencies"),
        ({"content": reading("Sở Tài chính cần rà soát hồ sơ")}, "lead_agencies"),
        ({"partners": (reading("Sở Tài chính", 0.4),)}, "coordinating_agencies"),
        ({"deadline": reading(ByDay(StatedDay(30, 6)), 0.4)}, "deadline_text"),
        (
            {
                "deadline": reading(
                    ByDay(StatedDay(30, 6)), text="ngày 30/6", second="ngày 30/8"
                )
            },
            "deadline_text",
        ),
        ({"term": Term(kind=DeadlineKind.MONTH)}, "deadline_end"),
        ({"deadline": ruled("in <damaged quarter>")}, "deadline_end"),
        (
            {"deadline": ruled("marked columns"), "term": Term(kind=DeadlineKind.NONE)},
            "deadline_end",
        ),
        ({"term": Term(kind=DeadlineKind.DATE, end=date(2021, 5, 6))}, "deadline_end"),
        ({"term": Term(kind=DeadlineKind.DATE, end=date(2041, 5, 6))}, "deadline_end"),
        (
            {"deadline": reading(ByDay(StatedDay(30, 6)), text="thứ Hai ngày 30/6/2021")},
            "deadline_end",
        ),
        (
            {"content": reading("gửi dự toán trước 28/5; rà soát hồ sơ của các đơn vị")},
            "deadline_text",
        ),
        (
            {
                "content": reading("rà soát hồ sơ tháng 4/2021 và báo cáo kết quả"),
                "deadline": reading(ByDay(StatedDay(30, 6)), text="ngày 30/6"),
            },
            "deadline_text",
        ),
        ({"leads": (reading("mỗi chi bộ"),)}, "lead_agencies"),
        ({"leads": (reading("quý cơ quan"),)}, "lead_agencies"),
        ({"content": reading("lắp điện Hưng Phú nộp hồ sơ")}, "lead_agencies"),
        ({"leads": (reading("Phòng Đào tạo"), reading("các khoa"))}, "lead_agencies"),
        ({"content": reading("tổng hợp tham mưu trồng cỏ cho trâu bò")}, "lead_agencies"),
        ({"content": reading("công nhân và đô thị chủ trì lễ ra quân")}, "lead_agencies"),
        ({"leads": (reading("Các trường học có"),)}, "lead_agencies"),
        ({"leads": (reading("Phòng Khảo thí và Đảm"),)}, "lead_agencies"),
        ({"leads": (reading("Cục Quản lý"),)}, "lead_agencies"),
        ({"content": reading("thực hiện một số công việc sau")}, "content"),
        ({"leads": (standing("Sở Nội vụ", page=2),)}, "lead_agencies"),
        ({"leads": (standing("Sở Nội vụ", top=0.21),)}, "lead_agencies"),
        ({"content": reading("chỉ đạo Công an xã kiểm tra các hộ")}, "lead_agencies"),
        (
            {"content": reading("phối hợp rà soát hồ sơ"), "partners": ()},
            "coordinating_agencies",
        ),
        ({"partners": (reading("cơ quan thuế trích"),)}, "coordinating_agencies"),
        ({"content": reading("rà soát hồ sơ (nếu có). Kinh phí lấy từ quỹ")}, "content"),
        ({"content": standing("rà soát hồ sơ", rule="kính đề nghị <doer> <duty>")}, "content"),
        ({"leads": (reading("các cấp ủy đảng, chính quyền"),)}, "lead_agencies"),
        ({"leads": (reading("Chấp hành viên, cán bộ"),)}, "lead_agencies"),
        ({"leads": (reading("Ban Pháp chế kết thúc 02 cuộc"),)}, "lead_agencies"),
        ({"leads": (reading("Công ty"),)}, "lead_agencies"),
        ({"leads": (reading("Các sở: Nội vụ và Tư pháp"),)}, "lead_agencies"),
        ({"leads": (reading("Sở Nội vụ, ngoài các việc trên"),)}, "lead_agencies"),
        ({"leads": (reading("Công ty Cao su Bình Long thanh lý vườn cây"),)}, "lead_agencies"),
        ({"content": reading("lập danh sách, báo cáo tháng gửi")}, "content"),
        ({"content": reading("rà soát hồ sơ, trình")}, "content"),
        ({"content": reading("rà soát hồ sơ", 0.4)}, "content"),
        ({"content": reading("rà soát")}, "content"),
        ({"content": reading("qua, rà soát hồ sơ của các đơn vị")}, "content"),
        (
            {"content": reading("rà soát hồ sơ trước ngày 30/6/2021 Quá hạn này")},
            "content",
        ),
    ],
)
def test_a_task_says_what_to_look_at(changes: dict[str, object], field: str) -> None:
    task = replace(TASK, **changes)  # type: ignore[arg-type]
    [looked] = checked(replace(WHOLE, tasks=(task,)), paper()).tasks
    assert [issue.field for issue in looked.issues] == [field]


@pytest.mark.parametrize(
    ("arrived", "found"),
    [
        (date(2021, 6, 1), []),
        (date(2021, 6, 30), []),
        (date(2021, 7, 1), ["deadline_end"]),
    ],
)
def test_no_deadline_is_over_when_the_paper_arrives(arrived: date, found: list[str]) -> None:
    record = headed(received_on=reading(arrived))
    assert [issue.field for issue in checked(record, paper()).tasks[0].issues] == found


@pytest.mark.parametrize(
    "changes",
    [
        {"deadline": ruled("in <quarter>")},
        {"deadline": reading(ByDay(StatedDay(30, 6)), text="thứ Tư ngày 30/6/2021")},
        {"deadline": reading(ByDay(StatedDay(30, 6)), text="thứ 4 ngày 30/6/2021")},
        {"term": Term(kind=DeadlineKind.NONE)},
        {"term": Term(kind=DeadlineKind.RELATIVE)},
        {"deadline": reading(ByDay(StatedDay(30, 6)), 0.6)},
        {"leads": (standing("Sở Nội vụ", top=0.2),)},
        {"leads": (reading("Sở Văn hóa và TDTT"),)},
        {"content": reading("rà soát hồ sơ và tham mưu thu hồi giấy phép")},
        {"content": reading("khẩn trương tham mưu thu hồi giấy phép")},
        {"content": reading("thực hiện nghiêm túc từ nay về sau")},
        {"leads": (reading("Phòng Đào tạo"), reading("Khoa Dược"))},
        {"content": reading("chỉ đạo rà soát hồ sơ tồn đọng")},
        {"content": reading("kiểm tra Trung tâm Hành chính công")},
        {"content": reading("phối hợp rà soát hồ sơ")},
        {"partners": (reading("các cơ quan liên quan"),)},
        {"content": reading("rà soát hồ sơ theo QĐ. Số 12")},
        {"leads": (reading("đơn vị"),)},
        {"leads": (reading("Phòng Quản lý đô thị"),), "content": reading("một việc không rõ")},
        {"leads": (reading("Ban Hậu cần - Kỹ thuật"),)},
        {"leads": (reading("Các sở, ban, ngành, đơn vị"),)},
        {"leads": (reading("Hội Nông dân Việt Nam tỉnh và các hội viên"),)},
        {"leads": (reading("Trường Trung học cơ sở Lê Lợi"),)},
        {"leads": (reading("UBND các xã An Bình, Lộc Tân"),)},
        {"leads": (reading("Sở Văn hóa, thể thao và Du lịch"),)},
        {"content": reading("ban hành bộ tiêu chí cho các công trình")},
        {"content": reading("rà soát hồ sơ của 6 tháng qua để báo cáo")},
        {"leads": (reading("Sở Nội vụ", second="Sở Nôi vu"),)},
        {"leads": (reading("các đơn vị trực thuộc"),)},
        {"content": reading("rà soát hồ sơ trước ngày 30/6/2021 để tổng hợp")},
        {"term": Term(kind=DeadlineKind.RECURRING, recurrence="FREQ=MONTHLY")},
    ],
)
def test_a_task_as_it_should_be_is_passed(changes: dict[str, object]) -> None:
    task = replace(TASK, **changes)  # type: ignore[arg-type]
    assert checked(replace(WHOLE, tasks=(task,)), paper()).tasks[0].issues == ()


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("rà soát hồ sơ; báo cáo kết quả về Sở Nội vụ", ["deadline_text"]),
        ("rà soát hồ sơ (nêu rõ lý do; báo cáo kết quả)", []),
        ("rà soát hồ sơ; các mẫu kèm theo", []),
    ],
)
def test_a_day_may_be_that_of_a_part(content: str, found: list[str]) -> None:
    for origin, looked in ((Origin.BODY, found), (Origin.APPENDIX, [])):
        task = replace(TASK, content=reading(content), origin=origin)
        [one] = checked(replace(WHOLE, tasks=(task,)), paper()).tasks
        assert [issue.field for issue in one.issues] == looked


@pytest.mark.parametrize(
    ("stated", "end", "found"),
    [
        (Within(30, Unit.DAY), date(2021, 6, 7), ["deadline_end"]),  # a Monday
        (Within(30, Unit.DAY), date(2021, 6, 8), []),
        (Within(1, Unit.MONTH), date(2021, 5, 4), ["deadline_end"]),  # two holidays before
        (Within(5, Unit.WORKING_DAY), date(2021, 6, 7), []),
        (ByDay(StatedDay(7, 6)), date(2021, 6, 7), []),
    ],
)
def test_a_period_may_have_ended_on_a_day_off(
    stated: Deadline, end: date, found: list[str]
) -> None:
    term = Term(kind=DeadlineKind.RELATIVE, start=end, end=end)
    record = headed(issued_on=reading(date(2021, 4, 1)))
    task = replace(TASK, deadline=reading(stated, text="trong thời hạn"), term=term)
    [looked] = checked(replace(record, tasks=(task,)), paper()).tasks
    assert [issue.field for issue in looked.issues] == found


def test_tasks_in_doubt_are_counted_for_the_document() -> None:
    record = checked(replace(WHOLE, tasks=(TASK, replace(TASK, leads=()))), paper())
    [issue] = record.issues
    assert (issue.message, issue.severity) == ("1 of 2 tasks need a look.", Severity.NOTE)
    assert not record.needs_review


def cites(day: date, text: str = "12/QĐ-TTg", second: str | None = None) -> Citation:
    reference = Reference(NUMBER, "QĐ", issued_on=day)
    return Citation(reading(reference, text=text, second=second))


@pytest.mark.parametrize(
    ("behind", "found"),
    [("ngày 3 20/11/2020 của Chính phủ", ["issued_on"]), ("của Chính phủ. Ngày mai", [])],
)
def test_a_day_behind_a_citation_is_not_passed_over(behind: str, found: list[str]) -> None:
    cited = Citation(reading(Reference(NUMBER, "QĐ"), text="12/QĐ-TTg"))
    record = replace(WHOLE, citations=(cited,), text=f"Theo Quyết định số 12/QĐ-TTg {behind}")
    [looked] = checked(record, paper()).citations
    assert [issue.field for issue in looked.issues] == found


def test_a_citation_says_what_to_look_at() -> None:
    found = [
        [issue.field for issue in citation.issues]
        for citation in checked(
            replace(
                WHOLE,
                citations=(
                    cites(date(2021, 5, 7)),
                    cites(date(2021, 5, 8)),
                    cites(date(2021, 1, 5), second="72/QĐ-TTg"),
                ),
            ),
            paper(),
        ).citations
    ]
    assert found == [[], ["issued_on"], ["reference"]]


@pytest.mark.parametrize(
    ("name", "confidence"),
    [("Sở Nội vụ", 0.4), ("LưuVT,TH", 0.9), ("Lu HC.TH", 0.9), ("Luu VP", 0.9)],
)
def test_a_recipient_hard_to_read_is_looked_at(name: str, confidence: float) -> None:
    one = Recipient(Role.CC, reading(name, confidence))
    filed = Recipient(Role.CC, reading("Lưu: VT"))
    record = checked(replace(WHOLE, recipients=(one, filed)), paper())
    found = [[issue.field for issue in looked.issues] for looked in record.recipients]
    assert found == [["name"], []]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("báo cáo Giám đốc vào buổi giao ban kế tiếp", ["deadline_text"]),
        ("rà soát hồ sơ, sáu tháng một lần báo cáo kết quả", ["deadline_text"]),
        ("rà soát hồ sơ theo Công văn số 12/UBND-VX, ngày 05/3/2021", []),
        ("bố trí xe, tạm ứng kinh phí khi có đề nghị", ["deadline_text"]),
        ("rà soát hồ sơ, thông báo trong giao ban", ["deadline_text"]),
        ("rà soát hồ sơ trong 10 ngày đầu của đợt", ["deadline_text"]),
        ("giải quyết hồ sơ ngày càng nhanh", []),
        ("gửi hồ sơ cho quý cơ quan", []),
        ("phối hợp chặt chẽ với các đoàn thể", []),
        ("rà soát hồ sơ", []),
    ],
)
def test_a_time_without_a_deadline_is_looked_at(content: str, found: list[str]) -> None:
    task = replace(TASK, content=reading(content), deadline=None, term=None)
    [looked] = checked(replace(WHOLE, tasks=(task,)), paper()).tasks
    assert [issue.field for issue in looked.issues] == found


@pytest.mark.parametrize(
    ("written", "second", "is_asked"),
    [("C.L..Vr", None, True), ("VP", "VB", True), ("VP", "VP", False)],
)
def test_who_gets_it_is_looked_at_where_readers_differ_or_no_words_are_made(
    written: str, second: str | None, *, is_asked: bool
) -> None:
    stamp = paper(ZoneKind.ARRIVAL, f"SỞ Y TẾ\nSố: 1\nChuyển: {written}")
    record = headed(routed_to=reading(written, second=second) if second else None)
    assert ("routed_to" in fields(record, stamp)) is is_asked


def test_what_stands_under_a_stamp_is_looked_at() -> None:
    stamp = paper(ZoneKind.ARRIVAL, "SỞ Y TẾ")
    stamped = {"received_number": reading("1"), "received_by": reading("SỞ Y TẾ")}
    record = headed(**stamped, received_on=reading(date(2021, 5, 8)))
    assert fields(record, stamp) == ["issuer", "reference", "issued_on", "subject"]


@pytest.mark.parametrize(
    "name", ["VPvàKT", "SỞ Y TẾ ‡AN BÌNH", "LưuVT", "TTThịủy", "UBNDtỉnh", "Sở Y tế (đếb/c)"]
)
def test_names_are_damaged(name: str) -> None:
    assert is_damaged(name)


@pytest.mark.parametrize(
    "name",
    [
        "Lưu: VT, CTr",
        "Sở LĐ-TB&XH",
        "TTg",
        "ỦY BAN",
        "PC06",
        "BCĐQg",
        "Đắk Lắk",
        "CĐCS trực thuộc",
    ],
)
def test_names_are_whole(name: str) -> None:
    assert not is_damaged(name)


def test_no_two_checks_share_a_name() -> None:
    for table in (DOCUMENT_CHECKS, TASK_CHECKS, RECIPIENT_CHECKS, CITATION_CHECKS):
        names = [check.name for check in table]
        assert len(names) == len(set(names))


def test_a_missing_field_lowers_the_confidence_by_its_share() -> None:
    assert confidence_of(HEADER) == pytest.approx(0.9)
    assert confidence_of(replace(HEADER, subject=None)) == pytest.approx(0.9 * 5 / 6)
