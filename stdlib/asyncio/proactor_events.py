"""Event loops over completion ports, which only Windows has."""

from asyncio import base_events

__all__ = ("BaseProactorEventLoop",)


class BaseProactorEventLoop(base_events.BaseEventLoop):
    """The base of such loops."""

    def __init__(self, proactor):
        raise NotImplementedError("event loops over completion ports are not supported")
