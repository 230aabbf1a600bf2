"""Districts: each where it was, those of one name apart, and as many as there were."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib import resources
from typing import Any, Final

import pytest

from parsers.registry.agency_name import PlaceName
from parsers.registry.districts import home_of, homes_of
from parsers.registry.load import registry
from parsers.registry.place import find_agencies
from parsers.registry.setting import Setting, setting_of

DAY: Final = date(2021, 5, 7)
TABLE: Final[dict[str, dict[str, Any]]] = tomllib.loads(
    resources.files("parsers.registry").joinpath("districts.toml").read_text("utf-8")
)
KINDS: Final = ("thành phố", "thị xã", "quận", "huyện")


def home(kind: str, name: str, day: date | None = DAY) -> str | None:
    found = home_of(PlaceName(kind, name), day)
    return found.id if found else None


@pytest.mark.parametrize("province", TABLE)
def test_a_province_has_as_many_districts_as_it_had(province: str) -> None:
    named = [name for kind in KINDS for name in TABLE[province].get(kind, ())]
    assert len(named) == TABLE[province]["count"]
    assert province in registry().by_id


def test_there_were_705_districts_in_63_provinces() -> None:
    of_2023 = {name: table for name, table in TABLE.items() if name not in {"ha-tay", "hue"}}
    assert len(of_2023) == 63
    assert sum(table["count"] for table in of_2023.values()) == 705


@pytest.mark.parametrize(
    ("kind", "name", "province"),
    [
        ("huyện", "Gò Quao", "kien-giang"),
        ("huyện", "GO QUAO", "kien-giang"),  # marks are lost first
        ("thị xã", "Gò Quao", "kien-giang"),  # a kind changes, the name stays
        ("thành phố", "Gò Quao", None),  # never that at once
        ("quận", "Gò Quao", None),
        ("quận", "1", "ho-chi-minh"),
        ("thành phố", "Hải Dương", "hai-duong"),
        ("huyện", "Quảng Ninh", "quang-binh"),  # no province
        ("quận", "Tân Phú", "ho-chi-minh"),
        ("huyện", "Tân Phú", "dong-nai"),
        ("thị xã", "Sơn Tây", "ha-noi"),
        ("huyện", "Sơn Tây", "quang-ngai"),
        ("huyện", "Cao Lãnh", "dong-thap"),  # and a city of that name beside it
        ("huyện", "Châu Thành", None),
        ("huyện", "An Lão", None),
        ("huyện", "Trà Bình Thượng", None),  # no such district
    ],
)
def test_finds_the_province(kind: str, name: str, province: str | None) -> None:
    assert home(kind, name) == province


@pytest.mark.parametrize(
    ("day", "province"),
    [
        (date(2008, 7, 31), "ha-tay"),
        (date(2008, 8, 1), "ha-noi"),
        (None, None),
    ],
)
def test_a_district_moves_with_its_province(day: date | None, province: str | None) -> None:
    assert home("huyện", "Ba Vì", day) == province


def test_all_that_bear_the_name_are_told() -> None:
    assert {one.id for one in homes_of(PlaceName("huyện", "Phú Tân"), DAY)} == {
        "an-giang",
        "ca-mau",
    }
    assert homes_of(PlaceName("huyện", None), DAY) == ()


@pytest.mark.parametrize(
    ("printed", "around", "agency_id"),
    [
        ("UBND huyện Gò Quao", "", "uy-ban-nhan-dan.huyen-go-quao.kien-giang"),
        ("Huyện ủy Gò Quao", "", "huyen-uy.huyen-go-quao.kien-giang"),
        # a paper of another province names it
        ("UBND huyện Gò Quao", "TỈNH BẾN TRE", "uy-ban-nhan-dan.huyen-go-quao.kien-giang"),
        ("UBND huyện Châu Thành", "", None),
        ("UBND huyện Châu Thành", "TỈNH BẾN TRE", "uy-ban-nhan-dan.huyen-chau-thanh.ben-tre"),
        ("UBND huyện Châu Thành", "TỈNH LÀO CAI", None),
    ],
)
def test_a_body_of_a_district_needs_no_province(
    printed: str, around: str, agency_id: str | None
) -> None:
    heads = [f"UBND {around}"] if around else []
    setting = setting_of(heads, place=None, day=DAY, text="") if heads else Setting(day=DAY)
    [agency] = find_agencies(printed, setting)
    assert agency.id == agency_id
