"""When a task is due, and from when on it is late."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from pipeline.recurring import days_between
from pipeline.typed_days import typed_moment
from schemas.errors import OutputError

Day = str | date  # "2021-06-30", "30/6/2021", a date, or a moment where a moment is asked for
_A_DAY = pd.Timedelta(days=1)


def moment_of(day: Day) -> pd.Timestamp:
    """Return *day* as a moment without a zone: its midnight, unless it has a clock time.

    Raises:
        ValueError: It is text, and no day.
    """
    return pd.Timestamp(typed_moment(day) if isinstance(day, str) else day).as_unit("ms")


def day_of(day: Day) -> pd.Timestamp:
    """Return the midnight with which *day* begins.

    Raises:
        ValueError: It is text, and no day.
    """
    return moment_of(day).normalize()


def with_days(tasks: pd.DataFrame, *, strict: bool = True) -> pd.DataFrame:
    """Return *tasks* with ``due_on``, the last day that is named, and ``late_from``.

    What is done at the moment ``late_from`` is late. Day X itself is late where "trước
    ngày X" is taken strictly; "trước 17 giờ ngày X" is late from 17:00 either way. Where
    no day is named both are null.
    """
    return _with_late_from(tasks.assign(due_on=tasks["deadline_end"]), strict=strict)


def occurrences(
    tasks: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp, since: pd.Series[Any]
) -> pd.DataFrame:
    """Return a row for each day from *first* to *last* on which one of *tasks* is due.

    Args:
        tasks: Rows of the table; those that recur stand once for each of their days.
        first: A midnight.
        last: A midnight, inclusive.
        since: For each row of *tasks* the day from which a recurring one counts; a row
            without such a day counts from *first*.

    Raises:
        OutputError: A recurrence is no RRULE.
    """
    once = with_days(tasks)
    once = once[once["due_on"].between(first, last)]
    again = tasks["recurrence"].notna()
    days = [
        _recurring_days(rule, first, last, start)
        for rule, start in zip(tasks.loc[again, "recurrence"], since[again], strict=True)
    ]
    each = tasks[again].assign(due_on=pd.Series(days, index=tasks.index[again], dtype=object))
    each = each.explode("due_on").dropna(subset="due_on")
    each["due_on"] = each["due_on"].astype("datetime64[ms]")
    rows = pd.concat([once, _with_late_from(each, strict=True)])
    return rows.sort_values(["due_on", "document_id", "ordinal"], kind="stable")


def _recurring_days(
    rule: str, first: pd.Timestamp, last: pd.Timestamp, since: pd.Timestamp
) -> list[date]:
    start = first if pd.isna(since) else since
    try:
        return list(days_between(rule, first.date(), last.date(), since=start.date()))
    except ValueError as error:
        raise OutputError(f"a task recurs by {rule!r}, which is no RRULE: {error}") from error


def _with_late_from(rows: pd.DataFrame, *, strict: bool) -> pd.DataFrame:
    clock = pd.to_timedelta(rows["deadline_time"] + ":00").astype("timedelta64[ms]")
    excluded = ~rows["deadline_inclusive"].fillna(value=True).astype(bool) & strict
    whole_day = pd.Series(_A_DAY, index=rows.index).mask(excluded, pd.Timedelta(0))
    late_from = rows["due_on"] + clock.fillna(whole_day)
    return rows.assign(late_from=late_from.astype("datetime64[ms]"))
