# Replacements that are no text of the kind that is searched, and what lists say of them.
import re
for args in ((r'\d', b'x', 'a1'),(r'\d', b'x', '1a'),(r'\d', lambda m: 5, 'a1b2'),(r'\d', lambda m: None if m[0]=='1' else 5, 'a1b2'),(rb'\d', 'x', b'a1'),(rb'\d', lambda m: 5, b'1')):
    try: print(re.sub(*args))
    except Exception as e: print(type(e).__name__, e)
l=[1]
try: l += 5
except Exception as e: print(e)
try: l[0:1] += 5
except Exception as e: print(e)
l23=[0]
try: l23 += divmod(7,2)[0]
except Exception as e: print(e)
def f():
    a=[1]
    a += 1e10
try: f()
except Exception as e: print(e)
print(re.sub(r'\d', b'x', 'abc'))
print(re.subn(r'\d', lambda m: None, 'a1b2'))
