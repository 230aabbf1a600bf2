"""The fields of a letterhead and of a signature block, from the text of their zones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from parsers.arrival import is_routing_unread, parse_arrival
from parsers.esignature import Panel, panel_of_issuer, parse_panel
from parsers.issuer import parse_issuer
from parsers.place_date import parse_place_date
from parsers.signer import parse_signature
from parsers.subject import parse_subject, parse_title
from schemas.deadline import StatedDay
from schemas.finding import Mention
from schemas.text import Text

TextOf = Callable[[str], Text]


def value(mention: Mention[object] | None) -> object:
    return mention.value if mention else None


@pytest.mark.parametrize(
    ("printed", "parent", "issuer"),
    [
        ("UBND TỈNH AN BÌNH\nSỞ Y TẾ", "UBND TỈNH AN BÌNH", "SỞ Y TẾ"),
        ("ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH", None, "ỦY BAN NHÂN DÂN TỈNH AN BÌNH"),
        ("BỘ Y TẾ", None, "BỘ Y TẾ"),
        ("BỘ Y TẾ\nCỤC QUẢN LÝ\nDƯỢC", "BỘ Y TẾ", "CỤC QUẢN LÝ DƯỢC"),
        (
            "SỞ NÔNG NGHIỆP VÀ\nPHÁT TRIỂN NÔNG THÔN",
            None,
            "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN",
        ),
        (
            "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÒA LONG\nTRƯỜNG ĐẠI HỌC\nY KHOA",
            "ỦY BAN NHÂN DÂN THÀNH PHỐ HÒA LONG",
            "TRƯỜNG ĐẠI HỌC Y KHOA",
        ),
        ("TỈNH ỦY AN BÌNH\n* BAN TỔ CHỨC", "TỈNH ỦY AN BÌNH", "BAN TỔ CHỨC"),
        (
            "UBND TỈNH AN BÌNH\nSỞ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI",
            "UBND TỈNH AN BÌNH",
            "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
        ),
        ("LĐLĐ TỈNH AN BÌNH\nCÔNG ĐOÀN VIÊN CHỨC", "LĐLĐ TỈNH AN BÌNH", "CÔNG ĐOÀN VIÊN CHỨC"),
        (
            "ĐOÀN TNCS HỒ CHÍ MINH\nTỈNH ĐOÀN AN BÌNH",
            "ĐOÀN TNCS HỒ CHÍ MINH",
            "TỈNH ĐOÀN AN BÌNH",
        ),
        ("CỤC THUẾ\nTHUẾ TỈNH AN BÌNH", "CỤC THUẾ", "THUẾ TỈNH AN BÌNH"),
        ("CHI CỤC\nTHUẾ KHU VỰC III", None, "CHI CỤC THUẾ KHU VỰC III"),
        ("SƯ ĐOÀN 912\nTRUNG ĐOÀN 3", "SƯ ĐOÀN 912", "TRUNG ĐOÀN 3"),
        ("BỘ XÂY DỰNG\nCẢNG VỤ AN BÌNH", "BỘ XÂY DỰNG", "CẢNG VỤ AN BÌNH"),
        ("TỈNH ỦY AN BÌNH\nHUYỆN ỦY HÒA LONG", "TỈNH ỦY AN BÌNH", "HUYỆN ỦY HÒA LONG"),
        ("BAN CHỈ ĐẠO\nPHÒNG, CHỐNG LỤT BÃO", None, "BAN CHỈ ĐẠO PHÒNG, CHỐNG LỤT BÃO"),
        ("TÒA ÁN NHÂN DÂN\nTỈNH AN BÌNH", None, "TÒA ÁN NHÂN DÂN TỈNH AN BÌNH"),
        ("VĂN PHÒNG\nUBND TỈNH AN BÌNH", None, "VĂN PHÒNG UBND TỈNH AN BÌNH"),
        (
            "UBND HUYỆN GÒ QUAO\nPHÒNG VĂN HÓA VÀ THÔNG\nTIN",
            "UBND HUYỆN GÒ QUAO",
            "PHÒNG VĂN HÓA VÀ THÔNG TIN",
        ),
        ("", None, None),
    ],
)
def test_reads_parent_and_issuer(
    text_of: TextOf, printed: str, parent: str | None, issuer: str | None
) -> None:
    found = parse_issuer(text_of(printed))
    assert (value(found.parent), value(found.body)) == (parent, issuer)


@pytest.mark.parametrize(
    ("printed", "place", "day"),
    [
        ("Gò Quao, ngày 24 tháng 3 năm 2023", "Gò Quao", date(2023, 3, 24)),
        (
            "Thành phố Hòa Long, ngày 09 tháng 10 năm 2017",
            "Thành phố Hòa Long",
            date(2017, 10, 9),
        ),
        ("An Bình, ngày 2 4 tháng 0 3 năm 2 023", "An Bình", date(2023, 3, 24)),
        ("Hà Nội, ngày05 tháng 12năm 2017", "Hà Nội", date(2017, 12, 5)),
        ("Hà Nội, ngày 15/3/2024", "Hà Nội", date(2024, 3, 15)),
        ("Hà Nội, ngày     tháng     năm 2017", "Hà Nội", None),
        ("Hà Nội, ngày 31 tháng 02 năm 2017", "Hà Nội", None),
        ("Hà Nội, ngày ÀJ tháng 02 năm 2017", "Hà Nội", None),
    ],
)
def test_reads_place_and_day_of_issue(
    text_of: TextOf, printed: str, place: str, day: date | None
) -> None:
    found = parse_place_date(text_of(printed))
    assert (value(found.place), value(found.day)) == (place, day)


@pytest.mark.parametrize(
    ("printed", "around"),
    [
        ("An Bình, ngày ÀJ tháng 3 năm 2023", date(2023, 3, 15)),
        ("An Bình, ngày tháng năm 2023", date(2023, 1, 1)),
        ("An Bình, ngày tháng 13 năm 2023", date(2023, 1, 1)),
        ("An Bình, ngày tháng năm", None),
    ],
)
def test_knows_the_month_or_year_where_the_day_is_unread(
    text_of: TextOf, printed: str, around: date | None
) -> None:
    assert parse_place_date(text_of(printed)).around == around


@pytest.mark.parametrize(
    ("printed", "subject"),
    [
        ("V/v báo cáo kết quả\nthực hiện kế hoạch.", "báo cáo kết quả thực hiện kế hoạch"),
        ("V/v: góp ý dự thảo", "góp ý dự thảo"),
        ("Về việc cử cán bộ đi học", "cử cán bộ đi học"),
        ("", None),
    ],
)
def test_reads_the_subject_of_a_letter(
    text_of: TextOf, printed: str, subject: str | None
) -> None:
    assert value(parse_subject(text_of(printed))) == subject


@pytest.mark.parametrize(
    ("printed", "code", "subject"),
    [
        ("KẾ HOẠCH\nCải cách hành chính\nnăm 2026", "KH", "Cải cách hành chính năm 2026"),
        ("QUYẾT ĐỊNH\nVề việc thành lập Tổ công tác", "QĐ", "thành lập Tổ công tác"),
        ("THÔNG BÁO\nV/v hoãn hội nghị.", "TB", "hoãn hội nghị"),
        ("THÔNG BÁO", "TB", None),
    ],
)
def test_reads_type_and_subject_under_it(
    text_of: TextOf, printed: str, code: str, subject: str | None
) -> None:
    kind, about = parse_title(text_of(printed))
    assert kind is not None
    assert (kind.value.code, value(about)) == (code, subject)


@pytest.mark.parametrize(
    ("printed", "authority", "title", "name"),
    [
        (
            "KT. TRƯỞNG PHÒNG\nPHÓ TRƯỞNG PHÒNG\nLê Văn Nghiêm",
            "KT. TRƯỞNG PHÒNG",
            "PHÓ TRƯỞNG PHÒNG",
            "Lê Văn Nghiêm",
        ),
        ("GIÁM ĐỐC\nTrần Thị Lan", None, "GIÁM ĐỐC", "Trần Thị Lan"),
        (
            "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nĐỗ Thị Bích",
            "TL. CHỦ TỊCH KT. CHÁNH VĂN PHÒNG",
            "PHÓ CHÁNH VĂN PHÒNG",
            "Đỗ Thị Bích",
        ),
        # KT. added in ink above a typed GIÁM ĐỐC, and not read
        ("GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nHồ Văn Bảy", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Hồ Văn Bảy"),
        # and what was read of it
        (
            "LT GIÁM ĐỐC ˆ\nPHÓ GIẤM ĐỐC\nHồ Văn Bảy",
            "KT. GIÁM ĐỐC",
            "PHÓ GIÁM ĐỐC",
            "Hồ Văn Bảy",
        ),
        # the seal lies over PHÓ: who signs for the head is the deputy
        ("KT. GIÁM ĐỐC\nPIQGIÁM ĐỐC\nHồ Văn Bảy", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Hồ Văn Bảy"),
        ("KT. BỘ TRƯỞNG\nTHƯƯỞNG\nHồ Văn Bảy", "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Hồ Văn Bảy"),
        (
            "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN THƯỜNG TRỰC\nHồ Văn Bảy",
            "KT. TRƯỞNG BAN",
            "PHÓ TRƯỞNG BAN THƯỜNG TRỰC",
            "Hồ Văn Bảy",
        ),
        (
            "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nPhạm Đức Hòa",
            "T/M BAN THƯỜNG VỤ",
            "PHÓ BÍ THƯ",
            "Phạm Đức Hòa",
        ),
        ("HIỆU TRƯỞNG\nPGS. TS. Ngô Minh Tâm", None, "HIỆU TRƯỞNG", "Ngô Minh Tâm"),
        ("GIÁM ĐỐC\nBSCKII. Lê Thị Mỹ Dung", None, "GIÁM ĐỐC", "Lê Thị Mỹ Dung"),
        ("GIÁM ĐỐC\nBS. CK I Lê Thị Mỹ Dung", None, "GIÁM ĐỐC", "Lê Thị Mỹ Dung"),
        ("TRƯỞNG CÔNG AN\nThượng tá Phan Văn Hậu", None, "TRƯỞNG CÔNG AN", "Phan Văn Hậu"),
        # specks of the seal between post and name
        ("CHỦ TỊCH\nw AI đ 1\n“ Lâm Minh Châu", None, "CHỦ TỊCH", "Lâm Minh Châu"),
        # run together, a speck between, the capital lost, marks lost
        ("GIÁM ĐỐC\nTrần ThịLan", None, "GIÁM ĐỐC", "Trần Thị Lan"),
        ("GIÁM ĐỐC\nPhạm,Vấn Tài", None, "GIÁM ĐỐC", "Phạm Văn Tài"),
        ("GIÁM ĐỐC\nlê Văn Hái", None, "GIÁM ĐỐC", "Lê Văn Hải"),
        # the head of the surname lies under the seal
        ("CHỦ TỊCH\nễn Ngọc Mai", None, "CHỦ TỊCH", "Nguyễn Ngọc Mai"),
        ("CHỦ TỊCH\n1 lgấyễn Ngọc Mai", None, "CHỦ TỊCH", "Nguyễn Ngọc Mai"),
        ("CHỦ TỊCH\n1 xx Ngọc Mai", None, "CHỦ TỊCH", "Ngọc Mai"),
        ("GIÁM ĐỐC\n_Nguvễn Minh Tẩm", None, "GIÁM ĐỐC", "Nguyễn Minh Tâm"),
        ("", None, None, None),
    ],
)
def test_reads_authority_title_and_name(
    text_of: TextOf, printed: str, authority: str | None, title: str | None, name: str | None
) -> None:
    found = parse_signature(text_of(printed))
    assert (value(found.authority), value(found.title), value(found.name)) == (
        authority,
        title,
        name,
    )


@pytest.mark.parametrize(
    ("printed", "by", "number", "day", "routed"),
    [
        (
            "TRUNG TÂM Y TẾ GÒ QUAO\nSố: 1171 ĐẾN\nNgày: 27/3\nChuyển: BGĐ\nLưu hồ sơ số:",
            "TRUNG TÂM Y TẾ GÒ QUAO",
            "1171",
            StatedDay(27, 3),
            "BGĐ",
        ),
        (
            "SỞ Y TẾ AN BÌNH\nĐẾN\nSố:....953\nNgày: 18/10/17\nChuyển: NVY",
            "SỞ Y TẾ AN BÌNH",
            "953",
            StatedDay(18, 10, 2017),
            "NVY",
        ),
        ("CV ĐẾN\nSố: 51\nNgày: 35/13\nChuyển:", None, "51", None, None),
        (
            "PHÒNG Y TẾ\nĐẾN Số: 007a\nNgày: 15-9-23\nChuyển:\nSố và ký hiệu HS:",
            "PHÒNG Y TẾ",
            "007a",
            StatedDay(15, 9, 2023),
            None,
        ),
        (
            "PHÒNG Y TẾ\nSố: 48\nĐẾN Ngày: 06/6\nSố và ký hiệu HS:",
            "PHÒNG Y TẾ",
            "48",
            StatedDay(6, 6),
            None,
        ),
        # printed by a program
        (
            "PHÒNG Y TẾ\nSố đến: 4512\nNgày đến: 18/03/2021\nChuyển: Phòng KHNV",
            "PHÒNG Y TẾ",
            "4512",
            StatedDay(18, 3, 2021),
            "Phòng KHNV",
        ),
        # what kind of stamp it is, not whose
        ("UBND XÃ TÂN HÀ\nCÔNG VĂN ĐẾN\nSố: 34", "UBND XÃ TÂN HÀ", "34", None, None),
        ("SỞ NỘI VỤ\nVĂN BẢN ĐẾN\nSố: 34", "SỞ NỘI VỤ", "34", None, None),
        ("VĂN THƯ\nSố: 34", None, "34", None, None),
    ],
)
def test_reads_the_arrival_stamp(
    text_of: TextOf,
    printed: str,
    by: str | None,
    number: str | None,
    day: StatedDay | None,
    routed: str | None,
) -> None:
    found = parse_arrival(text_of(printed))
    fields = (found.received_by, found.number, found.day, found.routed_to)
    assert tuple(map(value, fields)) == (by, number, day, routed)


@pytest.mark.parametrize(
    ("written", "is_read"),
    [
        ("BGĐ", True),
        ("P. TCKH, đ/c Hải", True),
        ("PCT Hà + VP", True),
        ("Tổ 2", True),
        ("C.L..Vr", False),  # scrawls
        ("VGK.TCS +iC0", False),
        ("(CĐeđểu", False),
        ("TH.N8", False),
        ("....", False),
    ],
)
def test_who_gets_it_is_words_or_letters_for_words(
    text_of: TextOf, written: str, *, is_read: bool
) -> None:
    stamp = text_of(f"PHÒNG Y TẾ\nSố: 34\nChuyển: {written}")
    assert value(parse_arrival(stamp).routed_to) == (written if is_read else None)
    assert is_routing_unread(stamp) is (not is_read and written != "....")


PANELS = [
    (
        (
            "Người ký: Ủy ban nhân dân tỉnh An Bình\nEmail: ubnd@anbinh.example\n"
            "Cơ quan: Tỉnh An Bình\nThời gian ký: 07.05.2021 18:40:13 +07:00"
        ),
        "Ủy ban nhân dân tỉnh An Bình",
        datetime(2021, 5, 7, 11, 40, 13, tzinfo=UTC),
    ),
    (
        "Ký bởi: UBND tỉnh An Bình\nGiờ ký: 20/02/2025 11:25:13",
        "UBND tỉnh An Bình",
        datetime(2025, 2, 20, 4, 25, 13, tzinfo=UTC),
    ),
    (
        "Chứng thư: Bộ Y tế\nNgày ký: 08/03/2018 10:42",
        "Bộ Y tế",
        datetime(2018, 3, 8, 3, 42, tzinfo=UTC),
    ),
    # points and colons lost
    (
        "Ký bởi. UBND tỉnh An Bình\nThời gian ký 27 02.2026 17 05:52 +07:00",
        "UBND tỉnh An Bình",
        datetime(2026, 2, 27, 10, 5, 52, tzinfo=UTC),
    ),
    ("Ký bởi: Cổng thông tin\nThời gian ký: 99/99/2025 11:25:13", "Cổng thông tin", None),
]


@pytest.mark.parametrize(("printed", "by", "at"), PANELS)
def test_reads_the_signature_panel(
    text_of: TextOf, printed: str, by: str, at: datetime | None
) -> None:
    found = parse_panel(text_of(printed))
    assert (value(found.signed_by), value(found.signed_at)) == (by, at)


def test_of_several_panels_the_issuers_own_counts(text_of: TextOf) -> None:
    portal = parse_panel(
        text_of("Người ký: Cổng thông tin điện tử\nThời gian ký: 08.05.2021 09:00:00")
    )
    own = parse_panel(text_of(PANELS[0][0]))
    assert panel_of_issuer([portal, own], "ỦY BAN NHÂN DÂN TỈNH AN BÌNH") == own
    assert panel_of_issuer([portal], "ỦY BAN NHÂN DÂN TỈNH AN BÌNH") == portal
    assert panel_of_issuer([Panel(None, None)], None) is None
