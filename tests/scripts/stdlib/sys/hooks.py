# displayhook, excepthook, unraisablehook, audit hooks and exit
import builtins
import sys

sys.displayhook(None)
sys.displayhook([1])
print(builtins._)
sys.stdout.write("x\n")
events = []
sys.addaudithook(lambda name, args: events.append((name, args)) if name.startswith("my.") else None)
sys.audit("my.event", 1, "two")
print(events)
try:
    raise ValueError("shown")
except ValueError as e:
    print(sys.exc_info()[1] is e, sys.exception() is e)
for args in ((), (3,), ("text",), (None,), ((1, 2),)):
    try:
        sys.exit(*args)
    except SystemExit as e:
        print(repr(e), e.code)
sys.excepthook = lambda kind, value, tb: print("hook:", kind.__name__, value, tb.tb_frame.f_code.co_name)
raise KeyError("last")
