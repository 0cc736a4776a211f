# More than fifteen members are cut, more than ten levels too.
g = ExceptionGroup("deepest", [ValueError(0)])
for i in range(12):
    g = ExceptionGroup(f"level {i}", [g])
import traceback, sys
traceback.print_exception(g, file=sys.stdout)
traceback.print_exception(ExceptionGroup("wide", [ValueError(i) for i in range(20)]), file=sys.stdout)
raise ExceptionGroup("wide", [ValueError(i) for i in range(17)])
