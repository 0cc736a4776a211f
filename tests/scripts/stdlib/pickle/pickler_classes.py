# Pickler and Unpickler: memo, persistent objects, dispatch tables, overrides, find_class, buffers.
import copyreg
import io
import pickle


class Doc:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f'Doc({self.n})'


class ByID(pickle.Pickler):
    def persistent_id(self, obj):
        return f'doc-{obj.n}' if isinstance(obj, Doc) else None


class FromID(pickle.Unpickler):
    def persistent_load(self, pid):
        return Doc(pid)


for proto in (0, 1, 4):
    f = io.BytesIO()
    ByID(f, proto).dump([Doc(1), 'x'])
    print(f.getvalue())
    f.seek(0)
    print(FromID(f).load())
try:
    pickle.loads(f.getvalue())
except pickle.UnpicklingError as e:
    print(e)

f = io.BytesIO()
p = pickle.Pickler(f, 2)
shared = ['s']
p.dump(shared)
p.dump(shared)
print(f.getvalue(), len(p.memo.copy()), p.bin, p.fast)
f.seek(0)
u = pickle.Unpickler(f)
a, b = u.load(), u.load()
print(a is b, u.memo.copy())
p.clear_memo()
try:
    u.load()
except EOFError as e:
    print(e)


class Table(pickle.Pickler):
    dispatch_table = copyreg.dispatch_table.copy()
    dispatch_table[Doc] = lambda d: (Doc, (d.n * 10,))


class Override(pickle.Pickler):
    def reducer_override(self, obj):
        return (int, ('7',)) if isinstance(obj, Doc) else NotImplemented


for cls in (Table, Override):
    f = io.BytesIO()
    cls(f).dump([Doc(4), len])
    print(f.getvalue(), pickle.loads(f.getvalue())[0])


class Safe(pickle.Unpickler):
    def find_class(self, module, name):
        if module != 'builtins' or name not in ('range', 'set'):
            raise pickle.UnpicklingError(f'{module}.{name} is forbidden')
        return super().find_class(module, name)


for v in (range(3), print):
    try:
        print(Safe(io.BytesIO(pickle.dumps(v))).load())
    except pickle.UnpicklingError as e:
        print(e)

buffers = []
data = pickle.dumps([pickle.PickleBuffer(b'const'), pickle.PickleBuffer(bytearray(b'var'))], 5, buffer_callback=buffers.append)
print(data, [bytes(b.raw()) for b in buffers])
print([type(x).__name__ for x in pickle.loads(data, buffers=buffers)], [bytes(x) for x in pickle.loads(data, buffers=[b'one', bytearray(b'two')])])
print(pickle.dumps(pickle.PickleBuffer(b'in band'), 5), pickle.dumps(pickle.PickleBuffer(bytearray(b'x')), 5))
for call in (lambda: pickle.dumps(pickle.PickleBuffer(b''), 4), lambda: pickle.loads(data), lambda: pickle.dumps(1, 4, buffer_callback=print), lambda: pickle.PickleBuffer(5)):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
copyreg.add_extension('__main__', 'Doc', 240)
print(pickle.dumps(Doc, 2), pickle.loads(pickle.dumps(Doc, 2)))
copyreg.remove_extension('__main__', 'Doc', 240)


class Broken(pickle.Pickler):
    def __init__(self): pass


try:
    Broken().dump(1)
except pickle.PicklingError as e:
    print(e)
