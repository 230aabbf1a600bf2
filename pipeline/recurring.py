"""The days on which a recurring deadline falls.

What a paper leaves open is filled in as the parsers read "cuối tháng", "cuối quý": a week
without a day ends on its Friday, a month, quarter or year without one on its last day.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Final

from dateutil.rrule import rrulestr

_MONTHS_OF_A_YEAR: Final = 12
_INTERVAL: Final = re.compile(r"FREQ=MONTHLY;INTERVAL=(?P<months>\d+)")


def days_between(rule: str, first: date, last: date, *, since: date) -> tuple[date, ...]:
    """Return the days from *first* to *last*, both inclusive, that *rule* names.

    Args:
        rule: RFC 5545 RRULE without its name, as ``tasks.recurrence`` holds it.
        first: The first day that is asked for.
        last: The last day that is asked for.
        since: Day of issue: nothing falls due before it, and every second week, or every
            fifth month, is counted from it.

    Raises:
        ValueError: *rule* is no RRULE.
    """
    found = rrulestr(whole_rule(rule), dtstart=_midnight(since)).between(
        _midnight(first), _midnight(last), inc=True
    )
    return tuple(moment.date() for moment in found)


def whole_rule(rule: str) -> str:
    """Return *rule* with the days that it leaves open.

    Without them RFC 5545 takes the weekday, day or month on which the paper happened to be
    issued: "hằng tháng" of a letter of the 31st would skip every other month.
    """
    rule = _INTERVAL.sub(_months_counted_from_january, rule)
    has_day = "BYDAY=" in rule or "BYMONTHDAY=" in rule
    if "FREQ=WEEKLY" in rule and not has_day:
        return f"{rule};BYDAY=FR"
    if "FREQ=YEARLY" in rule and "BYMONTH=" not in rule:
        rule = f"{rule};BYMONTH={_MONTHS_OF_A_YEAR}"
    if "FREQ=DAILY" in rule or has_day:
        return rule
    return f"{rule};BYMONTHDAY=-1"


def _months_counted_from_january(match: re.Match[str]) -> str:
    """Write every third month as March, June, ...: quarters do not begin with a letter."""
    step = int(match["months"])
    if step < 1 or _MONTHS_OF_A_YEAR % step:
        return match[0]
    months = range(step, _MONTHS_OF_A_YEAR + 1, step)
    return f"FREQ=YEARLY;BYMONTH={','.join(map(str, months))}"


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
