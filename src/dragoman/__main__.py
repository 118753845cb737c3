"""`python -m dragoman`, and the command `dragoman`."""

import sys


def main() -> None:
    from dragoman.serve.cli import run

    sys.exit(run())


if __name__ == "__main__":
    main()
