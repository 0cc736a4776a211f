# globals, locals, vars, __builtins__, name lookup order, deletion.
x = "global"
def f():
    a = 1
    l = locals(); l["a"] = 99; l["new"] = 1
    b = 2
    return a, sorted(l), sorted(locals())
print(f())
class C:
    x = "class"
    ls = sorted(k for k in locals() if not k.startswith("__"))
    def m(self): return x
    y = [x for _ in "a"]
    z = (lambda: x)()
    locals()["injected"] = 5
print(C.ls, C().m(), C.y, C.z, C.injected)
globals()["dynamic"] = "set through globals"; print(dynamic); del globals()["dynamic"]
try: dynamic
except NameError as e: print(e)
def shadow_builtin():
    len = lambda x: "shadowed"
    return len([])
print(shadow_builtin(), len([])); len = lambda x: "global shadow"; print(len([])); del len; print(len([]))
import builtins; builtins.added = "from builtins"; print(added); del builtins.added
try: added
except NameError as e: print(e)
def g():
    global created
    created = 1
    def h():
        global created
        created += 1
    h()
g(); print(created); del created
try: print(created)
except NameError as e: print(e)
def deleter():
    v = 1
    del v
    try: v
    except UnboundLocalError as e: print(e)
deleter()
def cond(flag):
    if flag: v = 1
    try: return v
    except UnboundLocalError as e: return str(e)
print(cond(1), cond(0))
def comp(): return [locals().get("i") for i in range(2)], (lambda: sorted(locals()))()
print(comp())
def outer():
    v = "enclosing"
    class K:
        v = "class"
        def m(self): return v
        w = v
    class L:
        w = v
        exec("v = 'exec in class'")
        u = v
    return K().m(), K.w, L.w, L.u
print(outer())
for i in range(2): pass
print(i); [j for j in range(3)]
try: j
except NameError as e: print(e)
def loopvar():
    for k in []: pass
    try: return k
    except UnboundLocalError as e: return str(e)
print(loopvar(), __builtins__ is builtins)
def late(): return defined_later
defined_later = "ok"; print(late())
def default_scope(v=x, *, w=[x for _ in "a"]): return v, w
x = "changed"; print(default_scope())
def params(a, b=2, *c, d, **e): return locals()
print(params(1, d=4), params(1, 2, 3, d=4, z=5))
