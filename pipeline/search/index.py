"""The index of one bucket: a file of SQLite's FTS5 that nobody changes once it is there."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from parsers.fold import fold
from pipeline.full_text import PAGE_BREAK
from pipeline.search.wanted import Wanted

Row = Mapping[str, Any]
SHOWN: Final = (
    "reference",
    "issued_on",
    "issuer",
    "subject",
    "source_name",
    "page",
    "document_id",
    "task_id",
)
DUTIES: Final = 1 << 32  # ids from which rows are duties: FTS5 passes over the others
# Without the texts (content=''), which would double its size: they are kept once, packed.
# Marks are left on (remove_diacritics 0), since FTS5 knows no đ: what has none is folded
# by us, as everywhere else, and stands in columns of its own.
SCHEMA: Final = """
CREATE TABLE papers (
    id INTEGER PRIMARY KEY, folded_type TEXT, issued_on TEXT,
    reference TEXT, issuer TEXT, subject TEXT, source_name TEXT, page INTEGER,
    document_id TEXT NOT NULL, task_id TEXT, head TEXT, text BLOB
) STRICT;
CREATE VIRTUAL TABLE words USING fts5(
    head, text, plain_head, plain_text, issuer,
    content='', tokenize="unicode61 remove_diacritics 0"
);
"""
FIND: Final = """
SELECT papers.id, bm25(words, 4, 1, 4, 1, 0) AS score
FROM words JOIN papers ON papers.id = words.rowid
WHERE words MATCH :words
  AND words.rowid BETWEEN :least AND :largest
  AND (:first IS NULL OR issued_on >= :first)
  AND (:last IS NULL OR issued_on <= :last)
  AND (:type IS NULL OR folded_type = :type)
ORDER BY score, papers.id LIMIT :most
"""
SHOW: Final = f"SELECT head, text, {', '.join(SHOWN)} FROM papers WHERE id = ?"  # noqa: S608


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which papers are looked through; what is None is not asked.

    Attributes:
        duties: Whether duties are looked for, not papers.
        first: The day of issue, or a later one.
        last: Likewise, inclusive.
        issuer: Words that stand in the names of who issued it, with or without marks.
        doc_type: The code of its type, with or without marks.
    """

    duties: bool = False
    first: date | None = None
    last: date | None = None
    issuer: Wanted | None = None
    doc_type: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """A row that was found, the best first.

    Attributes:
        tier: Which way of looking found it, from 0.
        rank: By FTS5's bm25, the lower the better.
        index: Where it is.
        id: Its row there.
    """

    tier: int
    rank: float
    index: Path
    id: int


@dataclass(frozen=True, slots=True)
class Shown:
    """What is known of a row."""

    head: str
    text: str
    values: Row


def built(documents: pa.Table, tasks: pa.Table) -> bytes:
    """Return the index of these documents and of their tasks, as the bytes of a file."""
    with closing(sqlite3.connect(":memory:")) as index:
        index.executescript(SCHEMA)
        papers = {row["document_id"]: row for row in documents.to_pylist()}
        for row, paper in enumerate(papers.values()):
            text = paper["text"] or ""
            told = {**paper, "page": _first_page(paper, text), "task_id": None}
            _put(index, row, told, _head(paper), text)
        for row, task in enumerate(tasks.to_pylist(), start=DUTIES):
            told = {**papers[task["document_id"]], **task}
            _put(index, row, told, "\n".join(_doers(task)), _duty(task))
        index.execute("INSERT INTO words (words) VALUES ('optimize')")
        index.commit()
        return index.serialize()


def find(path: Path, sought: Sequence[Wanted], filters: Filters, most: int) -> list[Match]:
    """Return the *most* best rows of the index at *path*.

    Args:
        path: Of an index.
        sought: What is looked for, one way after the other.
        filters: Which rows.
        most: How many are enough.

    Raises:
        sqlite3.Error: It is no index.
    """
    found: dict[int, Match] = {}
    with closing(_opened(path)) as index:
        for tier, wanted in enumerate(sought):
            if len(found) >= most:
                break
            values = _values(wanted, filters, most + len(found))
            for row, rank in index.execute(FIND, values):
                found.setdefault(row, Match(tier, rank, path, row))
    return list(found.values())


def show(match: Match) -> Shown:
    """Return what is known of the row."""
    with closing(_opened(match.index)) as index:
        [(head, text, *values)] = index.execute(SHOW, [match.id])
    return Shown(head, zlib.decompress(text).decode(), dict(zip(SHOWN, values, strict=True)))


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def _values(wanted: Wanted, filters: Filters, most: int) -> Mapping[str, object]:
    columns = "head text" if wanted.has_marks else "plain_head plain_text"
    words = f"{{{columns}}} : ({wanted.expression})"
    if filters.issuer:
        words += f" AND issuer : ({filters.issuer.plain.expression})"
    return {
        "words": words,
        "least": DUTIES if filters.duties else 0,
        "largest": 2 * DUTIES if filters.duties else DUTIES - 1,
        "first": filters.first and filters.first.isoformat(),
        "last": filters.last and filters.last.isoformat(),
        "type": filters.doc_type and fold(filters.doc_type),
        "most": most,
    }


def _put(index: sqlite3.Connection, number: int, row: Row, head: str, text: str) -> None:
    issued = row["issued_on"]
    kept = {
        **{name: row[name] for name in SHOWN},
        "id": number,
        "issued_on": issued and f"{issued:%Y-%m-%d}",
        "folded_type": fold(row["doc_type"] or ""),
        "head": head,
        "text": zlib.compress(text.encode()),
    }
    index.execute(
        f"INSERT INTO papers ({', '.join(kept)}) VALUES (:{', :'.join(kept)})",  # noqa: S608
        kept,
    )
    names = fold("\n".join(_told(row, ("issuer_parent", "issuer"))))
    index.execute(
        "INSERT INTO words (rowid, head, text, plain_head, plain_text, issuer) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (number, head, text, fold(head), fold(text), names),
    )


def _first_page(paper: Row, text: str) -> int | None:
    """Return where *text* begins; None where an older version did not part its pages."""
    first: int = paper["page_start"]
    return first if text.count(PAGE_BREAK) == paper["page_end"] - first else None


def _head(paper: Row) -> str:
    """Return what tells most of a paper; numbers in ink are in no text."""
    return "\n".join(_told(paper, ("reference", "doc_type_name", "subject", "signer_name")))


def _doers(task: Row) -> Iterable[str]:
    return (*task["lead_agencies"], *task["coordinating_agencies"])


def _duty(task: Row) -> str:
    return "\n".join(_told(task, ("content", "product", "deadline_text")))


def _told(row: Row, names: Iterable[str]) -> Iterator[str]:
    return (row[name] for name in names if row[name])
