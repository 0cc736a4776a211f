# who asks for the length of what it iterates over, and so fails when that fails
class Len:
    def __iter__(self): return iter(range(3))
    def __len__(self): raise RuntimeError('no length')

class Hint:
    def __iter__(self): return iter(range(3))
    def __length_hint__(self): raise RuntimeError('no hint')

def call(f, x):
    try:
        print(f(x), end=' | ')
    except (RuntimeError, TypeError) as e:
        print(type(e).__name__, e, end=' | ')

for cls in Len, Hint:
    for f in (list, tuple, set, frozenset, bytes, bytearray, sorted, dict.fromkeys, [].extend, bytearray().extend,
              ','.join, lambda x: [*x], lambda x: (*x,), lambda x: {*x}):
        call(f, cls())
    print()
