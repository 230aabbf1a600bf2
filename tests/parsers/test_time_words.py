"""Words of time are seen, whether or not a deadline can be made of them."""

from __future__ import annotations

from typing import Final

import pytest

from parsers.time_words import RULES, find_time_words

GOLDEN: Final[dict[str, list[tuple[str, str]]]] = {
    "<day>": [
        ("gửi báo cáo ngày 02/10/2019 về Sở", "ngày 02/10/2019"),
        ("đến 30/9 giảm số nợ", "đến 30/9"),
    ],
    "in <month or quarter>": [("xong trong tháng 3", "trong tháng 3")],
    "<month or quarter> of <year>": [("ban hành tiêu chí (quý IV/2023)", "quý IV/2023")],
    "in <year>": [("kiểm tra trong năm 2020", "trong năm 2020")],
    "end of <unit>": [("cuối mỗi ngày gửi số liệu", "cuối mỗi ngày")],
    "every <unit>": [("báo cáo hằng tuần", "hằng tuần")],
    "<unit> once": [("mười ngày một lần tổng hợp", "ngày một lần")],
    "within <count of units>": [("trả lời trong vòng 15 ngày", "trong vòng 15 ngày")],
    "<unit> at the end": [("chạy thử 02 tháng cuối năm", "02 tháng cuối năm")],
    "until <event>": [("thanh toán ngay khi có khối lượng", "ngay khi")],
    "next <event>": [("trình tại kỳ họp tới", "kỳ họp tới")],
    "<this unit>": [("sửa xong trong tuần này", "trong tuần này")],
    "<days>": [
        ("tháo dỡ cầu tạm (28 - 30/01/2026)", "28 - 30/01/2026"),
        ("đợt 1: 03 đến 05/02", "03 đến 05/02"),
    ],
    "<count of units>": [
        ("báo cáo ít nhất 02 lần", "02 lần"),
        ("nhắn tin 3 giờ một lần", "3 giờ"),
        ("lấy mẫu 10 ngày đầu đợt", "10 ngày"),
        ("tổng hợp kết quả 6 tháng", "6 tháng"),
    ],
    "<weekday>": [("họp vào sáng thứ Hai", "thứ Hai"), ("trực cả Chủ nhật", "Chủ nhật")],
    "before the <season>": [("lắp xong trước mùa mưa", "trước mùa")],
}
NO_TIMES: Final = [
    "thực hiện Công văn số 12/UBND-VX, ngày 05/3/2021",  # the day of a paper
    "trực 24/24 giờ",
    "lập 02 tổ công tác 373",
    "theo quy định tại khoản 2 Điều 15",
    "tổ chức thi đua quý",
    "theo Nghị quyết số 60/NQ-CP, ngày 16 tháng 6",
    "sửa đổi khoản thứ hai của Điều 5",
    "từ 100 con/ ngày trở lên",
    "số tiền 2.450,12 tuần",
    "phát triển du lịch đến năm 2030",  # how far a plan reaches
]


@pytest.mark.parametrize(
    ("rule", "text", "words"),
    [(rule, text, words) for rule, cases in GOLDEN.items() for text, words in cases],
)
def test_sees_the_time(rule: str, text: str, words: str) -> None:
    [found] = find_time_words(text)
    assert (found.rule, found.value) == (rule, words)


@pytest.mark.parametrize("text", NO_TIMES)
def test_leaves_other_words_alone(text: str) -> None:
    assert list(find_time_words(text)) == []


def test_every_rule_has_golden_cases() -> None:
    assert [rule.name for rule in RULES] == list(GOLDEN)
