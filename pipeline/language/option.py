"""The option --lang, which every command has."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import Parameter, signature
from pathlib import Path
from typing import Annotated, Final, get_type_hints

import typer

from pipeline.config import load_config
from pipeline.language.catalogue import Language, retell, speaking
from pipeline.language.usage import OPTION, VARIABLE
from schemas.errors import CongvanError

Lang = Annotated[
    Language | None,
    typer.Option(
        OPTION,
        envvar=VARIABLE,
        help="English, or Vietnamese (tiếng Việt); without it, what --config says, or English.",
    ),
]
LANG: Final = "lang"
CONFIG: Final = "config"


def with_language(command: Callable[..., None]) -> Callable[..., None]:
    """Return *command* with the option --lang, in whose language it then speaks."""

    @wraps(command)
    def spoken(*, lang: Language | None, **options: object) -> None:
        with speaking(lang or _configured(options.get(CONFIG))):
            try:
                command(**options)
            except CongvanError as error:
                error.add_note(retell(str(error)))  # the last note is what the person is told
                raise

    known = signature(command, eval_str=True)
    option = Parameter(LANG, Parameter.KEYWORD_ONLY, default=None, annotation=Lang)
    parameters = (*known.parameters.values(), option)
    vars(spoken)["__signature__"] = known.replace(parameters=parameters)
    spoken.__annotations__ = {**get_type_hints(command, include_extras=True), LANG: Lang}
    return spoken


def _configured(path: object) -> Language:
    return load_config(path).language if isinstance(path, Path) else Language.EN
