"""The first command: sets up everything in .venv and starts Supple with the arguments given."""

from __future__ import annotations

from interpreter import continue_with_fitting_python

continue_with_fitting_python()

import os
import subprocess
import sys

import environment
import system_libraries
from system_libraries import Use


def main(arguments: list[str]) -> int:
    """Set up, look for what is missing, start. Returns the program's exit status, 2 where it cannot start."""
    may_install = system_libraries.may_install(asked="--install-system" in arguments, environment=os.environ)
    arguments = [argument for argument in arguments if argument != "--install-system"]
    uses = system_libraries.uses_of(os.environ)
    missing = system_libraries.missing_libraries(uses)
    if missing and may_install:
        system_libraries.install([library.debian for library in missing])
        missing = system_libraries.missing_libraries(uses)
    if missing:
        print(system_libraries.advice(missing), file=sys.stderr, flush=True)
    if any(library.use is not Use.SOUND for library in missing) and "--terminal" not in arguments:
        print("Then run this again. `play ROUTINE --terminal` needs none of them.", file=sys.stderr)
        return 2
    try:
        python = environment.ensure(dev=False, may_install=may_install)
    except environment.SetUpFailed as failure:
        print(failure, file=sys.stderr)
        return 2
    command = [str(python), "-m", "supple", *arguments]
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:  # the program was told as well and leaves by itself
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
