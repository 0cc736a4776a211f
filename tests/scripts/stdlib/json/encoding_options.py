# dumps with all its options.
import json

data = {'b': [1, 2.5, {'c': []}, {}], 'a': '\xe9\u2028"\\/\b\x7f\x00', 'd': (), 'e': {}, 'n': None, 't': True}
for kw in ({}, dict(indent=2), dict(indent=0), dict(indent='\t'), dict(indent=''), dict(separators=(',', ':')), dict(indent=2, separators=(';', '=')), dict(ensure_ascii=False),
           dict(sort_keys=True), dict(indent=1, sort_keys=True), dict(indent=True), dict(indent=-1)):
    print(kw, json.dumps(data, **kw))
for v in (float('inf'), float('-inf'), float('nan'), -0.0, 1e16, 10**30, '\U0001F600\ud800', {1: 2, None: 3, True: 4, 1.5: 5}):
    print(json.dumps(v))
cyclic = []
cyclic.append({'x': cyclic})
for v, kw in (({(1,): 2}, {}), ({b'a': 1}, {}), (set(), {}), ([object], {}), (1j, {}), (float('nan'), dict(allow_nan=False)), ({float('inf'): 1}, dict(allow_nan=False)), ({'a': 1, 2: 3}, dict(sort_keys=True)),
              (cyclic, {}), (cyclic, dict(indent=1)), (1, dict(foo=1)), ({1, 2}, dict(default=lambda o: o)), ([{1}], dict(default=lambda o: 1 / 0))):
    try:
        print(json.dumps(v, **kw))
    except Exception as e:
        print(type(e).__name__, e)
print(json.dumps({(1,): 2, 'a': 1}, skipkeys=True), json.dumps({(1,): 2}, skipkeys=True, indent=1), json.dumps({3, 1}, default=sorted))
deep = []
for _ in range(100000):
    deep = [deep]
try:
    json.dumps(deep)
except RecursionError as e:
    print(e)
