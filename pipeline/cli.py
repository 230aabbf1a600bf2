"""``congvan``: scanned Vietnamese administrative documents into task records."""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Mapping, Sequence
from typing import Annotated, Final

import typer
from typer.core import TyperCommand, TyperGroup

from pipeline.deferred import COMMANDS, DeferredCommand
from pipeline.exit_code import ExitCode
from pipeline.language.usage import usage_told
from pipeline.program import program_version
from schemas.errors import (
    ClusterError,
    ConfigError,
    CongvanError,
    EngineError,
    InputError,
    OutputError,
)

EXIT_CODES: Final[Mapping[type[CongvanError], ExitCode]] = {
    ClusterError: ExitCode.NOTHING_DONE,
    ConfigError: ExitCode.USAGE,
    EngineError: ExitCode.NOTHING_DONE,
    InputError: ExitCode.NOTHING_DONE,
    OutputError: ExitCode.NOTHING_DONE,
}


class Commands(TyperGroup):
    """Lists every command, and loads none of them."""

    def list_commands(self, ctx: object) -> list[str]:  # noqa: ARG002
        """Return their names, in the order of a clerk's work."""
        return [command.name for command in COMMANDS]

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | None:  # noqa: ARG002
        """Return the command of that name, None if there is none."""
        found = (command for command in COMMANDS if command.name == cmd_name)
        return next(map(DeferredCommand, found), None)


app = typer.Typer(
    help=__doc__,
    cls=Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line, and leave with a code the shell understands."""
    logging.basicConfig(format="%(levelname)s %(message)s")
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as an interrupt: in good order
    try:
        code = app(args=argv, standalone_mode=False)  # None, but where a command left with one
    except typer.TyperException as error:
        sys.stderr.write(usage_told(error, sys.argv[1:] if argv is None else argv))
        sys.exit(ExitCode.USAGE)
    except CongvanError as error:
        told = getattr(error, "__notes__", [str(error)])[-1]  # in the language of the command
        sys.stderr.write(f"congvan: {told}\n")
        sys.exit(EXIT_CODES[type(error)])
    except typer.Abort:
        sys.exit(ExitCode.STOPPED)
    sys.exit(code or ExitCode.DONE)


def _version(asked: bool) -> None:  # noqa: FBT001  # typer calls it so
    if asked:
        typer.echo(program_version())
        raise typer.Exit


@app.callback()
def congvan(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Turn scanned Vietnamese administrative documents into task records.

    Results go to stdout, everything else to stderr. The exit status is 0 when all is
    done, 1 when some sources failed, 2 for wrong usage and 3 when nothing could be done.
    """


if __name__ == "__main__":
    main()
