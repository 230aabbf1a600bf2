"""The register: names of bodies told apart, and what became of them, by date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

import pytest

from parsers.registry.agency_name import AgencyName
from parsers.registry.history import last_names, last_provinces
from parsers.registry.load import Body, Registry, registry
from parsers.registry.names import read_names
from parsers.registry.place import find_agencies, issuer_of
from parsers.registry.setting import Setting, setting_of
from schemas.agency import Agency, AgencyLevel


def _setting(issuer: str, parent: str | None, place: str, day: date, text: str = "") -> Setting:
    heads = [line for line in (issuer, parent) if line]
    setting = setting_of(heads, place=place, day=day, text=text)
    return replace(setting, issuer=issuer_of(issuer, parent, setting))


PROVINCE: Final = _setting("SỞ Y TẾ", "UBND TỈNH BẾN TRE", "Bến Tre", date(2021, 5, 7))
DISTRICT: Final = _setting(
    "PHÒNG NỘI VỤ",
    "UBND HUYỆN BA TRI",
    "Ba Tri",
    date(2023, 3, 1),
    "theo Kế hoạch của UBND tỉnh Bến Tre về cải cách hành chính",
)
COMMUNE: Final = _setting(
    "ỦY BAN NHÂN DÂN XÃ BA TRI", None, "Ba Tri", date(2025, 9, 1), "của UBND tỉnh Vĩnh Long"
)
MINISTRY: Final = _setting("CỤC QUẢN LÝ DƯỢC", "BỘ Y TẾ", "Hà Nội", date(2018, 3, 2))


def _one(printed: str, setting: Setting) -> Agency:
    [agency] = find_agencies(printed, setting)
    return agency


# printed, id, full name
IN_A_PROVINCE: Final = [
    ("Sở Nội vụ", "so-noi-vu.ben-tre", "Sở Nội vụ tỉnh Bến Tre"),
    ("SỞ TƯ PHÁP TỈNH TRÀ VINH", "so-tu-phap.tra-vinh", "Sở Tư pháp tỉnh Trà Vinh"),
    ("UBND tỉnh Kiêm Giang", "uy-ban-nhan-dan.kien-giang", "Ủy ban nhân dân tỉnh Kiên Giang"),
    ("Sở Y tế TP.HCM", "so-y-te.ho-chi-minh", "Sở Y tế thành phố Hồ Chí Minh"),
    ("SYT", "so-y-te.ben-tre", "Sở Y tế tỉnh Bến Tre"),
    ("BGĐ SYT (để b/c)", "so-y-te.ben-tre", "Sở Y tế tỉnh Bến Tre"),
    ("BGĐSYT", "so-y-te.ben-tre", "Sở Y tế tỉnh Bến Tre"),
    ("Lãnh đạo Sở", "so-y-te.ben-tre", "Sở Y tế tỉnh Bến Tre"),
    ("Sơ Tài chinh", "so-tai-chinh.ben-tre", "Sở Tài chính tỉnh Bến Tre"),
    ("Sở Tài chímh", "so-tai-chinh.ben-tre", "Sở Tài chính tỉnh Bến Tre"),
    ("SởCông Thương", "so-cong-thuong.ben-tre", "Sở Công Thương tỉnh Bến Tre"),
    ("UBND tỉnh", "uy-ban-nhan-dan.ben-tre", "Ủy ban nhân dân tỉnh Bến Tre"),
    ("CT, các PCT. UBND tỉnh", "uy-ban-nhan-dan.ben-tre", "Ủy ban nhân dân tỉnh Bến Tre"),
    ("TT. HĐND tỉnh", "hoi-dong-nhan-dan.ben-tre", "Hội đồng nhân dân tỉnh Bến Tre"),
    ("Thường trực Tỉnh ủy", "tinh-uy.ben-tre", "Tỉnh ủy Bến Tre"),
    (
        "Chánh Văn phòng UBND tỉnh",
        "van-phong-uy-ban-nhan-dan.ben-tre",
        "Văn phòng Ủy ban nhân dân tỉnh Bến Tre",
    ),
    (
        "Ủy ban MTTQ Việt Nam tỉnh",
        "uy-ban-mat-tran-to-quoc-viet-nam.ben-tre",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bến Tre",
    ),
    ("BHXH tỉnh", "bao-hiem-xa-hoi.ben-tre", "Bảo hiểm xã hội tỉnh Bến Tre"),
    ("Cục Thuế tỉnh", "cuc-thue.ben-tre", "Cục Thuế tỉnh Bến Tre"),
    ("Bộ trưởng Bộ Y tế", "bo-y-te", "Bộ Y tế"),
    ("VPCP", "van-phong-chinh-phu", "Văn phòng Chính phủ"),
    (
        "Cục Quản lý Khám chữa bệnh - Bộ Y tế",
        "cuc-quan-ly-kham-chua-benh",
        "Cục Quản lý khám, chữa bệnh",
    ),
    ("Vụ Pháp chế - Bộ Y tế", "vu-phap-che.bo-y-te", "Vụ Pháp chế, Bộ Y tế"),
    ("Vụ trưởng Vụ BHYT, Bộ Y tế", "vu-bao-hiem-y-te.bo-y-te", "Vụ Bảo hiểm y tế, Bộ Y tế"),
    (
        "Phòng Nghiệp vụ Dược",
        "phong-nghiep-vu-duoc.so-y-te.ben-tre",
        "Phòng Nghiệp vụ dược, Sở Y tế tỉnh Bến Tre",
    ),
    ("Thanh tra Sở", "thanh-tra.so-y-te.ben-tre", "Thanh tra Sở Y tế tỉnh Bến Tre"),
    ("Văn phòng Sở", "van-phong.so-y-te.ben-tre", "Văn phòng Sở Y tế tỉnh Bến Tre"),
    ("Trung tâm Pháp y", "trung-tam-phap-y.ben-tre", "Trung tâm Pháp y tỉnh Bến Tre"),
    (
        "Trung tâm Y tế huyện Ba Tri",
        "trung-tam-y-te.huyen-ba-tri.ben-tre",
        "Trung tâm Y tế huyện Ba Tri",
    ),
    ("Huyện ủy Ba Tri", "huyen-uy.huyen-ba-tri.ben-tre", "Huyện ủy Ba Tri"),
    ("Bệnh viện Chợ Rẫy", "benh-vien-cho-ray", "Bệnh viện Chợ Rẫy"),
    (
        "Trung tâm Cấp cứu 115",
        "trung-tam-cap-cuu-115.ben-tre",
        "Trung tâm Cấp cứu 115 tỉnh Bến Tre",
    ),
    (
        "Ban Quản lý các khu công nghiệp",
        "ban-quan-ly-cac-khu-cong-nghiep.ben-tre",
        "Ban Quản lý các khu công nghiệp tỉnh Bến Tre",
    ),
    ("Đảng ủy Công an tỉnh", "dang-uy.cong-an.ben-tre", "Đảng ủy Công an tỉnh Bến Tre"),
]
IN_A_DISTRICT: Final = [
    ("Phòng Tư pháp", "phong-tu-phap.huyen-ba-tri.ben-tre"),
    ("Phòng LĐ-TB&XH", "phong-lao-dong-thuong-binh-va-xa-hoi.huyen-ba-tri.ben-tre"),
    ("Phòng Kinh tế - Hạ tầng huyện", "phong-kinh-te-va-ha-tang.huyen-ba-tri.ben-tre"),
    ("TTYT Ba Tri", "trung-tam-y-te.huyen-ba-tri.ben-tre"),
    ("UBND huyện", "uy-ban-nhan-dan.huyen-ba-tri.ben-tre"),
    ("UBND xã An Hiệp", "uy-ban-nhan-dan.xa-an-hiep.huyen-ba-tri.ben-tre"),
    ("Sở Nội vụ", "so-noi-vu.ben-tre"),
    ("UBND tỉnh", "uy-ban-nhan-dan.ben-tre"),
    (
        "VP.HĐND-UBND huyện",
        "van-phong-hoi-dong-nhan-dan-va-uy-ban-nhan-dan.huyen-ba-tri.ben-tre",
    ),
]
IN_A_COMMUNE: Final = [
    ("UBND xã", "uy-ban-nhan-dan.xa-ba-tri.vinh-long-2025"),
    ("Phòng Kinh tế", "phong-kinh-te.xa-ba-tri.vinh-long-2025"),
    ("Phòng Văn hóa - Xã hội", "phong-van-hoa-xa-hoi.xa-ba-tri.vinh-long-2025"),
    ("Sở Nội vụ", "so-noi-vu.vinh-long-2025"),
    ("Thuế tỉnh", "thue.vinh-long-2025"),
]
# Whose place, or which of two, the name does not tell.
UNCLEAR: Final = [
    ("UBND huyện", PROVINCE),
    ("UBND tỉnh Hiên Giang", PROVINCE),  # Kiên Giang, Tiền Giang
    ("Phòng Nội vụ", PROVINCE),  # of one of the districts
    ("Trung tâm Y tế", PROVINCE),
    ("Trung tâm Y tế Ba Tri", PROVINCE),  # huyện, thị xã or thành phố
    ("UBND xã An Hiệp", PROVINCE),  # several districts have one
    ("Công an", PROVINCE),
    ("Vụ Pháp chế", PROVINCE),
    ("Sở Y tế", MINISTRY),
    ("UBND tỉnh", MINISTRY),
]
MANY: Final = [
    "Các sở, ban, ngành tỉnh",
    "Sở, ban, ngành",
    "UBND các huyện, thành phố",
    "UBND xã, phường, thị trấn",
    "Phòng Y tế huyện, thị, thành phố (để biết)",
    "Các đơn vị trực thuộc Sở Y tế",
    "Thủ trưởng các đơn vị",
    "Trung tâm tuyến tỉnh",
    "Sở Y tế 63 tỉnh, thành phố",
    "BVĐK huyện, thành phố",
    "Bệnh viện",
    "đơn vị",
]
NOBODY: Final = [
    "Như trên",
    "Như Điều 3",
    "Lưu: VT, NVY",
    "Ông Nguyễn Văn An",
    "TT Nguyễn Văn An (để b/c)",  # Thứ trưởng
    "Cục trưởng Nguyễn Văn An",
    "học viên",
    "Học viên lớp Dược",
    "Trưởng Đoàn",
    "",
]


@pytest.mark.parametrize(("printed", "agency_id", "name"), IN_A_PROVINCE)
def test_names_a_body_on_a_paper_of_a_province(printed: str, agency_id: str, name: str) -> None:
    agency = _one(printed, PROVINCE)
    assert (agency.id, agency.name) == (agency_id, name)


@pytest.mark.parametrize(("printed", "agency_id"), IN_A_DISTRICT)
def test_names_a_body_on_a_paper_of_a_district(printed: str, agency_id: str) -> None:
    assert _one(printed, DISTRICT).id == agency_id


@pytest.mark.parametrize(("printed", "agency_id"), IN_A_COMMUNE)
def test_names_a_body_on_a_paper_of_a_commune(printed: str, agency_id: str) -> None:
    assert _one(printed, COMMUNE).id == agency_id


@pytest.mark.parametrize(("printed", "setting"), UNCLEAR)
def test_better_no_id_than_a_guess(printed: str, setting: Setting) -> None:
    agency = _one(printed, setting)
    assert (agency.id, agency.is_group) == (None, False)


@pytest.mark.parametrize("printed", MANY)
def test_many_bodies_have_no_id(printed: str) -> None:
    agency = _one(printed, PROVINCE)
    assert (agency.id, agency.is_group) == (None, True)


@pytest.mark.parametrize("printed", NOBODY)
def test_what_names_no_body(printed: str) -> None:
    assert find_agencies(printed, PROVINCE) == ()


@pytest.mark.parametrize(
    ("printed", "ids"),
    [
        (
            "Bệnh viện Bình Minh, Bệnh viện Hạnh Phúc",
            ["benh-vien-binh-minh", "benh-vien-hanh-phuc"],
        ),
        ("Sở Y tế, Công an tỉnh", ["so-y-te.ben-tre", "cong-an.ben-tre"]),
        ("Sở Y tế và Sở Tài chính", ["so-y-te.ben-tre", "so-tai-chinh.ben-tre"]),
        ("Bộ Y tế - Bộ Tài chính", ["bo-y-te", "bo-tai-chinh"]),
        # one body each, commas and all
        ("Sở Văn hóa, Thể thao và Du lịch", ["so-van-hoa-the-thao-va-du-lich.ben-tre"]),
        ("Vụ Pháp chế, Bộ Y tế", ["vu-phap-che.bo-y-te"]),
        (
            "Báo và Đài Phát thanh, Truyền hình tỉnh",
            ["bao-va-dai-phat-thanh-truyen-hinh.ben-tre"],
        ),
    ],
)
def test_several_on_one_line_are_several(printed: str, ids: list[str]) -> None:
    assert [agency.id for agency in find_agencies(printed, PROVINCE)] == ids


@pytest.mark.parametrize(
    ("printed", "post", "head", "field", "place", "level"),
    [
        ("Giám đốc Sở Y tế", "Giám đốc", "Sở", "Y tế", "tỉnh Bến Tre", AgencyLevel.PROVINCE),
        ("Bộ trưởng Bộ Tư pháp", "Bộ trưởng", "Bộ", "Tư pháp", None, AgencyLevel.CENTRAL),
        (
            "Trưởng phòng Nội vụ huyện Ba Tri",
            "Trưởng",
            "Phòng",
            "Nội vụ",
            "huyện Ba Tri, tỉnh Bến Tre",
            AgencyLevel.DISTRICT,
        ),
        ("UBND tỉnh", None, "Ủy ban nhân dân", None, "tỉnh Bến Tre", AgencyLevel.PROVINCE),
    ],
)
def test_takes_a_name_apart(
    printed: str,
    post: str | None,
    head: str,
    field: str | None,
    place: str | None,
    level: AgencyLevel,
) -> None:
    agency = _one(printed, PROVINCE)
    parts = (agency.post, agency.head, agency.field, agency.place, agency.level)
    assert parts == (post, head, field, place, level)


# name, day of the paper, whether it was there, heirs: the mergers of 2025
MERGERS: Final = [
    ("Bộ Kế hoạch và Đầu tư", date(2025, 2, 28), True, ["bo-tai-chinh"]),
    ("Bộ Kế hoạch và Đầu tư", date(2025, 3, 1), False, ["bo-tai-chinh"]),
    ("Bộ GTVT", date(2024, 1, 1), True, ["bo-xay-dung"]),
    (
        "Bộ LĐTBXH",
        date(2024, 1, 1),
        True,
        ["bo-noi-vu", "bo-giao-duc-va-dao-tao", "bo-y-te"],
    ),
    ("Bộ NN&PTNT", date(2024, 1, 1), True, ["bo-nong-nghiep-va-moi-truong"]),
    ("Bộ NN&MT", date(2025, 3, 1), True, ["bo-nong-nghiep-va-moi-truong"]),
    ("Bộ NN&MT", date(2025, 2, 28), False, ["bo-nong-nghiep-va-moi-truong"]),
    ("Bộ Thương mại", date(2006, 1, 1), True, ["bo-cong-thuong"]),
    ("Sở TN&MT", date(2024, 1, 1), True, ["so-nong-nghiep-va-moi-truong.vinh-long-2025"]),
    ("Sở TT&TT", date(2024, 1, 1), True, ["so-khoa-hoc-va-cong-nghe.vinh-long-2025"]),
    ("Sở Y tế tỉnh Nghệ An", date(2024, 1, 1), True, ["so-y-te.nghe-an"]),
    ("Sở Y tế tỉnh Hà Tây", date(2007, 1, 1), True, ["so-y-te.ha-noi"]),
    ("Sở Y tế tỉnh Hà Tây", date(2009, 1, 1), False, ["so-y-te.ha-noi"]),
    ("UBND tỉnh Kon Tum", date(2025, 6, 30), True, ["uy-ban-nhan-dan.quang-ngai-2025"]),
    ("UBND tỉnh Kon Tum", date(2025, 7, 1), False, ["uy-ban-nhan-dan.quang-ngai-2025"]),
    ("UBND huyện Nghi Lộc, tỉnh Nghệ An", date(2025, 6, 30), True, []),
    ("UBND huyện Nghi Lộc, tỉnh Nghệ An", date(2025, 7, 1), False, []),
    ("UBND huyện Ba Tri", date(2025, 6, 30), True, []),
    ("UBND huyện Ba Tri", date(2025, 7, 1), False, []),
]


@pytest.mark.parametrize(("printed", "day", "in_force", "heirs"), MERGERS)
def test_what_became_of_a_body(
    printed: str,
    day: date,
    *,
    in_force: bool,
    heirs: list[str],
) -> None:
    setting = _setting("SỞ Y TẾ", "UBND TỈNH BẾN TRE", "Bến Tre", day)
    agency = _one(printed, setting)
    assert (agency.in_force, list(agency.heirs)) == (in_force, heirs)


@pytest.mark.parametrize(
    ("day", "agency_id"),
    [
        (date(2025, 6, 30), "uy-ban-nhan-dan.vinh-long"),
        (date(2025, 7, 1), "uy-ban-nhan-dan.vinh-long-2025"),
    ],
)
def test_a_province_in_new_borders_is_another(day: date, agency_id: str) -> None:
    setting = _setting("SỞ Y TẾ", "UBND TỈNH VĨNH LONG", "Vĩnh Long", day)
    assert _one("UBND tỉnh", setting).id == agency_id


def test_without_a_day_only_what_was_always_the_same_is_told() -> None:
    undated = setting_of(["SỞ Y TẾ TỈNH CAO BẰNG"], place=None, day=None, text="")
    assert _one("UBND tỉnh", undated).id == "uy-ban-nhan-dan.cao-bang"
    assert _one("UBND tỉnh Vĩnh Long", undated).id is None  # in which borders?
    assert _one("UBND tỉnh Bến Tre", undated).id == "uy-ban-nhan-dan.ben-tre"
    assert _one("UBND tỉnh Bến Tre", undated).in_force is None


@pytest.mark.parametrize(
    ("issuer", "parent", "place", "text", "land"),
    [
        ("SỞ Y TẾ", "UBND TỈNH TRÀ VINH", None, "", "tra-vinh"),
        ("SỞ Y TẾ", None, "Trà Vinh", "", "tra-vinh"),
        ("SỞ Y TẾ", None, "Nha Trang", "", "khanh-hoa"),  # its seat
        ("CHI CỤC THÚ Y", "SỞ NÔNG NGHIỆP VÀ PTNT", "TP. Vinh", "", "nghe-an"),
        ("UBND HUYỆN BA TRI", None, "Ba Tri", "gửi UBND tỉnh Bến Tre", "huyen-ba-tri.ben-tre"),
        ("UBND HUYỆN BA TRI", None, "Ba Tri", "", "huyen-ba-tri.ben-tre"),  # the only one
        ("UBND HUYỆN CHÂU THÀNH", None, "", "tỉnh Bến Tre, tỉnh Trà Vinh", None),
        ("UBND HUYỆN CHÂU THÀNH", None, "", "tỉnh Bến Tre", "huyen-chau-thanh.ben-tre"),
        ("BỘ Y TẾ", None, "Hà Nội", "gửi UBND tỉnh Bến Tre", None),
        ("SỞ Y TẾ HÀ NỘI", None, "Hà Nội", "", "ha-noi"),
    ],
)
def test_tells_where_a_paper_was_written(
    issuer: str, parent: str | None, place: str | None, text: str, land: str | None
) -> None:
    heads = [line for line in (issuer, parent) if line]
    setting = setting_of(heads, place=place, day=date(2020, 1, 1), text=text)
    assert setting.land.id == land


def test_a_head_alone_is_part_of_the_body_above_it() -> None:
    setting = _setting("VĂN PHÒNG", "BỘ TƯ PHÁP", "Hà Nội", date(2020, 1, 1))
    assert setting.issuer is not None
    assert setting.issuer.id == "van-phong.bo-tu-phap"


@pytest.mark.parametrize(
    ("day", "number"),
    [
        (date(2007, 1, 1), 64),
        (date(2010, 1, 1), 63),
        (date(2025, 6, 30), 63),
        (date(2025, 7, 1), 34),
    ],
)
def test_as_many_provinces_as_there_were(day: date, number: int) -> None:
    assert sum(p.period.holds(day) for p in registry().by_id.values()) == number


def test_every_province_ends_in_one_that_is_there() -> None:
    for province in registry().by_id.values():
        assert len(list(last_provinces(province))) == 1


def _all_bodies(known: Registry) -> set[Body]:
    return {body for bodies in known.named.values() for body in bodies}


def test_every_body_that_has_heirs_ended_and_they_are_known() -> None:
    for body in _all_bodies(registry()):
        assert not body.into or body.period.until is not None
        assert len(list(last_names(body))) >= len(body.into)


@pytest.mark.parametrize("printed", sorted({body.name for body in _all_bodies(registry())}))
def test_a_registered_name_is_read_as_itself(printed: str) -> None:
    for text in (printed, printed.upper()):
        [name] = read_names(text)
        assert {body.name for body in name.bodies} == {printed}


def test_an_abbreviation_of_two_bodies_is_neither() -> None:
    assert read_names("BCT") == ()  # Bộ Công Thương, Bộ Chính trị


def test_the_same_name_is_read_once() -> None:
    first: tuple[AgencyName, ...] = read_names("Sở Y tế")
    assert read_names("Sở  Y tế") == first
