"""Stand-ins for the reading of a source, told by its name how to behave.

They run in processes of their own, so they live in a module and not in a test.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import time
from pathlib import Path

from schemas.errors import EngineError
from schemas.record import Outcome
from schemas.source import Source
from tests.pipeline.outcomes import outcome


def read(source: Source) -> Outcome:
    """Do what the name of *source* says."""
    match source.path.stem.partition("-")[0]:
        case "hang":
            engine = subprocess.Popen(["/bin/sleep", "60"])
            if source.path.exists():
                source.path.write_text(str(engine.pid))
            engine.wait()
        case "crash":
            ctypes.string_at(0)
        case "exit":
            os._exit(3)
        case "grow":
            bytearray(1 << 30)
        case "raise":
            raise RuntimeError("lost")
        case "engine":
            raise EngineError("tesseract", "gave up")
        case "slow":
            time.sleep(0.2)
    return outcome(source)


def tell_process(source: Source) -> Outcome:
    """Leave the number of the process in the file of the source."""
    with Path(source.path).open("a") as file:
        file.write(f"{os.getpid()}\n")
    return outcome(source)
