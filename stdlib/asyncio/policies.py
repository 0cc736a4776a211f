"""Policies: which loop a thread has, and how loops are made."""

from asyncio import events
from asyncio.events import _policy_loop, _set_policy_loop, _get_policy, _set_policy, SelectorEventLoop

__all__ = ("AbstractEventLoopPolicy", "BaseDefaultEventLoopPolicy", "DefaultEventLoopPolicy",
           "get_event_loop_policy", "set_event_loop_policy", "get_child_watcher", "set_child_watcher")


class AbstractEventLoopPolicy:
    """What every policy has."""

    __module__ = "asyncio.events"

    def get_event_loop(self):
        """Return the loop of the thread."""
        raise NotImplementedError

    def set_event_loop(self, loop):
        """Set the loop of the thread."""
        raise NotImplementedError

    def new_event_loop(self):
        """Make a loop."""
        raise NotImplementedError

    def get_child_watcher(self):
        """What tells of child processes that end."""
        raise NotImplementedError

    def set_child_watcher(self, watcher):
        """Have watcher tell of child processes that end."""
        raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """A policy by which each thread has a loop of its own; that of the main thread is made on demand."""

    __module__ = "asyncio.events"
    _loop_factory = None

    def get_event_loop(self):
        return _policy_loop()

    def set_event_loop(self, loop):
        _set_policy_loop(loop)

    def new_event_loop(self):
        return self._loop_factory()


class DefaultEventLoopPolicy(BaseDefaultEventLoopPolicy):
    """The policy of the system."""

    __module__ = "asyncio.unix_events"
    __qualname__ = "_UnixDefaultEventLoopPolicy"
    _loop_factory = SelectorEventLoop

    def __init__(self):
        self._watcher = None

    def set_event_loop(self, loop):
        super().set_event_loop(loop)
        if self._watcher is not None and _is_main_thread():
            self._watcher.attach_loop(loop)

    def get_child_watcher(self):
        from asyncio import unix_events
        if self._watcher is None:
            watched = unix_events.can_use_pidfd()
            self._watcher = unix_events.PidfdChildWatcher() if watched else unix_events.ThreadedChildWatcher()
        _deprecated("get_child_watcher")
        return self._watcher

    def set_child_watcher(self, watcher):
        from asyncio import unix_events
        assert watcher is None or isinstance(watcher, unix_events.AbstractChildWatcher)
        if self._watcher is not None:
            self._watcher.close()
        self._watcher = watcher
        _deprecated("set_child_watcher")


def _is_main_thread():
    import threading
    return threading.current_thread() is threading.main_thread()


def _deprecated(name):
    import warnings
    warnings.warn(f"{name!r} is deprecated as of Python 3.12 and will be removed in Python 3.14.", DeprecationWarning,
                  stacklevel=3)


DefaultEventLoopPolicy.__name__ = "_UnixDefaultEventLoopPolicy"
_UnixDefaultEventLoopPolicy = DefaultEventLoopPolicy
_default = None


def get_event_loop_policy():
    """Return the policy."""
    global _default
    policy = _get_policy()
    if policy is None:
        if _default is None:
            _default = DefaultEventLoopPolicy()
        policy = _default
    return policy


def set_event_loop_policy(policy):
    """Set the policy; None is the default."""
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError("policy must be an instance of AbstractEventLoopPolicy or None, "
                        f"not '{type(policy).__name__}'")
    if policy is not _default or policy is None:
        _set_policy(policy)


def get_child_watcher():
    """Return the watcher of child processes of the policy."""
    return get_event_loop_policy().get_child_watcher()


def set_child_watcher(watcher):
    """Set the watcher of child processes of the policy."""
    return get_event_loop_policy().set_child_watcher(watcher)


for _function in get_event_loop_policy, set_event_loop_policy, get_child_watcher, set_child_watcher:
    _function.__module__ = "asyncio.events"
