# What exec, eval and imported modules find as __builtins__.
import os, sys
print(type(__builtins__))
for run in exec, eval:
    space = {}
    run("1", space)
    print(type(space["__builtins__"]), space["__builtins__"] is vars(sys.modules["builtins"]))
own = {"exec": exec, "len": len}
space = {"__builtins__": own, "out": []}
exec("inner = {}; exec('z = 1', inner); out.append(inner['__builtins__'])", space)
print(space["out"][0] is own, type(eval("__builtins__", {})), type(eval("__builtins__")))
for bad in None, 5, []:
    try: exec("len", {"__builtins__": bad})
    except TypeError as e: print(type(e).__name__)
