# threads begin with the functions that module threading was given
import sys
def f():
    a = 1
    return a
log = []
def t(frame, event, arg):
    log.append((event, frame.f_lineno, frame.f_code.co_name))
    return t
import threading
log.clear()
threading.settrace(t)
th = threading.Thread(target=f); th.start(); th.join()
threading.settrace(None)
print([l for l in log if l[2] == 'f'], threading.gettrace())
log.clear()

log.clear()
threading.setprofile(lambda fr, ev, arg: log.append((ev, arg)) if fr.f_code.co_name == 'f' and not ev.startswith('c_') else None)
print(threading.getprofile() is None)
th = threading.Thread(target=f); th.start(); th.join()
threading.setprofile(None)
print(log, sys.getprofile(), sys.gettrace())
try: threading.settrace()
except TypeError as e: print(e)
