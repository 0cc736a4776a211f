"""Selectors: which of several files are ready to be read or written."""

import math
import select
import sys
from abc import ABCMeta, abstractmethod
from collections import namedtuple
from collections.abc import Mapping

EVENT_READ = 1
EVENT_WRITE = 2


def _fileobj_to_fd(fileobj):
    fd = fileobj
    if not isinstance(fileobj, int):
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f"Invalid file object: {fileobj!r}") from None
    if fd < 0:
        raise ValueError(f"Invalid file descriptor: {fd}")
    return fd


SelectorKey = namedtuple("SelectorKey", ["fileobj", "fd", "events", "data"])
SelectorKey.__doc__ = "A file that is waited for: the object, its descriptor, the events and the data that go with it."


class _SelectorMapping(Mapping):
    """The keys of a selector by their file objects."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._fd_to_key)

    def get(self, fileobj, default=None):
        fd = self._selector._fileobj_lookup(fileobj)
        return self._selector._fd_to_key.get(fd, default)

    def __getitem__(self, fileobj):
        fd = self._selector._fileobj_lookup(fileobj)
        key = self._selector._fd_to_key.get(fd)
        if key is None:
            raise KeyError(f"{fileobj!r} is not registered")
        return key

    def __iter__(self):
        return iter(self._selector._fd_to_key)


class BaseSelector(metaclass=ABCMeta):
    """What selectors have in common."""

    @abstractmethod
    def register(self, fileobj, events, data=None):
        """Wait for events of a file from now on. Return its key."""
        raise NotImplementedError

    @abstractmethod
    def unregister(self, fileobj):
        """Wait for a file no more. Return the key that it had."""
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        """Change the events or the data of a file. Return its new key."""
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    @abstractmethod
    def select(self, timeout=None):
        """Wait, at most for timeout seconds. Return a list of pairs of a key and its events."""
        raise NotImplementedError

    def close(self):
        """Free what the selector uses."""

    def get_key(self, fileobj):
        """Return the key of a file."""
        mapping = self.get_map()
        if mapping is None:
            raise RuntimeError("Selector is closed")
        try:
            return mapping[fileobj]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None

    @abstractmethod
    def get_map(self):
        """A mapping from the registered files to their SelectorKeys."""
        raise NotImplementedError

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class _BaseSelectorImpl(BaseSelector):
    """The account of the keys."""

    def __init__(self):
        self._fd_to_key = {}
        self._map = _SelectorMapping(self)

    def _fileobj_lookup(self, fileobj):
        try:
            return _fileobj_to_fd(fileobj)
        except ValueError:
            # perhaps it was closed, and is known all the same
            for key in self._fd_to_key.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f"Invalid events: {events!r}")
        key = SelectorKey(fileobj, self._fileobj_lookup(fileobj), events, data)
        if key.fd in self._fd_to_key:
            raise KeyError(f"{fileobj!r} (FD {key.fd}) is already registered")
        self._fd_to_key[key.fd] = key
        return key

    def unregister(self, fileobj):
        try:
            return self._fd_to_key.pop(self._fileobj_lookup(fileobj))
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None

    def modify(self, fileobj, events, data=None):
        try:
            key = self._fd_to_key[self._fileobj_lookup(fileobj)]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None
        if events != key.events:
            self.unregister(fileobj)
            return self.register(fileobj, events, data)
        if data != key.data:
            key = key._replace(data=data)
            self._fd_to_key[key.fd] = key
        return key

    def close(self):
        self._fd_to_key.clear()
        self._map = None

    def get_map(self):
        return self._map

    def _ready(self, pairs):
        """The result of select() for pairs of a descriptor and its events."""
        result = []
        for fd, events in pairs:
            key = self._fd_to_key.get(fd)
            if key and events & key.events:
                result.append((key, events & key.events))
        return result


class SelectSelector(_BaseSelectorImpl):
    """A selector with select.select()."""

    def __init__(self):
        super().__init__()
        self._readers = set()
        self._writers = set()

    def register(self, fileobj, events, data=None):
        key = super().register(fileobj, events, data)
        if events & EVENT_READ:
            self._readers.add(key.fd)
        if events & EVENT_WRITE:
            self._writers.add(key.fd)
        return key

    def unregister(self, fileobj):
        key = super().unregister(fileobj)
        self._readers.discard(key.fd)
        self._writers.discard(key.fd)
        return key

    def select(self, timeout=None):
        if timeout is not None:
            timeout = max(timeout, 0)
        try:
            r, w, _ = select.select(self._readers, self._writers, [], timeout)
        except InterruptedError:
            return []
        events = dict.fromkeys(r, EVENT_READ)
        for fd in w:
            events[fd] = events.get(fd, 0) | EVENT_WRITE
        return self._ready(events.items())


class _PollLikeSelector(_BaseSelectorImpl):
    """A selector with an object that descriptors are registered with."""

    def __init__(self):
        super().__init__()
        self._selector = self._selector_cls()

    def _mask(self, events):
        return (self._EVENT_READ if events & EVENT_READ else 0) | (self._EVENT_WRITE if events & EVENT_WRITE else 0)

    def register(self, fileobj, events, data=None):
        key = super().register(fileobj, events, data)
        try:
            self._selector.register(key.fd, self._mask(events))
        except:
            super().unregister(fileobj)
            raise
        return key

    def unregister(self, fileobj):
        key = super().unregister(fileobj)
        try:
            self._selector.unregister(key.fd)
        except OSError:
            pass  # it was closed before
        return key

    def modify(self, fileobj, events, data=None):
        try:
            key = self._fd_to_key[self._fileobj_lookup(fileobj)]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None
        if events == key.events and data == key.data:
            return key
        if events != key.events:
            try:
                self._selector.modify(key.fd, self._mask(events))
            except:
                super().unregister(fileobj)
                raise
        key = key._replace(events=events, data=data)
        self._fd_to_key[key.fd] = key
        return key

    def _pairs(self, polled):
        other = ~self._EVENT_READ, ~self._EVENT_WRITE
        for fd, event in polled:
            yield fd, (EVENT_WRITE if event & other[0] else 0) | (EVENT_READ if event & other[1] else 0)

    def select(self, timeout=None):
        if timeout is not None:
            timeout = 0 if timeout <= 0 else math.ceil(timeout * 1e3)
        try:
            return self._ready(self._pairs(self._selector.poll(timeout)))
        except InterruptedError:
            return []


if hasattr(select, "poll"):

    class PollSelector(_PollLikeSelector):
        """A selector with select.poll()."""

        _selector_cls = select.poll
        _EVENT_READ = select.POLLIN
        _EVENT_WRITE = select.POLLOUT


if hasattr(select, "epoll"):

    class EpollSelector(_PollLikeSelector):
        """A selector with select.epoll()."""

        _selector_cls = select.epoll
        _EVENT_READ = select.EPOLLIN
        _EVENT_WRITE = select.EPOLLOUT

        def fileno(self):
            return self._selector.fileno()

        def select(self, timeout=None):
            if timeout is not None:
                timeout = 0 if timeout <= 0 else math.ceil(timeout * 1e3) * 1e-3
            try:
                return self._ready(self._pairs(self._selector.poll(timeout, max(len(self._fd_to_key), 1))))
            except InterruptedError:
                return []

        def close(self):
            self._selector.close()
            super().close()


DefaultSelector = globals().get("EpollSelector") or globals().get("PollSelector") or SelectSelector
