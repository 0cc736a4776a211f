# Which numbers fit which type code.
from array import array as A

for code in 'bBhHiIlLqQfd':
    a = A(code)
    for v in (-1, 127, 128, 255, 256, 2**15, 2**16, -2**15 - 1, 2**31, 2**32, -2**31 - 1, 2**63, 2**64, -2**63 - 1, 1.5, 'a', None):
        try:
            a.append(v)
        except Exception as e:
            print(code, v, type(e).__name__, e)
    print(a)
