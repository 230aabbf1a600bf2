"""The command that hands an archivist what other programs open: ``export``."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pipeline.analyst.archive import open_archive
from pipeline.exports.ics import write_calendar
from pipeline.exports.papers import duties_of, papers_of
from pipeline.exports.registers import write_follow_up, write_incoming


class What(StrEnum):
    """What is exported."""

    REGISTER = "register"
    FOLLOW_UP = "followup"
    CALENDAR = "calendar"


Tables = Annotated[
    Path, typer.Argument(metavar="DIR", help="The output folder of an earlier congvan run.")
]
Kind = Annotated[
    What,
    typer.Argument(
        metavar="WHAT",
        help="register (sổ đăng ký văn bản đến, Excel), followup (sổ theo dõi giải quyết văn "
        "bản đến, Excel), calendar (deadlines, ICS).",
    ),
]
To = Annotated[Path, typer.Option("--to", metavar="PATH", help="The file to write.")]
Unit = Annotated[
    str | None,
    typer.Option(
        "--unit",
        metavar="NAME",
        help="Only duties of this body (followup, calendar): how its name begins, with or "
        "without tone marks, or an agency_id.",
    ),
]


def export(folder: Tables, what: Kind, *, to: To, unit: Unit = None) -> None:
    """Write what is in DIR for Excel or a calendar.

    congvan export outputs register --to so-van-ban-den.xlsx

    congvan export outputs calendar --to thoi-han.ics --unit "Sở Nội vụ"
    """
    if unit is not None and what is What.REGISTER:
        raise typer.BadParameter("--unit goes with followup and calendar")
    archive = open_archive(folder)
    to.parent.mkdir(parents=True, exist_ok=True)
    match what:
        case What.REGISTER:
            count = write_incoming(papers_of(archive), to)
        case What.FOLLOW_UP:
            count = write_follow_up(duties_of(archive, unit=unit), papers_of(archive), to)
        case What.CALENDAR:
            count = write_calendar(duties_of(archive, unit=unit), to, datetime.now(UTC))
    typer.echo(f"{to}: {count}")
