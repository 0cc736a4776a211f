# Hexadecimal and checksums.
import binascii


def show(f, *args, **kw):
    try:
        print(f.__name__, args, kw, f(*args, **kw))
    except Exception as e:
        print(f.__name__, args, kw, type(e).__name__, e)


for args in ((b'\x00\xffabc',), (b'',), (bytearray(b'ab'),), ('ab',), (b'abcdef', '-'), (b'abcdef', '-', 2), (b'abcdef', b':', -2), (b'ab', 'xx')):
    show(binascii.hexlify, *args)
show(binascii.b2a_hex, data=b'ab', sep='_')
for s in (b'00ff', '00FF', b'0', b'zz', 'é0', b'', 5, b'0 '):
    show(binascii.unhexlify, s)
show(binascii.a2b_hex, b'616263')
for args in ((b'hello',), (b'', 5), (b'lo', binascii.crc32(b'hel')), (b'x', -1), (b'x', 2**40), ('x',)):
    show(binascii.crc32, *args)
show(binascii.crc_hqx, b'hello', 0)
show(binascii.crc_hqx, b'hello', 0xffff)
print(binascii.Error.__mro__[:2], binascii.Incomplete.__base__)
