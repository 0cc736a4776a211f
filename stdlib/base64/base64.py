# base16, base32, base64, Ascii85 and their relatives.
"""Bytes as text and back: base 16, 32, 64 and 85, and Ascii85."""

import _base64
import binascii

__all__ = [
    'encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode',
    'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode', 'b85encode', 'b85decode', 'a85encode', 'a85decode',
    'z85encode', 'z85decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode',
]

MAXLINESIZE = 76
MAXBINSIZE = (MAXLINESIZE // 4) * 3
bytes_types = (bytes, bytearray)


def _bytes_from_decode_data(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters')
    if isinstance(s, bytes_types):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError('argument should be a bytes-like object or ASCII string, not %r' % s.__class__.__name__) from None


def b64encode(s, altchars=None):
    """Encode bytes-like s as base64; altchars are two bytes to use instead of + and /."""
    if altchars is None:
        return binascii.b2a_base64(s, newline=False)
    encoded = binascii.b2a_base64(s, newline=False)
    assert len(altchars) == 2, repr(altchars)
    return encoded.translate(bytes.maketrans(b'+/', altchars))


def b64decode(s, altchars=None, validate=False):
    """Decode base64; what is not of the alphabet is skipped, or an error if validate is true."""
    if altchars is None and type(s) is bytes:
        return binascii.a2b_base64(s, strict_mode=validate)
    s = _bytes_from_decode_data(s)
    if altchars is not None:
        altchars = _bytes_from_decode_data(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """Encode bytes-like s as base64."""
    return b64encode(s)


def standard_b64decode(s):
    """Decode base64, skipping what is not of the alphabet."""
    return b64decode(s)


_to_url = bytes.maketrans(b'+/', b'-_')
_from_url = bytes.maketrans(b'-_', b'+/')


def urlsafe_b64encode(s):
    """Encode bytes-like s as base64 with - and _ instead of + and /."""
    return b64encode(s).translate(_to_url)


def urlsafe_b64decode(s):
    """Decode base64 with - and _ instead of + and /."""
    return b64decode(_bytes_from_decode_data(s).translate(_from_url))


_alphabet32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_alphabet32hex = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'


def _encode32(alphabet, s):
    if not isinstance(s, bytes_types):
        s = memoryview(s).tobytes()
    return _base64.encode32(s, alphabet)


def _decode32(alphabet, s, casefold, map01):
    s = _bytes_from_decode_data(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        map01 = _bytes_from_decode_data(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b'=')
    pads = length - len(s)
    digits = {c: i for i, c in enumerate(alphabet)}
    out = bytearray()
    n = 0
    for i in range(0, len(s), 8):
        n = 0
        for c in s[i:i + 8]:
            if c not in digits:
                raise binascii.Error('Non-base32 digit found')
            n = n << 5 | digits[c]
        out += n.to_bytes(5, 'big')
    if length % 8 or pads not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    if pads and out:
        n <<= 5 * pads
        out[-5:] = n.to_bytes(5, 'big')[:(43 - 5 * pads) // 8]
    return bytes(out)


def b32encode(s):
    """Encode bytes-like s as base32."""
    return _encode32(_alphabet32, s)


def b32decode(s, casefold=False, map01=None):
    """Decode base32. casefold also accepts lower case; map01 is what a 1 stands for, 0 being O then."""
    return _decode32(_alphabet32, s, casefold, map01)


def b32hexencode(s):
    """Encode bytes-like s as base32 with the extended hexadecimal alphabet."""
    return _encode32(_alphabet32hex, s)


def b32hexdecode(s, casefold=False):
    """Decode base32 with the extended hexadecimal alphabet."""
    return _decode32(_alphabet32hex, s, casefold, None)


def b16encode(s):
    """Encode bytes-like s as hexadecimal digits."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """Decode hexadecimal digits; casefold also accepts lower case."""
    s = _bytes_from_decode_data(s)
    if casefold:
        s = s.upper()
    if s.translate(None, delete=b'0123456789ABCDEF'):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


_alphabet85 = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'
_alphabet_ascii85 = bytes(range(33, 118))
_alphabet_z85 = b'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'


def _encode85(s, alphabet, pad=False, zeros=False, spaces=False):
    """Groups of four bytes as five digits; a group of zeros may be a z, one of blanks a y."""
    if not isinstance(s, bytes_types):
        s = memoryview(s).tobytes()
    return _base64.encode85(s, alphabet, pad, zeros, spaces)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Encode bytes-like b as Ascii85.

    foldspaces  write four blanks as y
    wrapcol     at most so many characters a line, if not 0
    pad         encode the zero bytes that fill up the last group
    adobe       put <~ and ~> around
    """
    result = _encode85(b, _alphabet_ascii85, pad, True, foldspaces)
    if adobe:
        result = b'<~' + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b'')
        result = b'\n'.join(lines)
    if adobe:
        result += b'~>'
    return result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    """Decode Ascii85; ignorechars are skipped, the other parameters are those of a85encode."""
    b = _bytes_from_decode_data(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with {!r}".format(b'~>'))
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    out = []
    group = []
    for x in b + b'u' * 4:
        if b'!'[0] <= x <= b'u'[0]:
            group.append(x)
            if len(group) == 5:
                n = 0
                for digit in group:
                    n = 85 * n + digit - 33
                if n > 0xffffffff:
                    raise ValueError('Ascii85 overflow') from None
                out.append(n.to_bytes(4, 'big'))
                group = []
        elif x == b'z'[0]:
            if group:
                raise ValueError('z inside Ascii85 5-tuple')
            out.append(b'\0\0\0\0')
        elif foldspaces and x == b'y'[0]:
            if group:
                raise ValueError('y inside Ascii85 5-tuple')
            out.append(b'    ')
        elif x not in ignorechars:
            raise ValueError('Non-Ascii85 digit found: %c' % x)
    result = b''.join(out)
    lack = 4 - len(group)
    return result[:-lack] if lack else result


def b85encode(b, pad=False):
    """Encode bytes-like b as base85; pad encodes the zero bytes that fill up the last group."""
    return _encode85(b, _alphabet85, pad)


def _decode85(b, alphabet):
    b = _bytes_from_decode_data(b)
    digits = {c: i for i, c in enumerate(alphabet)}
    lack = -len(b) % 5
    b = b + alphabet[-1:] * lack
    out = []
    for i in range(0, len(b), 5):
        n = 0
        for j, c in enumerate(b[i:i + 5]):
            if c not in digits:
                raise ValueError('bad base85 character at position %d' % (i + j)) from None
            n = n * 85 + digits[c]
        if n > 0xffffffff:
            raise ValueError('base85 overflow in hunk starting at byte %d' % i) from None
        out.append(n.to_bytes(4, 'big'))
    result = b''.join(out)
    return result[:-lack] if lack else result


def b85decode(b):
    """Decode base85."""
    return _decode85(b, _alphabet85)


def z85encode(s):
    """Encode bytes-like s as the base85 of ZeroMQ."""
    return b85encode(s).translate(bytes.maketrans(_alphabet85, _alphabet_z85))


def z85decode(s):
    """Decode the base85 of ZeroMQ."""
    try:
        return _decode85(s, _alphabet_z85)
    except ValueError as e:
        raise ValueError(e.args[0].replace('base85', 'z85')) from None


def encode(input, output):
    """Encode a binary file as lines of base64 in another."""
    while s := input.read(MAXBINSIZE):
        while len(s) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(s))):
            s += more
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """Decode the lines of base64 in a file into another."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _input_type_check(s):
    try:
        m = memoryview(s)
    except TypeError as err:
        raise TypeError('expected bytes-like object, not %s' % s.__class__.__name__) from err
    if m.format not in ('c', 'b', 'B'):
        raise TypeError('expected single byte elements, not %r from %s' % (m.format, s.__class__.__name__))
    if m.ndim != 1:
        raise TypeError('expected 1-D data, not %d-D data from %s' % (m.ndim, s.__class__.__name__))


def encodebytes(s):
    """Encode bytes-like s as lines of base64."""
    _input_type_check(s)
    return b''.join(binascii.b2a_base64(s[i:i + MAXBINSIZE]) for i in range(0, len(s), MAXBINSIZE))


def decodebytes(s):
    """Turn base64 text of any number of lines back into bytes."""
    _input_type_check(s)
    return binascii.a2b_base64(s)
