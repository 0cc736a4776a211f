"""What the program does when signals arrive; the numbers are enums."""

import _signal
from _signal import *
from enum import IntEnum as _IntEnum

_names = [n for n in dir(_signal) if n.startswith("SIG")]
Signals = _IntEnum("Signals", sorted(((n, getattr(_signal, n)) for n in _names if not n.startswith("SIG_")), key=lambda m: (m[1], m[0] in ("SIGIOT", "SIGCLD", "SIGPOLL"))), module=__name__)
Handlers = _IntEnum("Handlers", [(n, getattr(_signal, n)) for n in ("SIG_DFL", "SIG_IGN")], module=__name__)
if "SIG_BLOCK" in _names:
    Sigmasks = _IntEnum("Sigmasks", [(n, getattr(_signal, n)) for n in ("SIG_BLOCK", "SIG_UNBLOCK", "SIG_SETMASK")], module=__name__)
    globals().update(Sigmasks.__members__)
globals().update(Signals.__members__)
globals().update(Handlers.__members__)
del _names


def _int_to_enum(value, enum):
    if not isinstance(value, int):
        return value
    try:
        return enum(value)
    except ValueError:
        return value


def _enum_to_int(value):
    try:
        return int(value)
    except (ValueError, TypeError):
        return value


def signal(signalnum, handler):
    """Set what happens when a signal arrives. Return what was set before."""
    return _int_to_enum(_signal.signal(_enum_to_int(signalnum), _enum_to_int(handler)), Handlers)


def getsignal(signalnum):
    """Return what happens when a signal arrives."""
    return _int_to_enum(_signal.getsignal(signalnum), Handlers)


def valid_signals():
    """Return the set of all signals."""
    return {_int_to_enum(n, Signals) for n in _signal.valid_signals()}


if hasattr(_signal, "pthread_sigmask"):

    def pthread_sigmask(how, mask):
        """Change which signals are blocked. Return those that were."""
        return {_int_to_enum(n, Signals) for n in _signal.pthread_sigmask(how, mask)}

    def sigpending():
        """Return the signals that have arrived and are blocked."""
        return {_int_to_enum(n, Signals) for n in _signal.sigpending()}

    def sigwait(sigset):
        """Wait for one of the signals. Return it."""
        return _int_to_enum(_signal.sigwait(sigset), Signals)
