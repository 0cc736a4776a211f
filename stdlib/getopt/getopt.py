"""Parser for command line options, in the manner of the C function getopt."""

import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """Parse options up to the first argument: returns a list of (option, value) and the arguments left.

    In shortopts a letter followed by ":" takes a value, in longopts a name that ends in "=".
    """
    opts = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            args = args[1:]
            break
        args = _take(opts, args, shortopts, longopts)
    return opts, args


def gnu_getopt(args, shortopts, longopts=[]):
    """Like getopt, but options may come after arguments, unless shortopts begins with "+" or POSIXLY_CORRECT is set."""
    opts, rest = [], []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    if shortopts.startswith("+"):
        shortopts, stop = shortopts[1:], True
    else:
        stop = bool(os.environ.get("POSIXLY_CORRECT"))
    while args:
        if args[0] == "--":
            rest += args[1:]
            break
        if args[0][:2] == "--" or args[0][:1] == "-" and args[0] != "-":
            args = _take(opts, args, shortopts, longopts)
        elif stop:
            rest += args
            break
        else:
            rest.append(args[0])
            args = args[1:]
    return opts, rest


def _take(opts, args, shortopts, longopts):
    """Take the first of args, an option or several in one; returns what is left."""
    first, args = args[0], args[1:]
    if first.startswith("--"):
        name, sep, value = first[2:].partition("=")
        wants, name = _long(name, longopts)
        if wants and not sep:
            if not args:
                raise GetoptError("option --%s requires argument" % name, name)
            value, args = args[0], args[1:]
        elif sep and not wants:
            raise GetoptError("option --%s must not have an argument" % name, name)
        opts.append(("--" + name, value))
        return args
    letters = first[1:]
    while letters:
        letter, letters = letters[0], letters[1:]
        value = ""
        if _short(letter, shortopts):
            if not letters:
                if not args:
                    raise GetoptError("option -%s requires argument" % letter, letter)
                letters, args = args[0], args[1:]
            value, letters = letters, ""
        opts.append(("-" + letter, value))
    return args


def _long(name, longopts):
    """Whether a long option takes a value, and its whole name."""
    found = [o for o in longopts if o.startswith(name)]
    if not found:
        raise GetoptError("option --%s not recognized" % name, name)
    if name in found:
        return False, name
    if name + "=" in found:
        return True, name
    if len(found) > 1:
        raise GetoptError("option --%s not a unique prefix" % name, name)
    return found[0].endswith("="), found[0].removesuffix("=")


def _short(letter, shortopts):
    """Whether a short option takes a value."""
    for i, c in enumerate(shortopts):
        if c == letter != ":":
            return shortopts.startswith(":", i + 1)
    raise GetoptError("option -%s not recognized" % letter, letter)
