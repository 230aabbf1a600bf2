"""A letter and a plan, cut into the zones of the decree."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from parsers.split import Bundle
from parsers.zones import make_paper
from schemas.page import Page
from schemas.word import Line
from schemas.zone import ZoneKind

PageOf = Callable[..., Page]
LineOf = Callable[..., Line]
Row = tuple[str, float, float, float]

LETTER: Final[tuple[Row, ...]] = (
    ("UBND TỈNH AN BÌNH", 0.14, 0.06, 0.36),
    ("SỞ Y TẾ", 0.20, 0.08, 0.30),
    ("Số: 41/SYT-NVY", 0.18, 0.12, 0.32),
    ("V/v báo cáo kết quả thực hiện", 0.12, 0.14, 0.38),
    ("kế hoạch năm 2023", 0.17, 0.16, 0.33),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 0.45, 0.06, 0.90),
    ("Độc lập - Tự do - Hạnh phúc", 0.52, 0.08, 0.82),
    ("An Bình, ngày 24 tháng 3 năm 2023", 0.50, 0.12, 0.85),
    ("Kính gửi:", 0.35, 0.22, 0.45),
    ("- Các bệnh viện trong tỉnh;", 0.38, 0.24, 0.62),
    ("- Trung tâm Y tế.", 0.38, 0.26, 0.52),
    ("Sở Y tế yêu cầu các đơn vị báo cáo kết quả thực hiện kế hoạch đã giao", 0.18, 0.30, 0.90),
    ("trong năm 2022 và phương hướng của năm sau.", 0.13, 0.32, 0.50),
    (
        "Báo cáo gửi về Sở Y tế trước ngày 15/4/2023 để tổng hợp chung toàn tỉnh",
        0.18,
        0.34,
        0.90,
    ),
    ("theo quy định./.", 0.13, 0.36, 0.25),
    ("Nơi nhận:", 0.13, 0.42, 0.22),
    ("- Như trên;", 0.13, 0.44, 0.22),
    ("- Lưu: VT, NVY.", 0.13, 0.46, 0.25),
    ("KT. GIÁM ĐỐC", 0.60, 0.42, 0.75),
    ("PHÓ GIÁM ĐỐC", 0.60, 0.44, 0.75),
    ("Trần Thị Lan", 0.61, 0.56, 0.74),
)
PLAN: Final[tuple[Row, ...]] = (
    *LETTER[:3],
    *LETTER[5:8],
    ("KẾ HOẠCH", 0.46, 0.20, 0.59),
    ("Cải cách hành chính năm 2026", 0.38, 0.22, 0.67),
    (
        "Căn cứ Nghị quyết của Hội đồng nhân dân tỉnh, Sở Y tế ban hành kế hoạch",
        0.18,
        0.26,
        0.90,
    ),
    ("như sau:", 0.13, 0.28, 0.20),
    ("1. Các phòng báo cáo trước ngày 15/12/2026.", 0.18, 0.30, 0.60),
)

EXPECTED: Final[dict[ZoneKind, str]] = {
    ZoneKind.ISSUER: "UBND TỈNH AN BÌNH\nSỞ Y TẾ",
    ZoneKind.NUMBER: "Số: 41/SYT-NVY",
    ZoneKind.PLACE_DATE: "An Bình, ngày 24 tháng 3 năm 2023",
    ZoneKind.SUBJECT: "V/v báo cáo kết quả thực hiện\nkế hoạch năm 2023",
    ZoneKind.ADDRESSEES: "Kính gửi:\n- Các bệnh viện trong tỉnh;\n- Trung tâm Y tế.",
    ZoneKind.BODY: (
        "Sở Y tế yêu cầu các đơn vị báo cáo kết quả thực hiện kế hoạch đã giao\n"
        "trong năm 2022 và phương hướng của năm sau.\n\n"
        "Báo cáo gửi về Sở Y tế trước ngày 15/4/2023 để tổng hợp chung toàn tỉnh\n"
        "theo quy định./."
    ),
    ZoneKind.RECIPIENTS: "Nơi nhận:\n- Như trên;\n- Lưu: VT, NVY.",
    ZoneKind.SIGNATURE: "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Thị Lan",
}


@pytest.mark.parametrize(("kind", "content"), EXPECTED.items(), ids=list(EXPECTED))
def test_each_zone_of_a_letter(page_of: PageOf, kind: ZoneKind, content: str) -> None:
    paper = make_paper(Bundle((page_of(*LETTER),), ()))
    assert paper.zone(kind).content == content


def test_a_plan_has_its_subject_under_the_type(page_of: PageOf) -> None:
    paper = make_paper(Bundle((page_of(*PLAN),), ()))
    assert paper.zone(ZoneKind.TITLE).content == "KẾ HOẠCH\nCải cách hành chính năm 2026"
    assert paper.zone(ZoneKind.SUBJECT).content == ""
    assert paper.zone(ZoneKind.BODY).content.startswith("Căn cứ Nghị quyết")


def test_pages_after_the_signature_are_the_annex(page_of: PageOf) -> None:
    pages = (
        page_of(*LETTER),
        page_of(
            ("Phụ lục danh sách các đơn vị", 0.3, 0.1, 0.7), ("2", 0.5, 0.05, 0.51), number=2
        ),
    )
    paper = make_paper(Bundle(pages, ()))
    assert paper.zone(ZoneKind.ANNEX).content == "Phụ lục danh sách các đơn vị"
    assert "Phụ lục" not in paper.zone(ZoneKind.BODY).content


def test_left_and_right_of_the_letterhead_are_parted(page_of: PageOf) -> None:
    joined = (
        ("SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 0.18, 0.06, 0.90),
        ("Số: 41/SYT-NVY An Bình, ngày 24 tháng 3 năm 2023", 0.18, 0.12, 0.85),
        *LETTER[11:13],
    )
    paper = make_paper(Bundle((page_of(*joined),), ()))
    assert paper.zone(ZoneKind.ISSUER).content == "SỞ Y TẾ"


def test_a_title_that_names_the_party_is_no_motto(page_of: PageOf) -> None:
    guide = (
        ("HUYỆN ỦY HÒA AN", 0.18, 0.06, 0.40),
        ("BAN TUYÊN GIÁO", 0.20, 0.08, 0.38),
        ("Số 31-HD/BTGHU", 0.20, 0.12, 0.38),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", 0.52, 0.06, 0.85),
        ("Hòa An, ngày 12 tháng 01 năm 2023", 0.50, 0.12, 0.86),
        ("HƯỚNG DẪN", 0.45, 0.17, 0.60),
        ("KỶ NIỆM NGÀY THÀNH LẬP ĐẢNG CỘNG SẢN VIỆT NAM", 0.24, 0.19, 0.82),
        ("tuyên truyền 93 năm Ngày thành lập Đảng Cộng sản Việt Nam", 0.22, 0.21, 0.84),
        ("Các chi bộ xây dựng kế hoạch tuyên truyền phù hợp với địa phương", 0.19, 0.26, 0.92),
        ("trong năm 2023.", 0.14, 0.28, 0.30),
    )
    paper = make_paper(Bundle((page_of(*guide),), ()))
    assert paper.zone(ZoneKind.MOTTO).content == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert paper.zone(ZoneKind.TITLE).content == "\n".join(text for text, *_ in guide[5:8])


def test_what_a_decision_rests_on_is_no_subject(page_of: PageOf) -> None:
    decision = (
        *LETTER[:2],
        ("QUYẾT ĐỊNH", 0.46, 0.17, 0.60),
        ("Về việc thành lập Tổ kiểm tra năm 2022", 0.30, 0.19, 0.77),
        ("Căn cứ Luật An toàn, vệ sinh lao động ngày 25/6/2015;", 0.19, 0.23, 0.83),
        ("Căn cứ Quyết định số 1186/QĐ-EVN ngày 07/12/2021 của Tập đoàn", 0.19, 0.26, 0.92),
        ("Điện lực về quy chế.", 0.14, 0.28, 0.36),
    )
    title = make_paper(Bundle((page_of(*decision),), ())).zone(ZoneKind.TITLE)
    assert title.content == "QUYẾT ĐỊNH\nVề việc thành lập Tổ kiểm tra năm 2022"


def test_the_day_of_signing_in_prose_is_no_panel(page_of: PageOf) -> None:
    line = ("Điều 3. Quyết định có hiệu lực kể từ ngày ký. Trưởng các phòng", 0.18, 0.38, 0.9)
    paper = make_paper(Bundle((page_of(*LETTER, line),), ()))
    assert paper.zone(ZoneKind.ESIGNATURE).content == ""
    assert line[0] in paper.zone(ZoneKind.BODY).content


def test_the_list_of_addressees_ends_with_its_full_stop(page_of: PageOf) -> None:
    after = ("tiếp nhận văn bản và có ý kiến như sau:", 0.45, 0.30, 0.85)
    letter = (*LETTER[:11], after)
    to = make_paper(Bundle((page_of(*letter),), ())).zone(ZoneKind.ADDRESSEES)
    assert to.content.endswith("- Trung tâm Y tế.")


def test_the_first_word_of_the_salutation_may_lie_under_a_stamp(page_of: PageOf) -> None:
    rows = list(LETTER)
    rows[8] = ("gửi:", 0.37, 0.22, 0.45)
    to = make_paper(Bundle((page_of(*rows),), ())).zone(ZoneKind.ADDRESSEES)
    assert to.content == "gửi:\n- Các bệnh viện trong tỉnh;\n- Trung tâm Y tế."


def test_a_salutation_cut_by_a_stamp_may_go_on_with_who_is_addressed(page_of: PageOf) -> None:
    rows = (*LETTER[:8], ("gửi: Các bệnh viện trong tỉnh.", 0.37, 0.22, 0.70), *LETTER[11:])
    to = make_paper(Bundle((page_of(*rows),), ())).zone(ZoneKind.ADDRESSEES)
    assert to.content == "gửi: Các bệnh viện trong tỉnh."


def test_prose_that_goes_on_with_a_sending_is_no_salutation(page_of: PageOf) -> None:
    line = ("gửi: Sở Y tế (bản giấy) và qua thư điện tử để tổng hợp", 0.13, 0.38, 0.60)
    rows = (*LETTER[:8], *LETTER[11:15], line)
    paper = make_paper(Bundle((page_of(*rows),), ()))
    assert paper.zone(ZoneKind.ADDRESSEES).content == ""


@pytest.mark.parametrize(
    ("year", "content"),
    [
        ("2023", "An Bình, ngày 24 tháng 3 năm\n2023"),
        ("năm 2023", "An Bình, ngày 24 tháng 3 năm\nnăm 2023"),
        ("2023/KH", "An Bình, ngày 24 tháng 3 năm"),
    ],
)
def test_the_year_may_wrap(page_of: PageOf, year: str, content: str) -> None:
    rows = list(LETTER)
    rows[7:8] = [
        ("An Bình, ngày 24 tháng 3 năm", 0.50, 0.12, 0.90),
        (year, 0.68, 0.14, 0.72),
    ]
    paper = make_paper(Bundle((page_of(*rows),), ()))
    assert paper.zone(ZoneKind.PLACE_DATE).content == content


def test_a_panel_holds_its_labels_without_colons(page_of: PageOf) -> None:
    panel = (
        ("Người ký Sở Y tế", 0.62, 0.585, 0.75),
        ("Email: syt@anbinh.gov.vn", 0.62, 0.60, 0.79),
        ("Cơ quan Tỉnh An Bình", 0.62, 0.615, 0.78),
        ("Thời gian ký: 24.03.2023 10:21:36", 0.62, 0.63, 0.82),
    )
    paper = make_paper(Bundle((page_of(*LETTER, *panel),), ()))
    assert paper.zone(ZoneKind.ESIGNATURE).content == "\n".join(row[0] for row in panel)
    assert paper.zone(ZoneKind.SIGNATURE).content.endswith("Trần Thị Lan")


def test_a_stamp_in_coloured_ink_is_no_text(page_of: PageOf, line_of: LineOf) -> None:
    stamp = (
        line_of("TRUNG TÂM Y TẾ AN BÌNH", 0.14, 0.19, 0.34),
        line_of("Số: 1171", 0.14, 0.21, 0.22),
        line_of("ĐẾN", 0.30, 0.21, 0.34),
        line_of("Ngày: 27/3", 0.14, 0.23, 0.23),
        line_of("Chuyển: BGĐ", 0.14, 0.25, 0.24),
    )
    paper = make_paper(Bundle((page_of(*LETTER, overlays=stamp),), ()))
    arrival = paper.zone(ZoneKind.ARRIVAL).content
    assert arrival.startswith("TRUNG TÂM Y TẾ AN BÌNH")
    assert "Chuyển: BGĐ" in arrival
    assert paper.zone(ZoneKind.ADDRESSEES).content == EXPECTED[ZoneKind.ADDRESSEES]


def test_a_stamp_without_a_frame_leaves_the_subject_above_it(page_of: PageOf) -> None:
    stamp = (
        ("TRUNG TÂM Y TẾ AN BÌNH", 0.10, 0.19, 0.24),
        ("Số: 215", 0.03, 0.21, 0.14),
        ("ĐẾN", 0.22, 0.212, 0.28),
        ("Ngày: 18/9/14", 0.03, 0.225, 0.17),
        ("Chuyển: VP", 0.03, 0.24, 0.16),
        ("Lưu hồ sơ số:", 0.03, 0.26, 0.14),
    )
    paper = make_paper(Bundle((page_of(*LETTER, *stamp),), ()))
    assert paper.zone(ZoneKind.SUBJECT).content == EXPECTED[ZoneKind.SUBJECT]
    assert paper.zone(ZoneKind.ARRIVAL).content.startswith("TRUNG TÂM Y TẾ AN BÌNH\nSố: 215")


def test_a_department_with_a_dash_is_no_number(page_of: PageOf) -> None:
    name = ("SỞ LAO ĐỘNG - THƯƠNG BINH", 0.15, 0.08, 0.35)
    rows = [name if row[0] == "SỞ Y TẾ" else row for row in LETTER]
    paper = make_paper(Bundle((page_of(*rows),), ()))
    assert paper.zone(ZoneKind.NUMBER).content == "Số: 41/SYT-NVY"
    assert paper.zone(ZoneKind.ISSUER).content.endswith("SỞ LAO ĐỘNG - THƯƠNG BINH")


def test_a_salutation_that_a_narrow_column_breaks_is_one(page_of: PageOf) -> None:
    rows = (
        *LETTER[:8],
        ("Kính Trưởng các phòng: Kế hoạch, Tài vụ,", 0.30, 0.22, 0.80),
        ("gửi: Điều dưỡng;", 0.30, 0.24, 0.46),
        ("- Trạm Y tế các xã.", 0.38, 0.26, 0.55),
        *LETTER[11:],
    )
    to = make_paper(Bundle((page_of(*rows),), ())).zone(ZoneKind.ADDRESSEES)
    assert to.content.startswith("Kính gửi: Trưởng các phòng: Kế hoạch, Tài vụ,\nĐiều dưỡng;")


@pytest.mark.parametrize(
    ("below", "last"),
    [
        ("COVID-19", "COVID-19"),
        ("HIV/AIDS", "HIV/AIDS"),
        ("ỦY BAN NHÂN DÂN XÃ", "Cải cách hành chính năm 2026"),
    ],
)
def test_one_word_in_capitals_ends_a_subject(page_of: PageOf, below: str, last: str) -> None:
    rows = list(PLAN)
    at = next(i for i, row in enumerate(rows) if row[0].startswith("Cải cách"))
    rows.insert(at + 1, (below, 0.44, 0.24, 0.61))
    title = make_paper(Bundle((page_of(*rows),), ())).zone(ZoneKind.TITLE)
    assert title.content.endswith(last)


@pytest.mark.parametrize("label", ["Số:", "sSó", "Sá:", "` S6:"])
def test_a_number_line_is_known_however_its_label_is_read(page_of: PageOf, label: str) -> None:
    rows = [
        (f"{label} 41 /SYT-NVY", *row[1:]) if row[0].startswith("Số") else row for row in LETTER
    ]
    paper = make_paper(Bundle((page_of(*rows),), ()))
    assert paper.zone(ZoneKind.NUMBER).content == f"{label} 41 /SYT-NVY".removeprefix("` ")


def test_a_panel_whose_labels_are_lost_is_told_by_its_seconds(page_of: PageOf) -> None:
    panel = (
        ("Hệ thống VOffice", 0.13, 0.9, 0.25),
        ("ga ý: 22/01/2018 10:19:25", 0.13, 0.915, 0.3),
    )
    paper = make_paper(Bundle((page_of(*LETTER, *panel),), ()))
    assert "10:19:25" in paper.zone(ZoneKind.ESIGNATURE).content
    assert "10:19:25" not in paper.zone(ZoneKind.RECIPIENTS).content


def test_an_urgency_mark_is_no_text(page_of: PageOf) -> None:
    paper = make_paper(Bundle((page_of(*LETTER, ("HỎA TỐC", 0.14, 0.19, 0.24)),), ()))
    assert paper.zone(ZoneKind.URGENCY).content == "HỎA TỐC"
    assert "HỎA TỐC" not in paper.zone(ZoneKind.BODY).content


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "TUYỆT MẬT"])
def test_a_secrecy_mark_stands_at_the_head(page_of: PageOf, mark: str) -> None:
    paper = make_paper(Bundle((page_of(*LETTER, (mark, 0.14, 0.19, 0.24)),), ()))
    assert paper.zone(ZoneKind.SECRECY).content == mark


@pytest.mark.parametrize(
    "line",
    [
        ("mật.", 0.14, 0.19, 0.24),
        ("Mật", 0.14, 0.19, 0.24),
        ("khẩn.", 0.14, 0.19, 0.24),
        ("MẬT.", 0.14, 0.55, 0.24),
        ("KHẨN", 0.14, 0.9, 0.24),
    ],
)
def test_the_last_word_of_a_sentence_is_no_mark(
    page_of: PageOf, line: tuple[str, float, float, float]
) -> None:
    paper = make_paper(Bundle((page_of(*LETTER, line),), ()))
    assert not paper.zone(ZoneKind.SECRECY).content
    assert not paper.zone(ZoneKind.URGENCY).content


NUMBER: Final[Row] = ("Số: 41/KH-BTV", 0.20, 0.12, 0.36)
DATED: Final[Row] = ("An Bình, ngày 12 tháng 01 năm 2023", 0.50, 0.12, 0.86)
PROSE: Final = PLAN[8:10]


@pytest.mark.parametrize(
    ("rows", "issuer", "motto"),
    [
        pytest.param(
            (
                ("ĐOÀN TNCS HỒ CHÍ MINH", 0.15, 0.06, 0.40),
                ("BAN CHẤP HÀNH TỈNH AN BÌNH", 0.13, 0.08, 0.42),
                ("ĐOÀN TNCS HỒ CHÍ MINH", 0.55, 0.06, 0.84),
            ),
            "ĐOÀN TNCS HỒ CHÍ MINH\nBAN CHẤP HÀNH TỈNH AN BÌNH",
            "ĐOÀN TNCS HỒ CHÍ MINH",
            id="a motto of its own",
        ),
        pytest.param(
            (
                ("HỘI CHỮ THẬP ĐỎ VIỆT NAM", 0.14, 0.06, 0.41),
                ("TỈNH AN BÌNH", 0.20, 0.08, 0.34),
                ("NHÂN ĐẠO - HÒA BÌNH - HỮU NGHỊ", 0.52, 0.06, 0.87),
            ),
            "HỘI CHỮ THẬP ĐỎ VIỆT NAM\nTỈNH AN BÌNH",
            "NHÂN ĐẠO - HÒA BÌNH - HỮU NGHỊ",
            id="a name that is like the motto of the Party",
        ),
        pytest.param(
            (
                ("HỘI NÔNG DÂN VIỆT NAM", 0.14, 0.06, 0.38),
                ("BCH TỈNH AN BÌNH", 0.18, 0.08, 0.36),
                ("ĐẢNG CỘNG SẢN VIỆT NAM", 0.52, 0.06, 0.85),
            ),
            "HỘI NÔNG DÂN VIỆT NAM\nBCH TỈNH AN BÌNH",
            "ĐẢNG CỘNG SẢN VIỆT NAM",
            id="a name that is like the motto beside it",
        ),
        pytest.param(
            (("TRƯỜNG THPT AN BÌNH", 0.16, 0.08, 0.40),),
            "TRƯỜNG THPT AN BÌNH",
            "",
            id="no motto",
        ),
        pytest.param(
            (
                ("CÔNG TY CỔ PHẦN CẤP NƯỚC AN BÌNH", 0.25, 0.05, 0.80),
                ("Địa chỉ: 15 Lê Lợi, An Bình; ĐT: 3 812 345", 0.27, 0.07, 0.78),
            ),
            "CÔNG TY CỔ PHẦN CẤP NƯỚC AN BÌNH",
            "",
            id="a name across the page",
        ),
    ],
)
def test_organisations_have_heads_of_their_own(
    page_of: PageOf, rows: tuple[Row, ...], issuer: str, motto: str
) -> None:
    paper = make_paper(Bundle((page_of(*rows, NUMBER, DATED, *PROSE),), ()))
    assert paper.zone(ZoneKind.ISSUER).content == issuer
    assert paper.zone(ZoneKind.MOTTO).content == motto
    assert paper.zone(ZoneKind.NUMBER).content == NUMBER[0]
    assert paper.zone(ZoneKind.PLACE_DATE).content == DATED[0]
    assert paper.zone(ZoneKind.BODY).content == "\n".join(row[0] for row in PROSE)


@pytest.mark.parametrize(
    "broken",
    [
        "An Bình, ngày 9 tháng 6|năm 2023",
        "An Bình, ngày 9 tháng|6 năm 2023",
        "An Bình, ngày 9|tháng 6 năm 2023",
        "Thành phố An Bình,|ngày 9 tháng 6 năm 2023",
    ],
)
def test_a_narrow_column_breaks_the_day(page_of: PageOf, broken: str) -> None:
    first, second = broken.split("|")
    rows = (*LETTER[:7], (first, 0.55, 0.12, 0.80), (second, 0.58, 0.136, 0.76), *LETTER[8:])
    paper = make_paper(Bundle((page_of(*rows),), ()))
    assert paper.zone(ZoneKind.PLACE_DATE).content == f"{first}\n{second}"


def test_what_else_stands_in_the_column_of_the_day_is_none_of_it(page_of: PageOf) -> None:
    rows = (*LETTER[:8], ("HỎA TỐC", 0.60, 0.136, 0.70), ("Đơn vị gửi,", 0.55, 0.104, 0.70))
    paper = make_paper(Bundle((page_of(*rows, *LETTER[8:]),), ()))
    assert paper.zone(ZoneKind.PLACE_DATE).content == LETTER[7][0]
