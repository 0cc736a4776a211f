# Which builtins a function sees that is made by calling its type.
import builtins, types
def func(s): return len(s)
space = {}
made = types.FunctionType(func.__code__, space)
print(made("abc"), made.__builtins__ is vars(builtins), space)
safe = {"None": None}
space = {"type": type, "__builtins__": safe}
exec("def func3(s): pass\nfunc4 = type(func3)(func3.__code__, {})", space)
print(space["func3"].__builtins__ is safe, space["func4"].__builtins__ is safe)
class X:
    def meth(self): super()
def outer():
    k = X()
    return lambda: k
try: X.meth(outer().__closure__[0])
except TypeError as e: print(e)
def reads_self(self): return lambda: self
print(type(reads_self(outer().__closure__[0])()))
