# kinds of values
import tomllib

print(tomllib.loads('''
a = [1, 0x1F, 0o17, 0b11, 1_000, +5, -0]
f = [1.5, 1e3, -inf, 6.02_2e23]
s = ["\\u00e9\\t", 'raw\\n', """multi
line \\
   joined""", \'\'\'lit
eral\'\'\']
b = [true, false]
d = [2024-02-29, 07:32:00.5, 2024-02-29T07:32:00Z, 2024-02-29 07:32:00.123456-08:00]
"quoted key"."x.y" = 1
inline = {a = 1, b.c = [{}, {d = 2}]}
'''))
print(tomllib.loads("x = 1.10", parse_float=str), tomllib.loads(""), tomllib.loads("nan = nan")["nan"] != 0)
import io
print(tomllib.load(io.BytesIO(b"[t]\nk = 'v'\n[[arr]]\nn = 1\n[[arr]]\nn = 2\n[arr.sub]\nz = 3")))
