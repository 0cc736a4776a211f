# What methods of subclasses take part in builtin operations, and what they raise.
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class L(list):
    def __iter__(self): print('L.iter'); return iter([7, 8])
    def __len__(self): return 5
    def __getitem__(self, i): return 'item'
    def __contains__(self, x): return True
    def __eq__(self, o): return 'eq'
l = L([1, 2, 3])
t(lambda: list(l)); t(lambda: tuple(l)); t(lambda: [*l]); t(lambda: (*l,)); t(lambda: {*l}); t(lambda: set(l)); t(lambda: sorted(l)); t(lambda: [x for x in l]); t(lambda: len(l)); t(lambda: l[0]); t(lambda: 99 in l); t(lambda: l == 3); t(lambda: [0] + l); t(lambda: l + [0]); t(lambda: [0].__iadd__(l)); t(lambda: l[0:2]); t(lambda: repr(l)); t(lambda: bool(l)); t(lambda: list(reversed(l))); t(lambda: dict.fromkeys(l)); t(lambda: list(zip(l, l))); t(lambda: list(map(str, l))); t(lambda: sum(l)); t(lambda: max(l)); t(lambda: ''.join(map(str, l))); t(lambda: l.index(2)); t(lambda: l.copy()); t(lambda: type(l.copy())); t(lambda: hash(l))
def f(*a): return a
t(lambda: f(*l))
def g():
    a, b = l
    return a, b
t(g)
def g():
    a, *b = l
    return a, b
t(g)
x = [1]; x.extend(l); print(x); x[1:2] = l; print(x); x[::2] = L([9, 9]) if len(x[::2]) == 2 else x[::2]; print(x)
class Tp(tuple):
    def __iter__(self): return iter('ab')
    def __len__(self): return 9
    def __getitem__(self, i): return 'q'
q = Tp((1, 2))
t(lambda: list(q)); t(lambda: tuple(q)); t(lambda: q == (1, 2)); t(lambda: hash(q) == hash((1, 2))); t(lambda: [*q]); t(lambda: f(*q)); t(lambda: q[0]); t(lambda: len(q)); t(lambda: q + (3,)); t(lambda: (3,) + q); t(lambda: 'x%s%s' % q); t(lambda: q); t(lambda: {q: 1}[(1, 2)]); t(lambda: isinstance(1, (int, Tp((str,)))))
class D(dict):
    def __iter__(self): return iter(['it'])
    def keys(self): return ['ky']
    def items(self): return [('i', 't')]
    def __getitem__(self, k): return 'got ' + k
    def __len__(self): return 7
    def get(self, k, d=None): return 'G'
d = D(a=1, b=2)
t(lambda: dict(d)); t(lambda: {**d}); t(lambda: list(d)); t(lambda: {} | d); t(lambda: d | {}); t(lambda: type(d | {})); t(lambda: d == {'a': 1, 'b': 2}); t(lambda: repr(d)); t(lambda: len(d)); t(lambda: d.copy()); t(lambda: d.values()); t(lambda: dict.items(d)); t(lambda: dict.fromkeys(d)); t(lambda: set(d)); t(lambda: d['zz']); t(lambda: d.pop('a')); t(lambda: d.setdefault('b')); t(lambda: bool(d)); t(lambda: 'a' in d)
def k(**kw): return kw
t(lambda: k(**d))
class D2(dict):
    def keys(self): return ['ky']
    def __getitem__(self, k): return 'got ' + k
d = D2(a=1, b=2)
t(lambda: dict(d)); t(lambda: {**d}); t(lambda: k(**d)); e = {}; e.update(d); print(e); e |= d; print(e)
class D3(dict):
    def __setitem__(self, k, v): print('set', k); dict.__setitem__(self, k, v)
    def __init__(self, *a, **kw): print('init', a, kw); super().__init__(*a, **kw)
t(lambda: D3(a=1)); t(lambda: D3.fromkeys('ab', 1)); d = D3(); d.update(x=1); d.setdefault('y', 2); d |= {'z': 1}; print(d, type(d.copy()), type(d | {}))
class S(set):
    def __iter__(self): return iter([5])
    def __contains__(self, x): return True
    def __len__(self): return 3
s = S([1, 2])
t(lambda: list(s)); t(lambda: set(s)); t(lambda: s | {3}); t(lambda: {3} | s); t(lambda: s & {1}); t(lambda: 77 in s); t(lambda: s.issuperset([77])); t(lambda: s <= {1, 2, 3}); t(lambda: len(s)); t(lambda: repr(s)); t(lambda: sorted(s)); t(lambda: s == {1, 2}); t(lambda: type(s | s)); t(lambda: type(s.union([1]))); t(lambda: s.pop() in (1, 2)); t(lambda: frozenset(s))
class H:
    def __init__(s, v): s.v = v
    def __hash__(s): return 1
    def __eq__(s, o): print('eq', s.v, getattr(o, 'v', o)); return s.v == getattr(o, 'v', o)
    def __repr__(s): return 'H%r' % s.v
a, b, c = H(1), H(2), H(1)
print({a: 1, b: 2, c: 3}); print({a, b, c}); print(a in [b, c]); print([a].index(c)); print((a, b).count(c)); print({a: 1} == {c: 1}); print([a, b] == [c, b]); print([a, b] < [c, H(3)] if 0 else '')
class E(Exception): pass
class B:
    def __hash__(s): raise E('hash')
    def __eq__(s, o): raise E('eq')
    def __lt__(s, o): raise E('lt')
    def __bool__(s): raise E('bool')
    def __iter__(s): raise E('iter')
    def __len__(s): raise E('len')
    def __index__(s): raise E('index')
    def __repr__(s): raise E('repr')
b = B()
t(lambda: {b}); t(lambda: {b: 1}); t(lambda: b in {}); t(lambda: b in [1]); t(lambda: [1].index(b)); t(lambda: [b, 1].sort()); t(lambda: sorted([1, b])); t(lambda: list(filter(None, [b]))); t(lambda: list(b)); t(lambda: [1][b]); t(lambda: [1, 2][b:]); t(lambda: range(b)); t(lambda: [1] * b); t(lambda: [b].__repr__()); t(lambda: {1: b}.__repr__()); t(lambda: {1}.union(b)); t(lambda: dict(b)); t(lambda: [].extend(b)); t(lambda: {}.update(b)); t(lambda: tuple(b)); t(lambda: list(zip([1], b))); t(lambda: (b,) == (1,)); t(lambda: [b] == [b]); t(lambda: {1: b} == {1: 2}); t(lambda: {1}.__contains__(b)); t(lambda: hash((b,))); t(lambda: enumerate([1], b)); t(lambda: list(map(None, [1])))
