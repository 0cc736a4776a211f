# what trace functions may do and return
import sys
def f():
    a = 1
    return a
log = []
def t(frame, event, arg):
    log.append((event, frame.f_lineno, frame.f_code.co_name))
    return t
# errors in the trace function
def bad(frame, event, arg):
    if event == 'line': raise ValueError('bad')
    return bad
sys.settrace(bad)
try: f()
except ValueError as e: print('caught', e)
print(sys.gettrace())
# module-level: own frame
fr = sys._getframe()
fr.f_trace = t
sys.settrace(t)
x = 1
y = f()
sys.settrace(None)
for l in log: print(l)
fr.f_trace = None
# no lines
log.clear()
def t2(frame, event, arg):
    frame.f_trace_lines = False
    log.append((event, frame.f_lineno, frame.f_locals.copy() if event=='return' else None))
    return t2
sys.settrace(t2); f(); sys.settrace(None)
print(log)
# exec, eval, lambda
log.clear()
sys.settrace(t)
exec("a = 1\nb = 2\n")
eval("1 + 1")
(lambda: 3)()
sys.settrace(None)
print(log)
# recursion limit
def r(n): return r(n+1)
sys.settrace(lambda *a: None)
try: r(0)
except RecursionError as e: print(e)
sys.settrace(None)
# trace func returning other local trace
def local(frame, event, arg):
    log.append(('local', event, frame.f_lineno)); 
def t3(frame, event, arg):
    log.append(('global', event, frame.f_lineno)); return local
sys.settrace(t3); f(); sys.settrace(None)
print(log)
def tb(n):
    if n: tb(n-1)
    else: raise KeyError(n)
sys.settrace(t)
try: tb(2)
except KeyError:
    import traceback; sys.settrace(None); traceback.print_exc(file=sys.stdout)
sys.settrace(t3)
try: sys.call_tracing(f, ())
finally: sys.settrace(None)
try: sys.settrace()
except TypeError as e: print(e)
