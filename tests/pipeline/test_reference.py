"""docs/commands.md is what the commands say of themselves, and each shows how it is used."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Final

import pytest

from pipeline.deferred import COMMANDS, Listed, command_of
from pipeline.reference import examples, reference

ROOT: Final = Path(__file__).parents[2]


def test_the_page_is_current() -> None:
    told = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    assert told == reference(), "make docs"


@pytest.mark.parametrize("listed", COMMANDS, ids=lambda listed: listed.name)
def test_each_command_has_examples_that_can_be_typed(listed: Listed) -> None:
    assert examples(listed)
    for example in examples(listed):
        typed, _, _ = example.partition(" > ")  # the shell's part
        program, name, *argv = shlex.split(typed)
        assert (program, name) == ("congvan", listed.name)
        command_of(listed).make_context(listed.name, argv)
