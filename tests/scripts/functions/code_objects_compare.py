# Code objects: equality, constants, lines and positions.
import ast

source = "x = 1\ndef f(a):\n    'doc'\n    if 0:\n        return 'never'\n    return a + 1\n"
a, b = compile(source, "f", "exec"), compile(ast.parse(source), "f", "exec")
c = compile(source.replace("1", "2"), "f", "exec")
print(a == b, a == c, hash(a) == hash(b))
f = [k for k in a.co_consts if hasattr(k, "co_name")][0]
print(f.co_consts, f.co_name is f.co_name, f.co_filename is a.co_filename, f.co_firstlineno)
print({line for _, _, line in f.co_lines()} <= {None, 2, 4, 6}, type(f.co_linetable), len(list(f.co_positions())) > 1)
print(f.replace(co_name="g").co_name, f.replace() == f, (lambda: 0).__code__ == (lambda: 0.0).__code__)
print((lambda: 1).__code__.co_consts, (x for x in "").gi_code.co_consts)


class C:
    def g(self):
        self.b, self.a = 1, 2

        def inner():
            self.c = 3


print(C.__static_attributes__, __debug__)
