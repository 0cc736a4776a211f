# names for the types of functions, and coroutine()
import types


def f(): yield
async def c(): pass
async def g(): yield


class K:
    def m(self): pass


print(types.FunctionType is type(f), types.LambdaType is types.FunctionType, type(f()) is types.GeneratorType, type(g()) is types.AsyncGeneratorType, type(K().m) is types.MethodType, type(len) is types.BuiltinFunctionType)
co = c()
print(type(co) is types.CoroutineType, type([].append) is types.BuiltinMethodType, type(str.join) is types.MethodDescriptorType, type(int.__add__) is types.WrapperDescriptorType, type((1).__add__) is types.MethodWrapperType, type(f.__code__) is types.CodeType)
co.close()


@types.coroutine
def old():
    return (yield "value")


w = old()
print(type(w).__name__, w.send(None), hasattr(w, "__await__"), f.__code__.co_flags & 0x100, old.__wrapped__ if hasattr(old, "__wrapped__") else "-")
fn = types.FunctionType(f.__code__, {}, "renamed")
print(fn.__name__, types.FunctionType((lambda a, b=2: (a, b)).__code__, {}, "g", (5, 6))())
for bad in (lambda: types.coroutine(3), lambda: types.FunctionType(3, {}), lambda: types.GeneratorType(), lambda: types.FunctionType(f.__code__, 3)):
    try:
        print(bad())
    except TypeError as e:
        print(e)
