"""Every option, gathered from the folders that own them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from ocr.config import OcrConfig
from pipeline.cores import usable_cores
from pipeline.language.catalogue import Language
from schemas.errors import ConfigError

S = TypeVar("S")


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchConfig:
    """How many sources are read at once, and when one is given up.

    Attributes:
        workers: Processes that read at the same time; 0 is one per core that may be used.
        seconds_per_source: A source that takes longer fails with ``timeout``.
        seconds_without_page: A source that gives no page for so long fails with
            ``timeout``; a page takes seconds, so this is a hang.
        megabytes_per_source: Memory that the reading of one source may take; a
            source that needs more fails with ``crashed``.
        sources_per_worker: A process is replaced after so many sources, because
            libraries that leak would fill the memory in a long run.
        reproducible: Whether the tables leave out how long each source took, the one
            thing that differs between runs.

    Raises:
        ConfigError: A number is out of its range.
    """

    workers: int = 0
    seconds_per_source: int = 14400
    seconds_without_page: int = 600
    megabytes_per_source: int = 4096
    sources_per_worker: int = 200
    reproducible: bool = False

    def __post_init__(self) -> None:
        if self.workers < 0:
            raise ConfigError(f"workers must be at least 0, not {self.workers}")
        for name in (
            "seconds_per_source",
            "seconds_without_page",
            "megabytes_per_source",
            "sources_per_worker",
        ):
            if getattr(self, name) < 1:
                raise ConfigError(f"{name} must be at least 1")

    @property
    def crew(self) -> int:
        """How many processes that makes on this machine."""
        return self.workers or usable_cores()


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarConfig:
    """Which days are working days, for deadlines counted in days.

    Attributes:
        days: Path of a CSV file with the columns ``day`` and ``works`` (0 or 1): days
            that go before the country's calendar, such as local holidays and swapped
            Saturdays. In a TOML file it leads from the folder of that file. Empty for none.
    """

    days: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The whole configuration; the defaults are the recommended values.

    Attributes:
        language: In which the program speaks, ``en`` or ``vi``; ``--lang`` goes before it.
        ocr: The table ``[ocr]`` of the file.
        batch: The table ``[batch]`` of the file.
        calendar: The table ``[calendar]`` of the file.
    """

    language: Language = Language.EN
    ocr: OcrConfig = field(default_factory=OcrConfig)
    batch: BatchConfig = field(default_factory=BatchConfig)
    calendar: CalendarConfig = field(default_factory=CalendarConfig)


def load_config(path: Path | None) -> Config:
    """Read *path*, or return the defaults. Paths in the file lead from its own folder.

    Raises:
        ConfigError: The file cannot be read, or has a key or a value that cannot be.
    """
    if path is None:
        return Config()
    tables = _read(path)
    _check_keys(Config, tables, where=path.name)
    ocr = _section(OcrConfig, tables, "ocr")
    calendar = _section(CalendarConfig, tables, "calendar")
    return Config(
        language=_language(tables),
        ocr=replace(ocr, recordings=_beside(path, ocr.recordings)),
        batch=_section(BatchConfig, tables, "batch"),
        calendar=replace(calendar, days=_beside(path, calendar.days)),
    )


def _beside(path: Path, told: str) -> str:
    """Return the path that the file *path* tells, which leads from where that file is."""
    return str(path.absolute().parent / told) if told else ""


def _language(tables: Mapping[str, Any]) -> Language:
    told = tables.get("language", Language.EN)
    try:
        return Language(told)
    except ValueError as error:
        known = ", ".join(Language)
        raise ConfigError(f"language must be one of {known}, not {told!r}") from error


def _read(path: Path) -> Mapping[str, Any]:
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path.name} cannot be read: {error}") from error


def _section(schema: type[S], tables: Mapping[str, Any], name: str) -> S:
    table = tables.get(name, {})
    if not isinstance(table, dict):
        raise ConfigError(f"{name} is a table: write [{name}] and its keys below")
    _check_keys(schema, table, where=f"[{name}]")
    _check_types(schema, table, where=f"[{name}]")
    try:
        return schema(**table)
    except ConfigError as error:
        raise ConfigError(f"[{name}] {error}") from error


def _check_keys(schema: type[Any], table: Mapping[str, Any], *, where: str) -> None:
    known = {option.name for option in fields(schema)}
    if unknown := sorted(table.keys() - known):
        raise ConfigError(
            f"{where} unknown: {', '.join(unknown)} (known: {', '.join(sorted(known))})"
        )


def _check_types(schema: type[Any], table: Mapping[str, Any], *, where: str) -> None:
    hints = get_type_hints(schema)
    for name, value in table.items():
        if type(value) is not hints[name]:  # isinstance would take true for a number
            raise ConfigError(
                f"{where} {name} must be of type {hints[name].__name__}, not {value!r}"
            )
