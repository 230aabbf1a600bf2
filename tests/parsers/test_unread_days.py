"""Days after a bound that no one can read are told, and no others."""

from __future__ import annotations

import pytest

from parsers.unread_days import find_unread_days


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("gửi báo cáo trước ngày 31/6/2024.", "trước ngày 31/6/2024"),
        ("gửi báo cáo trước ngày 15/13/2024;", "trước ngày 15/13/2024"),
        ("nộp chậm nhất là ngày l5/3/2024 để tổng hợp", "chậm nhất là ngày l5/3/2024"),
        ("nộp trước ngày 3O/4", "trước ngày 3O/4"),
        ("gửi trước ngày 15/3/24.", "trước ngày 15/3/24"),
        ("xong trước ngày 31 tháng 02 năm 2024", "trước ngày 31 tháng 02 năm 2024"),
    ],
)
def test_tells_what_cannot_be_read(text: str, told: str) -> None:
    [finding] = find_unread_days(text)
    assert finding.span.of(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "gửi báo cáo trước ngày 15/3/2024.",
        "gửi báo cáo trước ngày 15 tháng 3 năm 2024",
        "giấy phép cấp trước ngày 01/01/2024 nhưng chưa sử dụng",
        "gửi trước ngày 15 hằng tháng",
        "gửi trước ngày 30/4",
        "trước ngày khai giảng",
        "Nghị quyết ngày 31/6/2024",
        "chậm nhất ngày kia/ngày mai",
    ],
)
def test_passes_days_that_can_be_read(text: str) -> None:
    assert list(find_unread_days(text)) == []
