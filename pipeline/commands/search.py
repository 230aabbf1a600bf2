"""The command that looks for words in what earlier runs read: ``search``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from pipeline.commands.answers import As, Tables, as_day, print_answers
from pipeline.language.catalogue import say
from pipeline.search.index import Filters
from pipeline.search.search import COLUMNS
from pipeline.search.search import search as search_in
from pipeline.search.wanted import Wanted
from pipeline.terminal import Format

Query = Annotated[
    str,
    typer.Argument(
        metavar="QUERY",
        help='Words, with or without tone marks; "a phrase" in quotes of its own.',
    ),
]
Duties = Annotated[
    bool, typer.Option("--tasks", help="Look through the tasks, not the documents.")
]
From = Annotated[
    date | None,
    typer.Option("--from", metavar="DAY", parser=as_day, help="Issued on this day or later."),
]
To = Annotated[
    date | None,
    typer.Option("--to", metavar="DAY", parser=as_day, help="Issued on this day or earlier."),
]
Issuer = Annotated[
    str | None,
    typer.Option("--issuer", metavar="NAME", help="Words in the name of who issued it."),
]
Type = Annotated[
    str | None,
    typer.Option("--type", metavar="CODE", help="Only documents of this type: KH, QĐ, CV."),
]
Most = Annotated[int, typer.Option("--limit", min=1, help="How many hits are shown at most.")]


def search(  # noqa: PLR0913  # one argument for each option
    query: Query,
    folder: Tables = Path("outputs"),
    *,
    duties: Duties = False,
    start: From = None,
    end: To = None,
    issuer: Issuer = None,
    doc_type: Type = None,
    most: Most = 20,
    form: As = Format.TABLE,
) -> None:
    """Look for words in the documents in DIR, the best hits first.

    All words must be there. Words typed without tone marks find those with any; words
    typed with marks find others, too, but after those that have the same. First come the
    documents that have the words in a row. The first search after a run takes longer, since
    it makes the index of what is new.

    congvan search "cải cách hành chính"

    congvan search '"so noi vu" bao cao' outputs --from 2021-01-01 --type KH

    congvan search "nộp báo cáo" --tasks --format jsonl
    """
    filters = Filters(
        duties=duties,
        first=start,
        last=end,
        issuer=None if issuer is None else _words(issuer),
        doc_type=doc_type,
    )
    hits = search_in(folder, _words(query), filters, most=most, follow=_followed)
    print_answers("Hits", COLUMNS, hits.rows, form)
    if hits.has_more:
        typer.echo(say("there are more than {}; --limit shows them", most), err=True)


def _words(query: str) -> Wanted:
    try:
        return Wanted.of(query)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def _followed(buckets: Sequence[int]) -> Iterable[int]:
    console = Console(stderr=True)
    quiet = not console.is_terminal or not buckets
    return track(buckets, say("indexing"), console=console, transient=True, disable=quiet)
