"""Whether, and how, text for a terminal is coloured."""

import io
import os
import sys

COLORIZE = True


class ANSIColors:
    """Control sequences of terminals."""

    BACKGROUND_YELLOW = "\x1b[43m"
    BOLD_GREEN = "\x1b[1;32m"
    BOLD_MAGENTA = "\x1b[1;35m"
    BOLD_RED = "\x1b[1;31m"
    BLACK = "\x1b[30m"
    GREEN = "\x1b[32m"
    GREY = "\x1b[90m"
    MAGENTA = "\x1b[35m"
    RED = "\x1b[31m"
    RESET = "\x1b[0m"
    YELLOW = "\x1b[33m"


NoColors = ANSIColors()
for _name in dir(NoColors):
    if not _name.startswith("__"):
        setattr(NoColors, _name, "")
del _name


def get_colors(colorize=False):
    """The sequences, or empty ones where there must be no colours."""
    return ANSIColors() if colorize or can_colorize() else NoColors


def can_colorize():
    """Whether what is written to sys.stderr may have colours.

    PYTHON_COLORS decides, then NO_COLOR, FORCE_COLOR and TERM, then whether sys.stderr is a
    terminal.
    """
    use_environment = not sys.flags.ignore_environment
    if use_environment:
        choice = os.environ.get("PYTHON_COLORS")
        if choice in ("0", "1"):
            return choice == "1"
    if "NO_COLOR" in os.environ or not COLORIZE:
        return False
    if use_environment:
        if "FORCE_COLOR" in os.environ:
            return True
        if os.environ.get("TERM") == "dumb":
            return False
    if not hasattr(sys.stderr, "fileno"):
        return False
    try:
        return os.isatty(sys.stderr.fileno())
    except io.UnsupportedOperation:
        return sys.stderr.isatty()
