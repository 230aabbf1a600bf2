"""Deadlines as an iCalendar file (RFC 5545), an entry for each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vRecur

from pipeline.exports.characters import harmless, shortened
from pipeline.exports.papers import Duty
from pipeline.exports.writing import writing
from pipeline.recurring import days_between, whole_rule
from schemas.errors import OutputError

ZONE: Final = ZoneInfo("Asia/Ho_Chi_Minh")
DOMAIN: Final = "congvan"
ONE_DAY: Final = timedelta(days=1)
# A rule that names 29 February may have to wait eight years for its first day.
LONGEST_WAIT: Final = timedelta(days=9 * 366)
LONGEST_SUMMARY: Final = 120  # characters; a calendar shows no more in a day
STRICT: Final = 'Văn bản ghi "trước ngày": làm xong đúng vào ngày này đã là trễ hạn.'


def write_calendar(duties: tuple[Duty, ...], path: Path, now: datetime) -> int:
    """Write the deadlines of *duties*, and return how many there are.

    A duty that names no day and does not recur is left out. The same task has the same
    UID every time, so that a calendar replaces what it has.

    Args:
        duties: With or without a deadline.
        path: The file.
        now: When the entries were made (DTSTAMP), with a zone.

    Raises:
        OutputError: It cannot be written, or a recurrence is no RRULE.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//congvan//deadlines//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Thời hạn giải quyết văn bản")
    calendar.add("x-wr-timezone", str(ZONE))
    events = [event for event in (_event(duty, now) for duty in duties) if event]
    for event in events:
        calendar.add_component(event)
    calendar.add_missing_timezones()
    with writing(path):
        path.write_bytes(calendar.to_ical())
    return len(events)


def ahead(duties: Iterable[Duty], day: date) -> tuple[Duty, ...]:
    """Return those of *duties* that are due on *day* or later, recurring ones if ever then.

    Raises:
        OutputError: A recurrence is no RRULE.
    """
    return tuple(duty for duty in duties if (_first_day(duty, day, day) or date.min) >= day)


def _event(duty: Duty, now: datetime) -> Event | None:
    day = _first_day(duty, now.date())
    if day is None:
        return None
    event = Event()
    event.add("uid", f"{duty.id}@{DOMAIN}")
    event.add("dtstamp", now)
    if duty.clock:
        event.add("dtstart", datetime.combine(day, duty.clock, ZONE))
    else:
        event.add("dtstart", day)
        event.add("dtend", day + ONE_DAY)
    if duty.recurrence:
        event.add("rrule", vRecur.from_ical(whole_rule(duty.recurrence)))
    event.add("summary", _summary(duty))
    event.add("description", harmless(_description(duty)))
    if link := duty.paper.scan.link(duty.page):
        event.add("url", link)
    event.add("transp", "TRANSPARENT")  # a deadline takes nobody's time
    event.add_component(_alarm(duty))
    return event


def _first_day(duty: Duty, today: date, after: date = date.min) -> date | None:
    """Return the day that is named, or the first on which a recurring duty is due.

    Args:
        duty: With or without a deadline.
        today: From when a recurring duty counts where its document has no day.
        after: What recurs is looked for on this day or later.
    """
    if not duty.recurrence:
        return duty.due_on
    since = duty.paper.issued_on or duty.paper.received_on or today
    first = max(since, after)
    try:
        days = days_between(duty.recurrence, first, first + LONGEST_WAIT, since=since)
    except ValueError as error:
        raise OutputError(f"{duty.id} recurs by {duty.recurrence!r}, no RRULE") from error
    return next(iter(days), None)


def _summary(duty: Duty) -> str:
    before = "[trước ngày này] " if duty.is_late_on_the_day else ""
    who = f"{duty.leads[0]}{'…' if duty.leads[1:] else ''}: " if duty.leads else ""
    text = harmless(f"{before}{who}{duty.content}".replace("\n", " "))
    return shortened(text, LONGEST_SUMMARY)


def _description(duty: Duty) -> str:
    paper = duty.paper
    told = (
        ("Nhiệm vụ", duty.content),
        ("Chủ trì", "; ".join(duty.leads)),
        ("Phối hợp", "; ".join(duty.partners)),
        ("Sản phẩm", duty.product),
        ("Thời hạn ghi trong văn bản", duty.deadline_text),
        ("Văn bản", paper.title),
        ("Cơ quan ban hành", paper.issuer),
        ("Bản quét", f"{paper.scan.name}, trang {duty.page}"),
        ("Cần kiểm tra", " ".join(duty.doubts)),
    )
    lines = [f"{name}: {value}" for name, value in told if value]
    return "\n".join([STRICT, *lines] if duty.is_late_on_the_day else lines)


def _alarm(duty: Duty) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -ONE_DAY)
    alarm.add("description", _summary(duty))
    return alarm
