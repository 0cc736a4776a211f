"""Processes with the interface of threads."""

import sys

from multiprocessing import context

# Everything that the default context offers is a function of this module.
__all__ = [name for name in dir(context._default_context) if not name.startswith("_")]
globals().update((name, getattr(context._default_context, name)) for name in __all__)

SUBDEBUG = 5
SUBWARNING = 25

if "__main__" in sys.modules:
    sys.modules["__mp_main__"] = sys.modules["__main__"]


def __getattr__(name):
    # submodules that CPython happens to have imported by now
    if name in ("connection", "pool", "queues", "reduction", "synchronize", "util"):
        import importlib

        return importlib.import_module("multiprocessing." + name)
    raise AttributeError(f"module 'multiprocessing' has no attribute {name!r}")
