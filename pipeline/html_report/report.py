"""The report, from the tables to one file."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import pandas as pd
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from pipeline.analyst.archive import Archive
from pipeline.analyst.days import day_of
from pipeline.html_report.duties import Moment, State, duties_at, recurring_days
from pipeline.html_report.failures import Failure, failures_of
from pipeline.html_report.labels import labels
from pipeline.html_report.listing import listing
from pipeline.html_report.papers import papers_of
from pipeline.html_report.pictures import Pictures, crop_places
from pipeline.html_report.review import Review, review_of
from pipeline.html_report.timeline import Timeline, timeline_of
from pipeline.html_report.units import Unit, units_at, units_of
from pipeline.language.catalogue import Language, speaking
from pipeline.program import program_version

PAGE: Final = Path(__file__).parent / "page"
MOST_PAPERS: Final = 200  # shown for review; the list of tasks has them all
DAY_FORMATS: Final = {Language.EN: "%Y-%m-%d", Language.VI: "%d/%m/%Y"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the report shall be like.

    Attributes:
        on: The day it is for.
        soon: For how many days ahead a duty is due soon.
        pictures: How many crops of scans it holds at most.
    """

    on: date
    language: Language = Language.EN
    soon: int = 14
    pictures: int = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The numbers at the top."""

    documents: int
    tasks: int
    soon: int
    overdue: int
    review: int
    failed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that the page shows.

    Attributes:
        listing: The duties, as JSON for the script of the page.
    """

    figures: Figures
    timeline: Timeline
    units: tuple[Unit, ...]
    listing: str
    review: Review
    pictures: Pictures
    failures: tuple[Failure, ...]


def html_report(archive: Archive, wish: Wish, *, name: str, beside: Path) -> str:
    """Return the report as HTML that needs no other file.

    The same tables, scans and wish give the same text.

    Args:
        archive: The tables.
        wish: What it shall be like.
        name: What the archive is called.
        beside: The folder where the report will be; links to scans lead from there.
    """
    with speaking(wish.language):
        return _rendered(_gathered(archive, wish, beside), wish, name)


def _gathered(archive: Archive, wish: Wish, beside: Path) -> Report:
    moment = Moment(day_of(wish.on), wish.soon)
    again = recurring_days(archive, moment)
    duties = duties_at(archive, again, moment)
    by_unit = units_at(archive, duties)
    units = units_of(by_unit)
    papers = papers_of(archive, beside)
    review = review_of(archive, papers, most=MOST_PAPERS)
    failures = failures_of(archive)
    places = (doubt.place for each in review.shown for doubt in each.doubts)
    return Report(
        figures=_figures(duties, len(papers), review, failures),
        timeline=timeline_of(duties, again, moment),
        units=units,
        listing=listing(duties, again, by_unit, papers, [unit.name for unit in units]),
        review=review,
        pictures=crop_places(archive, places, most=wish.pictures),
        failures=failures,
    )


def _figures(
    duties: pd.DataFrame,
    papers: int,
    review: Review,
    failures: tuple[Failure, ...],
) -> Figures:
    states = duties["state"].value_counts()
    return Figures(
        documents=papers,
        tasks=len(duties),
        soon=int(states.get(State.SOON.value, 0)),
        overdue=int(states.get(State.OVERDUE.value, 0)),
        review=review.total,
        failed=len(failures),
    )


def _rendered(report: Report, wish: Wish, name: str) -> str:
    environment = Environment(
        loader=FileSystemLoader(PAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["day"] = lambda day: f"{day:{DAY_FORMATS[wish.language]}}"
    style, script = (_whole(PAGE / file) for file in ("report.css", "report.js"))
    return environment.get_template("report.html").render(
        report=report,
        wish=wish,
        name=name,
        labels=labels(wish.language),
        program=program_version(),
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def _whole(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _hash(content: str) -> str:
    """Return by what the policy of the page knows *content* (W3C Content Security Policy 3)."""
    return f"sha256-{b64encode(hashlib.sha256(content.encode()).digest()).decode('ascii')}"
