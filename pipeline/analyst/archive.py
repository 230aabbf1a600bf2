"""An output folder as an analyst holds it: nine tables, and the questions of every day."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

import pandas as pd

from ocr.excerpt import Turn
from pipeline.analyst.days import Day, day_of, moment_of, occurrences, with_days
from pipeline.analyst.frames import read_frame
from pipeline.analyst.lineage import Lineage
from pipeline.analyst.units import UnitRole, near_units, of_unit, with_units
from pipeline.tables import table_path
from schemas.columns import TableName
from schemas.errors import OutputError
from schemas.geometry import Box
from schemas.page import TextFrom

Row: TypeAlias = "Mapping[str, Any] | pd.Series[Any]"


def open_archive(folder: str | os.PathLike[str]) -> Archive:
    """Open the tables that ``congvan run --out`` wrote to *folder*.

    All of them are taken as they are together at this moment, also when a run publishes
    new ones later; open the folder again to see those.

    Raises:
        OutputError: There are no tables.
    """
    # Where a table is a link into a snapshot, the snapshot is what holds all of them.
    return Archive(table_path(Path(folder), TableName.TASKS).resolve().parent)


class Archive:
    """The tables of one moment; every frame is a copy that is yours to change.

    What a helper returns are rows of ``tasks`` with some columns more. A duty told twice in
    a document, in the body and as a row of an appendix (``same_as``), stands in ``tasks``
    twice, and once in what a helper returns: as the row, if that is among what was asked
    for. *among* takes what another helper returned, so that questions can be joined.
    """

    def __init__(self, snapshot: Path) -> None:
        self._snapshot = snapshot
        self._frames: dict[TableName, pd.DataFrame] = {}

    @property
    def documents(self) -> pd.DataFrame:
        """One row per document issued."""
        return self._frame(TableName.DOCUMENTS)

    @property
    def recipients(self) -> pd.DataFrame:
        """One row per body addressed (``to``) or sent a copy (``cc``)."""
        return self._frame(TableName.RECIPIENTS)

    @property
    def references(self) -> pd.DataFrame:
        """One row per document cited by its number."""
        return self._frame(TableName.REFERENCES)

    @property
    def tasks(self) -> pd.DataFrame:
        """One row per duty, told twice or not."""
        return self._frame(TableName.TASKS)

    @property
    def fields(self) -> pd.DataFrame:
        """One row per value of ``documents`` and ``tasks``: where it came from."""
        return self._frame(TableName.FIELDS)

    @property
    def entities(self) -> pd.DataFrame:
        """One row per body, document or day that a text names."""
        return self._frame(TableName.ENTITIES)

    @property
    def agencies(self) -> pd.DataFrame:
        """One row per body in its part: issuer, recipient, lead, partner, cited."""
        return self._frame(TableName.AGENCIES)

    @property
    def pages(self) -> pd.DataFrame:
        """One row per page of a scan."""
        return self._frame(TableName.PAGES)

    @property
    def sources(self) -> pd.DataFrame:
        """One row per file that was handed in."""
        return self._frame(TableName.SOURCES)

    def due(
        self, first: Day, last: Day | None = None, *, among: pd.DataFrame | None = None
    ) -> pd.DataFrame:
        """Return the tasks whose last named day lies between two days, both inclusive.

        "Trước ngày 15/3/2024" names 15 March. Recurring tasks name no day: see
        ``occurrences``.

        Args:
            first: A date, or text as YYYY-MM-DD or d/m/YYYY.
            last: Likewise; without it only *first* is asked for.
            among: Rows of tasks to choose from; all of them by default.

        Returns:
            Rows of tasks with ``due_on`` and ``late_from``, the soonest first.
        """
        rows = with_days(self.tasks if among is None else among)
        days = day_of(first), day_of(first if last is None else last)
        return once(_soonest_first(rows[rows["due_on"].between(*days)]))

    def overdue(
        self, on: Day, *, strict: bool = True, among: pd.DataFrame | None = None
    ) -> pd.DataFrame:
        """Return the tasks that are late on a day, at its first moment, if not done before.

        Args:
            on: A date, text as YYYY-MM-DD or d/m/YYYY, or a moment, for which clock
                times in deadlines count.
            strict: Whether "trước ngày X" is late on X itself; else on the day after.
            among: Rows of tasks to choose from; all of them by default.

        Returns:
            Rows of tasks with ``due_on`` and ``late_from``, the longest overdue first.
        """
        rows = with_days(self.tasks if among is None else among, strict=strict)
        return once(_soonest_first(rows[rows["late_from"] <= moment_of(on)]))

    def occurrences(
        self, first: Day, last: Day, *, among: pd.DataFrame | None = None
    ) -> pd.DataFrame:
        """Return what is due between two days, recurring tasks once for each of their days.

        Recurring tasks count from the day of issue (else of arrival, else *first*); a
        period without a day ends on its last day, a week on its Friday.

        Args:
            first: A date, or text as YYYY-MM-DD or d/m/YYYY.
            last: Likewise, inclusive.
            among: Rows of tasks to choose from; all of them by default.

        Returns:
            Rows of tasks with ``due_on`` and ``late_from``, the soonest first.

        Raises:
            OutputError: A recurrence in the table is no RRULE.
        """
        tasks = self.tasks if among is None else among
        documents = self.documents.set_index("document_id")
        issued = documents["issued_on"].fillna(documents["received_on"])
        since = issued.reindex(tasks["document_id"]).set_axis(tasks.index)
        return once(occurrences(tasks, day_of(first), day_of(last), since))

    def by_unit(
        self,
        name: str | None = None,
        *,
        role: UnitRole | None = None,
        heirs: bool = False,
        alone: bool = False,
        among: pd.DataFrame | None = None,
    ) -> pd.DataFrame:
        """Return the tasks of a body, or of all bodies, with a row for each body of each.

        Args:
            name: An ``agency_id``, or whole words of a name: "Sở Nội vụ" finds those of all
                provinces and their rooms, "tài chính" departments and rooms of that name.
                Case, tone marks, dashes and UBND for Ủy ban nhân dân make no difference.
                None for all bodies.
            role: ``"lead"`` or ``"partner"`` only.
            heirs: Also what the bodies have to do that took over its work in the mergers of
                2025, and what was laid on those whose work it took over.
            alone: Only names that begin with *name*: "Sở Nội vụ" without its rooms.
            among: Rows of tasks to choose from; all of them by default.

        Returns:
            Rows of tasks with ``unit_role``, ``printed``, ``agency_id``, ``unit`` (the full
            name, as printed where the register has none), ``is_group`` and ``heir_ids``.
        """
        units = with_units(self.tasks if among is None else among, self.agencies)
        if role is not None:
            units = units[units["unit_role"] == role]
        if name is not None:
            units = of_unit(units, name, heirs=heirs, alone=alone)
        return once(units)

    def near_units(self, name: str) -> tuple[str, ...]:
        """Return names of bodies in ``tasks`` that are like *name*, the likest first."""
        return near_units(with_units(self.tasks, self.agencies), name)

    def same_duties(self) -> pd.DataFrame:
        """Return each duty told in the body and in a row of an appendix, side by side.

        Returns:
            ``document_id``, then every other column of tasks twice: with ``_body`` and with
            ``_row``.
        """
        tasks = self.tasks
        body = tasks[(tasks["origin"] == "body") & tasks["same_as"].notna()]
        pairs = body.merge(
            tasks, left_on="same_as", right_on="task_id", suffixes=("_body", "_row")
        )
        pairs = pairs.rename(columns={"document_id_body": "document_id"})
        return pairs.drop(columns="document_id_row")

    def citations(self) -> pd.DataFrame:
        """Return who cites whom, as a list of edges.

        Returns:
            ``from_document`` and ``from_reference`` of who cites, ``to_document`` (null where
            it is not in the archive), ``to_reference`` and ``to_issued_on`` of what is cited.
        """
        names = self.documents.set_index("document_id")["reference"]
        cited = self.references
        return pd.DataFrame(
            {
                "from_document": cited["document_id"],
                "from_reference": cited["document_id"].map(names),
                "to_document": cited["resolved_document_id"],
                "to_reference": cited["reference"],
                "to_issued_on": cited["issued_on"],
            }
        )

    def lineage(self, task_id: str) -> Lineage:
        """Return where a task stands: document, scan, page and box, and its picture.

        Raises:
            KeyError: There is no such task.
        """
        tasks = self.tasks
        found = tasks[tasks["task_id"] == task_id]
        if found.empty:
            raise KeyError(f"no task {task_id!r}")
        return self.place(found.iloc[0])

    def place(self, row: Row) -> Lineage:
        """Return where any row with ``document_id``, ``page`` and a box stands.

        Such rows are those of tasks, fields, recipients, references and entities: with
        ``fields`` each single value can be looked at.
        """
        document = _one(self.documents, document_id=row["document_id"])
        source_id, number = str(document["source_id"]), int(row["page"])
        page = _one(self.pages, source_id=source_id, page=number)
        sources = self.sources
        return Lineage(
            document_id=str(document["document_id"]),
            reference=None if pd.isna(document["reference"]) else str(document["reference"]),
            source_id=source_id,
            source_name=str(document["source_name"]),
            paths=tuple(sources[sources["source_id"] == source_id]["path"].dropna()),
            page=number,
            box=Box(*(float(row[edge]) for edge in ("x0", "y0", "x1", "y1"))),
            turn=Turn(
                rotation=int(page["rotation"]),
                skew=float(page["skew"]),
                text_from=TextFrom(page["text_from"]),
            ),
        )

    def _frame(self, name: TableName) -> pd.DataFrame:
        if name not in self._frames:
            self._frames[name] = read_frame(self._snapshot, name)
        return self._frames[name].copy()


def once(tasks: pd.DataFrame) -> pd.DataFrame:
    """Leave out what the body tells where the same duty is there as a row of an appendix."""
    told_by_row = (tasks["origin"] == "body") & tasks["same_as"].isin(tasks["task_id"])
    return tasks[~told_by_row].reset_index(drop=True)


def _soonest_first(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.sort_values(["late_from", "document_id", "ordinal"], kind="stable")


def _one(frame: pd.DataFrame, **values: object) -> pd.Series[Any]:
    found = frame
    for column, value in values.items():
        found = found[found[column] == value]
    if found.empty:
        raise OutputError(f"the tables do not fit together: no row with {values}")
    return found.iloc[0]
