"""Unit testing framework: test cases, suites, loaders and runners.

A test case is a class derived from TestCase whose methods named test* are tests; main()
collects and runs those of a module.
"""

import sys

__all__ = ["TestResult", "TestCase", "IsolatedAsyncioTestCase", "TestSuite", "TextTestRunner", "TestLoader",
           "FunctionTestCase", "main", "defaultTestLoader", "SkipTest", "skip", "skipIf", "skipUnless",
           "expectedFailure", "TextTestResult", "installHandler", "registerResult", "removeResult", "removeHandler",
           "addModuleCleanup", "doModuleCleanups", "enterModuleContext"]

__unittest = True

from .case import (FunctionTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups, enterModuleContext,
                   expectedFailure, skip, skipIf, skipUnless)

# the names of what is loaded when it is first asked for, and the submodules that have them
_LAZY = {
    "result": ("TestResult",),
    "suite": ("BaseTestSuite", "TestSuite"),
    "loader": ("TestLoader", "defaultTestLoader"),
    "runner": ("TextTestResult", "TextTestRunner"),
    "main": ("TestProgram", "main"),
    "signals": ("installHandler", "registerResult", "removeHandler", "removeResult"),
    "async_case": ("IsolatedAsyncioTestCase",),
    "util": (),
}


def __getattr__(name):
    for module, names in _LAZY.items():
        if name == module or name in names:
            submodule = f"{__name__}.{module}"
            __import__(submodule)
            module = sys.modules[submodule]
            for n in names:
                globals()[n] = getattr(module, n)
            if name in names:
                return globals()[name]
            return module
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__():
    return set(globals()) | set(_LAZY).union(*_LAZY.values())
