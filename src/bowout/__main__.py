"""Run the command line as ``python -m bowout``."""

from bowout.cli import main

main()
