"""The tables that ``congvan run`` wrote, for analysts.

    import congvan

    archive = congvan.open("outputs")
    archive.tasks                                   # a DataFrame; eight more like it
    archive.due("2021-04-01", "2021-06-30")         # what falls due between two days
    archive.overdue("2021-07-01")                   # what is late on a day
    archive.by_unit("Sở Nội vụ", role="lead")       # what a body has to do
    archive.lineage(task_id).crop()                 # where it stands, on the scan

What this package exports stays as it is from version to version; the packages behind it
may change. ``docs/analyst.md`` answers common questions.
"""

from __future__ import annotations

from pipeline.analyst.archive import Archive
from pipeline.analyst.archive import open_archive as open  # noqa: A004  # congvan.open(DIR)
from pipeline.analyst.lineage import Lineage
from schemas.errors import CongvanError, OutputError, SourceError

__all__ = ["Archive", "CongvanError", "Lineage", "OutputError", "SourceError", "open"]
