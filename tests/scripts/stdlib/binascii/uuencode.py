# Lines of uuencode.
import binascii

for b in (b'', b'a', b'ab', b'abc', b'Hello, world!', bytes(45), bytes(46)):
    try:
        line = binascii.b2a_uu(b)
        print(line, binascii.b2a_uu(b, backtick=True), binascii.a2b_uu(line) == b)
    except binascii.Error as e:
        print(e)
for s in (b'#86)C\n', b'#86)C extra', b'#8\x7f', b'%', '$86)C9', b'#86)'):
    try:
        print(s, binascii.a2b_uu(s))
    except binascii.Error as e:
        print(s, e)
