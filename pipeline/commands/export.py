"""The command that hands an archivist what other programs open: ``export``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

import typer

from pipeline.analyst.archive import Archive, open_archive
from pipeline.archive.layout import Layout
from pipeline.archive.readings import Readings
from pipeline.commands.answers import Tables, as_day
from pipeline.commands.folders import make_ready
from pipeline.commands.units import tell_no_unit
from pipeline.exit_code import ExitCode
from pipeline.exports.edxml import write_headers
from pipeline.exports.exported import Exported
from pipeline.exports.ics import ahead, write_calendar
from pipeline.exports.metadata import write_metadata
from pipeline.exports.organs import Organs
from pipeline.exports.papers import Duty, Paper, duties_of, papers_of
from pipeline.exports.registers import write_follow_up, write_incoming
from pipeline.exports.scans import write_all_searchable
from pipeline.language.catalogue import retell, say


class What(StrEnum):
    """What is exported."""

    REGISTER = "register"
    FOLLOW_UP = "followup"
    CALENDAR = "calendar"
    METADATA = "metadata"
    EDXML = "edxml"
    PDF = "pdf"


_OF_A_UNIT: Final = (What.FOLLOW_UP, What.CALENDAR)
Kind = Annotated[
    What,
    typer.Argument(
        metavar="WHAT",
        help="register (sổ đăng ký văn bản đến, Excel), followup (sổ theo dõi giải quyết văn "
        "bản đến, Excel), calendar (deadlines, ICS), metadata (Decree 30, Appendix VI, JSON), "
        "edxml (message headers, QCVN 102:2016), pdf (searchable PDF/A of each scan).",
    ),
]
To = Annotated[
    Path,
    typer.Option(
        "--to", metavar="PATH", help="The file to write; for metadata, edxml, pdf the folder."
    ),
]
OrganCodes = Annotated[
    Path | None,
    typer.Option(
        "--organs",
        metavar="FILE",
        help="CSV with the columns name, organ_id: the codes of Decision 20/2020/QĐ-TTg, "
        "which edxml needs.",
    ),
]
Unit = Annotated[
    str | None,
    typer.Option(
        "--unit",
        metavar="NAME",
        help="Only duties of this body and its rooms (followup, calendar): words of its name, "
        "with or without tone marks, or an agency_id.",
    ),
]


From = Annotated[
    date | None,
    typer.Option(
        "--from",
        metavar="DAY",
        parser=as_day,
        help="Only deadlines on this day or later (calendar); today by default.",
    ),
]
PAST: Final = "deadlines before {} that are left out (--from takes them): {}"


def export(  # noqa: PLR0913  # one argument for each option
    folder: Tables,
    what: Kind,
    *,
    to: To,
    unit: Unit = None,
    start: From = None,
    organs: OrganCodes = None,
) -> None:
    """Write what is in DIR for Excel, a calendar, other registries, or a reader of PDF.

    The searchable PDF/A has the words that were read before, and needs the scans. What is
    written is listed on stdout, what could not be on stderr.

    congvan export outputs register --to so-van-ban-den.xlsx

    congvan export outputs calendar --to thoi-han.ics --unit "Sở Nội vụ"

    congvan export outputs pdf --to pdf
    """
    _check(what, unit, start, organs)
    archive = open_archive(folder)
    make_ready(to)
    papers = papers_of(archive)
    match what:
        case What.PDF:
            _tell(write_all_searchable(archive, Readings(Layout(folder)), to))
        case What.METADATA:
            _tell(write_metadata(papers, duties_of(archive, papers), to))
        case What.EDXML:
            codes = Organs.read(organs) if organs else Organs()
            _tell(write_headers(papers, duties_of(archive, papers), codes, to))
        case What.REGISTER:
            _count(to, write_incoming(papers, to))
        case What.FOLLOW_UP:
            _count(to, write_follow_up(_duties(archive, papers, unit), papers, to))
        case What.CALENDAR:
            duties = _ahead(_duties(archive, papers, unit), start)
            _count(to, write_calendar(duties, to, datetime.now(UTC)))


def _check(what: What, unit: str | None, start: date | None, organs: Path | None) -> None:
    if unit is not None and what not in _OF_A_UNIT:
        raise typer.BadParameter("--unit goes with followup and calendar")
    if start is not None and what is not What.CALENDAR:
        raise typer.BadParameter("--from goes with calendar")
    if organs is None and what is What.EDXML:
        raise typer.BadParameter("edxml needs --organs: no scan tells the codes of bodies")


def _duties(archive: Archive, papers: tuple[Paper, ...], unit: str | None) -> tuple[Duty, ...]:
    duties = duties_of(archive, papers, unit=unit)
    if unit is not None and not duties:
        tell_no_unit(archive, unit)
    return duties


def _ahead(duties: tuple[Duty, ...], start: date | None) -> tuple[Duty, ...]:
    """Leave out what was due before *start*, or today: no paper tells what was done."""
    day = start or date.today()  # noqa: DTZ011  # the day here, of who asks
    dated = [duty for duty in duties if duty.due_on or duty.recurrence]
    kept = ahead(dated, day)
    if past := len(dated) - len(kept):
        typer.echo(say(PAST, f"{day:%d/%m/%Y}", past), err=True)
    return kept


def _count(to: Path, rows: int) -> None:
    typer.echo(f"{to}: {rows}")


def _tell(results: Iterable[Exported]) -> None:
    """List what was written; leave with the status of a run where something was not."""
    failed = False
    for result in results:
        for path in result.paths:
            typer.echo(str(path))
        if result.troubles:
            typer.echo(f"{result.name}: {' '.join(map(retell, result.troubles))}", err=True)
        failed |= not result.paths
    if failed:
        raise typer.Exit(ExitCode.SOME_FAILED)
