"""A day as people type it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from pipeline.typed_days import typed_day, typed_moment


@pytest.mark.parametrize(
    "text", ["2021-06-30", "30/6/2021", "30/06/2021", "30-6-2021", "30.6.2021", " 30/6/2021 "]
)
def test_a_day_is_written_in_the_forms_of_clerks_and_machines(text: str) -> None:
    assert typed_day(text) == date(2021, 6, 30)


@pytest.mark.parametrize(
    "text", ["2021-06-30T17:00", "2021-06-30 17:00", "30/6/2021 17:00", "30-6-2021T17:00"]
)
def test_a_clock_time_makes_a_moment_and_no_day(text: str) -> None:
    assert typed_moment(text) == datetime.fromisoformat("2021-06-30T17:00:00")
    with pytest.raises(ValueError, match="17:00"):
        typed_day(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tháng 6",
        "31/6/2021",
        "6/30/2021",
        "30/6-2021",
        "30/6",
        "30/6/21",
        "2021-6-30",
        "30/6/2021 25:00",
        "30/6/2021 17",
    ],
)
def test_what_is_no_day_is_told_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a day: .* write 2021-06-30"):
        typed_moment(text)
