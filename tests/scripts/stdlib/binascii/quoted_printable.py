# Quoted-printable.
import binascii

for b in (b'plain', b'a=b', b'caf\xc3\xa9', b'trailing \nspace\t\n', b'tab\there ', b'x' * 80, b'=' * 30, b'line\r\nline\r\n', b'.\n', b'a_b c', b'\x00\x7f'):
    for kw in ({}, {'quotetabs': True}, {'istext': False}, {'header': True}):
        q = binascii.b2a_qp(b, **kw)
        print(kw, q, binascii.a2b_qp(q, header=kw.get('header', False)) == b)
for s in (b'=', b'=4', b'=41', b'=zz', b'a=\nb', b'a=\r\nb', b'==', b'a_b', '=C3=A9', b'=4g', b'x= \ny'):
    print(s, binascii.a2b_qp(s), binascii.a2b_qp(s, True))
