# What documents say.
import tomllib, io
text = '''
# comment
title = "TOML \\u00e9\\t\\"q\\""
literal = 'C:\\path'
"quoted key" = 1
a.b.c = true
ints = [1, +2, -3, 1_000, 0xFF, 0o17, 0b101,]
floats = [1.5, -0.01, 5e+22, 1e6, inf, -inf, 1_0.0]
multi = """
first
second \\
   joined"""
raw = \'\'\'
no \\escape\'\'\'
date = 1979-05-27
stamp = 1979-05-27T07:32:00.5Z
offset = 1979-05-27 00:32:00-07:00
local = 1979-05-27T07:32:00
time = 07:32:00
empty = []
inline = { x = 1, y.z = "v", w = [ {q = 1} ] }
[server]
host = "h" # trailing
[server.deep]
k = 1
[[item]]
name = "one"
[item.sub]
v = 1
[[item]]
name = "two"
'''
for key, value in tomllib.loads(text).items():
    print(key, repr(value))
print(tomllib.load(io.BytesIO(b"a = 1\r\nb = 'x'\r\n")), tomllib.loads(""), tomllib.loads("f = 1.5", parse_float=str), tomllib.loads("x = nan"))
