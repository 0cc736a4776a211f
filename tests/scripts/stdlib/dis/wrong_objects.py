# What has no code has no information to show, and source that is wrong none either.
import dis

for what in (3, None, [], len, object()):
    try:
        print(dis.code_info(what))
    except TypeError as e:
        print(e)
for source in ("a b c", "def f(:", "1 +"):
    try:
        dis.code_info(source)
    except SyntaxError as e:
        print(type(e).__name__, e.msg)
try:
    dis.pretty_flags("x")
except TypeError as e:
    print(e)
print(dis.pretty_flags(1 << 40), dis.pretty_flags(0))
