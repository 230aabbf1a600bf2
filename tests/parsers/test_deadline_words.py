"""The words that the grammar of deadlines lists, each in a sentence that turns on it."""

# ruff: noqa: E501 - a row is one line

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import pytest

from parsers.deadlines import find_deadlines
from schemas.deadline import (
    Anchor,
    Between,
    ByDay,
    Deadline,
    InHalf,
    InMonths,
    InNearMonth,
    InNearWeek,
    InQuarter,
    InYears,
    Recurring,
    StatedDay,
    Unit,
    Within,
)

MARCH_15: Final = StatedDay(15, 3, 2024)
APRIL_15: Final = StatedDay(15, 4, 2024)
BY_MARCH_15: Final = ByDay(MARCH_15)
MARCH: Final = InMonths(3, 3, 2024)
FIRST_QUARTER: Final = InQuarter(1, 2024)
OF_RECEIPT: Final = Within(10, Unit.DAY, Anchor.RECEIPT)
OF_SIGNING: Final = Within(10, Unit.DAY, Anchor.SIGNING)
OF_EVENT: Final = Within(10, Unit.DAY, Anchor.EVENT)

# Sentence, the words for its gap, the one deadline that it then states; None for none.
Row = tuple[str, str, Deadline | None]
LABELS: Final[tuple[Row, ...]] = (
    (
        "Thời gian {}: từ ngày 15/3/2024 đến ngày 15/4/2024.",
        """thực hiện, hoàn thành, hoàn thiện, gửi, nộp, báo cáo, triển khai, trình, ban hành,
        xây dựng, kiểm tra, lập hồ sơ, đăng ký, góp ý, rà soát, tổng hợp, giải quyết, khắc phục,
        xử lý, tham mưu, đánh giá, đề xuất, bàn giao, cập nhật""",
        Between(MARCH_15, APRIL_15),
    ),
    ("{} nộp hồ sơ: 15/3/2024.", "Thời gian, Thời hạn, Hạn, Tiến độ", BY_MARCH_15),
    ("Lịch thi: {} ngày 15/3/2024", "trong, vào cuối, đến hết", None),
)
TRAPPED: Final[tuple[Row, ...]] = (
    (
        "kiểm tra nơi dịch {} trong tháng 3/2024.",
        """đã lan, chưa dứt, vừa qua, còn lan, đạt đỉnh, tăng, giảm, xảy ra, phát sinh, diễn ra,
        ghi nhận, tình hình, cùng kỳ, so với quý I, được tổ chức, dự kiến, ước, số liệu, lũy kế,
        tiếp nhận, không để lan""",
        None,
    ),
    (
        "{} rà soát hồ sơ trong tháng 3/2024.",
        """Để, Nhằm, Qua, Căn cứ, Trên cơ sở, Theo, Kết quả, Nội dung, Phương hướng, Nhiệm vụ,
        Về, V/v, Nếu, Khi, Số, Tổng số""",
        None,
    ),
    (
        "Hằng tháng, xã {} kiểm tra hồ sơ",
        "đã, diễn ra, được tổ chức, họp, cùng kỳ, phát sóng, khai mạc, tiếp dân, tiếp công dân, giao ban",
        None,
    ),
    (
        "hoàn thành rà soát công trình đã được {} tại xã trước ngày 15/3/2024",
        """cấp phép, ban hành, ký, công nhận, tuyển dụng, bổ nhiệm, thành lập, phê duyệt, thu hồi,
        cho thuê, giao đất, đầu tư, xây dựng, tiếp nhận, đăng ký, công bố, nộp, hoàn thành""",
        None,
    ),
    (
        "cầu mới dự kiến hoàn thành {}",
        """trong năm 2024, vào quý II/2024, trong tháng 3/2024,
        trước ngày 15/3/2024, trước sáng ngày 15/3/2024,
        trước chiều ngày 15/3/2024, trước buổi sáng ngày 15/3/2024, trước quý II/2024,
        trước tháng 3/2024, trước năm 2025""",
        None,
    ),
    (
        "hoàn thành báo cáo về lễ hội diễn ra {} quý I/2024",
        "trong, vào",
        None,
    ),
    (
        "Lễ {} vào cuối ngày 15/3/2024 hoàn thành",
        "được tổ chức, diễn ra, khai mạc, khai giảng, phát sóng, trưng bày, nhập học, họp mặt",
        None,
    ),
    (
        "quy định {} đến hết ngày 15/3/2024",
        "có hiệu lực, có giá trị, nghỉ tết, nghỉ lễ, nghỉ hè, nghỉ phép",
        None,
    ),
    (
        "đất {} trước ngày 15/3/2024",
        "cấp, sinh, từ, trở về, phát sinh, xảy ra, tồn tại, làm việc, có hiệu lực",
        None,
    ),
    (
        "{} của xã từ ngày 10 đến ngày 15/3/2024",
        "số liệu, kỳ báo cáo, phát sinh, thống kê, giai đoạn",
        None,
    ),
    (
        "Giấy phép trước ngày 15/3/2024 {} giữ nguyên",
        "nhưng, mà, thì, không được, được, vẫn, thuộc diện",
        None,
    ),
    (
        "Sở trả lời trong thời hạn 10 ngày kể từ ngày có {}.",
        """hồ sơ, đơn, thụ lý, tiếp nhận, công dân, đương sự, khiếu nại, tố cáo, phản ánh,
        kiến nghị, vi phạm, đăng ký, được cấp, nhận đủ, người nộp, yêu cầu, đề nghị, giấy phép,
        chứng chỉ, biên bản""",
        None,
    ),
)
NAMED: Final[tuple[Row, ...]] = (
    (
        "gửi báo cáo {} ngày 15/3/2024",
        "chậm nhất, muộn nhất, trễ nhất, chậm nhất là, chậm nhất vào, chậm nhất đến, chậm nhất trong, chậm nhất cho, không chậm hơn, không muộn hơn, không trễ hơn, không quá, hạn chót, hạn cuối",
        BY_MARCH_15,
    ),
    (
        "gửi báo cáo {} 15/3.",
        "chậm nhất, muộn nhất, trễ nhất, chậm nhất là, chậm nhất vào, chậm nhất đến, không chậm hơn, không muộn quá, không trễ quá",
        ByDay(StatedDay(15, 3)),
    ),
    (
        "{} ngày 15/3/2024",
        "yêu cầu đến, phấn đấu đến, bảo đảm đến, đảm bảo đến, thời hạn tới",
        BY_MARCH_15,
    ),
    (
        "Đến hết tháng 3/2024, {} xong",
        "phải, các xã phải, từng xã phải, mỗi xã phải, mọi xã phải",
        MARCH,
    ),
    (
        "từ ngày 15{} ngày 15/4/2024",
        "/3/2024 đến, /3 năm 2024 đến, /3/2024 tới, /3/2024 cho đến hết, /3/2024 đến cuối",
        Between(MARCH_15, APRIL_15),
    ),
    (
        "hoàn thành {} quý I/2024.",
        "trong, vào, hết, đến hết, trong đầu, trong giữa, trong cuối",
        FIRST_QUARTER,
    ),
    ("gửi báo cáo chậm nhất {} tháng 3/2024", "trong, hết, vào, đến", MARCH),
    ("gửi báo cáo trong {} I/2024.", "quý, qúy, quí, Q.", FIRST_QUARTER),
    ("gửi báo cáo trong {} tháng đầu năm 2024.", "6, 06, sáu", InHalf(1, 2024)),
    ("hoàn thành từ tháng 3 {} tháng 4/2024.", "đến, tới, và, sang", InMonths(3, 4, 2024)),
    ("gửi báo cáo {}.", "trong tháng sau, trong tháng tới, hết tháng sau", InNearMonth(1)),
    ("gửi báo cáo {} tuần này.", "trong, nội", InNearWeek(0)),
    ("gửi báo cáo {} hôm nay.", "trong, nội, trong ngày", Within(1, Unit.DAY)),
    (
        "gửi báo cáo trước ngày làm việc {}.",
        "tiếp theo, kế tiếp, liền kề, liền sau",
        Within(1, Unit.WORKING_DAY),
    ),
    ("xử lý {} trong năm 2024", "dứt điểm, xong", InYears(2024, 2024)),
)
COUNTED: Final[tuple[Row, ...]] = (
    (
        "gửi báo cáo {} 10 ngày kể từ ngày ký.",
        "trong, trong thời hạn, trong thời gian, trong khoảng, trong vòng, trong thời hạn tối đa, trong thời hạn không quá, trong thời hạn chậm nhất, chậm nhất, muộn nhất, trễ nhất, chậm nhất là, chậm nhất trong, chậm nhất sau, chậm nhất vòng, chậm nhất thời hạn, tối đa, không quá",
        OF_SIGNING,
    ),
    (
        "gửi báo cáo trong 10 ngày {} nhận được văn bản này.",
        "kể từ ngày, tính từ ngày, từ ngày, sau ngày, từ khi",
        OF_RECEIPT,
    ),
    (
        "gửi báo cáo trong 10 ngày từ ngày nhận được {} này nhé",
        "văn bản, công văn, quyết định, thông báo, kế hoạch, chỉ thị, công điện, hướng dẫn, kết luận, nghị quyết, chương trình, phương án, quy chế, quy định, đề án, báo cáo",
        OF_RECEIPT,
    ),
    (
        "gửi báo cáo trong 10 ngày từ ngày nhận được quyết định {}",
        "này để làm, trên để làm, nêu trên để làm, nói trên để làm, để tổng hợp, .",
        OF_RECEIPT,
    ),
    (
        "gửi báo cáo trong 10 ngày từ ngày {}",
        "ký ban hành., ký phát hành., ban hành., phát hành., ra quyết định này, ký để làm, ký gửi Sở, ký báo cáo Sở, ký và gửi, ký phải xong",
        OF_SIGNING,
    ),
    (
        "Sở gửi báo cáo trong 10 ngày từ ngày {}.",
        """kết thúc nhận hồ sơ, hết hạn nhận hồ sơ, hết thời hạn nhận hồ sơ, hoàn thành đợt,
        bắt đầu đợt, bế mạc hội, có kết quả, xảy ra bão, phát hiện dịch, phát sinh dịch,
        được giao, được phân công, nghị quyết có hiệu lực, kế hoạch được ban hành,
        quyết định được thông qua, chương trình được phê duyệt, đề án được ký, quy chế được ký""",
        OF_EVENT,
    ),
    ("Hoàn thành trong thời hạn {} tháng.", "5, 05, năm", Within(5, Unit.MONTH)),
    ("Hoàn thành trong thời hạn {} tháng.", "2, hai", Within(2, Unit.MONTH)),
    ("Hoàn thành trong thời hạn {} tháng.", "3, ba", Within(3, Unit.MONTH)),
    ("Hoàn thành trong thời hạn {} tháng.", "4, bốn", Within(4, Unit.MONTH)),
    ("Hoàn thành trong thời hạn {} tháng.", "6, sáu", Within(6, Unit.MONTH)),
    ("Hoàn thành trong thời hạn {} tháng.", "7, bảy", Within(7, Unit.MONTH)),
    ("Hoàn thành trong thời hạn {} tháng.", "8, tám", Within(8, Unit.MONTH)),
    ("Hoàn thành trong thời hạn {} tháng.", "9, chín", Within(9, Unit.MONTH)),
    ("Hoàn thành trong thời hạn {} tháng.", "10, mười", Within(10, Unit.MONTH)),
)
AGAIN: Final[tuple[Row, ...]] = (
    (
        "gửi {} tháng trước ngày 15 tháng sau.",
        "báo cáo, số liệu, kết quả, báo cáo của",
        Recurring("FREQ=MONTHLY;BYMONTHDAY=15", inclusive=False),
    ),
    (
        "gửi báo cáo trước ngày 15 tháng {}",
        "liền kề, liền sau, tiếp theo, kế tiếp",
        Recurring("FREQ=MONTHLY;BYMONTHDAY=15", inclusive=False),
    ),
    ("gửi báo cáo định kỳ {} tháng một lần.", "3, ba", Recurring("FREQ=MONTHLY;INTERVAL=3")),
    ("gửi báo cáo định kỳ {} tháng một lần.", "2, hai", Recurring("FREQ=MONTHLY;INTERVAL=2")),
    ("{} báo cáo", "cứ hai tuần, cứ 2 tuần", Recurring("FREQ=WEEKLY;INTERVAL=2")),
    ("{} báo cáo", "cứ ba tháng, cứ 3 tháng", Recurring("FREQ=MONTHLY;INTERVAL=3")),
    ("gửi báo cáo trước ngày làm việc đầu tiên của tuần {}.", "sau, tới", InNearWeek(1)),
    ("định kỳ tháng {} năm báo cáo", "và, hoặc", Recurring("FREQ=MONTHLY")),
    ("gửi báo cáo định kỳ {} lần một tháng.", "một, 1", Recurring("FREQ=MONTHLY")),
    ("gửi báo cáo {} hai tháng một lần.", "mỗi, cứ", Recurring("FREQ=MONTHLY;INTERVAL=2")),
)


def sentences(*tables: tuple[Row, ...]) -> Iterator[tuple[str, Deadline | None]]:
    for table in tables:
        for sentence, words, deadline in table:
            yield from ((sentence.format(word), deadline) for word in re.split(r",\s+", words))


@pytest.mark.parametrize(
    ("sentence", "deadline"), [*sentences(LABELS, TRAPPED, NAMED, COUNTED, AGAIN)]
)
def test_each_word_counts(sentence: str, deadline: Deadline | None) -> None:
    found = [finding.value for finding in find_deadlines(sentence)]
    assert found == ([] if deadline is None else [deadline])
