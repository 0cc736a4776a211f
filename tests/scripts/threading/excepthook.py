# exceptions that threads do not catch
import sys
import threading
import _thread

sys.stderr = sys.stdout


def bad():
    1 / 0


def show(args):
    print(args.exc_type, args.exc_value, args.thread.name, type(args.exc_traceback))
    if args.thread.name == "worse":
        sys.excepthook = lambda t, v, tb: print("sys.excepthook", t, v)
        raise ValueError("in the hook")


def leave():
    raise SystemExit(3)


threading.excepthook = show
for name, f in ("bad", bad), ("leave", leave), ("worse", bad):
    t = threading.Thread(target=f, name=name)
    t.start()
    t.join()
sys.excepthook = sys.__excepthook__
threading.excepthook = threading.__excepthook__
hook = threading.excepthook
hook(threading.ExceptHookArgs([ValueError, ValueError(4), None, t]))
hook(threading.ExceptHookArgs([SystemExit, SystemExit(4), None, t]))
hook(threading.ExceptHookArgs([ValueError, None, None, t]))
for wrong in (1, (1, 2, 3, 4)):
    try:
        hook(wrong)
    except TypeError as e:
        print(e)
sys.unraisablehook = lambda u: print(u.err_msg.partition(" at ")[0], u.exc_value, u.object)
_thread.start_joinable_thread(bad).join()
_thread.start_joinable_thread(leave).join()
