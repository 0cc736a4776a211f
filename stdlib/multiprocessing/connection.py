"""Connections between processes."""

import time

import _multiprocessing as _core
from _multiprocessing import Connection

from . import AuthenticationError, BufferTooShort

__all__ = ["Client", "Listener", "Pipe", "wait"]


def Pipe(duplex=True):
    """Return two connections, each the other end of the other. Without duplex, the first one
    only receives and the second one only sends."""
    return _core.pipe(bool(duplex))


def wait(object_list, timeout=None):
    """Wait until some of the objects are ready: connections with something to receive, or that
    are at their end, and sentinels of processes that have ended. Return those."""
    deadline = None if timeout is None else time.monotonic() + timeout
    objects = list(object_list)
    handles = [o if isinstance(o, (Connection, _core.Handle)) else o._waitable() for o in objects]
    while True:
        ready = [o for o, h in zip(objects, handles) if _core.ready(h)]
        if ready or not objects:
            return ready
        left = None if deadline is None else deadline - time.monotonic()
        if left is not None and left <= 0:
            return []
        _core.wait_any(handles, left)


class Listener:
    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        raise NotImplementedError("multiprocessing.connection.Listener is not supported: use Pipe() or sockets")


def Client(address, family=None, authkey=None):
    raise NotImplementedError("multiprocessing.connection.Client is not supported: use Pipe() or sockets")
