# Code objects can be written and read again by the same interpreter.
import marshal


def tr(f, *a, **k):
    try:
        print(repr(f(*a, **k))[:150])
    except BaseException as e:
        print(type(e).__name__, e)


c=compile('x=1+y\ndef f(a): return a*x\nprint(f(2))','name.py','exec')
exec(marshal.loads(marshal.dumps(c)),{'y':3})
def g(n, k=2): return n*k+1
import types
h=types.FunctionType(marshal.loads(marshal.dumps(g.__code__)),globals()); print(h(3,4), h.__code__==g.__code__, h.__code__.co_name)
tr(marshal.dumps,c,allow_code=False); tr(marshal.loads,marshal.dumps(c),allow_code=False); tr(marshal.dumps,[c],4,allow_code=False)
e=compile('1+z','<s>','eval'); print(eval(marshal.loads(marshal.dumps(e)),{'z':2}))
print(marshal.version)
