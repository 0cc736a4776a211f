# Escapes of bytes literals, read and written.
import codecs
import warnings

warnings.simplefilter('error')
print(codecs.escape_decode(rb'a\n\x41\101\0\'\"\\'), codecs.escape_encode(b'a\n\t\x00\xff\'"\\'))
for args in [(b'\\x4',), (b'\\x4', 'replace'), (b'\\x4-', 'ignore'), (b'\\xzz', 'nothing'), (b'\\',), ('abc',), (3,), (b'\\400',), (b'\\q',), (b'\\\n1',)]:
    try:
        print(args, codecs.escape_decode(*args))
    except Exception as e:
        print(args, type(e).__name__, e)
for args in [('x',), (b'', 3), (bytearray(b'a'),)]:
    try:
        print(codecs.escape_encode(*args))
    except TypeError as e:
        print(e)
