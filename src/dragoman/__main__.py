"""`python -m dragoman`, and the command `dragoman`."""

import os
import sys


def main() -> None:
    """The command line; leaves with the exit status of the command."""
    # Small products of matrices gain nothing from a second core, which waiting for them would keep busy.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from dragoman.serve.cli import run

    sys.exit(run())


if __name__ == "__main__":
    main()
