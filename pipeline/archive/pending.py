"""What was understood and is in no table yet: kept at once, a file for each piece."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from shutil import rmtree
from typing import Any

import pyarrow as pa

from pipeline.archive.catalogue import Entry
from pipeline.archive.durable import make_folder, sync_folder, write_whole
from pipeline.archive.layout import VERSION, Layout
from pipeline.archive.merge import CONTENT_TABLES
from pipeline.arrow import SCHEMAS, Tables


class Pending:
    """The pieces that wait, on the disk of an output folder."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        make_folder(layout.pending_rows)
        make_folder(layout.pending_entries)

    def put_rows(self, source_id: str, tables: Tables) -> None:
        """Keep the rows of a content.

        Raises:
            OSError: There is no room.
        """
        path = self._layout.rows_of(source_id)
        write_whole(path, _encoded(tables), staging=self._layout.staging)

    def put_entry(self, entry: Entry) -> None:
        """Keep how a file came out; its rows must have been kept before.

        Raises:
            OSError: There is no room.
        """
        told = json.dumps(entry.row(), ensure_ascii=False).encode()
        write_whole(self._layout.entry_of(entry.path), told, staging=self._layout.staging)

    def entries(self) -> Iterator[Entry]:
        """Yield the entries that wait."""
        for path in sorted(self._layout.pending_entries.iterdir()):
            row: Mapping[str, Any] = json.loads(path.read_bytes())
            yield Entry.of_row(row)

    def has_rows(self, source_id: str) -> bool:
        """Whether rows of a content wait."""
        return self._layout.rows_of(source_id).exists()

    def rows(self, source_id: str) -> Tables:
        """Return the rows of a content that wait."""
        return _decoded(self._layout.rows_of(source_id).read_bytes())

    def drop_strays(self) -> None:
        """Drop rows whose run was killed before it could tell which file they are of.

        Pieces with the columns of another version go too: what was read is understood anew.
        """
        for folder in self._layout.pending.iterdir():
            if folder.name != VERSION:
                rmtree(folder)
        known = {entry.id for entry in self.entries() if entry.has_rows}
        for path in self._layout.pending_rows.iterdir():
            if path.stem not in known:
                path.unlink()

    def clear(self) -> None:
        """Drop all that waits, because it is published; the entries, which lead, first."""
        for folder in (self._layout.pending_entries, self._layout.pending_rows):
            for path in folder.iterdir():
                path.unlink()
            sync_folder(folder)


def _encoded(tables: Tables) -> bytes:
    """Write the tables one after another, in the order that all know."""
    sink = pa.BufferOutputStream()
    for name in CONTENT_TABLES:
        with pa.ipc.new_stream(sink, SCHEMAS[name]) as stream:
            stream.write_table(tables[name])
    content: bytes = sink.getvalue().to_pybytes()
    return content


def _decoded(content: bytes) -> Tables:
    file = pa.BufferReader(content)
    return {name: pa.ipc.open_stream(file).read_all() for name in CONTENT_TABLES}
