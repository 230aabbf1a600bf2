"""The commands as a page of Markdown: ``python -m pipeline.reference docs/commands.md``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from pipeline.deferred import COMMANDS, Listed, command_of

HEAD: Final = """# Commands

What `congvan COMMAND --help` says, made by `make docs`. `congvan --install-completion` lets the
shell complete commands and options. `CONGVAN_LANG=vi`, or `language = "vi"` in the
TOML file, chooses Vietnamese for good.

The exit status is 0 when all is done, 1 when some sources failed, 2 for wrong usage and 3 when
nothing could be done. Results go to stdout, everything else to stderr."""
EXAMPLE: Final = "congvan "


def reference() -> str:
    """Return the page."""
    index = "\n".join(
        f"- [{each.name}](#congvan-{each.name}): {each.about}" for each in COMMANDS
    )
    return "\n\n".join([HEAD, index, *map(_chapter, COMMANDS)]) + "\n"


def examples(listed: Listed) -> tuple[str, ...]:
    """Return the lines to type that the help of a command shows."""
    return tuple(part for part in _paragraphs(listed) if part.startswith(EXAMPLE))


def _chapter(listed: Listed) -> str:
    prose = [part for part in _paragraphs(listed) if not part.startswith(EXAMPLE)]
    shown = "\n".join(("```sh", *examples(listed), "```"))
    return "\n\n".join((f"## congvan {listed.name}", *prose, shown, _options(listed)))


def _paragraphs(listed: Listed) -> Sequence[str]:
    told: str = command_of(listed).help
    return [" ".join(part.split()) for part in told.split("\n\n")]


def _options(listed: Listed) -> str:
    return "\n".join(("| option | what it does |", "|---|---|", *_rows(listed)))


def _rows(listed: Listed) -> Iterator[str]:
    command: Any = command_of(listed)
    context = command.context_class(command, info_name=listed.name)
    for parameter in command.params:
        if (record := parameter.get_help_record(context)) is not None:
            name, about = (" ".join(str(part).split()).replace("|", "\\|") for part in record)
            yield f"| `{name}` | {about} |"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(reference(), encoding="utf-8")
