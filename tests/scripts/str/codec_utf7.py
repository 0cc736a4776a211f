# UTF-7: what is shifted, where a shift ends, and all its errors
def show(f, *args):
    try:
        print(ascii(f(*args)))
    except UnicodeError as e:
        print(e)

for s in ('', 'a+b', '\u20ac', 'a\u20acb', 'a\u20ac-b', '\u20ac+', '\\~', '\U0001f600x', '\ud800a', 'é!\n'):
    data = s.encode('utf-7')
    print(ascii(s), data)
    show(data.decode, 'utf-7')
for data in (b'+', b'+A', b'+AAA', b'+IKx!', b'+/x80', b'\x80z', b'+~9', b'+/!0', b'a+z0A\\', b'+2Ac-x', b'+2Acx-'):
    for errors in 'strict', 'replace', 'ignore':
        show(data.decode, 'utf-7', errors)

import codecs
decoder = codecs.getincrementaldecoder('utf-7')()
print([decoder.decode(bytes([c])) for c in 'a+20ac-x\u20ac'.encode('utf-7')], decoder.decode(b'', True))
