# __reduce__ of functions and methods that are not written in Python
class A:
    def f(self): pass

for x in (len, 'x'.upper, str.upper, (1).__add__, int.__add__, dict.fromkeys, iter, int.from_bytes):
    print(x.__reduce__())
print(A().f.__reduce__()[1][1])
for x in (A.f, A.__dict__['f'], int.__dict__['real'], memoryview(b'a'), {}.keys()):
    try:
        print(x.__reduce_ex__(2))
    except TypeError as e:
        print(e)
