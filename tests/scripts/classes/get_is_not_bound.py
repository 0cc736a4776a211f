# __get__ of a class is called with the descriptor itself, whatever kind of object it is.
import functools
class P:
    def __call__(self,*a): return ('P',len(a))
for g in (staticmethod(lambda *a:('s',len(a))), lambda *a:('l',len(a)), P(), functools.partial(lambda *a:('pa',len(a))), classmethod(lambda *a:a), len, max, property(lambda s: 5), None):
    class D: __get__=g
    class C: d=D()
    for o in (C,C()):
        try: print(o.d)
        except Exception as e: print(type(e).__name__,str(e)[:60])
