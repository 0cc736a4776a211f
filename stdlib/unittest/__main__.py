"""The command `python -m unittest`."""

import os
import sys

if sys.argv[0].endswith("__main__.py"):
    # for the help: argparse would show the file
    sys.argv[0] = os.path.basename(sys.executable) + " -m unittest"

__unittest = True

from .main import main

main(module=None)
