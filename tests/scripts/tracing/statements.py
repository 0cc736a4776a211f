# each kind of statement, as a trace function sees it
import sys
out=[]
def tracer(frame, event, arg):
    if frame.f_code.co_filename != __file__: return None
    if event=='exception': arg=(arg[0].__name__, str(arg[1]), arg[2] and arg[2].tb_lineno, arg[2] and arg[2].tb_frame is frame)
    out.append((frame.f_code.co_name, event, frame.f_lineno-frame.f_code.co_firstlineno, arg))
    return tracer
def run(f,*a):
    out.clear()
    sys.settrace(tracer)
    try:
        r=f(*a)
    except Exception as e:
        r=repr(e)
    finally:
        sys.settrace(None)
    print('==',f.__name__,r)
    for o in out: print('  ',*o[:3], type(o[3]).__name__ if o[1]=='return' else o[3])
def simple(a, b=2):
    x = a + b
    y = x; z = 1
    return z
def loops(n):
    for i in range(n):
        x = i
    else:
        x = 9
    while n:
        n -= 1
        if n == 1:
            continue
        if n == 0:
            break
    while True:
        break
    for i in (): pass
    return x
def exc():
    try:
        1/0
    except KeyError:
        pass
    except ZeroDivisionError as e:
        x = 1
    finally:
        y = 2
    try:
        pass
    except: pass
    else:
        z = 1
    return x
def boom():
    int('x')
def prop():
    try:
        boom()
    finally:
        a = 1
def gen():
    yield 1
    x = yield 2
    x = 3
def usegen():
    for v in gen():
        v
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): return True
def withs():
    with CM() as c, CM():
        x = 1
    with CM():
        raise ValueError('v')
    return 1
def deco(f): return f
def defs():
    @deco
    @deco
    def g(a):
        "doc"
        return a
    class K:
        "doc"
        x = 1
        def m(self): pass
    h = lambda: 5
    h()
    return g(1)
def onecomp():
    s = sum(i for i in [1, 2])
    return s
def matches(v):
    match v:
        case 1:
            r = 'one'
        case [a, b] if a:
            r = 'seq'
        case _:
            r = 'other'
    return r
def reraise():
    try:
        try:
            raise KeyError('a')
        except KeyError:
            raise
    except KeyError:
        pass
def nothing():
    global q
    pass
    "str"
    ...
    assert True, 'x'
    a: int = 3
    b: int
    del a
    if 0:
        x = 1
    if 1:
        y = 1
def ifs(a):
    if a:
        x = 1
    elif a == 0:
        x = 2
    else:
        x = 3
def nested():
    for i in range(2):
        for j in range(2):
            if j: continue
            try:
                if i: break
            finally:
                pass
def whiletwo():
    i = 0
    while i < 2:
        i += 1
    else:
        i = 0
    return i
for fn, a in [(simple,(1,)),(loops,(3,)),(exc,()),(prop,()),(usegen,()),(withs,()),(defs,()),(matches,(1,)),(matches,([1,2],)),(matches,(3,)),(reraise,()),(nothing,()),(ifs,(1,)),(ifs,(0,)),(ifs,(None,)),(nested,()),(whiletwo,()),(onecomp,())]:
    run(fn,*a)
