"""The command that asks the tables of an earlier run: ``query``."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pipeline.analyst.archive import Archive, open_archive
from pipeline.analyst.question import COLUMNS, Question, answer
from pipeline.commands.answers import As, Tables, as_day, as_moment, print_answers
from pipeline.commands.units import tell_no_unit
from pipeline.terminal import Format
from schemas.term import DeadlineKind


class AskedRole(StrEnum):
    """What a unit has to do with a task."""

    LEAD = "lead"
    PARTNER = "partner"


Due = Annotated[
    date | None,
    typer.Option(
        "--due",
        metavar="DAY",
        parser=as_day,
        help="Due on this day: 2021-06-30 or 30/6/2021.",
    ),
]
From = Annotated[
    date | None,
    typer.Option("--from", metavar="DAY", parser=as_day, help="Due on this day or later."),
]
To = Annotated[
    date | None,
    typer.Option("--to", metavar="DAY", parser=as_day, help="Due on this day or earlier."),
]
Overdue = Annotated[
    datetime | None,
    typer.Option(
        "--overdue",
        metavar="DAY",
        parser=as_moment,
        help="Late on this day if not done before; with a clock time, 2021-06-30T17:00, "
        "at that moment.",
    ),
]
Lenient = Annotated[
    bool,
    typer.Option("--lenient", help='Let "trước ngày X" be late on the day after X, not on X.'),
]
Unit = Annotated[
    str | None,
    typer.Option(
        "--unit",
        metavar="NAME",
        help="Who leads or helps: words of the name, with or without tone marks, or an "
        "agency_id; rooms of it count, too.",
    ),
]
Alone = Annotated[
    bool, typer.Option("--alone", help="With --unit: only names that begin so, no rooms.")
]
Heirs = Annotated[
    bool,
    typer.Option(
        "--heirs",
        help="With --unit: also duties of those that took over its work in the mergers of "
        "2025, and of those whose work it took over.",
    ),
]
Role = Annotated[
    AskedRole | None, typer.Option("--role", help="Only what the unit leads, or helps with.")
]
Kind = Annotated[
    list[DeadlineKind] | None,
    typer.Option(
        "--kind",
        metavar="KIND",
        help=f"How the deadline is stated: {', '.join(DeadlineKind)}; may be given more "
        "than once.",
    ),
]


def query(  # noqa: PLR0913  # one argument for each option
    folder: Tables = Path("outputs"),
    *,
    due: Due = None,
    start: From = None,
    end: To = None,
    overdue: Overdue = None,
    lenient: Lenient = False,
    unit: Unit = None,
    alone: Alone = False,
    heirs: Heirs = False,
    role: Role = None,
    kind: Kind = None,
    form: As = Format.TABLE,
) -> None:
    """List the tasks in DIR that are due, overdue, of a unit or of a kind.

    What is asked for has to hold all at once. With --due, or --from and --to, a recurring
    task stands once for each of its days. A duty told in the body and in an appendix
    stands once.

    congvan query --due 2021-06-30 --unit "Sở Nội vụ"

    congvan query outputs --from 2021-07-01 --to 2021-09-30 --format csv
    """
    if (heirs or alone) and unit is None:
        raise typer.BadParameter("--heirs and --alone go with --unit")
    question = Question(
        between=_between(due, start, end),
        overdue_on=overdue,
        strict=not lenient,
        unit=unit,
        alone=alone,
        heirs=heirs,
        role=role.value if role else None,
        kinds=tuple(kind or ()),
    )
    _print(open_archive(folder), question, form)


def _print(archive: Archive, question: Question, form: Format) -> None:
    rows = answer(archive, question)
    print_answers("Tasks", COLUMNS, rows, form)
    if question.unit is not None and not rows:
        tell_no_unit(archive, question.unit, heirs=question.heirs, alone=question.alone)


def _between(
    due: date | None, start: date | None, end: date | None
) -> tuple[date, date] | None:
    if due is not None and (start is not None or end is not None):
        raise typer.BadParameter("--due and --from, --to exclude each other")
    if (start is None) != (end is None):
        raise typer.BadParameter("--from and --to go together: recurring tasks have no end")
    if start is not None and end is not None:
        return start, end
    return (due, due) if due is not None else None
