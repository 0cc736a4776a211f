# profile functions: calls of Python functions and their returns
import sys
def f():
    a = 1
    return a
log = []
def t(frame, event, arg):
    log.append((event, frame.f_lineno, frame.f_code.co_name))
    return t
# profile
log.clear()
sys.setprofile(lambda fr, ev, arg: log.append((ev, fr.f_code.co_name, arg)) if not ev.startswith('c_') else None)
f()
sys.setprofile(None)
print([l for l in log])
print(sys.getprofile())

def gen():
    yield 1
    raise KeyError('k')
log.clear()
def prof(frame, event, arg):
    if not event.startswith('c_'):
        log.append((event, frame.f_code.co_name, arg))
sys.setprofile(prof)
try:
    for x in gen(): f()
except KeyError: pass
sys.setprofile(None)
for l in log: print(l)
def worse(frame, event, arg):
    raise ValueError(event)
sys.setprofile(worse)
try: f()
except ValueError as e: print('caught', e)
print(sys.getprofile())
