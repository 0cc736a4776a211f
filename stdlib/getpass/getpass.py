"""Ask for a password, and find out who the user is."""

import os
import sys
import warnings

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    pass


def unix_getpass(prompt="Password: ", stream=None):
    """Ask the user for a password, without showing what is typed.

    The terminal is asked where there is one, else standard input; with a warning when echo
    cannot be turned off.
    """
    try:
        import termios
        fd = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except (ImportError, OSError):
        return fallback_getpass(prompt, stream)
    with os.fdopen(fd, "r+b", 0) as tty:
        old = termios.tcgetattr(fd)
        new = old[:]
        new[3] &= ~termios.ECHO
        try:
            termios.tcsetattr(fd, termios.TCSAFLUSH, new)
            tty.write(prompt.encode())
            line = b""
            while not line.endswith(b"\n"):
                c = tty.read(1)
                if not c:
                    break
                line += c
        finally:
            termios.tcsetattr(fd, termios.TCSAFLUSH, old)
            tty.write(b"\n")
    if not line:
        raise EOFError
    return line.decode().removesuffix("\n")


def fallback_getpass(prompt="Password: ", stream=None):
    warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=2)
    if not stream:
        stream = sys.stderr
    print("Warning: Password input may be echoed.", file=stream)
    return _raw_input(prompt, stream)


def _raw_input(prompt="", stream=None, input=None):
    """A line of input, without the prompt in it."""
    if not stream:
        stream = sys.stderr
    if not input:
        input = sys.stdin
    prompt = str(prompt)
    if prompt:
        stream.write(prompt)
        stream.flush()
    line = input.readline()
    if not line:
        raise EOFError
    return line.removesuffix("\n")


def getuser():
    """The name of the user.

    It is taken from LOGNAME, USER, LNAME or USERNAME, and failing that from the system. Raises OSError if nobody knows.
    """
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        user = os.environ.get(name)
        if user:
            return user
    try:
        import pwd
        return pwd.getpwuid(os.getuid())[0]
    except (ImportError, KeyError) as e:
        raise OSError("No username set in the environment") from e


getpass = unix_getpass
