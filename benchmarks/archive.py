"""How long a large archive takes to publish, read and search: ``python -m benchmarks.archive``.

The archive is simulated: the papers of the samples again and again, each time with other
ids, numbers and days. It is published by the same code as a real one.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from typing import Final

import pandas as pd
import pyarrow as pa
from rich.console import Console
from rich.table import Table

from benchmarks.spent import Spent, measured
from ocr.replay import ReplayEngine
from pipeline.archive.catalogue import Catalogue, Entry
from pipeline.archive.layout import Layout
from pipeline.archive.pending import Pending
from pipeline.archive.publish import publish
from pipeline.arrow import Tables, with_column
from pipeline.extract import outcome_of
from pipeline.normalise import tables_of
from pipeline.search.index import Filters
from pipeline.search.search import search
from pipeline.search.wanted import Wanted
from pipeline.sources import find_files, identify
from pipeline.store import Store
from schemas.columns import TableName
from schemas.record import Outcome

ROOT: Final = Path(__file__).parent.parent
SYMBOLS: Final = tuple(
    f"{kind}-{body}"
    for kind in ("QĐ", "KH", "TB", "BC", "CV", "TTr", "HD", "CT")
    for body in ("UBND", "SNV", "SYT", "STC", "VP", "PVH")
)
MOST_NUMBER: Final = 3000
FIRST_DAY: Final = datetime(2019, 1, 1)  # noqa: DTZ001  # days have no zone
DAYS: Final = 2000
QUERY: Final = "cải cách hành chính"


def main() -> None:
    """Print what was measured."""
    arguments = _parser().parse_args()
    with tempfile.TemporaryDirectory(dir=arguments.on) as folder:
        out = Path(folder)
        rows = [
            ("publish all", _apart(_publish_all, out, arguments.sources)),
            ("search for the first time", _apart(_search, out)),
            ("open, add one paper, publish", _apart(_add_one, out, arguments.sources)),
            ("search with that paper", _apart(_search, out)),
            ("search again", _apart(_search, out)),
            *(
                (f"pd.read_parquet({name})", _apart(_read, out / name))
                for name in (TableName.TASKS, TableName.DOCUMENTS, TableName.FIELDS)
            ),
        ]
        size = sum(path.stat().st_size for path in (out / ".archive/current/").rglob("*"))
    table = Table("Step", "Seconds", "CPU seconds", "Memory, MB")
    for step, cost in rows:
        table.add_row(step, f"{cost.wall:.1f}", f"{cost.cpu:.1f}", f"{cost.megabytes}")
    Console().print(table)
    Console().print(f"{arguments.sources} sources, {size / 1e6:.0f} MB of tables")


def _apart(step: Callable[..., Spent], *arguments: object) -> Spent:
    """Do *step* in a process of its own, so that its memory is told alone."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(step, arguments)


def _publish_all(out: Path, sources: int) -> Spent:
    layout = Layout(out)
    with Store.open(out):
        pass  # it lays out the folder
    samples = _samples()
    ids = [hashlib.sha256(str(number).encode()).hexdigest() for number in range(sources)]
    entries = (
        replace(Entry.of(samples[0]), id=source_id, path=f"/scans/{source_id}.pdf")
        for source_id in ids
    )
    catalogue = Catalogue(entries)
    return measured(lambda: publish(layout, catalogue, _Simulated(layout, samples), ids))[0]


def _add_one(out: Path, number: int) -> Spent:
    [paper, *_] = _samples()
    source = replace(paper.source, id=hashlib.sha256(str(number).encode()).hexdigest())
    return measured(lambda: _written(out, replace(paper, source=source)))[0]


def _written(out: Path, paper: Outcome) -> None:
    with Store.open(out) as store:
        store.write(paper)


def _read(folder: Path) -> Spent:
    return measured(lambda: pd.read_parquet(folder))[0]


def _search(out: Path) -> Spent:
    return measured(lambda: search(out, Wanted.of(QUERY), Filters(), most=20))[0]


def _samples() -> list[Outcome]:
    replay = ReplayEngine(ROOT / "tests" / "recordings")
    sources = map(identify, find_files([ROOT / "samples"]))
    return [outcome_of(source, replay.pages(source)) for source in sources]


class _Simulated(Pending):
    """Rows that are made up when they are asked for."""

    def __init__(self, layout: Layout, samples: list[Outcome]) -> None:
        super().__init__(layout)
        self._templates = [(sample.source.id, tables_of(sample)) for sample in samples]

    def has_rows(self, source_id: str) -> bool:
        """Whether rows wait: always."""
        return bool(source_id)

    def rows(self, source_id: str) -> Tables:
        """Return the rows of a sample under another id, with other numbers and days."""
        chance = random.Random(source_id)  # noqa: S311  # it hides nothing
        old, tables = self._templates[chance.randrange(len(self._templates))]
        made = {name: _renamed(rows, old, source_id) for name, rows in tables.items()}
        for name in (TableName.DOCUMENTS, TableName.REFERENCES):
            made[name] = _renumbered(made[name], chance)
        return made


def _renamed(rows: pa.Table, old: str, new: str) -> pa.Table:
    for name in ("source_id", "document_id", "task_id", "attached_to", "same_as"):
        if name in rows.column_names:
            ids = rows.column(name).to_pylist()
            told = [each and each.replace(old[:16], new[:16]) for each in ids]
            rows = with_column(rows, name, [new if each == old else each for each in told])
    if "source_id" in rows.column_names:
        rows = with_column(rows, "source_id", [new] * rows.num_rows)
    return rows


def _renumbered(rows: pa.Table, chance: random.Random) -> pa.Table:
    places = range(rows.num_rows)
    numbers = [str(chance.randint(1, MOST_NUMBER)) for _ in places]
    symbols = [chance.choice(SYMBOLS) for _ in places]
    days = [FIRST_DAY + timedelta(chance.randrange(DAYS)) for _ in places]
    rows = with_column(rows, "number", numbers)
    return with_column(with_column(rows, "symbol", symbols), "issued_on", days)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="benchmarks.archive", description=__doc__)
    parser.add_argument("--sources", type=int, default=100_000)
    parser.add_argument("--on", type=Path, metavar="DIR", help="The disk to measure.")
    return parser


if __name__ == "__main__":
    main()
