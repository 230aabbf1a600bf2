"""What is wrong with how a command was called, in the language of who called it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Final

import typer

from pipeline.language.catalogue import Language, retell_usage, say, speaking

OPTION: Final = "--lang"
VARIABLE: Final = "CONGVAN_LANG"
CHECKED_BY_A_LIBRARY: Final = "Value error, "  # what typer puts before its own sentences


def usage_told(error: typer.TyperException, argv: Sequence[str]) -> str:
    """Return what is wrong, and where to read how it is right; nothing where help was shown."""
    message = error.format_message().replace(CHECKED_BY_A_LIBRARY, "")
    if not message:
        return ""
    command = getattr(getattr(error, "ctx", None), "command_path", None)
    with speaking(asked_language(argv)):
        told = f"congvan: {retell_usage(message)}\n"
        return told + (f"{say('how it is called: {} --help', command)}\n" if command else "")


def asked_language(argv: Sequence[str]) -> Language:
    """Return the language that *argv* or the environment names; they could not be parsed."""
    told = os.environ.get(VARIABLE, "")
    for word, following in zip(argv, (*argv[1:], ""), strict=False):
        name, _, value = word.partition("=")
        if name == OPTION:
            told = value or following
    return Language(told) if told in frozenset(Language) else Language.EN
