"""Scoring: what counts as right, and that each field is counted where it should be."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.alignment import edits_within
from pipeline.compare import alike, alike_duties, pair_up, plain, plain_reference
from pipeline.evaluate import evaluate, misses, review, scores
from pipeline.facts import CitationFacts, DocumentFacts, NameFacts, SourceFacts, TaskFacts
from pipeline.judge import judge
from pipeline.marks import Mark, sum_up, watch
from pipeline.terminal import print_table
from schemas.errors import InputError
from tests.pipeline.outcomes import LETTER, PLAN, outcome, source
from tests.pipeline.stored import stored

DUTY: Final = "tổng hợp kết quả, báo cáo Ủy ban nhân dân huyện"
TASK: Final = TaskFacts(
    origin="body",
    content=DUTY,
    leads=("Phòng Nội vụ", "Trạm Y tế"),
    partners=("Công an xã",),
    deadline_text="trước ngày 15/3/2024",
    kind="date",
    start=date(2024, 3, 15),
    end=date(2024, 3, 15),
)
WHOLE: Final = DocumentFacts(
    page_start=1,
    page_end=2,
    doc_type="CV",
    reference="58/SVHTT-VP",
    issued_on=date(2024, 2, 29),
    issued_place="Hòa Thuận",
    issuer="SỞ VĂN HÓA VÀ THỂ THAO",
    issuer_parent="ỦY BAN NHÂN DÂN TỈNH",
    subject="tổ chức ngày hội đọc sách năm 2024",
    signer_name="Trần Quốc Bảo",
    received_by="XÃ PHÚ AN",
    received_number="171",
    received_on=date(2024, 3, 2),
    esigned_at=datetime(2024, 2, 29, 11, 40, tzinfo=UTC),
    to=(NameFacts("UBND các xã"), NameFacts("Thư viện tỉnh")),
    cc=(NameFacts("Như trên"), NameFacts("Lưu: VT")),
    citations=(CitationFacts("12/KH-UBND", date(2024, 1, 5)),),
    tasks=(TASK,),
    text=("Căn cứ kế hoạch đã ban hành, Sở đề nghị các đơn vị thực hiện.",),
)


def rates(wanted: DocumentFacts, *got: DocumentFacts) -> dict[str, float | None]:
    marks = judge(SourceFacts("một.pdf", (wanted,)), got)
    return {score.field: score.f1 for score in sum_up(marks)}


def test_the_truth_itself_is_all_right() -> None:
    found = rates(WHOLE, WHOLE)
    assert {"split", "reference", "esigned_at", "recipients_cc", "text"} <= set(found)
    assert {rate for field, rate in found.items() if "appendix" not in field} == {1.0}


def test_nothing_read_is_all_wrong() -> None:
    assert {rate for field, rate in rates(WHOLE).items() if "appendix" not in field} == {0.0}


@pytest.mark.parametrize(
    ("field", "got"),
    [
        ("reference", {"reference": "58/SVHTT-VB"}),
        ("doc_type", {"doc_type": "TB"}),
        ("issued_on", {"issued_on": date(2024, 2, 28)}),
        ("issued_place", {"issued_place": "Hoà Thuận"}),
        ("issuer", {"issuer": "SỞ VĂN HÓA"}),
        ("issuer_parent", {"issuer_parent": None}),
        ("subject", {"subject": "tổ chức ngày hội"}),
        ("signer_name", {"signer_name": "Trần Quốc Báo"}),
        ("received_by", {"received_by": "XÃ TÂN LỘC"}),
        ("received_number", {"received_number": "177"}),
        ("received_on", {"received_on": date(2023, 3, 2)}),
        ("esigned_at", {"esigned_at": datetime(2024, 2, 29, 11, 41, tzinfo=UTC)}),
        ("recipients_to", {"to": (NameFacts("UBND các xã"),)}),
        ("recipients_cc", {"cc": tuple(map(NameFacts, ("Như trên", "Lưu: VT", "Lưu: VT")))}),
        ("references", {"citations": ()}),
        ("reference_date", {"citations": (CitationFacts("12/KH-UBND", None),)}),
        ("tasks_body", {"tasks": (TASK, replace(TASK, content="Thăm hỏi gia đình"))}),
        ("task_body_lead", {"tasks": (replace(TASK, leads=("Phòng Nội vụ",)),)}),
        ("task_body_coordinating", {"tasks": (replace(TASK, partners=()),)}),
        ("deadline_kind", {"tasks": (replace(TASK, kind="period"),)}),
        ("deadline_end", {"tasks": (replace(TASK, end=date(2024, 3, 14)),)}),
        ("deadline_start", {"tasks": (replace(TASK, start=None),)}),
        ("tasks_body_whole", {"tasks": (replace(TASK, leads=()),)}),
        ("text", {"text": ("Căn cứ kế hoạch đã ban hành.",)}),
        ("split", {"page_end": 1}),
    ],
)
def test_one_thing_wrong_is_seen_in_its_field(field: str, got: dict[str, Any]) -> None:
    rate = rates(WHOLE, replace(WHOLE, **got))[field]
    assert rate is not None
    assert rate < 1


def test_lists_are_scored_by_f1() -> None:
    got = replace(WHOLE, cc=tuple(map(NameFacts, ("Như trên", "Sở Nội vụ", "Lưu: VT, TH"))))
    assert rates(WHOLE, got)["recipients_cc"] == pytest.approx(2 * 1 / (2 + 3))


def test_what_the_truth_leaves_open_is_not_marked() -> None:
    open_truth = DocumentFacts(page_start=1, page_end=1, doc_type="CV")
    assert set(rates(open_truth, WHOLE)) >= {"doc_type", "split"}
    assert not set(rates(open_truth, WHOLE)) & {"reference", "issuer", "received_by", "text"}


def test_undated_tasks_count_only_where_they_were_labelled() -> None:
    undated = TaskFacts(origin="body", content="Tuyên truyền rộng rãi trong nhân dân")
    got = replace(WHOLE, tasks=(TASK, undated))
    assert rates(replace(WHOLE, only_dated=True), got)["tasks_body"] == 1
    assert rates(WHOLE, got)["tasks_body"] == pytest.approx(2 / 3)


def test_documents_are_paired_by_their_pages() -> None:
    first, second = replace(WHOLE, page_end=1), replace(WHOLE, page_start=2, doc_type="KH")
    marks = list(judge(SourceFacts("một.pdf", (first, second)), (second, first)))
    assert {mark.field for mark in marks if mark.is_miss} == set()
    assert {mark.where for mark in marks} == {"một.pdf", "một.pdf #1", "một.pdf #2"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SỞ NỘI VỤ", "Sở Nội vụ;"),
        ("Phòng Tài chính – Kế hoạch", "Phòng Tài chính-Kế hoạch."),
        ("- Lưu: VT,  TH.", "Lưu: VT, TH"),
        ("Quyết định", "Quyê\u0301t đi\u0323nh"),
    ],
)
def test_case_dashes_and_closing_marks_make_no_difference(one: str, other: str) -> None:
    assert plain(one) == plain(other)


def test_tone_marks_make_a_difference() -> None:
    assert not alike("Hòa Thuận", "Hòa Thuân")
    assert alike("Hòa Thuận", "Hòa Thuân", least=85)


def test_nothing_is_like_nothing_only() -> None:
    assert alike(None, "")
    assert not alike(None, "Phú An", least=1)


@pytest.mark.parametrize("written", ["07/TB-VP", "7/tb-vp", "07 /TB - VP", "07/TB–VP."])
def test_numbers_are_the_same_however_they_are_spaced(written: str) -> None:
    assert plain_reference(written) == "7/tb-vp"


def test_a_long_duty_is_known_by_its_part() -> None:
    assert alike_duties(DUTY, f"Phòng Nội vụ {DUTY} trước ngày 15/3")
    assert not alike_duties("báo cáo", "báo cáo kết quả thực hiện nhiệm vụ được giao")
    assert not alike_duties(DUTY, "rà soát danh sách hộ nghèo trên địa bàn toàn huyện")


def test_the_best_pair_is_made_first() -> None:
    degrees = {("a", "x"): 0.9, ("a", "y"): 0.8, ("b", "x"): 0.95}
    pairs = pair_up("ab", "xy", lambda one, other: degrees.get((one, other), 0))
    assert pairs == {1: 0, 0: 1}


LETTERS: Final = st.text("abớ ", max_size=12)


@given(LETTERS, LETTERS, LETTERS)
def test_a_passage_is_found_wherever_it_stands(before: str, passage: str, after: str) -> None:
    assert edits_within(passage, before + passage + after) == 0


@given(LETTERS, LETTERS)
def test_edits_are_the_fewest_over_all_stretches(passage: str, text: str) -> None:
    stretches = {text[i:j] for i in range(len(text) + 1) for j in range(i, len(text) + 1)}
    assert edits_within(passage, text) == min(edits(passage, part) for part in stretches)


def edits(one: str, other: str) -> int:
    """Count by the book: a table of every beginning against every beginning."""
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        above, row[0] = row[0], i
        for j, other_letter in enumerate(other, start=1):
            cost = min(row[j] + 1, row[j - 1] + 1, above + (letter != other_letter))
            above, row[j] = row[j], cost
    return row[-1]


@given(st.lists(st.tuples(st.sampled_from("xy"), st.floats(0, 1)), max_size=8))
def test_scores_add_up_to_the_marks(told: list[tuple[str, float]]) -> None:
    marks = [
        Mark(field=field, wanted="a", got="a", lenient=right, strict=0.0, weight=3)
        for field, right in told
    ]
    added = sum_up(marks)
    assert sum(score.wanted for score in added) == 3 * len(marks)
    assert sum(score.lenient for score in added) == pytest.approx(3 * sum(r for _, r in told))


def test_what_is_lacking_costs_recall_and_what_is_too_much_precision() -> None:
    right = Mark(field="x", wanted="a", got="a", lenient=1.0, strict=1.0)
    lacking = replace(right, got=None, lenient=0.0, strict=0.0)
    surplus = replace(right, wanted=None, lenient=0.0, strict=0.0)
    [score] = sum_up((right, right, lacking, surplus, surplus))
    assert (score.recall, score.precision) == (2 / 3, 2 / 4)
    assert score.f1 == pytest.approx(2 * 2 / 7)


def test_a_letter_misread_is_forgiven_but_not_strictly() -> None:
    got = replace(WHOLE, subject="tổ chức ngày hội đọc sách năm 2024.")
    marks = judge(SourceFacts("một.pdf", (WHOLE,)), (got,))
    [score] = [score for score in sum_up(marks) if score.field == "subject"]
    assert (score.f1, score.strict_f1) == (1.0, 0.0)


@pytest.mark.parametrize(("lenient", "strict"), [(0.5, 0.6), (1.1, 1.0), (0.0, -0.1)])
def test_a_mark_is_a_share(lenient: float, strict: float) -> None:
    with pytest.raises(ValueError, match="not shares"):
        Mark(field="x", wanted="a", got="a", lenient=lenient, strict=strict)


def flags(wanted: DocumentFacts, got: DocumentFacts) -> set[tuple[str, bool]]:
    """Return the misses, and whether a person is sent to each."""
    marks = judge(SourceFacts("một.pdf", (wanted,)), (got,))
    return {(mark.field, mark.flagged) for mark in marks if mark.is_miss}


@pytest.mark.parametrize(
    ("got", "missed"),
    [
        ({"reference": None, "flagged": {"reference"}}, {("reference", True)}),
        ({"reference": None, "flagged": {"subject"}}, {("reference", False)}),
        (
            {"to": (WHOLE.to[0], NameFacts("Thự", flagged=True))},
            {("recipients_to", True), ("recipients_complete", False)},
        ),
        (
            {"to": (WHOLE.to[0], NameFacts("Thự"))},
            {("recipients_to", False), ("recipients_complete", False)},
        ),
        (
            {"to": WHOLE.to[:1], "flagged": {"recipients"}},
            {("recipients_to", True), ("recipients_complete", True)},
        ),
        (
            {"tasks": (TASK, replace(TASK, content="x y", flagged={"lead_agencies"}))},
            {("tasks_body", True), ("tasks_body_whole", True)},
        ),
        (
            {"citations": (CitationFacts("12/KH-UBND", None, flagged=True),)},
            {("reference_date", True)},
        ),
        (
            {"tasks": (replace(TASK, kind="period", flagged={"deadline_end"}),)},
            {("deadline_kind", True), ("tasks_body_whole", True)},
        ),
        (
            {"tasks": (replace(TASK, leads=(), flagged={"content"}),)},
            {("task_body_lead", False), ("tasks_body_whole", True)},
        ),
        (
            {"tasks": (), "flagged": {"tasks"}},
            {("tasks_body", True), ("tasks_body_whole", False), ("tasks_complete", True)},
        ),
    ],
)
def test_a_miss_is_caught_where_a_person_is_sent(
    got: dict[str, Any], missed: set[tuple[str, bool]]
) -> None:
    assert flags(WHOLE, replace(WHOLE, **got)) == missed


def test_the_watch_counts_what_is_sent_and_what_is_caught() -> None:
    right = Mark(field="x", wanted="a", got="a", lenient=1.0, strict=1.0)
    wrong = replace(right, lenient=0.0, strict=0.0)
    told = (right, replace(right, flagged=True), wrong, replace(wrong, flagged=True))
    seen = watch("x", told)
    assert (seen.values, seen.wrong, seen.caught, seen.sent) == (4, 2, 1, 2)


TRUTH: Final = {
    "source": "một.pdf",
    "documents": [
        {
            "page_start": 1,
            "page_end": 1,
            "type": "CV",
            "number_symbol": "58/SVHTT-VP",
            "date": "2024-02-29",
            "to": ["UBND các xã"],
            "cc": ["Lưu: VT"],
            "refs": [{"number_symbol": "12/KH-UBND", "date": "2024-01-05"}],
            "esign": {"time": "2024-02-29T18:40:13"},
            "tasks": [
                {
                    "origin": "body",
                    "content": "gửi báo cáo về Sở",
                    "lead": ["UBND các xã", "Phòng Văn hóa"],
                    "kind": "date",
                    "start": "2024-03-15",
                    "end": "2024-03-15",
                }
            ],
        },
        {
            "page_start": 3,
            "page_end": 3,
            "type": "KH",
            "tasks": [
                {"origin": "body", "content": "Tổ chức lễ"},
                {
                    "origin": "appendix",
                    "content": "Rà soát hồ sơ",
                    "kind": "recurring",
                    "deadline_text": "ngày 10 hằng tháng",
                    "rrule": "FREQ=MONTHLY;BYMONTHDAY=10",
                },
            ],
        },
    ],
}


def test_tables_are_held_against_truth_files(tmp_path: Path) -> None:
    stored(tmp_path / "out", outcome(source(), LETTER, PLAN))
    (tmp_path / "một.truth.json").write_text(json.dumps(TRUTH), encoding="utf-8")
    marks = evaluate(tmp_path, tmp_path / "out")
    by_field = {line["field"]: line["f1"] for line in scores(marks).lines}
    assert by_field.pop("recurrence") == "0.0000"
    assert set(by_field.values()) == {"1.0000"}
    assert list(misses(marks).lines) == [
        {
            "field": "recurrence",
            "where": "một.pdf #2",
            "wanted": "FREQ=MONTHLY;BYMONTHDAY=10 (ngày 10 hằng tháng)",
            "got": "FREQ=MONTHLY;BYMONTHDAY=15",
            "in_review": "",
        }
    ]
    whole = review(marks).lines[0]
    assert (whole["field"], whole["wrong"], whole["caught_share"]) == ("all", "1", "0.0000")


def test_every_listing_of_an_evaluation_can_be_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stored(tmp_path / "out", outcome(source(), LETTER, PLAN))
    (tmp_path / "một.truth.json").write_text(json.dumps(TRUTH), encoding="utf-8")
    marks = evaluate(tmp_path, tmp_path / "out")
    for listing, told in ((scores, "1.0000"), (misses, "BYMONTHDAY=15"), (review, "all")):
        print_table(listing(marks))
        assert told in capsys.readouterr().out


def test_no_truth_is_an_error(tmp_path: Path) -> None:
    stored(tmp_path)
    with pytest.raises(InputError, match="no truth file"):
        evaluate(tmp_path, tmp_path)
    (tmp_path / "a.truth.json").write_text('{"source": "a.pdf"}')
    with pytest.raises(InputError, match="is no truth file"):
        evaluate(tmp_path, tmp_path)
