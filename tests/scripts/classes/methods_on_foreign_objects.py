# Methods of classes of the library, called with objects that are no instances of theirs or were never initialised.
import asyncio, contextlib, dataclasses, enum, functools, io, re, types
def refused(label, f):
    try: print(label, "gives", f())
    except (TypeError, AttributeError, ValueError) as e: print(label, "refused")
refused("Field repr", lambda: dataclasses.Field.__repr__(ValueError("x")))
refused("manager exit", lambda: contextlib._GeneratorContextManager.__exit__(2**70, None, None, None))
refused("manager enter", lambda: contextlib._GeneratorContextManager.__new__(contextlib._GeneratorContextManager).__enter__())
refused("flag length", lambda: enum.Flag.__len__(len))
refused("stack", lambda: contextlib.ExitStack.enter_context(5, 5))
refused("field set name", lambda: dataclasses.Field.__new__(dataclasses.Field).__set_name__(None, None))
refused("params repr", lambda: repr(type(dataclasses.dataclass(type("C", (), {})).__dataclass_params__).__new__(type(dataclasses.dataclass(type("C", (), {})).__dataclass_params__))))
refused("pair", lambda: io.BufferedRWPair.__new__(io.BufferedRWPair).close())
for T in (types.GeneratorType, types.AsyncGeneratorType, types.FrameType, re.Match, type(iter([])), type({}.keys()), type(len)):
    refused("new " + T.__name__, lambda: T.__new__(T))
    refused("object's new " + T.__name__, lambda: object.__new__(T))
e = asyncio.LimitOverrunError("a", 3)
e.args = ()
try: print(e.__reduce__())
except IndexError as x: print(x)
class Both(contextlib.ExitStack, dict): pass
with Both() as b: b["x"] = b.callback(print, "left")
print(sorted(b))
