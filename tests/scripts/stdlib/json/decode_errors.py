# Texts that are nearly JSON: what is wrong and where.
import json

for s in ('', ' ', 'nul', 'True', '-', '01', '1.', '1e', '.5', '+1', '"a', '"\\"', '"\\u12"', '"\\x"', '"\n"', '[', '[1', '[1,', '[1,]', '[1 2]', '[,]', '{', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}',
          '{"a" 1}', '{a:1}', '{"a":1 "b":2}', '{"a":}', '[1] x', '[1]\n\n x', '\ufeff[]', '{"a":\n[1,\n2,\nx]}', '["a\tb"]', '\xa01', '"\\u 123"', '-Inf', '[01]', '[1,\n\n]', '"abc\\', '"\\ud83d\\u12', '["\u20ac", x]'):
    try:
        print(repr(s), json.loads(s))
    except json.JSONDecodeError as e:
        print(repr(s), e, (e.msg, e.pos, e.lineno, e.colno))
for v in (5, None, b'\xff', [1]):
    try:
        json.loads(v)
    except Exception as e:
        print(type(e).__name__, e)
try:
    json.loads('[1,\n x]')
except ValueError as e:
    print(type(e).__mro__[:2], e.args, e.__reduce__(), repr(e.doc))
print(json.loads('"\\ud83d\\ude00 \\ud800 \\u0041"') == '\U0001F600 \ud800 A', json.loads('"\n"', strict=False) == '\n')
try:
    json.loads('[' * 100000)
except RecursionError as e:
    print(e)
