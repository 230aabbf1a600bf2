"""What the prose asks for and no task holds is shown to a clerk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.checks.record import checked
from schemas.assignment import Origin
from schemas.geometry import Box
from schemas.record import Record, to_review
from schemas.table import Cell, Table
from schemas.word import Line, Word
from schemas.zone import Paper, PlacedTable, ZoneKind
from tests.pipeline.records import BLANK, TASK, WHOLE, paper, reading

LIST = """Ủy ban nhân dân xã yêu cầu:
1. Phòng Kinh tế rà soát hồ sơ tồn đọng.
2. Công an xã kiểm tra các hộ kinh doanh.
3. Trạm Y tế tổ chức tiêm chủng mở rộng."""


def told(body: str, *duties: str) -> list[str]:
    """What a clerk is told of a body that gave these duties."""
    tasks = tuple(
        replace(TASK, content=reading(duty), deadline=None, term=None) for duty in duties
    )
    record: Record = checked(replace(WHOLE, tasks=tasks), paper(ZoneKind.BODY, body))
    return [issue.message for issue in to_review(record.issues)]


RAISED = (
    "rà soát hồ sơ tồn đọng",
    "kiểm tra các hộ kinh doanh",
    "tổ chức tiêm chủng mở rộng",
)


def test_a_list_that_gave_all_its_tasks_is_passed() -> None:
    assert told(LIST, *RAISED) == []


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_an_item_without_a_task_is_shown(lost: int) -> None:
    line = LIST.splitlines()[lost + 1][3:]
    left = [duty for duty in RAISED if duty != RAISED[lost]]
    assert told(LIST, *left) == [f"{line!r} is in no task; its neighbours are."]


def test_of_a_list_of_which_hardly_an_item_gave_a_task_the_first_order_is_shown() -> None:
    said = told(LIST + "\n4. Các trường tổ chức khai giảng năm học.", RAISED[0])
    assert said == ["'Công an xã kiểm tra các hộ kinh doanh.' may be a task."]


@pytest.mark.parametrize(
    ("beside", "shown"),
    [
        ("Phòng Kinh tế cử người ghi biên bản.", True),
        ("Sở Nội vụ đã cử người ghi biên bản.", False),
        ("Sở Nội vụ thông báo để các đơn vị biết.", False),
        ("Sở Nội vụ báo cáo kết quả như sau:", False),
        ("Căn cứ Luật Tổ chức chính quyền địa phương;", False),
        ("Rà soát là việc của mọi người.", False),
        ("- Rà soát hồ sơ còn tồn đọng.", True),
        ("Điều 2. Thành lập Tổ công tác gồm ba người.", False),
        ("Kinh phí lấy từ nguồn chi thường xuyên.", False),
    ],
)
def test_a_sentence_that_may_order_is_shown(beside: str, *, shown: bool) -> None:
    assert (
        bool(told(f"{LIST.splitlines()[0]} rà soát hồ sơ.\n{beside}", "rà soát hồ sơ")) == shown
    )


@pytest.mark.parametrize(
    ("item", "shown"),
    [
        ("1. Phòng Kinh tế rà soát hồ sơ. Văn phòng lo hậu cần, tổ chức lễ.", True),
        ("1. Phòng Kinh tế rà soát hồ sơ; báo cáo kết quả cho Chủ tịch.", True),
        ("1. Phòng Kinh tế rà soát hồ sơ. Thời gian qua còn nhiều tồn tại.", False),
        ("1. Phòng Kinh tế rà soát hồ sơ. Xin cảm ơn.", False),
    ],
)
def test_what_an_item_says_beside_its_task_is_shown(item: str, *, shown: bool) -> None:
    assert bool(told(item, "rà soát hồ sơ")) == shown


def test_who_is_named_with_a_colon_needs_no_verb_where_all_others_gave_tasks() -> None:
    body = f"{LIST}\n4. Phòng Kỹ thuật: phương án chống quá tải."
    assert len(told(body, *RAISED)) == 1
    assert len(told(body, *RAISED[:2])) == 1  # the lost item alone


@pytest.mark.parametrize(
    ("duty", "shown"),
    [
        ("rà soát hồ sơ. Phòng Nội vụ tổng hợp kết quả", True),
        ("rà soát hồ sơ; Công an xã kiểm tra các hộ", True),
        ("rà soát hồ sơ. Kết quả gửi về Sở", True),
        ("rà soát hồ sơ; gửi Phòng Nội vụ tổng hợp", True),
        ("rà soát hồ sơ (gồm sổ gốc; lập danh sách kèm theo)", False),
        ("rà soát hồ sơ; các mẫu kèm theo", False),
    ],
)
def test_a_task_that_goes_on_is_shown(duty: str, *, shown: bool) -> None:
    assert bool(told("Xin chào.", duty)) == shown


@pytest.mark.parametrize(
    ("head", "shown"), [("Thời gian hoàn thành", True), ("Sản phẩm", False)]
)
def test_a_row_without_a_time_is_looked_at_where_there_is_a_column_for_it(
    head: str, *, shown: bool
) -> None:
    box = Box(0, 0, 1, 1)
    cell = Cell(0, 0, 1, 1, box, (Line(tuple(Word(word, box, 0.9) for word in head.split())),))
    placed = PlacedTable(1, Table(box, 1, 1, (cell,)))
    row = replace(TASK, origin=Origin.APPENDIX, deadline=None, term=None)
    for task, looked in ((row, shown), (replace(row, origin=Origin.BODY), False)):
        record = checked(
            replace(WHOLE, tasks=(task,)), Paper(pages=(BLANK,), zones=(), tables=(placed,))
        )
        issues = [issue.field for issue in record.tasks[0].issues]
        assert issues == (["deadline_text"] if looked else [])


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("Cục Thuế đề nghị các chi cục quan tâm phối hợp làm tốt việc này.", True),
        ("Cục Thuế thông báo để các chi cục được biết.", False),
    ],
)
def test_a_paper_that_asks_has_a_task(body: str, *, shown: bool) -> None:
    assert bool(told(body)) == shown


@pytest.mark.parametrize(
    ("body", "looked"),
    [
        ("Sở Nội vụ trước ngày 30/6/2021 phải lập xong, rà soát hồ sơ tồn đọng.", True),
        ("Phòng Kinh tế rà soát hồ sơ tồn đọng. Báo cáo trước ngày 30/6/2021.", False),
        ("Phòng Kinh tế rà soát hồ sơ tồn đọng.", False),
    ],
)
def test_a_day_in_the_sentence_of_a_duty_without_one_is_looked_at(
    body: str, *, looked: bool
) -> None:
    undated = replace(TASK, content=reading(RAISED[0]), deadline=None, term=None)
    record = checked(replace(WHOLE, tasks=(undated,)), paper(ZoneKind.BODY, body))
    fields = [issue.field for issue in record.tasks[0].issues]
    assert fields == (["deadline_text"] if looked else [])


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Sở Nội vụ rà soát hồ sơ tồn đọng, kiểm tra các hộ kinh doanh trước ngày 30/6.", True),
        ("Sở Nội vụ rà soát hồ sơ tồn đọng. Sở kiểm tra các hộ kinh doanh.", False),
    ],
)
def test_the_day_of_a_sentence_may_hold_for_all_its_duties(body: str, *, found: bool) -> None:
    first = replace(TASK, ordinal=1, content=reading(RAISED[0]), deadline=None, term=None)
    second = replace(TASK, ordinal=2, content=reading(RAISED[1]))
    record = replace(WHOLE, tasks=(first, second))
    one, two = checked(record, paper(ZoneKind.BODY, body)).tasks
    assert [issue.field for issue in one.issues] == (["deadline_text"] if found else [])
    assert [issue.field for issue in two.issues] == (["content"] if found else [])


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("Ủy ban nhân dân các xã phải có nội quy nhà văn hóa.", True),
        ("- Các đơn vị không được thu thêm khoản nào.", True),
        ("Nhận được Thông báo này, yêu cầu các bộ phận nghiêm túc thực hiện.", True),
        ("Đề nghị các cá nhân thực hiện nghiêm.", True),
        ("Hồ sơ phải có đủ chữ ký.", False),  # of nobody
        ("Yêu cầu trong thời gian tới:", False),
        ("Giao thông vận tải có nhiều chuyển biến.", False),
        ("Trưởng các phòng chịu trách nhiệm thi hành Quyết định này.", False),
    ],
)
def test_a_sentence_that_demands_something_is_shown(sentence: str, *, shown: bool) -> None:
    body = f"Phòng Kinh tế rà soát hồ sơ tồn đọng.\n{sentence}"
    assert bool(told(body, RAISED[0])) == shown


def test_a_clerk_is_shown_the_beginning_of_a_long_passage() -> None:
    body = "Đề nghị " + "các chi cục quan tâm phối hợp làm tốt việc này " * 3
    [message] = told(body)
    assert message.endswith("…'.")
    assert len(message) < 120
