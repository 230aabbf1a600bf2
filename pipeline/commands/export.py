"""The command that hands an archivist what other programs open: ``export``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

import typer

from pipeline.analyst.archive import open_archive
from pipeline.archive.durable import make_folder
from pipeline.archive.layout import Layout
from pipeline.archive.readings import Readings
from pipeline.exit_code import ExitCode
from pipeline.exports.exported import Exported
from pipeline.exports.ics import write_calendar
from pipeline.exports.papers import duties_of, papers_of
from pipeline.exports.registers import write_follow_up, write_incoming
from pipeline.exports.scans import write_all_searchable


class What(StrEnum):
    """What is exported."""

    REGISTER = "register"
    FOLLOW_UP = "followup"
    CALENDAR = "calendar"
    PDF = "pdf"


_OF_A_UNIT: Final = (What.FOLLOW_UP, What.CALENDAR)
Tables = Annotated[
    Path, typer.Argument(metavar="DIR", help="The output folder of an earlier congvan run.")
]
Kind = Annotated[
    What,
    typer.Argument(
        metavar="WHAT",
        help="register (sổ đăng ký văn bản đến, Excel), followup (sổ theo dõi giải quyết văn "
        "bản đến, Excel), calendar (deadlines, ICS), pdf (searchable PDF/A of each scan).",
    ),
]
To = Annotated[
    Path, typer.Option("--to", metavar="PATH", help="The file to write; for pdf the folder.")
]
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
    """Write what is in DIR for Excel, a calendar, or a reader of PDF.

    The searchable PDF/A has the words that were read before, and needs the scans. What is
    written is listed on stdout, what could not be on stderr.

    congvan export outputs register --to so-van-ban-den.xlsx

    congvan export outputs calendar --to thoi-han.ics --unit "Sở Nội vụ"

    congvan export outputs pdf --to pdf
    """
    if unit is not None and what not in _OF_A_UNIT:
        raise typer.BadParameter("--unit goes with followup and calendar")
    archive = open_archive(folder)
    if what is What.PDF:
        _tell(write_all_searchable(archive, Readings(Layout(folder)), to))
        return
    make_folder(to.parent)
    match what:
        case What.REGISTER:
            count = write_incoming(papers_of(archive), to)
        case What.FOLLOW_UP:
            count = write_follow_up(duties_of(archive, unit=unit), papers_of(archive), to)
        case What.CALENDAR:
            count = write_calendar(duties_of(archive, unit=unit), to, datetime.now(UTC))
    typer.echo(f"{to}: {count}")


def _tell(results: Iterable[Exported]) -> None:
    """List what was written; leave with the status of a run where something was not."""
    failed = False
    for result in results:
        for path in result.paths:
            typer.echo(str(path))
        if result.trouble:
            typer.echo(f"{result.name}: {result.trouble}", err=True)
        failed |= not result.paths
    if failed:
        raise typer.Exit(ExitCode.SOME_FAILED)
