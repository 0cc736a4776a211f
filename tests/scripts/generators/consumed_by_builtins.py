def gen():
    raise ValueError
print(any(x>3 for x in range(10)), all(x<3 for x in range(10)), list(x for x in "abc" if x!="b"), max((i for i in (1,2,3)), default=0))
l=[]
l.append(x for x in range(5)); print(any(x for x in l[0]), list(l[0]))
it=iter(x for x in range(6)); print(any(it), list(it))
print(sorted((x for x in [3,1,2]), key=lambda v:-v), sum((x*y for x in range(3) for y in range(x)), 5))
print(",".join(str(x) for x in range(4)), dict((k,1) for k in "ab"), set(x for x in (1,1)))
try: sum(x for x in ["a"])
except TypeError as e:
    import traceback; traceback.print_exc()
try: sum(1//x for x in [0])
except ZeroDivisionError as e:
    import traceback; traceback.print_exc()
try: sum(next(iter([])) for x in [0])
except RuntimeError as e: print(e)
z = zip((x for x in range(3)), "abc"); print(next(z)); print(list(z))
class A:
    def __add__(s,o):
        import sys; print(sys._getframe().f_back.f_code.co_name); return s
    __radd__=__add__
def h(): sum((x for x in [A()]))
h()
def rec(n): return sum(rec(n-1) for _ in range(1)) if n else 1
print(rec(200))
try: rec(5000)
except RecursionError as e: print(e)
