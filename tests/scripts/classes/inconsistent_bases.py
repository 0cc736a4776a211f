# Orders of bases that cannot be made consistent.
class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
class E(C, B): pass
for src in ["class X(A, B): pass", "class X(D, E): pass", "class X(A, A): pass", "class X(object, A): pass", "class X(B, A, C): pass", "class X(int, str): pass", "class X(A, int): pass", "class X(int, bool): pass", "class X(D, C, B): pass", "class X(B, D): pass", "type('X', (A, D), {})", "class X(list, dict): pass", "class X(Exception, int): pass", "class X(type, A): pass", "class X(C, D): pass", "D.__bases__ = (C, B)", "A.__bases__ = (D,)", "A.__bases__ = ()", "A.__bases__ = (int,)", "A.__bases__ = 5", "A.__bases__ = (5,)"]:
    try: exec(src); print(src, "|", [k.__name__ for k in (D.__mro__ if "bases" in src else X.__mro__)] if "type(" not in src else "")
    except Exception as e: print(src, "|", type(e).__name__, str(e).replace("\n", " "))
print([k.__name__ for k in D.__mro__], [k.__name__ for k in E.__mro__])
